"""A person corrects the machine in the window, with keys and mouse, and takes it back."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from counterpoint.library import opening, statements
from counterpoint.records.statement import Statement
from counterpoint.views.dialogs.statement import StatementDialog
from counterpoint.views.window import Window
from counterpoint.work.protocol import Reconsider

Library = tuple[Path, dict[str, int]]


@pytest.fixture
def reading(qtbot: QtBot, window: Window, library: Library) -> Window:
    """Return a window that shows a statement in its article."""
    window.open_article(1, library[1]["oil"])
    qtbot.waitUntil(lambda: window.article.page.chosen == library[1]["oil"])
    qtbot.waitUntil(lambda: "Керри" in window.inspector.spoken())
    return window


def stored(path: Path, number: int) -> Statement | None:
    """Return a statement as the library holds it."""
    with closing(opening.open_library(path, read_only=True)) as db:
        return statements.load(db, [number], "ru").get(number)


def dialog_of(qtbot: QtBot, window: Window) -> StatementDialog:
    """Return the dialog that has come up."""
    qtbot.waitUntil(lambda: bool(window.findChildren(StatementDialog)))
    return window.findChildren(StatementDialog)[-1]


def select(window: Window, words: str) -> None:
    """Select words on the page."""
    page = window.article.page
    cursor = page.document().find(words)
    assert not cursor.isNull()
    page.setTextCursor(QTextCursor(cursor))


def test_another_speaker_and_party(qtbot: QtBot, reading: Window, library: Library) -> None:
    path, ids = library
    qtbot.keyClick(reading, Qt.Key.Key_F4)
    dialog = dialog_of(qtbot, reading)
    assert (dialog.speaker.currentText(), dialog.party.currentText()) == ("Джон Керри", "США")
    dialog.speaker.setCurrentText("Сергей Лавров")
    dialog.party.setCurrentText("россия")  # known, however it is typed
    dialog.denial.setChecked(True)
    with qtbot.waitSignal(reading.desk.edited):
        dialog.accept()
    changed, lavrov = stored(path, ids["oil"]), stored(path, ids["not talked"])
    assert changed and lavrov and changed.party and lavrov.party
    assert (changed.speaker, changed.speaker_key) == ("Сергей Лавров", lavrov.speaker_key)
    assert (changed.party.key, changed.polarity) == (lavrov.party.key, "denial")
    assert reading.desk.bridge.sent[-1] == Reconsider((1,))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "edited" in reading.inspector.spoken())
    qtbot.waitUntil(reading.menus.undo.isEnabled)
    with qtbot.waitSignal(reading.desk.edited):
        reading.menus.undo.trigger()
    restored = stored(path, ids["oil"])
    assert restored and restored.party and (restored.speaker, restored.party.key) == ("Джон Керри", "state:US")


def test_a_party_that_nobody_knew(qtbot: QtBot, reading: Window, library: Library) -> None:
    qtbot.keyClick(reading, Qt.Key.Key_F4)
    dialog = dialog_of(qtbot, reading)
    dialog.party.setCurrentText("Лига арабских юристов")
    dialog.speaker.setCurrentText("")
    with qtbot.waitSignal(reading.desk.edited):
        dialog.accept()
    changed = stored(library[0], library[1]["oil"])
    assert changed and changed.party and (changed.party.name, changed.speaker) == ("Лига арабских юристов", None)


def test_escape_changes_nothing(qtbot: QtBot, reading: Window) -> None:
    qtbot.keyClick(reading, Qt.Key.Key_F4)
    dialog = dialog_of(qtbot, reading)
    dialog.party.setCurrentText("Кто-то ещё")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not reading.desk.steps.undoable


def test_confirm_and_delete(qtbot: QtBot, reading: Window, library: Library) -> None:
    path, ids = library
    with qtbot.waitSignal(reading.desk.edited):
        qtbot.keyClick(reading, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "confirmed" in reading.inspector.spoken())
    with qtbot.waitSignal(reading.desk.edited):
        qtbot.keyClick(reading, Qt.Key.Key_Delete)
    assert stored(path, ids["oil"]) is None
    qtbot.waitUntil(lambda: len(reading.article.page.notes()) == 6)
    qtbot.waitUntil(reading.menus.undo.isEnabled)
    with qtbot.waitSignal(reading.desk.edited):
        reading.menus.undo.trigger()
    qtbot.waitUntil(lambda: len(reading.article.page.notes()) == 7)


def test_selected_words_become_the_content(qtbot: QtBot, reading: Window, library: Library) -> None:
    path, ids = library
    assert not reading.menus.marks[0].isEnabled()
    select(reading, "продаёт нефть и само же ")
    assert reading.menus.marks[0].isEnabled()
    with qtbot.waitSignal(reading.desk.edited):
        reading.menus.marks[0].trigger()
    with closing(opening.open_library(path, read_only=True)) as db:
        assert statements.words(db, [ids["oil"]]) == {ids["oil"]: "продаёт нефть и само же"}


def test_selected_words_become_a_statement(qtbot: QtBot, reading: Window, library: Library) -> None:
    select(reading, "Главы дипломатий двух стран встретились")
    reading.menus.add_statement.trigger()
    dialog = dialog_of(qtbot, reading)
    dialog.party.setCurrentText("США")
    with qtbot.waitSignal(reading.desk.edited):
        dialog.accept()
    qtbot.waitUntil(lambda: len(reading.article.page.notes()) == 8)
    number = reading.article.page.chosen
    assert number not in library[1].values()
    added = stored(library[0], number or 0)
    assert added and added.party and (added.party.key, added.kind, added.speaker) == ("state:US", "indirect", None)


def test_a_key_in_a_text_field_corrects_nothing(qtbot: QtBot, window: Window, library: Library) -> None:
    window.show_place(0)
    window.search()
    qtbot.keyClicks(window.library.search, "Y")
    qtbot.keyClick(window.library.search, Qt.Key.Key_Delete)
    assert not window.desk.steps.undoable
