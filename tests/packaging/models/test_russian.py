import russian


def test_short_participles_have_no_case():
    word = {"upos": "VERB", "feats": "Aspect=Perf|Case=Nom|Number=Sing|Variant=Short|VerbForm=Part"}

    russian.harmonise([[word]])

    assert word["feats"] == "Aspect=Perf|Number=Sing|Variant=Short|VerbForm=Part"


def test_the_auxiliary_has_aspect_and_voice_in_every_form():
    word = {"upos": "AUX", "lemma": "быть", "feats": "Number=Plur|Tense=Past|VerbForm=Fin"}

    russian.harmonise([[word]])

    assert word["feats"] == "Aspect=Imp|Number=Plur|Tense=Past|VerbForm=Fin|Voice=Act"


def test_other_words_stay_as_they_are():
    words = [{"upos": "NOUN", "feats": "Case=Nom"}, {"upos": "AUX", "lemma": "бы"}]

    russian.harmonise([words])

    assert words == [{"upos": "NOUN", "feats": "Case=Nom"}, {"upos": "AUX", "lemma": "бы"}]
