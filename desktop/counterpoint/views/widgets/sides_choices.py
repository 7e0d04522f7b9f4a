"""Whose claims stand beside whose answers, and which of them."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from counterpoint.views.look import Look
from counterpoint.views.widgets.party_box import PartyBox

_PAUSE = 150  # milliseconds without a key before the search begins
_BETWEEN = 10


class SidesChoices(QWidget):
    """One row of boxes, chips and a search field; two rows where the window is narrow."""

    changed = Signal()  # another choice
    searched = Signal()  # other words to search

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claimant = PartyBox(self.tr("Everyone"), look)
        self.claimant.setAccessibleName(self.tr("Claims of"))
        self.claimant.setToolTip(self.tr("Whose claims stand on the left"))
        self.answerer = PartyBox(self.tr("all others"), look)
        self.answerer.setAccessibleName(self.tr("Answers of"))
        self.answerer.setToolTip(self.tr("Whose answers stand on the right"))
        self.all = self._chip(self.tr("All"))
        self.unanswered = self._chip(self.tr("Unanswered"))
        self.all.setChecked(True)
        self.supports = self._chip(self.tr("With support"))
        self.supports.setToolTip(self.tr("Show statements that support a claim, too"))
        self.search = self._make_search(look)
        self._lay_out()
        group = QButtonGroup(self)
        group.addButton(self.all)
        group.addButton(self.unanswered)
        for box in (self.claimant, self.answerer):
            box.chosen.connect(lambda _key: self.changed.emit())
        group.buttonClicked.connect(lambda _chip: self.changed.emit())
        self.supports.clicked.connect(lambda _on: self.changed.emit())

    def question(self) -> dict[str, Any]:
        """Return what is chosen, but for "unanswered", as ``library.exchanges`` takes it."""
        return {
            "party_key": self.claimant.key or None,
            "against": self.answerer.key or None,
            "search": self.search.text().strip(),
            "supports": self.supports.isChecked(),
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put chips and search below the boxes where all have no room in one row."""
        super().resizeEvent(event)
        widgets = [*self._boxes, *self._others]
        wanted = sum(widget.sizeHint().width() + _BETWEEN for widget in widgets) - _BETWEEN
        self._fold(narrow=wanted > self.width())

    def _fold(self, *, narrow: bool) -> None:
        row = self._second if narrow else self._first
        if row.indexOf(self.search) >= 0:
            return
        for widget in self._others:
            row.addWidget(widget, stretch=1 if widget is self.search else 0)

    def _make_search(self, look: Look) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Search in claims"))
        search.setAccessibleName(self.tr("Search in claims"))
        search.setToolTip(self.tr("Search in claims and answers (Ctrl+F)"))
        search.setClearButtonEnabled(True)
        search.setMinimumWidth(look.wide(100))
        pause = QTimer(self, singleShot=True, interval=_PAUSE)
        pause.timeout.connect(self.searched)
        search.textChanged.connect(lambda _text: pause.start())
        return search

    def _chip(self, words: str) -> QPushButton:
        chip = QPushButton(words)
        chip.setCheckable(True)
        chip.setProperty("role", "chip")
        chip.setAccessibleName(words)
        return chip

    def _lay_out(self) -> None:
        against = QLabel(self.tr("against"))
        against.setProperty("role", "quiet")
        self._boxes: list[QWidget] = [self.claimant, against, self.answerer]
        self._others: list[QWidget] = [self.all, self.unanswered, self.supports, self.search]
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for row in (self._first, self._second):
            row.setSpacing(_BETWEEN)
            row.setAlignment(Qt.AlignmentFlag.AlignLeft)
            column.addLayout(row)
        for widget in self._boxes:
            self._first.addWidget(widget)
        self._fold(narrow=False)
