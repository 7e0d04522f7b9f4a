"""How a claim looks beside its answers."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counterpoint.records.exchange import Answer, Exchange
from counterpoint.records.party import PartyCard
from counterpoint.views import formats, phrases
from counterpoint.views.delegates.quote_card import QuoteCard
from counterpoint.views.look import Look
from counterpoint.views.models.exchanges import Heading, Tally
from counterpoint.views.models.paging import Index, RowRole
from counterpoint.views.painting import RADIUS, Lines, Piece, ring

EDGE = 20.0
MIDDLE = 128.0
GAP = 10.0
_LEAST_PLACE = 72.0


class ExchangeDelegate(QStyledItemDelegate):
    """Paints headings, and rows of claim | relation | answers."""

    def __init__(self, look: Look, tally: Callable[[Heading], Tally | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tally = tally
        self._heights: dict[tuple[object, ...], float] = {}
        self.parties: Mapping[str, PartyCard] = {}
        self.name_claimant = False  # whether cards on the left say the party, because the column does not
        self.name_answerer = True
        self.slot = 0  # of the current row: 0 is the claim, 1 the first answer
        look.changed.connect(self._heights.clear)

    def forget(self) -> None:
        """Measure everything anew."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of a row in a list of this width."""
        row = index.data(RowRole)
        width = option.rect.width()
        if isinstance(row, Heading):
            return QSize(width, round(self._look.serif(bold=True).pointSizeF() * 2) + 24)
        key = (row, width, self.name_claimant, self.name_answerer)
        if key not in self._heights:
            self._heights[key] = self._height(row, width)
        return QSize(width, round(self._heights[key]))

    def places(self, row: Exchange, rect: QRectF) -> list[QRectF]:
        """Return where the cards of a row lie: the claim's, then each answer's."""
        column = _column(rect.width())
        left, right = rect.left() + EDGE, rect.right() - EDGE - column
        claim = self._claim_card(row, column)
        answers = [self._answer_card(answer, column) for answer in row.answers]
        height = rect.height() - GAP
        places = [QRectF(left, rect.top(), column, height if len(answers) <= 1 else claim.height)]
        top = rect.top()
        for answer in answers:
            places.append(QRectF(right, top, column, height if len(answers) == 1 else answer.height))
            top += answer.height + GAP
        return places

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(RowRole)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row)
        else:
            current = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_exchange(painter, rect, row, self.slot if current else None)
        painter.restore()

    def _height(self, row: Exchange, width: float) -> float:
        column = _column(width)
        claim = self._claim_card(row, column).height
        answers = [self._answer_card(answer, column).height + GAP for answer in row.answers]
        return max(claim + GAP, sum(answers), _LEAST_PLACE + GAP)

    def _claim_card(self, row: Exchange, column: float) -> QuoteCard:
        return QuoteCard(row.claim, row.claim.state, column, self._look, self.parties, name_party=self.name_claimant)

    def _answer_card(self, answer: Answer, column: float) -> QuoteCard:
        return QuoteCard(answer.quote, answer.state, column, self._look, self.parties, name_party=self.name_answerer)

    def _paint_heading(self, painter: QPainter, rect: QRectF, heading: Heading) -> None:
        tokens = self._look.tokens
        pieces = [Piece(heading.name or self.tr("Under no issue yet"), QColor(tokens.text), bold=True)]
        title = Lines(pieces, self._look.serif(2, bold=True), rect.width() * 0.7, most=1)
        top = rect.bottom() - title.height - 8
        title.draw(painter, rect.left() + EDGE, top)
        tally = self._tally(heading)
        if tally is not None:
            count = Lines([Piece(self._count(tally), QColor(tokens.quiet))], self._look.font(-0.5), 300, most=1)
            count.draw(painter, rect.left() + EDGE + title.width + 10, top + (title.height - count.height) / 2 + 1)

    def _count(self, tally: Tally) -> str:
        pairs = self.tr("%Ln pair(s)", "", tally.pairs)
        claims = self.tr("%Ln claim(s)", "", tally.claims)
        return " · ".join((pairs if tally.pairs else claims, phrases.articles(len(tally.articles))))

    def _paint_exchange(self, painter: QPainter, rect: QRectF, row: Exchange, slot: int | None) -> None:
        places = self.places(row, rect)
        column = _column(rect.width())
        self._claim_card(row, column).paint(painter, places[0])
        for answer, place in zip(row.answers, places[1:], strict=True):
            self._answer_card(answer, column).paint(painter, place)
            self._paint_relation(
                painter, QRectF(rect.left() + EDGE + column + GAP, place.top(), MIDDLE, place.height()), answer
            )
        if not row.answers:
            self._paint_absence(painter, QRectF(rect.right() - EDGE - column, rect.top(), column, rect.height() - GAP))
        if slot is not None and slot < len(places):
            ring(painter, places[slot], QColor(self._look.tokens.action))

    def _paint_relation(self, painter: QPainter, place: QRectF, answer: Answer) -> None:
        """Draw the arrow from the answer back to the claim, the relation above and the score below it."""
        tokens = self._look.tokens
        word = Lines(
            [Piece(phrases.relation(answer.relation), QColor(tokens.text), bold=True)],
            self._look.font(bold=True), place.width(), leading=1.35, most=2, centred=True,
        )  # fmt: skip
        score = Lines(
            [Piece(formats.score(answer.score), QColor(tokens.quiet))],
            self._look.font(-0.5), place.width(), leading=1.35, most=1, centred=True,
        )  # fmt: skip
        y = round(place.top() + (place.height() + word.height - score.height) / 2) + 0.5
        word.draw(painter, place.left(), y - word.height - 6)
        score.draw(painter, place.left(), y + 5)
        arrow = QColor(tokens.quiet)
        arrow.setAlphaF(0.55)
        painter.setPen(QPen(arrow, 1))
        painter.drawLine(QPointF(place.left() + 5, y), QPointF(place.right(), y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(arrow)
        head = [QPointF(place.left(), y), QPointF(place.left() + 6, y - 4.5), QPointF(place.left() + 6, y + 4.5)]
        painter.drawPolygon(QPolygonF(head))

    def _paint_absence(self, painter: QPainter, place: QRectF) -> None:
        tokens = self._look.tokens
        pen = QPen(QColor(tokens.quiet), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 3])
        painter.setOpacity(0.6)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setOpacity(1)
        painter.setFont(self._look.font())
        painter.setPen(QColor(tokens.quiet))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.tr("No answer in the library"))


def _column(width: float) -> float:
    """Return how wide a column of cards is in a list of this width."""
    return max(120.0, (width - 2 * EDGE - MIDDLE - 2 * GAP) / 2)
