"""Who says what in sentences of our own, parsed by the bundled models."""

from collections.abc import Callable

import pytest

from analysis import sayings_en, sayings_ru
from counterpoint.analysis.attribution import attributions
from counterpoint.analysis.lexicon import load
from counterpoint.records.attribution import Attribution
from counterpoint.records.parse import Parse
from counterpoint.records.reasons import in_english

pytestmark = pytest.mark.models

CASES = [
    pytest.param(language, *saying, id=f"{language}: {name}")
    for language, sayings in (("ru", sayings_ru.SAYINGS), ("en", sayings_en.SAYINGS))
    for name, saying in sayings.items()
]


def written(text: str, each: Attribution) -> str:
    """Return the attribution as the expectations write it."""
    source = each.source.of(text) if each.source else "-"
    cue = each.cue.of(text) if each.cue else "-"
    content = " ... ".join(span.of(text) for span in each.content)
    return f"{source} | {cue} | {content} | {each.kind} {each.polarity}"


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_finds_who_says_what(parse: Callable[..., list[Parse]], language: str, text: str, expected: list[str]) -> None:
    found = attributions.find(text, *parse(language, [text]), load(language))
    assert [written(text, each) for each in found] == expected
    assert all(in_english(reason) for each in found for reason in each.reasons)
