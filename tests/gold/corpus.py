"""The annotated articles of ``articles/``: read from their marked text, refused loudly when something is amiss.

``README.md`` tells how an article is written.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterpoint.records.article import Draft
from counterpoint.records.text import Span

FOLDER = Path(__file__).parent / "articles"
KINDS = ("indirect", "direct", "mixed")
POLARITIES = ("claim", "denial")
RELATIONS = ("denies", "rejects", "opposes", "counter-accuses", "supports")
PHENOMENA = frozenset(
    {
        # how the words stand
        "quote",
        "nested-quote",
        "split",
        "multi-paragraph",
        "block",
        "dialogue",
        "signed",
        "partial-quote",
        "headline",
        "inverted",
        # whose words they are
        "shared-subject",
        "dropped-subject",
        "pronoun",
        "epithet",
        "joint",
        "spokesperson",
        "metonymy",
        "locative",
        "document",
        "relay",
        # by which words they are attributed
        "gerund",
        "participle",
        "passive",
        "according-to",
        "noun-cue",
        "state-of-mind",
        "decision",
        "previous-sentence",
        "nested",
        "accusation",
        # in which form they answer
        "deny-verb",
        "negation",
        "deny-noun",
        "wording",
        "refusal",
        "counter-accusation",
    }
)

_MARK = re.compile(r"\{(\d+[sc]?(?:,\d+[sc]?)*) |[{}]")
_LABEL = re.compile(r"(\d+)([sc]?)")
_ANSWER = re.compile(r"(\d+) (\S+) (\d+)")


class BadArticleError(Exception):
    """An annotated article that cannot be read as it stands."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A statement as a reader annotates it; ``shows`` names the phenomena it was written for."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: str
    speaker: str
    party: str
    targets: tuple[str, ...]
    polarity: str
    shows: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Where the earliest of its pieces begins."""
        return min(span.start for span in (self.source, self.cue, *self.content) if span)


@dataclass(frozen=True, slots=True)
class Answer:
    """Statement number ``b`` answers number ``a``, both counted from 0 in the order of the text."""

    a: int
    b: int
    relation: str
    issue: str


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article: its text, the statements in their order, their pairs, and the names of each party."""

    name: str
    language: str
    published: str | None
    text: str
    statements: tuple[Annotated, ...]
    pairs: tuple[Answer, ...]
    parties: dict[str, tuple[str, ...]]
    held_out: bool = False

    def draft(self) -> Draft:
        """Return the article as the program reads it."""
        title = self.text.split("\n")[0]
        return Draft(self.name, title, self.text, self.language, self.published, external_id=self.name)


def articles(pattern: str = "*") -> Iterator[Article]:
    """Yield the project's articles whose file names match, by name. Raises BadArticleError."""
    for path in sorted(FOLDER.glob(f"{pattern}.toml")):
        yield read(path.stem, path.read_text(encoding="utf-8"))


def read(name: str, toml: str) -> Article:
    """Return the article that a file describes. Raises BadArticleError, saying what is wrong and where."""
    try:
        fields = tomllib.loads(toml)
        text, pieces = unmark(fields["text"].strip())
        told = fields["statements"]
        _same_labels(pieces, told)
        made = {label: _statement(label, pieces[label], told[label]) for label in told}
        order = sorted(made, key=lambda label: (made[label].start, int(label)))
        return Article(
            name,
            fields["language"],
            fields["published"],
            text,
            tuple(made[label] for label in order),
            tuple(_pairs(fields.get("pairs", {}), order, made)),
            _parties(fields["parties"], text, list(made.values())),
            fields.get("held_out", False),
        )
    except (BadArticleError, KeyError, tomllib.TOMLDecodeError) as error:
        raise BadArticleError(f"{name}: {error}") from error


def unmark(marked: str) -> tuple[str, dict[str, dict[str, list[Span]]]]:
    """Return a text without its marks, and for each label the spans of each role: "s", "c", or "" for content."""
    text, at = "", 0
    opened: list[tuple[str, int]] = []
    pieces: dict[str, dict[str, list[Span]]] = {}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark.group(1):
            opened.append((mark.group(1), len(text)))
            continue
        if mark.group() == "{" or not opened:
            raise BadArticleError(f"a brace that is no mark near {text[-40:]!r}")
        labels, start = opened.pop()
        if text[start:] != text[start:].strip() or start == len(text):
            raise BadArticleError(f"a mark {labels} that is empty or has spaces at its ends: {text[start:]!r}")
        for label, role in _LABEL.findall(labels):
            pieces.setdefault(label, {}).setdefault(role, []).append(Span(start, len(text)))
    if opened:
        raise BadArticleError(f"a mark that is never closed: {opened[-1][0]}")
    return text + marked[at:], pieces


def _same_labels(pieces: dict[str, Any], told: dict[str, Any]) -> None:
    if pieces.keys() != told.keys():
        raise BadArticleError(f"marked only in the text or only described: {sorted(pieces.keys() ^ told.keys())}")


def _statement(label: str, pieces: dict[str, list[Span]], told: dict[str, Any]) -> Annotated:
    if any(len(pieces.get(role, [])) > 1 for role in "sc") or not pieces.get(""):
        raise BadArticleError(f"statement {label} needs content, and at most one source and one cue")
    unknown = told.keys() - {"speaker", "party", "targets", "kind", "polarity", "shows"}
    if unknown:
        raise BadArticleError(f"statement {label} has unknown fields: {sorted(unknown)}")
    return Annotated(
        *(next(iter(pieces.get(role, [])), None) for role in "sc"),
        tuple(sorted(pieces[""], key=lambda span: span.start)),
        _one_of(KINDS, told.get("kind", "indirect"), label),
        told["speaker"],
        told.get("party", told["speaker"]),
        tuple(told.get("targets", ())),
        _one_of(POLARITIES, told.get("polarity", "claim"), label),
        tuple(_one_of(PHENOMENA, each, label) for each in told.get("shows", "").split()),
    )


def _one_of(known: tuple[str, ...] | frozenset[str], value: str, label: str) -> str:
    if value not in known:
        raise BadArticleError(f"statement {label}: {value!r} is none of {sorted(known)}")
    return value


def _pairs(told: dict[str, list[str]], order: list[str], made: dict[str, Annotated]) -> Iterator[Answer]:
    for issue, answers in told.items():
        for answer in answers:
            match = _ANSWER.fullmatch(answer)
            if not match:
                raise BadArticleError(f"a pair is written '2 denies 1', not {answer!r}")
            b, relation, a = match.groups()
            if not {a, b} <= made.keys():
                raise BadArticleError(f"pair {answer!r} has a label that no statement has")
            if made[a].party == made[b].party:
                raise BadArticleError(f"pair {answer!r} is within one party, {made[a].party}")
            yield Answer(order.index(a), order.index(b), _one_of(RELATIONS, relation, answer), issue)


def _parties(told: dict[str, list[str]], text: str, made: list[Annotated]) -> dict[str, tuple[str, ...]]:
    absent = [f"{name!r} of {party}" for party, names in told.items() for name in names if name not in text]
    if absent:
        raise BadArticleError(f"names that do not stand in the text: {', '.join(absent)}")
    owners = {each.party for each in made} | {target for each in made for target in each.targets}
    if owners != told.keys():
        raise BadArticleError(f"listed but unused, or used but not listed among the parties: {owners ^ told.keys()}")
    return {party: tuple(names) for party, names in told.items()}
