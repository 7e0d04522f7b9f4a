"""A library of 100,000 articles: lists and searches must stay instant. Run with ``--benchmark-only``.

The words are drawn with the frequencies of real text (Zipf), in forms that share stems; a few words are planted so
that a search for them finds nothing, one article, a hundred, or half of the library. ``COUNTERPOINT_SCALE`` sets
another number of articles, ``COUNTERPOINT_SCALE_FILE`` a file to keep the library in, which takes ten minutes to make.
"""

import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlite_utils import Database

from counterpoint.library import (
    access,
    analyses,
    articles,
    exchanges,
    issues,
    opening,
    pairs,
    parties,
    statements,
    statistics,
)
from counterpoint.records.article import Draft
from counterpoint.records.pair import Pair
from counterpoint.records.parse import Parse, Sentence
from counterpoint.records.party import Party
from counterpoint.records.statement import Findings, Statement
from counterpoint.records.text import Span

ARTICLES = int(os.environ.get("COUNTERPOINT_SCALE", "100000"))
STATEMENTS = 2  # of each article
WORDS = 300  # of each article
PARTIES = [Party(f"state:{number}", f"Сторона {number}", "state") for number in range(40)]
ENDINGS = ["а", "ы", "е", "у", "ой", "ами", "ах"]
SYLLABLES = [a + b for a in "бвгдзклмнпрст" for b in "аеиоу"]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Yield the large library, made once."""
    path = tmp_path_factory.mktemp("scale") / "large.counterpoint"
    if kept := os.environ.get("COUNTERPOINT_SCALE_FILE"):
        path = Path(kept)
    db = opening.open_library(path)
    if articles.count(db) < ARTICLES:
        fill(db)
    yield db
    opening.close(db)


def fill(db: Database) -> None:
    """Fill the library: each statement answers one of another party in an article shortly before."""
    drawn = random.Random(1)
    vocabulary = ["".join(drawn.choices(SYLLABLES, k=drawn.randint(2, 4))) for _ in range(20_000)]
    weights = [1 / rank for rank in range(1, len(vocabulary) + 1)]
    db.execute("PRAGMA synchronous = OFF")
    before: list[int] = []
    for start in range(0, ARTICLES, 1000):
        words = iter(drawn.choices(vocabulary, weights, k=1000 * WORDS))
        with access.writing(db):
            for number in range(start, min(ARTICLES, start + 1000)):
                text = compose(drawn, number, [next(words) for _ in range(WORDS)])
                before = enter(db, number, text, before)


def compose(drawn: random.Random, number: int, words: list[str]) -> str:
    """Return the text of an article, with its planted words."""
    forms = [word + drawn.choice(ENDINGS) for word in words]
    if number % 2:
        forms[7] = drawn.choice(["санкции", "санкциями", "санкций"])
    if number % (ARTICLES // 100) == 0:
        forms[9] = "нефть"
    if number == ARTICLES // 2:
        forms[11] = "перемирие"
    return " ".join(forms[:6]) + "\n\n" + ". ".join(" ".join(forms[at : at + 15]) for at in range(6, WORDS, 15)) + "."


def enter(db: Database, number: int, text: str, before: list[int]) -> list[int]:
    """Add one article with its analysis, answering the statements ``before``; return the ids of its statements."""
    date = f"{2000 + number * 7919 % 25}-{1 + number % 12:02}-{1 + number % 28:02}T10:{number % 60:02}"
    draft = Draft(f"/in/{number}.txt", text[:60], text, "ru", date, f"Outlet {number % 50}")
    article, _ = articles.add(db, draft, str(number))
    found = tuple(statement(number, order) for order in range(STATEMENTS))
    vectors = np.random.default_rng(number).normal(size=(STATEMENTS, 512)).astype(np.float32) / 22
    sentences = tuple(Sentence(index, 0, index * 100, index * 100 + 99, ()) for index in range(20))
    ids = analyses.save(db, article, Parse("ru", "none", sentences), Findings(found, ()), vectors)
    pairs.add(db, [Pair(a, b, "opposes", 0.5, (), "") for a, b in zip(before, reversed(ids), strict=False)])
    if number % 10 == 0:
        issues.assign(db, [*ids, *before], name=f"Вопрос {number}")
    return ids


def statement(number: int, order: int) -> Statement:
    """Return a statement of one of the parties, the first ones more often."""
    party = PARTIES[min(number * 31 % 97, number * 17 % 89, (number + order) * 7 % 83) % len(PARTIES)]
    content = (Span(80 + 200 * order, 200 + 200 * order),)
    person = f"person:{party.key}:{number % 5}"
    return Statement(None, None, content, "direct", "claim", "say", person, person, party, (PARTIES[order],), 0.8)


def test_first_rows(library: Database, benchmark: Any) -> None:
    assert len(benchmark(articles.rows, library, limit=100)) == 100


def test_last_rows(library: Database, benchmark: Any) -> None:
    assert len(benchmark(articles.rows, library, limit=100, offset=ARTICLES - 100)) == 100


def test_count(library: Database, benchmark: Any) -> None:
    assert benchmark(articles.count, library) == ARTICLES


SEARCHES = [
    "перемирием ",
    "нефти ",
    "санкциями ",
    "санкц",
    "с",
    "са",
    "санкции -нефть ",
    '"санкции"',
    "ничего ",
    "-нефть ",
    "нефть OR перемирие ",
    'party:"Сторона 0"',
    "-party:Сторона",
    'source:"Outlet 7" date:2015',
    "lang:ru is:unanswered",
    'party:"Сторона 3" date:2005..2010 санкции ',
]


@pytest.mark.parametrize("search", SEARCHES)
def test_searched_rows(library: Database, benchmark: Any, search: str) -> None:
    benchmark(articles.rows, library, search=search, limit=100)


@pytest.mark.parametrize("order", articles.ORDERS)
def test_sorted_rows(library: Database, benchmark: Any, order: str) -> None:
    assert len(benchmark(articles.rows, library, order=order, limit=100)) == 100


@pytest.mark.parametrize("search", ["нефти ", "санкц", "с"])
def test_searched_ids(library: Database, benchmark: Any, search: str) -> None:
    benchmark(articles.ids, library, search)


@pytest.mark.parametrize("party", [PARTIES[0].key, PARTIES[30].key, None])
@pytest.mark.parametrize("search", ["", "нефть "])
def test_exchanges(library: Database, benchmark: Any, party: str | None, search: str) -> None:
    benchmark(exchanges.exchanges, library, party, search=search, limit=60)


def test_exchanges_against(library: Database, benchmark: Any) -> None:
    benchmark(exchanges.exchanges, library, PARTIES[0].key, PARTIES[1].key, limit=60)


@pytest.mark.parametrize("party", [PARTIES[0].key, None])
def test_exchanges_count(library: Database, benchmark: Any, party: str | None) -> None:
    benchmark(exchanges.count, library, party)


def test_cards(library: Database, benchmark: Any) -> None:
    assert benchmark(parties.cards, library)


def test_numbers(library: Database, benchmark: Any) -> None:
    assert benchmark(statistics.numbers, library).articles == ARTICLES


def test_meanings(library: Database, benchmark: Any) -> None:
    found = benchmark.pedantic(statements.meanings, (library,), rounds=3)
    assert found.vectors.shape == (ARTICLES * STATEMENTS, 512)


def test_opening(library: Database, benchmark: Any) -> None:
    file = Path(access.rows(library, "PRAGMA database_list")[0][2])
    benchmark(lambda: opening.close(opening.open_library(file)))


def test_saving_an_analysis(library: Database, benchmark: Any) -> None:
    text = compose(random.Random(2), 1, ["слово"] * WORDS)
    benchmark.pedantic(lambda: enter(library, 1, text, []), rounds=20)
