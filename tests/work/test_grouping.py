"""New statements under issues, in a real library."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sqlite_utils import Database

from counterpoint.analysis.pairs import candidates
from counterpoint.analysis.pairs.candidates import Candidate
from counterpoint.analysis.pairs.issues import Phrase
from counterpoint.library import access, analyses, issues, opening, statements
from counterpoint.records.pair import Pair
from counterpoint.work import grouping
from library import making

TEXT = "Плотина угрожает берегам Нила. Вода нужна всем крестьянам долины. Это обвинение. Мост через залив закрыт."
WORDS = [
    "Плотина угрожает берегам Нила",
    "Вода нужна всем крестьянам долины",
    "Это обвинение",
    "Мост через залив закрыт",
]
NAMES = ["берега Нила", "крестьяне долины", "обвинение", "мост через залив"]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = opening.open_library(tmp_path / "library.counterpoint")
    yield opened
    opening.close(opened)


def arrive(db: Database, meanings: np.ndarray, pairs: list[tuple[int, int]], title: str = "") -> list[int]:
    """Put the four statements of an article under issues; return the issue of each."""
    article = making.add(db, TEXT)
    found = making.findings(*(making.statement(TEXT, words) for words in WORDS))
    ids = analyses.save(db, article, making.parse_of(TEXT), found, meanings)
    new = [
        with_phrase(candidates.candidate(number, statement, TEXT, language="ru", article=article), name)
        for number, statement, name in zip(ids, found.statements, NAMES, strict=True)
    ]
    made = [Pair(ids[a], ids[b], "denies", 0.9, (), "") for a, b in pairs]
    grouping.put_under_issues(db, new, meanings, [], made, [phrase(title)] if title else [])
    under = issues.of_statements(db, ids)
    return [under[number] for number in ids]


def with_phrase(found: Candidate, name: str) -> Candidate:
    fields = {slot: getattr(found, slot) for slot in found.__slots__}
    return Candidate(**{**fields, "phrases": (phrase(name),)})


def phrase(name: str) -> Phrase:
    return Phrase(name, frozenset(name.split()), False, len(name.split()))


def apart(*groups: int) -> np.ndarray:
    """Unit vectors: those of one group are the same, others have nothing in common."""
    return np.eye(512, dtype=np.float32)[list(groups)]


def test_what_means_the_like_comes_under_one_issue(db: Database) -> None:
    first, second, _, bridge = arrive(db, apart(0, 0, 1, 2), [])
    assert first == second != bridge


def test_a_claim_and_its_answer_come_under_one_issue(db: Database) -> None:
    first, second, _, bridge = arrive(db, apart(0, 1, 2, 3), [(0, 3)])
    assert first == bridge != second


def test_what_says_nothing_by_itself_founds_no_issue(db: Database) -> None:
    under = arrive(db, apart(0, 1, 2, 3), [])
    assert under[2] in (under[0], under[1], under[3])
    assert sorted(issues.all(db).names) == ["Берега Нила", "Крестьяне долины", "Мост через залив"]


def test_no_two_issues_of_an_article_have_one_name(db: Database) -> None:
    arrive(db, apart(0, 1, 2, 3), [], title="спор о плотине на Ниле")
    names = issues.all(db).names
    assert len(set(names)) == len(names)


def test_a_further_language_gets_a_name_of_its_own(db: Database) -> None:
    arrive(db, apart(0, 1, 2, 3), [])
    assert [name for _, name in issues.choices(db, "en")] == [name for _, name in issues.choices(db, "ru")]
    article = making.add(db, "Bridges\n\nThe bridge is safe.", language="en")
    text = "Bridges\n\nThe bridge is safe."
    found = making.findings(making.statement(text, "The bridge is safe"))
    ids = analyses.save(db, article, making.parse_of(text), found, apart(3))
    new = [
        with_phrase(
            candidates.candidate(ids[0], found.statements[0], text, language="en", article=article), "the bridge"
        )
    ]
    bridge = next(number for number, name in issues.choices(db, "ru") if name == "Мост через залив")
    near = access.column(db, "SELECT id FROM statements WHERE issue = ?", (bridge,))
    grouping.put_under_issues(db, new, apart(3), near, [], [])
    assert "The bridge" in [name for _, name in issues.choices(db, "en")]
    assert "Мост через залив" in [name for _, name in issues.choices(db, "ru")]


def test_what_a_person_placed_is_not_grouped_again(db: Database) -> None:
    under = arrive(db, apart(0, 1, 2, 3), [])
    (statement,) = access.column(db, "SELECT id FROM statements WHERE issue = ? LIMIT 1", (under[3],))
    issues.place(db, [statement], under[0])
    stored = statements.load(db, [statement])[statement]
    again = candidates.candidate(statement, stored, TEXT, language="ru", article=1)
    grouping.put_under_issues(db, [with_phrase(again, "мост")], apart(3), [], [], [])
    assert issues.of_statements(db, [statement]) == {statement: under[0]}
