"""A small worker for the tests that kill it: ``python worker.py LIBRARY`` works off the whole queue and leaves.

It does what the real one does with a library, with articles made from the names of the files.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from counterpoint.library import access, analyses, articles, claims, intake, issues, jobs, opening, pairs, statements
from counterpoint.records.pair import Pair
from library import making

FILES = 40


def text_of(path: str) -> str:
    """Return the article that lies in the file called ``path``; several files hold the same one."""
    number = int(path) % (FILES * 3 // 4)
    return f"Статья {number}\n\nМы не покупаем нефть {number}. Санкции не помогут {number}."


def work(path: Path) -> None:
    """Work off the queue of the library at ``path``, telling when it begins."""
    jobs.ATTEMPTS = 1_000_000  # the test kills more often than a person would forgive
    claim = claims.claim(path)
    db = opening.open_library(path)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    jobs.recover(db)
    while taken := jobs.take(db, jobs.IMPORT, 1):
        text = text_of(str(taken[0].path))
        intake.take_in(db, taken[0].id, [intake.Incoming(making.draft(text), making.digest(text))])
    while taken := jobs.take(db, jobs.ANALYSE, 3):
        for job in taken:
            keep(db, job)
    opening.close(db)
    claim.release()


def keep(db: making.Database, job: jobs.Job) -> None:
    """Save an analysis with a pair inside the article, one with an earlier article, and an issue."""
    article = articles.get(db, job.article or 0)
    first, second, _ = article.text.partition("\n\n")[2].split(".")
    found = making.findings(
        making.statement(article.text, first.strip(), making.SYRIA), making.statement(article.text, second.strip())
    )
    with access.writing(db):
        ids = analyses.save(db, article.id, making.parse_of(article.text), found, making.vectors(2, article.id))
        earlier = statements.meanings(db, exclude_article=article.id).ids[:1].tolist()
        pairs.add(db, [Pair(ids[0], answer, "denies", 0.5, (), "") for answer in [ids[1], *earlier]])
        known = issues.all(db)
        issues.assign(db, ids, int(known.ids[0]) if known.ids.size else None, name="Нефть")
        jobs.done(db, [job.id])


if __name__ == "__main__":
    work(Path(sys.argv[1]))
