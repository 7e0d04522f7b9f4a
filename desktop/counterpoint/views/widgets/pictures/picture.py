"""What all pictures have in common: marks that can be pointed at, walked over by keys, chosen, and saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QToolTip, QWidget

from counterpoint.views.look import Look

SHARP = 2  # dots of a saved image for each of the window


@dataclass(frozen=True, slots=True)
class Target:
    """What a mark stands for: claims of a party, the answers of another, in a period; empty for any."""

    claimant: str = ""
    answerer: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a picture: where it is, what it says, and what it opens."""

    shape: QPainterPath
    words: str
    target: Target


class Picture(QWidget):
    """Subclasses draw; the rest is here."""

    chosen = Signal(object)  # the Target of a mark

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._marks: Sequence[Mark] = ()
        self._current = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)

    def draw(self, painter: QPainter, area: QRectF) -> list[Mark]:
        """Draw the picture into ``area`` and return its marks."""
        raise NotImplementedError

    @property
    def marks(self) -> Sequence[Mark]:
        """The marks as they were last drawn."""
        return self._marks

    def sizeHint(self) -> QSize:
        """Return a size in which a picture can be read."""
        return QSize(800, 520)

    def save(self, path: Path) -> None:
        """Write the picture as SVG or PNG, by the name's ending. Raises OSError."""
        if path.suffix.lower() == ".svg":
            self._save_svg(path)
        else:
            image = QImage(self.size() * SHARP, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(SHARP)
            image.fill(QColor(self._look.tokens.work))
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter, QRectF(self.rect()))
            painter.end()
            if not image.save(str(path)):
                raise OSError(f"cannot write {path}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, and a ring around the mark that the keys are on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._marks = self.draw(painter, QRectF(self.rect()))
        if self.hasFocus() and 0 <= self._current < len(self._marks):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._look.tokens.action), 2))
            painter.drawPath(self._marks[self._current].shape)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a mark can be chosen."""
        found = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if found is not None else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the mark under the mouse."""
        found = self._at(event.position())
        if found is not None:
            self._go_to(found)
            self.chosen.emit(self._marks[found].target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the marks with the arrows, choose with Enter."""
        forward, back = (Qt.Key.Key_Right, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Up)
        if event.key() in (*forward, *back) and self._marks:
            self._go_to((self._current + (1 if event.key() in forward else -1)) % len(self._marks))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._current < len(self._marks):
            self.chosen.emit(self._marks[self._current].target)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first mark."""
        super().focusInEvent(event)
        if self._current < 0 and self._marks and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go_to(0)

    def event(self, event: QEvent) -> bool:
        """Say what the mark under the mouse stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._marks[found].words if found is not None else "", self)
            return True
        return super().event(event)

    def _go_to(self, number: int) -> None:
        self._current = number
        self.setAccessibleDescription(self._marks[number].words)
        self.update()

    def _at(self, point: QPointF) -> int | None:
        hits = [number for number, mark in enumerate(self._marks) if mark.shape.contains(point)]
        return hits[-1] if hits else None

    def _save_svg(self, path: Path) -> None:
        generator = QSvgGenerator()
        generator.setFileName(str(path))
        generator.setTitle(self.accessibleName())
        generator.setSize(self.size())
        generator.setViewBox(QRect(0, 0, self.width(), self.height()))
        painter = QPainter()
        if not painter.begin(generator):
            raise OSError(f"cannot write {path}")
        painter.fillRect(self.rect(), QColor(self._look.tokens.work))
        self.draw(painter, QRectF(self.rect()))
        painter.end()


def box(place: QRectF) -> QPainterPath:
    """Return a rectangle as the shape of a mark."""
    path = QPainterPath()
    path.addRect(place)
    return path
