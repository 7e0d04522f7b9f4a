"""How a party looks as a line of the register."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counterpoint.records.register import Entry
from counterpoint.views import formats, phrases
from counterpoint.views.look import Look
from counterpoint.views.models.paging import Index, RowRole
from counterpoint.views.painting import Lines, Piece, card, dot, ring

_PAD = 10
_DOT = 18


class PartyDelegate(QStyledItemDelegate):
    """Paints the colour, the name, the number of statements, and what kind of party it is."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the same height for every row."""
        line = QFontMetricsF(self._look.font()).height()
        return QSize(200, round(2 * line * 1.3 + 2 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        entry: Entry = index.data(RowRole)
        tokens = self._look.tokens
        place = QRectF(option.rect).adjusted(3, 3, -3, -3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            card(painter, place, QColor(tokens.card), QColor(tokens.line))
            if option.state & QStyle.StateFlag.State_HasFocus:
                ring(painter, place, QColor(tokens.action))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            card(painter, place, QColor(tokens.side), QColor(tokens.line))
        self._words(painter, place.adjusted(_PAD, _PAD - 3, -_PAD, 0), entry)
        painter.restore()

    def _words(self, painter: QPainter, inner: QRectF, entry: Entry) -> None:
        tokens, font = self._look.tokens, self._look.font()
        measure = QFontMetricsF(font)
        count = formats.number(entry.statements) if entry.statements else ""
        width = inner.width() - _DOT - measure.horizontalAdvance(count) - 8
        dot(
            painter,
            QPointF(inner.left() + 5, inner.top() + measure.height() * 0.65),
            self._look.colour(entry.colour),
            5,
        )
        name = Lines([Piece(entry.party.name, QColor(tokens.text), bold=True)], font, width, leading=1.3, most=1)
        name.draw(painter, inner.left() + _DOT, inner.top())
        painter.setPen(QColor(tokens.quiet))
        painter.setFont(font)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, count)
        people = ", ".join(member.name for member in entry.members if member.name != entry.party.name)
        below = " · ".join(part for part in (phrases.party_kind(entry.party.kind), people) if part)
        line = Lines([Piece(below, QColor(tokens.quiet))], self._look.font(-0.75), width, leading=1.3, most=1)
        line.draw(painter, inner.left() + _DOT, inner.top() + name.height)
