"""The list of articles."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counterpoint.views.models.paging import PAGE
from counterpoint.views.window import ARTICLE, LIBRARY, Window
from views import samples


def _titles(window: Window) -> list[str]:
    return [row.title for row in window.library.model.rows]


def test_an_empty_library_invites(qtbot: QtBot, make_window: Callable[[Path], Window], tmp_path: Path) -> None:
    window = make_window(tmp_path / "new.counterpoint")
    qtbot.waitUntil(lambda: window.library.empty.isVisible())
    assert "Drop articles" in window.library.empty.sentence.text()


def test_articles_are_listed_newest_first(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: len(_titles(window)) == 3)
    assert _titles(window)[0] == "Дамаск отверг обвинения в торговле нефтью"
    assert not window.library.empty.isVisible()


def test_the_search_finds_other_forms_while_typing(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: len(_titles(window)) == 3)
    window.library.search.insert("лётчик")
    qtbot.waitUntil(lambda: _titles(window) == ["Керри и Лавров по-разному рассказали о встрече в Вене"])
    assert "лётчики" in window.library.model.rows[0].snippet


def test_a_search_without_a_find_says_so(qtbot: QtBot, window: Window) -> None:
    window.library.search.insert("верблюд")
    qtbot.waitUntil(lambda: window.library.nothing.isVisible())


def test_more_rows_come_when_somebody_scrolls(
    qtbot: QtBot, make_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    path = tmp_path / "many.counterpoint"
    samples.fill(path, more=2 * PAGE)
    window = make_window(path)
    qtbot.waitUntil(lambda: len(_titles(window)) == PAGE)
    window.library.list.scrollToBottom()
    qtbot.waitUntil(lambda: len(_titles(window)) == 2 * PAGE)
    window.library.list.scrollToBottom()
    qtbot.waitUntil(lambda: window.library.model.complete)
    assert len(set(_titles(window))) == 2 * PAGE + 3


def test_an_article_that_waits_says_so(qtbot: QtBot, make_window: Callable[[Path], Window], tmp_path: Path) -> None:
    path = tmp_path / "one.counterpoint"
    samples.fill(path, more=1)
    window = make_window(path)
    qtbot.waitUntil(lambda: len(_titles(window)) == 4)
    assert "waiting for analysis" in window.library.model.index(3).data(Qt.ItemDataRole.AccessibleTextRole)


def test_enter_opens_the_article_and_escape_goes_back(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: len(_titles(window)) == 3)
    qtbot.keyClick(window.library.list, Qt.Key.Key_Down)
    qtbot.keyClick(window.library.list, Qt.Key.Key_Return)
    assert window.place == ARTICLE
    qtbot.waitUntil(lambda: window.article.article_id is not None)
    qtbot.keyClick(window.article.page, Qt.Key.Key_Escape)
    assert window.place == LIBRARY


def test_the_inspector_shows_the_chosen_article(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: "Дамаск" in window.inspector.spoken())
    assert "3 statement" in window.inspector.spoken()


def test_the_rail_and_the_foot_count(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.rail.place(LIBRARY).accessibleName() == "Library, 3")
    assert window.foot.library.text().startswith("vienna.counterpoint · 3 article")


def test_selected_articles_are_deleted_and_come_back(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: len(_titles(window)) == 3)
    view = window.library.list
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(window.library.selected) == 2
    with qtbot.waitSignal(window.desk.edited):
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(_titles(window)) == 1)
    qtbot.waitUntil(lambda: window.menus.undo.text() == "&Undo: delete articles")
    window.menus.undo.trigger()
    qtbot.waitUntil(lambda: len(_titles(window)) == 3)


def test_delete_in_the_search_deletes_letters_only(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: len(_titles(window)) == 3)
    window.search()
    qtbot.keyClicks(window.library.search, "ab")
    qtbot.keyClick(window.library.search, Qt.Key.Key_Home)
    qtbot.keyClick(window.library.search, Qt.Key.Key_Delete)
    assert window.library.search.text() == "b"
    assert not window.desk.steps.undoable
