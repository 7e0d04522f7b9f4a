"""The line under the list of models: what runs and how far, Cancel; and afterwards what came of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from counterpoint.views import model_phrases, phrases
from counterpoint.views.desk import Desk
from counterpoint.views.operations import languages
from counterpoint.views.widgets.foot import Bar
from counterpoint.work.protocol import Finished, Progress

_STEPS = 1000  # of the bar: bytes would be too many for it


class ModelsFoot(QWidget):
    """Follows the worker for models."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = Bar(desk.look)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("What has arrived is kept"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words, stretch=1)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        self.setMinimumHeight(self.cancel.sizeHint().height())
        self._show(desk.models.busy)
        desk.models.busy_changed.connect(self._show)
        desk.models.progress.connect(self.show_progress)
        desk.models.finished.connect(self._tell_cancelled)

    def show_progress(self, event: Progress) -> None:
        """Show how far it is."""
        self.bar.setRange(0, _STEPS if event.total else 0)
        self.bar.setValue(_STEPS * event.done // max(1, event.total))
        self.say(model_phrases.progress(event))

    def begin(self) -> None:
        """Show that something runs of which nothing is known yet."""
        self.bar.setRange(0, 0)
        self.say(phrases.phase("list"))

    def say(self, words: str) -> None:
        """Show a sentence."""
        self.words.setText(words)
        self.words.setAccessibleName(words)

    def _show(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.cancel.setVisible(busy)
        self.cancel.setEnabled(busy)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        languages.cancel(self._desk)

    def _tell_cancelled(self, event: Finished) -> None:
        if event.cancelled:
            self.say(self.tr("Stopped. What has arrived is kept; “Go on” fetches the rest."))
