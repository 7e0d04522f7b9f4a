"""The library in numbers, for the brief and for pictures."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlite_utils import Database

from counterpoint.library import access, reprints

ANSWERED: Final = """
    SELECT 1 FROM pairs p WHERE p.claim = s.id AND p.state <> 'rejected' AND p.relation <> 'supports'
"""
THESE: Final = "s.party IS NOT NULL AND (:all OR s.party IN (SELECT value FROM json_each(:parties)))"
SPEAKING: Final = f"(:all OR EXISTS (SELECT 1 FROM statements s WHERE s.article = articles.id AND {THESE}))"


@dataclass(frozen=True, slots=True)
class PartyNumbers:
    """How much one party says, and how much of it is answered by others."""

    party: str
    statements: int
    answered: int

    @property
    def unanswered(self) -> int:
        """How many statements nobody answers."""
        return self.statements - self.answered


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a library, or the part of it in which some parties speak, amounts to.

    ``answers`` holds (party of the claim, party that answers it, how often), the most frequent first; pairs that
    support or that a person rejected are not counted. What reprints of one story repeat is counted once.
    """

    articles: int
    outlets: tuple[tuple[str, int], ...]  # with their articles, most first
    first: str | None  # when the earliest and the latest article were published
    last: str | None
    statements: int
    parties: tuple[PartyNumbers, ...]  # most statements first
    answers: tuple[tuple[str, str, int], ...]


def numbers(db: Database, parties: Sequence[str] = ()) -> Numbers:
    """Return the numbers of the whole library, or of the part in which some parties speak. Raises LibraryError."""
    parameters = {"all": not parties, "parties": json.dumps(list(parties))}
    with access.reading(db):
        spoken = _parties(db, parameters)
        outlets = _outlets(db, parameters)
        articles, first, last = _articles(db, parameters)
        answers = _answers(db, parameters)
    return Numbers(articles, outlets, first, last, sum(party.statements for party in spoken), spoken, answers)


def _parties(db: Database, parameters: dict[str, Any]) -> tuple[PartyNumbers, ...]:
    sql = f"""
        SELECT party, count(*) AS n, sum(EXISTS ({ANSWERED})) FROM statements s
        WHERE {THESE} AND NOT {reprints.repeats("s")} GROUP BY party ORDER BY n DESC, party
    """
    return tuple(PartyNumbers(*values) for values in access.rows(db, sql, parameters))


def _articles(db: Database, parameters: dict[str, Any]) -> tuple[int, str | None, str | None]:
    sql = f"SELECT count(*), min(published), max(published) FROM articles WHERE {SPEAKING}"
    found = access.row(db, sql, parameters)
    return found or (0, None, None)


def _outlets(db: Database, parameters: dict[str, Any]) -> tuple[tuple[str, int], ...]:
    sql = f"""
        SELECT source, count(*) AS n FROM articles WHERE source IS NOT NULL AND {SPEAKING}
        GROUP BY source ORDER BY n DESC, source
    """
    return tuple((source, often) for source, often in access.rows(db, sql, parameters))


def _answers(db: Database, parameters: dict[str, Any]) -> tuple[tuple[str, str, int], ...]:
    """Return who answers whom; with some parties chosen, who answers these."""
    sql = f"""
        SELECT s.party, a.party, count(*) AS n
        FROM pairs p JOIN statements s ON s.id = p.claim JOIN statements a ON a.id = p.counterclaim
        WHERE p.state <> 'rejected' AND p.relation <> 'supports' AND a.party IS NOT NULL AND a.party <> s.party
        AND {THESE} AND NOT {reprints.repeats("s")} AND NOT {reprints.repeats("a")}
        GROUP BY s.party, a.party ORDER BY n DESC, s.party, a.party
    """
    return tuple((claims, answers, often) for claims, answers, often in access.rows(db, sql, parameters))
