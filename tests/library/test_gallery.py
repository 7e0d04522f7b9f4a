"""Every library that an earlier version wrote opens, becomes a present one, and says what it said."""

import lzma
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from counterpoint.library import (
    access,
    analyses,
    articles,
    exchanges,
    gathering,
    history,
    jobs,
    opening,
    pairs,
    parties,
    register,
    schema,
    statements,
)
from counterpoint.records.party import PartyMentions
from counterpoint.records.text import Span
from library import making

GALLERY = sorted((Path(__file__).parent / "gallery").glob("*.xz"))


@pytest.fixture(params=GALLERY, ids=lambda file: str(file.name))
def old(request: pytest.FixtureRequest, path: Path) -> Iterator[Database]:
    """Yield a library of the gallery, brought up to date."""
    path.write_bytes(lzma.decompress(request.param.read_bytes()))
    with closing(opening.open_library(path)) as db:
        yield db
        opening.check(db)


def test_there_is_a_library_of_every_version() -> None:
    assert [file.name for file in GALLERY] == [f"version-{n}.counterpoint.xz" for n in range(1, schema.VERSION + 1)]


def test_it_becomes_like_a_new_one(old: Database, tmp_path: Path) -> None:
    with closing(opening.open_library(tmp_path / "new.counterpoint")) as new:
        assert dict(old.query("SELECT name, sql FROM sqlite_master")) == dict(
            new.query("SELECT name, sql FROM sqlite_master")
        )
        assert schema.migrations.pending(old) == []
    assert [row["user_version"] for row in old.query("PRAGMA user_version")] == [schema.VERSION]


def test_articles_and_search(old: Database) -> None:
    newest, second, waiting = articles.rows(old, limit=5)
    assert (newest.published, newest.statements, newest.parties) == ("2015-11-14T22:54", 2, ("state:RU", "state:SY"))
    assert (second.source, waiting.state) == ("Reuters", "waiting")
    article = articles.get(old, newest.id)
    assert (article.text, article.author, articles.external_id(old, newest.id)) == (making.TEXT, "А. Б.", "7")
    assert [row.id for row in articles.rows(old, search="санкциями ", limit=5)] == [newest.id]
    assert analyses.parse_of(old, newest.id) == making.parse_of(making.TEXT)
    assert parties.mentions(old, newest.id, "ru") == [PartyMentions(making.SYRIA, (Span(35, 37),))]


def test_both_sides_and_what_a_person_decided(old: Database) -> None:
    (row,) = exchanges.exchanges(old, "state:US", limit=5, language="ru")
    (answer,) = row.answers
    assert (row.issue, row.claim.words, row.claim.targets) == ("Нефть", "Assad is buying oil", ("Сирия",))
    assert (answer.quote.words, answer.state, answer.quote.state) == ("Мы не покупаем нефть", "confirmed", "confirmed")
    assert [stored.state for stored in pairs.of_statements(old, [row.claim.statement_id])] == ["confirmed", "rejected"]
    assert statements.meanings(old).vectors.shape == (3, 512)
    assert [(card.key, card.colour) for card in parties.cards(old)] == [
        ("state:SY", 0),
        ("state:RU", 1),
        ("state:US", 2),
    ]


def test_roles_that_its_version_kept(old: Database, request: pytest.FixtureRequest) -> None:
    kept = None if "version-1." in request.node.name else "посол Сирии в России"
    (row,) = exchanges.exchanges(old, "state:US", limit=5)
    assert (row.claim.role, row.answers[0].quote.role) == (None, kept)


def test_roles_come_with_a_new_analysis(old: Database) -> None:
    newest = articles.rows(old, limit=1)[0].id
    making.analyse(old, newest, making.statement(making.TEXT, "Санкции не помогут", role="глава МИД РФ"))
    stored = {statement.role: number for number, statement in statements.of_article(old, newest)}
    (quote,) = statements.quotes(old, [stored["глава МИД РФ"]])
    assert (quote.words, quote.role) == ("Санкции не помогут", "глава МИД РФ")


def test_what_a_person_had_decided_about_names(old: Database, request: pytest.FixtureRequest) -> None:
    decided = {} if request.node.name.split("version-")[1][0] in "1234" else {"кремль": making.RUSSIA}
    assert register.read(old, "ru").aliases == decided


def test_what_a_person_had_gathered(old: Database, request: pytest.FixtureRequest) -> None:
    before = request.node.name.split("version-")[1][0] in "12345"
    shelves = [(shelf.kind, shelf.name, shelf.count) for shelf in gathering.shelves(old)]
    assert shelves == (
        [] if before else [("collection", "К докладу", 1), ("tag", "нефть", 1), ("search", "Без ответа", 1)]
    )
    assert articles.count(old, "is:reprint") == (0 if before else 2)


def test_steps_that_its_version_kept(old: Database, request: pytest.FixtureRequest) -> None:
    kept = None if request.node.name.split("version-")[1][0] in "12" else "confirm_statement"
    step = history.undo(old)
    assert (step and step.verb) == kept
    denial = access.number(old, "SELECT min(id) FROM statements")
    assert statements.states(old, [denial]) == {denial: "machine" if kept else "confirmed"}


def test_work_that_was_left_goes_on(old: Database) -> None:
    assert [job.path for job in jobs.take(old, jobs.IMPORT, 5)] == ["/in/waiting.txt"]
    assert [job.article for job in jobs.take(old, jobs.ANALYSE, 5)] == articles.waiting(old)
    assert [failed.error for failed in jobs.failed(old)] == ["EmptyFileError"]


def test_it_can_be_changed_and_emptied(old: Database) -> None:
    articles.delete(old, articles.ids(old))
    assert (articles.count(old), statements.count(old), pairs.count(old)) == (0, 0, 0)
    making.said(old, "Новое слово")
    assert articles.count(old, "слова ") == 1
