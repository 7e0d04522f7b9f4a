"""The sentence encoder: shape, length, and meaning across languages."""

import numpy as np
import pytest

from counterpoint.language.encoder import DIMENSIONS, encode

TEXTS = [
    "Асад покупает нефть у боевиков.",
    "Assad is buying oil from the militants.",
    "Завтра в городе ожидается снег.",
]


def test_every_text_has_one_vector_of_unit_length():
    vectors = encode([*TEXTS, "", " ", "☃", "слово " * 5_000])
    assert vectors.shape == (7, DIMENSIONS)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(7), abs=1e-5)


def test_no_texts_have_no_vectors():
    assert encode([]).shape == (0, DIMENSIONS)


def test_one_meaning_in_two_languages_lies_near_itself():
    russian, english, other = encode(TEXTS)
    assert russian @ english > 0.5
    assert russian @ other < 0.3


def test_company_changes_nothing_that_matters():
    together = encode(TEXTS * 40)
    alone = np.concatenate([encode([text]) for text in TEXTS])
    assert together[:3] == pytest.approx(alone, abs=1e-5)
