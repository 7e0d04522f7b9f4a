"""Saving an analysis: whole, again without doubling, and never against what a person did."""

import dataclasses

import numpy as np
import pytest
from sqlite_utils import Database

from counterpoint.errors import ArticleGoneError
from counterpoint.library import access, analyses, articles, issues, pairs, parties, statements
from counterpoint.records.pair import Pair
from counterpoint.records.party import PartyMentions
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span
from library import making

TEXT = making.TEXT
OIL = making.statement(TEXT, "Мы не покупаем нефть", making.SYRIA, polarity="denial", targets=(making.AMERICA,))
SANCTIONS = making.statement(TEXT, "Санкции не помогут", source=Span(55, 56), cue=Span(56, 57), kind="indirect")


def test_an_analysis_comes_back_as_it_went_in(db: Database) -> None:
    article = making.add(db)
    ids = making.analyse(db, article, OIL, SANCTIONS)
    assert statements.of_article(db, article) == [(ids[0], OIL), (ids[1], SANCTIONS)]
    assert analyses.parse_of(db, article) == making.parse_of(TEXT)
    assert articles.get(db, article).state == "analysed"
    assert articles.waiting(db) == []
    found = statements.meanings(db)
    assert found.ids.tolist() == ids
    assert found.parties == ["state:SY", "state:RU"]
    np.testing.assert_allclose(found.vectors, making.vectors(2), atol=1e-3)


def test_saving_twice_doubles_nothing(db: Database) -> None:
    article = making.add(db)
    ids = making.analyse(db, article, OIL, SANCTIONS)
    before = making.contents(db)
    assert making.analyse(db, article, OIL, SANCTIONS) == ids
    assert making.contents(db) == before
    assert access.number(db, "SELECT count(*) FROM statement_words WHERE statement_words MATCH 'нефть'") == 1


def test_a_new_analysis_replaces_the_machine_s_own(db: Database) -> None:
    article = making.add(db)
    first = making.analyse(db, article, OIL, SANCTIONS)
    changed = dataclasses.replace(OIL, party=making.RUSSIA, speaker="Другой", targets=())
    second = making.analyse(db, article, changed, seed=1)
    assert second == first[:1]
    assert statements.of_article(db, article) == [(first[0], changed)]
    np.testing.assert_allclose(statements.meanings(db).vectors, making.vectors(1, seed=1), atol=1e-3)
    assert access.number(db, "SELECT count(*) FROM statement_words WHERE statement_words MATCH 'лавров'") == 0


def test_two_statements_of_one_content_keep_their_places(db: Database) -> None:
    article = making.add(db)
    other = dataclasses.replace(SANCTIONS, source=Span(1, 2), party=making.AMERICA)
    first, second = making.analyse(db, article, SANCTIONS, other)
    assert making.analyse(db, article, other, SANCTIONS) == [second, first]


def test_what_a_person_decided_about_a_statement_stays(db: Database) -> None:
    article = making.add(db)
    oil, sanctions = making.analyse(db, article, OIL, SANCTIONS)
    assert statements.set_state(db, oil, "confirmed").before == "machine"
    wrong = dataclasses.replace(OIL, party=making.AMERICA, confidence=0.1)
    assert making.analyse(db, article, wrong, SANCTIONS, seed=2) == [oil, sanctions]
    assert dict(statements.of_article(db, article))[oil] == OIL
    assert making.analyse(db, article) == []
    assert [statement for statement, _ in statements.of_article(db, article)] == [oil]


@pytest.mark.parametrize(
    ("state", "kept"), [("confirmed", True), ("edited", True), ("rejected", True), ("machine", False)]
)
def test_a_decision_about_a_pair_outlives_a_new_analysis(db: Database, state: str, kept: bool) -> None:
    article = making.add(db)
    claim = making.said(db, "Асад покупает нефть", making.AMERICA)
    oil, _ = making.analyse(db, article, OIL, SANCTIONS)
    (pair,) = pairs.add(db, [Pair(claim, oil, "denies", 0.8, (), "нефть")])
    change = pairs.set_state(db, pair, state)
    assert set(change.articles) == {article, article + 1}
    making.analyse(db, article, OIL, SANCTIONS)
    assert [stored.state for stored in pairs.of_statements(db, [claim])] == [state] * kept
    pairs.add(db, [Pair(claim, oil, "opposes", 0.3, (), "нефть"), Pair(oil, claim, "opposes", 0.3, (), "нефть")])
    stored = pairs.of_statements(db, [claim])
    assert (stored[0].pair.relation, len(stored)) == (("denies", 1) if kept else ("opposes", 2))


def test_statements_of_a_confirmed_pair_stay_even_when_they_are_no_longer_found(db: Database) -> None:
    article = making.add(db)
    claim = making.said(db, "Асад покупает нефть", making.AMERICA)
    oil, _ = making.analyse(db, article, OIL, SANCTIONS)
    (pair,) = pairs.add(db, [Pair(claim, oil, "denies", 0.8, (), "нефть")])
    pairs.set_state(db, pair, "confirmed")
    making.analyse(db, article)
    assert [stored.id for stored in pairs.of_statements(db, [oil])] == [pair]


def shifted(record: Statement, by: int) -> Statement:
    """Return the statement as other models would cut it: it begins a little later."""
    (span,) = record.content
    return dataclasses.replace(record, content=(Span(span.start + by, span.end),))


@pytest.mark.parametrize("state", ["confirmed", "edited", "rejected"])
def test_a_decision_about_a_pair_outlives_other_models_that_cut_a_statement_otherwise(db: Database, state: str) -> None:
    article = making.add(db)
    claim = making.said(db, "Асад покупает нефть", making.AMERICA)
    oil, _ = making.analyse(db, article, OIL, SANCTIONS)
    (pair,) = pairs.add(db, [Pair(claim, oil, "denies", 0.8, (), "нефть")])
    pairs.set_state(db, pair, state)
    assert making.analyse(db, article, shifted(OIL, 3), SANCTIONS)[0] == oil
    assert pairs.add(db, [Pair(claim, oil, "denies", 0.9, (), "нефть")]) == []
    assert [(stored.id, stored.state) for stored in pairs.of_statements(db, [oil])] == [(pair, state)]
    assert dict(statements.of_article(db, article))[oil] == shifted(OIL, 3)


@pytest.mark.parametrize("state", ["confirmed", "edited"])
def test_a_decision_about_a_statement_outlives_other_models_and_brings_no_double(db: Database, state: str) -> None:
    article = making.add(db)
    oil, sanctions = making.analyse(db, article, OIL, SANCTIONS)
    statements.set_state(db, oil, state)
    for by in (3, 0, 5):
        assert making.analyse(db, article, shifted(OIL, by), SANCTIONS) == [oil, sanctions]
        assert dict(statements.of_article(db, article)) == {oil: OIL, sanctions: SANCTIONS}


@pytest.mark.parametrize("state", ["confirmed", "edited", "rejected"])
def test_a_decided_pair_waits_for_models_that_find_its_statements_again(db: Database, state: str) -> None:
    article = making.add(db)
    claim = making.said(db, "Асад покупает нефть", making.AMERICA)
    oil, _ = making.analyse(db, article, OIL, SANCTIONS)
    (pair,) = pairs.add(db, [Pair(claim, oil, "denies", 0.8, (), "нефть")])
    pairs.set_state(db, pair, state)
    making.analyse(db, article)
    assert making.analyse(db, article, OIL)[0] == oil
    assert [(stored.id, stored.state) for stored in pairs.of_statements(db, [oil])] == [(pair, state)]


def test_an_article_deleted_meanwhile_is_a_known_error_and_nothing_is_written(db: Database) -> None:
    before = making.contents(db)
    with pytest.raises(ArticleGoneError):
        analyses.save(db, 7, making.parse_of(TEXT), making.findings(OIL), making.vectors(1))
    assert making.contents(db) == before


def test_an_error_in_the_middle_undoes_the_whole(db: Database) -> None:
    article = making.add(db)
    making.analyse(db, article, SANCTIONS)
    before = making.contents(db)
    with pytest.raises(ValueError):
        analyses.save(db, article, making.parse_of(TEXT), making.findings(OIL), making.vectors(2))
    assert making.contents(db) == before


def test_a_new_analysis_takes_statements_out_of_their_issues(db: Database) -> None:
    article = making.add(db)
    other = making.said(db, "Асад покупает нефть", making.AMERICA)
    ids = making.analyse(db, article, OIL, SANCTIONS)
    issue = issues.assign(db, [*ids, other], name="нефть")
    making.analyse(db, article, OIL)
    kept = issues.all(db)
    assert kept.ids.tolist() == [issue]
    alone = statements.meanings(db, exclude_article=article).vectors
    np.testing.assert_allclose(kept.centroids, alone, atol=1e-3)
    assert issues.assign(db, ids[:1], issue) == issue


def test_the_register_learns_names_aliases_and_colours(db: Database) -> None:
    article = making.add(db)
    mentions = PartyMentions(making.AMERICA, (Span(0, 2), Span(3, 11)))
    found = making.findings(OIL, SANCTIONS, mentions=[mentions])
    analyses.save(db, article, making.parse_of(TEXT), found, making.vectors(2))
    assert parties.mentions(db, article, "ru") == [mentions]
    russian, english = parties.cards(db, "ru"), parties.cards(db, "en")
    assert [(card.key, card.name, card.colour) for card in russian] == [
        ("state:SY", "Сирия", 0),
        ("state:RU", "Россия", 1),
    ]
    assert [card.name for card in english] == ["Сирия", "Россия"]  # no English name known yet
    making.said(db, "Sanctions help nobody", making.RUSSIA_IN_ENGLISH, speaker="Lavrov")
    assert parties.load(db, ["state:RU"], "en")["state:RU"].name == "Россия"  # said() writes Russian articles
    assert access.column(db, "SELECT alias FROM party_aliases ORDER BY alias") == [TEXT[0:2], TEXT[3:11]]
