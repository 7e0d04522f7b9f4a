"""The words of a brief bend as their language asks."""

import re
from datetime import date

import pytest

from briefs.samples import sample_brief
from counterpoint.briefs.phrases import ENGLISH, PHRASES, RUSSIAN
from counterpoint.briefs.words import Words
from counterpoint.records.brief import Reference, Summary
from counterpoint.records.pair import RELATIONS


def figures(**changes: object) -> Summary:
    values: dict[str, object] = {
        "articles": 38, "outlets": 7, "statements": 212, "parties": 5, "answered": 86, "pairs": 90, "confirmed": 61,
        "left_out": 0, "first": None, "last": None, "contested": (),
    }  # fmt: skip
    return Summary(**{**values, **changes})  # type: ignore[arg-type]


def slots(phrase: object) -> set[str]:
    forms = phrase.values() if isinstance(phrase, dict) else [phrase]
    return {name for form in forms for name in re.findall(r"{(\w+)}", str(form))} - {"n"}


def test_both_languages_say_the_same_things() -> None:
    assert RUSSIAN.keys() == ENGLISH.keys()
    for key, phrase in RUSSIAN.items():
        assert slots(phrase) == slots(ENGLISH[key]), key
        assert isinstance(phrase, dict) == isinstance(ENGLISH[key], dict), key


@pytest.mark.parametrize("language", PHRASES)
def test_every_relation_has_a_word(language: str) -> None:
    assert len({Words(language).say(relation) for relation in RELATIONS}) == len(RELATIONS)


@pytest.mark.parametrize("language", PHRASES)
def test_every_counted_phrase_has_the_forms_of_its_language(language: str) -> None:
    words = Words(language)
    for key, phrase in PHRASES[language].items():
        if isinstance(phrase, dict):
            for number in (0, 1, 2, 5, 11, 21, 22, 101, 1000):
                assert words.count(key, number, ranges="1", issues="А")


@pytest.mark.parametrize(
    ("articles", "statements", "expected"),
    [
        (1, 1, "В 1 статье семи изданий найдено 1 утверждение пяти сторон."),
        (2, 3, "В 2 статьях семи изданий найдено 3 утверждения пяти сторон."),
        (21, 11, "В 21 статье семи изданий найдено 11 утверждений пяти сторон."),
        (112, 1212, "В 112 статьях семи изданий найдено 1\xa0212 утверждений пяти сторон."),
    ],
)
def test_russian_numbers_bend_their_nouns(articles: int, statements: int, expected: str) -> None:
    summary = figures(articles=articles, statements=statements, answered=1)
    assert Words("ru").summary(summary).startswith(expected)


def test_russian_summary_reads_like_prose() -> None:
    summary = figures(outlets=1, parties=1, contested=("Квоты", "Порты"))
    assert Words("ru").summary(summary) == (
        "В 38 статьях одного издания найдено 212 утверждений одной стороны. "
        "На 86 из них в библиотеке есть ответ другой стороны; 126 остались без ответа. "
        "Больше всего спорили на темы «Квоты» и «Порты»."
    )


def test_english_summary_reads_like_prose() -> None:
    summary = figures(outlets=11, contested=("Quotas",))
    assert Words("en").summary(summary) == (
        "The program found 212 statements by five parties in 38 articles from 11 outlets. "
        "Another party answers 86 of them in the library; 126 remain unanswered. Most disputed: “Quotas”."
    )


def test_summary_without_known_outlets_does_not_speak_of_outlets() -> None:
    assert "outlet" not in Words("en").summary(figures(outlets=0))


def test_summary_of_nothing_says_what_to_do() -> None:
    assert "add articles" in Words("en").summary(figures(statements=0, answered=0))


@pytest.mark.parametrize(
    ("answered", "expected"), [(0, "no answer of another party to any"), (212, "answers every one of them")]
)
def test_summary_of_all_or_none_answered(answered: int, expected: str) -> None:
    assert expected in Words("en").summary(figures(answered=answered))


@pytest.mark.parametrize(
    ("first", "last", "russian", "english"),
    [
        (date(2015, 11, 14), date(2015, 11, 14), "14 ноября 2015 года", "14 November 2015"),
        (date(2015, 11, 1), date(2015, 11, 14), "1–14 ноября 2015 года", "1–14 November 2015"),
        (date(2015, 10, 14), date(2015, 11, 15), "14 октября – 15 ноября 2015 года", "14 October – 15 November 2015"),
        (date(2015, 12, 31), date(2016, 1, 1),
         "31 декабря 2015 года – 1 января 2016 года", "31 December 2015 – 1 January 2016"),
    ],
)  # fmt: skip
def test_periods_say_nothing_twice(first: date, last: date, russian: str, english: str) -> None:
    assert Words("ru").period(first, last) == russian
    assert Words("en").period(first, last) == english


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2015-11-14T22:54", "14.11.2015, 22:54"),
        ("2015-11-14T22:54:10+03:00", "14.11.2015, 22:54"),
        ("2015-11-14", "14.11.2015"),
        ("вчера", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_moments_show_the_time_only_where_there_is_one(published: str | None, expected: str) -> None:
    assert Words("ru").moment(published) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((7,), "Предложение\xa07."),
        ((5, 6, 7, 9), "Предложения\xa05–7, 9."),
        ((1, 3, 4), "Предложения\xa01, 3–4."),
        ((1, 2, 5, 8, 9), "Предложения\xa01–2, 5, 8–9."),
    ],
)
def test_neighbouring_sentences_become_ranges(sentences: tuple[int, ...], expected: str) -> None:
    assert Words("ru").sentences(Reference(1, "", None, None, sentences)) == expected


def test_the_method_tells_how_far_to_trust_it() -> None:
    note = Words("ru").method(sample_brief(), circle="○")
    assert "Человек подтвердил 2 из 5 пар" in note
    assert "отмечены кружком ○" in note
    assert "говорящий – 0,92, пара – 0,60" in note


def test_a_title_is_made_of_up_to_three_names() -> None:
    words = Words("en")
    assert words.default_title(["A", "B", "C"]) == "A, B and C: what was said, and who answered"
    assert words.default_title(["A", "B", "C", "D"]) == words.default_title([]) == "What was said, and who answered"
