"""New statements under issues, in a real library."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sqlite_utils import Database

from counterpoint.analysis.pairs import candidates
from counterpoint.analysis.pairs.candidates import Candidate
from counterpoint.analysis.pairs.issues import Phrase
from counterpoint.library import analyses, issues, opening
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
