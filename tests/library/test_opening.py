"""Opening: new, again, read-only; and every file that cannot be a library is refused with one sentence."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from counterpoint import errors
from counterpoint.library import access, articles, opening, schema
from counterpoint.library.faults import KNOWN, known_errors, name_of
from library import making


@pytest.fixture
def made(path: Path) -> Path:
    """Return the path of a library with one article, closed."""
    with closing(opening.open_library(path)) as db:
        making.add(db)
    return path


@pytest.fixture
def read_only(made: Path) -> Iterator[Database]:
    """Yield a library with one article, opened for reading."""
    with closing(opening.open_library(made, read_only=True)) as db:
        yield db


def test_a_new_library_has_what_we_rely_on(db: Database, path: Path) -> None:
    assert access.row(db, "PRAGMA journal_mode") == ("wal",)
    assert access.row(db, "PRAGMA foreign_keys") == (1,)
    assert access.row(db, "PRAGMA application_id") == (schema.APPLICATION_ID,)
    assert access.row(db, "PRAGMA user_version") == (schema.VERSION,)
    assert access.number(db, "PRAGMA busy_timeout") >= 5000
    assert schema.migrations.pending(db) == []
    assert len(schema.migrations.applied(db)) == schema.VERSION
    assert name_of(db) == path.name
    loose = "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT GLOB '*[_]*'"
    assert access.column(db, loose) == []


def test_what_was_kept_is_there_again(made: Path) -> None:
    with closing(opening.open_library(made)) as db:
        assert articles.count(db, "санкции") == 1
    assert [file.name for file in made.parent.iterdir()] == [made.name]  # no files are left beside it


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    with closing(opening.open_library(path)) as db:
        assert articles.count(db) == 0


def test_a_name_with_anything_in_it(tmp_path: Path) -> None:
    path = tmp_path / "Вена & «co» #1?mode=ro 100%.counterpoint"
    with closing(opening.open_library(path)) as db:
        assert name_of(db) == path.name
    assert path.is_file()


def test_a_reader_reads_while_another_writes(made: Path, read_only: Database) -> None:
    with closing(opening.open_library(made)) as writer, access.writing(writer):
        making.add(writer, "Вторая")
        assert articles.count(read_only) == 1
    assert articles.count(read_only) == 2


def test_a_reader_cannot_write(read_only: Database) -> None:
    with pytest.raises(errors.LibraryReadOnlyError, match=r"library\.counterpoint"):
        making.add(read_only, "Вторая")


def text_file(path: Path) -> None:
    path.write_text("Это статья, а не библиотека. " * 100)


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (a)")


def newer_library(path: Path) -> None:
    opening.close(opening.open_library(path))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")


def folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("make", "error"),
    [
        (text_file, errors.NotALibraryError),
        (other_database, errors.NotALibraryError),
        (newer_library, errors.LibraryTooNewError),
        (folder, errors.LibraryUnreachableError),
    ],
)
def test_a_file_that_is_no_library_is_refused_and_left_alone(
    path: Path, make: Callable[[Path], None], error: type[errors.LibraryError], read_only: bool
) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error, match=path.name):
        opening.open_library(path, read_only=read_only)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_what_is_not_there_is_not_made_by_a_reader(path: Path) -> None:
    with pytest.raises(errors.LibraryUnreachableError):
        opening.open_library(path, read_only=True)
    assert not path.exists()


def test_an_empty_file_is_no_library_to_a_reader(path: Path) -> None:
    path.touch()
    with pytest.raises(errors.NotALibraryError):
        opening.open_library(path, read_only=True)


def test_an_older_library_must_be_brought_up_to_date_by_a_writer(made: Path) -> None:
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("PRAGMA user_version = 0")
    with pytest.raises(errors.LibraryTooOldError):
        opening.open_library(made, read_only=True)


def spoil(path: Path, first: int, last: int) -> None:
    """Overwrite pages ``first`` to ``last`` of a library."""
    content = bytearray(path.read_bytes())
    content[(first - 1) * 4096 : last * 4096] = b"\xa5" * 4096 * (last - first + 1)
    path.write_bytes(content)


def test_damage_is_told_whenever_it_is_met(made: Path) -> None:
    with closing(sqlite3.connect(made)) as connection:
        roots = connection.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = 'articles'").fetchall()
    for (root,) in roots:
        spoil(made, root, root)
    with closing(opening.open_library(made)) as db:
        with pytest.raises(errors.LibraryDamagedError, match="damaged"):
            articles.rows(db, limit=5)
        with pytest.raises(errors.LibraryDamagedError):
            making.add(db, "Вторая")
        with pytest.raises(errors.LibraryDamagedError):
            opening.check(db)


def test_a_library_damaged_at_its_root_is_not_opened(made: Path) -> None:
    spoil(made, 2, made.stat().st_size // 4096)
    with pytest.raises(errors.LibraryDamagedError):
        opening.open_library(made)


def test_damage_that_no_read_has_met_is_found_by_the_check(db: Database) -> None:
    making.add(db)
    db.execute("PRAGMA foreign_keys = OFF")
    with access.writing(db):
        access.change(db, "DELETE FROM articles")
    with pytest.raises(errors.LibraryDamagedError):
        opening.check(db)
    with access.writing(db):
        access.change(db, "DELETE FROM texts")


def test_a_full_disk_is_told_and_nothing_is_half_written(db: Database) -> None:
    pages = access.number(db, "PRAGMA page_count")
    access.rows(db, f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(errors.LibraryDiskFullError):
        making.add(db, "Длинная статья. " * 10_000)
    assert making.contents(db)["articles"] == []
    access.rows(db, "PRAGMA max_page_count = 1000000")
    making.add(db)


def test_a_locked_library_is_waited_for_and_then_told(db: Database, path: Path) -> None:
    with closing(opening.open_library(path)) as other, access.writing(other):
        db.execute("PRAGMA busy_timeout = 20")
        with pytest.raises(errors.LibraryLockedError, match="Try again"):
            making.add(db)
    making.add(db)


@pytest.mark.parametrize("code", [*KNOWN, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_READONLY_DBMOVED])
def test_known_codes_become_sentences(code: int) -> None:
    raised = sqlite3.OperationalError("technical")
    raised.sqlite_errorcode = code
    with pytest.raises(KNOWN[code & 0xFF], match="vienna"), known_errors("vienna"):
        raise raised


def test_a_bug_stays_a_bug(db: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        access.rows(db, "SELECT nonsense")
    with pytest.raises(sqlite3.IntegrityError), access.writing(db):
        access.change(db, "INSERT INTO texts (article, text) VALUES (1, 'of no article')")


def test_an_inner_transaction_goes_with_the_outer_one(db: Database) -> None:
    with pytest.raises(RuntimeError), access.writing(db):
        making.add(db)
        raise RuntimeError
    assert articles.count(db) == 0
    with db.atomic():
        making.add(db)
    assert articles.count(db) == 1


def test_an_inner_failure_can_be_survived(db: Database) -> None:
    with access.writing(db):
        making.add(db)
        with pytest.raises(RuntimeError), access.writing(db):
            making.add(db, "Вторая")
            raise RuntimeError
    assert articles.count(db) == 1


def test_readers_see_one_moment(db: Database, path: Path) -> None:
    with closing(opening.open_library(path)) as other, access.reading(db):
        assert articles.count(db) == 0
        making.add(other)
        assert articles.count(db) == 0
    assert articles.count(db) == 1
