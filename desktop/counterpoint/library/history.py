"""What a person did to the library, step by step: each step can be undone and done again, after a restart too.

While a step is recorded, triggers keep every row that it touches as it was before and as it is after, so that whatever
writes to the tables inside can be taken back without knowing how (https://www.sqlite.org/undoredo.html).
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain
from typing import Any, Final, NamedTuple

from sqlite_utils import Database

from counterpoint.errors import StepImpossibleError
from counterpoint.library import access, articles, issues, jobs, statements, words

KEPT: Final = 1000  # steps that can be undone; older ones are forgotten
UNRECORDED: Final = ("jobs", "steps", "step_rows")  # the machine's own

Values = dict[str, Any]


class Step(NamedTuple):
    """Something that a person did: ``verb`` is a code that the interface puts into words."""

    id: int
    verb: str
    made: str  # UTC, ISO 8601
    origin: str  # where it was done: "window", "command line"


class Standing(NamedTuple):
    """The step that would be undone and the one that would be done again; None where there is none."""

    undo: Step | None
    redo: Step | None


class _Table(NamedTuple):
    name: str
    columns: dict[str, str]  # name -> type
    key: tuple[str, ...]


class _Change(NamedTuple):
    """A row before and after; None where it was not there."""

    table: _Table
    before: Values | None
    after: Values | None


@contextmanager
def recording(db: Database, verb: str, origin: str = "window") -> Iterator[None]:
    """Make one transaction and one step of all that is written inside; steps that were undone are forgotten.

    Nothing is kept of a step that changes nothing. Raises LibraryError.
    """
    with access.writing(db):
        access.change(db, "DELETE FROM steps WHERE undone")
        made = datetime.now(UTC).isoformat(timespec="seconds")
        step = access.insert(db, "steps", {"verb": verb, "origin": origin, "made": made})
        with _watching(db, step):
            yield
        access.change(db, "DELETE FROM step_rows WHERE step = ? AND before IS after", (step,))
        empty = "DELETE FROM steps WHERE id = ? AND NOT EXISTS (SELECT 1 FROM step_rows WHERE step = steps.id)"
        access.change(db, empty, (step,))
        access.change(db, "DELETE FROM steps WHERE id <= ?", (step - KEPT,))


def standing(db: Database) -> Standing:
    """Return what can be undone and done again. Raises LibraryError."""
    with access.reading(db):
        return Standing(
            _step(db, "NOT undone ORDER BY id DESC"),
            _step(db, "undone ORDER BY id"),
        )


def undo(db: Database) -> Step | None:
    """Take the last step back and return it; None when there is none.

    Raises StepImpossibleError, and forgets the step, when what has happened since does not allow it.
    """
    return _walk(db, standing(db).undo, backwards=True)


def redo(db: Database) -> Step | None:
    """Do the step that was undone last again and return it; None when there is none. Raises as ``undo`` does."""
    return _walk(db, standing(db).redo, backwards=False)


def _step(db: Database, which: str) -> Step | None:
    found = access.row(db, f"SELECT id, verb, made, origin FROM steps WHERE {which} LIMIT 1")
    return Step(*found) if found else None


def _walk(db: Database, step: Step | None, *, backwards: bool) -> Step | None:
    if step is None:
        return None
    try:
        with access.writing(db):
            db.execute("PRAGMA defer_foreign_keys = ON")  # a parent may come back after its children
            _apply(db, _changes(db, step.id, backwards=backwards))
            access.change(db, "UPDATE steps SET undone = ? WHERE id = ?", (backwards, step.id))
    except sqlite3.IntegrityError as error:
        with access.writing(db):
            access.change(db, "DELETE FROM steps WHERE id = ?", (step.id,))
        raise StepImpossibleError() from error
    return step


def _apply(db: Database, changes: Sequence[_Change]) -> None:
    with _indexes_kept(db, changes):
        for change in changes:
            _turn(db, change)
    touched = [values for change in changes for values in (change.before, change.after) if values]
    issues.recentre(db, {values["issue"] for values in touched if isinstance(values.get("issue"), int)})
    _queue_again(db, _ids(changes, "articles"))


def _turn(db: Database, change: _Change) -> None:
    """Make a row that is as ``before`` what it is ``after``; what others changed in it since stays."""
    name, before, after = change.table.name, change.before, change.after
    if before is None:
        assert after is not None
        access.insert(db, name, after)
        return
    where = " AND ".join(f'"{column}" = :key_{column}' for column in change.table.key)
    key = {f"key_{column}": before[column] for column in change.table.key}
    if after is None:
        access.change(db, f'DELETE FROM "{name}" WHERE {where}', key)
        return
    new = {column: value for column, value in after.items() if value != before[column]}
    if new:
        fields = ", ".join(f'"{column}" = :{column}' for column in new)
        access.change(db, f'UPDATE "{name}" SET {fields} WHERE {where}', {**new, **key})


@contextmanager
def _indexes_kept(db: Database, changes: Sequence[_Change]) -> Iterator[None]:
    """Let the search find what is there after the change inside, and no longer what was there before."""
    said, written = _ids(changes, "statements"), _ids(changes, "texts", "article")
    _each_text(db, said, written, words.forget)
    yield
    _each_text(db, said, written, words.index)


def _each_text(db: Database, said: set[int], written: set[int], do: Callable[[Database, str, int, str], None]) -> None:
    sql = "SELECT id, speaker, words FROM statements WHERE id IN (SELECT value FROM json_each(?))"
    for number, speaker, content in access.rows(db, sql, (access.listed(said),)):
        do(db, statements.INDEX, number, statements.indexed(speaker, content))
    sql = "SELECT article, text FROM texts WHERE article IN (SELECT value FROM json_each(?))"
    for number, text in access.rows(db, sql, (access.listed(written),)):
        do(db, articles.INDEX, number, text)


def _queue_again(db: Database, touched: set[int]) -> None:
    """Let the articles that came back unfinished be analysed: their work was forgotten when they were deleted."""
    sql = "SELECT id FROM articles WHERE state = 'waiting' AND id IN (SELECT value FROM json_each(?))"
    jobs.enqueue_analysis(db, access.column(db, sql, (access.listed(touched),)))


def _ids(changes: Iterable[_Change], table: str, key: str = "id") -> set[int]:
    rows = chain.from_iterable((change.before, change.after) for change in changes if change.table.name == table)
    return {values[key] for values in rows if values}


def _changes(db: Database, step: int, *, backwards: bool) -> list[_Change]:
    """Return what is to be done to walk a step, in the order in which it is to be done."""
    tables = {table.name: table for table in _tables(db)}
    order = "DESC" if backwards else "ASC"
    sql = f'SELECT "table", before, after FROM step_rows WHERE step = ? ORDER BY id {order}'
    changes = []
    for name, *images in access.rows(db, sql, (step,)):
        if name in tables:
            before, after = (_values(tables[name], image) for image in (reversed(images) if backwards else images))
            changes.append(_Change(tables[name], before, after))
    return changes


def _values(table: _Table, image: str | None) -> Values | None:
    if image is None:
        return None
    return {name: _from_json(table.columns.get(name), value) for name, value in json.loads(image).items()}


def _from_json(kind: str | None, value: Any) -> Any:
    if value is None:
        return None
    return bytes.fromhex(value) if kind == "BLOB" else float(value) if kind == "REAL" else value


@contextmanager
def _watching(db: Database, step: int) -> Iterator[None]:
    """Keep every change of a row inside as a part of ``step``."""
    tables = _tables(db)
    for table in tables:
        for trigger in _triggers(table, step):
            db.execute(trigger)
    try:
        yield
    finally:
        for table in tables:
            for event in _EVENTS:
                db.execute(f'DROP TRIGGER IF EXISTS temp."{event} {table.name}"')


_EVENTS: Final = {"INSERT": (False, True), "UPDATE": (True, True), "DELETE": (True, False)}


def _triggers(table: _Table, step: int) -> Iterator[str]:
    for event, (has_old, has_new) in _EVENTS.items():
        before = _image(table, "OLD") if has_old else "NULL"
        after = _image(table, "NEW") if has_new else "NULL"
        yield f"""
            CREATE TEMP TRIGGER "{event} {table.name}" AFTER {event} ON main."{table.name}" BEGIN
                INSERT INTO step_rows (step, "table", before, after)
                VALUES ({step}, '{table.name}', {before}, {after});
            END
        """


def _image(table: _Table, row: str) -> str:
    """Return SQL that makes a row into JSON without loss."""
    exact = {"BLOB": "iif({0} IS NULL, NULL, hex({0}))", "REAL": "iif({0} IS NULL, NULL, printf('%!.17g', {0}))"}
    parts = [f"'{name}', " + exact.get(kind, "{0}").format(f'{row}."{name}"') for name, kind in table.columns.items()]
    return f"json_object({', '.join(parts)})"


def _tables(db: Database) -> list[_Table]:
    """Return the tables that a person's steps may change; the indexes of the search are none of them."""
    sql = """
        SELECT t.name, c.name, c.type, c.pk FROM pragma_table_list t JOIN pragma_table_info(t.name) c
        WHERE t.schema = 'main' AND t.strict AND t.name NOT IN (SELECT value FROM json_each(?)) ORDER BY t.name, c.cid
    """
    columns: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for table, *column in access.rows(db, sql, (json.dumps(UNRECORDED),)):
        columns[table].append(tuple(column))
    return [
        _Table(table, {name: kind for name, kind, _ in those}, tuple(name for name, _, key in those if key))
        for table, those in columns.items()
    ]
