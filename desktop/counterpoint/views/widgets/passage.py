"""A passage of an article in the inspector: as high as its words, never scrolled."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counterpoint.views.detail import Mark
from counterpoint.views.look import Look
from counterpoint.views.widgets.marked import MarkedText


class Passage(MarkedText):
    """Grows with its text."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_text(self, text: str, marks: Sequence[Mark], *, size: float = 3.0) -> None:
        """Show ``text`` and take the room that it needs."""
        super().set_text(text, marks, size=size)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, and take the room that they need."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the room that the words take."""
        return QSize(200, round(self.document().size().height()) + 2)

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(self.sizeHint().height())
