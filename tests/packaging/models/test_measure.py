import lzma

import measure
import pytest

from counterpoint.records.parse import Entity, Parse, Sentence, Word

_ROWS = """# text = Дом горит.
1\tДом\tдом\tNOUN\t_\tCase=Nom|Gloss=x\t2\tnsubj\t_\t_
2\tгорит\tгореть\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

"""


class Oracle:
    """Parses every text as one sentence of three words, with the relation given."""

    def __init__(self, relation: str) -> None:
        self.relation = relation

    def parse(self, texts):
        return [Parse("ru", "oracle", (self._sentence(text),)) for text in texts]

    def _sentence(self, text: str) -> Sentence:
        words = (
            Word(1, "Дом", "дом", "NOUN", "Case=Nom", 2, self.relation, 0, 3),
            Word(2, "горит", "гореть", "VERB", "", 0, "root", 4, 9),
            Word(3, ".", ".", "PUNCT", "", 1, "dep", 9, 10),
        )
        return Sentence(0, 0, 0, 10, words, (), (Entity("Дом", "LOC", 0, 3),))


@pytest.fixture
def treebank(tmp_path):
    path = tmp_path / "bank.conllu.xz"
    path.write_bytes(lzma.compress(_ROWS.encode()))
    return path


def test_a_right_parse_scores_a_hundred_and_punctuation_does_not_count(treebank):
    table = measure.scores(Oracle("nsubj:pass"), treebank, ["Case"])

    assert {table[metric] for metric in measure.METRICS} == {100.0}


def test_a_wrong_relation_costs_the_labelled_score_alone(treebank):
    table = measure.scores(Oracle("obj"), treebank, ["Case"])

    assert (table["UAS"], table["LAS"]) == (100.0, 50.0)


def test_names_are_right_only_as_a_whole(tmp_path):
    path = tmp_path / "names.json"
    words = '[{"text": "Дом", "ner": "B-%s"}, {"text": "горит", "ner": "%s"}, {"text": ".", "ner": "O"}]'
    path.write_text(f"[{words % ('LOC', 'O')}, {words % ('LOC', 'I-LOC')}]", encoding="utf-8")

    assert measure.name_scores(Oracle("nsubj"), path)["all"] == 50.0
