"""Files are read in a process of their own, which may take only so much time and memory.

Whatever a hostile or broken file does to the libraries that read it (hang, eat memory, bring the process down), it
costs that one file: the process is ended, and the next file gets a new one.
"""

import collections
import contextlib
import logging
import multiprocessing
import os
import signal
import threading
import time
import traceback
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from counterpoint.errors import InputError, ReadingBrokenError, ReadingTooLongError, ReadingTooMuchError
from counterpoint.importing import read
from counterpoint.importing.columns import Columns
from counterpoint.importing.limits import MEGABYTE, in_words
from counterpoint.importing.raw import Pause
from counterpoint.importing.repeats import Repeats
from counterpoint.records.article import Draft

log = logging.getLogger(__name__)

SECONDS = 30.0  # for an article, or for one of many in a file
MEMORY = 1_000 * MEGABYTE
IDLE = 1.0  # seconds without a file after which what was learned is kept
OFTEN = 200  # articles after which it is kept in any case
RUN, RUNS = 5, 12  # neighbouring files that are looked through beforehand, and how many times: they are of one outlet
PAGES = frozenset((".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive", ".docx", ".rtf"))
START = 60.0  # seconds that the process itself may take to begin, on a machine that has much else to do


class Reader:
    """Reads one file after another. Its process starts with the first file, and ends with ``close``."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY, record: Path | None = None) -> None:
        """``record`` keeps what is learned of outlets (see ``repeats``); without it that is forgotten at the end."""
        self._seconds = seconds
        self._record = record
        self._memory = memory
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def outcomes(
        self, path: Path, language: str | None = None, known: Sequence[Columns] = ()
    ) -> Iterator[Draft | InputError | Pause]:
        """Yield what ``read.outcomes`` yields. Raises an InputError, too when the file asks for too much."""
        if self._process is not None and not self._process.is_alive():
            self.close()  # ended from outside, between two files
        connection = self._connection or self._start()
        whole = False
        try:
            self._ask(connection, path, language, known)
            while (answer := self._next(connection, path)) is not None:
                if isinstance(answer, _Failure):
                    whole = True
                    raise answer.error
                yield answer
            whole = True
        finally:
            if not whole:  # what is left of this file must not be taken for the next one
                self.close()

    def learn(self, paths: Sequence[Path]) -> None:
        """Look through some of many files before they are read, so that the first of them lose their furniture, too."""
        pages = [path for path in paths if path.suffix.casefold() in PAGES]
        step = max(RUN, len(pages) // RUNS)
        deadline = time.monotonic() + self._seconds
        for path in (path for start in range(0, len(pages), step) for path in pages[start : start + RUN]):
            if len(pages) < RUN or time.monotonic() > deadline:
                return
            with contextlib.suppress(InputError):
                collections.deque(self.outcomes(path), maxlen=0)

    def close(self) -> None:
        """End the process."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is not None:
            process.kill()
            process.join()

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._memory, self._record), name="reader", daemon=True)
        process.start()
        theirs.close()
        self._process, self._connection = process, ours
        if ours.poll(START):
            with contextlib.suppress(EOFError):
                ours.recv()
        return ours

    def _ask(self, connection: Connection, path: Path, language: str | None, known: Sequence[Columns]) -> None:
        try:
            connection.send((path, language, tuple(known)))
        except OSError as error:
            log.warning("The reader of %s does not run", path)
            raise ReadingBrokenError(name=path.name, path=path) from error

    def _next(self, connection: Connection, path: Path) -> "Draft | InputError | Pause | _Failure | None":
        try:
            if not connection.poll(self._seconds):
                log.warning("%s keeps its reader busy for too long", path)
                raise ReadingTooLongError(name=path.name, path=path, seconds=round(self._seconds))
            answer: Draft | InputError | Pause | _Failure | None = connection.recv()
        except (EOFError, OSError) as error:
            log.warning("%s has brought its reader down", path)
            raise ReadingBrokenError(name=path.name, path=path) from error
        if isinstance(answer, _Failure) and answer.trace:
            log.error("%s broke off its reader:\n%s", path, answer.trace)
        return answer


class _Failure:
    """Why a file as a whole cannot be used; with the trace where nobody expected it."""

    def __init__(self, error: InputError, trace: str = "") -> None:
        self.error = error
        self.trace = trace


def _serve(connection: Connection, memory: int, record: Path | None) -> None:
    """Answer paths with what the files hold, None behind each, until the other end goes away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the parent's to handle
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    _limit(memory)
    repeats = Repeats(record)
    connection.send(None)
    with contextlib.suppress(EOFError, OSError):
        while True:
            repeats.keep(after=1 if not connection.poll(IDLE) else OFTEN)
            path, language, known = connection.recv()
            for answer in _answers(path, language, known, repeats, memory):
                connection.send(answer)


def _answers(
    path: Path, language: str | None, known: Sequence[Columns], repeats: Repeats, memory: int
) -> Iterator[Draft | InputError | Pause | _Failure | None]:
    try:
        yield from read.outcomes(path, language, known, repeats)
    except InputError as error:
        yield _Failure(error)
    except MemoryError:
        yield _Failure(ReadingTooMuchError(name=path.name, path=path, limit=in_words(memory)))
    except Exception:  # noqa: BLE001 - the parent logs it; the rest of the batch goes on
        yield _Failure(ReadingBrokenError(name=path.name, path=path), traceback.format_exc())
    else:
        yield None


def _leave_with_parent() -> None:
    """End this process when its parent is gone, also while it is busy."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _limit(memory: int) -> None:
    """Let this process have no more memory than that, where the system can see to it."""
    try:
        import resource
    except ImportError:
        return
    kind = resource.RLIMIT_DATA  # memory that is written to; mapped libraries do not count
    _, hard = resource.getrlimit(kind)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(kind, (memory if hard == resource.RLIM_INFINITY else min(memory, hard), hard))
