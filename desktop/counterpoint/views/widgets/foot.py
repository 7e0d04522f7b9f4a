"""The line at the foot: what runs, how far, how long yet, Stop; the library's name and size."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from counterpoint.views import formats, phrases
from counterpoint.views.look import Look
from counterpoint.work.protocol import Progress


class Bar(QProgressBar):
    """A thin bar, drawn by hand so that it is as thin in every style."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a bar as wide as in the design."""
        return QSize(180, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove and how much of it is done; all of it, pale, while that is unknown."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(0, 0, self.width(), 6)
        painter.setBrush(QColor(self._look.tokens.line))
        painter.drawRoundedRect(groove, 3, 3)
        painter.setBrush(QColor(self._look.tokens.action))
        if self.maximum() > self.minimum():
            share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
            painter.drawRoundedRect(QRectF(0, 0, self.width() * share, 6), 3, 3)
        else:
            painter.setOpacity(0.4)
            painter.drawRoundedRect(groove, 3, 3)


class Foot(QFrame):
    """Quiet while nothing runs."""

    stop = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.setAccessibleName(self.tr("What runs"))
        self.what = QLabel()
        self.what.setAccessibleName(self.tr("What runs"))
        self._bar = Bar(look)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.left = QLabel()
        self.left.setAccessibleName(self.tr("Time left"))
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.setProperty("role", "small")
        self.stop_button.setToolTip(self.tr("Stop after the article at hand (Ctrl+.)"))
        self.stop_button.clicked.connect(self._ask_to_stop)
        self.library = QLabel()
        self.library.setAccessibleName(self.tr("Library"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 3)
        row.setSpacing(14)
        for widget in (self.what, self._bar, self.left, self.stop_button):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.library)
        self.setFixedHeight(self.stop_button.sizeHint().height() + 8)
        self.rest()

    def show_progress(self, event: Progress) -> None:
        """Show how far the job is."""
        phase = phrases.phase(event.phase)
        if event.total:
            phase = self.tr("{phase}: {done} of {total}").format(
                phase=phase, done=formats.number(event.done), total=formats.number(event.total)
            )
        self.what.setText(phase)
        self._bar.setRange(0, event.total)
        self._bar.setValue(event.done)
        self.left.setText(formats.time_left(event.seconds_left))
        self._show(True)

    def begin(self) -> None:
        """Show that something runs of which nothing is known yet."""
        self.what.setText(self.tr("Starting…"))
        self._bar.setRange(0, 0)
        self.left.setText("")
        self.stop_button.setEnabled(True)
        self.stop_button.setText(self.tr("Stop"))
        self._show(True)

    def rest(self) -> None:
        """Show that nothing runs."""
        self._show(False)

    def say(self, words: str) -> None:
        """Show a short sentence where the progress would be."""
        self._show(False)
        self.what.setText(words)
        self.what.setVisible(bool(words))

    def show_library(self, words: str) -> None:
        """Show the library's name and size."""
        self.library.setText(words)

    def _ask_to_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_button.setText(self.tr("Stopping…"))
        self.stop.emit()

    def _show(self, running: bool) -> None:
        for widget in (self.what, self._bar, self.left, self.stop_button):
            widget.setVisible(running)
        self.left.setVisible(running and bool(self.left.text()))
