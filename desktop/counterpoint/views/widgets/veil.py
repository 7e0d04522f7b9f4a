"""The light over the whole window while files are dragged over it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from counterpoint.views.look import Look
from counterpoint.views.painting import RADIUS


class Veil(QWidget):
    """Covers its parent, lets every event through, and says what a drop will do."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._look = look
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def words(self) -> str:
        """What is said while the veil is shown."""
        return self._words

    def lift(self, words: str) -> None:
        """Cover the window and say ``words``."""
        self._words = words
        self.setAccessibleName(words)
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the light, its edge, and the words in the middle."""
        tokens = self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(tokens.work)
        ground.setAlpha(225)
        painter.fillRect(self.rect(), ground)
        edge = QPen(QColor(tokens.action), 2, Qt.PenStyle.DashLine)
        painter.setPen(edge)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(16, 16, -16, -16), RADIUS * 2, RADIUS * 2)
        painter.setFont(self._look.serif(14))
        painter.setPen(QColor(tokens.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
