"""Statements as users of the Discourse Network Analyzer know them: who says what of which concept, and for or against.

The columns are those of its own export of statements (https://github.com/leifeld/dna): a statement of an organisation
(the party) and a person (the speaker) about a concept (the issue), with agreement 1 for a claim and 0 for a denial.
"""

from collections.abc import Iterable, Sequence

from counterpoint.exports.tables import Cell
from counterpoint.records.export import StatementRow

COLUMNS = (
    *("statement_id", "time", "document_id", "document_title", "document_source", "text"),
    *("organization", "person", "concept", "agreement"),
)


def rows(said: Iterable[StatementRow]) -> Iterable[Sequence[Cell]]:
    """Yield the statements that have a party and an issue as rows of ``COLUMNS``."""
    for row in said:
        if row.party and row.issue:
            agreement = 0 if row.polarity == "denial" else 1
            yield (
                *(row.id, _time(row.published), row.article, row.title, row.outlet, row.words),
                *(row.party, row.speaker, row.issue, agreement),
            )


def _time(published: str) -> str:
    """Return the time as the program writes it: 2015-11-14 22:54:00."""
    day, _, hour = published.partition("T")
    return f"{day} {hour or '00:00'}:00" if day else ""
