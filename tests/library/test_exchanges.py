"""Both sides: whose claims, whose answers, which rows, in which order."""

from typing import Any

import pytest
from sqlite_utils import Database

from counterpoint.library import exchanges, issues, pairs, statements, statistics
from counterpoint.records.exchange import Exchange
from counterpoint.records.pair import Pair
from counterpoint.records.statement import Reason
from library import making


@pytest.fixture
def told(db: Database) -> dict[str, int]:
    """Fill a library with one dispute and some statements beside it; return the ids of the statements by name."""
    said = {
        "accusation": making.said(db, "Асад покупает нефть", making.AMERICA, "2015-11-14", targets=(making.SYRIA,)),
        "denial": making.said(db, "Мы нефть не берём", making.SYRIA, "2015-11-15"),
        "backing": making.said(db, "Сирия говорит правду", making.RUSSIA, "2015-11-16"),
        "question": making.said(db, "У нас есть вопросы", making.AMERICA, "2015-11-13"),
        "reply": making.said(db, "Вопросов нет", making.RUSSIA, "2015-11-14"),
        "later": making.said(db, "Переговоры продолжатся", making.AMERICA, "2016-01-01"),
        "nobody": making.said(db, "Говорят разное", None),
    }
    issues.assign(db, [said["accusation"], said["denial"], said["backing"]], name="Нефть")
    issues.assign(db, [said["question"], said["reply"]], name="Вопросы")
    pair(db, said["accusation"], said["denial"], "denies", 0.9)
    pair(db, said["accusation"], said["backing"], "opposes", 0.4)
    pair(db, said["denial"], said["backing"], "supports", 0.8)
    pair(db, said["question"], said["reply"], "rejects", 0.7)
    return said


def pair(db: Database, claim: int, answer: int, relation: str, score: float) -> None:
    pairs.add(db, [Pair(claim, answer, relation, score, (Reason("shared", "нефть"),), "о нефти")])


def names(told: dict[str, int], rows: list[Exchange]) -> list[tuple[str, ...]]:
    """Return rows as the names of their statements: the claim, then its answers."""
    known = {statement: name for name, statement in told.items()}
    return [
        (known[row.claim.statement_id], *(known[answer.quote.statement_id] for answer in row.answers)) for row in rows
    ]


def ask(
    db: Database, told: dict[str, int], party: str | None, against: str | None = None, **options: Any
) -> list[tuple[str, ...]]:
    """Return the rows by name; the count must agree with them."""
    rows = exchanges.exchanges(db, party, against, limit=50, **options)
    counted = {name: value for name, value in options.items() if name != "language"}
    assert exchanges.count(db, party, against, **counted) == len(rows)
    return names(told, rows)


def test_claims_of_a_party_with_all_answers_by_issue_and_time(db: Database, told: dict[str, int]) -> None:
    assert ask(db, told, "state:US") == [("accusation", "denial", "backing"), ("question", "reply"), ("later",)]


def test_an_answer_is_a_claim_of_its_own_party_without_its_question(db: Database, told: dict[str, int]) -> None:
    assert ask(db, told, "state:RU") == [("backing",), ("reply",)]
    assert ask(db, told, "state:SY") == [("denial",)]
    assert ask(db, told, "state:SY", supports=True) == [("denial", "backing")]


def test_all_parties_show_each_answer_only_beside_its_claim(db: Database, told: dict[str, int]) -> None:
    rows = [("accusation", "denial", "backing"), ("question", "reply"), ("nobody",), ("later",)]
    assert sorted(ask(db, told, None)) == sorted(rows)


def test_against_one_party(db: Database, told: dict[str, int]) -> None:
    assert ask(db, told, "state:US", "state:RU") == [("accusation", "backing"), ("question", "reply"), ("later",)]
    # "question" is answered by Russia alone, so it is no matter between these two
    assert ask(db, told, "state:US", "state:SY") == [("accusation", "denial"), ("later",)]
    assert ask(db, told, "state:US", "state:SY", unanswered_only=True) == [("later",)]


def test_a_claim_aimed_at_a_party_waits_for_its_answer(db: Database, told: dict[str, int]) -> None:
    (stored,) = [stored for stored in pairs.everything(db) if stored.pair.counterclaim == told["denial"]]
    pairs.set_state(db, stored.id, "rejected")
    assert ask(db, told, "state:US", "state:SY") == [("accusation",), ("later",)]


def test_unanswered_only(db: Database, told: dict[str, int]) -> None:
    assert ask(db, told, "state:US", unanswered_only=True) == [("later",)]
    assert ask(db, told, "state:SY", unanswered_only=True) == [("denial",)]
    assert ask(db, told, "state:SY", unanswered_only=True, supports=True) == []


def test_rejected_pairs_are_left_out_and_confirmed_ones_come_first(db: Database, told: dict[str, int]) -> None:
    first, second, *_ = pairs.everything(db)
    pairs.set_state(db, second.id, "confirmed")
    assert ask(db, told, "state:US")[0] == ("accusation", "backing", "denial")
    pairs.set_state(db, first.id, "rejected")
    assert ask(db, told, "state:US")[0] == ("accusation", "backing")
    assert [row.answers[0].state for row in exchanges.of_claims(db, [told["accusation"]])] == ["confirmed"]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("покупать нефти ", [("accusation", "denial", "backing")]),
        ("правды ", [("accusation", "denial", "backing")]),  # a word of an answer
        ("Керри", []),
        ("лавров", [("accusation", "denial", "backing"), ("question", "reply"), ("later",)]),  # the speaker's name
        ("вопросов -нефть ", [("question", "reply")]),
    ],
)
def test_search(db: Database, told: dict[str, int], search: str, found: list[tuple[str, ...]]) -> None:
    assert ask(db, told, "state:US", search=search) == found


def test_pages_follow_one_another(db: Database, told: dict[str, int]) -> None:
    pages = [exchanges.exchanges(db, None, limit=1, offset=offset) for offset in range(5)]
    assert names(told, [row for page in pages for row in page]) == ask(db, told, None)


def test_a_row_says_all_about_its_quotes(db: Database, told: dict[str, int]) -> None:
    (row,) = exchanges.of_claims(db, [told["accusation"]], language="ru")
    assert (row.issue, row.claim.words, row.claim.speaker) == ("Нефть", "Асад покупает нефть", "Сергей Лавров")
    assert (row.claim.targets, row.claim.published, row.claim.sentence) == (("Сирия",), "2015-11-14", 1)
    assert row.claim.party == making.AMERICA
    text = "Заголовок Асад покупает нефть\n\nАсад покупает нефть."
    assert row.claim.span.of(text) == row.claim.words
    answer = row.answers[0]
    assert (answer.relation, answer.score, answer.state) == ("denies", 0.9, "machine")
    assert answer.reasons == (Reason("shared", "нефть"),)


def test_names_of_parties_in_the_language_asked_for(db: Database) -> None:
    making.said(db, "Встреча была полезной", making.RUSSIA)
    english = making.add(db, "Talks\n\nThe talks were useful.", language="en")
    words = making.statement("Talks\n\nThe talks were useful.", "The talks were useful", making.RUSSIA_IN_ENGLISH)
    making.analyse(db, english, words)
    for language, name in (("ru", "Россия"), ("en", "Russia"), ("de", "Russia")):
        rows = exchanges.exchanges(db, "state:RU", limit=5, language=language)
        assert {row.claim.party.name for row in rows if row.claim.party} == {name}
    assert statements.of_article(db, english)[0][1].party == making.RUSSIA_IN_ENGLISH


def test_the_numbers(db: Database, told: dict[str, int]) -> None:
    whole = statistics.numbers(db)
    assert (whole.articles, whole.first, whole.last, whole.statements) == (7, "2015-11-13", "2016-01-01", 6)
    assert [(party.party, party.statements, party.answered, party.unanswered) for party in whole.parties] == [
        ("state:US", 3, 2, 1),
        ("state:RU", 2, 0, 2),
        ("state:SY", 1, 0, 1),
    ]
    assert whole.answers == (("state:US", "state:RU", 2), ("state:US", "state:SY", 1))
    some = statistics.numbers(db, ["state:SY"])
    assert (some.articles, some.first, some.last, some.statements, some.answers) == (
        1,
        "2015-11-15",
        "2015-11-15",
        1,
        (),
    )


def test_outlets_are_counted(db: Database) -> None:
    for number, source in enumerate(["TASS", "TASS", "Reuters", None]):
        making.add(db, f"Статья {number}", source=source)
    assert statistics.numbers(db).outlets == (("TASS", 2), ("Reuters", 1))
