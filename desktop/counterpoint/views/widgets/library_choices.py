"""Boxes that narrow and sort the list of articles. They write fields into the search box, and read them from there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from counterpoint.library import fields
from counterpoint.library.query import value_of, without, written
from counterpoint.library.words import fold
from counterpoint.records.party import PartyCard
from counterpoint.views import phrases
from counterpoint.views.article_menu import orders
from counterpoint.views.look import Look
from counterpoint.views.widgets.party_box import PartyBox

_BETWEEN = 8
_FRAME = 57  # the box around its words, with the arrow


@dataclass(frozen=True, slots=True)
class Choices:
    """What the articles of a library can be narrowed to."""

    sources: Sequence[str]
    languages: Sequence[str]
    years: Sequence[str]


def choices(db: Any) -> Choices:
    """Return what there is to choose from. Raises LibraryError."""
    return Choices(fields.sources(db), fields.languages(db), fields.years(db))


class FieldBox(QComboBox):
    """Values of one field, and before them an entry that asks for none."""

    def __init__(self, anything: str, name: str, look: Look) -> None:
        super().__init__()
        self._anything = anything
        self._shown = ""
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self._look = look
        self.setMaxVisibleItems(16)
        self.fill([])

    def fill(self, values: Sequence[tuple[str, str]]) -> None:
        """Offer values, each with its words."""
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self._anything, "")
            self._make_room(self._anything)
            for words, value in values:
                self.addItem(words, value)
        self.show_value(self._shown)

    def _make_room(self, words: str) -> None:
        """Let these words be read whole."""
        room = QFontMetrics(self._look.font()).horizontalAdvance(words)
        self.setMinimumWidth(room + _FRAME)

    def show_value(self, value: str) -> None:
        """Show the value that is asked, also one that is not offered."""
        self._shown = value
        with QSignalBlocker(self):
            if self.count() and self.itemData(self.count() - 1, Qt.ItemDataRole.UserRole + 1):
                self.removeItem(self.count() - 1)
            row = next((row for row in range(self.count()) if fold(self.itemData(row)) == fold(value)), None)
            if row is None:
                self.addItem(value, value)
                row = self.count() - 1
                self.setItemData(row, True, Qt.ItemDataRole.UserRole + 1)
            self.setCurrentIndex(row)


class LibraryChoices(QWidget):
    """Party, outlet, language, year; and the order."""

    searched = Signal(str)  # the search with another field in it
    sorted = Signal(str)  # an order of ``library.articles``

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = ""
        self.party = PartyBox(self.tr("Any party"), look)
        self.party.setAccessibleName(self.tr("Who speaks"))
        self.party.setToolTip(self.tr("Articles in which this party says something"))
        self.source = FieldBox(self.tr("Any outlet"), self.tr("Outlet"), look)
        self.language = FieldBox(self.tr("Any language"), self.tr("Language"), look)
        self.year = FieldBox(self.tr("Any time"), self.tr("Year"), look)
        (first, words), *others = orders()
        self.order = FieldBox(words, self.tr("Order"), look)
        self.order.fill([(name, order) for order, name in others])
        assert first == ""
        self._lay_out()
        self.party.chosen.connect(lambda _key: self._write("party", self.party.name))
        for box, field in self._fields():
            box.activated.connect(lambda _row, box=box, field=field: self._write(field, box.currentData()))
        self.order.activated.connect(lambda _row: self.sorted.emit(self.order.currentData()))

    def fill(self, found: Choices) -> None:
        """Offer what there is in the library."""
        self.source.fill([(source, source) for source in found.sources])
        self.language.fill([(phrases.language(code), code) for code in found.languages])
        self.year.fill([(year, year) for year in reversed(found.years)])

    def fill_parties(self, cards: Sequence[PartyCard]) -> None:
        """Offer these parties."""
        self.party.fill(cards)
        self.read(self._search)

    def read(self, search: str) -> None:
        """Show what a search asks for."""
        self._search = search
        self.party.choose_called(value_of(search, "party"))
        for box, field in self._fields():
            box.show_value(value_of(search, field))

    def _fields(self) -> list[tuple[FieldBox, str]]:
        return [(self.source, "source"), (self.language, "lang"), (self.year, "date")]

    def _write(self, field: str, value: str) -> None:
        """Put a field into the search; its old value goes."""
        called = {
            "party": self.tr("party"),
            "source": self.tr("source"),
            "lang": self.tr("lang"),
            "date": self.tr("date"),
        }[field]
        rest = without(self._search, field)
        self.searched.emit(" ".join(filter(None, (rest, written(field, value, called) if value else ""))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put boxes into a second row where all have no room in one."""
        super().resizeEvent(event)
        wanted = sum(box.minimumWidth() + _BETWEEN for box in self._boxes)
        self._fold(narrow=wanted > self.width())

    def _lay_out(self) -> None:
        self._boxes: list[QComboBox] = [self.party, self.source, self.language, self.year, self.order]
        self._rows = QHBoxLayout(), QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN)
        for row in self._rows:
            row.setSpacing(_BETWEEN)
            column.addLayout(row)
        self._fold(narrow=False)

    def _fold(self, *, narrow: bool) -> None:
        first, second = self._rows
        if (second.indexOf(self.order) >= 0) == narrow and first.indexOf(self.order) + second.indexOf(self.order) > -2:
            return
        for box in self._boxes[2:]:
            (second if narrow else first).addWidget(box)
        for box in self._boxes[1::-1]:
            first.insertWidget(0, box)
