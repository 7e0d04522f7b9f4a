"""Claims and their answers, with vectors that are made up so that meaning is what each test says it is."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.analysis.pairs import candidates, pairing
from counterpoint.analysis.pairs.candidates import Candidate
from counterpoint.records.pair import COUNTER_ACCUSES, DENIES, REJECTS, SUPPORTS, Pair
from counterpoint.records.party import Party
from counterpoint.records.reasons import in_english
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span

RUSSIA, US, ACTOR = (
    Party("state:RU", "Россия", "state"),
    Party("state:US", "США", "state"),
    Party("person:k", "К", "person"),
)


def saying(
    text: str,
    content: str,
    party: Party = RUSSIA,
    *,
    cue: str = "say",
    denies: bool = False,
    targets: Sequence[Party] = (),
) -> Statement:
    """A statement whose content stands in ``text``."""
    start = text.index(content)
    span = Span(start, start + len(content))
    polarity = "denial" if denies else "claim"
    return Statement(None, None, (span,), "direct", polarity, cue, "X", "person:x", party, tuple(targets), 1.0)


def article(rows: Sequence[tuple[str, Party, dict]], *, language: str = "ru", number: int = 0) -> list[Candidate]:
    """The candidates of an article that consists of the given contents."""
    text = " ".join(f"{content}." for content, _, _ in rows)
    statements = [saying(text, content, party, **details) for content, party, details in rows]
    return candidates.of_article(statements, text, language=language, article=number)


def vectors(*groups: int) -> np.ndarray:
    """Unit vectors: those of one group are alike (0.9), those of different groups are not."""
    rows = np.zeros((len(groups), 64), dtype=np.float32)
    for i, group in enumerate(groups):
        rows[i, group] = 0.95
        rows[i, 32 + i % 32] = np.sqrt(1 - 0.95**2)
    return rows


def within(statements: list[Candidate], meanings: np.ndarray) -> list[Pair]:
    """Pair the statements of an article that mean in their places what their words mean."""
    return pairing.pair_within(statements, meanings, meanings)


DENIAL = [
    ("Вашингтон вооружает боевиков на востоке страны", RUSSIA, {"cue": "accuse", "targets": [US]}),
    ("США не вооружают боевиков на востоке страны", US, {"cue": "deny", "denies": True, "targets": [RUSSIA]}),
]


def test_a_denial_answers_the_accusation() -> None:
    pair = within(article(DENIAL), vectors(0, 0))[0]
    assert (pair.claim, pair.counterclaim, pair.relation) == (0, 1, DENIES)
    assert pair.score > 0.5
    assert {"denial", "aimed-at", "shared-words"} <= {reason.code for reason in pair.reasons}


def nested(outer: tuple[str, bool], inner: tuple[str, bool]) -> list[Candidate]:
    """The candidates of an article in which one party's words hold the other's."""
    text = f"{outer[0]}."
    statements = [
        saying(text, outer[0], RUSSIA, denies=outer[1], targets=[US]),
        saying(text, inner[0], US, denies=inner[1], targets=[RUSSIA]),
    ]
    return candidates.of_article(statements, text, language="ru")


@pytest.mark.parametrize(("denies", "denied"), [(False, False), (False, True), (True, True)])
def test_what_is_reported_in_a_statement_is_no_answer_to_it(denies: bool, denied: bool) -> None:
    outer = "по словам США, договор нарушен"
    assert not pairing.shortlist(nested((outer, denies), ("договор нарушен", denied)), [[1], [0]])


@pytest.mark.parametrize("denies", [False, True])
def test_two_who_say_the_same_words_do_not_answer_each_other(denies: bool) -> None:
    words = "договор нарушен"
    assert not pairing.shortlist(nested((words, denies), (words, denies)), [[1], [0]])


def test_a_denial_meets_the_claim_that_it_quotes() -> None:
    outer = "по словам США, договор нарушен"
    assert pairing.shortlist(nested((outer, True), ("договор нарушен", False)), [[1], [0]]) == {(0, 1)}


def test_a_denial_before_its_claim_is_still_the_answer() -> None:
    pair = within(article(DENIAL[::-1]), vectors(0, 0))[0]
    assert (pair.claim, pair.counterclaim) == (1, 0)


def test_a_refused_demand_is_rejected() -> None:
    rows = [
        ("выдать беглого банкира следствию", RUSSIA, {"cue": "demand", "targets": [US]}),
        ("выдать беглого банкира невозможно", US, {"cue": "refuse", "denies": True, "targets": [RUSSIA]}),
    ]
    assert within(article(rows), vectors(0, 0))[0].relation == REJECTS


def test_blame_for_blame() -> None:
    rows = [
        ("Вашингтон срывает переговоры о перемирии", RUSSIA, {"cue": "accuse", "targets": [US]}),
        ("Москва сама срывает переговоры о перемирии", US, {"cue": "accuse", "targets": [RUSSIA]}),
    ]
    pair = within(article(rows), vectors(0, 1))[0]
    assert pair.relation == COUNTER_ACCUSES


def test_the_same_claim_of_another_party_supports() -> None:
    rows = [
        ("перемирие соблюдают обе стороны", RUSSIA, {}),
        ("перемирие соблюдают обе стороны конфликта", US, {}),
    ]
    assert [pair.relation for pair in within(article(rows), vectors(0, 0))] == [SUPPORTS]


def test_one_party_does_not_answer_itself() -> None:
    rows = [(content, RUSSIA, details) for content, _, details in DENIAL]
    assert within(article(rows), vectors(0, 0)) == []


def test_unrelated_statements_are_no_pair() -> None:
    rows = [
        ("урожай пшеницы вырос вдвое", RUSSIA, {}),
        ("новый фильм выйдет осенью", ACTOR, {}),
        ("поезда пойдут быстрее", US, {}),
    ]
    assert within(article(rows), vectors(0, 1, 2)) == []


def test_across_articles_and_only_across() -> None:
    claim, denial = article(DENIAL[:1], number=1), article(DENIAL[1:], number=2)
    found = pairing.pair_across(denial, vectors(0), claim, vectors(0))
    assert [(pair.relation, pair.claim, pair.counterclaim) for pair in found] == [(DENIES, 0, 0)]
    assert pairing.pair_across(article(DENIAL[1:], number=1), vectors(0), claim, vectors(0)) == []


def test_across_languages_by_meaning_and_names() -> None:
    claim = article(DENIAL[:1], number=1)
    rows = [("Washington does not arm the fighters", US, {"cue": "deny", "denies": True, "targets": [RUSSIA]})]
    found = pairing.pair_across(article(rows, language="en", number=2), vectors(0), claim, vectors(0))
    assert [pair.relation for pair in found] == [DENIES]


def test_the_later_date_answers() -> None:
    text = "цены на газ завышены. цены на газ не завышены."
    old = candidates.candidate(
        7, saying(text, "цены на газ не завышены", US), text, language="ru", article=1, published="2015-03-01"
    )
    new = candidates.candidate(
        9, saying(text, "цены на газ завышены", RUSSIA), text, language="ru", article=2, published="2015-02-01"
    )
    pair = pairing.pair_across([new], vectors(0), [old], vectors(0))[0]
    assert (pair.claim, pair.counterclaim) == (9, 7)


def test_every_reason_of_a_pair_has_its_sentence() -> None:
    for pair in within(article(DENIAL), vectors(0, 0)):
        assert all(in_english(reason) for reason in pair.reasons)


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_to_pair(count: int) -> None:
    few = article(DENIAL[:count])
    assert within(few, vectors(*range(count))) == []
    assert pairing.pair_across(few, vectors(*range(count)), [], np.zeros((0, 64), dtype=np.float32)) == []


def test_the_comparisons_grow_with_the_statements_not_with_their_square() -> None:
    counted = {}
    for size in (500, 2000):
        rows = [(f"довод номер {i} о деле {i % 50}", (RUSSIA, US)[i % 2], {}) for i in range(size)]
        many = article(rows)
        near = pairing.neighbours(many, vectors(*(i % 30 for i in range(size))))
        counted[size] = len(pairing.shortlist(many, near))
    assert counted[2000] < 6 * counted[500]


@given(st.lists(st.text(max_size=60), min_size=2, max_size=8))
def test_no_text_breaks_the_pairing(contents: list[str]) -> None:
    text = "\n".join(contents) + "\nend"
    places = [
        Span(sum(len(c) + 1 for c in contents[:i]), sum(len(c) + 1 for c in contents[: i + 1]))
        for i in range(len(contents))
    ]
    statements = [
        Statement(None, None, (span,), "direct", "claim", "", None, None, (RUSSIA, US)[i % 2], (), 1.0)
        for i, span in enumerate(places)
    ]
    for language in ("ru", "en"):
        found = within(
            candidates.of_article(statements, text, language=language), vectors(*(i % 2 for i in range(len(contents))))
        )
        assert all(0 <= pair.score <= 1 for pair in found)
