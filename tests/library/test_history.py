"""What a person does can be undone to the last bit and done again, over restarts, whatever it was."""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from counterpoint.errors import StepImpossibleError
from counterpoint.library import access, articles, corrections, history, issues, opening, pairs, statements
from counterpoint.library.vectors import unpack
from counterpoint.records.pair import Pair
from counterpoint.records.text import Span
from library import making

HISTORY = ("steps", "step_rows", "jobs", "sqlite_sequence")


def fill(db: Database) -> None:
    """Put a claim in one article and an answer with another statement in a second, under one issue."""
    claim = making.said(db, "Асад покупает нефть", making.AMERICA)
    article = making.add(db)
    oil = making.statement(making.TEXT, "Мы не покупаем нефть", making.SYRIA, targets=(making.AMERICA,))
    sanctions = making.statement(making.TEXT, "Санкции не помогут", confidence=1 / 3)
    denial, _ = making.analyse(db, article, oil, sanctions)
    issues.assign(db, [claim, denial], name="нефть")
    pairs.add(db, [Pair(claim, denial, "denies", 0.1 + 0.2, (), "нефть")])


def contents(db: Database) -> dict[str, Any]:
    """Return what the library holds but for the steps; the centres of issues are compared by ``centres``."""
    found: dict[str, Any] = {name: rows for name, rows in making.contents(db).items() if name not in HISTORY}
    found["issues"] = [(row[0], row[1], row[-1]) for row in found["issues"]]
    return found


def centres(db: Database) -> list[list[float]]:
    """Return the centres of the issues, rounded: they are means of stored meanings."""
    stored = access.column(db, "SELECT centroid FROM issues ORDER BY id")
    return [np.round(unpack(blob, np.float32), 3).tolist() for blob in stored]


def hits(db: Database, word: str) -> tuple[int, int]:
    """Return how many articles and how many statements are found by ``word``."""
    sql = "SELECT count(*) FROM statement_words WHERE statement_words MATCH ?"
    return articles.count(db, f"{word} "), access.number(db, sql, (word,))


@pytest.fixture
def full(db: Database) -> Database:
    """Return a library with something to change."""
    fill(db)
    return db


def decide(db: Database) -> None:
    """Confirm a pair."""
    pairs.set_state(db, access.column(db, "SELECT id FROM pairs")[0], "confirmed")


def confirm(db: Database) -> None:
    """Confirm a statement."""
    statements.set_state(db, _first(db), "confirmed")


def correct(db: Database) -> None:
    """Give a statement another party, speaker and content."""
    first = _first(db)
    stored = statements.load(db, [first])[first]
    start, end = stored.content[0].start, stored.content[0].end
    other = replace(stored, party=making.SYRIA, speaker="Керри", content=(Span(start, end - 6),), targets=())
    corrections.put(db, first, other)


def add(db: Database) -> None:
    """Add a statement by hand."""
    article = access.number(db, "SELECT max(id) FROM articles")
    content = making.statement(articles.get(db, article).text, "Встреча была полезной", making.SYRIA)
    corrections.add(db, article, content)


def delete(db: Database) -> None:
    """Delete a statement with its pairs."""
    corrections.delete(db, _first(db))


def delete_article(db: Database) -> None:
    """Delete an article with all that hangs on it."""
    articles.delete(db, [access.number(db, "SELECT min(id) FROM articles")])


def regroup(db: Database) -> None:
    """Put a statement under an issue of its own."""
    issues.assign(db, [access.column(db, "SELECT id FROM statements ORDER BY id DESC")[0]], name="санкции")


STEPS: list[Callable[[Database], None]] = [decide, confirm, correct, add, delete, delete_article, regroup]


def _first(db: Database) -> int:
    return access.number(db, "SELECT min(id) FROM statements")


@pytest.mark.parametrize("do", STEPS, ids=lambda step: str(step.__name__))
def test_each_step_is_undone_and_done_again_to_the_last_bit(full: Database, do: Callable[[Database], None]) -> None:
    before = contents(full), centres(full)
    with history.recording(full, do.__name__):
        do(full)
    after = contents(full), centres(full)
    assert after != before
    assert history.undo(full).verb == do.__name__  # type: ignore[union-attr]
    assert (contents(full), centres(full)) == before
    assert history.redo(full).verb == do.__name__  # type: ignore[union-attr]
    assert (contents(full), centres(full)) == after


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.lists(st.sampled_from([decide, confirm, correct, add, delete, regroup]), min_size=1, max_size=6))
def test_any_row_of_steps_is_walked_back_and_forth(
    tmp_path_factory: pytest.TempPathFactory, chosen: list[Callable[[Database], None]]
) -> None:
    with closing(opening.open_library(tmp_path_factory.mktemp("row") / "library.counterpoint")) as db:
        fill(db)
        seen = [contents(db)]
        for do in chosen:
            with suppress(LookupError), history.recording(db, do.__name__):  # nothing may be left to change
                do(db)
            if contents(db) != seen[-1]:
                seen.append(contents(db))
        for there in reversed(seen[:-1]):
            assert history.undo(db)
            assert contents(db) == there
        assert history.undo(db) is None
        for there in seen[1:]:
            assert history.redo(db)
            assert contents(db) == there
        assert history.redo(db) is None
        opening.check(db)


def test_the_search_follows(full: Database) -> None:
    assert hits(full, "асад") == (1, 1)
    with history.recording(full, "delete_article"):
        delete_article(full)
    assert hits(full, "асад") == (0, 0)
    history.undo(full)
    assert hits(full, "асад") == (1, 1)
    with history.recording(full, "correct"):
        correct(full)
    assert (hits(full, "керри")[1], hits(full, "лавров")[1]) == (1, 2)
    history.undo(full)
    assert (hits(full, "керри")[1], hits(full, "лавров")[1]) == (0, 3)


def test_steps_outlive_a_restart(path: Path) -> None:
    with closing(opening.open_library(path)) as db:
        fill(db)
        before = contents(db)
        with history.recording(db, "delete"):
            delete(db)
    with closing(opening.open_library(path)) as db:
        undoable, redoable = history.standing(db)
        assert (undoable.verb, undoable.origin, redoable) == ("delete", "window", None)  # type: ignore[union-attr]
        history.undo(db)
        assert contents(db) == before
    with closing(opening.open_library(path)) as db:
        undoable, redoable = history.standing(db)
        assert (undoable, redoable.verb) == (None, "delete")  # type: ignore[union-attr]


def test_a_new_step_forgets_those_that_were_undone(full: Database) -> None:
    for do in (confirm, decide):
        with history.recording(full, do.__name__):
            do(full)
    history.undo(full)
    with history.recording(full, "regroup"):
        regroup(full)
    assert history.redo(full) is None
    assert [history.undo(full).verb for _ in range(2)] == ["regroup", "confirm"]  # type: ignore[union-attr]


def test_a_step_that_changes_nothing_or_fails_leaves_no_trace(full: Database) -> None:
    with history.recording(full, "nothing"):
        pass
    before = contents(full)
    with pytest.raises(LookupError), history.recording(full, "delete"):
        confirm(full)
        corrections.delete(full, 999)
    assert contents(full) == before
    assert history.standing(full) == (None, None)


def test_what_the_machine_does_between_is_no_step_and_is_kept(full: Database) -> None:
    with history.recording(full, "confirm"):
        confirm(full)
    later = making.said(full, "Позже сказано иное")
    history.undo(full)
    assert statements.states(full, [later, _first(full)]) == {later: "machine", _first(full): "machine"}


def test_a_step_that_has_become_impossible_is_a_sentence_and_does_not_block_the_others(full: Database) -> None:
    with history.recording(full, "confirm"):
        statements.set_state(full, access.number(full, "SELECT max(id) FROM statements"), "confirmed")
    text = articles.get(full, access.number(full, "SELECT min(id) FROM articles")).text
    with history.recording(full, "delete_article"):
        delete_article(full)
    making.add(full, text)  # the same file once more: the deleted one cannot come back beside it
    before = contents(full)
    with pytest.raises(StepImpossibleError):
        history.undo(full)
    assert contents(full) == before
    assert history.undo(full).verb == "confirm"  # type: ignore[union-attr]


def test_an_article_that_was_deleted_unfinished_is_analysed_after_all_when_it_comes_back(db: Database) -> None:
    article = making.add(db, "Ждёт\n\nСлово.")
    with history.recording(db, "delete_article"):
        articles.delete(db, [article])
    history.undo(db)
    assert access.column(db, "SELECT article FROM jobs WHERE kind = 'analyse'") == [article]


def test_only_the_newest_steps_are_kept(full: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "KEPT", 3)
    for number in range(5):
        with history.recording(full, f"step {number}"):
            statements.set_state(full, _first(full), "confirmed" if number % 2 else "machine")
    assert [step.verb for step in iter(lambda: history.undo(full), None)] == ["step 4", "step 3", "step 2"]


@pytest.fixture(autouse=True)
def no_triggers_left(db: Database) -> Iterator[None]:
    """Recording must not go on after a step."""
    yield
    assert access.column(db, "SELECT name FROM sqlite_temp_master WHERE type = 'trigger'") == []
