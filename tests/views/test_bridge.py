"""The worker process, started, stopped, killed and started again."""

from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from counterpoint.views.bridge import Bridge
from counterpoint.work.protocol import AnalyseWaiting, Cancel, Failed, Finished, ImportFiles, ImportReport
from views import workers

pytestmark = pytest.mark.process
Entry = Callable[[Connection, str], None]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Entry], Bridge]]:
    """Return a function that makes a bridge to a worker; all are stopped at the end."""
    bridges: list[Bridge] = []

    def make(entry: Entry) -> Bridge:
        bridge = Bridge(target=entry)
        bridge.start(tmp_path / "library")
        bridges.append(bridge)
        return bridge

    yield make
    for bridge in bridges:
        bridge.stop()
        bridge.wait()


def heard(signal: Any) -> list[Any]:
    """Return a list that fills with what the signal carries."""
    events: list[Any] = []
    signal.connect(events.append)
    return events


def test_a_command_is_done_and_reported(qtbot: QtBot, start: Callable[[Entry], Bridge]) -> None:
    bridge = start(workers.obedient)
    reports, busy = heard(bridge.report), heard(bridge.busy_changed)
    with qtbot.waitSignal(bridge.finished, timeout=20_000):
        bridge.send(ImportFiles(("a.txt",)))
    assert reports == [ImportReport((1,), ("a.txt",), ())]
    assert busy == [True, False]


def test_commands_queue_behind_each_other(qtbot: QtBot, start: Callable[[Entry], Bridge]) -> None:
    bridge = start(workers.obedient)
    finished, busy = heard(bridge.finished), heard(bridge.busy_changed)
    bridge.send(ImportFiles(("a.txt",)))
    bridge.send(AnalyseWaiting())
    qtbot.waitUntil(lambda: len(finished) == 2, timeout=20_000)
    assert [event.command for event in finished] == ["ImportFiles", "AnalyseWaiting"]
    assert busy == [True, False]


def test_cancel_reaches_a_running_job(qtbot: QtBot, start: Callable[[Entry], Bridge]) -> None:
    bridge = start(workers.obedient)
    finished = heard(bridge.finished)
    with qtbot.waitSignal(bridge.progress, timeout=20_000):
        bridge.send(ImportFiles(("slow",)))
    bridge.send(Cancel())
    qtbot.waitUntil(lambda: finished == [Finished("ImportFiles", cancelled=True)], timeout=20_000)


def test_a_worker_that_dies_is_started_again(qtbot: QtBot, start: Callable[[Entry], Bridge]) -> None:
    bridge = start(workers.dies_once)
    failed = heard(bridge.failed)
    with qtbot.waitSignal(bridge.finished, timeout=20_000):
        bridge.send(ImportFiles(("a.txt",)))
    assert failed == []
    assert not bridge.busy


def test_a_worker_that_always_dies_is_told(qtbot: QtBot, start: Callable[[Entry], Bridge]) -> None:
    bridge = start(workers.dies_at_once)
    failed: list[Failed] = heard(bridge.failed)
    with qtbot.waitSignal(bridge.finished, timeout=20_000):
        bridge.send(ImportFiles(("a.txt",)))
    assert [event.failure.error for event in failed] == ["WorkerDiedError"]
    assert not bridge.busy


def test_a_worker_that_says_why_it_leaves_is_not_started_again(qtbot: QtBot, start: Callable[[Entry], Bridge]) -> None:
    bridge = start(workers.cannot_begin)
    failed: list[Failed] = heard(bridge.failed)
    with qtbot.waitSignal(bridge.finished, timeout=20_000):
        bridge.send(AnalyseWaiting())
    assert [event.failure.error for event in failed] == ["NotALibraryError"]


def test_stop_ends_the_process(qtbot: QtBot, start: Callable[[Entry], Bridge]) -> None:
    bridge = start(workers.obedient)
    with qtbot.waitSignal(bridge.progress, timeout=20_000):
        bridge.send(ImportFiles(("slow",)))
    process = bridge.process
    assert process is not None and process.is_alive()
    bridge.stop()
    bridge.wait()
    assert not process.is_alive()
    assert not bridge.busy
