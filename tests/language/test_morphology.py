from types import SimpleNamespace

import pytest

from counterpoint.language import morphology


def word(text: str, upos: str, feats: str | None = None, lemma: str | None = None) -> SimpleNamespace:
    return SimpleNamespace(text=text, upos=upos, feats=feats, lemma=lemma, xpos=None)


def test_an_adjective_takes_the_gender_of_the_noun_that_follows():
    adjective = word("промышленного", "ADJ", "Case=Gen|Degree=Pos|Gender=Masc|Number=Sing")
    noun = word("производства", "NOUN", "Animacy=Inan|Case=Gen|Gender=Masc|Number=Sing")

    morphology.mend([adjective, noun])

    assert "Gender=Neut" in noun.feats
    assert "Gender=Neut" in adjective.feats


@pytest.mark.parametrize(
    ("text", "lemma"),
    [("Лаврова", "Лавров"), ("ЛАВРОВА", "ЛАВРОВ"), ("Киеве", "Киев"), ("ИГ", "ИГ")],
)
def test_names_keep_their_capitals_and_abbreviations_themselves(text, lemma):
    name = word(text, "PROPN", "Animacy=Anim|Case=Gen|Gender=Masc|Number=Sing", lemma=text.lower())

    morphology.mend([name])

    assert name.lemma == lemma


def test_lemmas_have_no_yo():
    found = word("счёт", "NOUN", "Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing")

    morphology.mend([found])

    assert found.lemma == "счет"


def test_a_word_without_features_and_lemma_keeps_its_text():
    mark = word("—", "PUNCT")

    morphology.mend([mark])

    assert (mark.feats, mark.lemma) == (None, "—")


class Step:
    """A parser of Stanza's pipeline that notes what it is given."""

    def __init__(self, *, reads_features: bool) -> None:
        self.vocab = {"xpos": SimpleNamespace(keyed=reads_features)}
        self.given: list[str | None] = []

    def process(self, document):
        self.given = [word.xpos for sentence in document.sentences for word in sentence.words]
        return document


@pytest.mark.parametrize(("reads", "given"), [(True, "Case=Nom"), (False, None)])
def test_a_parser_is_handed_features_only_if_it_reads_them(reads, given):
    step = Step(reads_features=reads)
    document = SimpleNamespace(sentences=[SimpleNamespace(words=[word("house", "NOUN", "Case=Nom")])])

    morphology.put_before(step, "en")
    step.process(document)

    assert step.given == [given]
