from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.importing import dates

MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
RUSSIAN = MONTHS.split()
moments = st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2090, 1, 1))


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("14.11.2015 22:54", "2015-11-14T22:54"),
        ("14.11.2015", "2015-11-14"),
        ("22:54 14.11.2015", "2015-11-14T22:54"),
        ("14 ноября 2015 года, 22:54 (МСК)", "2015-11-14T22:54"),
        ("3 мая 2014 г. в 9:05", "2014-05-03T09:05"),
        ("12 мар 2020", "2020-03-12"),
        ("30 нояб. 2020", "2020-11-30"),
        ("суббота, 1 августа 2020", "2020-08-01"),
        ("2015-11-14T22:54:10+03:00", "2015-11-14T22:54"),
        ("2015-11-14", "2015-11-14"),
        ("2015/11/14 08:00", "2015-11-14T08:00"),
        ("Nov. 14, 2015 at 10:54 p.m. EST", "2015-11-14T22:54"),
        ("November 14th, 2015, 12:05 AM", "2015-11-14T00:05"),
        ("14 November 2015", "2015-11-14"),
        ("Sept 3, 2019", "2019-09-03"),
        ("05/08/2008 10:35", "2008-08-05T10:35"),
        ("31.02.2015", None),
        ("99.99.2015", None),
        ("14 ноября", None),
        ("версия 1.2.2015.7", None),
        ("ничего", None),
        ("", None),
    ],
)
def test_dates_of_newspapers(line, iso):
    assert dates.to_iso(line) == iso


def test_a_day_that_can_be_a_month_is_left_out_in_english():
    assert dates.to_iso("05/08/2008", day_first=False) is None
    assert dates.to_iso("12/25/2008", day_first=False) == "2008-12-25"
    assert dates.to_iso("25/12/2008", day_first=False) == "2008-12-25"
    assert dates.to_iso("05.08.2008", day_first=False) == "2008-08-05"


@given(moments)
def test_every_moment_is_read_back(moment):
    russian = f"{moment.day} {RUSSIAN[moment.month - 1]} {moment.year} года, {moment:%H:%M}"
    for line in (russian, f"{moment:%d.%m.%Y %H:%M}", f"{moment:%B %d, %Y, %I:%M %p}", moment.isoformat()):
        assert dates.to_iso(line) == f"{moment:%Y-%m-%dT%H:%M}"


@given(st.text(alphabet="0123456789./-: мартаявMay,T", max_size=40))
def test_nothing_that_looks_like_a_date_breaks_it(line):
    found = dates.find(line)
    assert found is None or (datetime.fromisoformat(found.iso) and 0 <= found.start < found.end <= len(line))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("вчера", "2016-02-02"),
        ("Вчера, 14:05", "2016-02-02T14:05"),
        ("сегодня в 9:30", "2016-02-03T09:30"),
        ("2 часа назад", "2016-02-03T19:45"),
        ("час назад", "2016-02-03T20:45"),
        ("неделю назад", "2016-01-27"),
        ("Yesterday at 5:10 pm", "2016-02-02T17:10"),
        ("3 days ago", "2016-01-31"),
        ("an hour ago", "2016-02-03T20:45"),
        ("5 hrs ago.", "2016-02-03T16:45"),
    ],
)
def test_relative_dates_against_a_day(words, expected):
    assert dates.is_relative(words)
    assert dates.against(words, datetime(2016, 2, 3, 21, 45)) == expected


@pytest.mark.parametrize("words", ["Вчера министры встретились", "назад", "2 часа", "years ago he said", "в мае"])
def test_what_is_a_sentence_is_no_relative_date(words):
    assert not dates.is_relative(words)
