"""Files into the library, beside programs that people know. Run with ``--benchmark-only``.

Ten thousand small text files are imported (read, titled, dated, compared for duplicates and reprints, indexed), then
the same files are indexed by ``recollindex`` and added by ``calibredb``, where these programs are installed. Whole
processes are timed, one after the other; their ratios are in the extra information. ``COUNTERPOINT_FILES`` sets
another number.
"""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

FILES = int(os.environ.get("COUNTERPOINT_FILES", "10000"))
WORDS = 220
SYLLABLES = [a + b for a in "бвгдзклмнпрст" for b in "аеиоу"]
IMPORT = """
import sys
from contextlib import closing
from pathlib import Path
from counterpoint.work import protocol, tasks
from counterpoint.work.workshop import Workshop

if __name__ == "__main__":
    with closing(Workshop.open(Path(sys.argv[1]))) as workshop:
        for event in tasks.import_files(workshop, protocol.ImportFiles((sys.argv[2],))):
            if isinstance(event, protocol.ImportReport):
                assert len(event.imported) == int(sys.argv[3]), event
                break
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of articles with words as frequent as in real text (Zipf)."""
    folder = tmp_path_factory.mktemp("files") / "articles"
    folder.mkdir()
    drawn = random.Random(1)
    vocabulary = ["".join(drawn.choices(SYLLABLES, k=drawn.randint(1, 4))) for _ in range(20_000)]
    weights = [1 / rank for rank in range(1, len(vocabulary) + 1)]
    for number in range(FILES):
        words = drawn.choices(vocabulary, weights, k=WORDS)
        sentences = [" ".join(words[i : i + 11]).capitalize() + "." for i in range(0, WORDS, 11)]
        title = " ".join(drawn.choices(vocabulary, weights, k=6)).capitalize()
        date = f"{drawn.randint(1, 28)} ноября {drawn.randint(2010, 2020)}"
        (folder / f"{number:06}.txt").write_text(f"{title}\n\n{date}\n\n{' '.join(sentences)}\n", encoding="utf-8")
    return folder


def timed(command: Sequence[object], **environment: str) -> float:
    """Return how many seconds a process takes."""
    began = time.perf_counter()
    subprocess.run([str(part) for part in command], check=True, capture_output=True, env={**os.environ, **environment})
    return time.perf_counter() - began


def recoll(folder: Path, tmp_path: Path) -> float | None:
    """Return how long ``recollindex`` takes, None where it is not installed."""
    if not shutil.which("recollindex"):
        return None
    conf = tmp_path / "recoll"
    conf.mkdir()
    (conf / "recoll.conf").write_text(f"topdirs = {folder}\n", encoding="utf-8")
    return timed(["recollindex", "-c", conf])


def calibre(folder: Path, tmp_path: Path) -> float | None:
    """Return how long ``calibredb add`` takes, None where it is not installed."""
    if not shutil.which("calibredb"):
        return None
    return timed(["calibredb", "add", "--with-library", tmp_path / "calibre", "-r", folder])


def test_importing_beside_programs_that_people_know(benchmark: BenchmarkFixture, folder: Path, tmp_path: Path) -> None:
    script = tmp_path / "import_all.py"
    script.write_text(IMPORT, encoding="utf-8")
    library = tmp_path / "library.counterpoint"
    ours = benchmark.pedantic(lambda: timed([sys.executable, script, library, folder, FILES]), rounds=1)
    others = {"recollindex": recoll(folder, tmp_path), "calibredb add": calibre(folder, tmp_path)}
    benchmark.extra_info["files a second"] = round(FILES / ours, 1)
    for name, other in others.items():
        told = "not installed" if other is None else f"{other / ours:.2f} times as long"
        benchmark.extra_info[name] = told
