"""How soon the window is there, and whether it stays awake while the worker works."""

import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QTimer
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from counterpoint.settings import Settings
from counterpoint.views.program import Program
from counterpoint.views.window import ARTICLE, LIBRARY, SIDES
from counterpoint.work.protocol import ImportFiles
from views import samples

USABLE = 1.5  # seconds from the start of the process
STALL = 0.1  # seconds between two turns of the event loop
ARTICLES = 50

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from counterpoint import app, settings
from counterpoint.views.program import Program

program = Program(settings.Settings(), Path(sys.argv[1] + ".settings"))
program.window.library.model.loaded.connect(lambda: QTimer.singleShot(0, program.window.close))
sys.exit(program.run(Path(sys.argv[1])))
"""


@pytest.mark.parametrize("articles", [0, 1_000])
def test_from_nothing_to_a_listed_library(benchmark: BenchmarkFixture, tmp_path: Path, articles: int) -> None:
    """A fresh interpreter each time, up to the first page of the list, and down again."""
    path = tmp_path / "library.counterpoint"
    if articles:
        samples.fill(path, more=articles - len(samples.ALL))
    benchmark.pedantic(
        lambda: subprocess.run([sys.executable, "-c", START, str(path)], check=True), rounds=5, warmup_rounds=1
    )
    assert benchmark.stats is None or benchmark.stats.stats.median < USABLE


@pytest.mark.models
@pytest.mark.process
def test_the_window_stays_awake_while_articles_are_analysed(
    benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path
) -> None:
    """The real worker imports and analyses; meanwhile places are shown in turn. See ``longest_stall`` in the report."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(ARTICLES):
        text = samples.ALL[number % len(samples.ALL)].text
        (folder / f"{number}.txt").write_text(text.replace("\n", f" ({number})\n", 1), encoding="utf-8")
    program = Program(Settings(language="en"), tmp_path / "settings.json")
    window = program.window
    window.show()
    with qtbot.waitSignal(program.desk.opened):
        window.open_library(tmp_path / "library.counterpoint")
    for place in (SIDES, ARTICLE, LIBRARY):
        window.show_place(place)
    gaps = _Gaps()
    places = QTimer(interval=700)
    places.timeout.connect(lambda: window.show_place(SIDES if window.place == LIBRARY else LIBRARY))
    places.start()

    def analyse() -> None:
        with qtbot.waitSignal(program.desk.bridge.finished, timeout=500_000):
            program.desk.send(ImportFiles((str(folder),)))

    benchmark.pedantic(analyse, rounds=1)
    places.stop()
    window.show_place(LIBRARY)
    qtbot.waitUntil(lambda: [row.state for row in window.library.model.rows] == ["analysed"] * ARTICLES)
    gaps.stop()
    benchmark.extra_info["longest_stall"] = gaps.longest
    program.finish()
    window.close()
    program.speak_plainly()
    assert gaps.longest < STALL


class _Gaps(QTimer):
    """Ticks as often as it can and keeps the time between its ticks."""

    def __init__(self) -> None:
        super().__init__(interval=5)
        self._gaps: list[float] = []
        self._last = perf_counter()
        self.timeout.connect(self._tick)
        self.start()

    @property
    def longest(self) -> float:
        """The longest time between two ticks."""
        return max(self._gaps)

    def _tick(self) -> None:
        now = perf_counter()
        self._gaps.append(now - self._last)
        self._last = now
