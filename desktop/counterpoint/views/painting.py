"""Words set in lines on a painter, for the delegates."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

RADIUS = 6.0
BAR = 4.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one weight and colour within a line."""

    words: str
    colour: QColor
    bold: bool = False


class Lines:
    """Words broken into lines of a width, measured once and drawn where wanted."""

    def __init__(
        self,
        pieces: Iterable[Piece],
        font: QFont,
        width: float,
        *,
        leading: float = 1.3,
        most: int = 0,
        centred: bool = False,
    ) -> None:
        pieces = list(pieces)
        self._step = QFontInfo(font).pixelSize() * leading
        self._layout = QTextLayout("".join(piece.words for piece in pieces), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if centred:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats(list(_formats(pieces)))
        self.cut = self._break(width, most)  # whether some of the words have no room
        self.width = max((self._layout.lineAt(i).naturalTextWidth() for i in range(self.count)), default=0.0)
        self._colour = pieces[-1].colour if pieces else QColor()
        self._font = font
        self._room = width

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount()

    @property
    def height(self) -> float:
        """How much room the lines take."""
        return self._step * self.count

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the lines with their upper left corner at (x, y)."""
        for i in range(self.count):
            line = self._layout.lineAt(i)
            top = y + i * self._step + (self._step - line.height()) / 2
            if self.cut and i == self.count - 1:
                self._draw_cut(painter, x, top, line.ascent(), line.textStart())
            else:
                line.draw(painter, QPointF(x, top - line.y()))

    def _break(self, width: float, most: int) -> bool:
        self._layout.beginLayout()
        cut = False
        height = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, height))
            height += self._step
            if most and self.count == most:
                cut = line.textStart() + line.textLength() < len(self._layout.text().encode("utf-16-le")) // 2
                break
        self._layout.endLayout()
        return cut

    def _draw_cut(self, painter: QPainter, x: float, top: float, ascent: float, start: int) -> None:
        rest = self._layout.text().encode("utf-16-le")[start * 2 :].decode("utf-16-le")
        words = QFontMetricsF(self._font).elidedText(rest, Qt.TextElideMode.ElideRight, self._room)
        painter.setFont(self._font)
        painter.setPen(self._colour)
        painter.drawText(QPointF(x, top + ascent), words)


def _formats(pieces: list[Piece]) -> Iterable[QTextLayout.FormatRange]:
    start = 0
    for piece in pieces:
        length = len(piece.words.encode("utf-16-le")) // 2
        style = QTextCharFormat()
        style.setForeground(piece.colour)
        if piece.bold:
            style.setFontWeight(QFont.Weight.DemiBold)
        if length:
            reach = QTextLayout.FormatRange()
            reach.start, reach.length, reach.format = start, length, style
            yield reach
        start += length


def card(painter: QPainter, place: QRectF, ground: QColor, edge: QColor, bar: QColor | None = None) -> None:
    """Draw a card with round corners, and a bar in a party's colour along its left side."""
    inner = place.adjusted(0.5, 0.5, -0.5, -0.5)
    outline = QPainterPath()
    outline.addRoundedRect(inner, RADIUS, RADIUS)
    painter.fillPath(outline, ground)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1))
    painter.drawPath(outline)
    if bar is not None:
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(QRectF(place.left(), place.top(), BAR, place.height()), bar)
        painter.restore()


def ring(painter: QPainter, place: QRectF, colour: QColor) -> None:
    """Draw the focus ring around a card."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2))
    painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), RADIUS + 1, RADIUS + 1)


def dot(painter: QPainter, centre: QPointF, colour: QColor, radius: float = 4.0) -> None:
    """Draw a party's dot."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)
