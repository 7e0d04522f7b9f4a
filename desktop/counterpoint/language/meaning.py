"""What statements mean in their places: not only by their own words, which are often too few to tell a dispute by."""

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np

from counterpoint import paths


@cache
def middles() -> dict[str, np.ndarray]:
    """Return for each language what all its texts have in common, a vector of 512 numbers (see MODEL_CARD.md)."""
    with np.load(paths.resources() / "models" / "middles.npz", allow_pickle=False) as file:
        return {language: file[language] for language in file.files}


def in_place(
    words: np.ndarray, sentences: Mapping[int, np.ndarray], layers: Sequence[Sequence[range]], language: str
) -> np.ndarray:
    """Return one unit vector of 512 numbers per statement, from several views of it that count the same.

    ``words`` (n, 512) are the encoded contents, ``sentences`` the encoded sentences by their indexes. Each layer holds
    the indexes of some sentences per statement: those it stands in, those around it. What all texts of the language
    have in common is taken away, so that unrelated statements are near 0, also over languages.
    """
    known = middles()
    middle = known.get(language, np.mean(list(known.values()), axis=0))
    total = _units(words - middle)
    for layer in layers:
        views = [
            np.mean([sentences[i] for i in there], axis=0) if there else own
            for there, own in zip(layer, words, strict=True)
        ]
        total += _units(np.array(views).reshape(words.shape) - middle)
    return _units(total)


def _units(vectors: np.ndarray) -> np.ndarray:
    units: np.ndarray = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return units.astype(np.float32)
