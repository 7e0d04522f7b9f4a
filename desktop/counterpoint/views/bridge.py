"""The worker process as the window sees it: commands go in, signals come out."""

import logging
import multiprocessing
import threading
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from counterpoint.views import worker_entry
from counterpoint.work.protocol import (
    AnalyseWaiting,
    BriefReady,
    Cancel,
    Changed,
    Command,
    Event,
    Failed,
    Failure,
    FindLike,
    Finished,
    Found,
    ImportFiles,
    ImportReport,
    ModelsDone,
    Progress,
    Shutdown,
)

log = logging.getLogger(__name__)
_DEATHS = 3
_PATIENCE = 10.0  # seconds that a worker has to leave by itself, once it has finished what it is at


class Bridge(QObject):
    """Starts the worker when there is something to do, and starts it again if it dies at work.

    A worker may die of an article. It takes two deaths until the library's queue puts that one aside, so only a third
    in a row, with nothing done in between, is the end of a job.
    """

    progress = Signal(Progress)
    report = Signal(ImportReport)
    changed = Signal(Changed)
    brief_ready = Signal(BriefReady)
    models_done = Signal(ModelsDone)
    found = Signal(Found)
    failed = Signal(Failed)
    finished = Signal(Finished)
    busy_changed = Signal(bool)
    _received = Signal(int, object)
    _left = Signal(int)

    def __init__(
        self, parent: QObject | None = None, *, target: Callable[[Connection, str], None] = worker_entry.run
    ) -> None:
        super().__init__(parent)
        self._target = self._run = target
        self._library = ""
        self._ended = ""  # the library that the worker before worked on
        self._ending: threading.Thread | None = None
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._round = 0  # counts the worker processes, so that a late word of an old one is not taken for a new one's
        self._deaths = 0  # of workers in a row, with nothing done in between
        self._begun = False  # whether the running job has said a word
        self._given_up = False  # whether the running job has said that it cannot go on
        self._jobs: deque[Command] = deque()
        self._question: FindLike | None = None  # the latest that has no answer yet
        self._received.connect(self._take)
        self._left.connect(self._notice_end)

    @property
    def busy(self) -> bool:
        """Whether a command has not finished yet."""
        return bool(self._jobs)

    @property
    def process(self) -> BaseProcess | None:
        """The worker's process, None while there is none."""
        return self._process

    def start(self, library_path: Path, *, read_only: bool = False) -> None:
        """Work on this library from now on, or only read it; the process itself starts with the first command."""
        self.stop()
        self._run = worker_entry.run_to_read if read_only else self._target
        self._ended, self._library = self._library, str(library_path)

    def send(self, command: Command) -> None:
        """Hand ``command`` to the worker. It is queued behind what runs; Cancel and FindLike are heeded at once."""
        if isinstance(command, Cancel):
            if self._jobs:
                self._pass_on(command)
            return
        if isinstance(command, FindLike):
            self._question = command
            self._pass_on(command)
            return
        self._jobs.append(command)
        self._deaths = 0
        if len(self._jobs) == 1:
            self.busy_changed.emit(True)
        self._pass_on(command)

    def stop(self) -> None:
        """End the worker. What it had finished is in the library, the rest waits there."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        self._round += 1
        if self._jobs:
            self._jobs.clear()
            self.busy_changed.emit(False)
        if process is not None and connection is not None:
            # Not a daemon: the program waits for it at its end, the user in front of the window does not.
            self._ending = threading.Thread(target=_end, args=(process, connection), name="worker's end")
            self._ending.start()

    def wait(self) -> None:
        """Wait until a worker that was told to end has ended."""
        if self._ending is not None:
            self._ending.join()
            self._ending = None

    def _pass_on(self, command: Command) -> None:
        if self._connection is None:
            self._launch()
        assert self._connection is not None
        try:
            self._connection.send(command)
        except OSError:
            # The reader thread sees the same end, and what to do about it is decided in one place: there.
            log.warning("The worker is gone, %s waits for the next one", type(command).__name__)

    def _launch(self) -> None:
        if self._ended == self._library:
            self.wait()  # two workers on one library would be in each other's way
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=True)
        process = context.Process(target=self._run, args=(theirs, self._library), name="worker", daemon=True)
        process.start()
        theirs.close()
        self._round += 1
        self._process, self._connection = process, ours
        reader = threading.Thread(target=self._read, args=(ours, self._round), name="worker events", daemon=True)
        reader.start()

    def _read(self, connection: Connection, number: int) -> None:
        while True:
            try:
                event = connection.recv()
            except (EOFError, OSError):
                self._left.emit(number)
                return
            self._received.emit(number, event)

    def _take(self, number: int, event: Event) -> None:
        if number != self._round:
            return
        if isinstance(event, Finished):
            self._finish(event)
            return
        if isinstance(event, Found):
            self._question = None
            self.found.emit(event)
            return
        self._begun = True
        if isinstance(event, Changed):
            self._deaths = 0
        self._given_up = self._given_up or isinstance(event, Failed)
        self._signal_for(event).emit(event)

    def _signal_for(self, event: Event) -> Any:
        signals = {
            Progress: self.progress,
            ImportReport: self.report,
            Changed: self.changed,
            BriefReady: self.brief_ready,
            ModelsDone: self.models_done,
            Failed: self.failed,
        }
        return signals[type(event)]

    def _finish(self, event: Finished) -> None:
        if self._jobs:
            self._jobs.popleft()
        self._deaths = 0
        self._begun = self._given_up = False
        self.finished.emit(event)
        if not self._jobs:
            self.busy_changed.emit(False)

    def _notice_end(self, number: int) -> None:
        """Start the worker again if it died at work; after too many deaths say so and drop what it was to do."""
        if number != self._round:
            return
        code = self._reap()
        if not self._jobs:
            return
        self._deaths += 1
        if self._deaths < _DEATHS and not self._given_up:
            log.warning("The worker died with exit code %s and is started again", code)
            self._resume()
            return
        if not self._given_up:
            self.failed.emit(Failed(Failure("WorkerDiedError", {"code": str(code)})))
        self._jobs.clear()
        self._begun = self._given_up = False
        self.finished.emit(Finished("", cancelled=False))
        self.busy_changed.emit(False)

    def _reap(self) -> int | None:
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is None:
            return None
        process.join()
        return process.exitcode

    def _resume(self) -> None:
        """Give a fresh worker the unfinished commands. An import that had begun goes on from the library's queue."""
        if self._begun and isinstance(self._jobs[0], ImportFiles):
            self._jobs[0] = AnalyseWaiting()
        self._begun = False
        for job in list(self._jobs):
            self._pass_on(job)
        if self._question is not None:
            self._pass_on(self._question)


def _end(process: BaseProcess, connection: Connection) -> None:
    """Tell a worker to leave, and see that it does."""
    try:
        connection.send(Shutdown())
    except OSError:
        log.info("The worker had left before it was told to")
    process.join(_PATIENCE)
    if process.is_alive():
        process.terminate()
        process.join()
    connection.close()
