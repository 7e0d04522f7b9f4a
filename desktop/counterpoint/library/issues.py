"""Issues: what statements are about. Each has the mean of its statements' meanings as its centre."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from counterpoint.library import access
from counterpoint.library.vectors import pack, stack, unpack

NAME: Final = "coalesce((SELECT name FROM issue_names WHERE issue = i.id AND language = :language), i.name)"
"""SQL: how the issue ``i`` is called in ``:language``."""


class Issues(NamedTuple):
    """All issues of the library: three sequences of one length."""

    ids: NDArray[np.int64]
    names: list[str]
    centroids: NDArray[np.float32]  # (n, 512), means of unit vectors, so at most of unit length


def all(db: Database) -> Issues:
    """Return all issues in the order in which they came up. Raises LibraryError."""
    found = access.rows(db, "SELECT id, name, centroid FROM issues ORDER BY id")
    ids = np.array([issue for issue, _, _ in found], dtype=np.int64)
    return Issues(ids, [name for _, name, _ in found], stack([blob for _, _, blob in found], np.float32))


def of_statements(db: Database, statement_ids: Sequence[int]) -> dict[int, int]:
    """Return the issue of each of the statements that is under one. Raises LibraryError."""
    return {statement: issue for statement, issue in _issues_of(db, statement_ids).items() if issue is not None}


def centroids(db: Database, issue_ids: Sequence[int]) -> dict[int, NDArray[np.float32]]:
    """Return the centroid (512,) of each of the issues. Raises LibraryError."""
    sql = "SELECT id, centroid FROM issues WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    found = access.rows(db, sql, (access.listed(issue_ids),))
    return {issue: unpack(blob, np.float32) for issue, blob in found}


def assign(db: Database, statement_ids: Sequence[int], issue: int | None = None, *, name: str = "") -> int:
    """Put statements under ``issue``, or under a new one called ``name``; return the id of the issue.

    They leave the issue that they were under before. The centre moves with them; one that nothing is left of is
    deleted.
    """
    with access.writing(db):
        under = _issues_of(db, statement_ids)
        moving = [statement for statement, before in under.items() if before is None or before != issue]
        leave(db, [statement for statement in moving if under[statement] is not None], placed=True)
        arriving = _vectors(db, moving)
        if issue is None:
            centre = np.zeros(arriving.shape[1:], dtype=np.float32)
            issue = access.insert(db, "issues", {"name": name, "centroid": pack(centre, np.float32), "count": 0})
        _move_centre(db, issue, arriving, len(moving))
        sql = "UPDATE statements SET issue = ? WHERE id IN (SELECT value FROM json_each(?))"
        access.change(db, sql, (issue, access.listed(moving)))
    return issue


def call(db: Database, issue: int, language: str, name: str) -> None:
    """Give an issue that no person has named a name in the language of an article. Raises LibraryError.

    The first one is also what it is called in languages in which it has none.
    """
    sql = "UPDATE issues SET name = ? WHERE id = ? AND NOT named AND id NOT IN (SELECT issue FROM issue_names)"
    access.change(db, sql, (name, issue))
    sql = """
        INSERT OR IGNORE INTO issue_names (issue, language, name) SELECT id, ?, ? FROM issues WHERE id = ? AND NOT named
    """
    access.change(db, sql, (language, name, issue))


def nameless(db: Database, issue_ids: Sequence[int], language: str) -> list[int]:
    """Return those of the issues that have no name in a language, and none that a person gave."""
    sql = """
        SELECT id FROM issues WHERE NOT named AND id IN (SELECT value FROM json_each(?))
        AND id NOT IN (SELECT issue FROM issue_names WHERE language = ?) ORDER BY id
    """
    return access.column(db, sql, (access.listed(issue_ids), language))


def rename(db: Database, issue: int, name: str) -> None:
    """Give an issue the name that a person wants, in every language. Raises LibraryError."""
    with access.writing(db):
        access.change(db, "UPDATE issues SET name = ?, named = 1 WHERE id = ?", (name, issue))
        access.change(db, "DELETE FROM issue_names WHERE issue = ?", (issue,))


def merge(db: Database, issue: int, into: int) -> None:
    """Put all statements of one issue under another, as a person wants it. Raises LibraryError."""
    place(db, access.column(db, "SELECT id FROM statements WHERE issue = ? ORDER BY id", (issue,)), into)


def place(db: Database, statement_ids: Sequence[int], issue: int | None, name: str = "") -> int:
    """Put statements under an issue, or under a new one with a name, as a person wants it; return the issue.

    Later analyses leave them there. Raises LibraryError.
    """
    with access.writing(db):
        is_new = issue is None
        issue = assign(db, statement_ids, issue, name=name)
        if is_new:
            access.change(db, "UPDATE issues SET named = 1 WHERE id = ?", (issue,))
        sql = "UPDATE statements SET placed = 1 WHERE id IN (SELECT value FROM json_each(?))"
        access.change(db, sql, (access.listed(statement_ids),))
    return issue


def by_person(db: Database, statement_ids: Sequence[int]) -> set[int]:
    """Return those of the statements that a person has put under their issue. Raises LibraryError."""
    sql = """
        SELECT id FROM statements WHERE placed AND issue IS NOT NULL AND id IN (SELECT value FROM json_each(?))
    """
    return set(access.column(db, sql, (access.listed(statement_ids),)))


def choices(db: Database, language: str) -> list[tuple[int, str]]:
    """Return every issue with its name in a language, by name. Raises LibraryError."""
    return access.rows(db, f"SELECT i.id, {NAME} FROM issues i ORDER BY 2, 1", {"language": language})


def leave(db: Database, statement_ids: Sequence[int], *, placed: bool = False) -> None:
    """Take statements out of their issues, those that a person put there only when they are ``placed`` elsewhere.

    An issue that nothing is left of is deleted. Inside ``writing``.
    """
    members: dict[int, list[int]] = defaultdict(list)
    staying = set() if placed else by_person(db, statement_ids)
    leaving_ids = [statement for statement in statement_ids if statement not in staying]
    for statement, issue in _issues_of(db, leaving_ids).items():
        if issue is not None:
            members[issue].append(statement)
    for issue, leaving in members.items():
        _move_centre(db, issue, _vectors(db, leaving), -len(leaving))
        sql = "UPDATE statements SET issue = NULL WHERE id IN (SELECT value FROM json_each(?))"
        access.change(db, sql, (access.listed(leaving),))
    access.change_many(db, "DELETE FROM issues WHERE id = ? AND count <= 0", ((issue,) for issue in members))


def recentre(db: Database, issue_ids: Iterable[int]) -> None:
    """Make centre and count of issues those of their statements; what is left empty is deleted. Inside ``writing``."""
    for issue in issue_ids:
        members = access.column(db, "SELECT id FROM statements WHERE issue = ?", (issue,))
        vectors = _vectors(db, members)
        mean = vectors.mean(axis=0) if len(vectors) else vectors.sum(axis=0)
        values = (pack(mean, np.float32), len(members), issue)
        access.change(db, "UPDATE issues SET centroid = ?, count = ? WHERE id = ?", values)
        access.change(db, "DELETE FROM issues WHERE id = ? AND count = 0", (issue,))


def _issues_of(db: Database, statement_ids: Sequence[int]) -> dict[int, int | None]:
    sql = "SELECT id, issue FROM statements WHERE id IN (SELECT value FROM json_each(?))"
    return dict(access.rows(db, sql, (access.listed(statement_ids),)))


def _vectors(db: Database, statement_ids: Sequence[int]) -> NDArray[np.float32]:
    sql = "SELECT vector FROM meanings WHERE statement IN (SELECT value FROM json_each(?))"
    return stack(access.column(db, sql, (access.listed(statement_ids),)), np.float16)


def _move_centre(db: Database, issue: int, vectors: NDArray[np.float32], more: int) -> None:
    """Let ``vectors`` come to the mean of an issue, or leave it when ``more`` is negative."""
    found = access.row(db, "SELECT centroid, count FROM issues WHERE id = ?", (issue,))
    assert found is not None
    centre, before = unpack(found[0], np.float32), int(found[1])
    after = before + more
    total = centre * before + np.sign(more) * vectors.sum(axis=0)
    mean = total / after if after else np.zeros_like(centre)
    access.change(db, "UPDATE issues SET centroid = ?, count = ? WHERE id = ?", (pack(mean, np.float32), after, issue))
