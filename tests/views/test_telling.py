"""What the worker tells, where the user sees it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counterpoint.errors import LanguageUnreadableError
from counterpoint.library import articles, jobs, opening
from counterpoint.records.article import Draft
from counterpoint.views.caring import Caring
from counterpoint.views.desk import Desk
from counterpoint.views.dialogs.report import ReportDialog
from counterpoint.views.window import Window
from counterpoint.work.protocol import Cancel, Changed, Failed, Failure, Finished, ImportReport, Progress
from views import samples

VANISHED = Failure("FileVanishedError", {"name": "a.txt"})


def test_progress_is_shown_at_the_foot(window: Window) -> None:
    window.desk.bridge.busy_changed.emit(True)
    window.desk.bridge.progress.emit(Progress("analyse", 128, 200, 115))
    assert window.foot.what.text() == "Analysing: 128 of 200"
    assert window.foot.left.text() == "about 2 min left"
    assert window.foot.stop_button.isVisible()


def test_stop_cancels(window: Window) -> None:
    window.desk.bridge.busy_changed.emit(True)
    window.foot.stop_button.click()
    assert window.desk.bridge.sent == [Cancel()]
    assert not window.foot.stop_button.isEnabled()
    window.desk.bridge.finished.emit(Finished("ImportFiles", cancelled=True))
    window.desk.bridge.busy_changed.emit(False)
    assert window.foot.what.text() == "Stopped. What is finished is kept."
    assert not window.foot.stop_button.isVisible()


def test_what_failed_is_listed_and_can_be_copied(qtbot: QtBot, window: Window) -> None:
    window.desk.bridge.report.emit(ImportReport((1,), (), (VANISHED, Failure("NotKnown", {"x": "y"}))))
    dialog = window.findChild(ReportDialog)
    assert dialog is not None
    lines = dialog.sentences.toPlainText().splitlines()
    assert lines[0] == "a.txt cannot be imported: it is not there any more."
    assert "NotKnown" in lines[2]
    dialog.copy.click()
    assert QApplication.clipboard().text() == dialog.sentences.toPlainText()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_a_good_import_opens_no_dialog(window: Window) -> None:
    window.desk.bridge.report.emit(ImportReport((1, 2), ("b.txt",), ()))
    assert window.findChild(ReportDialog) is None


def test_a_job_that_cannot_go_on_says_why(qtbot: QtBot, window: Window) -> None:
    window.desk.bridge.failed.emit(Failed(VANISHED))
    box = window.findChild(QMessageBox)
    assert box is not None and box.text() == "a.txt cannot be imported: it is not there any more."
    with qtbot.waitSignal(box.destroyed):
        qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_a_file_that_is_no_library_says_so_and_the_one_before_stays(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.counterpoint"
    wrong.write_bytes(b"this is no library, however long it may be" * 100)
    with qtbot.waitSignal(window.desk.trouble):
        window.open_library(wrong)
    box = window.findChild(QMessageBox)
    assert box is not None and "wrong.counterpoint" in box.text()
    qtbot.waitUntil(lambda: window.desk.path is not None and window.desk.path.name == "vienna.counterpoint")
    qtbot.waitUntil(lambda: window.library.model.rowCount() == 3)


def test_without_any_library_nothing_can_be_imported(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.counterpoint"
    wrong.write_bytes(b"this is no library, however long it may be" * 100)
    window = Window(desk, Caring(desk, desk))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(desk.closed):
        window.open_library(wrong)
    assert not window.menus.import_files.isEnabled()
    assert not window.acceptDrops()
    for place in range(4):
        window.show_place(place)
    window.library.search.insert("a")
    qtbot.wait(300)
    with qtbot.waitSignal(desk.opened):
        window.open_library(tmp_path / "right.counterpoint")
    assert window.menus.import_files.isEnabled()


def test_the_inspector_follows_when_its_article_is_analysed(
    qtbot: QtBot, make_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    path = tmp_path / "one.counterpoint"
    db = opening.open_library(path)
    samples.add_plain(db, 1)
    window = make_window(path)
    qtbot.waitUntil(lambda: "waiting for analysis" in window.inspector.spoken())
    jobs.enqueue_analysis(db, [1])
    [job] = jobs.take(db, jobs.ANALYSE, 1)
    jobs.fail(db, job.id, LanguageUnreadableError(name="1.txt", language="xx"))
    opening.close(db)
    window.desk.bridge.changed.emit(Changed((1,)))
    qtbot.waitUntil(lambda: "could not be analysed" in window.inspector.spoken())


def test_new_articles_appear_by_themselves(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.library.model.rowCount() == 3)
    db = opening.open_library(window.desk.path)
    new, _ = articles.add(db, Draft("n.txt", "Новая", "Новая\n\nТекст.", "ru", "2020-01-01"), "new")
    opening.close(db)
    window.desk.bridge.changed.emit(Changed((new,)))
    qtbot.waitUntil(lambda: window.library.model.rowCount() == 4)
    assert window.library.model.rows[0].title == "Новая"
