"""A file's way into the library: its articles are in, its job is done and their analysis is queued, or none of it."""

from collections.abc import Sequence

from sqlite_utils import Database

from counterpoint.library import access, articles, jobs
from counterpoint.records.article import Draft


def take_in(db: Database, job_id: int | None, drafts: Sequence[tuple[Draft, str]]) -> list[tuple[int, bool]]:
    """Keep the drafts of one file, each with its digest, finish the import job and queue what is new for analysis.

    Returns the id of each article, and whether it is new. One transaction.
    """
    with access.writing(db):
        added = [articles.add(db, draft, digest) for draft, digest in drafts]
        jobs.enqueue_analysis(db, [article for article, is_new in added if is_new])
        if job_id is not None:
            jobs.done(db, [job_id])
    return added
