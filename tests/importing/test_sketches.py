"""Sketches: a reprint is alike under another headline, another story is not."""

import numpy as np

from counterpoint.importing import duplicates
from counterpoint.library import reprints
from counterpoint.records.article import Draft

BODY = """Министры двух стран встретились в среду в Вене и говорили о границе, о пошлинах и о судьбе моста через реку.
Наблюдатели ждали, что стороны назовут день подписания договора, но этого не случилось. Министр одной страны сказал,
что его правительство готово ждать до весны, если соседи уберут посты с дороги. Другой министр возразил, что посты
стоят там по закону и никому не мешают. Переговоры продолжатся через неделю в том же городе, сообщили организаторы."""
OTHER = """Урожай яблок в долине оказался вдвое больше прошлогоднего, рассказали садоводы на ярмарке. Лето было
тёплым, а заморозки обошли склоны стороной. Хранилища уже полны, и часть плодов отдадут школам. Цены на рынке упали,
и покупатели берут яблоки корзинами. Старики говорят, что такого не было тридцать лет, и вспоминают тогдашнюю зиму."""


def likeness(one: str, other: str) -> float:
    """Return which share of the numbers of two articles' sketches is equal."""
    first, second = (np.frombuffer(duplicates.sketch(Draft("a", "", text, "ru")), "<u4") for text in (one, other))
    return float(np.mean(first == second))


def test_a_reprint_under_another_headline_is_alike() -> None:
    reprint = BODY.replace("в среду ", "").replace("\n", " ").upper() + " Материал подготовлен агентством."
    assert likeness(f"Вена\n\n{BODY}", f"Министры не договорились\n\n{reprint}") > 0.75


def test_another_story_is_not_alike() -> None:
    assert likeness(f"Вена\n\n{BODY}", f"Вена\n\n{OTHER}") < 0.1


def test_a_sketch_has_room_for_the_bands_and_is_the_same_every_day() -> None:
    made = duplicates.sketch(Draft("a", "", f"x\n\n{BODY}", "ru"))
    assert len(made) == 4 * duplicates.HASHES >= 4 * reprints.BANDS * reprints.ROWS
    assert np.frombuffer(made, "<u4")[:2].tolist() == [33506063, 96575790]


def test_a_few_words_have_no_sketch() -> None:
    assert duplicates.sketch(Draft("a", "", "Заголовок\n\nСовсем короткое сообщение.", "ru")) == b""
    assert duplicates.sketch(Draft("a", "", "Заголовок " * 100, "ru")) == b""
