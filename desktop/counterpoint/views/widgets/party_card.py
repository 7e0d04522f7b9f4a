"""All that the register knows of one party: names, people, and how each was decided."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counterpoint.records.party import COLOURS
from counterpoint.records.register import Alias, Entry, Member
from counterpoint.views import formats, phrases
from counterpoint.views.look import Look
from counterpoint.views.widgets.dot import dot_icon
from counterpoint.views.widgets.labels import heading

KINDS = ("state", "organisation", "movement", "group", "person")
_WIDEST = 620
_ROWS = 8  # lines that a list shows at once, at most


class PartyCardView(QScrollArea):
    """Shows an entry and tells what the user wants done with it."""

    rename_wanted = Signal()
    merge_wanted = Signal()
    alias_wanted = Signal()
    kind_chosen = Signal(str)
    colour_chosen = Signal(int)
    split_wanted = Signal(object)  # an Alias
    removal_wanted = Signal(object)  # an Alias
    affiliation_wanted = Signal(object)  # a Member
    forgetting_wanted = Signal(object)  # a Member

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entry: Entry | None = None
        self.setWidgetResizable(True)
        self.setObjectName("party")
        self.setAccessibleName(self.tr("Party"))
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.name.setFont(look.serif(9, bold=True))
        self._names = QLabel()
        self._names.setProperty("role", "quiet")
        self._names.setTextFormat(Qt.TextFormat.PlainText)
        self._names.setWordWrap(True)
        self.kind = self._box(self.tr("Kind of party"))
        for kind in KINDS:
            self.kind.addItem(phrases.party_kind(kind), kind)
        self.kind.activated.connect(lambda _row: self.kind_chosen.emit(self.kind.currentData()))
        self.colour = self._box(self.tr("Colour"))
        self.colour.activated.connect(lambda _row: self.colour_chosen.emit(self.colour.currentData()))
        self.aliases = self._list(self.tr("Names in articles"))
        self.members = self._list(self.tr("People"))
        self._lay_out()
        look.changed.connect(self._fill_colours)
        self._fill_colours()
        self.show_entry(None)

    def show_entry(self, entry: Entry | None) -> None:
        """Show a party; None for none."""
        self._entry = entry
        self._body.setVisible(entry is not None)
        if entry is None:
            return
        self.name.setText(entry.party.name)
        others = [name for name in entry.names.values() if name != entry.party.name]
        self._names.setText(" · ".join([*others, phrases.statements(entry.statements)]))
        self.kind.setCurrentIndex(self.kind.findData(entry.party.kind))
        self.colour.setCurrentIndex(self.colour.findData(entry.colour))
        _fill(self.aliases, [(f"{alias.name} — {_state(alias.state)}", alias) for alias in entry.aliases])
        _fill(self.members, [(_member(member), member) for member in entry.members])
        self._enable()

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._body.setMaximumWidth(self._look.wide(_WIDEST))
        column = QVBoxLayout(self._body)
        column.setContentsMargins(28, 18, 28, 20)
        column.setSpacing(8)
        column.addWidget(self.name)
        column.addWidget(self._names)
        column.addLayout(
            _row(
                self._button(self.tr("Rename…"), self.rename_wanted.emit),
                self._button(self.tr("Merge into…"), self.merge_wanted.emit),
                self.kind,
                self.colour,
            )
        )
        column.addSpacing(12)
        column.addWidget(heading(self.tr("Names in articles")))
        column.addWidget(self.aliases)
        self.split = self._button(
            self.tr("Make it a party of its own"), lambda: self._emit(self.split_wanted, self.aliases)
        )
        self.remove = self._button(self.tr("Remove"), lambda: self._emit(self.removal_wanted, self.aliases))
        column.addLayout(_row(self._button(self.tr("Add…"), self.alias_wanted.emit), self.split, self.remove))
        column.addSpacing(12)
        column.addWidget(heading(self.tr("People")))
        column.addWidget(self.members)
        self.affiliate = self._button(
            self.tr("Affiliation…"), lambda: self._emit(self.affiliation_wanted, self.members)
        )
        self.forget = self._button(self.tr("Take back"), lambda: self._emit(self.forgetting_wanted, self.members))
        column.addLayout(_row(self.affiliate, self.forget))
        column.addStretch()
        holder = QWidget()
        beside = QHBoxLayout(holder)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._body, stretch=1)
        beside.addStretch()
        self.setWidget(holder)
        self.aliases.currentRowChanged.connect(lambda _row: self._enable())
        self.members.currentRowChanged.connect(lambda _row: self._enable())

    def _enable(self) -> None:
        alias, member = _chosen(self.aliases), _chosen(self.members)
        self.split.setEnabled(isinstance(alias, Alias))
        self.remove.setEnabled(isinstance(alias, Alias) and alias.state != "machine")
        self.affiliate.setEnabled(isinstance(member, Member))
        self.forget.setEnabled(isinstance(member, Member) and member.state != "machine")

    def _fill_colours(self) -> None:
        self.colour.clear()
        for number in range(len(COLOURS)):
            self.colour.addItem(dot_icon(self._look, number, self.devicePixelRatioF()), "", number)
        if self._entry is not None:
            self.colour.setCurrentIndex(self.colour.findData(self._entry.colour))

    def _emit(self, signal: Any, widget: QListWidget) -> None:
        chosen = _chosen(widget)
        if chosen is not None:
            signal.emit(chosen)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        return box

    def _list(self, name: str) -> QListWidget:
        widget = QListWidget()
        widget.setAccessibleName(name)
        widget.setProperty("role", "card")
        widget.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        return widget

    def _button(self, words: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: slot())
        return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def _fill(widget: QListWidget, rows: Sequence[tuple[str, object]]) -> None:
    widget.clear()
    for words, record in rows:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, record)
        widget.addItem(item)
    height = max(widget.sizeHintForRow(0), widget.fontMetrics().height() + 8)
    widget.setFixedHeight(height * max(1, min(_ROWS, len(rows))) + 10)


def _chosen(widget: QListWidget) -> object:
    item = widget.currentItem()
    return item.data(Qt.ItemDataRole.UserRole) if item is not None else None


def _member(member: Member) -> str:
    """Return who it is, how often heard, and since and until when by a person's word."""
    day = formats.date
    time = " – ".join(part for part in (day(member.since), day(member.until)) if part)
    parts = [member.name, phrases.statements(member.statements), time, _state(member.state)]
    return " — ".join(part for part in parts if part)


def _state(state: str) -> str:
    return phrases.state(state)
