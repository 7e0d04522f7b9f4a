"""What the inspector and the article page say of statements: asked in the library's thread, plain data comes back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from counterpoint.library import articles, parties, statements
from counterpoint.records.article import Article
from counterpoint.records.party import PartyCard
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span

SOURCE, CUE, CONTENT = "source", "cue", "content"
_ENDS = ".!?…"
_MOST = 700  # characters of a passage in the inspector


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a text that belongs to a statement. ``colour`` is the party's index, None without a party."""

    span: Span
    role: str
    statement_id: int
    colour: int | None


@dataclass(frozen=True, slots=True)
class StatementDetail:
    """A statement with the passage it stands in; the marks count from the passage's beginning."""

    article: Article
    statement_id: int
    statement: Statement
    state: str  # "machine", "confirmed" or "edited"
    passage: str
    marks: tuple[Mark, ...]
    colour: int | None


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with all its statements, ready to be set."""

    article: Article
    statements: tuple[tuple[int, Statement], ...]
    marks: tuple[Mark, ...]
    colours: dict[str, int | None]  # of the parties by key


def article_page(db: Any, article_id: int, language: str) -> ArticlePage:
    """Return the article with its statements in text order, parties named in ``language``. Raises LibraryError."""
    article = articles.get(db, article_id)
    found = statements.of_article(db, article_id, language)
    colours = _colours(parties.cards(db))
    marks = [mark for number, statement in found for mark in marks_of(number, statement, colours)]
    return ArticlePage(article, tuple(found), tuple(marks), colours)


def statement_detail(db: Any, article_id: int, statement_id: int, language: str) -> StatementDetail | None:
    """Return a statement with its passage, None when it is not there any more.

    Parties are named in ``language``, when it is empty in the article's own. Raises LibraryError.
    """
    article = articles.get(db, article_id)
    statement = dict(statements.of_article(db, article_id, language or None)).get(statement_id)
    if statement is None:
        return None
    colours = _colours(parties.cards(db))
    place = passage(article.text, statement.spans)
    marks = [
        Mark(Span(mark.span.start - place.start, mark.span.end - place.start), mark.role, statement_id, mark.colour)
        for mark in marks_of(statement_id, statement, colours)
        if place.contains(mark.span)
    ]
    colour = colours.get(statement.party.key) if statement.party else None
    state = statements.states(db, [statement_id])[statement_id]
    return StatementDetail(article, statement_id, statement, state, place.of(article.text), tuple(marks), colour)


def marks_of(statement_id: int, statement: Statement, colours: dict[str, int | None]) -> list[Mark]:
    """Return the places of a statement: source, cue and content."""
    colour = colours.get(statement.party.key) if statement.party else None
    marks = [Mark(span, CONTENT, statement_id, colour) for span in statement.content]
    if statement.source:
        marks.append(Mark(statement.source, SOURCE, statement_id, colour))
    if statement.cue:
        marks.append(Mark(statement.cue, CUE, statement_id, colour))
    return marks


def passage(text: str, spans: Sequence[Span]) -> Span:
    """Return the sentence or sentences around ``spans``, not over the edge of a paragraph unless the spans are."""
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    start = text.rfind("\n", 0, first) + 1
    for i in range(first - 1, start, -1):
        if text[i - 1] in _ENDS and text[i].isspace() and not text[start:i].rstrip(_ENDS)[-2:-1].isspace():
            start = i + 1
            break
    end = text.find("\n", last)
    end = len(text) if end < 0 else end
    for i in range(last, end):
        if text[i] in _ENDS and (i + 1 == end or text[i + 1].isspace()):
            end = i + 1
            break
    return Span(start, min(end, start + max(_MOST, last - start)))


def _colours(cards: Sequence[PartyCard]) -> dict[str, int | None]:
    return {card.key: card.colour for card in cards}
