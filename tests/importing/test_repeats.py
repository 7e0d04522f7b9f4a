"""Furniture that is learned: lines that come back around different articles, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.importing import draft
from counterpoint.importing.raw import Raw
from counterpoint.importing.repeats import Outlet, Repeats

BODY = (
    "Министр номер {} заявил в пятницу на встрече с журналистами в столице, что мост откроют весной.",
    "Оппозиция номер {} с этим не согласна и готовит иск против правительства, сообщили в её штабе.",
)
BANNER = "Вымпел: честно о главном с 1998 года"
LETTER = "Получайте главные материалы недели одним письмом по пятницам, пока вы пьёте свой утренний кофе."


def article(number: int, *, head: tuple[str, ...] = (), tail: tuple[str, ...] = ()) -> Raw:
    title = f"Мост {chr(0x430 + number)} откроют весной"
    return Raw("\n\n".join([*head, title, *(line.format(number) for line in BODY), *tail]))


def made(outlet: Outlet, raw: Raw) -> list[str]:
    return draft.make(raw, Path("a.txt"), None, outlet).text.split("\n\n")


def test_short_lines_go_after_three_articles_and_long_ones_after_eight():
    outlet = Outlet()
    lengths = [len(made(outlet, article(n, head=(BANNER,), tail=(LETTER,)))) for n in range(9)]
    assert lengths == [5, 5, 4, 4, 4, 4, 4, 3, 3]
    assert made(outlet, article(9, head=(BANNER,), tail=(LETTER,)))[0] == "Мост й откроют весной"


def test_counts_and_dates_in_a_line_do_not_hide_it():
    outlet = Outlet()
    for number in range(4):
        last = made(outlet, article(number, tail=(f"Нас читают {number * 17} человек",)))
    assert last[-1].startswith("Оппозиция")


def test_sentences_that_differ_by_a_figure_only_are_kept():
    outlet = Outlet()
    for number in range(20):
        rate = f"Центральный банк установил на завтра курс в {60 + number} рублей за доллар, сообщает он на сайте."
        paragraphs = made(outlet, Raw(f"Курс на {number}-й день\n\n{rate}\n\n{BODY[0].format(number)} Иное."))
    assert len(paragraphs) == 3


def test_versions_of_one_story_teach_nothing():
    outlet = Outlet()
    background = "Мост строят десять лет."
    story = [line.format(1) for line in BODY]
    for number in range(20):
        paragraphs = made(outlet, Raw("\n\n".join([f"Версия {'абвгдежзиклмнопрстуф'[number]}", *story, background])))
    assert paragraphs[-1] == background


def test_a_line_of_few_among_many_articles_is_kept():
    outlet = Outlet()
    for number in range(31):
        tail = ("— Да, — ответил он.",) if number % 10 == 0 else ()
        paragraphs = made(outlet, article(number, tail=tail))
    assert paragraphs[-1] == "— Да, — ответил он."


def test_lines_that_say_something_are_read_and_not_dropped():
    outlet = Outlet()
    for number in range(6):
        last = draft.make(article(number, tail=("Источник: Вымпел",)), Path("a.txt"), None, outlet)
    assert (last.source, last.text.split("\n\n")[-1][:9]) == ("Вымпел", "Оппозиция")


def test_an_article_of_nothing_but_repeated_lines_is_kept():
    outlet = Outlet()
    for number in range(6):
        made(outlet, article(number, head=(BANNER,)))
    assert made(outlet, Raw(BANNER)) == [BANNER]


def test_outlets_are_told_by_name_address_and_folder(tmp_path):
    repeats = Repeats()
    named = repeats.outlet(Raw("", source="Вымпел"), "x")
    assert repeats.outlet(Raw("", source="ВЫМПЕЛ "), "y") is named
    at = repeats.outlet(Raw("", url="https://a.example/1"), "x")
    assert repeats.outlet(Raw("", url="https://a.example/2"), "y") is at
    assert repeats.outlet(Raw("", url="http://[bad"), "x") is repeats.outlet(Raw(""), "x") is not named


def test_what_was_learned_is_kept_and_a_damaged_record_is_not_believed(tmp_path):
    record = tmp_path / "outlets.json"
    repeats = Repeats(record)
    for number in range(4):
        made(repeats.outlet(Raw(""), "x"), article(number, head=(BANNER,)))
    repeats.keep(after=100)
    assert not record.exists()
    repeats.keep()
    assert made(Repeats(record).outlet(Raw(""), "x"), article(5, head=(BANNER,)))[0] != BANNER
    for damaged in ("{", "[]", '{"x": 5}', '{"x": [[], []]}'):
        record.write_text(damaged)
        assert made(Repeats(record).outlet(Raw(""), "x"), article(5, head=(BANNER,)))[0] == BANNER


@pytest.mark.parametrize("size", [3_000])
def test_memory_is_bounded(size):
    outlet = Outlet()
    for number in range(size):
        outlet.note([f"строка {chr(0x4E00 + number)} {place}" + "а" * place for place in range(3)])
    assert len(outlet.articles) <= 200 and len(outlet.lines) <= 400


@given(st.lists(st.lists(st.text(min_size=1), min_size=1, max_size=6), max_size=12), st.text())
def test_anything_can_be_noted_and_asked(articles, line):
    outlet = Outlet()
    for paragraphs in articles:
        outlet.note(paragraphs)
    assert set(outlet.repeated([line])) <= {line}
