"""Files dropped on the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from counterpoint.views import dropping
from counterpoint.views.window import Window
from counterpoint.work.protocol import ImportFiles
from views import samples


def _carry(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _enter(window: Window, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dragEnterEvent(event)
    return event


def _drop(window: Window, data: QMimeData) -> None:
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


@pytest.mark.parametrize("folder", [False, True])
def test_dropped_files_and_folders_are_imported(window: Window, tmp_path: Path, folder: bool) -> None:
    path = tmp_path / "a"
    path.mkdir() if folder else path.touch()
    _drop(window, _carry(path))
    assert window.desk.bridge.sent == [ImportFiles((str(path),))]


def test_the_window_lights_up_and_says_what_will_happen(window: Window, tmp_path: Path) -> None:
    data = _carry(*(tmp_path / f"{i}.txt" for i in range(12)))
    assert _enter(window, data).isAccepted()
    assert window.veil.isVisible()
    assert window.veil.words == "12 file(s): import"
    assert window.veil.geometry() == window.rect()
    _drop(window, data)
    assert not window.veil.isVisible()


def test_what_is_no_file_is_not_taken(window: Window) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/article")])
    event = _enter(window, data)
    assert not window.veil.isVisible()
    assert dropping.paths_of(event.mimeData()) == []


def test_a_dropped_library_is_opened(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    other = tmp_path / "other.counterpoint"
    samples.fill(other, more=2)
    with qtbot.waitSignal(window.desk.opened):
        _drop(window, _carry(other))
    assert window.desk.path == other
    qtbot.waitUntil(lambda: window.library.model.rowCount() == 5)
    assert window.desk.bridge.sent == []
