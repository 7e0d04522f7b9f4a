"""A real window on a real library file; only the worker is replaced, by one that notes what it is told."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counterpoint.settings import Settings
from counterpoint.views.bridge import Bridge
from counterpoint.views.caring import Caring
from counterpoint.views.desk import Desk
from counterpoint.views.look import Look
from counterpoint.views.window import Window
from counterpoint.work.protocol import Command
from views import samples


class NotedBridge(Bridge):
    """Starts no process; ``sent`` holds what was handed over."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Command] = []

    def send(self, command: Command) -> None:
        """Note the command."""
        self.sent.append(command)


@pytest.fixture
def library(tmp_path: Path) -> tuple[Path, dict[str, int]]:
    """Return a library with the sample articles, and the ids of their statements by name."""
    path = tmp_path / "vienna.counterpoint"
    return path, samples.fill(path)


@pytest.fixture
def desk(qtbot: QtBot, qapp: object) -> Iterator[Desk]:
    """Yield a desk with no library on it."""
    desk = Desk(Settings(), Look(qapp), NotedBridge())
    yield desk
    desk.close()


@pytest.fixture
def make_window(qtbot: QtBot, desk: Desk) -> Callable[[Path], Window]:
    """Return a function that shows a window on a library and waits until it is open."""

    def make(path: Path) -> Window:
        window = Window(desk, Caring(desk, desk))
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(desk.opened):
            window.open_library(path)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def window(make_window: Callable[[Path], Window], library: tuple[Path, dict[str, int]]) -> Window:
    """Return a window on the sample library."""
    return make_window(library[0])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what the screenless platform says of every window with a least size."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))
