"""The library's health in the window: a second window only reads, copies are made, a damaged library is saved."""

import random
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from counterpoint.errors import LibraryInUseError
from counterpoint.library import articles, backups, claims, opening
from counterpoint.views.window import SIDES, Window
from counterpoint.work.protocol import AnalyseWaiting, MakeBrief

Library = tuple[Path, dict[str, int]]


@pytest.fixture
def second(qtbot: QtBot, make_window: Callable[[Path], Window], library: Library) -> Iterator[Window]:
    """Yield a window on a library that another window holds."""
    hold = claims.hold(library[0])
    window = make_window(library[0])
    yield window
    hold.release()


def message(qtbot: QtBot, window: Window) -> QMessageBox:
    """Return the message that has come up."""
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    return window.findChildren(QMessageBox)[-1]


def test_a_second_window_reads_and_says_so(qtbot: QtBot, second: Window) -> None:
    assert "Another Counterpoint has the library" in message(qtbot, second).text()
    assert second.windowTitle().endswith("(read only)")
    assert not second.menus.import_files.isEnabled()
    assert second.menus.export_brief.isEnabled()
    qtbot.waitUntil(lambda: second.library.model.rowCount() == 3)


def test_nothing_is_changed_in_a_second_window(qtbot: QtBot, second: Window, library: Library) -> None:
    second.show_place(SIDES)
    qtbot.waitUntil(lambda: second.sides.list.answer is not None)
    with qtbot.waitSignal(second.desk.trouble) as told:
        second.confirm()
    assert isinstance(told.args[0], LibraryInUseError)
    second.desk.send(AnalyseWaiting())
    second.desk.send(MakeBrief("/nowhere/brief.pdf", "t", "en"))
    assert second.desk.bridge.sent == [MakeBrief("/nowhere/brief.pdf", "t", "en")]  # type: ignore[attr-defined]


def test_the_first_window_lets_go_of_its_library(qtbot: QtBot, window: Window, library: Library) -> None:
    with pytest.raises(LibraryInUseError):
        claims.hold(library[0])
    window.desk.close()
    claims.hold(library[0]).release()


def test_a_copy_is_made_beside_the_work(qtbot: QtBot, window: Window, library: Library) -> None:
    window.caring.look_after()
    qtbot.waitUntil(lambda: len(backups.all_of(library[0])) == 1)
    with closing(opening.open_library(backups.all_of(library[0])[0], read_only=True)) as copy:
        assert articles.count(copy) == 3


def test_a_damaged_library_pushes_out_no_copy_and_can_be_saved(
    qtbot: QtBot, make_window: Callable[[Path], Window], library: Library
) -> None:
    path = library[0]
    spoil(path)
    window = make_window(path)
    window.caring.look_after()
    box = message(qtbot, window)
    assert "damaged" in box.text()
    assert backups.all_of(path) == []
    save = next(button for button in box.buttons() if button.text() == "Save what can be saved")
    with qtbot.waitSignal(window.caring.recovered, timeout=60_000):
        save.click()
    qtbot.waitUntil(lambda: window.desk.path is not None and "recovered" in window.desk.path.name, timeout=10_000)
    qtbot.waitUntil(lambda: window.library.model.rowCount() == 3)
    assert "3 article(s) saved" in message(qtbot, window).text()
    assert path.exists()


def spoil(path: Path) -> None:
    """Damage a page in the middle that no article lies on."""
    with closing(opening.open_library(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'statements_of_party'").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = random.Random(0).randbytes(4096)
    path.write_bytes(content)
