"""Small workers for the tests of the bridge: each is the entry of a spawned process, as the real one is."""

import os
from multiprocessing.connection import Connection
from pathlib import Path

from counterpoint.work.protocol import (
    AnalyseWaiting,
    Cancel,
    Failed,
    Failure,
    Finished,
    ImportFiles,
    ImportReport,
    Progress,
    Shutdown,
)


def obedient(connection: Connection, library_path: str) -> None:
    """Report each command as done; wait for Cancel when a file is called "slow"."""
    while not isinstance(command := connection.recv(), Shutdown):
        connection.send(Progress("import", 1, 1))
        cancelled = False
        if isinstance(command, ImportFiles):
            if "slow" in command.paths:
                cancelled = isinstance(connection.recv(), Cancel)
            connection.send(ImportReport((1,), command.paths, ()))
        connection.send(Finished(type(command).__name__, cancelled))


def dies_once(connection: Connection, library_path: str) -> None:
    """Die at the first command after the first word; the next process, seeing the trace, does its work."""
    trace = Path(library_path + ".died")
    command = connection.recv()
    if not trace.exists():
        trace.touch()
        connection.send(Progress("analyse", 1, 3))
        os._exit(9)
    assert isinstance(command, AnalyseWaiting)
    connection.send(Finished("AnalyseWaiting"))
    connection.recv()


def dies_at_once(connection: Connection, library_path: str) -> None:
    """Die at every command, before a word."""
    connection.recv()
    os._exit(9)


def cannot_begin(connection: Connection, library_path: str) -> None:
    """Say why there is no work, and leave, as the real worker does when the library cannot be opened."""
    connection.send(Failed(Failure("NotALibraryError", {"name": "x.counterpoint"})))
