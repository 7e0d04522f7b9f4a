"""How an article looks as a line of the library."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counterpoint.records.article import ArticleRow
from counterpoint.records.party import PartyCard
from counterpoint.views import formats, phrases
from counterpoint.views.look import Look
from counterpoint.views.models.paging import Index, RowRole
from counterpoint.views.painting import Lines, Piece, card, dot, ring

_PAD = 12
_SHOWN_PARTIES = 4
_WIDEST_NAME = 140
_DOT_ROOM = 28  # the dot, and the distances beside dot and name
_SHARE = 0.5  # of the line, the rest is for outlet, date and number


class ArticleDelegate(QStyledItemDelegate):
    """Paints title, outlet, date, number of statements, and the parties as dots with their names."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.parties: Mapping[str, PartyCard] = {}
        self.searching = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the same height for every row of a list."""
        title = QFontMetricsF(self._look.serif()).height()
        small = QFontMetricsF(self._look.font()).height()
        lines = 2 if self.searching else 1
        return QSize(200, round(title + lines * small * 1.25 + 2 * _PAD + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: ArticleRow = index.data(RowRole)
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
        inner = place.adjusted(_PAD, _PAD - 3, -_PAD, 0)
        text = QColor(tokens.text)
        title = Lines([Piece(row.title, text)], self._look.serif(), inner.width(), leading=1.3, most=1)
        title.draw(painter, inner.left(), inner.top())
        self._below(painter, inner.adjusted(0, title.height + 3, 0, 0), row)
        painter.restore()

    def _below(self, painter: QPainter, place: QRectF, row: ArticleRow) -> None:
        quiet = QColor(self._look.tokens.quiet)
        count = phrases.on_its_way(row.state, row.statements)
        parts = (row.source, formats.date(row.published), count, phrases.also_in(row))
        facts = " · ".join(part for part in parts if part)
        left = self._parties(painter, place, row)
        room = left - place.left() - 20
        line = Lines([Piece(facts, quiet)], self._look.font(), room, leading=1.3, most=1)
        line.draw(painter, place.left(), place.top())
        if self.searching and row.snippet:
            snippet = Lines(
                [Piece(" ".join(row.snippet.split()), QColor(self._look.tokens.text))],
                self._look.font(),
                place.width(),
                leading=1.3,
                most=1,
            )
            snippet.draw(painter, place.left(), place.top() + line.height + 2)

    def _parties(self, painter: QPainter, place: QRectF, row: ArticleRow) -> float:
        """Draw those who speak most, as many as there is room for, up to the right edge; return where they begin."""
        font = self._look.font()
        measure = QFontMetricsF(font)
        known = [self.parties[key] for key in row.parties if key in self.parties]
        names = [measure.elidedText(party.name, Qt.TextElideMode.ElideRight, _WIDEST_NAME) for party in known]
        widths = [_DOT_ROOM + measure.horizontalAdvance(name) for name in names]
        room = place.width() * _SHARE - measure.horizontalAdvance("+99")
        shown = sum(1 for i in range(len(known)) if i < _SHOWN_PARTIES and sum(widths[: i + 1]) <= room)
        more = f"+{len(known) - shown}" if shown < len(known) else ""
        left = begin = place.right() - sum(widths[:shown]) - measure.horizontalAdvance(more)
        base = place.top() + (QFontInfo(font).pixelSize() * 1.3 - measure.height()) / 2 + measure.ascent()
        painter.setFont(font)
        for party, name, width in zip(known[:shown], names, widths, strict=False):
            dot(painter, QPointF(left + 4, base - measure.xHeight() / 2), self._look.colour(party.colour))
            painter.setPen(QColor(self._look.tokens.text))
            painter.drawText(QPointF(left + 14, base), name)
            left += width
        painter.setPen(QColor(self._look.tokens.quiet))
        painter.drawText(QPointF(left, base), more)
        return begin
