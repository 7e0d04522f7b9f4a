"""Meanings in their places."""

import numpy as np

from counterpoint.language import encoder, meaning

RU = ["Турция отказалась убрать исследовательское судно", "Цены на хлеб в столице снова выросли"]
EN = ["Turkey refused to withdraw its research vessel", "Bread prices have gone up again in the capital"]


def in_place(texts: list[str], language: str) -> np.ndarray:
    """Return what texts mean, each of which is a sentence of its own."""
    vectors = encoder.encode(texts)
    return meaning.in_place(vectors, dict(enumerate(vectors)), [[range(i, i + 1) for i in range(len(texts))]], language)


def test_meanings_are_unit_vectors_in_every_language() -> None:
    for language in ("ru", "en", "fr"):
        found = in_place(EN, language)
        assert found.dtype == np.float32
        np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)


def test_the_same_thing_is_near_and_another_is_far_over_languages() -> None:
    near = in_place(RU, "ru") @ in_place(EN, "en").T
    assert min(near[0, 0], near[1, 1]) > 0.3
    assert max(near[0, 1], near[1, 0]) < 0.15


def test_sentences_around_say_more() -> None:
    vectors = encoder.encode([*RU, "Об этом"])
    alone = meaning.in_place(vectors[2:], dict(enumerate(vectors)), [], "ru")
    beside = meaning.in_place(vectors[2:], dict(enumerate(vectors)), [[range(1)]], "ru")
    about = meaning.in_place(vectors[:1], {}, [], "ru")
    assert beside @ about.T > alone @ about.T + 0.2


def test_nothing_means_nothing() -> None:
    assert in_place([], "ru").shape == (0, 512)
