"""Furniture, metadata and headline, on articles of our own with the same things around them as real pages have."""

import os
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.errors import NoTextError
from counterpoint.importing import draft
from counterpoint.importing.raw import Raw

TITLE = "Портал: министры готовы обсуждать границу"
LEAD = "Министры двух стран в очередной раз встретились на границе и обсудили условия торговли, сообщает пресс-служба."
NEXT = "«Мы остались довольны», — сказал министр торговли на встрече с журналистами после переговоров."
LAST = "Во встрече участвовали представители десяти стран, а также гости из соседних областей."

PAGE = f"""{TITLE}

{TITLE} 03.02.2016 21:45

{LEAD}

НИКОСИЯ, 3 фев — Вымпел. {NEXT}

{LAST}

Размещено: Портал Новостей
Источник: Вымпел-Кипр
Количество просмотров: 1204

Возврат к списку

Наверх"""
BODY = [LEAD, f"НИКОСИЯ, 3 фев — Вымпел. {NEXT}", LAST]


def make(text: str, **fields: str) -> draft.Draft:
    return draft.make(Raw(text, **fields), Path("article.txt"))


def test_a_page_copied_whole_keeps_its_article_and_its_facts():
    made = make(PAGE)
    assert made.title == TITLE
    assert made.text.split("\n\n") == [TITLE, *BODY]
    assert (made.published, made.source, made.language) == ("2016-02-03T21:45", "Вымпел-Кипр", "ru")


def test_what_a_file_does_not_say_is_none():
    made = make(f"{TITLE}\n\n{LEAD}\n\n{LAST}")
    assert (made.published, made.source, made.author, made.url, made.external_id) == (None,) * 5


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["By Jane O'Neill"], {"author": "Jane O'Neill"}),
        (["By Ann Lee and Bo Chan"], {"author": "Ann Lee and Bo Chan"}),
        (["Island Post | 3 February 2016"], {"source": "Island Post", "published": "2016-02-03"}),
        (["Island Post, February 3, 2016"], {"source": "Island Post", "published": "2016-02-03"}),
        (["Nicosia, 3 February 2016"], {"source": None, "published": "2016-02-03"}),
        (["Published on Wednesday, 3 February 2016 at 21:45 GMT"], {"published": "2016-02-03T21:45"}),
        (["Updated: 4 February 2016", "Date: 3 February 2016"], {"published": "2016-02-03"}),
        (["Source: Island Post, 3 February 2016"], {"source": "Island Post", "published": "2016-02-03"}),
        (["Source: https://www.island-post.example/a/1"], {"source": "island-post.example"}),
        (["https://island-post.example/a/1"], {"url": "https://island-post.example/a/1"}),
        (["URL: https://island-post.example/a/1"], {"url": "https://island-post.example/a/1"}),
        (["Share", "Print", "Comments (3)", "1,204 views"], {}),
        (["Автор: Иван Петров", "Издание: «Вымпел»"], {"author": "Иван Петров", "source": "Вымпел"}),
        (["Дата публикации: 3 февраля 2016 г."], {"published": "2016-02-03"}),
        (["Опубликовано 3 февраля 2016 года в 9:05"], {"published": "2016-02-03T09:05"}),
    ],
)
@pytest.mark.parametrize("place", ["top", "bottom"])
def test_lines_around_an_article(lines, expected, place):
    title = "Ministers meet at the border"
    body = [
        "The ministers of both countries met at the border on Wednesday and said that they were content.",
        "Nothing was signed, and the opposition called the meeting a waste of time and of public money.",
    ]
    made = make("\n\n".join([title, *lines, *body] if place == "top" else [title, *body, *lines]))
    assert made.text.split("\n\n") == [title, *body]
    assert {name: getattr(made, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("dateline", "source", "place"),
    [
        ("СУХУМ, 14 ноя — Вымпел. ", "Вымпел", "СУХУМ, 14 ноя"),
        ("БИШКЕК, 5 августа /Новости дня/. ", "Новости дня", "БИШКЕК, 5 августа"),
        ("МОСКВА, 5 августа. /ВЫМПЕЛ/. ", "ВЫМПЕЛ", "МОСКВА, 5 августа"),
        ("NICOSIA, Feb 3 (Island Post) - ", "Island Post", "NICOSIA, Feb 3"),
        ("NICOSIA, Cyprus (IP) — ", "IP", "NICOSIA, Cyprus"),
        ("(Island Post) - ", "Island Post", None),
        ("НИКОСИЯ, 3 февраля — ", None, "НИКОСИЯ, 3 февраля"),
        ("НАТО — это блок. ", None, None),
        ("Никосия готова — и давно. ", None, None),
        ("", None, None),
    ],
)
def test_a_dateline_names_the_source_and_stays_in_the_text(dateline, source, place):
    made = make(f"Короткий заголовок\n\n{dateline}{LEAD}\n\n{LAST}")
    assert (made.source, made.agency, made.dateline) == (source, source, place)
    assert made.text.split("\n\n")[1] == dateline + LEAD


def test_lists_of_other_articles_go_and_pointers_between_paragraphs_too():
    text = "\n\n".join(
        [TITLE, LEAD, "Читайте также: Министр подал в отставку", LAST, "Читайте также:", "Цены растут", "Мост открыт"]
    )
    assert make(text).text.split("\n\n") == [TITLE, LEAD, LAST]


@pytest.mark.parametrize(
    "sentence",
    [
        "Источник: переговоры сорваны",
        "Наверх по реке поднялись два корабля, и никто их не остановил.",
        "Печать молчит.",
        "Комментарии министра вызвали споры.",
        "Share prices fell by two per cent on Monday.",
        "By Monday the ministers had left.",
        "Source of the trouble was the bridge, the minister said.",
        "14 ноября 2015 года министры встретились снова.",
        "Реклама моста обошлась в миллион.",
    ],
)
def test_sentences_that_begin_like_furniture_are_kept(sentence):
    for paragraphs in ([sentence, LEAD, LAST], [TITLE, LEAD, sentence, LAST], [TITLE, LEAD, LAST, sentence]):
        if sentence.startswith("Источник") and paragraphs[-1] == sentence:
            continue  # at the very end it is a label
        assert make("\n\n".join(paragraphs)).text.split("\n\n") == paragraphs


def test_dates_as_headings_within_a_chronicle_are_kept():
    paragraphs = [TITLE, LEAD, "3 февраля 2016 года", NEXT, "4 февраля 2016 года", LAST]
    assert make("\n\n".join(paragraphs)).text.split("\n\n") == paragraphs


def test_the_title_of_the_file_comes_first_and_only_once():
    assert make(f"{LEAD}\n\n{LAST}", title=TITLE).text.split("\n\n") == [TITLE, LEAD, LAST]
    assert make(f"{TITLE}\n\n{LEAD}\n\n{LAST}", title=TITLE).text.split("\n\n") == [TITLE, LEAD, LAST]
    assert make(f"{TITLE} {LEAD}", title=TITLE).text == f"{TITLE} {LEAD}"


def test_a_text_without_a_headline_is_labelled_by_its_first_words():
    long = " ".join([LEAD, NEXT, LAST])
    made = make(f"{long}\n\n{LAST}")
    assert made.text.split("\n\n") == [long, LAST]
    assert made.title.endswith("…") and long.startswith(made.title[:-1]) and len(made.title) <= 101


def test_fields_of_the_file_count_more_than_lines_of_the_text():
    made = make(PAGE, source="Иное", published="2001-01-01", url="https://example.org/1", author="А. Б.")
    assert (made.source, made.published, made.url, made.author) == (
        "Иное",
        "2001-01-01",
        "https://example.org/1",
        "А. Б.",
    )


def test_furniture_alone_is_kept_rather_than_nothing_and_no_words_are_an_error():
    assert make("Наверх").text == "Наверх"
    with pytest.raises(NoTextError, match=r"article\.txt"):
        make("— * —\n\n***")


def test_the_users_language_counts_most():
    assert draft.make(Raw(PAGE, language="uk"), Path("a.txt"), "en").language == "en"
    assert draft.make(Raw(PAGE, language="uk"), Path("a.txt")).language == "uk"


FURNITURE = ["Наверх", "Источник: Вымпел", "3 февраля 2016 года", "Читайте также:", "Мост открыт", "Реклама"]
OTHERS = ["By Jane Roe", "https://example.org/", "Печать", "—", "Просмотров: 5", f"{TITLE} 03.02.2016 21:45"]
pieces = st.sampled_from([TITLE, LEAD, NEXT, LAST, *FURNITURE, *OTHERS])


@given(st.lists(pieces, min_size=1, max_size=14).filter(lambda lines: lines != ["—"] * len(lines)))
def test_real_sentences_are_never_lost_and_cleaning_again_changes_nothing(lines):
    real = (LEAD, NEXT, LAST)
    made = make("\n\n".join(lines))
    kept = [paragraph for paragraph in made.text.split("\n\n") if paragraph in real]
    # A first paragraph that comes twice is taken for a headline, and kept once.
    assert list(dict.fromkeys(kept)) == list(dict.fromkeys(line for line in lines if line in real))
    assert make(made.text).text == made.text


def test_only_the_edges_of_a_text_are_looked_at():
    lines = [TITLE, *["Наверх"] * 200, LEAD]
    kept = make("\n\n".join(lines)).text.split("\n\n")
    assert (kept[0], kept[-1]) == (TITLE, LEAD)
    assert len(lines) - draft.EDGE <= len(kept) < len(lines)


@pytest.mark.parametrize("line", ["Вчера, 14:05", "Опубликовано: вчера в 14:05", "Опубликовано вчера, 14:05"])
def test_a_relative_date_is_told_from_when_the_file_was_written(tmp_path, line):
    path = tmp_path / "article.txt"
    path.write_text("x")
    written = datetime(2016, 2, 3, 21, 45).timestamp()
    os.utime(path, (written, written))
    made = draft.make(Raw(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{LAST}"), path)
    assert (made.published, made.text.split("\n\n")) == ("2016-02-02T14:05", [TITLE, LEAD, LAST])
    assert draft.make(Raw(f"{TITLE}\n\n{LEAD}", published="2 часа назад"), path).published == "2016-02-03T19:45"
    assert draft.make(Raw(f"{TITLE}\n\n{LEAD}", published="2 часа назад"), tmp_path / "gone").published is None


def test_a_dateline_of_its_own_goes_to_the_head_of_the_text_once():
    for dateline, text in (("НИКОСИЯ, 3 фев", LEAD), ("НИКОСИЯ, 3 фев — ", f"НИКОСИЯ, 3 фев — {LEAD}")):
        assert make(text, title=TITLE, dateline=dateline).text == f"{TITLE}\n\nНИКОСИЯ, 3 фев — {LEAD}"


def test_an_agency_is_the_source_where_no_outlet_is_known():
    assert make(LEAD, agency="Вымпел").source == "Вымпел"
    made = make(LEAD, agency="Вымпел", source="Портал")
    assert (made.source, made.agency) == ("Портал", "Вымпел")
