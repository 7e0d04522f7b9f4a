"""The worker process: takes commands from the window, runs them one after another, and tells what happens.

All that takes time happens here, so that the window never waits. The window's end of the pipe going away ends the
process; a killed worker loses nothing, because the queue of jobs lies in the library.
"""

import logging
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator
from contextlib import closing
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from counterpoint import logs
from counterpoint.errors import CounterpointError
from counterpoint.work import briefing, exporting, likening, protocol, registering, stocking, tasks
from counterpoint.work.workshop import Workshop

log = logging.getLogger(__name__)

Task = Callable[[protocol.Command], Generator[protocol.Event]]
"""What makes of a command the running generator of its events."""

_IDLE = 30.0  # seconds without a command after which the worker for models gives its memory back


def run(connection: Connection, library_path: str, *, read_only: bool = False) -> None:
    """Serve the window at the other end of ``connection`` until it says Shutdown or goes away."""
    _begin("worker")
    try:
        with closing(Workshop.open(Path(library_path), read_only=read_only)) as workshop:
            Worker(connection, partial(_task, workshop)).serve()
    except CounterpointError as error:
        connection.send(protocol.Failed(tasks.failure(error)))
    except (EOFError, BrokenPipeError):
        log.info("the window has gone; the worker leaves too")


def run_for_models(connection: Connection, _library_path: str) -> None:
    """Serve the window as ``run`` does, for commands about models, which need no library; leave when there are none.

    A process of its own: a download of half an hour shall not keep articles waiting.
    """
    _begin("models")
    try:
        Worker(connection, stocking.task).serve(_IDLE)
    except (EOFError, BrokenPipeError):
        log.info("the window has gone; the worker leaves too")


def _begin(name: str) -> None:
    multiprocessing.current_process().daemon = False  # daemons may have no children, and the files' reader is one
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the window's to handle
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # leave in order: what was begun waits, and is not at fault
    logs.start(name)
    _give_way()


def _give_way() -> None:
    """Let the window go first when both want the processor."""
    if hasattr(os, "nice"):
        os.nice(5)


class Worker:
    """Runs the commands of one connection."""

    def __init__(self, connection: Connection, task: Task) -> None:
        self._connection = connection
        self._task = task
        self._waiting: deque[protocol.Command] = deque()

    def serve(self, patience: float | None = None) -> None:
        """Run commands until Shutdown, or until none has come for ``patience`` seconds.

        Raises EOFError when the other end goes away.
        """
        while self._waiting or self._connection.poll(patience):
            command = self._waiting.popleft() if self._waiting else self._connection.recv()
            if isinstance(command, protocol.Shutdown):
                return
            if isinstance(command, protocol.FindLike):
                self._answer(command)
            elif not isinstance(command, protocol.Cancel):
                self._run(command)

    def _run(self, command: protocol.Command) -> None:
        log.info("command: %s", command)
        cancelled = False
        with closing(self._task(command)) as events:
            try:
                for event in events:
                    self._connection.send(event)
                    if self._told_to_stop():
                        cancelled = True
                        break
            except CounterpointError as error:
                log.exception("the job could not go on")
                self._connection.send(protocol.Failed(tasks.failure(error)))
        self._connection.send(protocol.Finished(type(command).__name__, cancelled))

    def _told_to_stop(self) -> bool:
        """Read what has come meanwhile; tell whether the running job shall stop."""
        while self._connection.poll():
            command = self._connection.recv()
            if isinstance(command, protocol.Shutdown):
                self._waiting.clear()
                self._waiting.append(command)
                return True
            if isinstance(command, protocol.Cancel):
                return True
            if isinstance(command, protocol.FindLike):
                self._answer(command)
            else:
                self._waiting.append(command)
        return False

    def _answer(self, question: protocol.FindLike) -> None:
        """Answer a question, also in the midst of a job: between two events a job has nothing open."""
        try:
            for event in self._task(question):
                self._connection.send(event)
        except CounterpointError as error:
            log.exception("a question has no answer")
            self._connection.send(protocol.Failed(tasks.failure(error)))


def _task(workshop: Workshop, command: protocol.Command) -> Generator[protocol.Event]:
    """Return the running generator of a command's task."""
    match command:
        case protocol.ImportFiles():
            return tasks.import_files(workshop, command)
        case protocol.AnalyseWaiting():
            return tasks.finish_what_waits(workshop)
        case protocol.AnalyseAgain():
            return tasks.analyse_again(workshop)
        case protocol.Reconsider():
            return tasks.reconsider(workshop, command)
        case protocol.Export():
            return exporting.export(workshop.db, command)
        case protocol.ExportRegister():
            return registering.export(workshop.db, command)
        case protocol.ImportRegister():
            return registering.take_in(workshop, command)
        case protocol.FindLike():
            return likening.find_like(workshop, command)
        case protocol.MakeBrief():
            return briefing.make_brief(workshop.db, command)
    raise TypeError(f"not a command with a task: {command}")
