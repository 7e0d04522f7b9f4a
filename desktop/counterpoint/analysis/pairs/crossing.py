"""Statements of two articles as claim and answer: which are compared at all, and what speaks for them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from counterpoint.analysis.pairs import comparing
from counterpoint.analysis.pairs.candidates import Candidate, stem, word_lists

NEAREST = 16
"""How many statements of other articles each new one is compared with, however many there are."""
FLOOR = 0.15
"""Statements that are less alike in their places than this are not compared."""
_SUBSTANCE = 2
"""Content words that a statement must have: "that", "the accusation", "to comment" could answer anything."""
_SAME_WORDS = 0.75
"""Overlap of content words from which a denial denies the very words of the claim."""
_DAYS = 14  # in which an answer mostly comes
_ROWS = 1024  # of the matrix of similarities that are held at a time


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two statements, claim first, with what speaks for the second answering the first."""

    claim: Candidate
    answer: Candidate
    evidence: dict[str, float]


def meetings(
    new: Sequence[Candidate], new_vectors: np.ndarray, old: Sequence[Candidate], old_vectors: np.ndarray
) -> Iterator[Meeting]:
    """Yield the pairs worth looking at between the statements of a new article and those of other articles.

    Each new statement meets those of other parties that are nearest to it in meaning.
    """
    if not len(new) or not len(old):
        return
    full = [substance(candidate) >= _SUBSTANCE for candidate in old]
    for start in range(0, len(new), _ROWS):
        rows = range(start, min(start + _ROWS, len(new)))
        similar = new_vectors[start : start + _ROWS] @ old_vectors.T
        met: dict[int, list[tuple[float, int, int]]] = {}
        for row in rows:
            for place, j in enumerate(_nearest(new[row], old, full, similar[row - start])):
                met.setdefault(j, []).append((-float(similar[row - start, j]), row, place))
        for j, those in met.items():
            for place_back, (unlike, row, place) in enumerate(sorted(those)):
                claim, answer = ordered(new[row], old[j])
                yield Meeting(claim, answer, evidence(claim, answer, -unlike, place, place_back))


def _nearest(here: Candidate, old: Sequence[Candidate], full: Sequence[bool], similar: np.ndarray) -> list[int]:
    """Return the indexes of the old statements that a new one meets, the nearest first."""
    if substance(here) < _SUBSTANCE:
        return []
    found: list[int] = []
    for j in np.argsort(-similar, kind="stable"):
        if similar[j] < FLOOR or len(found) == NEAREST:
            break
        if full[j] and old[j].article != here.article and two_parties(here, old[j]):
            found.append(int(j))
    return found


def substance(candidate: Candidate) -> int:
    """Return how many words of a statement say what it is about."""
    return len(candidate.stems - _empty(candidate.language))


@lru_cache(maxsize=4)
def _empty(language: str) -> frozenset[str]:
    """Return the stems of words that point to what somebody else said, or to nothing."""
    lists = word_lists()
    words = lists["vague"] | lists["pointing"] | lists["negations"]
    return frozenset(stem(word, language) for word in words)


def two_parties(one: Candidate, other: Candidate) -> bool:
    """Tell whether two known parties speak."""
    return bool(one.party and other.party and one.party != other.party)


def ordered(one: Candidate, other: Candidate) -> tuple[Candidate, Candidate]:
    """Return claim and answer of two articles: a denial answers, else the later one, else the one that says no."""
    if one.denies != other.denies:
        return (other, one) if one.denies else (one, other)
    if one.published and other.published and one.published != other.published:
        return (one, other) if one.published < other.published else (other, one)
    if one.negated != other.negated:
        return (other, one) if one.negated else (one, other)
    return (one, other) if one.id <= other.id else (other, one)


def evidence(claim: Candidate, answer: Candidate, similarity: float, place: int, place_back: int) -> dict[str, float]:
    """Return what speaks for ``answer`` answering ``claim``.

    ``place`` counts the old statements that are nearer in meaning to the new one, ``place_back`` those of the new
    article that are nearer to the old one.
    """
    known, known_back = _known(answer, claim), _known(claim, answer)
    found = comparing.features(claim, answer, similarity, None)
    return found | {
        "nearest": math.exp(-place / 3),
        "nearest-back": math.exp(-place_back / 3),
        "soon": _soon(claim, answer),
        "undated": float(not (claim.published and answer.published)),
        "answerer-known": known,
        "claimer-known": known_back,
        "substance": min(1.0, min(len(claim.stems), len(answer.stems)) / 8),
        "answer-negated": float(answer.negated),
        "claim-negated": float(claim.negated),
        "aimed": max(found["answers-target"], found["targeted"]),
        "refers": float(answer.refers),
        "denied-words": float(found["overlap"] >= _SAME_WORDS and answer.denies and not claim.denies),
    }


def _known(one: Candidate, other: Candidate) -> float:
    """Tell whether the article of ``other`` names the party of ``one``: who is not named there hardly answers it."""
    if other.mentioned is None:
        return 0.5
    return float(one.party in other.mentioned)


def _soon(claim: Candidate, answer: Candidate) -> float:
    """Return 1 for statements of one day, less for each day between them, 0 where a date is missing."""
    if not claim.published or not answer.published:
        return 0.0
    between = date.fromisoformat(answer.published[:10]) - date.fromisoformat(claim.published[:10])
    return math.exp(-abs(between.days) / _DAYS)
