import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.analysis.pairs.crossing import FLOOR, NEAREST
from counterpoint.work.neighbours import Neighbours


def unit(*numbers: float) -> np.ndarray:
    vector = np.array(numbers, dtype=np.float32)
    return vector / np.linalg.norm(vector)


def empty() -> Neighbours:
    return Neighbours(np.zeros(0, dtype=np.int64), np.zeros((0, 3), dtype=np.float32))


def test_what_means_the_like_is_near_and_what_does_not_is_not() -> None:
    neighbours = empty()
    neighbours.add([1, 2], np.stack([unit(1, 0.1, 0), unit(0, 0, 1)]))
    assert neighbours.near(np.stack([unit(1, 0, 0)]), without=[]) == [1]


def test_a_statement_is_not_its_own_neighbour() -> None:
    neighbours = empty()
    neighbours.add([1, 2], np.stack([unit(1, 0, 0), unit(1, 0, 0)]))
    assert neighbours.near(np.stack([unit(1, 0, 0)]), without=[2]) == [1]


def test_a_new_meaning_replaces_the_old_one() -> None:
    neighbours = empty()
    neighbours.add([1], np.stack([unit(1, 0, 0)]))
    neighbours.add([1], np.stack([unit(0, 1, 0)]))
    assert neighbours.near(np.stack([unit(1, 0, 0)]), without=[]) == []
    assert neighbours.near(np.stack([unit(0, 1, 0)]), without=[]) == [1]


def test_nothing_asked_or_nothing_held_gives_nothing() -> None:
    assert empty().near(np.stack([unit(1, 0, 0)]), without=[]) == []
    neighbours = empty()
    neighbours.add([1], np.stack([unit(1, 0, 0)]))
    assert neighbours.near(np.zeros((0, 3), dtype=np.float32), without=[]) == []


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=120), st.randoms())
def test_the_nearest_are_those_that_a_full_sort_finds(seeds: list[int], random: object) -> None:
    vectors = np.stack([unit(*np.random.default_rng(seed).normal(size=3)) for seed in seeds])
    neighbours = empty()
    for start in range(0, len(seeds), 7):
        neighbours.add(range(start, min(start + 7, len(seeds))), vectors[start : start + 7])
    question = vectors[:1]
    likeness = question[0] @ vectors.T
    found = neighbours.near(question, without=[])
    assert len(found) == min(NEAREST, int((likeness >= FLOOR).sum()))
    assert sorted(likeness[found]) == sorted(sorted(likeness[likeness >= FLOOR])[-NEAREST:])
