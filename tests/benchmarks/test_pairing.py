"""What a new article costs as the library grows: it is compared with its nearest neighbours, not with everything.

The meanings are drawn at random around a few thousand topics, so that every new statement has neighbours enough.
``comparisons`` is in the extra columns: it must stay the same from 1,000 statements to 100,000.
"""

from typing import Any

import numpy as np
import pytest

from counterpoint.analysis.pairs import candidates, crossing, pairing
from counterpoint.analysis.pairs.candidates import Candidate
from counterpoint.records.party import Party
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span
from counterpoint.work.neighbours import Neighbours

STATEMENTS = 15  # of the new article
TOPICS = 25  # statements of the library to each
TEXT = "The ministry said that the treaty on fishing rights around the northern islands was broken by the neighbours."
PARTIES = [Party(f"state:{number}", f"Party {number}", "state") for number in range(40)]


def statement(number: int, article: int) -> Candidate:
    found = Statement(
        None,
        None,
        (Span(22, len(TEXT)),),
        "indirect",
        "claim",
        "say",
        None,
        None,
        PARTIES[number % len(PARTIES)],
        (),
        1.0,
    )
    return candidates.candidate(number, found, TEXT, language="en", article=article, published="2021-03-01")


def meanings(count: int, seed: int) -> np.ndarray:
    """Return unit vectors, each near to one of the topics."""
    drawn = np.random.default_rng(seed)
    topics = drawn.normal(size=(max(40, count // TOPICS), 512)).astype(np.float32)
    vectors = topics[drawn.integers(0, len(topics), size=count)]
    vectors += drawn.normal(size=vectors.shape).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.mark.parametrize("size", [1_000, 10_000, 100_000])
def test_a_new_article(size: int, benchmark: Any) -> None:
    library = meanings(size, seed=1)
    neighbours = Neighbours(np.arange(size, dtype=np.int64), library)
    vectors = library[np.random.default_rng(2).integers(0, size, size=STATEMENTS)] + 0.02
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    new = [statement(size + number, size) for number in range(STATEMENTS)]

    def arrive() -> int:
        near = neighbours.near(vectors, without=[])
        old = [statement(number, number // 8) for number in near]
        their = neighbours.vectors(near)
        pairing.pair_across(new, vectors, old, their)
        return sum(1 for _ in crossing.meetings(new, vectors, old, their))

    comparisons = benchmark(arrive)
    benchmark.extra_info["comparisons"] = comparisons
    assert 0 < comparisons <= STATEMENTS * crossing.NEAREST
