"""Statements of two analyses of one article, told to be the same or not."""

from hypothesis import given
from hypothesis import strategies as st

from counterpoint.library.recognition import Place, match, overlap
from counterpoint.records.text import Span


def place(*ends: int, source: int | None = None) -> Place:
    return Place(tuple(Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True)), source)


def test_the_same_content_is_the_same_statement_in_any_order() -> None:
    assert match([place(50, 70), place(0, 20)], [place(0, 20), place(50, 70)]) == [1, 0]


def test_a_little_more_or_less_is_still_the_same() -> None:
    assert match([place(3, 22)], [place(0, 20)]) == [0]
    assert match([place(0, 10, 15, 30)], [place(0, 30)]) == [0]


def test_less_than_half_in_common_is_another_statement() -> None:
    assert match([place(12, 40)], [place(0, 20)]) == [None]
    assert match([place(0, 5)], [place(0, 20)]) == [None]


def test_each_is_taken_once_by_the_one_most_like_it() -> None:
    assert match([place(0, 18), place(0, 20)], [place(0, 20)]) == [None, 0]
    assert match([place(0, 20)], [place(0, 18), place(0, 20)]) == [1]


def test_of_two_with_one_content_the_source_decides() -> None:
    old = [place(0, 20, source=30), place(0, 20, source=60)]
    assert match([place(0, 20, source=60), place(0, 20, source=30)], old) == [1, 0]


def test_nothing_is_like_nothing() -> None:
    assert match([], [place(0, 5)]) == []
    assert match([place(0, 5)], []) == [None]


SPANS = st.lists(st.integers(0, 60), min_size=2, max_size=6, unique=True).map(
    lambda ends: place(*sorted(ends)[: len(ends) // 2 * 2], source=ends[0] % 2)
)


@given(st.lists(SPANS, max_size=6), st.lists(SPANS, max_size=6))
def test_whatever_there_is_no_old_one_is_taken_twice(new: list[Place], old: list[Place]) -> None:
    taken = [number for number in match(new, old) if number is not None]
    assert len(taken) == len(set(taken))


@given(st.lists(SPANS, max_size=8, unique=True))
def test_the_same_analysis_again_is_itself(places: list[Place]) -> None:
    assert [places[number] for number in match(places, places) if number is not None] == places


@given(SPANS, SPANS)
def test_an_overlap_counts_characters(one: Place, other: Place) -> None:
    these, those = ({i for span in each.content for i in range(span.start, span.end)} for each in (one, other))
    assert overlap(one.content, other.content) == len(these & those) / len(these | those)
