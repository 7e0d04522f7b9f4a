"""Reprints: articles that tell one story in nearly the same words.

A new article is compared only with those that share a band of its sketch (locality-sensitive hashing: Indyk and
Motwani, STOC 1998). The bands lie in the library, not in the memory of the worker: they come and go with their
articles in one transaction, nothing is to be built at a start, and a look costs as much among 100,000 articles as
among a hundred. What a person splits is not joined again: only a new article is put into a story.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from counterpoint.library import access
from counterpoint.records.article import Reprint

BANDS: Final = 14
ROWS: Final = 4  # hashes of a band: two texts with half of their shingles in common share one of 14 with 60 %
ALIKE: Final = 0.6  # of the hashes, from which on two articles are one story
SEEN: Final = 20  # articles of a band that are looked at, the newest

LATER: Final = "SELECT id FROM articles WHERE story IS NOT NULL AND id <> story"  # the first repeats nothing
SAME_STORY: Final = "SELECT id FROM articles WHERE story IS NOT NULL"


def take_in(db: Database, article: int, sketch: bytes) -> int | None:
    """Keep the sketch of a new article; return the article that it is a reprint of, None when there is none.

    ``sketch`` is a MinHash of 32-bit numbers, empty for an article too short to be compared. Inside ``writing``.
    """
    access.change(db, "INSERT OR REPLACE INTO sketches (article, hashes) VALUES (?, ?)", (article, sketch))
    hashes = _hashes(sketch)
    if len(hashes) < BANDS * ROWS:
        return None
    bands = _bands(hashes)
    original = _most_alike(db, hashes, bands)
    sql = "INSERT OR IGNORE INTO bands (band, article) VALUES (?, ?)"
    access.change_many(db, sql, ((band, article) for band in bands))
    alone = "SELECT 1 FROM articles WHERE id = ? AND story IS NULL"
    if original is None or access.row(db, alone, (article,)) is None:
        return None
    _join(db, article, original)
    return original


def unsketched(db: Database) -> list[int]:
    """Return the articles that were there before there were sketches."""
    return access.column(db, "SELECT id FROM articles WHERE id NOT IN (SELECT article FROM sketches) ORDER BY id")


def forget(db: Database, article: int) -> None:
    """Delete the bands of an article and let a story that only one article is left of be none. Inside ``writing``."""
    found = access.row(db, "SELECT hashes FROM sketches WHERE article = ?", (article,))
    if found and found[0]:
        sql = "DELETE FROM bands WHERE band = ? AND article = ?"
        access.change_many(db, sql, ((band, article) for band in _bands(_hashes(found[0]))))
    split(db, [article])


def split(db: Database, articles: Sequence[int]) -> list[int]:
    """Let articles be stories of their own; return all that this changes."""
    these = access.listed(articles)
    with access.writing(db):
        stories = access.column(db, _STORIES, (these,))
        sql = "UPDATE articles SET story = NULL WHERE story IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
        access.change(db, sql, (these,))
        left = _left(db, stories)
    return [*articles, *left] if stories else []


def merge(db: Database, articles: Sequence[int]) -> list[int]:
    """Let articles, with all that are told to be their reprints already, be one story; return all that this changes."""
    these = access.listed(articles)
    with access.writing(db):
        stories = access.column(db, _STORIES, (these,))
        sql = """
            SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?))
            OR story IN (SELECT value FROM json_each(?)) ORDER BY id
        """
        members = access.column(db, sql, (these, access.listed(stories)))
        if len(members) < 2:
            return []
        sql = "UPDATE articles SET story = ? WHERE id IN (SELECT value FROM json_each(?))"
        access.change(db, sql, (members[0], access.listed(members)))
    return members


def beside(db: Database, articles: Iterable[int]) -> dict[int, tuple[Reprint, ...]]:
    """Return for each of the articles that has reprints the other ones, the earliest first."""
    sql = """
        SELECT a.id, b.id, b.title, b.source FROM articles a JOIN articles b ON b.story = a.story AND b.id <> a.id
        WHERE a.story IS NOT NULL AND a.id IN (SELECT value FROM json_each(?))
        ORDER BY a.id, b.published NULLS LAST, b.id
    """
    found: dict[int, list[Reprint]] = defaultdict(list)
    for article, *values in access.rows(db, sql, (access.listed(articles),)):
        found[article].append(Reprint(*values))
    return {article: tuple(reprints) for article, reprints in found.items()}


def repeats(statement: str) -> str:
    """Return SQL that is true for a row of ``statements`` which an earlier article of the same story has, too.

    The order of the tables is fixed, and the party is only compared: SQLite would look through all that a party says.
    """
    return f"""(
        {statement}.article IN ({LATER}) AND EXISTS (
            SELECT 1 FROM articles x CROSS JOIN articles y CROSS JOIN statements e
            WHERE x.id = {statement}.article AND y.story = x.story AND y.id < x.id
            AND e.article = y.id AND e.words = {statement}.words AND +e.party IS {statement}.party)
    )"""


def copies(db: Database, statements: Iterable[int]) -> dict[int, list[int]]:
    """Return for each of the statements those that reprints of its article repeat it with; most have none."""
    sql = f"""
        SELECT s.id, e.id FROM statements s CROSS JOIN articles x CROSS JOIN articles y CROSS JOIN statements e
        WHERE x.id = s.article AND y.story = x.story AND y.id <> x.id
        AND e.article = y.id AND e.words = s.words AND +e.party IS s.party
        AND s.id IN (SELECT value FROM json_each(?)) AND s.article IN ({SAME_STORY}) ORDER BY s.id, e.id
    """
    found: dict[int, list[int]] = defaultdict(list)
    for statement, other in access.rows(db, sql, (access.listed(statements),)):
        found[statement].append(other)
    return dict(found)


_STORIES: Final = """
    SELECT DISTINCT story FROM articles WHERE story IS NOT NULL AND id IN (SELECT value FROM json_each(?))
"""


def _left(db: Database, stories: Iterable[int]) -> list[int]:
    """Return the articles of stories; one that is left alone is no reprint any more."""
    left: list[int] = []
    for story in stories:
        members = access.column(db, "SELECT id FROM articles WHERE story = ?", (story,))
        if len(members) == 1:
            access.change(db, "UPDATE articles SET story = NULL WHERE id = ?", (members[0],))
        left += members
    return left


def _join(db: Database, article: int, original: int) -> None:
    story = access.number(db, "SELECT coalesce(story, min(id, ?)) FROM articles WHERE id = ?", (article, original))
    access.change(db, "UPDATE articles SET story = ? WHERE id IN (?, ?)", (story, original, article))


def _most_alike(db: Database, hashes: NDArray[np.uint32], bands: Sequence[int]) -> int | None:
    """Return the article that has most of the hashes, the first of several; None when none has enough."""
    sql = "SELECT article FROM bands WHERE band = ? ORDER BY article DESC LIMIT ?"
    shared = Counter(article for band in bands for article in access.column(db, sql, (band, SEEN)))
    likely = [article for article, _ in shared.most_common(SEEN)]
    sql = "SELECT article, hashes FROM sketches WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article"
    known = access.rows(db, sql, (access.listed(likely),))
    alike = [(float(np.mean(_hashes(stored) == hashes)), -article) for article, stored in known]
    best, negative = max(alike, default=(0.0, 0))
    return -negative if best >= ALIKE else None


def _hashes(sketch: bytes) -> NDArray[np.uint32]:
    return np.frombuffer(sketch, dtype="<u4")


def _bands(hashes: NDArray[np.uint32]) -> list[int]:
    """Return a number for each band of a sketch, the same for the same hashes in the same place."""
    pieces = hashes[: BANDS * ROWS].reshape(BANDS, ROWS)
    return [
        int.from_bytes(blake2b(bytes([place]) + piece.tobytes(), digest_size=8).digest(), "little", signed=True)
        for place, piece in enumerate(pieces)
    ]
