"""Copies of a library: whole, in time, and no more than are kept."""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from counterpoint.errors import BackupFailedError
from counterpoint.library import articles, backups, opening, schema
from library import making


def fill(path: Path, count: int = 1) -> None:
    """Make a library with some articles."""
    with closing(opening.open_library(path)) as db:
        for number in range(count):
            making.add(db, f"Статья {number}\n\nСлово.")


def ids(path: Path) -> list[int]:
    """Return the articles of a library."""
    with closing(opening.open_library(path, read_only=True)) as db:
        opening.check(db)
        return articles.ids(db)


def test_a_copy_is_a_library_of_its_own(path: Path) -> None:
    fill(path, 3)
    copy = backups.make_daily(path)
    assert ids(copy) == [3, 2, 1]
    assert list(copy.parent.iterdir()) == [copy]


def test_a_copy_has_what_was_there_at_its_beginning_while_others_write(path: Path) -> None:
    fill(path, 40)
    with closing(opening.open_library(path)) as writer:
        seen = []

        def write(done: int, total: int) -> None:
            seen.append((done, total))
            if len(seen) == 1:
                making.add(writer, "Позже\n\nСлово.")

        copy = backups.make_daily(path, write)
    assert seen[-1][0] == seen[-1][1]
    assert len(ids(copy)) == 40


def test_one_a_day_when_something_changed(path: Path) -> None:
    fill(path)
    assert backups.is_due(path)
    copy = backups.make_daily(path)
    assert not backups.is_due(path)
    yesterday = time.time() - 86_400
    old = copy.rename(copy.with_name("daily-2001-01-01.counterpoint"))
    os.utime(old, (yesterday, yesterday))
    assert backups.is_due(path)
    os.utime(path, (yesterday - 60, yesterday - 60))
    assert not backups.is_due(path)


def test_the_oldest_make_room(path: Path) -> None:
    fill(path)
    first = backups.make_daily(path)
    for day in range(1, 10):
        older = first.with_name(f"daily-2001-01-{day:02}.counterpoint")
        older.write_bytes(first.read_bytes())
        os.utime(older, (day, day))
    backups.make_daily(path)
    assert [copy.name for copy in backups.all_of(path)] == [
        first.name,
        *(f"daily-2001-01-{day:02}.counterpoint" for day in range(9, 3, -1)),
    ]


def test_a_library_is_copied_before_it_is_changed_by_a_migration(path: Path) -> None:
    fill(path)
    assert backups.all_of(path) == []
    with closing(sqlite3.connect(path)) as old:
        old.execute(f"PRAGMA user_version = {schema.VERSION - 1}")
    opening.close(opening.open_library(path))
    (copy,) = backups.all_of(path)
    assert copy.name == f"before-version-{schema.VERSION}.counterpoint"
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("PRAGMA user_version").fetchone()[0] == schema.VERSION - 1


def test_two_libraries_of_one_name_have_their_own_copies(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / path.name
    other.parent.mkdir()
    fill(path)
    fill(other, 2)
    assert backups.make_daily(path) != backups.make_daily(other)


def test_stopping_leaves_no_half_of_a_copy(path: Path) -> None:
    fill(path, 5)

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises((InterruptedError, BackupFailedError)):
        backups.make_daily(path, stop)
    assert list(backups.folder(path).iterdir()) == []


def test_a_place_that_cannot_be_written_is_a_sentence(path: Path) -> None:
    fill(path)
    backups.folder(path).parent.mkdir(parents=True, exist_ok=True)
    backups.folder(path).write_text("a file where the folder should be")
    with pytest.raises(BackupFailedError, match=r"No backup of the library library\.counterpoint"):
        backups.make_daily(path)
    assert ids(path) == [1]
