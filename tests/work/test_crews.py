"""Whoever analyses, the library is the same, to the byte; and whoever dies, it is still the same."""

import os
import signal
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from counterpoint import cli
from counterpoint.errors import ClusterUnreachableError
from counterpoint.library import articles, intake, opening, statements
from counterpoint.records.article import Draft
from counterpoint.work import crews, protocol, tasks
from counterpoint.work.workshop import Workshop
from library import making

pytestmark = [pytest.mark.models, pytest.mark.process]
COUNT = 20


def text(number: int) -> str:
    """Return an article in which two parties answer each other."""
    if number % 3:
        return (
            f"Port number {number} stays closed\n\n"
            f'Anna Berg, a minister of Norway, said that port number {number} would stay closed. "We cannot open it," '
            f"she said.\n\nThe foreign ministry of Sweden denied that port number {number} was unsafe."
        )
    return (
        f"Порт номер {number} закрыт\n\nМинистр транспорта Норвегии Анна Берг заявила, что порт {number} не откроют."
        "\n\n"
        f"«Порт {number} безопасен», — возразили в МИД Швеции."
    )


def fresh(folder: Path) -> Workshop:
    """Open a workshop on a library of articles that wait."""
    workshop = Workshop.open(folder / "library.counterpoint")
    for number in range(COUNT):
        draft = Draft(f"/in/{number}.txt", f"Port {number}", text(number), "en" if number % 3 else "ru")
        intake.take_in(workshop.db, None, [intake.Incoming(draft, str(number))])
    return workshop


def work_off(workshop: Workshop) -> dict[str, Any]:
    """Analyse what waits; return what the library holds then, but for the times of import."""
    done = [event for event in tasks.finish_what_waits(workshop) if isinstance(event, protocol.Changed)]
    assert len(done) == COUNT
    opening.check(workshop.db)
    found = making.contents(workshop.db)
    found["articles"] = [tuple(value for value in row if "T" not in str(value)[10:11]) for row in found["articles"]]
    return found


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what one process makes of the articles."""
    with closing(fresh(tmp_path_factory.mktemp("alone"))) as workshop:
        found = work_off(workshop)
        assert statements.count(workshop.db) >= 2 * COUNT
    return found


def test_several_processes_make_the_same_library(tmp_path: Path, alone: dict[str, Any]) -> None:
    with closing(fresh(tmp_path)) as workshop:
        workshop.hire(crews.Processes(2))
        assert work_off(workshop) == alone


def test_a_process_that_is_killed_costs_nothing(tmp_path: Path, alone: dict[str, Any]) -> None:
    with closing(fresh(tmp_path)) as workshop:
        crew = crews.Processes(2)
        workshop.hire(crew)

        def kill() -> None:
            while not crew._pool._processes:
                time.sleep(0.05)
            time.sleep(1)
            os.kill(next(iter(crew._pool._processes)), signal.SIGKILL)

        threading.Thread(target=kill).start()
        assert work_off(workshop) == alone


def test_a_cluster_makes_the_same_library_while_its_workers_die(tmp_path: Path, alone: dict[str, Any]) -> None:
    distributed = pytest.importorskip("distributed")
    settings = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with distributed.LocalCluster(**settings) as cluster, closing(fresh(tmp_path)) as workshop:
        workshop.hire(crews.Cluster(cluster.scheduler_address))
        victim = next(iter(cluster.workers.values())).pid

        def kill() -> None:
            time.sleep(4)
            os.kill(victim, signal.SIGKILL)

        threading.Thread(target=kill).start()
        assert work_off(workshop) == alone


def test_a_scheduler_that_does_not_answer_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(crews, "PATIENCE", 1)
    with pytest.raises(ClusterUnreachableError, match=r"tcp://127\.0\.0\.1:9"):
        crews.Cluster("tcp://127.0.0.1:9")


def test_the_command_line_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    with closing(fresh(tmp_path)) as workshop:
        events = tasks.finish_what_waits(workshop)
        next(event for event in events if isinstance(event, protocol.Changed))
        events.close()
    library = tmp_path / "library.counterpoint"
    told = CliRunner().invoke(cli.main, ["analyze", "--library", str(library)], catch_exceptions=False)
    assert f"{COUNT - 1} analysed" in told.output
    with closing(opening.open_library(library)) as db:
        assert articles.waiting(db) == []
