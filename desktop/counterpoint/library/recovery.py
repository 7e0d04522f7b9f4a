"""Saving what can be saved of a damaged library: every row that can still be read goes into a new one.

Rows are read in runs; where a page is damaged the run is halved until only what lies on that page is lost. What is
missing then is taken from a copy (``backups``); an article without its analysis is queued for a new one.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlite_utils import Database

from counterpoint.errors import LibraryBeyondRecoveryError
from counterpoint.library import access, articles, jobs, opening, statements
from counterpoint.library import words as wording

RUN: Final = 512  # rows that are read at once
ARTICLES: Final = ("articles", "texts")
ORDER: Final = (  # parents before children
    *ARTICLES,
    *("parses", "sentences", "parties", "party_names", "party_aliases", "people", "person_names", "mentions"),
    *("issues", "issue_names", "statements", "statement_targets", "meanings", "pairs"),
    *("dismissed", "party_merges", "affiliations"),
)


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came of a recovery: articles that are whole, and rows of articles whose text is lost."""

    path: Path
    articles: int
    lost: int


def recover(damaged: Path, copies: Sequence[Path], target: Path) -> Recovered:
    """Make a new library at ``target`` of what can be read of ``damaged``, filled up from copies, the newest first.

    Neither the damaged file nor the copies are changed. Raises LibraryBeyondRecoveryError when not one article can be
    read from any of them, LibraryError when the new library cannot be written.
    """
    with closing(opening.open_library(target)) as db:
        with access.writing(db):
            db.execute("PRAGMA defer_foreign_keys = ON")
            known = 0
            for source in (damaged, *copies):
                known = max(known, _pour(source, db))
            lost = _drop_orphans(db)
            _index(db)
            _queue(db)
        found = articles.count(db)
    if not found:
        target.unlink()
        raise LibraryBeyondRecoveryError(name=damaged.name)
    return Recovered(target, found, max(lost, known - found))


def _pour(source: Path, db: Database) -> int:
    """Put the rows of one file into ``db`` that it does not have yet; return how many articles the file tells of."""
    try:
        with closing(sqlite3.connect(source.absolute().as_uri() + "?mode=ro", uri=True)) as old:
            old.execute("PRAGMA query_only = ON")
            for table in ORDER:
                columns = _columns(old, table)
                if columns:
                    _pour_table(old, db, table, [name for name in columns if name in _columns(db.conn, table)])
            return _count(old)
    except sqlite3.DatabaseError:
        return 0


def _pour_table(old: sqlite3.Connection, db: Database, table: str, columns: Sequence[str]) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join("?" for _ in columns)
    sql = f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({places})'
    for run in _runs(old, table, names):
        for row in run:
            try:
                db.execute(sql, row)
            except sqlite3.IntegrityError:  # a damaged value that the schema does not allow
                continue


def _runs(old: sqlite3.Connection, table: str, names: str) -> Iterator[Sequence[tuple[Any, ...]]]:
    """Yield what can be read of a table; a table without row numbers is read until its first damaged page."""
    try:
        first, last = old.execute(f'SELECT min(rowid), max(rowid) FROM "{table}"').fetchone()
    except sqlite3.OperationalError:
        yield from _until_damage(old, f'SELECT {names} FROM "{table}"')
        yield from _until_damage(old, f'SELECT {names} FROM "{table}" ORDER BY 1 DESC')
        return
    except sqlite3.DatabaseError:
        first, last = 1, _guess(old, table)
    if first is not None:
        for start in range(first, last + 1, RUN):
            yield from _between(old, table, names, start, min(start + RUN, last + 1))


def _between(
    old: sqlite3.Connection, table: str, names: str, start: int, end: int
) -> Iterator[Sequence[tuple[Any, ...]]]:
    sql = f'SELECT {names} FROM "{table}" WHERE rowid >= ? AND rowid < ?'
    try:
        yield old.execute(sql, (start, end)).fetchall()
    except sqlite3.DatabaseError:
        if end - start > 1:
            middle = (start + end) // 2
            yield from _between(old, table, names, start, middle)
            yield from _between(old, table, names, middle, end)


def _until_damage(old: sqlite3.Connection, sql: str) -> Iterator[Sequence[tuple[Any, ...]]]:
    try:
        cursor = old.execute(sql)
        while row := cursor.fetchone():
            yield [row]
    except sqlite3.DatabaseError:
        return


def _guess(old: sqlite3.Connection, table: str) -> int:
    """Return a last row number to try: SQLite keeps the highest that it gave away."""
    try:
        found = old.execute("SELECT max(seq) FROM sqlite_sequence WHERE name IN (?, 'articles')", (table,)).fetchone()
    except sqlite3.DatabaseError:
        return 0
    return int(found[0] or 0)


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    try:
        return [name for _, name, *_ in connection.execute(f'PRAGMA table_info("{table}")')]
    except sqlite3.DatabaseError:
        return []


def _count(old: sqlite3.Connection) -> int:
    try:
        return int(old.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.DatabaseError:
        return 0


def _drop_orphans(db: Database) -> int:
    """Delete what lost its parent; return how many articles lost their text."""
    sql = "DELETE FROM articles WHERE id NOT IN (SELECT article FROM texts)"
    lost = access.change(db, sql)
    while broken := access.rows(db, "PRAGMA foreign_key_check"):
        for table, rowid, *_ in broken:
            if rowid is not None:
                access.change(db, f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))
            else:
                _drop_keyless(db, table)
    return lost


def _drop_keyless(db: Database, table: str) -> None:
    """Delete the rows of a table without row numbers whose parents are gone."""
    for _, _, parent, own, theirs, *_ in access.rows(db, f'PRAGMA foreign_key_list("{table}")'):
        sql = f'DELETE FROM "{table}" WHERE "{own}" IS NOT NULL AND "{own}" NOT IN (SELECT "{theirs}" FROM "{parent}")'
        access.change(db, sql)


def _index(db: Database) -> None:
    for number, text in access.rows(db, "SELECT article, text FROM texts"):
        wording.index(db, articles.INDEX, number, text)
    for number, speaker, content in access.rows(db, "SELECT id, speaker, words FROM statements"):
        statements.index(db, number, speaker, content)


def _queue(db: Database) -> None:
    """Queue the articles whose analysis is not whole."""
    sql = """
        SELECT id FROM articles WHERE state = 'waiting' OR state = 'analysed' AND (
            id NOT IN (SELECT article FROM parses)
            OR id IN (SELECT article FROM statements WHERE id NOT IN (SELECT statement FROM meanings)))
    """
    jobs.enqueue_analysis(db, access.column(db, sql))
