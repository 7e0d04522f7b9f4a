"""Paragraphs, chunks and the mending of sentences, without any model."""

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.language import splitting
from counterpoint.language.splitting import MAX_CHUNK, MAX_WORDS, Token, TokenizedSentence
from counterpoint.records.text import Span

SPACY = st.text(alphabet="ab.\n\r\t \u0085\u0097\u00a0", max_size=60)


def drafted(text: str, *sentences: str, paragraph: int = 0) -> list[TokenizedSentence]:
    """Return the given sentences of ``text`` with their tokens split at white space and before punctuation."""
    found, start = [], 0
    for sentence in sentences:
        start = text.index(sentence, start)
        pieces = re.finditer(r"\w+|[^\w\s]", sentence)
        tokens = tuple(Token(start + piece.start(), start + piece.end()) for piece in pieces)
        found.append(TokenizedSentence(paragraph, tokens))
        start += len(sentence)
    return found


def mended(text: str, *sentences: str) -> list[str]:
    found = splitting.mend(text, drafted(text, *sentences))
    return [text[sentence.tokens[0].start : sentence.tokens[-1].end] for sentence in found]


def test_blank_lines_divide_paragraphs():
    text = " Title \n \n\nFirst.\nStill first.\n\nSecond.\n"
    assert [span.of(text) for span in splitting.paragraphs(text)] == ["Title", "First.\nStill first.", "Second."]


@given(SPACY)
def test_paragraphs_lose_nothing_but_space(text):
    found = "".join(span.of(text) for span in splitting.paragraphs(text))
    assert re.sub(r"[\s\u0080-\u009f]", "", found) == re.sub(r"[\s\u0080-\u009f]", "", text)


@given(SPACY)
def test_no_paragraph_holds_a_blank_line_or_begins_or_ends_with_space(text):
    for span in splitting.paragraphs(text):
        words = span.of(text)
        assert words == words.strip()
        assert not re.search(r"\n[\s\u0080-\u009f]*\n", words)


@settings(deadline=None)
@given(st.text(alphabet="abc. !»", min_size=1).map(lambda piece: (piece * 20_000)[:17_000]))
def test_a_long_paragraph_is_cut_into_chunks_that_lose_nothing_but_space(text):
    for paragraph in splitting.paragraphs(text):
        chunks = list(splitting.chunks(text, paragraph))
        assert all(0 < chunk.end - chunk.start <= MAX_CHUNK for chunk in chunks)
        assert all(a.end <= b.start for a, b in pairwise(chunks))
        assert "".join(chunk.of(text) for chunk in chunks).replace(" ", "") == text.replace(" ", "")


def test_chunks_are_cut_after_a_full_stop_where_there_is_one():
    text = "Nothing is said here. " * 500
    assert all(chunk.of(text).endswith("here.") for chunk in splitting.chunks(text, Span(0, len(text))))


def test_a_sentence_goes_on_after_a_semicolon():
    text = "Он обещал мир; они обещали войну. Все ушли."
    assert mended(text, "Он обещал мир;", "они обещали войну.", "Все ушли.") == [text[:33], "Все ушли."]


def test_a_list_of_semicolons_on_lines_is_one_sentence():
    text = "Нужно:\n1) мир;\n2) хлеб."
    assert mended(text, "Нужно:", "1) мир;", "2) хлеб.") == ["Нужно:", "1) мир;\n2) хлеб."]


def test_a_sentence_does_not_end_without_a_mark_within_a_line():
    text = "Section 30 of the BoG Act says so."
    assert mended(text, "Section 30 of the BoG", "Act says so.") == [text]


def test_a_line_without_a_mark_is_a_heading():
    text = "A heading\nAnd a sentence."
    assert mended(text, "A heading", "And a sentence.") == ["A heading", "And a sentence."]


def test_the_speaker_of_a_cry_belongs_to_it():
    text = "«Никогда!» — воскликнул он."
    assert mended(text, "«Никогда!»", "— воскликнул он.") == [text]
    assert mended("We wait… they talk.", "We wait…", "they talk.") == ["We wait… they talk."]


def test_closing_marks_end_a_sentence():
    text = "He said: “No.”) Then he left."
    assert mended(text, "He said: “No.”)", "Then he left.") == ["He said: “No.”)", "Then he left."]


def test_a_full_stop_ends_a_sentence_even_before_a_small_letter():
    text = "He left. iPhones stayed."
    assert mended(text, "He left.", "iPhones stayed.") == ["He left.", "iPhones stayed."]


def test_sentences_of_two_paragraphs_are_never_joined():
    text = "One;\n\ntwo."
    drafts = drafted(text, "One;") + drafted(text, "two.", paragraph=1)
    assert splitting.mend(text, drafts) == drafts


@settings(deadline=None)
@given(st.integers(1, 5 * MAX_WORDS), st.integers(1, 300))
def test_no_sentence_is_too_long_and_no_token_is_lost(count, every):
    words = [f"w{',' if n % every == 0 else ''}" for n in range(1, count + 1)]
    text = " ".join(words) + "."
    found = splitting.mend(text, drafted(text, text))
    assert all(1 <= len(sentence.tokens) <= MAX_WORDS for sentence in found)
    assert [token for sentence in found for token in sentence.tokens] == list(drafted(text, text)[0].tokens)


def test_a_long_sentence_is_cut_after_a_comma():
    text = "word " * 150 + ", " + "word " * 150
    first, second = splitting.mend(text, drafted(text, text))
    assert text[first.tokens[-1].start] == ","
    assert len(second.tokens) == 150
