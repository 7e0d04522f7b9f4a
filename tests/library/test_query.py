"""A search taken apart: words, fields, either-or; any text is one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counterpoint.library.query import FIELDS, LONGEST, Field, Term, parse, value_of, without, written

TYPED = st.text('abcабв "«»“”*-:().,ORИЛИ|\n\0party:date..', max_size=60) | st.text(max_size=30)


@given(TYPED)
@example("party:")
@example('party:"')
@example("OR OR OR")
@example("-party:-party:x OR")
@example(":" * 1000)
@example("a:b:c:d")
@example("a OR " * 500)
def test_any_text_is_a_search(typed: str) -> None:
    groups = parse(typed)
    assert all(groups)
    assert sum(map(len, groups)) <= LONGEST
    assert all(item.name in FIELDS and item.value for group in groups for item in group if isinstance(item, Field))
    assert all(item.words for group in groups for item in group if isinstance(item, Term))


@given(st.sampled_from(sorted(FIELDS)), st.text(max_size=30), TYPED)
def test_a_field_that_is_written_is_read_again_and_can_be_taken_out(name: str, value: str, rest: str) -> None:
    search = written(name, value)
    expected = " ".join(value.replace('"', " ").split())
    found = value_of(search, name)
    assert " ".join(found.split()) == expected
    assert value_of(without(f"{rest} {search}", name), name) == ""


@pytest.mark.parametrize(
    ("typed", "groups"),
    [
        ("нефть газ ", [["нефть"], ["газ"]]),
        ("нефть OR газ или ", [["нефть", "газ"], ["или"]]),
        ("нефть ИЛИ газ | уголь ", [["нефть", "газ", "уголь"]]),
        ("a OR ", [["a"]]),
        ("OR a ", [["a"]]),
    ],
)
def test_either_or(typed: str, groups: list[list[str]]) -> None:
    assert [[" ".join(item.words) for item in group if isinstance(item, Term)] for group in parse(typed)] == groups


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("party:Россия", Field("party", "Россия")),
        ('сторона:"Исламское государство"', Field("party", "Исламское государство")),
        ("Лицо:Лавров", Field("speaker", "Лавров")),
        ("-источник:«Новости Леванта»", Field("source", "Новости Леванта", negative=True)),
        ("date:2015-11..2015-12", Field("date", "2015-11..2015-12")),
        ("есть:безответа", Field("is", "безответа")),
        ("язык:ru", Field("lang", "ru")),
        ("папка:Вена", Field("in", "Вена")),
    ],
)
def test_fields(typed: str, field: Field) -> None:
    assert parse(typed) == ((field,),)


def test_what_is_no_field_is_words() -> None:
    assert parse("в10:30 ") == ((Term(("в10", "30")),),)
    assert parse("Лавров:нет ") == ((Term(("лавров", "нет")),),)


def test_a_field_that_is_still_typed_asks_nothing() -> None:
    assert parse("нефть party:") == ((Term(("нефть",)),),)
    assert parse("-party:") == ()
    assert parse('party:"') == ()


def test_taking_out_leaves_the_rest() -> None:
    assert without('нефть party:"A B" -party:C "точно так" lang:ru', "party") == 'нефть "точно так" lang:ru'
