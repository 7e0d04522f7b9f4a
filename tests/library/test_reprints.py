"""Reprints are grouped, shown beside each other, counted once, split and merged by hand."""

import numpy as np
import pytest
from sqlite_utils import Database

from counterpoint.library import access, articles, exchanges, history, intake, pairs, parties, reprints, statistics
from counterpoint.records.pair import Pair
from library import making

HASHES = reprints.BANDS * reprints.ROWS + 8


def sketch(changed: int = 0, seed: int = 0) -> bytes:
    """Return a sketch in which so many of the hashes, the last ones if negative, differ from those of the seed."""
    hashes = np.random.default_rng(seed).integers(0, 2**32, HASHES, dtype="<u4")
    hashes[slice(changed) if changed >= 0 else slice(changed, None)] ^= 1
    return hashes.tobytes()


def take_in(db: Database, text: str, stored: bytes, **fields: object) -> intake.Entered:
    """Import one article."""
    draft = making.draft(text, **fields)
    return intake.take_in(db, None, [intake.Incoming(draft, making.digest(text), stored)])[0]


def stories(db: Database) -> list[int | None]:
    """Return the stories of the articles."""
    return access.column(db, "SELECT story FROM articles ORDER BY id")


def test_an_article_alike_is_a_reprint_and_another_is_not(db: Database) -> None:
    first = take_in(db, "Первая", sketch())
    assert first.reprint_of is None
    assert take_in(db, "Перепечатка", sketch(10)).reprint_of == first.article
    assert take_in(db, "Другая", sketch(seed=1)).reprint_of is None
    assert take_in(db, "Половина", sketch(-HASHES // 2)).reprint_of is None
    assert take_in(db, "Короткая", b"").reprint_of is None
    assert stories(db) == [first.article, first.article, None, None, None]


def test_the_same_article_again_joins_nothing(db: Database) -> None:
    first = take_in(db, "Первая", sketch())
    again = take_in(db, "Первая", sketch())
    assert (again.article, again.is_new, again.reprint_of) == (first.article, False, None)
    assert stories(db) == [None]


def test_rows_say_where_else(db: Database) -> None:
    first = take_in(db, "Первая", sketch(), source="ТАСС", published="2015-01-01").article
    second = take_in(db, "Вторая", sketch(1), published="2015-01-02").article
    rows = {row.id: row for row in articles.rows(db, limit=5)}
    assert [each.name for each in rows[second].also] == ["ТАСС"]
    assert [(each.article_id, each.name) for each in rows[first].also] == [(second, "Вторая")]
    assert articles.ids(db, "is:reprint") == [second, first]


@pytest.fixture
def disputed(db: Database) -> tuple[Database, list[int], list[int]]:
    """Return a library with a dispute that two articles print, the ids of these, and of their statements."""
    entered, said = [], []
    for number in range(2):
        text = f"Заголовок {number}\n\nAssad is buying oil. Мы не покупаем нефть."
        article = take_in(db, text, sketch(number)).article
        claim = making.statement(text, "Assad is buying oil", making.AMERICA)
        denial = making.statement(text, "Мы не покупаем нефть", making.SYRIA)
        ids = making.analyse(db, article, claim, denial, seed=number)
        pairs.add(db, [Pair(ids[0], ids[1], "denies", 0.8 + number / 10, (), "")])
        entered.append(article)
        said += ids
    return db, entered, said


def test_what_reprints_repeat_is_one_claim_with_one_answer(disputed: tuple[Database, list[int], list[int]]) -> None:
    db, _, said = disputed
    (row,) = exchanges.exchanges(db, "state:US", limit=5)
    assert (row.claim.statement_id, row.claim.also) == (said[0], 1)
    assert [(answer.score, answer.quote.also) for answer in row.answers] == [(0.9, 1)]
    assert exchanges.count(db, "state:US") == exchanges.count(db, None) == 1
    assert {card.key: (card.statements, card.answered) for card in parties.cards(db)} == {
        "state:US": (1, 1),
        "state:SY": (1, 0),
    }
    numbers = statistics.numbers(db)
    assert (numbers.articles, numbers.statements, numbers.answers) == (2, 2, (("state:US", "state:SY", 1),))


def test_a_decision_holds_for_all_that_is_the_same(disputed: tuple[Database, list[int], list[int]]) -> None:
    db, _, said = disputed
    later = pairs.of_statements(db, [said[2]])[0]
    pairs.set_state(db, later.id, "rejected")
    assert exchanges.exchanges(db, "state:US", limit=5)[0].answers == ()
    pairs.set_state(db, later.id, "confirmed")
    assert [answer.state for answer in exchanges.exchanges(db, "state:US", limit=5)[0].answers] == ["confirmed"]


def test_split_and_merge_by_hand(disputed: tuple[Database, list[int], list[int]]) -> None:
    db, (first, second), _ = disputed
    with history.recording(db, "split_reprints"):
        assert sorted(reprints.split(db, [second])) == [first, second]
    assert stories(db) == [None, None]
    assert exchanges.count(db, "state:US") == 2
    history.undo(db)
    assert stories(db) == [first, first]
    third = making.add(db, "Третья")
    with history.recording(db, "merge_reprints"):
        assert reprints.merge(db, [third, second]) == [first, second, third]
    assert stories(db) == [first] * 3
    history.undo(db)
    assert stories(db) == [first, first, None]
    assert reprints.merge(db, [third]) == []
    assert reprints.split(db, [third]) == []


def test_what_was_split_stays_apart(disputed: tuple[Database, list[int], list[int]]) -> None:
    db, (_, second), _ = disputed
    reprints.split(db, [second])
    newest = take_in(db, "Новейшая", sketch(1))
    assert newest.reprint_of == second
    assert stories(db) == [None, second, second]


def test_a_deleted_article_leaves_nothing_and_comes_back(disputed: tuple[Database, list[int], list[int]]) -> None:
    db, (first, second), _ = disputed
    before = making.contents(db)
    with history.recording(db, "delete_articles"):
        articles.delete(db, [second])
    assert stories(db) == [None]
    assert access.number(db, "SELECT count(*) FROM bands WHERE article = ?", (second,)) == 0
    history.undo(db)
    after = making.contents(db)
    for table in ("articles", "bands", "sketches"):
        assert after[table] == before[table]
    assert stories(db) == [first, first]


def test_a_look_costs_the_same_in_a_larger_library(db: Database) -> None:
    steps: list[int] = []
    for number in range(120):
        taken = 0

        def count() -> int:
            nonlocal taken
            taken += 1
            return 0

        db.conn.set_progress_handler(count, 10)
        take_in(db, f"Статья {number}", sketch(number % 8))
        db.conn.set_progress_handler(None, 0)
        steps.append(taken)
    assert max(steps[100:]) < 1.3 * max(steps[40:60])
