"""A damaged library gives up what can still be read, and nothing that it cannot be sure of."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterpoint.errors import LibraryBeyondRecoveryError, LibraryError
from counterpoint.library import articles, backups, jobs, opening, pairs, recovery, statements
from counterpoint.records.pair import Pair
from library import making

PAGE = 4096


def fill(path: Path, count: int = 60) -> None:
    """Make a library with articles that say something, some of it decided."""
    with closing(opening.open_library(path)) as db:
        ids = [making.said(db, f"Слово номер {number} " + "и ещё " * 200, making.RUSSIA) for number in range(count)]
        made = pairs.add(db, [Pair(ids[0], ids[1], "denies", 0.5, (), "слово")])
        pairs.set_state(db, made[0], "confirmed")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def spoil(path: Path, pages: list[int]) -> None:
    """Overwrite pages of a file with noise; the first one holds the schema and stays."""
    content = bytearray(path.read_bytes())
    for page in pages:
        at = PAGE * (1 + page % (len(content) // PAGE - 1))
        content[at : at + PAGE] = random.Random(page).randbytes(PAGE)
    path.write_bytes(content)


def texts(path: Path) -> dict[str, str]:
    """Return the articles of a sound library by title."""
    with closing(opening.open_library(path, read_only=True)) as db:
        opening.check(db)
        return {found.title: found.text for found in (articles.get(db, number) for number in articles.ids(db))}


def test_a_sound_library_comes_out_as_it_went_in(path: Path, tmp_path: Path) -> None:
    fill(path)
    target = tmp_path / "new.counterpoint"
    assert recovery.recover(path, [], target) == recovery.Recovered(target, 60, 0)
    assert texts(target) == texts(path)
    with closing(opening.open_library(path)) as old, closing(opening.open_library(target)) as new:
        before, after = making.contents(old), making.contents(new)
        assert {name: after[name] for name in recovery.ORDER} == {name: before[name] for name in recovery.ORDER}
        assert articles.count(new, "номер ") == 60
        assert jobs.remaining(new) == 0


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pages=st.lists(st.integers(0, 10_000), min_size=1, max_size=4))
def test_whatever_pages_are_lost_what_comes_out_is_true(
    tmp_path_factory: pytest.TempPathFactory, pages: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("spoilt")
    path, target = folder / "library.counterpoint", folder / "new.counterpoint"
    fill(path, 12)
    before = texts(path)
    spoil(path, pages)
    try:
        found = recovery.recover(path, [], target)
    except LibraryBeyondRecoveryError:
        assert not target.exists()
        return
    after = texts(target)
    assert found.articles == len(after) > 0
    assert after.items() <= before.items()


def test_what_is_lost_comes_from_the_newest_copy(path: Path, tmp_path: Path) -> None:
    fill(path)
    copy = backups.make_daily(path)
    before = texts(path)
    spoil(path, list(range(0, 200, 3)))
    with pytest.raises(LibraryError), closing(opening.open_library(path)) as db:
        opening.check(db)
    found = recovery.recover(path, [copy], tmp_path / "new.counterpoint")
    assert texts(found.path) == before
    with closing(opening.open_library(found.path)) as db:
        assert statements.count(db) == 60
        assert [stored.state for stored in pairs.of_statements(db, [1])] == ["confirmed"]


def test_an_article_without_its_analysis_is_queued(path: Path, tmp_path: Path) -> None:
    fill(path, 3)
    with closing(sqlite3.connect(path)) as db:
        db.execute("DELETE FROM parses WHERE article = 2")
        db.commit()
    found = recovery.recover(path, [], tmp_path / "new.counterpoint")
    with closing(opening.open_library(found.path)) as db:
        assert articles.waiting(db) == [2]


def test_no_library_at_all_is_a_sentence(tmp_path: Path) -> None:
    path, target = tmp_path / "noise.counterpoint", tmp_path / "new.counterpoint"
    path.write_bytes(random.Random(1).randbytes(20 * PAGE))
    with pytest.raises(LibraryBeyondRecoveryError, match=r"noise\.counterpoint"):
        recovery.recover(path, [], target)
    assert not target.exists()
