"""Which statements of two articles are compared, and what speaks for them."""

import numpy as np
import pytest

from counterpoint.analysis.pairs import candidates, crossing
from counterpoint.analysis.pairs.candidates import Candidate
from counterpoint.records.party import Party
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span

RUSSIA = Party("state:RU", "Россия", "state")
US = Party("state:US", "США", "state")
CLAIM = "Вашингтон вооружает боевиков на востоке страны"


def saying(
    content: str, party: Party = RUSSIA, *, number: int = 1, language: str = "ru", **fields: object
) -> Candidate:
    """A statement in an article of its own."""
    found = Statement(None, None, (Span(0, len(content)),), "indirect", "claim", "say", None, None, party, (), 1.0)
    return candidates.candidate(number, found, content, language=language, article=number, **fields)  # type: ignore


def met(new: Candidate, old: Candidate, likeness: float = 0.8) -> list[crossing.Meeting]:
    one = np.array([[1.0, 0.0]], dtype=np.float32)
    other = np.array([[likeness, np.sqrt(1 - likeness**2)]], dtype=np.float32)
    return list(crossing.meetings([new], one, [old], other))


@pytest.mark.parametrize(
    ("language", "empty"),
    [
        ("ru", "с этим"),
        ("ru", "Об этом"),
        ("ru", "это обвинение"),
        ("ru", "от комментариев"),
        ("en", "that"),
        ("en", "the accusation"),
        ("en", "to comply"),
        ("en", "these allegations"),
        ("en", "it"),
    ],
)
def test_words_that_only_point_to_others_are_never_compared(language: str, empty: str) -> None:
    assert met(saying(empty, US, number=2, language=language), saying(CLAIM)) == []
    assert met(saying(CLAIM, number=2), saying(empty, US, language=language)) == []


def test_only_other_articles_and_other_parties_are_compared() -> None:
    assert len(met(saying(CLAIM, US, number=2), saying(CLAIM))) == 1
    assert met(saying(CLAIM, US), saying(CLAIM)) == []
    assert met(saying(CLAIM, number=2), saying(CLAIM)) == []


def test_what_is_hardly_alike_is_not_compared() -> None:
    assert met(saying(CLAIM, US, number=2), saying(CLAIM), crossing.FLOOR / 2) == []


def test_each_new_statement_is_compared_with_a_few_old_ones_however_many_there_are() -> None:
    old = [saying(CLAIM, number=number) for number in range(2, 500)]
    vectors = np.ones((len(old), 1), dtype=np.float32)
    found = list(crossing.meetings([saying(CLAIM, US)], vectors[:1], old, vectors))
    assert len(found) == crossing.NEAREST


def test_the_nearer_in_time_the_likelier() -> None:
    claim = saying(CLAIM, published="2021-03-01")
    days = ["2021-03-01T09:00", "2021-03-05", "2021-05-01", None]
    soon = [met(saying(CLAIM, US, number=2, published=day), claim)[0].evidence for day in days]
    assert [each["soon"] for each in soon] == sorted((each["soon"] for each in soon), reverse=True)
    assert [each["undated"] for each in soon] == [0, 0, 0, 1]


def test_who_is_named_in_the_others_article_is_likelier_to_answer() -> None:
    answer = saying(CLAIM, US, number=2, published="2021-03-02", mentioned=frozenset({"state:US"}))
    named = [frozenset({"state:RU", "state:US"}), None, frozenset({"state:RU"})]
    known = [
        met(answer, saying(CLAIM, published="2021-03-01", mentioned=each))[0].evidence["answerer-known"]
        for each in named
    ]
    assert known == [1.0, 0.5, 0.0]


def test_who_says_no_answers_when_dates_do_not_tell() -> None:
    denial = saying("Вашингтон не вооружает боевиков на востоке страны", US, number=1)
    meeting = met(denial, saying(CLAIM, number=2))[0]
    assert meeting.answer is denial
