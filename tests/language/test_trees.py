"""Whatever arcs come in, one tree with one root goes out."""

from hypothesis import given
from hypothesis import strategies as st

from counterpoint.language.trees import as_tree

ARCS = st.lists(st.tuples(st.integers(-3, 14), st.sampled_from(["root", "nsubj", "obj", ""])), max_size=12)


def is_tree(arcs):
    heads = [head for head, _ in arcs]
    for place in range(1, len(heads) + 1):
        for _ in heads:
            place = heads[place - 1] if place else 0
        if place:
            return False
    return heads.count(0) == 1


@given(ARCS.filter(bool))
def test_any_arcs_become_one_tree(arcs):
    tree = as_tree(arcs)
    assert len(tree) == len(arcs)
    assert is_tree(tree)
    assert [relation == "root" for _, relation in tree] == [head == 0 for head, _ in tree]
    assert all(relation for _, relation in tree)


@given(ARCS.filter(bool).map(as_tree))
def test_a_tree_stays_as_it_is(tree):
    assert as_tree(tree) == tree


def test_no_words_have_no_tree():
    assert as_tree([]) == []


def test_a_second_root_hangs_under_the_first():
    assert as_tree([(0, "root"), (0, "root")]) == [(0, "root"), (1, "dep")]


def test_a_circle_is_opened_and_the_rest_is_kept():
    tree = as_tree([(2, "obj"), (3, "nsubj"), (2, "amod"), (0, "root"), (3, "case")])
    assert tree == [(2, "obj"), (4, "nsubj"), (2, "amod"), (0, "root"), (3, "case")]
