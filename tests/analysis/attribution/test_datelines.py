"""Datelines are told from sentences, and the sentence behind one keeps a tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.analysis.attribution import datelines
from counterpoint.records.parse import Entity, Sentence, Word

DATELINES = {
    "CAIRO , Aug 3 ( NNA ) - ": "Egypt spoke",
    "WASHINGTON ( AP ) — ": "Egypt spoke",
    "МОСКВА , 14 ноября — ": "Египет ответил",
}


def sentence(words: list[str], heads: list[int], place: str = "") -> Sentence:
    """Return a sentence of words a space apart, the first of them a place where ``place`` is one."""
    made, start = [], 0
    for number, (form, head) in enumerate(zip(words, heads, strict=True), 1):
        made.append(Word(number, form, form, "PROPN", "", head, "nsubj" if head else "root", start, start + len(form)))
        start += len(form) + 1
    entities = (Entity(place, "LOC", 0, len(place)),) if place else ()
    return Sentence(0, 0, 0, made[-1].end, tuple(made), entities=entities)


@pytest.mark.parametrize(("dateline", "rest"), DATELINES.items())
def test_a_dateline_hangs_beside_the_sentence(dateline: str, rest: str) -> None:
    words = [*dateline.split(), *rest.split()]
    last = len(dateline.split())
    found = datelines.without(sentence(words, [len(words)] * (len(words) - 1) + [0]))
    assert datelines.end_of(found) == last
    assert {word.relation for word in found.words[:last]} == {"dep"}
    assert [word.text for word in found.words if word.relation == "nsubj"] == [rest.split()[0]]


@pytest.mark.parametrize(
    ("text", "place", "last"),
    [("MUMBAI : The bank spoke", "MUMBAI", 2), ("TRUMP : the bank spoke", "", 0), ("IN THE END - he went", "", 0)],
)
def test_a_place_alone_must_be_known(text: str, place: str, last: int) -> None:
    words = text.split()
    assert datelines.end_of(sentence(words, [0] + [1] * (len(words) - 1), place)) == last


@given(st.data())
def test_no_tree_is_broken(data: st.DataObject) -> None:
    pieces = ["CAIRO", "МОСКВА", ",", "(", "AP", ")", "—", "-", ":", "Aug", "3", "Egypt", "said", "“"]
    words = data.draw(st.lists(st.sampled_from(pieces), min_size=1, max_size=16))
    heads = data.draw(st.lists(st.integers(0, len(words)), min_size=len(words), max_size=len(words)))
    found = datelines.without(sentence(words, heads, data.draw(st.sampled_from(["", words[0]]))))
    assert [word.text for word in found.words] == words
    assert all(0 <= word.head <= len(words) for word in found.words)
