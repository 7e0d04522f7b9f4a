"""What SQLite reports, told apart by its code and said in our words. Everything else that it raises is a bug."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from counterpoint import errors

KNOWN: Final[dict[int, type[errors.LibraryError]]] = {
    sqlite3.SQLITE_BUSY: errors.LibraryLockedError,
    sqlite3.SQLITE_LOCKED: errors.LibraryLockedError,
    sqlite3.SQLITE_PROTOCOL: errors.LibraryLockedError,
    sqlite3.SQLITE_FULL: errors.LibraryDiskFullError,
    sqlite3.SQLITE_CORRUPT: errors.LibraryDamagedError,
    sqlite3.SQLITE_NOTADB: errors.NotALibraryError,
    sqlite3.SQLITE_READONLY: errors.LibraryReadOnlyError,
    sqlite3.SQLITE_PERM: errors.LibraryReadOnlyError,
    sqlite3.SQLITE_CANTOPEN: errors.LibraryUnreachableError,
    sqlite3.SQLITE_IOERR: errors.LibraryDiskError,
}


@contextmanager
def known_errors(name: str) -> Iterator[None]:
    """Raise the LibraryError that stands for an error of SQLite; let unknown ones through."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        kind = KNOWN.get(code & 0xFF) if code is not None else None  # the low byte is the primary code
        if kind is None:
            raise
        raise kind(name=name) from error


def name_of(db: Database) -> str:
    """Return the file name of an open library, as the sentences call it."""
    for _, schema, file in db.conn.execute("PRAGMA database_list"):
        if schema == "main" and file:
            return Path(file).name
    return "in memory"
