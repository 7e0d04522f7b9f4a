"""What the user corrects in the statements of an article: steps to be undone, after which it is paired anew."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from counterpoint.library import corrections, parties, statements
from counterpoint.records.party import Party
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span
from counterpoint.views.desk import Desk
from counterpoint.views.detail import CONTENT, CUE, SOURCE
from counterpoint.work.protocol import Reconsider


@dataclass(frozen=True, slots=True)
class Who:
    """Who speaks, as the user typed it: names, empty where nobody is named."""

    speaker: str
    party: str
    kind: str
    polarity: str


@dataclass(frozen=True, slots=True)
class Choices:
    """The names that a library knows already."""

    parties: tuple[str, ...]
    people: tuple[str, ...]


def choices(db: Any, language: str) -> Choices:
    """Return the names of parties and people to choose from. Raises LibraryError."""
    cards = parties.cards(db, language)
    people = dict.fromkeys(person for card in cards for person in card.people)
    return Choices(tuple(card.name for card in cards), tuple(people))


def confirm(desk: Desk, statement_id: int) -> None:
    """Say that a statement is right as the machine found it."""
    desk.steps.do("confirm_statement", statements.set_state, statement_id, "confirmed")


def delete(desk: Desk, article_id: int, statement_id: int) -> None:
    """Delete a statement; later analyses leave it out."""
    desk.steps.do("delete_statement", corrections.delete, statement_id, then=_pair_anew(desk, article_id))


def tell_who(desk: Desk, article_id: int, statement_id: int, who: Who) -> None:
    """Correct who speaks, and how."""
    desk.steps.do("correct_statement", _tell_who, article_id, statement_id, who, then=_pair_anew(desk, article_id))


def mark(desk: Desk, article_id: int, statement_id: int, role: str, span: Span) -> None:
    """Let the words at ``span`` be the statement's source, cue or content."""
    desk.steps.do("correct_statement", _mark, statement_id, role, span, then=_pair_anew(desk, article_id))


def add(desk: Desk, article_id: int, span: Span, who: Who, then: Callable[[int], None]) -> None:
    """Add a statement whose content is at ``span``; ``then`` hears its id."""

    def added(statement_id: int) -> None:
        _pair_anew(desk, article_id)(statement_id)
        then(statement_id)

    desk.steps.do("add_statement", _add, article_id, span, who, then=added)


def _pair_anew(desk: Desk, article_id: int) -> Callable[[Any], None]:
    return lambda _answer: desk.send(Reconsider((article_id,)))


def _tell_who(db: Any, article_id: int, statement_id: int, who: Who) -> None:
    stored = dict(statements.of_article(db, article_id))[statement_id]
    corrections.put(db, statement_id, _spoken_by(db, stored, who))


def _mark(db: Any, statement_id: int, role: str, span: Span) -> None:
    stored = statements.load(db, [statement_id])[statement_id]
    changed = {SOURCE: {"source": span}, CUE: {"cue": span}, CONTENT: {"content": (span,)}}[role]
    corrections.put(db, statement_id, replace(stored, **changed))  # type: ignore[arg-type]


def _add(db: Any, article_id: int, span: Span, who: Who) -> int:
    blank = Statement(None, None, (span,), who.kind, who.polarity, "", None, None, None, (), 1.0)
    return corrections.add(db, article_id, _spoken_by(db, blank, who))


def _spoken_by(db: Any, statement: Statement, who: Who) -> Statement:
    """Return the statement as ``who`` made it; a name that the register does not know becomes a new entry."""
    speaker, party = who.speaker.strip(), who.party.strip()
    if speaker == (statement.speaker or ""):
        person, role = statement.speaker_key, statement.role
    else:
        person, role = (parties.person_called(db, speaker) or f"person:{speaker.casefold()}" if speaker else None), None
    if party != (statement.party.name if statement.party else ""):
        new = Party(f"own:{party.casefold()}", party, "organisation")
        side = parties.party_called(db, party) or new if party else None
    else:
        side = statement.party
    return replace(
        statement,
        speaker=speaker or None,
        speaker_key=person,
        role=role,
        party=side,
        kind=who.kind,
        polarity=who.polarity,
    )
