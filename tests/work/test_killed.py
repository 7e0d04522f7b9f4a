"""Real processes, killed for real: whatever dies, no article is lost, doubled, or left half done."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest

from counterpoint.library import articles, jobs, opening, statements
from counterpoint.work import protocol, worker
from processes import PATIENCE, is_finished, running_worker, wait_for

pytestmark = [pytest.mark.models, pytest.mark.process]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of twelve short articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(12):
        text = (
            f"Port number {number} stays closed\n\n"
            f'The minister, Anna Berg, said on Monday that port number {number} would stay closed. "We cannot open '
            f'it," she said.\n\n'
            f"The mayor of town {number}, Paul Stone, denied that the port was unsafe."
        )
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def work_off(library: Path) -> list[protocol.Event]:
    with running_worker(library) as (connection, _):
        connection.send(protocol.AnalyseWaiting())
        return wait_for(connection, is_finished)


def assert_whole(library: Path, count: int) -> None:
    with closing(opening.open_library(library)) as db:
        opening.check(db)
        assert articles.count(db) == count
        assert jobs.remaining(db) == 0
        assert articles.waiting(db) == []
        rows = articles.rows(db, limit=100, offset=0)
        assert {row.state for row in rows} == {"analysed"}
        assert len({row.title for row in rows}) == count
        assert statements.count(db) == sum(row.statements for row in rows) > 2 * count
        assert len({row.statements for row in rows}) <= 2  # alike articles, alike results: none half done, none doubled


def test_a_worker_killed_while_it_analyses(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "a.counterpoint"
    with running_worker(library) as (connection, pid):
        connection.send(protocol.ImportFiles((str(folder),)))
        wait_for(connection, lambda event: isinstance(event, protocol.Progress) and event.phase == "analyse")
        os.kill(pid, signal.SIGKILL)
    work_off(library)
    assert_whole(library, 12)


def test_a_worker_killed_while_it_loads_the_models(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "a.counterpoint"
    with running_worker(library) as (connection, pid):
        connection.send(protocol.ImportFiles((str(folder),)))
        wait_for(connection, lambda event: isinstance(event, protocol.Progress) and event.phase == "load")
        time.sleep(0.5)
        os.kill(pid, signal.SIGKILL)
    work_off(library)
    assert_whole(library, 12)


@pytest.mark.parametrize("moment", [0, 1, 5])
def test_the_whole_program_killed_while_it_imports(folder: Path, tmp_path: Path, moment: int) -> None:
    library = tmp_path / "a.counterpoint"
    program = [sys.executable, "-m", "counterpoint", "import", str(folder), "--library", str(library)]
    with subprocess.Popen(program, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + PATIENCE
        while _articles_in(library) < moment and time.monotonic() < deadline:
            time.sleep(0.002)
        process.kill()
    subprocess.run(program, check=True, stderr=subprocess.DEVNULL)
    assert_whole(library, 12)


def _articles_in(library: Path) -> int:
    if not library.exists():
        return -1
    with closing(opening.open_library(library)) as db:
        return articles.count(db)


def test_a_cancelled_analysis_goes_on_later(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "a.counterpoint"
    with running_worker(library) as (connection, _):
        connection.send(protocol.ImportFiles((str(folder),)))
        wait_for(connection, lambda event: isinstance(event, protocol.Progress) and event.phase == "analyse")
        connection.send(protocol.Cancel())
        finished = wait_for(connection, is_finished)[-1]
        assert isinstance(finished, protocol.Finished)
        assert finished.cancelled
    with closing(opening.open_library(library)) as db:
        assert 0 < jobs.remaining(db, "analyse") < 12
    work_off(library)
    assert_whole(library, 12)


def test_a_worker_leaves_when_the_window_is_gone(tmp_path: Path) -> None:
    here, there = get_context("spawn").Pipe()
    process = get_context("spawn").Process(target=worker.run, args=(there, str(tmp_path / "a.counterpoint")))
    process.start()
    there.close()
    here.close()
    process.join(PATIENCE)
    assert process.exitcode == 0


def test_a_worker_told_to_leave_in_the_middle_puts_its_work_back(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "a.counterpoint"
    for _ in range(3):  # more often than an article may be at fault
        with running_worker(library) as (connection, pid):
            connection.send(protocol.ImportFiles((str(folder),)))
            wait_for(connection, lambda event: isinstance(event, protocol.Progress) and event.phase == "load")
            os.kill(pid, signal.SIGTERM)
            connection.poll(PATIENCE)
    with closing(opening.open_library(library)) as db:
        assert jobs.failed(db) == []
    work_off(library)
    assert_whole(library, 12)
