"""Whom statements are aimed at, in small articles of our own."""

import pytest

from counterpoint.analysis import findings

CASES = {
    "the accused, not whoever else is named": (
        "en",
        "Norway accused Sweden of hiding its debts from Denmark. Denmark said that it would wait.",
        ["Sweden", "Norway"],
    ),
    "a state that only tells where": (
        "ru",
        "Глава МИД Норвегии Анна Хольм заявила на встрече в Хельсинки, что Швеция сорвала переговоры в Турции.",
        ["Швеция"],
    ),
    "whose claim is denied": (
        "en",
        "Smith said that the bridge was unsafe. Mayor John Brown rejected the claim by Smith that it was unsafe.",
        ["John Brown", "Smith", "John Brown"],
    ),
    "a denial that names nobody": (
        "ru",
        "Компания «Вымпел» заявила, что река чиста. Депутат Анна Белова опровергла эту информацию.",
        ["Анна Белова", "Вымпел"],
    ),
    "back at those who aim at oneself": (
        "en",
        "Sweden accused Norway of dumping oil. Norway said that the beaches were clean.",
        ["Norway", "Sweden"],
    ),
    "the accused by a pronoun": (
        "ru",
        "Лётчица Анна Белова вернулась домой. Латвия обвиняет её в шпионаже.",
        ["Анна Белова"],
    ),
}


@pytest.mark.models
@pytest.mark.parametrize("name", CASES)
def test_targets(name: str, parse) -> None:
    language, text, expected = CASES[name]
    statements = findings.find(text, parse(language, [text])[0]).statements
    assert [party.name for statement in statements for party in statement.targets] == expected
