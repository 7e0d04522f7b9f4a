"""A keyboard and a screen reader are enough."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counterpoint.views.dialogs.help import AboutDialog, HelpDialog
from counterpoint.views.dialogs.preferences import PreferencesDialog
from counterpoint.views.dialogs.report import ReportDialog
from counterpoint.views.window import Window
from counterpoint.work.protocol import Failure, ImportReport

FAILURE = Failure("FileVanishedError", {"name": "a", "path": "/in/a"})
ACTIVE = (QAbstractButton, QLineEdit, QComboBox, QAbstractScrollArea)


def _own(widget: QWidget) -> bool:
    """Tell whether a widget is ours: the inside of Qt's own widgets is named by Qt."""
    parent = widget.parentWidget()
    inside = isinstance(parent, (QComboBox, QLineEdit)) or widget.objectName().startswith("qt_")
    return not inside and not isinstance(widget, QScrollBar) and not isinstance(parent, QComboBox)


def _nameless(root: QWidget) -> Iterator[str]:
    for widget in root.findChildren(QWidget):
        if isinstance(widget, ACTIVE) and _own(widget) and not _inside_a_box(widget):
            spoken = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            if not spoken:
                yield f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"


def _inside_a_box(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox):
            return True
        parent = parent.parentWidget()
    return False


def test_every_widget_that_does_something_has_a_name(qtbot: QtBot, window: Window) -> None:
    for place in range(4):
        window.show_place(place)
        qtbot.wait(50)
    assert list(_nameless(window)) == []


def _takes_focus(widget: QWidget) -> bool:
    """Tell whether Tab stops here; of buttons that exclude each other it stops at one, arrows lead to the rest."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    grouped = group is not None and group.exclusive()
    return grouped or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_every_button_and_list_can_be_reached_by_tab(qtbot: QtBot, window: Window) -> None:
    for place in range(4):
        window.show_place(place)
        qtbot.wait(50)
        reachable = set()
        widget = window.nextInFocusChain()
        while widget is not None and widget is not window:
            reachable.add(widget)
            widget = widget.nextInFocusChain()
        wanted = [
            found
            for found in window.findChildren(QWidget)
            if isinstance(found, (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView))
            and found.isVisible()
            and found.isEnabled()
            and _own(found)
            and not _inside_a_box(found)
        ]
        assert wanted
        assert [found for found in wanted if found not in reachable or not _takes_focus(found)] == []


@pytest.mark.parametrize("kind", ["help", "about", "report", "preferences"])
def test_escape_closes_a_dialog_and_frees_it(qtbot: QtBot, window: Window, kind: str) -> None:
    if kind == "report":
        dialog: QDialog = ReportDialog("1 article imported", ImportReport((1,), (), (FAILURE,)), window)
        dialog.open()
    else:
        {"help": window.help, "about": window.about, "preferences": window.preferring.show}[kind]()
        kinds = {"help": HelpDialog, "about": AboutDialog, "preferences": PreferencesDialog}
        found = window.findChild(kinds[kind])
        assert found is not None
        dialog = found
    assert list(_nameless(dialog)) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_no_key_is_given_twice(window: Window) -> None:
    keys = [
        action.shortcut().toString()
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if not action.shortcut().isEmpty()
    ]
    assert len(keys) > 15
    assert len(keys) == len(set(keys))


class _Watch(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note, and let pass."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_as_a_window_of_its_own(qtbot: QtBot, qapp: QApplication, window: Window) -> None:
    watch = _Watch()
    qapp.installEventFilter(watch)
    for place in range(4):
        window.show_place(place)
        qtbot.wait(50)
    qapp.removeEventFilter(watch)
    assert watch.seen == []
