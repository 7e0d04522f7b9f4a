"""Opening, closing and checking a library."""

import os
import sqlite3
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from counterpoint import errors
from counterpoint.library import access, backups, schema
from counterpoint.library.faults import known_errors, name_of

__all__ = ["Database", "check", "close", "open_library"]  # others name the type of an open library, too

PATIENCE: Final = 10.0  # seconds to wait while another process writes
CACHE: Final = 32 * 1024  # KiB of pages to keep in memory


def open_library(path: Path, *, read_only: bool = False) -> Database:
    """Return the library at ``path``, brought up to date; made if it is not there.

    With ``read_only`` nothing is made or changed. Raises LibraryError when the file is not a library, is too new,
    damaged, locked or out of reach.
    """
    with known_errors(path.name):
        db = Database(_connect(path, read_only), execute_plugins=False)
        try:
            _prepare(db, path, read_only)
        except BaseException:
            db.close()
            raise
    return db


def close(db: Database) -> None:
    """Close the library; nothing may be asked of it afterwards."""
    db.close()


def check(db: Database) -> None:
    """Read the whole file, which takes a while. Raises LibraryDamagedError when its parts do not fit together."""
    if access.column(db, "PRAGMA quick_check(1)") != ["ok"] or access.rows(db, "PRAGMA foreign_key_check"):
        raise errors.LibraryDamagedError(name=name_of(db))


def _connect(path: Path, read_only: bool) -> sqlite3.Connection:
    if path.is_dir():  # SQLite would call that a fault of the disk
        raise errors.LibraryUnreachableError(name=path.name)
    address = path.absolute().as_uri() + ("?mode=ro" if read_only else "?mode=rwc")
    if read_only and not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists():
        address += "&immutable=1"  # otherwise even a reader of a WAL file must make a file beside it
    return sqlite3.connect(address, uri=True, timeout=PATIENCE)


def _prepare(db: Database, path: Path, read_only: bool) -> None:
    _recognise(db, path.name, read_only)
    if not read_only:
        db.enable_wal()
        version = access.number(db, "PRAGMA user_version")
        if version < schema.VERSION:
            if version:
                backups.make_before(path, schema.VERSION)
            schema.bring_up_to_date(db)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute(f"PRAGMA cache_size = -{CACHE}")
    db.execute("PRAGMA temp_store = MEMORY")


def _recognise(db: Database, name: str, read_only: bool) -> None:
    """Raise LibraryError unless the file is a library that this program can use, or one that is still to be made."""
    with access.reading(db):  # all at one moment: another process may be making the library
        application = access.number(db, "PRAGMA application_id")
        version = access.number(db, "PRAGMA user_version")
        blank = application == 0 and access.number(db, "SELECT count(*) FROM sqlite_master") == 0
    if blank and not read_only:
        return
    if application != schema.APPLICATION_ID:
        raise errors.NotALibraryError(name=name)
    if version > schema.VERSION:
        raise errors.LibraryTooNewError(name=name)
    if version < schema.VERSION and read_only:
        raise errors.LibraryTooOldError(name=name)
