"""A party's dot as an icon, for boxes and lists."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from counterpoint.views.look import Look
from counterpoint.views.painting import dot

SIZE: Final = 12


def dot_icon(look: Look, colour: int | None, ratio: float) -> QIcon:
    """Return the dot of a party's colour; a pale one for no party in particular."""
    image = QPixmap(round(SIZE * ratio), round(SIZE * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QColor(look.tokens.line) if colour is None else look.colour(colour)
    dot(painter, QPointF(SIZE / 2, SIZE / 2), ground, 5)
    painter.end()
    return QIcon(image)
