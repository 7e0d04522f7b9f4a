"""The stored parse comes back as it went in, whatever is in it."""

from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from counterpoint.library import parses
from counterpoint.records.parse import Entity, MultiwordToken, Parse, Sentence, Word

ANY = st.text(max_size=8) | st.text(st.characters(codec=None), max_size=4)
NUMBER = st.integers(0, 10_000)
WORD = st.builds(Word, NUMBER, ANY, ANY, ANY, ANY, NUMBER, ANY, NUMBER, NUMBER)
SENTENCE = st.builds(
    Sentence,
    NUMBER,
    NUMBER,
    NUMBER,
    NUMBER,
    st.lists(WORD, max_size=5).map(tuple),
    st.lists(st.builds(MultiwordToken, NUMBER, NUMBER, ANY, NUMBER, NUMBER), max_size=3).map(tuple),
    st.lists(st.builds(Entity, ANY, ANY, NUMBER, NUMBER), max_size=3).map(tuple),
)
PARSE = st.builds(Parse, st.just("ru"), st.just("ru-test"), st.lists(SENTENCE, max_size=4).map(tuple))


@given(PARSE)
def test_decoding_undoes_encoding(parse: Parse) -> None:
    assert parses.decode(parse.language, parse.models, parses.encode(parse)) == parse


def test_an_article_without_a_parse_has_none(db: Database) -> None:
    assert parses.get(db, 1) is None
