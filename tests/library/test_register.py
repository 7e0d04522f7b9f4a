"""The register of parties: what a person decides holds here and in articles to come."""

from collections.abc import Callable

import pytest
from sqlite_utils import Database

from counterpoint.library import access, articles, history, opening, pairs, parties, register, statements
from counterpoint.records.pair import Pair
from counterpoint.records.party import Party, PartyMentions
from counterpoint.records.register import NOTHING, Affiliation, Entry
from counterpoint.records.text import Span
from library import making

MID = Party("org:mid", "МИД РФ", "organisation")


@pytest.fixture
def full(db: Database) -> Database:
    """Return a library where Russia and its ministry are two parties that are thought to answer each other."""
    mention = [PartyMentions(making.RUSSIA, (Span(0, 2),)), PartyMentions(MID, (Span(3, 11),))]
    article = making.add(db, published="2015-11-14")
    russia = making.statement(making.TEXT, "Встреча была полезной", targets=(MID, making.SYRIA), source=Span(0, 11))
    ministry = making.statement(
        making.TEXT, "Мы не покупаем нефть", MID, speaker="Мария Захарова", speaker_key="person:zakharova"
    )
    found = making.findings(russia, ministry, mentions=mention)
    from counterpoint.library import analyses

    first, second = analyses.save(db, article, making.parse_of(making.TEXT), found, making.vectors(2))
    pairs.add(db, [Pair(first, second, "denies", 0.5, (), "нефть")])
    making.said(db, "Асад покупает нефть", making.AMERICA, published="2018-01-01T10:00", speaker_key="person:tillerson")
    return db


def entry(db: Database, key: str) -> Entry:
    """Return a party's entry."""
    return next(each for each in register.entries(db, "ru") if each.party.key == key)


def party_of(db: Database, words: str) -> str | None:
    """Return the party of the statement with these words."""
    return access.column(db, "SELECT party FROM statements WHERE words = ?", (words,))[0]


def test_entries_tell_what_is_known(full: Database) -> None:
    found = register.entries(full, "ru")
    assert {each.party.key for each in found} == {"state:RU", "org:mid", "state:SY", "state:US"}
    ministry = entry(full, "org:mid")
    assert (ministry.party.name, ministry.statements, ministry.names) == ("МИД РФ", 1, {"ru": "МИД РФ"})
    assert [(alias.name, alias.state) for alias in ministry.aliases] == [(making.TEXT[3:11], "machine")]
    assert [(member.key, member.state) for member in ministry.members] == [("person:zakharova", "machine")]
    assert register.read(full, "ru") == NOTHING


def test_merging_makes_one_of_two(full: Database) -> None:
    assert register.merge(full, "org:mid", "state:RU") == [1]
    assert party_of(full, "Мы не покупаем нефть") == "state:RU"
    (russia,) = [each for each in register.entries(full, "ru") if each.party.key == "state:RU"]
    assert (russia.statements, {member.key for member in russia.members}) == (
        2,
        {"person:lavrov", "person:zakharova"},
    )
    assert dict(statements.of_article(full, 1))[1].targets == (making.SYRIA,)  # nobody aims at himself
    assert pairs.count(full) == 0  # nor answers himself
    assert parties.mentions(full, 1, "ru") == [PartyMentions(making.RUSSIA, (Span(0, 2), Span(3, 11)))]
    assert register.read(full, "en").merged == {"org:mid": making.RUSSIA}
    register.merge(full, "state:RU", "state:SY")
    assert set(register.read(full, "ru").merged) == {"org:mid", "state:RU"}
    assert set(register.read(full, "ru").merged.values()) == {making.SYRIA}


def test_an_alias_names_its_party_everywhere(full: Database) -> None:
    assert register.add_alias(full, "state:SY", "мария захарова", "ru") == [1]
    assert party_of(full, "Мы не покупаем нефть") == "state:SY"
    assert register.read(full, "ru").aliases == {"мария захарова": making.SYRIA}
    register.add_alias(full, "state:US", "мария захарова", "ru")
    assert register.read(full, "ru").aliases == {"мария захарова": making.AMERICA}
    register.remove_alias(full, "state:US", "мария захарова")
    assert register.read(full, "ru").aliases == {}


def test_an_alias_can_become_a_party_of_its_own(full: Database) -> None:
    source = making.TEXT[0:11]
    key, touched = register.split(full, source, "ru")
    assert (party_of(full, "Встреча была полезной"), touched) == (key, [1])
    assert entry(full, key).party == Party(key, source, "organisation")


def test_what_was_corrected_by_hand_stays(full: Database) -> None:
    statements.set_state(full, 2, "edited")
    assert register.add_alias(full, "state:SY", "Мария Захарова", "ru") == []
    assert party_of(full, "Мы не покупаем нефть") == "org:mid"


def test_people_speak_for_a_party_in_their_time(full: Database) -> None:
    assert register.affiliate(full, "person:tillerson", "state:US", "2017-02-01", "2018-04-01") == []
    assert register.affiliate(full, "person:tillerson", "org:mid", "2018-04-01") == []
    assert register.affiliate(full, "person:tillerson", "state:SY", None, "2017-02-01") == []
    assert register.read(full, "ru").affiliations["person:tillerson"] == (
        Affiliation(making.SYRIA, None, "2017-02-01"),
        Affiliation(making.AMERICA, "2017-02-01", "2018-04-01"),
        Affiliation(MID, "2018-04-01", None),
    )
    decided = register.read(full, "ru")
    days = ["2016-05-05", "2017-02-01", "2018-03-31", "2018-04-01", None]
    keys = [party and party.key for party in (decided.affiliation("person:tillerson", day) for day in days)]
    assert keys == ["state:SY", "state:US", "state:US", "org:mid", "org:mid"]
    assert register.affiliate(full, "person:tillerson", "state:RU", "2017-02-01", "2018-04-01") == [2]
    assert party_of(full, "Асад покупает нефть") == "state:RU"
    assert register.unaffiliate(full, "person:tillerson", "2017-02-01") == [2]
    assert decided.affiliation("person:lavrov", "2017-01-01") is None


def test_names_kinds_and_colours(full: Database) -> None:
    register.rename(full, "state:RU", "ru", "Российская Федерация")
    making.said(full, "Ещё одно слово")  # a later analysis brings the usual name along
    assert entry(full, "state:RU").party.name == "Российская Федерация"
    assert register.set_kind(full, "org:mid", "state") == [1]
    assert entry(full, "org:mid").party.kind == "state"
    before = {each.party.key: each.colour for each in register.entries(full, "ru")}
    taken = before["org:mid"]
    assert taken is not None
    register.set_colour(full, "state:RU", taken)
    after = {each.party.key: each.colour for each in register.entries(full, "ru")}
    assert (after["state:RU"], after["org:mid"]) == (before["org:mid"], before["state:RU"])


def test_what_a_person_decided_outlives_the_articles(full: Database) -> None:
    register.merge(full, "org:mid", "state:RU")
    register.affiliate(full, "person:tillerson", "state:US")
    articles.delete(full, articles.ids(full))
    decided = register.read(full, "ru")
    assert (set(decided.merged), set(decided.affiliations)) == ({"org:mid"}, {"person:tillerson"})


STEPS: list[Callable[[Database], object]] = [
    lambda db: register.merge(db, "org:mid", "state:RU"),
    lambda db: register.merge(db, "state:RU", "org:mid"),
    lambda db: register.add_alias(db, "state:SY", "Мария Захарова", "ru"),
    lambda db: register.split(db, "Мария Захарова", "ru"),
    lambda db: register.affiliate(db, "person:lavrov", "state:SY"),
    lambda db: register.set_colour(db, "state:RU", 1),
    lambda db: register.rename(db, "state:RU", "ru", "РФ"),
]


@pytest.mark.parametrize("step", STEPS, ids=range(len(STEPS)))
def test_every_decision_can_be_undone(full: Database, step: Callable[[Database], object]) -> None:
    before = _contents(full)
    with history.recording(full, "step"):
        step(full)
    after = _contents(full)
    assert after != before
    history.undo(full)
    assert _contents(full) == before
    history.redo(full)
    assert _contents(full) == after
    opening.check(full)


def _contents(db: Database) -> dict[str, list[tuple[object, ...]]]:
    return {
        name: rows
        for name, rows in making.contents(db).items()
        if name not in ("steps", "step_rows", "jobs", "sqlite_sequence")
    }
