"""A question to the index: what a search means in SQL, and where a text answers it."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Any, Final

from counterpoint.library.query import Field, Groups, Item, Term, parse
from counterpoint.library.words import Token, stem, tokens
from counterpoint.records.text import Span

AROUND: Final = 60  # characters of a snippet on either side of what was found

Parameters = dict[str, Any]
Meaning = Callable[[Field, str], tuple[str, Any]]
"""What makes of a field, and the name of a parameter, the condition and the parameter's value."""


@dataclass(frozen=True, slots=True)
class Question:
    """A search. ``wanted`` and ``unwanted`` are FTS5 expressions of the words that must and must not be there.

    They are None where nothing is asked; ``others`` are the groups that they do not cover.
    """

    groups: Groups
    wanted: str | None
    unwanted: str | None
    others: Groups

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words that a text can be marked with."""
        found = (item for group in self.groups for item in group)
        return tuple(item for item in found if isinstance(item, Term) and not item.negative)


def ask(search: str) -> Question:
    """Return the question that a person means by ``search``; any text is one, if perhaps an empty one."""
    groups = parse(search)
    wanted = [group for group in groups if all(map(_is_wanted, group))]
    unwanted = [group for group in groups if len(group) == 1 and _is_unwanted(group[0])]
    return Question(
        groups,
        " AND ".join(map(_any_of, wanted)) or None,
        " OR ".join(map(_any_of, unwanted)) or None,
        tuple(group for group in groups if group not in wanted and group not in unwanted),
    )


def condition(question: Question, table: str, rowid: str, meaning: Meaning) -> tuple[str, Parameters]:
    """Return SQL that is true for a ``rowid`` which answers the question, and its named parameters."""
    parts, parameters = ["1"], Parameters()
    if question.wanted:
        parts.append(f"{rowid} IN (SELECT rowid FROM {table} WHERE {table} MATCH :wanted)")
        parameters["wanted"] = question.wanted
    if question.unwanted:
        parts.append(f"{rowid} NOT IN (SELECT rowid FROM {table} WHERE {table} MATCH :unwanted)")
        parameters["unwanted"] = question.unwanted
    for group in question.others:
        alternatives = []
        for item in group:
            name = f"item{len(parameters)}"
            if isinstance(item, Term):
                sql, value = f"{rowid} IN (SELECT rowid FROM {table} WHERE {table} MATCH :{name})", _expression(item)
            else:
                sql, value = meaning(item, name)
            parameters[name] = value
            alternatives.append(f"({sql}) IS NOT TRUE" if item.negative else f"({sql})")
        parts.append(f"({' OR '.join(alternatives)})")
    return " AND ".join(parts), parameters


def places(question: Question, text: str) -> Iterator[Span]:
    """Yield the places of ``text`` that the question found, in text order, to be marked."""
    positive = question.terms
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


def _is_wanted(item: Item) -> bool:
    return isinstance(item, Term) and not item.negative


def _is_unwanted(item: Item) -> bool:
    return isinstance(item, Term) and item.negative


def _any_of(group: Sequence[Item]) -> str:
    expressions = [_expression(item) for item in group if isinstance(item, Term)]
    return expressions[0] if len(expressions) == 1 else f"({' OR '.join(expressions)})"


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
