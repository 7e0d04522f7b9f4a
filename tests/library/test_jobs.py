"""The queue: each job once, in order, tried again after a death, given up after two."""

from pathlib import Path

from sqlite_utils import Database

from counterpoint import errors
from counterpoint.library import access, articles, intake, jobs
from library import making


def test_files_are_queued_once_and_taken_in_order(db: Database) -> None:
    assert jobs.enqueue_files(db, [Path("/b"), "/a", Path("/b")]) == 2
    assert jobs.enqueue_files(db, ["/a"]) == 0
    assert jobs.remaining(db) == jobs.remaining(db, jobs.IMPORT) == 2
    assert [job.path for job in jobs.take(db, jobs.IMPORT, 1)] == [str(Path("/b"))]
    assert [(job.path, job.attempts) for job in jobs.take(db, jobs.IMPORT, 5)] == [("/a", 1)]
    assert jobs.take(db, jobs.IMPORT, 5) == []
    assert jobs.remaining(db) == 2  # running ones count


def test_taking_in_finishes_the_import_and_queues_the_analysis(db: Database) -> None:
    jobs.enqueue_files(db, ["/a"])
    (job,) = jobs.take(db, jobs.IMPORT, 1)
    kept = intake.take_in(
        db, job.id, [intake.Incoming(making.draft(text), text) for text in (making.TEXT, making.TEXT, "Другая")]
    )
    assert [each.is_new for each in kept] == [True, False, True]
    assert jobs.remaining(db, jobs.IMPORT) == 0
    assert [job.article for job in jobs.take(db, jobs.ANALYSE, 5)] == articles.waiting(db)


def test_a_failed_job_keeps_its_error_until_it_is_queued_again(db: Database) -> None:
    jobs.enqueue_files(db, ["/a"])
    (job,) = jobs.take(db, jobs.IMPORT, 1)
    error = errors.EmptyFileError(name="a")
    jobs.fail(db, job.id, error)
    (failed,) = jobs.failed(db)
    assert str(errors.named(failed.error, failed.values)) == str(error)
    assert (jobs.remaining(db), jobs.take(db, jobs.IMPORT, 1)) == (0, [])
    assert jobs.enqueue_files(db, ["/a"]) == 1
    assert [job.attempts for job in jobs.take(db, jobs.IMPORT, 1)] == [1]
    assert jobs.failed(db) == []


def test_a_failed_analysis_marks_the_article(db: Database) -> None:
    article = making.add(db)
    jobs.enqueue_analysis(db, [article])
    (job,) = jobs.take(db, jobs.ANALYSE, 1)
    jobs.fail(db, job.id, errors.EmptyFileError(name="a"))
    assert articles.get(db, article).state == "failed"
    jobs.enqueue_analysis(db, [article])
    assert articles.get(db, article).state == "waiting"


def test_recovery_tries_once_more_and_then_gives_up_with_a_sentence(db: Database) -> None:
    article = making.add(db)
    jobs.enqueue_analysis(db, [article])
    jobs.take(db, jobs.ANALYSE, 1)
    assert jobs.recover(db) == []
    assert jobs.take(db, jobs.ANALYSE, 1)[0].attempts == 2
    (lost,) = jobs.recover(db)
    assert "О санкциях was given up: the program stopped 2 times" in str(errors.named(lost.error, lost.values))
    assert articles.get(db, article).state == "failed"
    assert jobs.recover(db) == []


def test_after_a_death_the_jobs_that_ran_together_run_alone(db: Database) -> None:
    jobs.enqueue_files(db, ["/a", "/b", "/c"])
    assert len(jobs.take(db, jobs.IMPORT, 2)) == 2
    jobs.recover(db)
    taken = [[job.path for job in jobs.take(db, jobs.IMPORT, 2)] for _ in range(3)]
    assert taken == [["/a"], ["/b"], ["/c"]]


def test_a_released_job_keeps_its_attempts(db: Database) -> None:
    jobs.enqueue_files(db, ["/a"])
    (job,) = jobs.take(db, jobs.IMPORT, 1)
    jobs.release(db, [job.id])
    assert jobs.take(db, jobs.IMPORT, 1) == [job]


def test_jobs_of_a_deleted_article_are_gone(db: Database) -> None:
    article = making.add(db)
    jobs.enqueue_analysis(db, [article])
    articles.delete(db, [article])
    assert access.number(db, "SELECT count(*) FROM jobs") == 0
