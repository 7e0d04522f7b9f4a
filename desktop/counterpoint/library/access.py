"""The two doors to the tables: reading whole results, and writing in transactions."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlite_utils import Database

from counterpoint.library.faults import known_errors, name_of

Parameters = Sequence[Any] | dict[str, Any]


def rows(db: Database, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
    """Return every row that ``sql`` selects. Raises LibraryError."""
    with known_errors(name_of(db)):
        return db.conn.execute(sql, parameters).fetchall()


def batches(db: Database, sql: str, parameters: Parameters = ()) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows that ``sql`` selects by the thousand, where all at once would fill the memory.

    Raises LibraryError.
    """
    with known_errors(name_of(db)):
        cursor = db.conn.execute(sql, parameters)
        while found := cursor.fetchmany(1000):
            yield found


def row(db: Database, sql: str, parameters: Parameters = ()) -> tuple[Any, ...] | None:
    """Return the first row that ``sql`` selects, None without one. Raises LibraryError."""
    with known_errors(name_of(db)):
        found: tuple[Any, ...] | None = db.conn.execute(sql, parameters).fetchone()
        return found


def column(db: Database, sql: str, parameters: Parameters = ()) -> list[Any]:
    """Return the first value of every row that ``sql`` selects. Raises LibraryError."""
    return [values[0] for values in rows(db, sql, parameters)]


def number(db: Database, sql: str, parameters: Parameters = ()) -> int:
    """Return the number that ``sql`` counts, 0 without one. Raises LibraryError."""
    found = row(db, sql, parameters)
    return int(found[0] or 0) if found else 0


def listed(ids: Iterable[int]) -> str:
    """Return ids, numpy's too, as the JSON list that ``json_each`` takes: one parameter, however many they are."""
    return json.dumps([int(number) for number in ids])


@contextmanager
def reading(db: Database) -> Iterator[Database]:
    """Let all reads inside see the library as it was at the first of them. Raises LibraryError."""
    if db.conn.in_transaction:
        yield db
        return
    with known_errors(name_of(db)):
        db.execute("BEGIN")
        try:
            yield db
        finally:
            db.rollback()


@contextmanager
def writing(db: Database) -> Iterator[Database]:
    """Make one transaction of all that happens inside, or a part of the one that is already open.

    The outermost asks for the right to write at once: a transaction that reads first and writes later could find
    that another process has written in between, and would fail without waiting. Raises LibraryError.
    """
    with known_errors(name_of(db)):
        if db.conn.in_transaction:
            with db.atomic():
                yield db
            return
        db.execute("BEGIN IMMEDIATE")
        try:
            yield db
            db.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


def change(db: Database, sql: str, parameters: Parameters = ()) -> int:
    """Run one statement that writes, inside ``writing``; return how many rows it touched."""
    return db.execute(sql, parameters).rowcount


def change_many(db: Database, sql: str, many: Iterable[Parameters]) -> None:
    """Run one statement that writes once for each set of parameters, inside ``writing``."""
    db.conn.executemany(sql, many)


def insert(db: Database, table: str, values: Mapping[str, Any]) -> int:
    """Insert one row, inside ``writing``; return its rowid.

    ``Table.insert`` of sqlite-utils looks the schema up for each row, which takes longer than the row itself.
    """
    names = ", ".join(f'"{name}"' for name in values)
    places = ", ".join("?" for _ in values)
    cursor = db.execute(f'INSERT INTO "{table}" ({names}) VALUES ({places})', tuple(values.values()))
    assert cursor.lastrowid is not None
    return cursor.lastrowid
