"""Pairs of a claim and its counter-claim: what the machine suggests and what a person decides."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from counterpoint.library import access
from counterpoint.library.reasons import from_json, to_json
from counterpoint.records.pair import Pair
from counterpoint.records.statement import Reason


@dataclass(frozen=True, slots=True)
class StoredPair:
    """A pair of the library: ``pair`` holds the ids of its statements."""

    id: int
    pair: Pair
    state: str


@dataclass(frozen=True, slots=True)
class PairChange:
    """What a decision changed: enough to show it, and to take it back."""

    pair_id: int
    before: str
    after: str
    articles: tuple[int, ...]


def add(db: Database, pairs: Iterable[Pair]) -> list[int]:
    """Keep pairs of statement ids as the machine's suggestions; return the ids of those that are new or different.

    What a person has decided stays as it is, whichever of the two statements is now thought to answer the other.
    """
    changed = []
    with access.writing(db):
        for pair in pairs:
            found = _add(db, pair)
            if found is not None:
                changed.append(found)
    return changed


def set_state(db: Database, pair_id: int, state: str) -> PairChange:
    """Decide on a pair: "confirmed", "rejected", "edited", or "machine" to take a decision back.

    Raises LookupError when the pair is not there.
    """
    with access.writing(db):
        before = access.row(db, "SELECT state FROM pairs WHERE id = ?", (pair_id,))
        if before is None:
            raise LookupError(f"no pair {pair_id}")
        access.change(db, "UPDATE pairs SET state = ? WHERE id = ?", (state, pair_id))
        sql = """
            SELECT DISTINCT article FROM statements JOIN pairs ON statements.id IN (claim, counterclaim)
            WHERE pairs.id = ? ORDER BY article
        """
        return PairChange(pair_id, before[0], state, tuple(access.column(db, sql, (pair_id,))))


def add_by_hand(db: Database, claim: int, counterclaim: int, relation: str) -> int:
    """Keep a pair that a person made, whatever the machine thought of the two; return its id.

    Raises LookupError when one of the statements is not there.
    """
    with access.writing(db):
        there = access.number(db, "SELECT count(*) FROM statements WHERE id IN (?, ?)", (claim, counterclaim))
        if there != 2:
            raise LookupError(f"no statements {claim} and {counterclaim}")
        sql = """
            INSERT INTO pairs (claim, counterclaim, relation, score, reasons, issue, state)
            VALUES (?, ?, ?, 1.0, ?, '', 'edited')
            ON CONFLICT (claim, counterclaim) DO UPDATE SET
                relation = excluded.relation, score = excluded.score, reasons = excluded.reasons, state = excluded.state
            RETURNING id
        """
        values = (claim, counterclaim, relation, to_json((Reason("by-hand"),)))
        access.change(db, "DELETE FROM pairs WHERE claim = ? AND counterclaim = ?", (counterclaim, claim))
        made = access.row(db, sql, values)
        assert made is not None
        return int(made[0])


def of_statements(db: Database, statement_ids: Sequence[int]) -> list[StoredPair]:
    """Return every pair that one of the statements belongs to, rejected ones too."""
    sql = """
        SELECT id, claim, counterclaim, relation, score, reasons, issue, state FROM pairs
        WHERE claim IN (SELECT value FROM json_each(:ids)) OR counterclaim IN (SELECT value FROM json_each(:ids))
        ORDER BY id
    """
    return [_stored(*values) for values in access.rows(db, sql, {"ids": access.listed(statement_ids)})]


def everything(db: Database) -> Iterator[StoredPair]:
    """Yield every pair that is not rejected, in the order of its claim in the library."""
    sql = """
        SELECT pairs.id, claim, counterclaim, relation, score, pairs.reasons, pairs.issue, pairs.state
        FROM pairs JOIN statements ON statements.id = claim
        WHERE pairs.state <> 'rejected' ORDER BY article, number, counterclaim
    """
    for values in access.rows(db, sql):
        yield _stored(*values)


def count(db: Database) -> int:
    """Return how many pairs there are that are not rejected."""
    return access.number(db, "SELECT count(*) FROM pairs WHERE state <> 'rejected'")


def forget_suggestions(db: Database, article: int) -> None:
    """Delete what the machine alone suggested about the statements of an article; inside ``writing``."""
    sql = """
        DELETE FROM pairs WHERE state = 'machine' AND id IN (
            SELECT p.id FROM statements s JOIN pairs p ON p.claim = s.id WHERE s.article = :article
            UNION SELECT p.id FROM statements s JOIN pairs p ON p.counterclaim = s.id WHERE s.article = :article)
    """
    access.change(db, sql, {"article": article})


def _add(db: Database, pair: Pair) -> int | None:
    sql = """
        SELECT 1 FROM pairs WHERE state <> 'machine'
        AND ((claim = :a AND counterclaim = :b) OR (claim = :b AND counterclaim = :a))
    """
    if access.row(db, sql, {"a": int(pair.claim), "b": int(pair.counterclaim)}):
        return None
    sql = """
        INSERT INTO pairs (claim, counterclaim, relation, score, reasons, issue) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (claim, counterclaim) DO UPDATE SET
            relation = excluded.relation, score = excluded.score, reasons = excluded.reasons, issue = excluded.issue
        WHERE (relation, score, reasons, issue)
            <> (excluded.relation, excluded.score, excluded.reasons, excluded.issue)
        RETURNING id
    """
    values = (
        int(pair.claim),
        int(pair.counterclaim),
        pair.relation,
        float(pair.score),
        to_json(pair.reasons),
        pair.issue,
    )
    found = access.row(db, sql, values)
    return int(found[0]) if found else None


def _stored(
    pair_id: int, claim: int, counterclaim: int, relation: str, score: float, reasons: str, issue: str, state: str
) -> StoredPair:
    return StoredPair(pair_id, Pair(claim, counterclaim, relation, score, from_json(reasons), issue), state)
