"""A search field takes anything that a person can type."""

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counterpoint.library import search, words

FTS = "abc абв ёЁй \"«»“”*-()+^:{}.,'\\ \n\0ORANDNEAR½ı̆1"
TYPED = st.text(FTS, max_size=40) | st.text(max_size=20)


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    """Yield an empty index with the two columns of the real one."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (words, stems, tokenize = 'unicode61 remove_diacritics 0')")
    yield connection
    connection.close()


def matches(index: sqlite3.Connection, typed: str, text: str) -> bool:
    """Tell whether a search finds a text that is alone in the index."""
    found = [token.word for token in words.tokens(text)]
    index.execute("DELETE FROM t")
    index.execute("INSERT INTO t VALUES (?, ?)", (" ".join(found), " ".join(map(words.stem, found))))
    where, parameters = search.condition(search.ask(typed), "t", "rowid", lambda field, name: ("1", field.value))
    return bool(index.execute(f"SELECT count(*) FROM t WHERE {where}", parameters).fetchone()[0])


@given(typed=TYPED)
@example(typed='"')
@example(typed="-")
@example(typed="*")
@example(typed="a OR NEAR(b)")
@example(typed="слово " * 5000)
@example(typed="-слово " * 5000)
@example(typed="-".join(["a"] * 5000))
def test_no_search_is_a_syntax_error(index: sqlite3.Connection, typed: str) -> None:
    assert isinstance(matches(index, typed, "слово abc"), bool)


@given(text=st.text("абвгдёйъabcz-.,« »'19", min_size=1, max_size=60), data=st.data())
def test_every_word_of_a_text_finds_it_and_is_marked(index: sqlite3.Connection, text: str, data: st.DataObject) -> None:
    found = list(words.tokens(text))
    if not found:
        return
    token = data.draw(st.sampled_from(found))
    written = text[token.start : token.end]
    for typed in (written, written + " ", f'"{written}"', written[:1] + "*", written.upper() + " "):
        assert matches(index, typed, text)
        assert any(place.start <= token.start < place.end for place in search.places(search.ask(typed), text))
    assert not matches(index, f"-{written} ", text)


@given(typed=TYPED, text=st.text(FTS, max_size=60))
def test_what_the_index_finds_is_marked_in_the_text(index: sqlite3.Connection, typed: str, text: str) -> None:
    question = search.ask(typed)
    marked = list(search.places(question, text))
    assert all(0 <= place.start < place.end <= len(text) for place in marked)
    if question.wanted and "\0" not in text and matches(index, typed, text):  # there is more to it than fields
        assert marked
        assert search.snippet(question, text)


def test_forms_of_a_word_are_one() -> None:
    for forms in (("санкции", "санкциями", "Санкций"), ("deny", "denied", "denies"), ("актёры", "актеров")):
        assert len({words.stem(words.fold(form)) for form in forms}) == 1


def test_a_short_i_in_two_characters_is_one_letter() -> None:
    assert [token.word for token in words.tokens("мои\u0306 дом")] == ["мой", "дом"]
