"""A watched folder: what lands in it is sent to the worker, once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counterpoint.views import watching
from counterpoint.views.window import Window
from counterpoint.work.protocol import ImportFiles, ImportReport


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_SETTLING", 50)
    monkeypatch.setattr(watching, "_ANEW", 200)


def test_what_lands_is_imported_once(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    folder = tmp_path / "clippings"
    folder.mkdir()
    sent = window.desk.bridge.sent
    window.desk.watching.watch(folder)
    assert "clippings" in window.menus.watch.text()
    (folder / "a.txt").write_text("Слова.", encoding="utf-8")
    qtbot.waitUntil(lambda: sent == [ImportFiles((str(folder / "a.txt"),))], timeout=10_000)
    window.desk.bridge.report.emit(ImportReport((1,), (), ()))
    (folder / "later").mkdir()
    (folder / "later" / "b.txt").write_text("Слова.", encoding="utf-8")
    qtbot.waitUntil(lambda: len(sent) == 2, timeout=10_000)
    assert sent[1] == ImportFiles((str(folder / "later" / "b.txt"),))


def test_a_library_keeps_its_folder_and_no_other_library_has_it(
    qtbot: QtBot, window: Window, tmp_path: Path, make_window: Callable[[Path], Window]
) -> None:
    desk, library, folder = window.desk, window.desk.path, tmp_path / "clippings"
    folder.mkdir()
    desk.watching.watch(folder)
    with qtbot.waitSignal(desk.opened):
        desk.open(tmp_path / "other.counterpoint")
    assert desk.watching.folder is None
    with qtbot.waitSignal(desk.opened):
        desk.open(library)
    assert desk.watching.folder == folder
    desk.watching.watch(None)
    assert (desk.watching.folder, desk.settings.watched) == (None, {})
    assert "…" in window.menus.watch.text()
