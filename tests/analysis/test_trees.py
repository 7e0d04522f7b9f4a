"""Trees of sentences, well formed or not."""

from hypothesis import given
from hypothesis import strategies as st

from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Sentence, Word


def sentence(*heads: int) -> Sentence:
    words = tuple(
        Word(n, f"w{n}", f"w{n}", "X", "", head, "dep" if head else "root", 3 * n, 3 * n + 2)
        for n, head in enumerate(heads, 1)
    )
    return Sentence(0, 0, 3, 3 * len(heads) + 2, words)


def test_knows_children_extent_and_heads() -> None:
    tree = Tree(sentence(2, 0, 4, 2))
    second = tree.word(2)
    assert [kid.id for kid in tree.kids(second)] == [1, 4]
    assert (tree.first(second), tree.last(second)) == (1, 4)
    assert (tree.first(tree.word(4)), tree.last(tree.word(4))) == (3, 4)
    assert [word.id for word in tree.above(tree.word(3))] == [4, 2]
    assert tree.span(3, 4).start == 9


@given(st.lists(st.integers(-1, 9), min_size=1, max_size=9))
def test_anything_that_calls_itself_a_tree_is_walked(heads: list[int]) -> None:
    tree = Tree(sentence(*heads))
    for word in tree.words:
        assert tree.first(word) <= word.id <= tree.last(word)
        assert len(list(tree.above(word))) <= len(heads)
        assert word in tree.below(word)


def test_words_are_compared_without_case_and_accents() -> None:
    assert normal("Ещё") == "еще"
    assert normal("Don’t") == "don't"
    assert is_punctuation(Word(1, "—", "—", "PUNCT", "", 0, "root", 0, 1))
