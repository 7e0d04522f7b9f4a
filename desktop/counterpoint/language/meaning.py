"""What statements mean in their places: not only by their own words, which are often too few to tell a dispute by."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from counterpoint import paths
from counterpoint.language import encoder


@cache
def middles() -> dict[str, np.ndarray]:
    """Return for each language what all its texts have in common, a vector of 512 numbers (see MODEL_CARD.md)."""
    with np.load(paths.resources() / "models" / "middles.npz", allow_pickle=False) as file:
        return {language: file[language] for language in file.files}


def in_place(words: np.ndarray, layers: Sequence[Sequence[str]], language: str) -> np.ndarray:
    """Return one unit vector of 512 numbers per statement, from several texts about it that count the same.

    ``words`` (n, 512) are the encoded contents. Each further layer holds one text per statement: its sentence, what
    stands around it. What all texts of the language have in common is taken away, so that unrelated statements are
    near 0, also over languages.
    """
    known = middles()
    middle = known.get(language, np.mean(list(known.values()), axis=0))
    total = _units(words - middle)
    for texts in layers:
        total += _units(_encode_once(texts) - middle)
    return _units(total)


def _encode_once(texts: Sequence[str]) -> np.ndarray:
    """Return one vector per text; many statements stand in the same sentence, which is encoded only once."""
    places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
    return encoder.encode(list(places))[[places[text] for text in texts]]


def _units(vectors: np.ndarray) -> np.ndarray:
    units: np.ndarray = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return units.astype(np.float32)
