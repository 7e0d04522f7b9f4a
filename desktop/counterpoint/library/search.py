"""What a person types into a search field, made into a question to the index.

Words are found in all their forms; "words in quotes" only exactly so; ``word*`` by how they begin; ``-word`` must not
be there. The last word counts as a beginning, too, as long as it is being typed.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Final

from counterpoint.library.words import Token, stem, tokens
from counterpoint.records.text import Span

LONGEST: Final = 64  # terms; more come from a pasted text, not from a person's question
CHUNK: Final = re.compile(r'(-?)(?:"([^"]*)"?|«([^»]*)»?|“([^”]*)”?|(\S+))')
AROUND: Final = 60  # characters of a snippet on either side of what was found


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that must stand together. ``typing`` is the last word, which may not be complete yet."""

    words: tuple[str, ...]
    exact: bool = False
    prefix: bool = False
    typing: bool = False
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A search as FTS5 expressions: what must be there and what must not; None where there is nothing to ask."""

    terms: tuple[Term, ...]
    wanted: str | None
    unwanted: str | None


def ask(search: str) -> Question:
    """Return the question that a person means by ``search``; any text is one, if perhaps an empty one."""
    terms = tuple(_terms(search))[:LONGEST]
    wanted = " AND ".join(_expression(term) for term in terms if not term.negative)
    unwanted = " OR ".join(_expression(term) for term in terms if term.negative)
    return Question(terms, wanted or None, unwanted or None)


def condition(question: Question, table: str, rowid: str) -> tuple[str, dict[str, str]]:
    """Return SQL that is true for a ``rowid`` which answers the question, and its named parameters."""
    parts, parameters = ["1"], {}
    if question.wanted:
        parts.append(f"{rowid} IN (SELECT rowid FROM {table} WHERE {table} MATCH :wanted)")
        parameters["wanted"] = question.wanted
    if question.unwanted:
        parts.append(f"{rowid} NOT IN (SELECT rowid FROM {table} WHERE {table} MATCH :unwanted)")
        parameters["unwanted"] = question.unwanted
    return " AND ".join(parts), parameters


def places(question: Question, text: str) -> Iterator[Span]:
    """Yield the places of ``text`` that the question found, in text order, to be marked."""
    positive = [term for term in question.terms if not term.negative]
    if not positive:
        return
    longest = max(len(term.words) for term in positive)
    ahead: deque[Token] = deque()
    for token in chain(tokens(text), repeat(None, longest)):  # only as far as the caller goes: texts are long
        if token:
            ahead.append(token)
        if ahead and (token is None or len(ahead) > longest):
            length = max((len(term.words) for term in positive if _begins(term, ahead)), default=0)
            if length:
                yield Span(ahead[0].start, ahead[length - 1].end)
            ahead.popleft()


def snippet(question: Question, text: str) -> str:
    """Return the first place that was found with the words around it; empty when there is none."""
    place = next(places(question, text), None)
    if place is None:
        return ""
    start, end = max(0, place.start - AROUND), min(len(text), place.end + AROUND)
    if start > 0:
        start = text.find(" ", start, place.start) + 1 or start
    if end < len(text):
        cut = text.rfind(" ", place.end, end)
        end = cut if cut > 0 else end
    words = " ".join(text[start:end].split())
    return ("… " if start > 0 else "") + words + (" …" if end < len(text) else "")


def _terms(search: str) -> Iterator[Term]:
    for match in CHUNK.finditer(search):
        minus, *quoted, bare = match.groups()
        exact = bare is None
        raw = bare if bare is not None else next(text for text in quoted if text is not None)
        words = tuple(token.word for token in tokens(raw))
        if not words:
            continue
        prefix = not exact and raw.endswith("*")
        typing = not exact and not prefix and not minus and match.end() == len(search)
        yield Term(words, exact, prefix, typing, bool(minus))


def _expression(term: Term) -> str:
    exact = '{words} : "' + " ".join(term.words) + '"'
    stems = '{stems} : "' + " ".join(map(stem, term.words)) + '"'
    if term.exact:
        return exact
    if term.prefix:
        return exact + " *"
    return f"({exact} * OR {stems})" if term.typing else stems


def _begins(term: Term, ahead: Sequence[Token]) -> bool:
    """Tell whether the words of ``term`` stand at the beginning of ``ahead``, as the index compares them."""
    if len(ahead) < len(term.words):
        return False
    pairs = [(token.word, word) for token, word in zip(ahead, term.words, strict=False)]
    if term.exact:
        return all(here == word for here, word in pairs)
    if (term.prefix or term.typing) and _begin_alike(pairs):
        return True
    return not term.prefix and all(stem(here) == stem(word) for here, word in pairs)


def _begin_alike(pairs: Sequence[tuple[str, str]]) -> bool:
    *earlier, (here, word) = pairs
    return here.startswith(word) and all(before == wanted for before, wanted in earlier)
