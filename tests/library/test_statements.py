"""Statements in the shapes that others read them in."""

import numpy as np
import pytest
from sqlite_utils import Database

from counterpoint.library import issues, pairs, statements
from counterpoint.records.pair import Pair
from library import making


def test_loading_by_id_leaves_out_what_is_not_there(db: Database) -> None:
    one = making.said(db, "Первое")
    two = making.said(db, "Второе", None)
    loaded = statements.load(db, [two, one, 99], "ru")
    assert {key: statement.party for key, statement in loaded.items()} == {one: making.RUSSIA, two: None}
    assert statements.words(db, [one, two, 99]) == {one: "Первое", two: "Второе"}
    assert statements.articles_of(db, [one, two]) == {one: 1, two: 2}
    assert statements.count(db) == 2


def test_quotes_come_in_the_order_asked_for(db: Database) -> None:
    ids = [making.said(db, f"Слово {number}") for number in range(3)]
    wanted = [ids[2], ids[0], 99, ids[1]]
    assert [quote.statement_id for quote in statements.quotes(db, wanted, "ru")] == [ids[2], ids[0], ids[1]]


def test_meanings_can_leave_out_an_article_and_go_on_from_an_id(db: Database) -> None:
    ids = [making.said(db, f"Слово {number}") for number in range(4)]
    assert statements.meanings(db, exclude_article=2).ids.tolist() == [ids[0], ids[2], ids[3]]
    assert statements.meanings(db, after=ids[1]).ids.tolist() == ids[2:]
    assert statements.meanings(db, limit=1).ids.tolist() == ids[:1]


def test_decisions_tell_what_they_changed(db: Database) -> None:
    one, two = making.said(db, "Первое"), making.said(db, "Второе", making.AMERICA)
    change = statements.set_state(db, one, "confirmed")
    assert (change.before, change.after, change.articles) == ("machine", "confirmed", (1,))
    assert statements.states(db, [one, two]) == {one: "confirmed", two: "machine"}
    (pair,) = pairs.add(db, [Pair(one, two, "opposes", 0.5, (), "слово")])
    decided = pairs.set_state(db, pair, "rejected")
    assert (decided.before, decided.after, decided.articles) == ("machine", "rejected", (1, 2))
    assert pairs.count(db) == 0
    assert pairs.set_state(db, pair, decided.before).before == "rejected"
    assert pairs.count(db) == 1


def test_deciding_on_what_is_not_there_is_an_error(db: Database) -> None:
    with pytest.raises(LookupError):
        statements.set_state(db, 99, "confirmed")
    with pytest.raises(LookupError):
        pairs.set_state(db, 99, "confirmed")


def test_adding_a_pair_again_changes_only_what_is_different(db: Database) -> None:
    one, two = making.said(db, "Первое"), making.said(db, "Второе", making.AMERICA)
    pair = Pair(one, two, "opposes", 0.5, (), "слово")
    (first,) = pairs.add(db, [pair])
    assert pairs.add(db, [pair]) == []
    assert pairs.add(db, [Pair(one, two, "denies", 0.9, (), "слово")]) == [first]
    (stored,) = pairs.everything(db)
    assert (stored.id, stored.pair.relation, stored.state) == (first, "denies", "machine")


def test_ids_and_scores_may_be_numbers_of_numpy(db: Database) -> None:
    making.said(db, "Первое")
    making.said(db, "Второе", making.AMERICA)
    one, two = statements.meanings(db).ids
    (pair,) = pairs.add(db, [Pair(one, two, "opposes", np.float32(0.5), (), "слово")])
    assert [stored.id for stored in pairs.of_statements(db, [one])] == [pair]
    assert issues.assign(db, [one], name="слово") == 1
    assert set(statements.load(db, [one, two])) == {1, 2}
