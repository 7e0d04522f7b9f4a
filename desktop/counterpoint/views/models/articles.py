"""The articles of the library, one row each."""

from typing import Any

from counterpoint.records.article import ArticleRow
from counterpoint.views import formats, phrases
from counterpoint.views.models.paging import PagingModel


class ArticleModel(PagingModel):
    """Rows of ``library.articles.rows``."""

    def words(self, row: ArticleRow) -> str:
        """Return the row as one sentence."""
        parts = [row.title, row.source or "", formats.date(row.published), self.count(row)]
        return ", ".join(part for part in parts if part)

    def count(self, row: ArticleRow) -> str:
        """Return how many statements the article has, or why it has none yet."""
        return phrases.article_state(row.state) or self.tr("%Ln statement(s)", "", row.statements)

    def key_of(self, row: Any) -> object:
        """Return the article's id."""
        return row.id
