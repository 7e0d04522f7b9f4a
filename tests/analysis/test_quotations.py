"""Quotation marks of every style, and of none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.analysis.attribution import quotations

MARKS = "«»“”„‟‘’\"'‹›—–- \n.,:!?aБ1…<>`"


def spans(text: str, depth: int | None = None) -> list[str]:
    found = quotations.find(text)
    return [each.span.of(text) for each in found if depth is None or each.depth == depth]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Он сказал: «Да».", ["Да"]),
        ("He said, “Yes.”", ["Yes."]),
        ('Он сказал: "Да".', ["Да"]),
        ("Er sagte: „Ja“.", ["Ja"]),
        ("Он сказал: „Да”.", ["Да"]),
        ("He said, ‘Yes.’", ["Yes."]),
        ("He said, 'Yes.'", ["Yes."]),
        ("He said, ``Yes''.", ["Yes"]),
        ("Он сказал: <<Да>>.", ["Да"]),
        ("«Мы из «Альфы», мы уйдём».", ["Мы из «Альфы», мы уйдём", "Альфы"]),
        ("“He said ‘no’ to us.”", ["He said ‘no’ to us.", "no"]),
        ('"Операция "Арсенал" прошла успешно", - сказал он.', ['Операция "Арсенал" прошла успешно', "Арсенал"]),
    ],
)
def test_pairs_marks(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


def test_one_closing_mark_does_two_jobs() -> None:
    text = "«Мы поддержали группу «Альфа», — сказал он."
    assert spans(text, depth=0) == ["Мы поддержали группу «Альфа"]
    text = '"Директор ООО "Маяк", - сказал он.'
    assert spans(text, depth=0) == ['Директор ООО "Маяк']


@pytest.mark.parametrize("text", ["It’s the Browns’ dog, isn't it?", "рок-н'ролл", 'Он весит 5" и всё.', "«", "“ ”"])
def test_apostrophes_and_lone_marks_are_no_quotations(text: str) -> None:
    assert spans(text) == []


def test_goes_on_over_paragraphs_that_open_again() -> None:
    text = "“First one.\n\n“Second one,” he said."
    first, second = quotations.find(text)
    assert (first.span.of(text), first.is_open) == ("First one.", True)
    assert (second.span.of(text), second.is_open) == ("Second one,", False)


def test_goes_on_over_paragraphs_that_do_not() -> None:
    assert spans("Он сказал: «Одно.\n\nДругое».") == ["Одно.\n\nДругое"]


def test_a_forgotten_closing_mark_swallows_nothing() -> None:
    text = "Это «странно сказано.\n\nОн ответил: «Да»."
    assert "Да" in spans(text)


def test_dialogue_with_dashes() -> None:
    text = "— Иду, — сказал он. — Жди меня."
    found = quotations.find(text)
    assert [each.span.of(text) for each in found] == ["Иду,", "Жди меня."]
    assert all(each.is_dialogue for each in found)
    assert spans("— Первый пункт — Второй пункт") == []


@given(st.text(MARKS, max_size=200))
def test_every_quotation_is_a_piece_of_the_text(text: str) -> None:
    found = quotations.find(text)
    for each in found:
        assert 0 <= each.outer.start <= each.start < each.end <= each.outer.end <= len(text)
        assert each.depth >= 0
    assert found == sorted(found, key=lambda each: (each.start, -each.end))


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert all(each.span.of(text).strip() for each in quotations.find(text))
