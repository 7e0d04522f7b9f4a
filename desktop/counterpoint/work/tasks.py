"""What the worker does, as generators of events: the caller stops a task by closing it, and loses nothing.

The queue of jobs in the library says what is to be done; a task only works it off.
"""

import time
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from counterpoint.errors import ArticleGoneError, CounterpointError, InputError, LanguageUnreadableError
from counterpoint.importing import duplicates, files
from counterpoint.language import choosing
from counterpoint.library import articles, intake, jobs, parses, register, reprints
from counterpoint.library.access import writing
from counterpoint.records.article import Article, Draft
from counterpoint.work import answering, protocol
from counterpoint.work.analysing import Analysed
from counterpoint.work.workshop import Workshop

AT_ONCE = 8  # articles taken from the queue together, so that Stanza gets them in one batch
KEPT_AT_ONCE = 200  # articles of one file that are kept in one transaction


def failure(error: CounterpointError) -> protocol.Failure:
    """Return the error as plain data."""
    return protocol.Failure(type(error).__name__, error.values)


def import_files(workshop: Workshop, command: protocol.ImportFiles) -> Generator[protocol.Event]:
    """Queue the files, then work off the whole queue."""
    found, unusable = files.expand([Path(path) for path in command.paths])
    workshop.columns = command.columns or workshop.columns
    given_up = _recover(workshop)
    jobs.enqueue_files(workshop.db, [str(path.absolute()) for path in found])
    workshop.reader.learn(found)
    yield from _import_waiting(workshop, [*given_up, *map(failure, unusable)])
    yield from _analyse_waiting(workshop)


def finish_what_waits(workshop: Workshop) -> Generator[protocol.Event]:
    """Work off what an earlier run has left in the queue."""
    given_up = _recover(workshop)
    if given_up or jobs.remaining(workshop.db, jobs.IMPORT):
        yield from _import_waiting(workshop, given_up)
    yield from _analyse_waiting(workshop)


def reconsider(workshop: Workshop, command: protocol.Reconsider) -> Generator[protocol.Event]:
    """Pair the statements of articles anew; one that was deleted meanwhile needs it no more."""
    pace = Pace("pair", len(command.articles))
    for article in command.articles:
        with suppress(ArticleGoneError):
            reached = answering.reconsider(workshop, article).reached
            yield protocol.Changed((article, *reached))
        if pace.total > 1:
            yield pace.step()


def analyse_again(workshop: Workshop) -> Generator[protocol.Event]:
    """Queue the articles that other models than those in use have parsed, or that had none; work off the queue."""
    given_up = _recover(workshop)
    jobs.enqueue_analysis(workshop.db, parses.outdated(workshop.db, choosing.in_use()))
    if given_up:
        yield protocol.ImportReport((), (), tuple(given_up))
    yield from _analyse_waiting(workshop)


def _recover(workshop: Workshop) -> list[protocol.Failure]:
    """Take up what a process left running that died; return why some of it is given up."""
    return [protocol.Failure(job.error, job.values) for job in jobs.recover(workshop.db)]


def _import_waiting(workshop: Workshop, failures: list[protocol.Failure]) -> Generator[protocol.Event]:
    db = workshop.db
    yield from _compare_old(workshop)
    outcomes: list[protocol.FileOutcome] = []
    new: list[int] = []
    pace = Pace("import", jobs.remaining(db, jobs.IMPORT))
    while taken := jobs.take(db, jobs.IMPORT, 1):
        try:
            entered: list[intake.Entered] = []
            for kept in _import_one(workshop, taken[0], failures):
                entered += kept
                added = [each.article for each in kept if each.is_new]
                new += added
                if added:
                    yield protocol.Changed(tuple(added))
            outcomes.append(_outcome(workshop, str(taken[0].path), entered))
        except (GeneratorExit, SystemExit):  # stopped between two of the file's articles: the rest comes next time
            jobs.release(db, [taken[0].id])
            raise
        yield pace.step()
    doubles = tuple(outcome.path for outcome in outcomes for _ in range(outcome.known))
    yield protocol.ImportReport(tuple(new), doubles, tuple(failures), tuple(outcomes))


def _compare_old(workshop: Workshop) -> Generator[protocol.Event]:
    """Sketch the articles of an older library, so that their reprints are known, too."""
    old = reprints.unsketched(workshop.db)
    pace = Pace("compare", len(old))
    for article in old:
        with suppress(ArticleGoneError), writing(workshop.db):
            reprints.take_in(workshop.db, article, duplicates.sketch(_draft(articles.get(workshop.db, article))))
        yield pace.step()


def _outcome(workshop: Workshop, path: str, entered: Sequence[intake.Entered]) -> protocol.FileOutcome:
    titles = articles.titles(workshop.db, [each.reprint_of for each in entered if each.reprint_of is not None])
    new = sum(each.is_new for each in entered)
    return protocol.FileOutcome(path, new, len(entered) - new, tuple(titles))


def _import_one(workshop: Workshop, job: jobs.Job, failures: list[protocol.Failure]) -> Iterator[list[intake.Entered]]:
    """Import the articles of one file; yield what became of them as they come.

    The last of them end the job. Of a file with thousands of articles the first are kept before the last are read;
    what is read again after a break is known by its words.
    """
    assert job.path is not None  # the table sees to it
    drafts: list[Draft] = []
    try:
        for outcome in workshop.reader.outcomes(Path(job.path), known=workshop.columns):
            if isinstance(outcome, InputError):
                failures.append(failure(outcome))
            elif isinstance(outcome, Draft):
                drafts.append(outcome)
            if len(drafts) == KEPT_AT_ONCE:
                yield _keep(workshop, None, drafts)
                drafts = []
    except InputError as error:
        failures.append(failure(error))
    yield _keep(workshop, job.id, drafts)


def _keep(workshop: Workshop, job_id: int | None, drafts: Sequence[Draft]) -> list[intake.Entered]:
    incoming = [intake.Incoming(draft, duplicates.digest(draft), duplicates.sketch(draft)) for draft in drafts]
    return intake.take_in(workshop.db, job_id, incoming)


@dataclass(frozen=True, slots=True)
class _Group:
    """Articles that are analysed together: their jobs, and their analyses, which come one by one."""

    jobs: tuple[int, ...]
    articles: tuple[int, ...]
    made: Iterator[Analysed]


def _analyse_waiting(workshop: Workshop) -> Generator[protocol.Event]:
    """Analyse what waits, as many groups at once as the crew wants; they are kept in the order of the queue."""
    db = workshop.db
    pace = Pace("analyse", jobs.remaining(db, jobs.ANALYSE))
    if pace.total:
        yield protocol.Progress("load", 0, pace.total)
    failures: list[protocol.Failure] = []
    groups: deque[_Group] = deque()
    try:
        while True:
            while len(groups) < workshop.crew.ahead and (taken := jobs.take(db, jobs.ANALYSE, AT_ONCE)):
                groups.append(_send_out(workshop, taken, failures))
                yield from (pace.step() for _ in range(len(taken) - len(groups[-1].jobs)))
            if not groups:
                break
            yield from _keep_analyses(workshop, groups[0], pace)
            groups.popleft()
    except (GeneratorExit, SystemExit, CounterpointError):  # not the articles' fault: they keep their attempts
        jobs.release(db, [job for group in groups for job in group.jobs])
        raise
    if failures:
        yield protocol.ImportReport((), (), tuple(failures))


def _send_out(workshop: Workshop, taken: Sequence[jobs.Job], failures: list[protocol.Failure]) -> _Group:
    """Let the crew begin with the articles of these jobs; those that nobody can read are failures."""
    readable: list[tuple[int, int, Draft]] = []
    for job in taken:
        assert job.article is not None  # the table sees to it
        draft = _draft(articles.get(workshop.db, job.article))
        if draft.language in choosing.languages():
            readable.append((job.id, job.article, draft))
        else:
            error = LanguageUnreadableError(name=draft.title)
            jobs.fail(workshop.db, job.id, error)
            failures.append(failure(error))
    readable.sort(key=lambda item: item[2].language)
    drafts = [draft for _, _, draft in readable]
    registers = {language: register.read(workshop.db, language) for language in {draft.language for draft in drafts}}
    made = workshop.crew.analyse(drafts, registers) if drafts else iter(())
    return _Group(tuple(job for job, _, _ in readable), tuple(article for _, article, _ in readable), made)


def _keep_analyses(workshop: Workshop, group: _Group, pace: "Pace") -> Generator[protocol.Event]:
    """Save the analyses of a group as they come, each with its pairs in one transaction."""
    for job_id, article, analysed in zip(group.jobs, group.articles, group.made, strict=True):
        with writing(workshop.db):
            reached = answering.keep(workshop, article, analysed).reached
            jobs.done(workshop.db, [job_id])
        yield protocol.Changed((article, *reached))
        yield pace.step()


def _draft(article: Article) -> Draft:
    return Draft(article.path, article.title, article.text, article.language, article.published, article.source)


class Pace:
    """Counts the steps of a job and guesses how long the rest takes."""

    def __init__(self, phase: str, total: int) -> None:
        self.phase = phase
        self.total = total
        self._done = 0
        self._began = time.monotonic()

    def step(self) -> protocol.Progress:
        """Count one more step."""
        self._done += 1
        self.total = max(self.total, self._done)
        left = (time.monotonic() - self._began) / self._done * (self.total - self._done)
        return protocol.Progress(self.phase, self._done, self.total, left if self._done > 1 else None)
