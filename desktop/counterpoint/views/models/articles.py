"""The articles of the library, one row each."""

import json
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QMimeData, QModelIndex, Qt

from counterpoint.records.article import ArticleRow
from counterpoint.views import formats, phrases
from counterpoint.views.models.paging import Index, PagingModel

_MIME: Final = "application/x-counterpoint-articles"


class ArticleModel(PagingModel):
    """Rows of ``library.articles.rows``, to be dragged into collections."""

    def words(self, row: ArticleRow) -> str:
        """Return the row as one sentence."""
        parts = [
            row.title,
            row.source or "",
            formats.date(row.published),
            phrases.on_its_way(row.state, row.statements),
            phrases.also_in(row),
        ]
        return ", ".join(part for part in parts if part)

    def key_of(self, row: Any) -> object:
        """Return the article's id."""
        return row.id

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every article be dragged."""
        more = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | more

    def mimeTypes(self) -> list[str]:
        """Return the one type that is dragged from here."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the articles that are dragged."""
        data = QMimeData()
        data.setData(_MIME, json.dumps([self.rows[index.row()].id for index in indexes]).encode())
        return data


def dragged(data: QMimeData) -> list[int]:
    """Return the ids of the articles that are dragged, none for anything else."""
    return list(json.loads(bytes(data.data(_MIME).data()))) if data.hasFormat(_MIME) else []
