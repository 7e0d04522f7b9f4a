"""Claims and the statements that answer them, within one article and across a library."""

import math
import tomllib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import numpy as np

from counterpoint import paths
from counterpoint.analysis.pairs import comparing, crossing, issues, relations
from counterpoint.analysis.pairs.candidates import Candidate
from counterpoint.analysis.pairs.comparing import Place
from counterpoint.records.pair import SUPPORTS, Pair

_NEIGHBOURS = 8
"""How many statements near in meaning each one is compared with."""
_WINDOW = 14
"""How many statements before it each one is compared with, in one article."""
_ROWS = 1024
"""Rows of the matrix of similarities that are held at a time."""
_RIVAL = 0.4
"""What part of the score of an answer's best claim another claim needs, to be answered too."""
_PER_ARTICLE = 2
"""How many statements of another article one statement answers, or is answered by, at most."""


@lru_cache(maxsize=2)
def weights(where: str) -> dict[str, float]:
    """Return the weights of the evidence "within" an article or "across" articles, with bias and threshold."""
    with (paths.resources() / "pairing.toml").open("rb") as file:
        table: dict[str, float] = tomllib.load(file)[where]
    return table


def score(evidence: dict[str, float], table: dict[str, float]) -> float:
    """Return the probability, between 0 and 1, that a reader takes the two statements for claim and answer."""
    total = table["bias"] + sum(table.get(name, 0.0) * value for name, value in evidence.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def pair_within(candidates: Sequence[Candidate], vectors: np.ndarray, meanings: np.ndarray) -> list[Pair]:
    """Return the pairs among the statements of one article, given in text order.

    There is a unit vector for each statement's words, and one for what it means in its place. The numbers in a pair are
    the candidates' ids; the better pair comes first.
    """
    table = weights("within")
    found = (
        pair
        for meeting in meetings_within(candidates, vectors, meanings)
        for pair in _judged(meeting.claim, meeting.answer, meeting.evidence, table)
    )
    return _without_rivals(sorted(found, key=lambda pair: -pair.score))


def _without_rivals(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs, the better ones first, but for claims of which the same answer answers another far better."""
    best: dict[int, float] = {}
    for pair in pairs:
        if pair.relation != SUPPORTS:
            best.setdefault(pair.counterclaim, pair.score)
    return [pair for pair in pairs if pair.score >= _RIVAL * best.get(pair.counterclaim, 0.0)]


def meetings_within(
    candidates: Sequence[Candidate], vectors: np.ndarray, meanings: np.ndarray
) -> Iterator[crossing.Meeting]:
    """Yield the pairs worth looking at among the statements of one article, given as for ``pair_within``."""
    if len(candidates) < 2:
        return
    near = neighbours(candidates, meanings)
    quarrel = comparing.quarrel(candidates)
    turns = _Turns(candidates)
    for i, j in sorted(shortlist(candidates, near)):
        claim, answer = _ordered(candidates[i], candidates[j])
        a, b = (i, j) if claim is candidates[i] else (j, i)
        nearer = near[b].index(a) if a in near[b] else _NEIGHBOURS
        apart = abs(claim.paragraph - answer.paragraph)
        place = Place(quarrel, *turns.between(i, j, answer=b), apart, float(meanings[i] @ meanings[j]), nearer)
        yield crossing.Meeting(claim, answer, comparing.features(claim, answer, float(vectors[i] @ vectors[j]), place))


def pair_across(
    new: Sequence[Candidate], new_vectors: np.ndarray, old: Sequence[Candidate], old_vectors: np.ndarray
) -> list[Pair]:
    """Return the pairs between the statements of a new article and those of other articles, the better ones first.

    Each new statement is compared with its few nearest neighbours only, and keeps the best few of its answers.
    """
    table = weights("across")
    found = (
        pair
        for meeting in crossing.meetings(new, new_vectors, old, old_vectors)
        for pair in _judged(meeting.claim, meeting.answer, meeting.evidence, table)
    )
    ranked = sorted(found, key=lambda pair: -pair.score)
    articles = {candidate.id: candidate.article for candidate in (*new, *old)}
    kept = best([(pair.claim, pair.counterclaim) for pair in ranked], articles)
    return [pair for pair in ranked if (pair.claim, pair.counterclaim) in kept]


def best(pairs: Iterable[tuple[int, int]], articles: dict[int, int]) -> set[tuple[int, int]]:
    """Return the pairs, given the best first, but for those too many: few statements of one article answer another."""
    taken: Counter[tuple[int, int]] = Counter()
    kept = set()
    for claim, answer in pairs:
        ways = [(claim, articles[answer]), (answer, articles[claim])]
        if all(taken[way] < _PER_ARTICLE for way in ways):
            taken.update(ways)
            kept.add((claim, answer))
    return kept


def _judged(claim: Candidate, answer: Candidate, evidence: dict[str, float], table: dict[str, float]) -> Iterator[Pair]:
    probability = score(evidence, table)
    kind = relations.relation(claim, answer, evidence)
    if kind == SUPPORTS:
        probability = max(probability, evidence["similarity"] if evidence["same-claim"] else 0.0)
    if probability < table["supports" if kind == SUPPORTS else "threshold"]:
        return
    name = issues.name([claim.phrases, answer.phrases], claim.stems & answer.stems)
    reasons = relations.reasons(claim, answer, evidence)
    yield Pair(claim.id, answer.id, kind, round(probability, 3), reasons, name)


def _ordered(one: Candidate, other: Candidate) -> tuple[Candidate, Candidate]:
    """Return claim and answer of one article: a denial answers; else what stands later."""
    if one.denies != other.denies:
        return (other, one) if one.denies else (one, other)
    return (one, other) if one.order <= other.order else (other, one)


def _top(similar: np.ndarray, count: int) -> Iterator[list[int]]:
    """Yield for each row the columns with the largest numbers, the largest first."""
    width = similar.shape[1]
    for row in similar:
        best = np.argpartition(-row, min(count, width) - 1)[:count]
        yield [int(j) for j in best[np.argsort(-row[best])]]


def neighbours(candidates: Sequence[Candidate], vectors: np.ndarray) -> list[list[int]]:
    """Return for each statement the statements of other parties nearest in meaning, the nearest first."""
    codes = {party: code for code, party in enumerate({candidate.party for candidate in candidates})}
    parties = np.array([codes[candidate.party] for candidate in candidates])
    found: list[list[int]] = []
    for start in range(0, len(candidates), _ROWS):
        similar = vectors[start : start + _ROWS] @ vectors.T
        similar[parties[start : start + _ROWS, None] == parties[None, :]] = -2.0
        found.extend([j for j in row if similar[i, j] > -2.0] for i, row in enumerate(_top(similar, _NEIGHBOURS)))
    return found


def shortlist(candidates: Sequence[Candidate], near: Sequence[Iterable[int]]) -> set[tuple[int, int]]:
    """Return the pairs of indexes worth comparing: near in meaning, or near in the article."""
    pairs = {(min(i, j), max(i, j)) for i, row in enumerate(near) for j in row}
    for j in range(len(candidates)):
        pairs.update((i, j) for i in range(max(0, j - _WINDOW), j))
    return {(i, j) for i, j in pairs if _may_meet(candidates[i], candidates[j])}


def _may_meet(one: Candidate, other: Candidate) -> bool:
    """Tell whether two statements of an article can answer each other.

    What lies in the words of another is only reported there, and who say the same words say them together, unless one
    denies what it so holds.
    """
    if not crossing.two_parties(one, other):
        return False
    denier, denied = (one, other) if one.denies else (other, one)
    if not (denier.statement.contains(denied.statement) or denied.statement.contains(denier.statement)):
        return True
    return not denied.denies and denier.denies and denier.statement.contains(denied.statement)


class _Turns:
    """Counts the statements of other parties between two statements of an article."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._parties = [candidate.party for candidate in candidates]
        self._places: dict[str, list[int]] = {}
        for i, party in enumerate(self._parties):
            self._places.setdefault(party, []).append(i)

    def between(self, first: int, second: int, *, answer: int) -> tuple[int, int]:
        """Return how many statements between the two are not of the claim's party, and how many of the answer's."""
        claim = first if answer == second else second
        own = self._count(self._parties[claim], first, second)
        return second - first - 1 - own, self._count(self._parties[answer], first, second)

    def _count(self, party: str, first: int, second: int) -> int:
        places = self._places[party]
        return bisect_left(places, second) - bisect_right(places, first)
