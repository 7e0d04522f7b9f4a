"""The articles of the library, one row each."""

from typing import Any

from counterpoint.records.article import ArticleRow
from counterpoint.views import formats, phrases
from counterpoint.views.models.paging import PagingModel


class ArticleModel(PagingModel):
    """Rows of ``library.articles.rows``."""

    def words(self, row: ArticleRow) -> str:
        """Return the row as one sentence."""
        parts = [
            row.title,
            row.source or "",
            formats.date(row.published),
            phrases.on_its_way(row.state, row.statements),
        ]
        return ", ".join(part for part in parts if part)

    def key_of(self, row: Any) -> object:
        """Return the article's id."""
        return row.id
