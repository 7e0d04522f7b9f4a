"""Copies of a library that is whole: one a day, and one before each migration, the oldest making room for the newest.

They lie in the user's data folder, not beside the library: a disk that fails takes both with it.
"""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from counterpoint import paths
from counterpoint.errors import BackupFailedError
from counterpoint.library.faults import known_errors

DAILY, BEFORE = "daily", "before-version"
KEPT: Final = {DAILY: 7, BEFORE: 3}
PAGES: Final = 1000  # pages between two reports of progress, 4 MB

Report = Callable[[int, int], None]


def folder(library: Path) -> Path:
    """Return where the copies of the library at this path lie."""
    place = str(library.absolute()).encode("utf-8", "surrogateescape")
    return paths.user_data() / "backups" / f"{library.stem}-{hashlib.sha256(place).hexdigest()[:8]}"


def all_of(library: Path) -> list[Path]:
    """Return the copies of a library, newest first."""
    found = folder(library).glob("*.counterpoint")
    return sorted(found, key=lambda copy: copy.stat().st_mtime, reverse=True)


def is_due(library: Path) -> bool:
    """Tell whether the library has changed since the last daily copy, and that is not of today."""
    copies = [copy for copy in all_of(library) if copy.name.startswith(DAILY)]
    if not copies:
        return True
    changed = max(file.stat().st_mtime for file in _files(library))
    return copies[0].name != _daily_name() and copies[0].stat().st_mtime < changed


def make_daily(library: Path, report: Report | None = None) -> Path:
    """Copy the library as today's copy and return it; older ones make room. Raises LibraryError, BackupFailedError.

    ``report`` hears pages done and pages in all; what it raises ends the copying and goes through.
    """
    return _make(library, DAILY, _daily_name(), report)


def make_before(library: Path, version: int) -> Path:
    """Copy the library as it is before a migration to ``version``. Raises as ``make_daily`` does."""
    return _make(library, BEFORE, f"{BEFORE}-{version}.counterpoint", None)


def _make(library: Path, kind: str, name: str, report: Report | None) -> Path:
    target = folder(library) / name
    unfinished = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        _copy(library, unfinished, report)
        unfinished.replace(target)
    except OSError as error:
        raise BackupFailedError(name=library.name, cause=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    _make_room(library, kind)
    return target


def _copy(library: Path, target: Path, report: Report | None) -> None:
    address = library.absolute().as_uri() + "?mode=ro"
    with (
        known_errors(library.name),
        closing(sqlite3.connect(address, uri=True, timeout=10)) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        copy.execute("PRAGMA journal_mode = MEMORY")  # a copy that fails leaves nothing beside itself
        source.execute("BEGIN")  # one state of the library, whatever is written to it meanwhile
        source.execute("SELECT 1 FROM sqlite_master").fetchone()
        try:
            source.backup(copy, pages=PAGES, progress=_reporting(report), sleep=0)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
                raise BackupFailedError(name=library.name, cause=str(error)) from error
            raise
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, complete in itself


def _reporting(report: Report | None) -> Callable[[int, int, int], None]:
    def tell(_status: int, remaining: int, total: int) -> None:
        if report is not None:
            report(total - remaining, total)

    return tell


def _make_room(library: Path, kind: str) -> None:
    for copy in [copy for copy in all_of(library) if copy.name.startswith(kind)][KEPT[kind] :]:
        with suppress(OSError):  # the next round takes it away
            copy.unlink()


def _daily_name() -> str:
    return f"{DAILY}-{datetime.now(UTC):%Y-%m-%d}.counterpoint"


def _files(library: Path) -> list[Path]:
    """Return the files that tell when the library was changed; an empty log tells nothing."""
    log = library.with_name(library.name + "-wal")
    return [library, *([log] if log.exists() and log.stat().st_size else [])]
