"""A list that is asked for page by page, as far as somebody scrolls."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from counterpoint.views.desk import Desk

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole + 1
PAGE = 100


class PagingModel(QAbstractListModel):
    """Rows of one question to the library. Subclasses say what a row is called for a screen reader."""

    loaded = Signal()  # the first page, or a fresh look at all pages, is there

    def __init__(self, parent: QObject | None = None, *, page: int = PAGE) -> None:
        super().__init__(parent)
        self._page = page
        self._rows: list[Any] = []
        self._fetched = 0  # records that were answered; a subclass may make more rows of them
        self._desk: Desk | None = None
        self._function: Callable[..., Sequence[Any]] | None = None
        self._question: dict[str, Any] = {}
        self._round = 0
        self._asking = False
        self._complete = True

    @property
    def rows(self) -> Sequence[Any]:
        """The rows that are here so far."""
        return self._rows

    @property
    def complete(self) -> bool:
        """Whether the last row is here."""
        return self._complete

    def look_up(self, desk: Desk, function: Callable[..., Sequence[Any]], **question: Any) -> None:
        """Show the answers of ``function(db, **question, limit=, offset=)``. The old rows stay until they are there."""
        self._desk, self._function, self._question = desk, function, question
        self._round += 1
        self._ask(self._page, 0)

    def refresh(self) -> None:
        """Ask again for the rows that are here."""
        if self._desk is not None:
            self._round += 1
            self._ask(max(self._page, self._fetched), 0)

    def clear(self) -> None:
        """Show nothing."""
        self._round += 1
        self._desk, self._complete, self._asking = None, True, False
        self.beginResetModel()
        self._rows, self._fetched = [], 0
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are here."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the record of a row for ``RowRole``, and its words for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(row)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there are more rows than are here."""
        return not parent.isValid() and not self._complete and not self._asking

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._ask(self._page, self._fetched)

    def words(self, row: Any) -> str:
        """Return what a screen reader says of ``row``."""
        raise NotImplementedError

    def rows_of(self, records: Sequence[Any], before: Sequence[Any]) -> list[Any]:
        """Return the rows to show for ``records`` that come after the rows ``before``."""
        return list(records)

    def key_of(self, row: Any) -> object:
        """Return what tells two rows apart, whatever else changes in them."""
        raise NotImplementedError

    def _ask(self, limit: int, offset: int) -> None:
        assert self._desk is not None and self._function is not None
        self._asking = True
        number, function, question = self._round, self._function, self._question

        def look(db: Any) -> tuple[int, int, int, Sequence[Any]]:
            return number, limit, offset, function(db, **question, limit=limit, offset=offset)

        self._desk.ask(look, then=self._take, key=f"page of {id(self)}")

    def _take(self, answer: tuple[int, int, int, Sequence[Any]]) -> None:
        number, limit, offset, records = answer
        if number != self._round:
            return
        self._asking = False
        self._complete = len(records) < limit
        if offset:
            self._append(records)
        else:
            self._replace(records)
            self.loaded.emit()

    def _append(self, records: Sequence[Any]) -> None:
        self._fetched += len(records)
        rows = self.rows_of(records, self._rows)
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def _replace(self, records: Sequence[Any]) -> None:
        """Put other rows in place. Where the same things are listed, the view keeps its place and selection."""
        self._fetched = len(records)
        rows = self.rows_of(records, [])
        if [self.key_of(row) for row in rows] == [self.key_of(row) for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
