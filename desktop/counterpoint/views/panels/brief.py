"""The brief: choices on the left, the page itself on the right."""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir, QTimer, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QShowEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from counterpoint.library import parties
from counterpoint.records.party import PartyCard
from counterpoint.views import formats
from counterpoint.views.desk import Desk
from counterpoint.views.widgets.brief_choices import BriefChoices
from counterpoint.views.widgets.empty import Empty
from counterpoint.views.widgets.preview import Preview
from counterpoint.work.protocol import BriefReady, MakeBrief

_PAUSE = 600  # milliseconds after the last change of a choice before the page is made anew


class BriefPanel(QWidget):
    """Chooses what goes into the brief and shows it as it will be printed."""

    export_wanted = Signal()
    print_wanted = Signal()
    fresh = Signal()  # the preview shows what is chosen

    def __init__(self, desk: Desk, invitations: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder = QTemporaryDir()
        self._number = 0
        self._making = ""  # the file that the worker writes for the preview
        self._stale = True
        self.exported = ""  # the file that the user wants
        self.setAccessibleName(self.tr("Brief"))
        self.choices = BriefChoices(desk.look, desk.settings.brief_language or formats.language())
        self.preview = Preview(desk.look)
        self.empty = Empty(
            self.tr("Here a brief will lie: the claims of the parties beside the answers, ready for print."),
            invitations,
            desk.look,
        )
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.make_preview)
        self._connect()
        if desk.is_open:
            self._start_anew()

    @property
    def document(self) -> QPdfDocument:
        """The brief that is shown."""
        return self.preview.document

    @property
    def is_fresh(self) -> bool:
        """Whether the preview shows what is chosen."""
        return not self._stale

    def command(self, output: str) -> MakeBrief:
        """Return the command that makes the chosen brief at ``output``."""
        choices = self.choices
        return MakeBrief(
            output,
            choices.title,
            choices.language,
            choices.parties,
            choices.since.iso,
            choices.until.iso,
            choices.answered.isChecked(),
            choices.confirmed.isChecked(),
        )

    def make_preview(self) -> None:
        """Let the worker make the page anew; when it is busy, as soon as it has time."""
        if not self._stale or self._making or not self.choices.ready:
            return
        if self._desk.bridge.busy:
            self.preview.say(self.tr("The page follows when what runs now has ended."))
            return
        self._number += 1
        self._making = self._folder.filePath(f"preview-{self._number}.pdf")
        self._stale = False
        self.preview.say(self.tr("The page is being made…"))
        self._desk.send(self.command(self._making))

    def showEvent(self, event: QShowEvent) -> None:
        """Make the page when it is looked at."""
        super().showEvent(event)
        self._pause.start(0)

    def _connect(self) -> None:
        desk = self._desk
        self.choices.changed.connect(self._set_stale)
        self.choices.export_wanted.connect(self.export_wanted)
        self.choices.print_wanted.connect(self.print_wanted)
        self.choices.open_wanted.connect(self._open)
        desk.opened.connect(self._start_anew)
        desk.changed.connect(self._look_again)
        desk.edited.connect(self._look_again)
        desk.bridge.brief_ready.connect(self._take)
        desk.bridge.finished.connect(lambda _event: self._forget_making())
        desk.bridge.busy_changed.connect(self._wait_or_go)

    def _lay_out(self) -> None:
        shelf = QWidget()
        row = QHBoxLayout(shelf)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.choices)
        row.addWidget(self.preview, stretch=1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(shelf)
        self._stack.addWidget(self.empty)

    def _start_anew(self) -> None:
        assert self._desk.path is not None
        self.choices.start(self._desk.path.stem)
        self.preview.forget()
        self._look_again()

    def _look_again(self) -> None:
        self._desk.ask(parties.cards, formats.language(), then=self._take_cards, key="brief parties")
        self._set_stale()

    def _take_cards(self, cards: list[PartyCard]) -> None:
        self.choices.offer(cards)
        self._stack.setCurrentIndex(0 if cards else 1)
        if self._stale and self.isVisible():
            self._pause.start()

    def _set_stale(self) -> None:
        self._stale = True
        self._desk.settings.brief_language = self.choices.language
        if self.isVisible():
            self._pause.start()

    def _take(self, event: BriefReady) -> None:
        if event.output == self._making:
            self._making = ""
            self.preview.show_file(event.output)
            if self.is_fresh:
                self.fresh.emit()
        elif event.output == self.exported:
            self.choices.tell_exported(Path(event.output).name)

    def _forget_making(self) -> None:
        """Notice that a job has ended; one that made no page leaves the preview as it was."""
        if self._making and not self._desk.bridge.busy:
            self._making = ""
            self.preview.say("")

    def _wait_or_go(self, busy: bool) -> None:
        if not busy and self._stale and self.isVisible():
            self._pause.start()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.exported))
