"""The gazetteer: what the words of a sentence name."""

import re

import pytest

from counterpoint.analysis.speakers import gazetteer, names
from counterpoint.records.parse import Word


def words(text: str) -> list[Word]:
    """Words without a tree: names where they are capitalised."""
    tokens = re.findall(r"\w+(?:[-.’']\w+)*\.?|&", text)
    return [
        Word(i + 1, token, token.lower(), "PROPN" if token[0].isupper() else "ADJ", "", 0, "", 0, 0)
        for i, token in enumerate(tokens)
    ]


def found(text: str, language: str) -> list[tuple[str, str]]:
    return [(match.known.key, match.how) for match in gazetteer.matches(words(text), language)]


@pytest.mark.parametrize(
    ("text", "key", "how"),
    [
        ("в России", "state:RU", "name"),
        ("Соединённых Штатов Америки", "state:US", "name"),
        ("в Вашингтоне", "state:US", "capital"),
        ("российского", "state:RU", "adjective"),
        ("Северной Кореей", "state:KP", "name"),
        ("южнокорейскими", "state:KR", "adjective"),
        ("из Белого дома", "org:white-house", "seat"),
        ("Кремлём", "org:kremlin", "seat"),
        ("Европейского союза", "org:eu", "name"),
        ("Исламским государством", "org:is", "name"),
        ("ОПЕК", "org:opec", "name"),
        ("АНБ", "org:nsa", "body"),
    ],
)
def test_russian_in_any_case(text: str, key: str, how: str) -> None:
    assert (key, how) in found(text, "ru")


@pytest.mark.parametrize(
    ("text", "key", "how"),
    [
        ("the United States", "state:US", "name"),
        ("U.S. troops", "state:US", "name"),
        ("Beijing", "state:CN", "capital"),
        ("North Korean leader", "state:KP", "adjective"),
        ("White House", "org:white-house", "seat"),
        ("State Department", "org:us-state", "body"),
        ("Burkina Faso", "state:BF", "name"),
    ],
)
def test_english(text: str, key: str, how: str) -> None:
    assert (key, how) in found(text, "en")


def test_longest_name_wins() -> None:
    assert found("South Sudan", "en") == [("state:SS", "name")]
    assert found("Совет Европы", "ru") == [("org:coe", "name")]


def test_a_lower_case_word_is_no_name() -> None:
    assert found("china and turkey", "en") == []


def test_no_name_stands_for_two_things() -> None:
    """A short form that named two organisations, or two states, would give one of them the words of the other."""
    for language in gazetteer.LANGUAGES:
        for known in (*gazetteer.states().values(), *gazetteer.organisations().values()):
            name = known.name(language)
            keys = {match.known.key for match in gazetteer.matches(words(name), language)}
            assert not keys or known.key in keys or known.kind != "state", (language, name, keys)


def test_every_state_has_both_names_and_every_known_person_a_known_side() -> None:
    assert all(known.ru and known.en for known in gazetteer.states().values())
    for _, _, side in gazetteer.people().values():
        assert not side or side in gazetteer.states() or side.removeprefix("org:") in gazetteer.organisations()


def test_one_key_for_a_known_person_in_both_languages() -> None:
    people = gazetteer.people()
    assert people[names.fold("Дональд Трамп")][0] == people[names.fold("Donald Trump")][0] == people["trump"][0]
