import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.importing import clean

PROSE = (
    "Министр сообщил журналистам, что переговоры продолжатся в следующем месяце, и подчеркнул, что стороны готовы "
    "к компромиссу. Его собеседник с этим не согласился и назвал такие заявления преждевременными. По его словам, "
    "ни один из спорных вопросов так и не удалось решить, а доверие между столицами окончательно потеряно."
)
strange = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from("\u00ad\u200b\ufeff\u00a0\u2009\r\n\t\x07\u2028еёй\u0306\u0301 .«»-"),
    ),
    max_size=200,
)


@given(strange)
def test_cleaning_twice_changes_nothing(text):
    once = clean.join(clean.paragraphs(text))
    assert clean.join(clean.paragraphs(once)) == once


@given(strange)
def test_a_clean_text_has_no_unseen_characters_and_single_blank_lines(text):
    cleaned = clean.join(clean.paragraphs(text))
    assert cleaned == unicodedata.normalize("NFC", cleaned)
    assert "\n\n\n" not in cleaned and "  " not in cleaned and cleaned == cleaned.strip()
    assert all(character.isprintable() or character in "\n\u200c\u200d" for character in cleaned)


@given(strange)
def test_no_letter_and_no_digit_is_lost(text):
    # NFC may join letters with their marks, so both sides are compared taken apart.
    def letters(value):
        apart = unicodedata.normalize("NFD", value)
        return [character for character in apart if character.isalnum()]

    kept = "".join(character for character in text if unicodedata.category(character) not in clean.UNSEEN)
    assert letters(clean.characters(text)) == letters(kept)


def test_soft_hyphens_odd_spaces_and_loose_accents():
    assert clean.paragraphs("пере\u00adговоры\u00a0—\u2009и\u0306од\u200b\tда") == ["переговоры — йод да"]


def test_each_line_is_a_paragraph_when_lines_are_not_wrapped():
    text = "Он сказал:\nМы готовы.\nИх ответ был другим.\n\n\nНет."
    assert clean.paragraphs(text) == ["Он сказал:", "Мы готовы.", "Их ответ был другим.", "Нет."]


@pytest.mark.parametrize("width", [50, 72, 80, 100])
def test_hard_wrapped_lines_are_joined(width):
    wrapped = "\n\n".join([textwrap.fill(PROSE, width), textwrap.fill(PROSE, width)])
    assert clean.paragraphs(wrapped) == [PROSE, PROSE]


def test_hard_wrapped_paragraphs_with_indents_instead_of_blank_lines():
    wrapped = "\n".join(textwrap.fill(PROSE, 72, initial_indent="    ") for _ in range(3))
    assert clean.paragraphs(wrapped) == [PROSE] * 3


def test_long_lines_and_lists_stay_as_they_are():
    lines = [PROSE, PROSE, "Россия", "Соединённые Штаты", "Китай"]
    assert clean.paragraphs("\n".join(lines)) == lines
