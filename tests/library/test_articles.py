"""Articles: in once, found by any form of a word, newest first, gone with all that hangs on them."""

import pytest
from sqlite_utils import Database

from counterpoint.errors import ArticleGoneError
from counterpoint.library import access, articles, issues, pairs
from counterpoint.records.pair import Pair
from library import making


def test_the_same_digest_is_kept_once(db: Database) -> None:
    first, is_new = articles.add(db, making.draft(), "digest")
    again, is_new_again = articles.add(db, making.draft(path="/elsewhere.docx"), "digest")
    assert (first, is_new, is_new_again) == (again, True, False)
    assert articles.count(db) == 1


def test_an_article_comes_back_as_it_went_in(db: Database) -> None:
    draft = making.draft(published="2015-11-14T22:54", source="Sputnik", author="А. Б.", url="u", external_id="7")
    article = articles.get(db, articles.add(db, draft, "d")[0])
    assert (article.text, article.published, article.source, article.state) == (
        draft.text,
        draft.published,
        draft.source,
        "waiting",
    )
    assert articles.external_id(db, article.id) == "7"
    assert articles.waiting(db) == [article.id]


def test_a_missing_article_is_a_known_error(db: Database) -> None:
    with pytest.raises(ArticleGoneError, match="42"):
        articles.get(db, 42)


def test_rows_are_newest_first_and_paged(db: Database) -> None:
    dates = ["2015-01-02", None, "2016-05-01T10:00", "2014-12-31"]
    for number, date in enumerate(dates):
        making.add(db, f"Статья {number}", published=date)
    assert [row.published for row in articles.rows(db, limit=10)] == [
        "2016-05-01T10:00",
        "2015-01-02",
        "2014-12-31",
        None,
    ]
    assert [row.published for row in articles.rows(db, limit=2, offset=1)] == ["2015-01-02", "2014-12-31"]
    ids = articles.ids(db)
    assert [row.id for row in articles.rows(db, limit=2, among=ids[2:4])] == ids[2:4]


def test_a_row_counts_statements_and_names_the_parties_that_speak_most(db: Database) -> None:
    article = making.add(db)
    making.analyse(
        db,
        article,
        making.statement(making.TEXT, "Встреча", making.AMERICA),
        making.statement(making.TEXT, "Мы не покупаем нефть", making.RUSSIA),
        making.statement(making.TEXT, "Санкции не помогут", making.RUSSIA),
        making.statement(making.TEXT, "полезной", None),
    )
    (row,) = articles.rows(db, limit=1)
    assert (row.statements, row.parties, row.state) == (4, ("state:RU", "state:US"), "analysed")


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("санкциями", True),
        ("Санкции", True),
        ("помо", True),  # still being typed
        ("помо ", False),
        ("помо*", True),
        ("нефтью покупают", True),
        ('"не покупаем нефть"', True),
        ("«не покупаем нефть»", True),
        ('"покупаем не"', False),
        ('"покупали"', False),
        ("нефть -встреча", False),
        ("нефть -газ", True),
        ("-газ", True),
        ("-нефть", False),
        ("газ", False),
        ("", True),
        ('"', True),
        ("(((", True),
    ],
)
def test_search(db: Database, search: str, found: bool) -> None:
    making.add(db)
    assert articles.count(db, search) == found
    assert len(articles.rows(db, search=search, limit=5)) == found
    assert len(articles.ids(db, search)) == found


def test_search_finds_english_forms(db: Database) -> None:
    making.add(db, "Talks\n\nThe minister denied buying oil.", language="en")
    assert articles.count(db, "deny buys ") == 1


def test_a_found_row_shows_the_words_around(db: Database) -> None:
    making.add(db, "Заголовок\n\n" + "слово " * 50 + "Новые санкции введены. " + "слово " * 50)
    (row,) = articles.rows(db, search="санкциями", limit=1)
    assert "Новые санкции введены." in row.snippet
    assert row.snippet.startswith("… слово") and row.snippet.endswith("слово …")
    assert len(row.snippet) < 160


def test_deleting_leaves_nothing_behind_and_tells_who_lost_a_pair(db: Database) -> None:
    empty = making.contents(db)
    claim = making.said(db, "Асад покупает нефть", making.AMERICA)
    answer = making.said(db, "Мы не покупаем нефть", making.SYRIA)
    issues.assign(db, [claim, answer], name="нефть")
    pairs.add(db, [Pair(claim, answer, "denies", 0.8, (), "нефть")])
    first, second = sorted(articles.ids(db))
    assert articles.delete(db, [first]) == [second]
    assert articles.count(db, "Асад") == 0
    assert issues.all(db).ids.size == 1
    assert articles.delete(db, [second]) == []
    assert making.contents(db) == empty
    assert access.number(db, "SELECT count(*) FROM statement_words WHERE statement_words MATCH 'нефть'") == 0


def test_ids_are_never_used_again(db: Database) -> None:
    first = making.add(db)
    articles.delete(db, [first])
    assert making.add(db) > first
