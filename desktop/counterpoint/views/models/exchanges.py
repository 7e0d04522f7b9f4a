"""Claims with their answers, under the headings of their issues."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from counterpoint.records.exchange import Exchange
from counterpoint.views import formats, phrases
from counterpoint.views.models.paging import PagingModel


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above the claims of one issue."""

    issue_id: int
    name: str


@dataclass(slots=True)
class Tally:
    """How much of an issue is listed."""

    claims: int = 0
    pairs: int = 0
    articles: set[int] = field(default_factory=set)


class ExchangeModel(PagingModel):
    """Rows of ``library.exchanges.exchanges`` with a ``Heading`` before each issue."""

    def __init__(self, parent: Any = None, *, page: int = 60) -> None:
        super().__init__(parent, page=page)
        self._tallies: dict[Heading, Tally] = {}

    def tally(self, heading: Heading) -> Tally | None:
        """Return how much there is under a heading; None while not all of it is here."""
        last = next(reversed(self._tallies), None)
        return self._tallies.get(heading) if self.complete or heading != last else None

    def rows_of(self, records: Sequence[Exchange], before: Sequence[Any]) -> list[Any]:
        """Return the exchanges, with a heading wherever another issue begins."""
        if not before:
            self._tallies = {}
        heading = next(reversed(self._tallies), None)
        rows: list[Any] = []
        for exchange in records:
            here = Heading(exchange.issue_id, exchange.issue)
            if here != heading:
                heading = here
                rows.append(here)
            self._count(self._tallies.setdefault(here, Tally()), exchange)
            rows.append(exchange)
        return rows

    def key_of(self, row: Any) -> object:
        """Return the heading itself, or the claim's id."""
        return row if isinstance(row, Heading) else row.claim.statement_id

    def words(self, row: Any) -> str:
        """Return a heading's name; of an exchange the claim and its answers with their relation."""
        if isinstance(row, Heading):
            return row.name
        parts = [f"{row.claim.speaker or ''}: {row.claim.words}"]
        for answer in row.answers:
            relation = f"{phrases.relation(answer.relation)} {formats.score(answer.score)}"
            parts.append(f"{relation}, {answer.quote.speaker or ''}: {answer.quote.words}")
        if not row.answers:
            parts.append(self.tr("No answer in the library"))
        return ". ".join(parts)

    def row_of_claim(self, statement_id: int) -> int | None:
        """Return the row of a claim, None when it is not listed."""
        for number, row in enumerate(self.rows):
            if isinstance(row, Exchange) and row.claim.statement_id == statement_id:
                return number
        return None

    def _count(self, tally: Tally, exchange: Exchange) -> None:
        tally.claims += 1
        tally.pairs += len(exchange.answers)
        tally.articles.add(exchange.claim.article_id)
        tally.articles.update(answer.quote.article_id for answer in exchange.answers)
