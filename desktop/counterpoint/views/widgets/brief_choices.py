"""What goes into the brief: title, language, parties."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counterpoint.records.party import PartyCard
from counterpoint.views import phrases
from counterpoint.views.look import Look
from counterpoint.views.widgets.day import Day
from counterpoint.views.widgets.dot import SIZE, dot_icon
from counterpoint.views.widgets.labels import heading

_WIDTH = 296
_CHECKED_AT_FIRST = 6  # more parties than these make a long brief; the user adds them


class BriefChoices(QFrame):
    """The left side of the brief's place."""

    changed = Signal()
    export_wanted = Signal()
    print_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, look: Look, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._boxes: dict[str, QCheckBox] = {}
        self.setObjectName("choices")
        self.setFixedWidth(look.wide(_WIDTH))
        self.setAccessibleName(self.tr("What goes into the brief"))
        self._title = QLineEdit()
        self._title.setAccessibleName(self.tr("Title"))
        self._title.textEdited.connect(lambda _text: self.changed.emit())
        self._language = QComboBox()
        self._language.setAccessibleName(self.tr("Language of the brief"))
        self._language.addItem("English", "en")
        self._language.addItem("Русский", "ru")
        self._language.setCurrentIndex(max(0, self._language.findData(language)))
        self._language.activated.connect(lambda _row: self.changed.emit())
        self.since, self.until = Day(self.tr("From")), Day(self.tr("To"))
        self.answered = QCheckBox(self.tr("Answered claims only"))
        self.confirmed = QCheckBox(self.tr("Confirmed only"))
        for day in (self.since, self.until):
            day.changed.connect(self.changed)
        for box in (self.answered, self.confirmed):
            box.setAccessibleName(box.text())
            box.toggled.connect(lambda _on: self.changed.emit())
        self._export = QPushButton(self.tr("Export PDF…"))
        self._export.setProperty("role", "main")
        self._export.setAccessibleName(self.tr("Export brief (PDF)"))
        self._export.setToolTip(self.tr("Export brief (Ctrl+E)"))
        self._export.clicked.connect(self.export_wanted)
        self._print = QPushButton(self.tr("Print…"))
        self._print.setAccessibleName(self.tr("Print"))
        self._print.setToolTip(self.tr("Print (Ctrl+P)"))
        self._print.clicked.connect(self.print_wanted)
        self._saved = QLabel()
        self._saved.setWordWrap(True)
        self._open = QPushButton(self.tr("Open it"))
        self._open.setProperty("role", "link")
        self._open.setAccessibleName(self.tr("Open the exported brief"))
        self._open.clicked.connect(self.open_wanted)
        self._lay_out()
        self.tell_exported("")

    @property
    def title(self) -> str:
        """The title of the brief."""
        return self._title.text().strip() or self._title.placeholderText()

    @property
    def language(self) -> str:
        """The language of the brief, "ru" or "en"."""
        return str(self._language.currentData())

    @property
    def parties(self) -> tuple[str, ...]:
        """The keys of the chosen parties; none when all are chosen."""
        chosen = tuple(key for key, box in self._boxes.items() if box.isChecked())
        return () if len(chosen) == len(self._boxes) else chosen

    @property
    def ready(self) -> bool:
        """Whether there is something to make a brief of."""
        return any(box.isChecked() for box in self._boxes.values())

    @property
    def told(self) -> str:
        """What is said about the last export."""
        return self._saved.text() if self._saved.isVisibleTo(self) else ""

    def start(self, title: str) -> None:
        """Begin with the choices for another library."""
        self._title.clear()
        self.since.set_day(None)
        self.until.set_day(None)
        self._title.setPlaceholderText(title)
        self.offer(())
        self.tell_exported("")

    def offer(self, cards: Sequence[PartyCard]) -> None:
        """Offer these parties; what was chosen stays so, new ones are chosen while they are few."""
        checked = {key: box.isChecked() for key, box in self._boxes.items()}
        for box in self._boxes.values():
            box.deleteLater()
        self._boxes = {}
        for number, card in enumerate(cards):
            box = QCheckBox(card.name)
            box.setIcon(self._icon(card.colour))
            box.setIconSize(QSize(SIZE, SIZE))
            box.setAccessibleName(card.name)
            box.setToolTip(phrases.statements(card.statements))
            box.setChecked(checked.get(card.key, number < _CHECKED_AT_FIRST))
            box.toggled.connect(lambda _on: self._toggle())
            self._parties.insertWidget(number, box)
            self._boxes[card.key] = box
        self._enable()

    def tell_exported(self, name: str) -> None:
        """Say that the brief was written, and offer to open it."""
        self._saved.setText(self.tr("Saved as {name}.").format(name=name))
        self._saved.setVisible(bool(name))
        self._open.setVisible(bool(name))

    def _toggle(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self._export.setEnabled(self.ready)
        self._print.setEnabled(self.ready)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 16, 16)
        column.setSpacing(6)
        for words, widget in ((self.tr("Title"), self._title), (self.tr("Language"), self._language)):
            column.addWidget(heading(words))
            column.addWidget(widget)
            column.addSpacing(8)
        column.addWidget(heading(self.tr("Period")))
        for words, day in ((self.tr("From"), self.since), (self.tr("To"), self.until)):
            line = QHBoxLayout()
            label = QLabel(words)
            label.setMinimumWidth(self._look.wide(28))
            line.addWidget(label)
            line.addWidget(day, stretch=1)
            column.addLayout(line)
        column.addWidget(self.answered)
        column.addWidget(self.confirmed)
        column.addSpacing(8)
        column.addWidget(heading(self.tr("Parties")))
        holder = QWidget()
        self._parties = QVBoxLayout(holder)
        self._parties.setContentsMargins(0, 0, 0, 0)
        self._parties.setSpacing(2)
        self._parties.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Parties"))
        scroll.setWidget(holder)
        column.addWidget(scroll, stretch=1)
        column.addWidget(self._saved)
        column.addWidget(self._open)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self._export)
        buttons.addWidget(self._print)
        buttons.addStretch()
        column.addLayout(buttons)

    def _icon(self, colour: int | None) -> QIcon:
        return dot_icon(self._look, colour, self.devicePixelRatioF())
