"""Names: case forms, scripts, genders."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.analysis.speakers import names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Лавров", "Лавровым"),
        ("Лаврова", "Лаврову"),
        ("Навальный", "Навального"),
        ("Асад", "Асадом"),
        ("Обама", "Обамой"),
        ("Сергей", "Сергеем"),
        ("Максим", "Максима"),
        ("Керри", "Керри"),
        ("Меркель", "Меркель"),
        ("Вашингтон", "Вашингтоне"),
        ("американский", "американского"),
        ("Россия", "Россией"),
    ],
)
def test_case_forms_of_one_name_are_the_same_word(one: str, other: str) -> None:
    assert names.same_word(one, other)


@pytest.mark.parametrize(("one", "other"), [("Иванов", "Петров"), ("США", "СШ"), ("РФ", "РФА"), ("Сирия", "Сербия")])
def test_other_names_are_other_words(one: str, other: str) -> None:
    assert not names.same_word(one, other)


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Керри", "Kerry"),
        ("Лавров", "Lavrov"),
        ("Асад", "Assad"),
        ("Зеленский", "Zelenskyy"),
        ("Картер", "Carter"),
        ("Джонсон", "Johnson"),
        ("Меркель", "Merkel"),
        ("Моралес", "Morales"),
    ],
)
def test_one_key_for_both_scripts(russian: str, english: str) -> None:
    assert names.latin_key(russian) == names.latin_key(english)


@pytest.mark.parametrize(
    ("part", "case", "gender", "surname", "nominative"),
    [
        ("Джона", "Gen", "Masc", False, "Джон"),
        ("Лаврову", "Dat", "Masc", True, "Лавров"),
        ("Лавровой", "Ins", "Fem", True, "Лаврова"),
        ("Навального", "Gen", "Masc", True, "Навальный"),
        ("Обамой", "Ins", "Masc", True, "Обама"),
        ("Савченко", "Gen", "Fem", True, "Савченко"),
        ("Kerry", "", "Masc", True, "Kerry"),
    ],
)
def test_nominative_of_a_person(part: str, case: str, gender: str, surname: bool, nominative: str) -> None:
    assert names.person_nominative(part, case, gender, surname=surname) == nominative


def test_genitive_of_a_person() -> None:
    assert names.person_genitive("Надежда Савченко", "Fem") == "Надежды Савченко"
    assert names.person_genitive("Сергей Лавров", "Masc") == "Сергея Лаврова"


@pytest.mark.parametrize(
    ("parts", "titles", "gender"),
    [
        (("Надежда", "Савченко"), (), "Fem"),
        (("Сергей", "Лавров"), (), "Masc"),
        (("Hillary", "Clinton"), (), "Fem"),
        (("Ash", "Carter"), (), "Masc"),
        (("Guan", "Youfei"), (), ""),
        (("Smith",), ("Mrs",), "Fem"),
    ],
)
def test_gender_from_given_name_and_title(parts: tuple[str, ...], titles: tuple[str, ...], gender: str) -> None:
    assert names.gender_of(parts, titles) == gender


@given(st.text())
def test_no_text_breaks_a_name(text: str) -> None:
    names.stems(text)
    names.latin_key(text)
    names.plain_key(text)
    assert names.fold(names.fold(text)) == names.fold(text)


@given(st.text(min_size=1), st.sampled_from(["", "Nom", "Gen", "Ins"]), st.sampled_from(["", "Masc", "Fem"]))
def test_no_text_breaks_the_declension(text: str, case: str, gender: str) -> None:
    assert names.person_nominative(text, case, gender, surname=True)
    assert names.noun_nominative(text, "NOUN", f"Case={case}", gender)


def test_names_of_an_adjective_and_a_noun_in_the_nominative() -> None:
    case = "Animacy=Inan|Case=Loc|Gender=Masc|Number=Sing"
    parts = [names.noun_nominative(word, "PROPN", case, "Masc") for word in ("Голубом", "Ниле")]
    assert parts == ["Голубой", "Нил"]
