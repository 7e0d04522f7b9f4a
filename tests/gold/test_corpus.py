"""The annotated articles are read as they are meant, and a slip in one is named."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gold.corpus import BadArticleError, read, unmark

EXAMPLE = re.search(r"```toml\n(.*?)```", (Path(__file__).parent / "README.md").read_text(encoding="utf-8"), re.DOTALL)


def example() -> str:
    assert EXAMPLE
    return EXAMPLE.group(1)


def test_the_example_of_the_readme_is_read():
    article = read("example", example())
    mayor, engineer = article.statements
    assert [span.of(article.text) for span in mayor.content] == ["that the bridge was safe"]
    assert engineer.source and engineer.source.of(article.text) == "Anna Berg, an engineer"
    assert engineer.cue and engineer.cue.of(article.text) == "According to"
    assert (mayor.party, engineer.party) == ("City of Lund", "Anna Berg")
    assert [(pair.a, pair.relation, pair.b) for pair in article.pairs] == [(0, "denies", 1)]
    assert "{" not in article.text


def test_marks_lie_in_each_other_and_serve_several_statements():
    text, pieces = unmark("{1s,2s Ann} {1c says} {1 that {3s Bo} {3c denies} {3 it}} and {2c hopes}")
    assert text == "Ann says that Bo denies it and hopes"
    assert {
        label: {role: [span.of(text) for span in spans] for role, spans in each.items()}
        for label, each in pieces.items()
    } == {
        "1": {"s": ["Ann"], "c": ["says"], "": ["that Bo denies it"]},
        "2": {"s": ["Ann"], "c": ["hopes"]},
        "3": {"s": ["Bo"], "c": ["denies"], "": ["it"]},
    }


@pytest.mark.parametrize(
    ("there", "instead", "complaint"),
    [
        ("{1c said}", "{1c said", "is never closed"),
        ("{1c said}", "said}", "is no mark"),
        ("{1c said}", "{said}", "is no mark"),
        ("{1c said}", "{1c said }", "spaces at its ends"),
        ("{1c said}", "{3c said}", "only in the text"),
        ("{1c said}", "{1c said} {1c so}", "at most one"),
        ("{1 that", "{1c that", "needs content"),
        ("2 denies 1", "2 disputes 1", "disputes"),
        ("2 denies 1", "2 denies 7", "no statement"),
        ('"Anna Berg", polarity', '"Anna Berg", party = "City of Lund", polarity', "within one party"),
        ('"an engineer"', '"a lawyer"', "a lawyer"),
        ("according-to", "hearsay", "hearsay"),
        ("polarity =", "polarty =", "polarty"),
    ],
)
def test_a_slip_is_named(there: str, instead: str, complaint: str):
    assert there in example()
    with pytest.raises(BadArticleError, match=complaint):
        read("example", example().replace(there, instead))


words = st.text("аб .»\n", max_size=4).map(lambda text: f"х{text}х")
marks = st.tuples(st.integers(1, 9), st.sampled_from(["s", "c", ""]))
pieces = st.recursive(words, lambda inner: st.tuples(marks, st.lists(inner, min_size=1, max_size=3)), max_leaves=8)


def written(piece) -> str:
    """Return a piece with its marks."""
    if isinstance(piece, str):
        return piece
    (label, role), inner = piece
    return f"{{{label}{role} {''.join(map(written, inner))}}}"


def plain(piece) -> str:
    """Return a piece without its marks."""
    return piece if isinstance(piece, str) else "".join(map(plain, piece[1]))


def marked(piece) -> list[tuple[str, str, str]]:
    """Return label, role and words of all marks in a piece."""
    if isinstance(piece, str):
        return []
    (label, role), inner = piece
    return [(str(label), role, plain(piece)), *(mark for each in inner for mark in marked(each))]


@given(st.lists(pieces, max_size=3))
def test_marks_come_off_and_leave_the_words_that_they_held(article):
    text, found = unmark("".join(map(written, article)))
    assert text == "".join(map(plain, article))
    held = [(label, role, span.of(text)) for label, roles in found.items() for role in roles for span in roles[role]]
    assert sorted(held) == sorted(mark for each in article for mark in marked(each))


@given(st.text("{}12sc ,я"))
def test_no_text_is_read_wrongly_without_a_word(text: str):
    try:
        bare, _ = unmark(text)
    except BadArticleError:
        return
    assert not set("{}") & set(bare)
