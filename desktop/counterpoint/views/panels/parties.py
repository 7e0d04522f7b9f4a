"""The register: parties on the left, what is known of the chosen one on the right, and how each name was decided."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from counterpoint.library import register
from counterpoint.records.register import Entry, Member
from counterpoint.views import formats
from counterpoint.views.delegates.parties import PartyDelegate
from counterpoint.views.desk import Desk
from counterpoint.views.dialogs.party import AffiliationDialog, MergeDialog, NameDialog
from counterpoint.views.models.paging import RowRole
from counterpoint.views.models.parties import PartyModel
from counterpoint.views.operations import registering
from counterpoint.views.panels.panel import Panel
from counterpoint.views.widgets.empty import Empty
from counterpoint.views.widgets.party_card import PartyCardView

_LIST = 300


class PartiesPanel(Panel):
    """Merges by drag or by dialog; every change is a step that can be undone."""

    def __init__(self, desk: Desk, invitations: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName(self.tr("Parties"))
        self.model = PartyModel(self)
        self.list = self._make_list()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in parties"))
        self.search.setAccessibleName(self.tr("Search in parties"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._look_for)
        self.search.returnPressed.connect(self.list.setFocus)
        self.card = PartyCardView(desk.look)
        self.empty = Empty(
            self.tr("Here the parties will stand with their people and all the names they go by."),
            invitations,
            desk.look,
        )
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        desk.opened.connect(self.refresh)
        if desk.is_open:
            self.refresh()

    @property
    def entry(self) -> Entry | None:
        """The party that is chosen."""
        index = self.list.currentIndex()
        return index.data(RowRole) if index.isValid() else None

    def refresh(self) -> None:
        """Look again at the register; the choice is kept."""
        self._desk.ask(register.entries, formats.language(), then=self._take, key="register")

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def rename(self) -> None:
        """Ask for another name of the chosen party."""
        if self.entry is None:
            return
        key, name = self.entry.party.key, self.entry.party.name
        sentence = self.tr("What shall this party be called?")
        dialog = NameDialog(self.tr("Rename party"), sentence, name, self._desk.look, self)
        dialog.accepted.connect(lambda: registering.rename(self._desk, key, dialog.name))
        dialog.open()

    def merge(self) -> None:
        """Ask into which party the chosen one goes."""
        if self.entry is None:
            return
        key = self.entry.party.key
        dialog = MergeDialog(self.entry, self.model.entries, self._desk.look, self)
        dialog.accepted.connect(lambda: registering.merge(self._desk, key, dialog.key))
        dialog.open()

    def add_alias(self) -> None:
        """Ask for another name by which articles call the chosen party."""
        if self.entry is None:
            return
        key = self.entry.party.key
        sentence = self.tr("Whoever is called so in an article will speak for {name}.").format(
            name=self.entry.party.name
        )
        dialog = NameDialog(self.tr("New alias"), sentence, "", self._desk.look, self)
        dialog.accepted.connect(lambda: registering.add_alias(self._desk, key, dialog.name))
        dialog.open()

    def _affiliate(self, member: Member) -> None:
        if self.entry is None:
            return
        key = self.entry.party.key
        dialog = AffiliationDialog(member, key, self.model.entries, self._desk.look, self)
        dialog.accepted.connect(
            lambda: registering.affiliate(self._desk, member.key, dialog.party, dialog.since, dialog.until)
        )
        dialog.open()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(PartyDelegate(self._desk.look, self))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        view.setDefaultDropAction(Qt.DropAction.LinkAction)
        view.setAccessibleName(self.tr("Parties"))
        view.selectionModel().currentChanged.connect(self._show)
        return view

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(20, 14, 0, 6)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list)
        left.setFixedWidth(self._desk.look.wide(_LIST))
        shelf = QWidget()
        row = QHBoxLayout(shelf)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self.card, stretch=1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(shelf)
        self._stack.addWidget(self.empty)

    def _connect(self) -> None:
        desk, card = self._desk, self.card
        self.model.dropped.connect(lambda gone, kept: registering.merge(desk, gone, kept))
        card.rename_wanted.connect(self.rename)
        card.merge_wanted.connect(self.merge)
        card.alias_wanted.connect(self.add_alias)
        card.kind_chosen.connect(lambda kind: self._on_entry(registering.set_kind, kind))
        card.colour_chosen.connect(lambda colour: self._on_entry(registering.set_colour, colour))
        card.split_wanted.connect(lambda alias: registering.split(desk, alias.name))
        card.removal_wanted.connect(lambda alias: self._on_entry(registering.remove_alias, alias.name))
        card.affiliation_wanted.connect(self._affiliate)
        card.forgetting_wanted.connect(lambda member: registering.unaffiliate(desk, member.key, member.since))

    def _on_entry(self, operation: object, value: object) -> None:
        if self.entry is not None:
            operation(self._desk, self.entry.party.key, value)  # type: ignore[operator]

    def _take(self, entries: list[Entry]) -> None:
        kept = self.entry.party.key if self.entry else ""
        self.model.fill(entries)
        self._choose(kept)
        self._stack.setCurrentIndex(0 if entries else 1)

    def _look_for(self, words: str) -> None:
        kept = self.entry.party.key if self.entry else ""
        self.model.look_for(words)
        self._choose(kept)

    def _choose(self, key: str) -> None:
        row = self.model.row_of(key)
        self.list.setCurrentIndex(self.model.index(row if row is not None else 0))
        self._show()

    def _show(self, _now: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        self.card.show_entry(self.entry)
