"""Statements as the pairing compares them: what is left of each when its article's parse is gone."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import snowballstemmer

from counterpoint import paths
from counterpoint.analysis.pairs import issues
from counterpoint.analysis.pairs.issues import Phrase
from counterpoint.analysis.speakers import gazetteer, names
from counterpoint.records.parse import Parse, Word
from counterpoint.records.statement import Statement

_TOKEN = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*\.?", re.UNICODE)
_SENTENCE_END = re.compile(r"[.!?…]['\"”»’)]*\s|\n")
_HEAD = 40  # characters of a content in which "comment" means that nothing was said
_LEFT = 300  # characters before a statement in which its sentence may begin

_NOT = ("n't", "n’t")


@lru_cache(maxsize=1)
def word_lists() -> dict[str, frozenset[str]]:
    """Return the lists of ``answers.toml`` by their names."""
    with (paths.resources() / "answers.toml").open("rb") as file:
        return {name: frozenset(members) for name, members in tomllib.load(file).items()}


@lru_cache(maxsize=4)
def _beginnings(name: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(word_lists()[name]))) + ")", re.IGNORECASE)


def content_words(words: str) -> list[str]:
    """Return the words of a text as the pairing counts them, marks left out."""
    return _TOKEN.findall(words)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One statement to be paired.

    ``id`` is its index among the statements at hand or its id in the library, ``order`` its place in its article,
    ``sentence`` where its sentence begins there and ``paragraph`` how many lines stand before it. ``stems`` are
    those of the content words, ``names`` the keys of what the content names. ``answers`` tells that its sentence
    has the form of an answer, ``refers`` that its content is about words ("these allegations"), ``negated`` that it
    says no, ``comments`` that it is about commenting, ``affirms`` that it begins with a yes. ``mentioned`` are the
    parties that its article names, None if unknown.
    """

    id: int
    statement: Statement
    article: int
    order: int
    published: str
    words: str
    stems: frozenset[str]
    names: frozenset[str]
    negated: bool
    answers: bool
    refers: bool
    comments: bool
    affirms: bool
    sentence: int
    paragraph: int
    language: str
    phrases: tuple[Phrase, ...] = ()
    mentioned: frozenset[str] | None = None

    @property
    def party(self) -> str:
        """The key of the party, empty where it is unknown."""
        return self.statement.party.key if self.statement.party else ""

    @property
    def denies(self) -> bool:
        """Whether the statement denies, rejects or refuses something."""
        return self.statement.polarity == "denial"


@lru_cache(maxsize=2)
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer("russian" if language == "ru" else "english")


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """Return the stem of a folded word."""
    return str(_stemmer(language).stemWord(word))


def _stems(tokens: Iterable[str], language: str) -> frozenset[str]:
    common, words = word_lists()["common"], (names.fold(token) for token in tokens)
    return frozenset(stem(word, language) for word in words if len(word) > 2 and word not in common)


def names_in(tokens: Sequence[str], language: str) -> frozenset[str]:
    """Return keys for what the words name: states and organisations of the gazetteer, other capitalised words."""
    words = [
        Word(i + 1, token, token.lower(), "PROPN" if token[:1].isupper() else "X", "", 0, "", 0, 0)
        for i, token in enumerate(tokens)
    ]
    matches = gazetteer.matches(words, language)
    found = {f"state:{match.known.state}" if match.known.state else match.known.key for match in matches}
    taken = {i for match in matches for i in range(match.first, match.last + 1)}
    for i, token in enumerate(tokens):
        if i and i not in taken and token[:1].isupper() and len(token) > 2:
            found.add("name:" + names.latin_key(min(names.stems(token), default=token)))
    return frozenset(found)


def _sentence_start(text: str, at: int) -> int:
    """Return where the sentence around a place begins, no more than some hundred characters back."""
    left = max(0, at - _LEFT)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, left, at)]
    return ends[-1] if ends else left


def _sentence_around(text: str, statement: Statement) -> str:
    """Return the statement with what its sentence has before it, its content left out."""
    start = statement.start
    outside = [text[_sentence_start(text, start) : start]]
    for span in (statement.source, statement.cue):
        if span:
            outside.append(text[max(0, span.start - 60) : span.start] if span.start > start else "")
            outside.append(span.of(text))
    end = max(span.end for span in statement.spans)
    tail = _SENTENCE_END.split(text[end : end + 80])[0]
    return " ".join([*outside, tail])


def candidate(
    id: int,
    statement: Statement,
    text: str,
    *,
    language: str,
    article: int = 0,
    order: int = 0,
    published: str | None = None,
    parse: Parse | None = None,
    mentioned: frozenset[str] | None = None,
) -> Candidate:
    """Return a statement of the article ``text`` as the pairing compares it.

    ``order`` is its place in the article. Without the ``parse``, as for statements from the library, it has no noun
    phrases to name an issue by; nothing else is lost.
    """
    content = " ".join(span.of(text) for span in statement.content)
    tokens = _TOKEN.findall(content)
    folded = {names.fold(token) for token in tokens}
    return Candidate(
        id=id,
        statement=statement,
        article=article,
        order=order,
        published=published or "",
        words=content,
        stems=_stems(tokens, language),
        names=names_in(tokens, language),
        negated=not folded.isdisjoint(word_lists()["negations"]) or any(mark in content for mark in _NOT),
        answers=bool(_beginnings("answers").search(_sentence_around(text, statement))),
        refers=bool(_beginnings("words_of_others").search(content)),
        comments=bool(
            _beginnings("silence").search(f"{statement.cue.of(text) if statement.cue else ''} {content}"[:80])
        ),
        affirms=bool(tokens) and names.fold(tokens[0]) in word_lists()["affirmations"],
        sentence=_sentence_start(text, statement.start),
        paragraph=text.count("\n", 0, statement.start),
        language=language,
        phrases=issues.phrases(parse, statement.content) if parse else (),
        mentioned=mentioned,
    )


def of_article(
    statements: Sequence[Statement],
    text: str,
    *,
    language: str,
    article: int = 0,
    published: str | None = None,
    parse: Parse | None = None,
    mentioned: frozenset[str] | None = None,
) -> list[Candidate]:
    """Return the statements of one article as candidates; their ids are their indexes."""
    return [
        candidate(
            i,
            statement,
            text,
            language=language,
            article=article,
            order=i,
            published=published,
            parse=parse,
            mentioned=mentioned,
        )
        for i, statement in enumerate(statements)
    ]
