"""The parties of the register as a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt, Signal

from counterpoint.records.register import Entry
from counterpoint.views import phrases
from counterpoint.views.models.paging import Index, RowRole

_MIME = "application/x-counterpoint-party"


class PartyModel(QAbstractListModel):
    """Entries whose names or aliases hold the words that are looked for; one can be dragged on another."""

    dropped = Signal(str, str)  # the key of the party that was dragged, and of the one under it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Entry] = ()
        self._rows: Sequence[Entry] = ()
        self._words = ""

    @property
    def entries(self) -> Sequence[Entry]:
        """Every party, whether it is shown or not."""
        return self._all

    def fill(self, entries: Sequence[Entry]) -> None:
        """Show these parties."""
        self._all = entries
        self.look_for(self._words)

    def look_for(self, words: str) -> None:
        """Show the parties that are called like ``words``, all of them for none."""
        self._words = words
        wanted = words.casefold().strip()
        self.beginResetModel()
        self._rows = [entry for entry in self._all if not wanted or any(wanted in name for name in _names(entry))]
        self.endResetModel()

    def row_of(self, key: str) -> int | None:
        """Return the row of a party, None when it is not shown."""
        return next((row for row, entry in enumerate(self._rows) if entry.party.key == key), None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many parties are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the entry for ``RowRole``, its name, and its words for a screen reader."""
        entry = self._rows[index.row()]
        if role == RowRole:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.party.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                (entry.party.name, phrases.party_kind(entry.party.kind), phrases.statements(entry.statements))
            )
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every party be dragged, and be dropped on."""
        more = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | more if index.isValid() else super().flags(index)

    def mimeTypes(self) -> list[str]:
        """Return the one type that is dragged here."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the key of the party that is dragged."""
        data = QMimeData()
        data.setData(_MIME, self._rows[indexes[0].row()].party.key.encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell that a party was dropped on another; the register decides what becomes of it."""
        if not parent.isValid() or not data.hasFormat(_MIME):
            return False
        self.dropped.emit(bytes(data.data(_MIME).data()).decode(), self._rows[parent.row()].party.key)
        return False  # the row that was dragged must not be taken away by the view


def _names(entry: Entry) -> list[str]:
    names = [entry.party.name, *entry.names.values(), *(alias.name for alias in entry.aliases)]
    return [name.casefold() for name in (*names, *(member.name for member in entry.members))]
