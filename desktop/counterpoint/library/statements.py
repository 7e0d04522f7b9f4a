"""Statements: reading them in the shapes that the analysis, the reader and the cards need, and deciding on them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from counterpoint.library import access, issues, parties
from counterpoint.library import words as wording
from counterpoint.library.reasons import from_json, to_json
from counterpoint.library.vectors import SIZE, stack
from counterpoint.records.exchange import Quote
from counterpoint.records.party import Party
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span

INDEX: Final = "statement_words"
FIELDS: Final = """
    id, source_start, source_end, cue_start, cue_end, content, kind, polarity, cue_class, speaker, person, party,
    confidence, reasons, role
"""


class Meanings(NamedTuple):
    """What statements mean, for the search of answers: three sequences of one length, in the order of ids."""

    ids: NDArray[np.int64]
    parties: list[str | None]
    vectors: NDArray[np.float32]  # (n, 512)


@dataclass(frozen=True, slots=True)
class StatementChange:
    """What a decision changed: enough to show it, and to take it back."""

    statement_id: int
    before: str
    after: str
    articles: tuple[int, ...]


def of_article(db: Database, article: int, language: str | None = None) -> list[tuple[int, Statement]]:
    """Return the statements of an article with their ids, in text order.

    Parties are named in ``language``, without one in the language of the article.
    """
    with access.reading(db):
        if language is None:
            found = access.row(db, "SELECT language FROM articles WHERE id = ?", (article,))
            language = found[0] if found else "en"
        stored = access.rows(db, f"SELECT {FIELDS} FROM statements WHERE article = ? ORDER BY number, id", (article,))
        return sorted(_statements(db, stored, language).items(), key=lambda item: item[1].start)


def load(db: Database, ids: Iterable[int], language: str = "en") -> dict[int, Statement]:
    """Return statements by id, their parties named in ``language``; ids that are not there are left out."""
    sql = f"SELECT {FIELDS} FROM statements WHERE id IN (SELECT value FROM json_each(?))"
    with access.reading(db):
        return _statements(db, access.rows(db, sql, (access.listed(ids),)), language)


def words(db: Database, ids: Iterable[int]) -> dict[int, str]:
    """Return the content of statements by id, as one string each."""
    sql = "SELECT id, words FROM statements WHERE id IN (SELECT value FROM json_each(?))"
    return dict(access.rows(db, sql, (access.listed(ids),)))


def articles_of(db: Database, ids: Iterable[int]) -> dict[int, int]:
    """Return the id of the article that each statement stands in."""
    sql = "SELECT id, article FROM statements WHERE id IN (SELECT value FROM json_each(?))"
    return dict(access.rows(db, sql, (access.listed(ids),)))


def states(db: Database, ids: Iterable[int]) -> dict[int, str]:
    """Return "machine", "confirmed" or "edited" for each statement."""
    sql = "SELECT id, state FROM statements WHERE id IN (SELECT value FROM json_each(?))"
    return dict(access.rows(db, sql, (access.listed(ids),)))


def meanings(db: Database, *, exclude_article: int | None = None, after: int = 0, limit: int = -1) -> Meanings:
    """Return the meanings of all statements with an id above ``after``, but for those of one article."""
    sql = """
        SELECT statement, vector FROM meanings
        WHERE statement > :after AND statement NOT IN (SELECT id FROM statements WHERE article = :article)
        ORDER BY statement LIMIT :limit
    """
    with access.reading(db):
        speaking = dict(access.rows(db, "SELECT id, party FROM statements WHERE +id > ?", (after,)))
        vectors = np.empty((len(speaking), SIZE), dtype=np.float32)  # at once: two copies would be too much to hold
        ids: list[int] = []
        for found in access.batches(db, sql, {"after": after, "article": exclude_article, "limit": limit}):
            vectors[len(ids) : len(ids) + len(found)] = stack([blob for _, blob in found], np.float16)
            ids += (statement for statement, _ in found)
    return Meanings(np.array(ids, dtype=np.int64), [speaking[key] for key in ids], vectors[: len(ids)])


def quotes(db: Database, ids: Iterable[int], language: str = "en") -> list[Quote]:
    """Return statements as cards show them, in the order of ``ids``; ids that are not there are left out."""
    wanted = list(ids)
    sql = """
        SELECT s.id, s.article, s.words, s.speaker, s.party, s.kind, s.polarity, s.state, s.confidence,
               a.title, a.source, a.published, s.sentence, s.content, s.role
        FROM statements s JOIN articles a ON a.id = s.article WHERE s.id IN (SELECT value FROM json_each(?))
    """
    with access.reading(db):
        found = {values[0]: values for values in access.rows(db, sql, (access.listed(wanted),))}
        targets = _targets(db, found)
        named = parties.load(db, _keys((values[4] for values in found.values()), targets), language)
    return [_quote(found[key], targets[key], named) for key in wanted if key in found]


def set_state(db: Database, statement_id: int, state: str) -> StatementChange:
    """Decide on a statement: "confirmed", "edited", or "machine" to take a decision back.

    Raises LookupError when the statement is not there.
    """
    with access.writing(db):
        found = access.row(db, "SELECT state, article FROM statements WHERE id = ?", (statement_id,))
        if found is None:
            raise LookupError(f"no statement {statement_id}")
        access.change(db, "UPDATE statements SET state = ? WHERE id = ?", (state, statement_id))
    return StatementChange(statement_id, found[0], state, (found[1],))


def values(statement: Statement, text: str) -> dict[str, Any]:
    """Return the columns that hold a statement of an article with this text."""
    source, cue = statement.source, statement.cue
    return {
        "source_start": source.start if source else None,
        "source_end": source.end if source else None,
        "cue_start": cue.start if cue else None,
        "cue_end": cue.end if cue else None,
        "content": places(statement),
        "words": " ".join(statement.words(text).split()),
        "kind": statement.kind,
        "polarity": statement.polarity,
        "cue_class": statement.cue_class,
        "speaker": statement.speaker,
        "person": statement.speaker_key,
        "party": statement.party.key if statement.party else None,
        "confidence": float(statement.confidence),
        "reasons": to_json(statement.reasons),
        "role": statement.role,
    }


def places(statement: Statement) -> str:
    """Return the content spans of a statement as its column holds them."""
    return json.dumps([[span.start, span.end] for span in statement.content])


def index(db: Database, statement: int, speaker: str | None, content: str) -> None:
    """Let a statement be found by the words of its speaker's name and of its content; inside ``writing``."""
    wording.index(db, INDEX, statement, indexed(speaker, content))


def unindex(db: Database, statement: int, speaker: str | None, content: str) -> None:
    """Undo ``index`` with the same words; inside ``writing``."""
    wording.forget(db, INDEX, statement, indexed(speaker, content))


def forget(db: Database, ids: Iterable[int]) -> None:
    """Delete statements with all that hangs on them; inside ``writing``."""
    these = list(ids)
    issues.leave(db, these, placed=True)
    sql = "SELECT id, speaker, words FROM statements WHERE id IN (SELECT value FROM json_each(?))"
    for statement, speaker, content in access.rows(db, sql, (access.listed(these),)):
        unindex(db, statement, speaker, content)
        access.change(db, "DELETE FROM statements WHERE id = ?", (statement,))


def count(db: Database) -> int:
    """Return how many statements there are."""
    return access.number(db, "SELECT count(*) FROM statements")


def indexed(speaker: str | None, content: str) -> str:
    """Return the words by which a statement is found: its speaker's name and its content."""
    return f"{speaker or ''}\n{content}"


def _statements(db: Database, stored: Sequence[tuple[Any, ...]], language: str) -> dict[int, Statement]:
    targets = _targets(db, [values[0] for values in stored])
    named = parties.load(db, _keys((values[11] for values in stored), targets), language)
    return {values[0]: _statement(values, targets[values[0]], named) for values in stored}


def _statement(values: tuple[Any, ...], targets: Sequence[str], named: dict[str, Party]) -> Statement:
    _, source_start, source_end, cue_start, cue_end, content, kind, polarity, cue_class = values[:9]
    speaker, person, party, confidence, reasons, role = values[9:]
    return Statement(
        source=None if source_start is None else Span(source_start, source_end),
        cue=None if cue_start is None else Span(cue_start, cue_end),
        content=spans(content),
        kind=kind,
        polarity=polarity,
        cue_class=cue_class,
        speaker=speaker,
        speaker_key=person,
        party=named[party] if party else None,
        targets=tuple(named[key] for key in targets),
        confidence=confidence,
        reasons=from_json(reasons),
        role=role,
    )


def _quote(values: tuple[Any, ...], targets: Sequence[str], named: dict[str, Party]) -> Quote:
    statement, article, content, speaker, party, kind, polarity, state, confidence = values[:9]
    title, source, published, sentence, places, role = values[9:]
    pieces = spans(places)
    return Quote(
        statement_id=statement,
        article_id=article,
        words=content,
        speaker=speaker,
        party=named[party] if party else None,
        targets=tuple(named[key].name for key in targets),
        kind=kind,
        polarity=polarity,
        state=state,
        confidence=confidence,
        article_title=title,
        source=source,
        published=published,
        sentence=sentence,
        span=Span(pieces[0].start, pieces[-1].end),
        role=role,
    )


def spans(stored: str) -> tuple[Span, ...]:
    """Return the spans that a column holds as JSON."""
    return tuple(Span(start, end) for start, end in json.loads(stored))


def _targets(db: Database, ids: Iterable[int]) -> dict[int, list[str]]:
    sql = """
        SELECT statement, party FROM statement_targets
        WHERE statement IN (SELECT value FROM json_each(?)) ORDER BY statement, number
    """
    targets: dict[int, list[str]] = defaultdict(list)
    for statement, party in access.rows(db, sql, (access.listed(ids),)):
        targets[statement].append(party)
    return targets


def _keys(speaking: Iterable[str | None], targets: dict[int, list[str]]) -> set[str]:
    return {key for key in speaking if key} | {key for keys in targets.values() for key in keys}
