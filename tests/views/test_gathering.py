"""Collections, tags and searches in the rail; boxes that narrow; reprints side by side."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counterpoint.library import gathering, opening
from counterpoint.views.dialogs.party import NameDialog
from counterpoint.views.dialogs.report import ReportDialog
from counterpoint.views.dialogs.tags import TagsDialog
from counterpoint.views.window import ARTICLE, LIBRARY, Window
from counterpoint.work.protocol import Failure, FileOutcome, FindLike, Found, ImportFiles, ImportReport

Library = tuple[Path, dict[str, int]]


@pytest.fixture
def listed(qtbot: QtBot, window: Window) -> Window:
    """Return a window whose articles are listed, the first of them chosen."""
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    return window


def titles(window: Window) -> list[str]:
    """Return the first words of the titles in the list."""
    return [row.title.split()[0] for row in window.library.model.rows]


def shelves(path: Path) -> list[tuple[str, str, int]]:
    """Return what the library has gathered."""
    with closing(opening.open_library(path, read_only=True)) as db:
        return [(shelf.kind, shelf.name, shelf.count) for shelf in gathering.shelves(db)]


def lines(window: Window) -> list[str]:
    """Return the lines below the places of the rail."""
    rail = window.rail.shelves
    return [rail.item(row).text() for row in range(rail.count())]


def answer(window: Window, name: str) -> None:
    """Type a name into the dialog that is open."""
    dialog = window.findChildren(NameDialog)[-1]
    dialog.field.setText(name)
    dialog.accept()


def test_a_collection_is_made_shown_left_and_taken_back(qtbot: QtBot, listed: Window, library: Library) -> None:
    listed.menus.articles.new_collection.trigger()
    answer(listed, "К докладу")
    qtbot.waitUntil(lambda: lines(listed) == ["Collections", "К докладу"])
    assert shelves(library[0]) == [("collection", "К докладу", 1)]
    rail = listed.rail.shelves
    rail.setCurrentRow(1)
    qtbot.keyClick(rail, Qt.Key.Key_Return)
    assert listed.library.search.text() == 'in:"К докладу"'
    qtbot.waitUntil(lambda: titles(listed) == ["Дамаск"])
    listed.library.list.selectAll()
    listed.menus.articles.leave.trigger()
    qtbot.waitUntil(lambda: listed.library.nothing.isVisible())
    qtbot.waitUntil(lambda: listed.menus.undo.text() == "&Undo: remove from collection")
    listed.menus.undo.trigger()
    qtbot.waitUntil(lambda: titles(listed) == ["Дамаск"])


def test_articles_are_dropped_on_a_collection(qtbot: QtBot, listed: Window, library: Library) -> None:
    with closing(opening.open_library(library[0])) as db:
        gathering.collect(db, "Архив")
    listed.gathering.look()
    rail = listed.rail.shelves
    qtbot.waitUntil(lambda: rail.count() == 2)
    model = listed.library.model
    data = model.mimeData([model.index(0), model.index(2)])
    assert drop(rail.visualItemRect(rail.item(0)).center(), data, listed) is False
    assert drop(rail.visualItemRect(rail.item(1)).center(), QMimeData(), listed) is False
    with qtbot.waitSignal(listed.desk.edited):
        assert drop(rail.visualItemRect(rail.item(1)).center(), data, listed)
    assert shelves(library[0]) == [("collection", "Архив", 2)]


def drop(at: QPoint, data: QMimeData, window: Window) -> bool:
    """Drop something on the rail's shelves; tell whether it was taken."""
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, left, none)
    event.ignore()
    window.rail.shelves.dropEvent(event)
    return event.isAccepted()


def test_tags_are_ticked_and_typed(qtbot: QtBot, listed: Window, library: Library) -> None:
    listed.menus.articles.tag.trigger()
    qtbot.waitUntil(lambda: listed.findChildren(TagsDialog) != [])
    dialog = listed.findChildren(TagsDialog)[-1]
    dialog.field.setText("важное,  нефть ,")
    with qtbot.waitSignal(listed.desk.edited):
        dialog.accept()
    qtbot.waitUntil(lambda: lines(listed) == ["Tags", "важное", "нефть"])
    listed.library.list.selectAll()
    listed.menus.articles.tag.trigger()
    qtbot.waitUntil(lambda: not isValid(dialog) and listed.findChildren(TagsDialog) != [])
    dialog = listed.findChildren(TagsDialog)[-1]
    assert [box.checkState() for box in dialog.boxes] == [Qt.CheckState.PartiallyChecked] * 2
    dialog.boxes[0].setCheckState(Qt.CheckState.Checked)
    dialog.boxes[1].setCheckState(Qt.CheckState.Unchecked)
    with qtbot.waitSignal(listed.desk.edited):
        dialog.accept()
    assert shelves(library[0]) == [("tag", "важное", 3)]


def test_a_search_is_saved_renamed_and_deleted_by_keys(qtbot: QtBot, listed: Window, library: Library) -> None:
    listed.library.search.setText("party:Syria")
    qtbot.waitUntil(lambda: titles(listed) == ["Дамаск"])
    listed.menus.articles.save_search.trigger()
    answer(listed, "Damascus")
    rail = listed.rail.shelves
    qtbot.waitUntil(lambda: lines(listed) == ["Searches", "Damascus"])
    assert rail.shown is not None and rail.shown.count == 1
    rail.setFocus()
    rail.setCurrentRow(1)
    with qtbot.waitSignal(listed.desk.edited):
        rail.item(1).setText("Levant")
    assert shelves(library[0]) == [("search", "Levant", 1)]
    qtbot.waitUntil(lambda: lines(listed) == ["Searches", "Levant"])
    rail.setCurrentRow(1)
    with qtbot.waitSignal(listed.desk.edited):
        qtbot.keyClick(rail, Qt.Key.Key_Delete)
    assert shelves(library[0]) == []
    assert len(listed.library.model.rows) == 1  # no article was deleted


def test_boxes_write_fields_into_the_search(qtbot: QtBot, listed: Window) -> None:
    choices, search = listed.library.choices, listed.library.search
    qtbot.waitUntil(lambda: choices.source.count() == 4 and choices.party.count() == 5)
    search.setText("oil")
    choices.source.setCurrentIndex(choices.source.findData("The Levant Courier"))
    choices.source.activated.emit(choices.source.currentIndex())
    assert search.text() == 'oil source:"The Levant Courier"'
    choices.language.setCurrentIndex(choices.language.findData("en"))
    choices.language.activated.emit(choices.language.currentIndex())
    choices.source.setCurrentIndex(0)
    choices.source.activated.emit(0)
    assert search.text() == "oil lang:en"
    search.setText('party:"United States" date:2015-11..2015-12')
    assert choices.party.key == "state:US"
    assert choices.year.currentText() == "2015-11..2015-12"
    qtbot.waitUntil(lambda: titles(listed) == ["Керри"])
    assert "1 of 3" in listed.library._counted.text()
    search.clear()
    assert (choices.party.key, choices.year.currentIndex()) == ("", 0)


def test_sorting(qtbot: QtBot, listed: Window) -> None:
    listed.library.sort_by("oldest")
    qtbot.waitUntil(lambda: titles(listed) == ["Washington", "Керри", "Дамаск"])
    listed.library.sort_by("statements")
    qtbot.waitUntil(lambda: titles(listed) == ["Керри", "Washington", "Дамаск"])
    assert listed.library.choices.order.currentData() == "statements"


def test_reprints_are_told_by_hand_and_shown(qtbot: QtBot, listed: Window) -> None:
    listed.library.list.selectAll()
    listed.menus.articles.merge.trigger()
    qtbot.waitUntil(lambda: "also in: " in listed.library.model.index(0).data())
    qtbot.waitUntil(lambda: "The Levant Courier" in listed.inspector.spoken())
    listed.inspector.article_wanted.emit(listed.library.model.rows[2].id)
    assert listed.place == ARTICLE
    listed.show_place(LIBRARY)
    listed.library.list.setCurrentIndex(listed.library.model.index(0))
    listed.menus.articles.split.trigger()
    qtbot.waitUntil(lambda: "also in: " not in listed.library.model.index(0).data())


def test_the_report_of_an_import_lists_every_file_and_tries_again(qtbot: QtBot, window: Window) -> None:
    report = ImportReport(
        (1, 2),
        ("/in/b.txt",),
        (Failure("FileVanishedError", {"name": "c.txt", "path": "/in/c.txt"}),),
        (FileOutcome("/in/a.txt", 2, 0, ("Дамаск отверг",)), FileOutcome("/in/b.txt", 0, 1)),
    )
    window.desk.bridge.report.emit(report)
    dialog = window.findChildren(ReportDialog)[-1]
    dialog.copy.click()
    copied = QApplication.clipboard().text()
    assert copied.splitlines() == [
        "c.txt cannot be imported: it is not there any more.",
        "",
        "Already in the library:",
        "    b.txt",
        "",
        "Reprints of what is in the library:",
        "    a.txt: Дамаск отверг",
        "",
        "New:",
        "    a.txt: 2 article(s)",
    ]
    dialog.retry.click()
    qtbot.waitUntil(lambda: not isValid(dialog))
    sent = window.desk.bridge.sent[-1]  # type: ignore[attr-defined]
    assert isinstance(sent, ImportFiles) and sent.paths == ("/in/c.txt",)
    window.menus.report.trigger()
    assert window.findChildren(ReportDialog)


def test_a_sentence_finds_statements_that_say_the_like(qtbot: QtBot, listed: Window, library: Library) -> None:
    ids, panel = library[1], listed.library
    panel.meaning.click()
    assert panel.likes.isVisible() and "sentence" in panel.likes.said.text()
    panel.search.setText("Nobody bought oil lang:ru")
    qtbot.waitUntil(lambda: FindLike("Nobody bought oil") in listed.desk.bridge.sent)  # type: ignore[attr-defined]
    near = (ids["no oil"], ids["wrong targets"], 999)
    listed.desk.bridge.found.emit(Found("something before", near, (0.9, 0.5, 0.4)))
    listed.desk.bridge.found.emit(Found("Nobody bought oil", near, (0.7, 0.5, 0.4)))
    qtbot.waitUntil(lambda: [like.quote.statement_id for like in panel.likes.model.rows] == [ids["no oil"]])
    assert panel.likes.model.rows[0].likeness == 0.7
    assert panel.selected == []
    qtbot.keyClick(panel.likes.list, Qt.Key.Key_Return)
    assert listed.place == ARTICLE
    listed.show_place(LIBRARY)
    panel.meaning.click()
    panel.search.clear()
    qtbot.waitUntil(lambda: panel.list.isVisible() and len(titles(listed)) == 3)


def test_a_busy_worker_is_told_of(qtbot: QtBot, listed: Window) -> None:
    listed.desk.bridge._jobs.append(ImportFiles(()))
    listed.library.search.setText("oil trade")
    listed.library.meaning.click()
    assert "being worked on" in listed.library.likes.said.text()
    listed.desk.bridge._jobs.clear()
