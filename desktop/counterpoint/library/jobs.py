"""The queue of work. It lies in the library, so that whatever kills the program, the work is taken up where it was."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from sqlite_utils import Database

from counterpoint.errors import CounterpointError, GivenUpError
from counterpoint.library import access, storable

IMPORT: Final = "import"
ANALYSE: Final = "analyse"
ATTEMPTS: Final = 2  # a second death during the same work is no accident


@dataclass(frozen=True, slots=True)
class Job:
    """Work to do: a file to import or an article to analyse. ``attempts`` counts this one, too."""

    id: int
    kind: str
    path: str | None
    article: int | None
    attempts: int


@dataclass(frozen=True, slots=True)
class FailedJob:
    """Work that could not be done, with the error's class name and values, so that each language can say it."""

    id: int
    kind: str
    path: str | None
    article: int | None
    error: str
    values: dict[str, str]


def enqueue_files(db: Database, paths: Iterable[Path | str]) -> int:
    """Queue files for import; one that failed before gets a new chance. Return how many jobs are new or new again."""
    sql = _ENQUEUE.format(column="path", conflict="kind, path")
    return _enqueue(db, sql, IMPORT, [storable.path(str(path)) for path in paths])


def enqueue_analysis(db: Database, article_ids: Iterable[int]) -> int:
    """Queue articles for analysis, or for a new one; return how many jobs are new or new again."""
    ids = list(article_ids)
    with access.writing(db):
        sql = "UPDATE articles SET state = 'waiting' WHERE id IN (SELECT value FROM json_each(?))"
        access.change(db, sql, (access.listed(ids),))
        return _enqueue(db, _ENQUEUE.format(column="article", conflict="article"), ANALYSE, ids)


def take(db: Database, kind: str, limit: int) -> list[Job]:
    """Take the next jobs of a kind to work on, oldest first; each is marked as running and its attempt counted.

    A job during which the program has died before is taken alone, so that it does not bring down others with it.
    """
    sql = "SELECT id, attempts FROM jobs WHERE kind = ? AND state = 'waiting' ORDER BY id LIMIT ?"
    with access.writing(db):
        waiting = access.rows(db, sql, (kind, limit))
        fresh = [job for job, _ in takewhile(lambda values: values[1] == 0, waiting)]
        return _run(db, fresh or [job for job, _ in waiting[:1]])


def release(db: Database, ids: Sequence[int]) -> None:
    """Put jobs that were taken but not begun back into the queue, as if they had not been taken."""
    sql = """
        UPDATE jobs SET state = 'waiting', attempts = attempts - 1
        WHERE state = 'running' AND id IN (SELECT value FROM json_each(?))
    """
    with access.writing(db):
        access.change(db, sql, (access.listed(ids),))


def done(db: Database, ids: Sequence[int]) -> None:
    """Take finished jobs off the queue; in the same ``access.writing`` as their results."""
    with access.writing(db):
        access.change(db, "DELETE FROM jobs WHERE id IN (SELECT value FROM json_each(?))", (access.listed(ids),))


def fail(db: Database, job_id: int, error: CounterpointError) -> None:
    """Keep a job as failed, with its error; an article that was to be analysed is marked so, too."""
    stored = json.dumps({"error": type(error).__name__, "values": error.values})
    with access.writing(db):
        access.change(db, "UPDATE jobs SET state = 'failed', error = ? WHERE id = ?", (stored, job_id))
        sql = "UPDATE articles SET state = 'failed' WHERE id = (SELECT article FROM jobs WHERE id = ?)"
        access.change(db, sql, (job_id,))


def recover(db: Database) -> list[FailedJob]:
    """Put the jobs of a worker that died back into the queue; return those that are given up after too many deaths.

    Call it only when no other process works on the library (``claims.claim``): nobody else tells a running job from
    an abandoned one.
    """
    with access.writing(db):
        sql = "UPDATE jobs SET state = 'waiting' WHERE state = 'running' AND attempts < ?"
        access.change(db, sql, (ATTEMPTS,))
        sql = """
            SELECT jobs.id, jobs.path, title, attempts FROM jobs LEFT JOIN articles a ON a.id = article
            WHERE jobs.state = 'running' ORDER BY jobs.id
        """
        lost = access.rows(db, sql)
        for job, path, title, attempts in lost:
            fail(db, job, GivenUpError(name=_path(path) or title, attempts=attempts))
        given_up = {values[0] for values in lost}
        return [job for job in failed(db) if job.id in given_up]


def failed(db: Database) -> list[FailedJob]:
    """Return the jobs that could not be done, oldest first."""
    sql = "SELECT id, kind, path, article, error FROM jobs WHERE state = 'failed' ORDER BY id"
    return [
        FailedJob(job, kind, _path(path), article, **json.loads(error))
        for job, kind, path, article, error in access.rows(db, sql)
    ]


def remaining(db: Database, kind: str | None = None) -> int:
    """Return how many jobs, of one kind or of all, wait or run."""
    sql = "SELECT count(*) FROM jobs WHERE state <> 'failed' AND kind = coalesce(?, kind)"
    return access.number(db, sql, (kind,))


_ENQUEUE: Final = """
    INSERT INTO jobs (kind, {column}) VALUES (?, ?)
    ON CONFLICT ({conflict}) DO UPDATE SET state = 'waiting', attempts = 0, error = NULL WHERE state = 'failed'
"""


def _path(stored: str | None) -> str | None:
    return None if stored is None else storable.path_of(stored)


def _run(db: Database, ids: Sequence[int]) -> list[Job]:
    sql = """
        UPDATE jobs SET state = 'running', attempts = attempts + 1 WHERE id IN (SELECT value FROM json_each(?))
        RETURNING id, kind, path, article, attempts
    """
    taken = access.rows(db, sql, (access.listed(ids),))
    return [
        Job(job, job_kind, _path(path), article, attempts)
        for job, job_kind, path, article, attempts in sorted(taken, key=lambda values: values[0])
    ]


def _enqueue(db: Database, sql: str, kind: str, things: Sequence[Any]) -> int:
    with access.writing(db):
        return sum(access.change(db, sql, (kind, thing)) for thing in things)
