import data
import pytest

FEATURES = ("Case", "Number")
TREE = [
    {"id": 1, "text": "Ёлка", "upos": "NOUN", "feats": "Case=Nom|Number=Sing", "head": 2, "deprel": "nsubj"},
    {"id": 2, "text": "горит", "upos": "VERB", "head": 0, "deprel": "root"},
]


def test_a_treebank_is_read_as_it_was_written(tmp_path):
    data.write(tmp_path / "bank.conllu", [TREE, TREE])

    assert list(data.read(tmp_path / "bank.conllu", FEATURES)) == [TREE, TREE]


def test_features_that_are_not_wanted_and_xpos_are_dropped(tmp_path):
    (tmp_path / "bank.conllu").write_text(
        "1\tдом\tдом\tNOUN\tNN\tCase=Nom|Gloss=x\t0\troot\t_\t_\n\n", encoding="utf-8"
    )

    word = next(data.read(tmp_path / "bank.conllu", FEATURES))[0]

    assert word["feats"] == "Case=Nom"
    assert "xpos" not in word
    assert next(data.read(tmp_path / "bank.conllu", FEATURES, xpos=True))[0]["xpos"] == "NN"


def test_copies_and_broken_trees_are_not_trained_on():
    copy = [word | {"text": word["text"].upper().replace("Ё", "Е")} for word in TREE]
    longer = [*TREE, {"id": 3, "text": "ярко", "upos": "ADV", "head": 3, "deprel": "advmod"}]

    assert data.clean([TREE, copy, longer], set()) == [TREE]


def test_what_is_tested_on_is_not_trained_on():
    assert data.clean([TREE], {data.key(TREE)}) == []


@pytest.mark.parametrize(
    ("heads", "whole"),
    [([0], True), ([2, 0], True), ([0, 0], False), ([2, 1], False), ([0, 3, 2], False), ([9, 0], False)],
)
def test_a_tree_hangs_together(heads, whole):
    words = [
        {"id": number, "text": "a", "head": head, "deprel": "dep" if head else "root"}
        for number, head in enumerate(heads, 1)
    ]

    assert data.is_tree(words) is whole
