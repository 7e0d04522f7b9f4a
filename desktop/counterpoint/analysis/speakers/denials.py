"""Denials in the speaker's own words: «Никого не принуждали», "Not one rouble has left", where others claimed it.

The verb of saying does not tell them from claims. What does is what the words negate or call untrue, and who
spoke before.
"""

import math
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from counterpoint import paths
from counterpoint.analysis import wording
from counterpoint.analysis.speakers.scene import Scene
from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Sentence, Word
from counterpoint.records.statement import Reason, Statement
from counterpoint.records.text import Span

_BLAME = frozenset({"accuse", "criticise", "complain", "warn", "threaten"})
_WISH = frozenset({"demand", "urge", "order", "ask", "propose", "call-for", "promise"})
_DECIDED = _BLAME | _WISH
"""Classes of cues with which a negation is not denied but blamed or wished."""

_ANSWER = frozenset({"answer", "disagree"})
_BACK = 10  # statements back in which somebody may have spoken of the one who denies
_AHEAD = 2  # words after a negation of which one may say that it only measures
_OPENING = 4  # words of a content among which a negation opens it
_NEAR = 60  # characters between the noun for what was said and the verdict on it
_SHORT = 4  # words of a content that is nothing but a verdict: «absurd», «полная чушь»
_SUBORDINATE = frozenset({"advcl", "acl"})
_PARTS = frozenset({"obl", "obj", "nmod", "nsubj", "iobj"})

Evidence = dict[str, float]
Places = Mapping[str, AbstractSet[Span]]


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language that show a denial, as ``resources/denials.toml`` explains them."""

    negations: frozenset[str]
    none: frozenset[str]
    measures: frozenset[str]
    will: frozenset[str]
    past: frozenset[str]
    pointing: frozenset[str]
    sayings: re.Pattern[str]
    verdicts: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Negation:
    """A word that says no in a main clause of a content.

    ``is_none`` tells that it leaves nobody and nothing, ``opens`` that it stands at the head of the content,
    ``is_will`` and ``is_past`` that it is about what somebody will do, or what has been.
    """

    word: Word
    is_none: bool
    opens: bool
    is_will: bool
    is_past: bool


@cache
def weights() -> dict[str, float]:
    """Return how much each piece of evidence counts, with the bias and the threshold."""
    table: dict[str, float] = _table()["weights"]
    return table


@cache
def _table() -> dict[str, dict[str, Any]]:
    with (paths.resources() / "denials.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _words(language: str) -> _Words:
    table = _table()[language]

    def beginnings(name: str) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, table[name]))})")

    return _Words(
        negations=frozenset(table["negations"]),
        none=frozenset(table["none"]),
        measures=frozenset(table["measures"]),
        will=frozenset(table["will"]),
        past=frozenset(table["past"]),
        pointing=frozenset(table["pointing"]),
        sayings=beginnings("sayings"),
        verdicts=beginnings("verdicts"),
    )


def told(stage: Scene, statements: Sequence[Statement], named: Places) -> list[Statement]:
    """Return the statements; those that deny in their own words what others said are denials.

    ``named`` holds the places of the article that name each party, by the party's key.
    """
    evidence = evidence_of(stage, statements, named)
    return [
        _denied(stage, statement) if shown and chance(shown) >= weights()["threshold"] else statement
        for statement, shown in zip(statements, evidence, strict=True)
    ]


def chance(evidence: Evidence) -> float:
    """Return the probability, between 0 and 1, that a reader takes the statement for a denial."""
    table = weights()
    return 1 / (1 + math.exp(-table["bias"] - sum(table[name] * value for name, value in evidence.items())))


def evidence_of(stage: Scene, statements: Sequence[Statement], named: Places) -> Iterator[Evidence]:
    """Yield for each statement what speaks for a denial, as numbers 0 or 1; nothing where the cue decides."""
    for place, statement in enumerate(statements):
        is_open = statement.polarity == "claim" and statement.cue and statement.cue_class not in _DECIDED
        yield _evidence(stage, statements, place, named) if is_open else {}


def _evidence(stage: Scene, statements: Sequence[Statement], place: int, named: Places) -> Evidence:
    statement, words = statements[place], _words(stage.language)
    content = normal(statement.words(stage.text))
    first, *_ = split = content.split()
    negations = list(_negations(stage, statement))
    others = [i for i in range(max(0, place - _BACK), place) if _is_of_another(statements[i], statement)]
    own = named.get(statement.party.key, frozenset()) if statement.party else frozenset()
    verdict, saying = words.verdicts.search(content), words.sayings.search(content)
    is_short = len(split) <= _SHORT
    is_called = is_short or any(reason.code == "content-predicate" for reason in statement.reasons)
    evidence = {
        "none": any(each.is_none for each in negations),
        "will": any(each.is_will for each in negations),
        "past": any(each.is_past for each in negations),
        "opens": any(each.opens for each in negations),
        "quoted": bool(negations) and statement.kind != "indirect",
        "spoken-of": bool(negations) and any(_names(statements[i], own) for i in others),
        "turn": bool(negations) and place - 1 in others,
        "verdict": verdict is not None,
        "verdict-on-words": bool(verdict and saying and abs(verdict.start() - saying.start()) <= _NEAR),
        "verdict-alone": verdict is not None and is_short,
        "called": is_called and (saying is not None or first in words.pointing),
        "answer": statement.cue_class in _ANSWER,
    }
    return {name: float(value) for name, value in evidence.items()}


def _is_of_another(other: Statement, statement: Statement) -> bool:
    return other.party is not None and (statement.party is None or other.party.key != statement.party.key)


def _names(statement: Statement, places: AbstractSet[Span]) -> bool:
    return any(piece.contains(span) for piece in statement.content for span in places)


def _denied(stage: Scene, statement: Statement) -> Statement:
    """Return the statement as a denial, with the words that make it one as the reason."""
    verdict = _words(stage.language).verdicts.search(normal(statement.words(stage.text)))
    negation = next(_negations(stage, statement), None)
    shown = negation.word.text if negation else verdict[0] if verdict else statement.words(stage.text)
    return replace(statement, polarity="denial", reasons=(*statement.reasons, Reason("denied-in-words", shown)))


def _negations(stage: Scene, statement: Statement) -> Iterator[_Negation]:
    """Yield what says no in the main clauses of the content, but not what only measures: "no less than"."""
    for span in statement.content:
        passed = 0
        for sentence in wording.sentences_in(stage.parse, span):
            inside = [sentence.words[i] for i in wording.indexes_of(sentence, span)]
            yield from _negations_in(sentence, inside, passed, _words(stage.language))
            passed += len(inside)


def _negations_in(sentence: Sentence, inside: Sequence[Word], passed: int, words: _Words) -> Iterator[_Negation]:
    tree, ids = Tree(sentence), {word.id for word in inside}
    spoken = [word for word in inside if not is_punctuation(word) and word.upos != "SCONJ"]
    for number, word in enumerate(spoken, 1):
        text = normal(word.text)
        if text not in words.negations | words.none or _only_measures(tree, word, words):
            continue
        predicate = _predicate(tree, word, ids)
        if predicate is None:
            continue
        helpers = tree.kids(predicate, "aux", "cop", "xcomp")
        near = {form for each in (predicate, *helpers) for form in (normal(each.lemma), normal(each.text))}
        is_past = predicate.feature("Tense") == "Past" or not near.isdisjoint(words.past)
        yield _Negation(
            word=word,
            is_none=text in words.none,
            opens=passed + number <= _OPENING,
            is_will=not near.isdisjoint(words.will) and predicate.feature("Tense") != "Past",
            is_past=is_past,
        )


def _only_measures(tree: Tree, word: Word, words: _Words) -> bool:
    """Tell whether the negation denies nothing: not only, not yet, «не удалось», «не за ошибки, а за правду»."""
    beside = tree.between(word.id - 1, word.id + _AHEAD)
    head = tree.head(word)
    is_of_part = normal(word.text) == "не" and head is not None and head.upos != "VERB" and head.relation in _PARTS
    return is_of_part or any(normal(each.text) in words.measures for each in beside)


def _predicate(tree: Tree, word: Word, ids: AbstractSet[int]) -> Word | None:
    """Return what the word negates in the content; None where that is not a main clause of it."""
    found, last = None, word
    for each in (word, *tree.above(word)):
        if each.id not in ids:
            break
        is_clause = each.upos in ("VERB", "AUX") or bool(tree.kids(each, "nsubj", "cop"))
        if is_clause and each.id != word.id:
            found = found or each
        if each.relation in _SUBORDINATE and each.head in ids:
            return None
        last = each
    return found or last
