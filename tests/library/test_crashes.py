"""Processes that are killed in the middle of their work: nothing is lost, nothing is doubled."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import counterpoint
from counterpoint import errors
from counterpoint.library import access, articles, claims, jobs, opening
from library import making, worker

pytestmark = pytest.mark.process

WORKER = Path(worker.__file__)


def start(*arguments: object, script: Sequence[object] = (WORKER,)) -> "subprocess.Popen[str]":
    """Start a child with the package on its path."""
    environment = {**os.environ, "PYTHONPATH": str(Path(counterpoint.__file__).parent.parent)}
    command = [sys.executable, *map(str, script), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def finish(child: "subprocess.Popen[str]") -> int:
    """Wait for a child to leave by itself."""
    with child:
        return child.wait(timeout=120)


def kill_after(child: "subprocess.Popen[str]", seconds: float) -> bool:
    """Kill a child so many seconds after it has begun; tell whether it was still at work."""
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(seconds)
        child.kill()
        return child.wait(timeout=120) != 0


def meant(path: Path) -> dict[str, Any]:
    """Return what a library says, without ids and the time of import."""
    with closing(opening.open_library(path)) as db:
        opening.check(db)
        pairs = """
            SELECT c.words, a.words FROM pairs
            JOIN statements c ON c.id = claim JOIN statements a ON a.id = counterclaim ORDER BY 1, 2
        """
        return {
            "articles": access.rows(db, "SELECT digest, title, state FROM articles ORDER BY 1"),
            "found": {row.title for row in articles.rows(db, search="санкциями ", limit=1000)},
            "statements": access.rows(db, "SELECT words, party FROM statements ORDER BY 1"),
            "sentences": access.number(db, "SELECT count(*) FROM sentences"),
            "meanings": access.number(db, "SELECT count(*) FROM meanings"),
            "pairs": access.rows(db, pairs),
            "issues": access.rows(db, "SELECT name, count FROM issues"),
            "parties": access.rows(db, "SELECT * FROM parties"),
            "jobs": jobs.remaining(db),
        }


def queue(path: Path) -> None:
    with closing(opening.open_library(path)) as db:
        jobs.enqueue_files(db, [str(number) for number in range(worker.FILES)])


def test_a_worker_killed_again_and_again_loses_and_doubles_nothing(path: Path, tmp_path: Path) -> None:
    undisturbed = tmp_path / "undisturbed.counterpoint"
    for library in (path, undisturbed):
        queue(library)
    began = time.monotonic()
    assert finish(start(undisturbed)) == 0
    expected = meant(undisturbed)
    assert len(expected["articles"]) == worker.FILES * 3 // 4
    moments = random.Random(7)
    killed = sum(kill_after(start(path), moments.uniform(0, 0.12)) for _ in range(8))
    assert killed, f"nothing was interrupted; the whole work took {time.monotonic() - began:.1f} s"
    assert finish(start(path)) == 0
    assert meant(path) == expected


def test_a_transaction_cut_off_by_a_kill_leaves_no_trace(path: Path) -> None:
    script = """if True:
        import sys, time
        from pathlib import Path
        from counterpoint.library import access, articles, opening
        from counterpoint.records.article import Draft
        db = opening.open_library(Path(sys.argv[1]))
        with access.writing(db):
            for number in range(500):
                articles.add(db, Draft("p", "t", "слово " * 3000, "ru"), str(number))
            print("ready", flush=True)
            time.sleep(60)
    """
    assert kill_after(start(path, script=("-c", script)), 0)
    with closing(opening.open_library(path)) as db:
        opening.check(db)
        assert articles.count(db) == 0
        making.add(db)


def test_only_one_works_on_a_library_and_a_killed_one_gives_way(path: Path) -> None:
    script = """if True:
        import sys, time
        from pathlib import Path
        from counterpoint.library import claims
        claim = claims.claim(Path(sys.argv[1]))
        print("ready", flush=True)
        time.sleep(60)
    """
    child = start(path, script=("-c", script))
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    with pytest.raises(errors.LibraryAtWorkError, match=path.name):
        claims.claim(path)
    with child:
        child.kill()
    claims.claim(path).release()


def test_several_processes_may_make_and_fill_a_library_at_once(path: Path) -> None:
    script = """if True:
        import sys
        from contextlib import closing
        from pathlib import Path
        from counterpoint.library import articles, opening
        from counterpoint.records.article import Draft
        for number in range(20):
            with closing(opening.open_library(Path(sys.argv[1]))) as db:
                articles.add(db, Draft("p", "t", "слово", "ru"), f"{sys.argv[2]} {number}")
                articles.add(db, Draft("p", "t", "слово", "ru"), f"everybody's {number}")
    """
    children = [start(path, number, script=("-c", script)) for number in range(4)]
    assert [finish(child) for child in children] == [0, 0, 0, 0]
    with closing(opening.open_library(path)) as db:
        assert articles.count(db) == articles.count(db, "слово") == 4 * 20 + 20
