"""What a person gathers: articles in collections and under tags, and searches to be asked again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlite_utils import Database

from counterpoint.library import access, articles
from counterpoint.library.query import written
from counterpoint.library.words import fold

COUNTED: Final = 1000  # finds of a saved search; more are not counted


@dataclass(frozen=True, slots=True)
class Shelf:
    """Something that gathers articles. ``kind`` is "collection", "tag" or "search"."""

    kind: str
    key: int | str  # the id, for a tag the tag itself
    name: str
    search: str  # what finds its articles
    count: int  # no further than ``COUNTED`` for a search


def shelves(db: Database) -> list[Shelf]:
    """Return all collections, tags and saved searches with their numbers of articles, each kind by name."""
    with access.reading(db):
        sql = "SELECT id, name, (SELECT count(*) FROM collected WHERE collection = id) FROM collections"
        found = [Shelf("collection", key, name, written("in", name), n) for key, name, n in access.rows(db, sql)]
        sql = "SELECT tag, count(*) FROM tags GROUP BY tag"
        found += [Shelf("tag", tag, tag, written("tag", tag), n) for tag, n in access.rows(db, sql)]
        found += [
            Shelf("search", key, name, search, articles.count(db, search, most=COUNTED + 1))
            for key, name, search in access.rows(db, "SELECT id, name, search FROM searches")
        ]
    kinds = ("collection", "tag", "search")
    return sorted(found, key=lambda shelf: (kinds.index(shelf.kind), fold(shelf.name), str(shelf.key)))


def collect(db: Database, name: str, these: Iterable[int] = ()) -> int:
    """Put articles into the collection called ``name``, made if it is not there; return its id."""
    with access.writing(db):
        collection = _named(db, "collections", name)
        if collection is None:
            collection = access.insert(db, "collections", {"name": _clean(name)})
        sql = """
            INSERT OR IGNORE INTO collected (collection, article)
            SELECT ?, id FROM articles WHERE id IN (SELECT value FROM json_each(?))
        """
        access.change(db, sql, (collection, access.listed(these)))
    return collection


def leave(db: Database, collection: int, these: Iterable[int]) -> None:
    """Take articles out of a collection; they stay in the library."""
    sql = "DELETE FROM collected WHERE collection = ? AND article IN (SELECT value FROM json_each(?))"
    with access.writing(db):
        access.change(db, sql, (collection, access.listed(these)))


def tag(db: Database, these: Sequence[int], tags: Iterable[str]) -> None:
    """Put articles under tags, in the spelling that the library has already."""
    with access.writing(db):
        known = {fold(tag): tag for tag in access.column(db, "SELECT DISTINCT tag FROM tags")}
        for typed in filter(None, map(_clean, tags)):
            sql = """
                INSERT OR IGNORE INTO tags (tag, article)
                SELECT ?, id FROM articles WHERE id IN (SELECT value FROM json_each(?))
            """
            access.change(db, sql, (known.setdefault(fold(typed), typed), access.listed(these)))


def untag(db: Database, these: Iterable[int], tags: Iterable[str]) -> None:
    """Take articles from under tags; a tag without articles is none."""
    with access.writing(db):
        for each in tags:
            sql = "DELETE FROM tags WHERE tag = ? AND article IN (SELECT value FROM json_each(?))"
            access.change(db, sql, (each, access.listed(these)))


def tags_of(db: Database, these: Sequence[int]) -> dict[str, int]:
    """Return the tags of articles, and how many of these articles each is on."""
    sql = "SELECT tag, count(*) FROM tags WHERE article IN (SELECT value FROM json_each(?)) GROUP BY tag ORDER BY tag"
    return dict(access.rows(db, sql, (access.listed(these),)))


def save_search(db: Database, name: str, search: str) -> int:
    """Keep a search under a name, in place of one that is called so already; return its id."""
    with access.writing(db):
        known = _named(db, "searches", name)
        if known is None:
            return access.insert(db, "searches", {"name": _clean(name), "search": search})
        access.change(db, "UPDATE searches SET search = ? WHERE id = ?", (search, known))
    return known


def rename(db: Database, shelf: Shelf, name: str) -> None:
    """Call a collection, a tag or a search otherwise; one that is called so already takes in what is there."""
    with access.writing(db):
        if shelf.kind == "tag":
            those = access.column(db, "SELECT article FROM tags WHERE tag = ?", (shelf.key,))
            access.change(db, "DELETE FROM tags WHERE tag = ?", (shelf.key,))
            tag(db, those, [name])
        else:
            table, key = _TABLES[shelf.kind], int(shelf.key)
            other = _named(db, table, name)
            if other is not None and other != key:
                _take_over(db, shelf.kind, key, other)
            access.change(db, f"UPDATE {table} SET name = ? WHERE id = ?", (_clean(name), key))


def delete(db: Database, shelf: Shelf) -> None:
    """Delete a collection, a tag or a search; its articles stay."""
    column = "tag" if shelf.kind == "tag" else "id"
    with access.writing(db):
        access.change(db, f"DELETE FROM {_TABLES[shelf.kind]} WHERE {column} = ?", (shelf.key,))


def _take_over(db: Database, kind: str, key: int, other: int) -> None:
    """Put what another collection holds into this one, and delete the other; of two searches the other goes."""
    if kind == "collection":
        sql = "INSERT OR IGNORE INTO collected SELECT ?, article FROM collected WHERE collection = ?"
        access.change(db, sql, (key, other))
    access.change(db, f"DELETE FROM {_TABLES[kind]} WHERE id = ?", (other,))


_TABLES: Final = {"collection": "collections", "tag": "tags", "search": "searches"}


def _named(db: Database, table: str, name: str) -> int | None:
    wanted = fold(_clean(name))
    found: list[tuple[Any, ...]] = access.rows(db, f"SELECT id, name FROM {table} ORDER BY id")
    return next((int(key) for key, known in found if fold(known) == wanted), None)


def _clean(name: str) -> str:
    return " ".join(name.replace('"', " ").split())
