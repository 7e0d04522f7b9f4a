"""The register of parties: colours, cards, people."""

from sqlite_utils import Database

from counterpoint.library import articles, pairs, parties
from counterpoint.records.pair import Pair
from counterpoint.records.party import Party
from library import making


def colours(db: Database) -> dict[str, int | None]:
    return {card.key: card.colour for card in parties.cards(db)}


def test_colours_are_given_in_order_of_first_use_and_kept(db: Database) -> None:
    making.said(db, "Первое", making.AMERICA, targets=(making.SYRIA,))  # Syria is only spoken of
    second = making.said(db, "Второе", making.RUSSIA)
    making.said(db, "Третье", making.SYRIA)
    assert colours(db) == {"state:US": 0, "state:RU": 1, "state:SY": 2}
    articles.delete(db, [second])
    assert colours(db) == {"state:US": 0, "state:SY": 2}
    making.said(db, "Четвёртое", Party("state:FR", "Франция", "state"))
    assert colours(db) == {"state:US": 0, "state:SY": 2, "state:FR": 3}


def test_the_later_colours_wait_for_parties_that_are_heard_often(db: Database) -> None:
    crowd = [Party(f"person:{number}", f"Прохожий {number}", "person") for number in range(10)]
    for party in crowd:
        making.said(db, f"Слово, которое сказал {party.name}", party)
    assert [colours(db)[party.key] for party in crowd] == [*range(8), None, None]
    for number in range(2):
        making.said(db, f"Ещё слово {number}", crowd[9])
    assert colours(db)["person:9"] == 8
    assert colours(db)["person:8"] is None


def test_a_party_lives_as_long_as_it_is_spoken_of(db: Database) -> None:
    spoken = making.said(db, "Первое", making.SYRIA)
    making.said(db, "Второе", making.AMERICA, targets=(making.SYRIA,))
    articles.delete(db, [spoken])
    assert "state:SY" in parties.load(db, ["state:SY"], "ru")


def test_cards_count_statements_answers_and_people(db: Database) -> None:
    claims = [making.said(db, f"Слово {number}", making.AMERICA) for number in range(3)]
    kerry = making.said(db, "Ещё слово", making.AMERICA, speaker="Джон Керри", speaker_key="person:kerry")
    answer = making.said(db, "Ответ", making.RUSSIA)
    pairs.add(db, [Pair(claims[0], answer, "denies", 0.5, (), ""), Pair(claims[1], answer, "supports", 0.5, (), "")])
    (dropped,) = pairs.add(db, [Pair(kerry, answer, "denies", 0.5, (), "")])
    pairs.set_state(db, dropped, "rejected")
    america, russia = parties.cards(db, "ru")
    assert (america.name, america.statements, america.answered) == ("США", 4, 1)
    assert america.people == ("Сергей Лавров", "Джон Керри")
    assert (russia.statements, russia.answered) == (1, 0)


def test_people_are_named_in_the_language_asked_for(db: Database) -> None:
    making.said(db, "Слово", making.RUSSIA)
    text = "Talks\n\nThe talks were useful."
    english = making.add(db, text, language="en")
    making.analyse(db, english, making.statement(text, "useful", making.RUSSIA_IN_ENGLISH, speaker="Sergey Lavrov"))
    assert [card.people for card in parties.cards(db, "en")] == [("Sergey Lavrov",)]
    assert [card.people for card in parties.cards(db, "ru")] == [("Сергей Лавров",)]


def test_a_person_keeps_the_first_party_it_spoke_for(db: Database) -> None:
    making.said(db, "Слово", None, speaker_key="person:lavrov", speaker="Лавров")
    making.said(db, "Второе слово", making.RUSSIA)
    making.said(db, "Третье слово", making.AMERICA)
    assert list(db.query("SELECT key, party FROM people")) == [{"key": "person:lavrov", "party": "state:RU"}]
