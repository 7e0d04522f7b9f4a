"""What the user gathers: collections, tags, saved searches, reprints. Each step can be undone."""

from collections.abc import Sequence

from counterpoint.library import gathering, reprints
from counterpoint.library.gathering import Shelf
from counterpoint.views.desk import Desk


def collect(desk: Desk, name: str, articles: Sequence[int]) -> None:
    """Put articles into a collection, made if it is not there."""
    desk.steps.do("collect" if articles else "new_collection", gathering.collect, name, articles)


def leave(desk: Desk, collection: int, articles: Sequence[int]) -> None:
    """Take articles out of a collection."""
    desk.steps.do("leave_collection", gathering.leave, collection, articles)


def retag(desk: Desk, articles: Sequence[int], on: Sequence[str], off: Sequence[str]) -> None:
    """Put articles under some tags and take them from under others, as one step."""
    if on or off:
        desk.steps.do("tag_articles", _retag, articles, on, off)


def save_search(desk: Desk, name: str, search: str) -> None:
    """Keep a search under a name."""
    desk.steps.do("save_search", gathering.save_search, name, search)


def rename(desk: Desk, shelf: Shelf, name: str) -> None:
    """Call a collection, a tag or a search otherwise."""
    desk.steps.do(f"rename_{shelf.kind}", gathering.rename, shelf, name)


def delete(desk: Desk, shelf: Shelf) -> None:
    """Delete a collection, a tag or a search; its articles stay."""
    desk.steps.do(f"delete_{shelf.kind}", gathering.delete, shelf)


def put(desk: Desk, shelf: Shelf, articles: Sequence[int]) -> None:
    """Put articles where they were dropped."""
    if shelf.kind == "collection":
        collect(desk, shelf.name, articles)
    else:
        retag(desk, articles, [shelf.name], [])


def merge_reprints(desk: Desk, articles: Sequence[int]) -> None:
    """Say that articles tell one story."""
    if len(articles) > 1:
        desk.steps.do("merge_reprints", reprints.merge, articles)


def split_reprints(desk: Desk, articles: Sequence[int]) -> None:
    """Say that articles are no reprints of others."""
    if articles:
        desk.steps.do("split_reprints", reprints.split, articles)


def _retag(db: object, articles: Sequence[int], on: Sequence[str], off: Sequence[str]) -> None:
    gathering.tag(db, articles, on)  # type: ignore[arg-type]
    gathering.untag(db, articles, off)  # type: ignore[arg-type]
