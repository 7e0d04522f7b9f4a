"""Names of issues, and the issue nearest to a statement."""

import numpy as np
import pytest

from counterpoint.analysis.pairs import issues
from counterpoint.records.text import Span


def whole(text: str) -> list[Span]:
    return [Span(0, len(text))]


@pytest.mark.models
@pytest.mark.parametrize(
    ("language", "one", "other", "name"),
    [
        (
            "ru",
            "Норвегия нарушила договор о рыболовстве.",
            "Мы соблюдаем каждую статью договора о рыболовстве.",
            "Договор о рыболовстве",
        ),
        ("ru", "Условия мирного соглашения выполнены.", "Мирное соглашение сорвано соседями.", "Мирное соглашение"),
        (
            "en",
            "The fishing treaty was broken by Norway.",
            "We keep every article of the fishing treaty.",
            "Fishing treaty",
        ),
    ],
)
def test_the_shared_noun_phrase_names_the_issue(parse, language: str, one: str, other: str, name: str) -> None:
    parsed = parse(language, [one, other])
    both = [issues.phrases(tree, whole(text)) for text, tree in zip((one, other), parsed, strict=True)]
    assert issues.name(both) == name


@pytest.mark.models
def test_a_name_begins_with_a_capital_and_is_short(parse) -> None:
    text = "новые меры правительства Испании по защите старых лесов на севере страны вступили в силу"
    name = issues.name([issues.phrases(parse("ru", [text])[0], whole(text))])
    assert name[:1].isupper()
    assert 1 <= len(name.split()) <= 6


def test_no_words_no_name() -> None:
    assert issues.name([]) == ""
    assert issues.name([(), ()]) == ""


def test_nearest_issue() -> None:
    centroids = np.eye(3, dtype=np.float32) * 5
    assert issues.nearest(np.array([0, 1, 0], dtype=np.float32), centroids, 0.5) == 1
    assert issues.nearest(np.array([0.5, 0.5, 0.5], dtype=np.float32), centroids, 0.9) is None
    assert issues.nearest(np.zeros(3, dtype=np.float32), np.zeros((0, 3), dtype=np.float32)) is None
