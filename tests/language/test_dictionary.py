import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counterpoint.language import dictionary


def features(form: str, tag: str, feats: str) -> dict[str, str]:
    return dict(part.split("=") for part in dictionary.consult(form, tag, feats)[0].split("|"))


def test_the_dictionary_knows_aspect_and_gender_better_than_a_tagger():
    guess = "Aspect=Perf|Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin|Voice=Act"

    assert features("публиковал", "VERB", guess)["Aspect"] == "Imp"
    assert features("держав", "NOUN", "Animacy=Inan|Case=Gen|Gender=Masc|Number=Plur")["Gender"] == "Fem"


@pytest.mark.parametrize(("case", "number"), [("Gen", "Sing"), ("Nom", "Plur"), ("Acc", "Plur")])
def test_the_tagger_knows_the_case_better_than_a_dictionary(case, number):
    found = features("власти", "NOUN", f"Animacy=Inan|Case={case}|Gender=Masc|Number={number}")

    assert (found["Case"], found["Number"], found["Gender"]) == (case, number, "Fem")


def test_a_reflexive_verb_is_not_active():
    guess = "Aspect=Imp|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Act"

    assert features("отказывается", "VERB", guess)["Voice"] == "Mid"
    assert features("строится", "VERB", guess.replace("Act", "Pass"))["Voice"] == "Pass"


def test_plural_adjectives_have_no_gender():
    assert "Gender" not in features("новые", "ADJ", "Case=Nom|Degree=Pos|Gender=Fem|Number=Plur")


def test_lemmas_come_from_the_reading_that_is_taken():
    assert dictionary.consult("держав", "NOUN", "Animacy=Inan|Case=Gen|Number=Plur")[1] == "держава"
    assert dictionary.consult("держав", "VERB", "Aspect=Imp|Tense=Past|VerbForm=Conv|Voice=Act")[1] == "держать"


@pytest.mark.parametrize(("form", "tag"), [("Ыъюкин", "PROPN"), ("kinnevik", "X"), ("ИГ", "PROPN"), ("", "NOUN")])
def test_what_the_dictionary_does_not_know_stays_as_it_was_guessed(form, tag):
    guess = "Animacy=Inan|Case=Gen|Gender=Masc|Number=Sing"

    assert dictionary.consult(form, tag, guess) == (guess, None)


def test_an_adjective_can_have_two_genders_in_the_oblique_cases():
    assert dictionary.genders("западном", "Loc") == {"Masc", "Neut"}
    assert dictionary.genders("западной", "Loc") == {"Fem"}
    assert dictionary.genders("дом", "Nom") == frozenset()


@example("\U00017000", "NOUN")  # a Tangut letter, which has no name of its own
@given(st.text(max_size=12), st.sampled_from(["NOUN", "VERB", "ADJ", "DET", "PROPN", "PUNCT", ""]))
def test_any_form_comes_back_with_features(form, tag):
    feats, _ = dictionary.consult(form, tag, "Case=Nom|Number=Sing")

    assert all(part.count("=") == 1 for part in feats.split("|"))
