"""Numbers for the articles that a brief quotes."""

from collections.abc import Iterator

from counterpoint.briefs.cutting import LONGEST_NAME, LONGEST_TITLE, cut
from counterpoint.records.brief import Reference
from counterpoint.records.exchange import Quote


class References:
    """Gives each article a number when it is quoted first, and remembers the quoted sentences."""

    def __init__(self) -> None:
        self._quotes: dict[int, list[Quote]] = {}
        self._numbers: dict[int, int] = {}

    def cite(self, quote: Quote) -> tuple[int, ...]:
        """Return the numbers that a cell with this quote carries."""
        number = self._numbers.setdefault(quote.article_id, len(self._numbers) + 1)
        self._quotes.setdefault(quote.article_id, []).append(quote)
        return (number,)

    def listed(self) -> Iterator[Reference]:
        """Yield the references in the order of their numbers."""
        for article, number in self._numbers.items():
            quotes = self._quotes[article]
            first = quotes[0]
            sentences = tuple(sorted({quote.sentence for quote in quotes}))
            title, source = cut(first.article_title, LONGEST_TITLE), cut(first.source or "", LONGEST_NAME)
            yield Reference(number, title, source or None, first.published, sentences)
