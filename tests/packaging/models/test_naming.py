import naming


def sentence(*words: tuple[str, str]) -> list[dict[str, str]]:
    return [{"text": text, "ner": tag} for text, tag in words]


ANNA = sentence(("Сказала", "O"), ("Анна", "B-PER"), ("Орлова", "I-PER"), ("в", "O"), ("Киеве", "B-LOC"))
VERA = sentence(("Вера", "B-PER"), ("Белова", "I-PER"), ("и", "O"), ("Лавров", "B-PER"))


def test_headlines_are_read_in_capitals():
    assert next(naming.shouted([ANNA], 1.0))[1] == {"text": "АННА", "ner": "B-PER"}
    assert list(naming.shouted([ANNA], 0.0)) == []


def test_names_are_changed_for_others_of_their_kind_length_and_ending():
    changed = [words for _ in range(9) for words in naming.renamed([ANNA, VERA] * 9, 1.0)]

    texts = {" ".join(word["text"] for word in words) for words in changed}
    assert texts == {
        "Сказала Анна Орлова в Киеве",
        "Сказала Вера Белова в Киеве",
        "Вера Белова и Лавров",
        "Анна Орлова и Лавров",
    }
    assert all(
        [word["ner"] for word in words] in ([w["ner"] for w in ANNA], [w["ner"] for w in VERA]) for words in changed
    )


def test_sentences_that_name_nothing_are_not_repeated():
    assert list(naming.renamed([sentence(("Да", "O"))], 1.0)) == []
