import lzma

import tokenizing
from tokenizing import RawSentence


def test_the_last_character_of_tokens_and_sentences_is_marked():
    assert tokenizing.label("Дом, сад.", [("Дом", False), (",", False), ("сад", False), (".", False)]) == "001100012"


def test_multiword_tokens_have_labels_of_their_own():
    assert tokenizing.label("I don't", [("I", False), ("don't", True)]) == "1000004"


def test_a_text_that_does_not_hold_its_tokens_is_left_out():
    assert tokenizing.label("Дом", [("сад", False)]) == ""
    assert tokenizing.label("Дом и", [("Дом", False)]) == ""


def test_what_ends_in_a_semicolon_goes_on():
    first, second = RawSentence("Да;", "012", True), RawSentence("нет.", "0012", False)

    assert list(tokenizing.joined([first, second], ";")) == [RawSentence("Да; нет.", "01100012", True)]


def test_labels_of_paragraphs_are_as_long_as_their_texts():
    sentences = [RawSentence("Да.", "012", number % 3 == 0) for number in range(10)]

    built = list(tokenizing.paragraphs(sentences, longest=2))

    assert sum(text.count("Да.") for text, _ in built) == 10
    assert all(len(text) == len(labels) for text, labels in built)
    assert max(text.count("Да.") for text, _ in built) == 2


def test_sentences_without_a_text_are_set_in_type(tmp_path):
    rows = "".join(f"{n}\t{token}\t_\tX\t_\t_\t0\troot\t_\t_\n" for n, token in enumerate(["«", "Да", "»", "."], 1))
    (tmp_path / "bank.xz").write_bytes(lzma.compress(f"{rows}\n".encode()))

    assert [sentence.text for sentence in tokenizing.read(tmp_path / "bank.xz")] == ["«Да»."]
