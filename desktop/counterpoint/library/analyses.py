"""Storing what the analysis made of an article, again and again, without harm to what a person did."""

import bisect
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from counterpoint.errors import ArticleGoneError
from counterpoint.library import access, issues, pairs, parses, parties, recognition, statements
from counterpoint.library.recognition import Place
from counterpoint.library.vectors import pack
from counterpoint.records.parse import Parse
from counterpoint.records.statement import Findings, Statement


class _Known(NamedTuple):
    """A statement that the library has from an earlier analysis."""

    id: int
    found: str
    source: int | None
    state: str
    speaker: str | None
    words: str


def save(db: Database, article: int, parse: Parse, findings: Findings, vectors: NDArray[np.float32]) -> list[int]:
    """Replace what the machine knew of an article; return the id of each of the statements of ``findings``.

    A statement with much the same content keeps its id, and with it the pairs that a person has decided on; one that
    a person confirmed or edited, or whose pair a person decided on, is kept even when the machine no longer finds it.
    The machine's own pairs and issues of the article are forgotten: add them anew, in the same ``access.writing``.
    ``vectors`` has one row per statement. Raises ArticleGoneError when the article was deleted meanwhile.
    """
    with access.writing(db):
        found = access.row(
            db, "SELECT text, language FROM texts JOIN articles ON id = article WHERE id = ?", (article,)
        )
        if found is None:
            raise ArticleGoneError(article=article)
        text, language = found
        named = parties.named_in(db, article)
        parses.put(db, article, parse)
        parties.learn(db, article, findings, language, text)
        pairs.forget_suggestions(db, article)
        ids = _reconcile(db, article, _rows(article, text, parse, findings.statements))
        _keep_details(db, ids, findings.statements, vectors)
        parties.give_colours(db, article)
        access.change(db, "UPDATE articles SET state = 'analysed' WHERE id = ?", (article,))
        parties.prune(db, named)
    return ids


def parse_of(db: Database, article: int) -> Parse | None:
    """Return the stored parse of an article, None when it has not been analysed. Raises LibraryError."""
    return parses.get(db, article)


def _rows(article: int, text: str, parse: Parse, found: Sequence[Statement]) -> list[dict[str, Any]]:
    starts = [sentence.start for sentence in parse.sentences]
    rows = []
    for number, statement in enumerate(found):
        values = statements.values(statement, text)
        sentence = max(1, bisect.bisect_right(starts, statement.content[0].start))
        rows.append({**values, "article": article, "number": number, "sentence": sentence, "found": values["content"]})
    return rows


def _reconcile(db: Database, article: int, rows: Sequence[dict[str, Any]]) -> list[int]:
    """Make the statements of the article those of ``rows``; return their ids."""
    known = _known(db, article)
    new = [Place(statements.spans(row["found"]), row["source_start"]) for row in rows]
    found = recognition.match(new, [Place(statements.spans(match.found), match.source) for match in known])
    matches = [None if number is None else known[number] for number in found]
    _forget(db, [match for number, match in enumerate(known) if number not in found])
    renewed = [match.id for match in matches if match and match.state == "machine"]
    issues.leave(db, renewed)
    return [_write(db, row, match) for row, match in zip(rows, matches, strict=True)]


def _known(db: Database, article: int) -> list[_Known]:
    """Return the statements that the article has from before."""
    sql = "SELECT id, found, source_start, state, speaker, words FROM statements WHERE article = ? ORDER BY number, id"
    return [_Known(*values) for values in access.rows(db, sql, (article,))]


def _write(db: Database, row: dict[str, Any], match: _Known | None) -> int:
    if match is None:
        statement = access.insert(db, "statements", row)
        statements.index(db, statement, row["speaker"], row["words"])
        return statement
    if match.state == "machine":
        statements.unindex(db, match.id, match.speaker, match.words)
        statements.index(db, match.id, row["speaker"], row["words"])
        fields = ", ".join(f"{name} = :{name}" for name in row)
        access.change(db, f"UPDATE statements SET {fields} WHERE id = :id", {**row, "id": match.id})
    return match.id


def _forget(db: Database, lost: Sequence[_Known]) -> None:
    """Delete statements that the machine no longer finds, except what a person has a hand in."""
    sql = """
        SELECT claim FROM pairs WHERE state <> 'machine'
        UNION SELECT counterclaim FROM pairs WHERE state <> 'machine'
    """
    decided = set(access.column(db, sql)) if lost else set()
    statements.forget(db, (match.id for match in lost if match.state == "machine" and match.id not in decided))


def _keep_details(db: Database, ids: Sequence[int], found: Sequence[Statement], vectors: NDArray[np.float32]) -> None:
    """Store targets and meanings of the statements that are the machine's own."""
    sql = "SELECT id FROM statements WHERE state = 'machine' AND id IN (SELECT value FROM json_each(?))"
    own = set(access.column(db, sql, (access.listed(ids),)))
    for statement, record, vector in zip(ids, found, vectors, strict=True):
        if statement not in own:
            continue
        access.change(db, "DELETE FROM statement_targets WHERE statement = ?", (statement,))
        sql = "INSERT INTO statement_targets (statement, number, party) VALUES (?, ?, ?)"
        targets = ((statement, number, party.key) for number, party in enumerate(record.targets))
        access.change_many(db, sql, targets)
        sql = "INSERT OR REPLACE INTO meanings (statement, vector) VALUES (?, ?)"
        access.change(db, sql, (statement, pack(vector, np.float16)))
