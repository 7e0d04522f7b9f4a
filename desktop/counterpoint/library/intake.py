"""A file's way into the library: its articles are in, its job is done and their analysis is queued, or none of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from counterpoint.library import access, articles, jobs, reprints
from counterpoint.records.article import Draft


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article before it is in the library; ``sketch`` is what ``reprints.take_in`` compares."""

    draft: Draft
    digest: str
    sketch: bytes = b""


@dataclass(frozen=True, slots=True)
class Entered:
    """An article in the library: whether it is new, and which other one it is a reprint of."""

    article: int
    is_new: bool
    reprint_of: int | None = None


def take_in(db: Database, job_id: int | None, incoming: Sequence[Incoming]) -> list[Entered]:
    """Keep the articles of one file, finish the import job and queue what is new for analysis. One transaction."""
    with access.writing(db):
        entered = [_enter(db, each) for each in incoming]
        jobs.enqueue_analysis(db, [each.article for each in entered if each.is_new])
        if job_id is not None:
            jobs.done(db, [job_id])
    return entered


def _enter(db: Database, incoming: Incoming) -> Entered:
    article, is_new = articles.add(db, incoming.draft, incoming.digest)
    return Entered(article, is_new, reprints.take_in(db, article, incoming.sketch) if is_new else None)
