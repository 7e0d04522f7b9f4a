"""The parser with its real models: what it finds, and that nothing can upset it."""

import logging
import socket

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterpoint.language.parser import Parser
from counterpoint.language.splitting import MAX_WORDS
from counterpoint.records.parse import Parse

pytestmark = pytest.mark.models

ARTICLE_RU = (
    "Глава МИД отверг обвинения\n\n"
    "Министр иностранных дел России Сергей Лавров заявил в Москве, что обвинения США не имеют оснований; доказательств "
    "никто не видел.\n\n«Мы ждем фактов», — добавил он. По словам Джона Керри, факты есть."
)
ARTICLE_EN = (
    "Minister rejects the charges\n\n"
    "Russia's foreign minister Sergei Lavrov said in Moscow that Washington's charges weren't proven.\n\n"
    "“We can't discuss rumours,” he added. The European Union disagreed."
)


def check(parse: Parse, text: str) -> None:
    """Assert what every parse promises."""
    end = 0
    for index, sentence in enumerate(parse.sentences):
        assert sentence.index == index
        assert end <= sentence.start < sentence.end
        assert "\n\n" not in sentence.span.of(text)
        assert [word.id for word in sentence.words] == list(range(1, len(sentence.words) + 1))
        assert [word.head for word in sentence.words].count(0) == 1
        split = {n for token in sentence.multiword_tokens for n in range(token.first, token.last + 1)}
        for word in sentence.words:
            assert word.id in split or word.text == word.span.of(text)
            assert sentence.span.contains(word.span)
            assert word.lemma
            assert word.upos
            assert climbs_to_root(sentence, word)
        for token in sentence.multiword_tokens:
            assert token.text == text[token.start : token.end]
        for entity in sentence.entities:
            assert entity.text == entity.span.of(text)
            assert entity.type in {"PER", "ORG", "LOC", "NORP", "MISC"}
        end = sentence.end


def climbs_to_root(sentence, word) -> bool:
    for _ in sentence.words:
        if word.head == 0:
            return True
        word = sentence.word(word.head)
    return word.head == 0


def test_russian(russian):
    parse = russian.parse([ARTICLE_RU])[0]
    check(parse, ARTICLE_RU)
    assert (parse.language, parse.models) == ("ru", "ru-bundled-2")
    assert [sentence.paragraph for sentence in parse.sentences] == [0, 1, 2, 2]
    said = next(word for word in parse.sentences[1].words if word.text == "заявил")
    assert (said.lemma, said.upos, said.relation, said.feature("Gender")) == ("заявить", "VERB", "root", "Masc")
    assert {child.relation for child in parse.sentences[1].children(said)} >= {"nsubj", "ccomp"}
    names = {(entity.text, entity.type) for entity in parse.sentences[1].entities}
    assert names >= {("Сергей Лавров", "PER"), ("Москве", "LOC"), ("США", "LOC")}


def test_a_semicolon_does_not_break_the_tree(russian):
    sentence = russian.parse([ARTICLE_RU])[0].sentences[1]
    assert sentence.span.of(ARTICLE_RU).endswith("обвинения США не имеют оснований; доказательств никто не видел.")


def test_english(english):
    parse = english.parse([ARTICLE_EN])[0]
    check(parse, ARTICLE_EN)
    assert [sentence.paragraph for sentence in parse.sentences] == [0, 1, 2, 2]
    words = parse.sentences[1].words
    assert [word.text for word in words[:2]] == ["Russia", "'s"]
    assert [word.span.of(ARTICLE_EN) for word in words[:2]] == ["Russia", "'s"]
    tokens = [token.text for sentence in parse.sentences for token in sentence.multiword_tokens]
    assert tokens == ["Russia's", "Washington's", "weren't", "can't"]
    names = {(entity.text, entity.type) for entity in parse.sentences[1].entities}
    assert names >= {("Sergei Lavrov", "PER"), ("Moscow", "LOC")}


def test_many_texts_at_once_are_parsed_like_each_alone(english):
    texts = [ARTICLE_EN, "", "A word.", "\n\n \n", ARTICLE_EN[::-1], "He left. She stayed."]
    assert english.parse(texts) == [english.parse([text])[0] for text in texts]


def test_nothing_has_no_sentences(russian):
    assert russian.parse([]) == []
    assert [parse.sentences for parse in russian.parse(["", " \n\n\u0085\u0097 "])] == [(), ()]


def test_words_that_no_model_knows_keep_their_letters(russian):
    text = "Он сказал: «𝔛𝔶𝔷 ☃ ﷽ 漢字» и ушел в café\u0301."
    parse = russian.parse([text])[0]
    check(parse, text)
    assert "".join(word.text for sentence in parse.sentences for word in sentence.words) == "".join(text.split())


def test_a_link_of_many_letters_is_one_word_with_all_of_them(english):
    link = "https://example.org/" + "a" * 400
    sentence = english.parse([f"See {link} for more."])[0].sentences[0]
    assert link in [word.text for word in sentence.words]


def test_long_lines_without_a_stop_are_parsed_in_pieces(english):
    text = "They said that the talks failed and " * 300
    parse = english.parse([text])[0]
    check(parse, text)
    assert max(len(sentence.words) for sentence in parse.sentences) <= MAX_WORDS
    assert {sentence.paragraph for sentence in parse.sentences} == {0}


def test_litter_without_spaces_ends(russian):
    text = "ъ;" * 500 + "Q" * 12_000
    check(russian.parse([text])[0], text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=120), max_size=3))
def test_no_text_is_too_strange(english, texts):
    for text, parse in zip(texts, english.parse(texts), strict=True):
        check(parse, text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet="абв Гд.;:!?…«»\"'“”—-\n\r\t\u0085\u00a0\u00ad\u0301\u200b1", max_size=200))
def test_no_russian_punctuation_is_too_strange(russian, text):
    check(russian.parse([text])[0], text)


def test_loading_asks_no_network_and_says_nothing(monkeypatch, capfd):
    def refuse(*_):
        raise AssertionError("the parser reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    Parser("en").parse(["Nobody listens."])
    written = capfd.readouterr()
    assert (written.out, written.err) == ("", "")
    assert logging.getLogger("stanza").level == logging.ERROR
