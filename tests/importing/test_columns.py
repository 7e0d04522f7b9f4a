"""Which column of a table is which."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.errors import BadLineError, ColumnsUnknownError
from counterpoint.importing.columns import ROLES, Columns, articles, from_json, guess, to_json
from counterpoint.importing.raw import Raw, Table
from counterpoint.importing.read import outcomes

PATH = Path("table.csv")
LONG = "Капитан порта заявил в пятницу, что судовладельцы сами виноваты. " * 6
TWICE = ("Первый", "Второй")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (("ID", "Headline", "Body", "Pub_Date", "Outlet"), ("external_id", "title", "text", "published", "source")),
        (("Дата публикации", "СМИ", "Заголовок", "Текст статьи"), ("published", "source", "title", "text")),
        (("url", "TEXT", "lang", "byline"), ("url", "text", "language", "author")),
    ],
)
def test_headers_in_both_languages(header, expected):
    assert guess(header, []) == {role: place for place, role in enumerate(expected)}


def test_the_one_column_of_long_cells_is_the_text():
    assert guess(("а", "б", "в"), [("1", LONG, "x"), ("2", LONG, "y")]) == {"text": 1}


def test_two_columns_of_long_cells_are_asked_about_with_what_a_dialog_needs():
    table = Table(TWICE, [(LONG, LONG)] * 5)
    with pytest.raises(ColumnsUnknownError, match=r"table\.csv") as caught:
        list(articles(table, PATH))
    values = caught.value.values
    assert json.loads(values["header"]) == list(TWICE)
    assert len(json.loads(values["sample"])) == 3 and len(json.loads(values["sample"])[0][0]) <= 120
    assert json.loads(values["guess"]) == {}


def test_what_the_user_said_counts_for_every_table_with_the_same_header():
    said = Columns(TWICE, (("text", 1), ("title", 0)))
    assert list(articles(Table(TWICE, [("Заголовок", LONG)]), PATH, [said])) == [Raw(LONG.strip(), title="Заголовок")]
    with pytest.raises(ColumnsUnknownError):
        list(articles(Table(("Третий", "Второй"), [("x", "y")]), PATH, [said]))
    anywhere = Columns((), said.roles)
    assert len(list(articles(Table(("Третий", "Второй"), [("x", "y")]), PATH, [anywhere]))) == 1


def test_rows_without_words_are_told_and_empty_ones_are_not():
    table = Table(("Текст", "Дата"), [("Да.", "1"), ("", ""), ("", "2015"), ("Нет.",)])
    first, bad, last = articles(table, PATH)
    assert (first.text, last.text) == ("Да.", "Нет.")
    assert isinstance(bad, BadLineError) and "Line 4 of table.csv" in str(bad)


def test_a_table_is_read_once_its_columns_are_known(tmp_path):
    path = tmp_path / "unclear.csv"
    path.write_text(f"Первый;Второй\n{LONG};{LONG}\n", encoding="cp1251")
    with pytest.raises(ColumnsUnknownError):
        list(outcomes(path))
    (draft,) = outcomes(path, known=[Columns(TWICE, (("text", 1),))])
    assert (draft.text, draft.path) == (LONG.strip(), str(path))


@given(st.lists(st.text()), st.dictionaries(st.sampled_from(ROLES), st.integers(0, 50)))
def test_what_is_kept_comes_back(header, roles):
    columns = Columns(tuple(header), tuple(roles.items()))
    assert from_json(to_json(columns)) == columns


@given(st.one_of(st.text(), st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps)))
def test_what_is_no_answer_is_none(line):
    assert from_json(line) is None


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@given(
    rows=st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), min_size=1), min_size=3, max_size=3),
        min_size=3,
        max_size=6,
    )
)
def test_every_mark_between_cells_is_told(mark, rows):
    import csv
    import io

    from counterpoint.importing.readers.tables import _csv_rows

    header = ["Заголовок", "Текст", "Дата"]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=mark).writerows([header, *([f"а{cell}" for cell in row] for row in rows)])
    assert next(_csv_rows(out.getvalue(), PATH)) == tuple(header)
