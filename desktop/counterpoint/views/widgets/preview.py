"""The brief as it will be printed."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from counterpoint.views.look import Look


class Preview(QWidget):
    """Pages one below the other, and a line above them while they are not what is chosen."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setAccessibleName(self.tr("Preview of the brief"))
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setPageSpacing(16)
        self.view.setDocumentMargins(QMargins(24, 20, 24, 20))
        self.view.setFrameShape(QPdfView.Shape.NoFrame)
        self._note = QLabel()
        self._note.setProperty("role", "quiet")
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setContentsMargins(0, 8, 0, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._note)
        column.addWidget(self.view, stretch=1)
        look.changed.connect(self._set_ground)
        self._set_ground()
        self.say("")

    def show_file(self, path: str) -> None:
        """Show the pages of a PDF; the place in them is kept."""
        place = self.view.verticalScrollBar().value()
        self.document.load(path)
        self.view.setDocument(self.document)
        self.view.verticalScrollBar().setValue(place)
        self.say("")

    def forget(self) -> None:
        """Show no page."""
        self.document.close()
        self.say("")

    def say(self, words: str) -> None:
        """Show a line above the pages, or none."""
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _set_ground(self) -> None:
        palette = self.view.palette()
        ground = QColor(self._look.tokens.window)
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, ground)
        self.view.setPalette(palette)
