"""What the worker and the library tell, put where the user sees it: the foot, the rail, a message."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from counterpoint.errors import CounterpointError, LibraryDamagedError
from counterpoint.library.recovery import Recovered
from counterpoint.views import model_phrases, phrases
from counterpoint.views.operations import importing, overview, tables
from counterpoint.views.operations.overview import Overview
from counterpoint.work.protocol import Failed, Finished, ImportReport, ModelsDone, Progress

if TYPE_CHECKING:
    from counterpoint.views.window import Window

_LIBRARY, _ARTICLE, _SIDES = range(3)


class Telling(QObject):
    """Listens to the desk for one window."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._outcome = ""
        self._report: ImportReport | None = None
        desk = window.desk
        desk.opened.connect(lambda: self._enable(True))
        desk.closed.connect(lambda: self._enable(False))
        self._enable(desk.is_open)
        desk.trouble.connect(self._tell_trouble)
        desk.changed.connect(self.look_over)
        desk.edited.connect(self.look_over)
        window.caring.recovered.connect(self._tell_recovered)
        desk.bridge.busy_changed.connect(self.tell_busy)
        desk.bridge.progress.connect(window.foot.show_progress)
        desk.bridge.report.connect(self.tell_import)
        desk.bridge.failed.connect(self._tell_failed)
        desk.bridge.finished.connect(self._tell_finished)
        desk.models.progress.connect(self._tell_models_progress)
        desk.models.models_done.connect(self._tell_models)
        desk.models.failed.connect(self._tell_models_failed)

    def look_over(self) -> None:
        """Ask how much there is in the library, and show it."""
        desk = self._window.desk
        desk.ask(overview.overview, desk.path, then=self._take_overview, key="overview")

    def tell_busy(self, busy: bool) -> None:
        """Show that something runs, or what came of it."""
        self._window.menus.stop.setEnabled(busy)
        if busy:
            self._outcome = ""
            self._window.foot.begin()
        else:
            self._window.foot.say(self._outcome)

    def tell_pairing(self, begun: bool) -> None:
        """Say that one statement of a pair is chosen, and how to choose the other."""
        self._window.foot.say(self.tr("Now choose the other statement and press P again.") if begun else "")

    def tell_import(self, report: ImportReport) -> None:
        """Ask about tables, show what could not be imported, and keep the outcome for the foot."""
        report = tables.ask(self._window.desk, report, self._window)
        self._outcome = importing.outcome(report)
        self._report = report if report.files or report.failures else self._report
        self._window.menus.report.setEnabled(self._report is not None)
        if report.failures:
            self.show_report()

    def show_report(self) -> None:
        """Show what came of each file of the last import."""
        if self._report is not None:
            importing.show_report(self._window.desk, self._report, self._window)

    def _enable(self, open_: bool) -> None:
        """Offer what needs a library only while there is one."""
        menus = self._window.menus
        read_only = self._window.desk.read_only
        for action in (menus.export_brief, menus.print, menus.export_register, *menus.exports):
            action.setEnabled(open_)
        for action in (menus.import_files, menus.import_folder, menus.watch, menus.import_register):
            action.setEnabled(open_ and not read_only)
        self._window.setAcceptDrops(open_)
        name = self._window.desk.path.stem if self._window.desk.path else "Counterpoint"
        self._window.setWindowTitle(self.tr("{name} (read only)").format(name=name) if read_only else name)

    def _take_overview(self, found: Overview) -> None:
        path = self._window.desk.path
        if path is None:
            return
        self._window.rail.set_count(_LIBRARY, found.articles)
        self._window.rail.set_count(_SIDES, found.pairs)
        self._window.foot.show_library(overview.in_words(path, found))

    def _tell_failed(self, event: Failed) -> None:
        self._show_message(phrases.failure(event.failure))

    def _tell_finished(self, event: Finished) -> None:
        if event.cancelled:
            self._outcome = self.tr("Stopped. What is finished is kept.")

    def _tell_models_progress(self, event: Progress) -> None:
        """Say how far a download is while its dialog is closed."""
        if self._window.preferring.dialog is None and not self._window.desk.bridge.busy:
            self._window.foot.say(model_phrases.progress(event))

    def _tell_models(self, event: ModelsDone) -> None:
        """Say what came of a download whose dialog has been closed meanwhile."""
        if self._window.preferring.dialog is None and not self._window.desk.bridge.busy:
            self._window.foot.say(model_phrases.outcome(event))

    def _tell_models_failed(self, event: Failed) -> None:
        if self._window.preferring.dialog is None:
            self._window.foot.say("")
            self._tell_failed(event)

    def _tell_trouble(self, error: CounterpointError) -> None:
        path = self._window.desk.troubled
        if isinstance(error, LibraryDamagedError) and path is not None:
            self._offer_recovery(phrases.error(error), path)
        else:
            self._show_message(phrases.error(error))

    def _offer_recovery(self, sentence: str, path: Path) -> None:
        box = self._show_message(sentence)
        if box is not None:
            box.setInformativeText(
                self.tr("What can still be read can be saved into a new library. The damaged file stays as it is.")
            )
            save = box.addButton(self.tr("Save what can be saved"), QMessageBox.ButtonRole.AcceptRole)
            save.clicked.connect(lambda: self._window.caring.recover(path))

    def _tell_recovered(self, found: Recovered) -> None:
        saved = self.tr("%Ln article(s) saved", "", found.articles)
        lost = self.tr("%Ln lost", "", found.lost)
        self._window.open_library(found.path)
        self._show_message(f"{saved}, {lost}." if found.lost else f"{saved}.")

    def _show_message(self, sentence: str) -> QMessageBox | None:
        window = self._window
        if any(box.text() == sentence for box in window.findChildren(QMessageBox)):
            return None  # it is said already
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Counterpoint", sentence, QMessageBox.StandardButton.Close, window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setAccessibleName(sentence)
        box.open()
        return box
