"""The small corpus of claims whose answers stand in other articles, and how pairs are scored against it.

``across/`` holds a file for each dispute; ``held/`` has those that a fit on ``fit/`` alone is tried on. An article
begins with ``# id | language | date | outlet``; its first line is the title. What is claimed stands in ``[1?...]``,
what answers it in ``[1!...]``; ``[1!2?...]`` answers one claim and is another. Every other statement answers nothing in
another article. A pair is found when a statement is found on either side of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counterpoint.records.article import Draft
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span

FOLDER = Path(__file__).parent / "across"
_HEADER = re.compile(r"^# (\S+) \| (\w\w) \| (\S+) \| (.+)$", re.MULTILINE)
_MARK = re.compile(r"\[((?:\d+[?!])+)|\]")
_ROLE = re.compile(r"(\d+)([?!])")


@dataclass(frozen=True, slots=True)
class Marked:
    """A statement that claims or answers: where it stands, and the numbers of what it claims and what it answers."""

    article: str
    span: Span
    claims: frozenset[str]
    answers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Dispute:
    """The articles of one file, and its pairs of claim and answer that stand in two articles."""

    name: str
    part: str
    drafts: tuple[Draft, ...]
    pairs: tuple[tuple[Marked, Marked], ...]


def disputes(part: str = "*") -> Iterator[Dispute]:
    """Yield the disputes of a part, "fit" or "held", or of both, in the order of their names."""
    for path in sorted(FOLDER.glob(f"{part}/*.txt")):
        pieces = _HEADER.split(path.read_text(encoding="utf-8"))[1:]
        drafts, marked = [], []
        for name, language, published, source, body in zip(*(pieces[i::5] for i in range(5)), strict=True):
            text, found = _read(name, body.strip())
            drafts.append(Draft(str(path), text.split("\n")[0], text, language, published, source, external_id=name))
            marked += found
        pairs = [(a, b) for a in marked for b in marked if a.article != b.article and a.claims & b.answers]
        yield Dispute(path.stem, path.parent.name, tuple(drafts), tuple(pairs))


def is_found(marked: Marked, statement: Statement) -> bool:
    """Tell whether a statement of the same article is the marked one: half of the shorter of the two is shared."""
    length = sum(span.end - span.start for span in statement.content)
    shared = sum(
        max(0, min(span.end, marked.span.end) - max(span.start, marked.span.start)) for span in statement.content
    )
    return 2 * shared >= min(length, marked.span.end - marked.span.start)


def _read(article: str, body: str) -> tuple[str, list[Marked]]:
    """Return an article without its marks, and what they mark."""
    text, at, found = "", 0, []
    roles, start = "", 0
    for mark in _MARK.finditer(body):
        text += body[at : mark.start()]
        at = mark.end()
        if mark.group(1):
            roles, start = mark.group(1), len(text)
            continue
        numbers = _ROLE.findall(roles)
        claims, answers = (frozenset(number for number, sign in numbers if sign == wanted) for wanted in "?!")
        found.append(Marked(article, Span(start, len(text)), claims, answers))
    return text + body[at:], found
