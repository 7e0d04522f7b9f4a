"""What fields find among articles, and among claims with their answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from counterpoint.library import access, articles, exchanges, fields, gathering, pairs, register
from counterpoint.records.pair import Pair
from library import making

VIENNA = "Встреча в Вене\n\nМы не покупаем нефть. Санкции не помогут."
OIL = "Oil\n\nAssad is buying oil from ISIL."


@pytest.fixture
def filled(db: Database) -> Database:
    """Return a library with a Russian and an English article and one that waits."""
    russian = making.add(db, VIENNA, published="2015-11-14T22:54", source="ТАСС")
    denial, _ = making.analyse(
        db,
        russian,
        making.statement(VIENNA, "Мы не покупаем нефть", making.SYRIA, speaker="МИД Сирии", speaker_key="person:mid"),
        making.statement(VIENNA, "Санкции не помогут"),
    )
    english = making.add(db, OIL, published="2015-12-31", source="Новости Леванта", language="en")
    russia = making.statement(
        OIL, "Assad is buying oil", making.RUSSIA_IN_ENGLISH, speaker="Sergey Lavrov", targets=(making.SYRIA,)
    )
    (claim,) = making.analyse(db, english, russia)
    pairs.add(db, [Pair(claim, denial, "denies", 0.9, (), "")])
    making.add(db, "Ещё не разобрано\n\nСлово.", published=None)
    gathering.collect(db, "К докладу", [russian])
    gathering.tag(db, [english], ["нефть и газ"])
    return db


def found(db: Database, search: str) -> list[str]:
    """Return the first words of the titles that a search finds."""
    assert articles.count(db, search) == len(articles.ids(db, search))
    return [row.title.split()[0] for row in articles.rows(db, search=search, limit=10)]


@pytest.mark.parametrize(
    ("search", "titles"),
    [
        ("party:Россия", ["Oil", "Встреча"]),
        ("party:russia", ["Oil", "Встреча"]),
        ("сторона:России", ["Oil", "Встреча"]),
        ("party:Сир", ["Встреча"]),
        ("party:Марс", []),
        ("party:Syria", ["Встреча"]),  # a name that no article has used
        ("-party:Россия", ["Ещё"]),
        ("speaker:Лавров", ["Oil", "Встреча"]),
        ("лицо:Лаврова", ["Oil", "Встреча"]),
        ("speaker:lavr", ["Oil", "Встреча"]),
        ("лицо:мид", ["Встреча"]),
        ("source:тасс", ["Встреча"]),
        ("source:«новости леванта»", ["Oil"]),
        ("source:леванта", ["Oil"]),
        ("-source:ТАСС", ["Oil", "Ещё"]),
        ("date:2015", ["Oil", "Встреча"]),
        ("date:2015-11..2015-12", ["Oil", "Встреча"]),
        ("дата:11.2015", ["Встреча"]),
        ("date:14.11.2015", ["Встреча"]),
        ("date:..2015-11", ["Встреча"]),
        ("date:2015-12..", ["Oil"]),
        ("date:2015-12-31", ["Oil"]),
        ("date:вчера", []),
        ("lang:ru", ["Встреча", "Ещё"]),
        ("язык:английский", ["Oil"]),
        ("is:unanswered", ["Встреча"]),
        ("есть:безответа", ["Встреча"]),
        ("is:answered", ["Oil"]),
        ("is:waiting", ["Ещё"]),
        ("is:x", []),
        ("in:доклад", ["Встреча"]),
        ("in:нет", []),
        ("tag:нефть", ["Oil"]),
        ("tag:нефть OR in:доклад", ["Oil", "Встреча"]),
        ("слово OR lang:en", ["Oil", "Ещё"]),
        ("-слово OR lang:en ", ["Oil", "Встреча"]),
        ("party:Россия lang:ru нефть", ["Встреча"]),
        ("нефть OR oil ", ["Oil", "Встреча"]),
    ],
)
def test_articles(filled: Database, search: str, titles: list[str]) -> None:
    assert sorted(found(filled, search)) == sorted(titles)


def test_a_party_is_found_by_what_a_person_calls_it(filled: Database) -> None:
    register.add_alias(filled, "state:SY", "Дамаск", "ru")
    assert found(filled, "party:дамаск") == ["Встреча"]


def test_a_found_snippet_comes_with_fields_too(filled: Database) -> None:
    (row,) = articles.rows(filled, search="lang:ru санкциями", limit=5)
    assert "Санкции" in row.snippet


@pytest.mark.parametrize(
    ("search", "claims"),
    [
        ("party:Россия", {"Assad is buying oil", "Санкции не помогут"}),
        ("party:сирия", {"Assad is buying oil"}),  # by its answer
        ("lang:en", {"Assad is buying oil"}),
        ("is:unanswered party:Россия", {"Санкции не помогут"}),
        ("санкции OR oil ", {"Assad is buying oil", "Санкции не помогут"}),
    ],
)
def test_claims(filled: Database, search: str, claims: set[str]) -> None:
    rows = exchanges.exchanges(filled, None, search=search, limit=10)
    assert {row.claim.words for row in rows} == claims
    assert exchanges.count(filled, None, search=search) == len(claims)


@given(st.text("0123456789-.день ", max_size=24))
def test_any_text_is_a_time_or_none(value: str) -> None:
    between = fields.period(value)
    assert between is None or between[1].endswith(fields.AFTER)


def test_outlets_are_listed_once(filled: Database) -> None:
    making.add(filled, "Другая", source="ТАСС")
    assert fields.sources(filled) == ["Новости Леванта", "ТАСС"]


ORDERS = {
    "newest": ["Oil", "Встреча", "Ещё"],
    "oldest": ["Встреча", "Oil", "Ещё"],
    "title": ["Oil", "Встреча", "Ещё"],
    "source": ["Oil", "Встреча", "Ещё"],
    "statements": ["Встреча", "Oil", "Ещё"],
}


@pytest.mark.parametrize("order", articles.ORDERS)
def test_orders(filled: Database, order: str) -> None:
    assert [row.title.split()[0] for row in articles.rows(filled, order=order, limit=5)] == ORDERS[order]
    assert found(filled, "lang:ru") == ["Встреча", "Ещё"]


def test_the_best_answer_comes_first(db: Database) -> None:
    often = making.add(db, "Нефть\n\nНефть, нефть и нефть.", published="2014-01-01")
    once = making.add(db, "Газ\n\nГаз и нефть.", published="2016-01-01")
    for number in range(5):
        making.add(db, f"Другое {number}\n\n" + "В этой статье нет того слова, но длина у неё обычная. " * 3)
    assert articles.ids(db, "нефть ") == [often, once]
    assert articles.ids(db, "нефть ", "newest") == [once, often]


def test_the_newest_come_first_where_a_word_is_everywhere(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "RANKED", 1)
    making.add(db, "Нефть\n\nНефть, нефть и нефть.", published="2014-01-01")
    newest = making.add(db, "Газ\n\nГаз и нефть.", published="2016-01-01")
    assert articles.ids(db, "нефть ")[0] == newest


@pytest.mark.parametrize(
    "search", ["party:Россия", "speaker:Лавров", "source:ТАСС", "tag:нефть", "in:доклад", "is:unanswered"]
)
def test_no_field_reads_over_a_table_but_in_the_order_of_an_index(filled: Database, search: str) -> None:
    plans: list[str] = []

    def explain(sql: str) -> None:
        if sql.lstrip().startswith("SELECT id FROM articles"):
            plans.append(sql)

    filled.conn.set_trace_callback(explain)
    articles.ids(filled, search)
    filled.conn.set_trace_callback(None)
    steps = [row[3] for row in access.rows(filled, f"EXPLAIN QUERY PLAN {plans[0]}")]
    assert not [step for step in steps if step.startswith("SCAN") and "INDEX" not in step and "json_each" not in step]
