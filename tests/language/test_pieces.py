"""Words are cut into pieces that a transformer knows, and no word is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.language.pieces import CAPITAL, CAPITALS, CASES, MIXED, SMALL, SPECIAL, Pieces

KNOWN = (*SPECIAL, "den", "##ied", "the", "nai", "##ve", "'", "s", "m", "##c", "##ly", "-", '"', "##d")
PIECES = Pieces(KNOWN)


def names(word: str) -> list[str]:
    return [KNOWN[number // CASES] for number in PIECES.ids(word)]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("denied", ["den", "##ied"]),
        ("DENIED", ["den", "##ied"]),
        ("naïvely", ["nai", "##ve", "##ly"]),
        ("’s", ["'", "s"]),
        ("“", ['"']),
        ("the-s", ["the", "-", "s"]),
        ("denote", ["[UNK]"]),
        ("漢", ["[UNK]"]),
        ("\u0301", ["[UNK]"]),
        ("", ["[UNK]"]),
    ],
)
def test_the_longest_known_pieces_are_taken_from_the_left(word, pieces):
    assert names(word) == pieces


@pytest.mark.parametrize(
    ("word", "case"),
    [("the", SMALL), ("20", SMALL), ("The", CAPITAL), ("A", CAPITAL), ("THE", CAPITALS), ("McS", MIXED), ("iS", MIXED)],
)
def test_how_a_word_is_written_is_told(word, case):
    assert {number % CASES for number in PIECES.ids(word)} == {case}


def test_of_a_word_without_end_only_some_pieces_are_looked_at():
    assert len(PIECES.ids("m" + "c" * 10_000)) == 8


@given(st.lists(st.lists(st.text(max_size=12), max_size=8), max_size=4))
def test_every_word_has_a_place_between_the_marks(sentences):
    read = PIECES(sentences)
    for number, sentence in enumerate(sentences):
        places = read.word_ids(number)
        assert places[0] is places[-1] is None
        assert sorted(set(places[1:-1])) == list(range(len(sentence)))
        assert sum(read["attention_mask"][number]) == len(places)
        assert len(read["input_ids"][number]) == max(map(sum, read["attention_mask"]))
