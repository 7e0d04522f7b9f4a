"""Both sides: claims with the answers to them, in rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, Final

from sqlite_utils import Database

from counterpoint.library import access, fields, issues, reprints, statements
from counterpoint.library.reasons import from_json
from counterpoint.library.search import ask, condition
from counterpoint.records.exchange import Answer, Exchange, Quote

LIVE: Final = "p.state <> 'rejected' AND p.relation <> 'supports'"
LIVE_OR_SUPPORTS: Final = "p.state <> 'rejected'"
AIMED: Final = "SELECT 1 FROM statement_targets t WHERE t.statement = c.id AND t.party = :against"


def exchanges(
    db: Database,
    party_key: str | None,
    against: str | None = None,
    *,
    search: str = "",
    unanswered_only: bool = False,
    supports: bool = False,
    language: str = "en",
    limit: int,
    offset: int = 0,
) -> list[Exchange]:
    """Return one page of claims with their answers: by issue, the biggest first, and in order of time.

    The claims are all statements of the party, and of every party for None; there, a statement that only answers
    another is seen beside that one and makes no row of its own. What reprints of one story repeat is one row. With
    ``against``, only the answers of that party count, and claims that only others answer are left out unless they
    are aimed at it. A ``search`` finds words of the claim or of an answer. Rejected pairs are left out, and pairs that
    support unless ``supports``. Parties are named in ``language``.
    """
    where, parameters = _selection(db, party_key, against, search, unanswered_only, supports)
    sql = f"""
        SELECT c.id, i.id, {issues.NAME} FROM statements c
        JOIN articles ON articles.id = c.article LEFT JOIN issues i ON i.id = c.issue
        WHERE {where}
        ORDER BY coalesce(i.count, 0) DESC, i.id, published IS NULL, published, c.article, c.number, c.id
        LIMIT :limit OFFSET :offset
    """
    with access.reading(db):
        claims = access.rows(db, sql, {**parameters, "language": language, "limit": limit, "offset": offset})
        return _exchanges(db, claims, against, supports, language)


def count(
    db: Database,
    party_key: str | None,
    against: str | None = None,
    *,
    search: str = "",
    unanswered_only: bool = False,
    supports: bool = False,
) -> int:
    """Return how many rows ``exchanges`` has in all."""
    where, parameters = _selection(db, party_key, against, search, unanswered_only, supports)
    return access.number(db, f"SELECT count(*) FROM statements c WHERE {where}", parameters)


def of_claims(
    db: Database, claim_ids: Sequence[int], *, supports: bool = False, language: str = "en"
) -> list[Exchange]:
    """Return the rows of these claims, in their order, after a decision has changed them."""
    sql = f"""
        SELECT c.id, i.id, {issues.NAME} FROM json_each(:ids) wanted JOIN statements c ON c.id = wanted.value
        LEFT JOIN issues i ON i.id = c.issue ORDER BY wanted.key
    """
    with access.reading(db):
        claims = access.rows(db, sql, {"ids": access.listed(claim_ids), "language": language})
        return _exchanges(db, claims, None, supports, language)


def _selection(
    db: Database, party_key: str | None, against: str | None, search: str, unanswered_only: bool, supports: bool
) -> tuple[str, dict[str, Any]]:
    """Return the condition that makes statement ``c`` a row, and its parameters."""
    live = _live(supports)
    by_any = f"EXISTS (SELECT 1 FROM pairs p WHERE p.claim = c.id AND {live})"
    is_answer = f"EXISTS (SELECT 1 FROM pairs p WHERE p.counterclaim = c.id AND {live})"
    theirs = f"SELECT p.claim FROM pairs p JOIN statements a ON a.id = p.counterclaim WHERE {live}"
    if against:
        theirs += " AND a.party = :against"
    by_them = f"c.id IN ({theirs})"
    parts = ["c.party = :party"] if party_key else [f"({by_any} OR NOT {is_answer})"]
    parts.append(f"NOT {reprints.repeats('c')}")
    if against:
        parts.append(f"({by_them} OR NOT {by_any} OR EXISTS ({AIMED}))")
    if unanswered_only:
        parts.append(f"NOT {by_them if against else by_any}")
    question = ask(search)
    said, parameters = condition(question, statements.INDEX, "c.id", fields.of_statements(db, "c.id"))
    if question.groups:
        of_answers = fields.of_statements(db, "p.counterclaim")
        replied, _ = condition(question, statements.INDEX, "p.counterclaim", of_answers)
        parts.append(f"({said} OR c.id IN ({theirs} AND {replied}))")
    return " AND ".join(parts), {**parameters, "party": party_key, "against": against}


def _live(supports: bool) -> str:
    return LIVE_OR_SUPPORTS if supports else LIVE


def _exchanges(
    db: Database, claims: Sequence[tuple[Any, ...]], against: str | None, supports: bool, language: str
) -> list[Exchange]:
    asked = [values[0] for values in claims]
    repeated = reprints.copies(db, asked)
    stored = _answers(db, [*asked, *chain.from_iterable(repeated.values())], against, supports)
    repeated |= reprints.copies(db, {values[-1] for those in stored.values() for values in those})
    answers = {
        claim: _each_once(chain.from_iterable(stored[each] for each in (claim, *repeated.get(claim, ()))), repeated)
        for claim in asked
    }
    ids = {*asked, *(values[-1] for those in answers.values() for values in those)}
    quotes = {
        quote.statement_id: replace(quote, also=len(repeated.get(quote.statement_id, ())))
        for quote in statements.quotes(db, ids, language)
    }
    return [_exchange(quotes, answers[claim], claim, issue, name) for claim, issue, name in claims]


def _each_once(answers: Iterable[tuple[Any, ...]], repeated: dict[int, list[int]]) -> list[tuple[Any, ...]]:
    """Return the answers to a claim and to its repetitions, each once; what a person decided on one holds for all."""
    same: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for values in sorted(answers, key=lambda values: (values[3] == "machine", -values[2], values[0])):
        same[min(values[-1], *repeated.get(values[-1], (values[-1],)))].append(values)
    return [those[0] for those in same.values() if those[0][3] != "rejected"]


def _exchange(
    quotes: dict[int, Quote], answers: Sequence[tuple[Any, ...]], claim: int, issue: int | None, name: str | None
) -> Exchange:
    told = tuple(
        Answer(pair, relation, score, state, from_json(reasons), quotes[statement])
        for pair, relation, score, state, reasons, _, statement in answers
    )
    words: str = name or (answers[0][5] if answers else "")
    return Exchange(issue or 0, words, quotes[claim], told)


def _answers(
    db: Database, claims: Sequence[int], against: str | None, supports: bool
) -> dict[int, list[tuple[Any, ...]]]:
    """Return for each claim the pairs that answer it, rejected ones too."""
    sql = """
        SELECT c.id, p.id, p.relation, p.score, p.state, p.reasons, p.issue, a.id
        FROM statements c JOIN pairs p ON p.claim = c.id JOIN statements a ON a.id = p.counterclaim
        WHERE c.id IN (SELECT value FROM json_each(:ids)) AND (:supports OR p.relation <> 'supports')
        AND (:against IS NULL OR a.party = :against)
    """
    parameters = {"ids": access.listed(claims), "against": against, "supports": supports}
    answers: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for claim, *values in access.rows(db, sql, parameters):
        answers[claim].append(tuple(values))
    return answers
