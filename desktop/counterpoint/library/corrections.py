"""What a person changes in the statements of an article. The machine never changes it back."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from counterpoint.errors import ArticleGoneError
from counterpoint.library import access, issues, parties, recognition, statements
from counterpoint.library.recognition import Place
from counterpoint.library.vectors import pack
from counterpoint.records.statement import Statement


def add(db: Database, article: int, statement: Statement) -> int:
    """Keep a statement that a person found; return its id.

    Its meaning is still to be found: ``keep_meanings``. Raises ArticleGoneError.
    """
    with access.writing(db):
        row = _row(db, article, statement)
        number = access.number(db, "SELECT max(number) + 1 FROM statements WHERE article = ?", (article,))
        added = access.insert(db, "statements", {**row, "article": article, "number": number, "found": row["content"]})
        statements.index(db, added, row["speaker"], row["words"])
        _keep_targets(db, added, statement)
        sql = "DELETE FROM dismissed WHERE article = ? AND found = ?"
        access.change(db, sql, (article, row["content"]))
    return added


def put(db: Database, statement_id: int, statement: Statement) -> None:
    """Keep ``statement`` as a person corrected it; another content has its meaning still to be found.

    Raises LookupError when the statement is not there.
    """
    with access.writing(db):
        article, speaker, words = _stored(db, statement_id)
        row = _row(db, article, statement)
        statements.unindex(db, statement_id, speaker, words)
        statements.index(db, statement_id, row["speaker"], row["words"])
        fields = ", ".join(f"{name} = :{name}" for name in row)
        access.change(db, f"UPDATE statements SET {fields} WHERE id = :id", {**row, "id": statement_id})
        _keep_targets(db, statement_id, statement)
        if row["words"] != words:
            issues.leave(db, [statement_id])
            access.change(db, "DELETE FROM meanings WHERE statement = ?", (statement_id,))


def delete(db: Database, statement_id: int) -> None:
    """Delete a statement, and keep later analyses from finding it again.

    Raises LookupError when the statement is not there.
    """
    with access.writing(db):
        _stored(db, statement_id)
        sql = "INSERT OR IGNORE INTO dismissed (article, found) SELECT article, found FROM statements WHERE id = ?"
        access.change(db, sql, (statement_id,))
        statements.forget(db, [statement_id])


def kept(db: Database, article: int, found: Iterable[Statement]) -> list[int]:
    """Return which of the statements that an analysis found, by number, a person has not deleted before.

    Other models may cut a deleted one a little otherwise; what is more like one that is still there is that one.
    """
    these = list(found)
    gone = access.column(db, "SELECT found FROM dismissed WHERE article = ?", (article,))
    there = access.column(db, "SELECT found FROM statements WHERE article = ?", (article,)) if gone else []
    old = [Place(statements.spans(content)) for content in (*gone, *there)]
    matches = recognition.match([Place(statement.content) for statement in these], old)
    return [
        number
        for number, (statement, match) in enumerate(zip(these, matches, strict=True))
        if (match is not None and match >= len(gone)) or (match is None and statements.places(statement) not in gone)
    ]


def any_in(db: Database, article: int) -> bool:
    """Tell whether a person has changed statements of the article."""
    return bool(
        access.number(db, "SELECT 1 FROM statements WHERE article = ? AND state = 'edited' LIMIT 1", (article,))
    )


def keep_meanings(db: Database, ids: Iterable[int], vectors: NDArray[np.float32]) -> None:
    """Keep what statements mean (n, 512), for those of which it is not known yet."""
    packed = ((statement, pack(vector, np.float16)) for statement, vector in zip(ids, vectors, strict=True))
    with access.writing(db):
        access.change_many(db, "INSERT OR IGNORE INTO meanings (statement, vector) VALUES (?, ?)", packed)


def _stored(db: Database, statement_id: int) -> tuple[int, str | None, str]:
    found = access.row(db, "SELECT article, speaker, words FROM statements WHERE id = ?", (statement_id,))
    if found is None:
        raise LookupError(f"no statement {statement_id}")
    article, speaker, words = found
    return article, speaker, words


def _row(db: Database, article: int, statement: Statement) -> dict[str, Any]:
    """Return the columns of a statement that a person answers for; let the register know who speaks in it."""
    found = access.row(db, "SELECT text, language FROM texts JOIN articles ON id = article WHERE id = ?", (article,))
    if found is None:
        raise ArticleGoneError(article=article)
    text, language = found
    for party in (statement.party, *statement.targets):
        if party:
            parties.enter_party(db, party, language)
    parties.enter_person(db, statement, language)
    sql = "SELECT count(*) FROM sentences WHERE article = ? AND start <= ?"
    sentence = access.number(db, sql, (article, statement.content[0].start))
    return {**statements.values(statement, text), "sentence": max(1, sentence), "state": "edited"}


def _keep_targets(db: Database, statement_id: int, statement: Statement) -> None:
    access.change(db, "DELETE FROM statement_targets WHERE statement = ?", (statement_id,))
    sql = "INSERT INTO statement_targets (statement, number, party) VALUES (?, ?, ?)"
    targets = ((statement_id, number, party.key) for number, party in enumerate(statement.targets))
    access.change_many(db, sql, targets)
