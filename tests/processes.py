"""The real worker in a process of its own, for tests that talk with it as the window does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from counterpoint.work import protocol, worker

PATIENCE = 120.0  # seconds; a test that waits so long has found a fault


@contextmanager
def running_worker(library: Path) -> Iterator[tuple[Connection, int]]:
    here, there = get_context("spawn").Pipe()
    process = get_context("spawn").Process(target=worker.run, args=(there, str(library)))
    process.start()
    there.close()
    assert process.pid
    try:
        yield here, process.pid
    finally:
        process.kill()
        process.join()
        here.close()


def wait_for(connection: Connection, wanted: Callable[[protocol.Event], bool]) -> list[protocol.Event]:
    """Return the events up to the first that is ``wanted``."""
    events: list[protocol.Event] = []
    while not (events and wanted(events[-1])):
        assert connection.poll(PATIENCE), f"nothing came after {events[-3:]}"
        events.append(connection.recv())
    return events


def is_finished(event: protocol.Event) -> bool:
    return isinstance(event, protocol.Finished)
