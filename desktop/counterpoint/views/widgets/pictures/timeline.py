"""Claims and answers over time: a row for each party, a bar for each period, its answered part filled."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from counterpoint.records.picture import Figures, Spoken
from counterpoint.views import phrases
from counterpoint.views.look import Look
from counterpoint.views.painting import dot
from counterpoint.views.widgets.pictures import periods
from counterpoint.views.widgets.pictures.picture import Mark, Picture, Target, box

_NAMES = 170
_PAD = 20
_FOOT = 28
_WIDEST = 26.0
_GAP = 8


class Timeline(Picture):
    """Who spoke when, and how much of it was answered."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._figures: Figures | None = None
        self.setAccessibleName(self.tr("Claims and answers over time"))

    def show_figures(self, figures: Figures) -> None:
        """Show these counts."""
        self._figures = figures
        self.update()

    def draw(self, painter: QPainter, area: QRectF) -> list[Mark]:
        """Draw a row for each party that spoke, the periods along the foot."""
        figures = self._figures
        if figures is None or not figures.spoken:
            return []
        spans = periods.between(figures.spoken[0].period, figures.spoken[-1].period)
        speaking = [(party, colour) for party, colour in figures.parties if _of(figures.spoken, party.key)]
        names = min(self._look.wide(_NAMES), area.width() / 3)
        plot = area.adjusted(_PAD + names, _PAD, -_PAD, -_PAD - _FOOT)
        height = min(84.0, plot.height() / max(1, len(speaking)))
        most = max(each.statements for each in figures.spoken)
        self._draw_axis(painter, plot, spans, height * len(speaking))
        marks: list[Mark] = []
        for row, (party, colour) in enumerate(speaking):
            lane = QRectF(plot.left(), plot.top() + row * height, plot.width(), height)
            self._draw_name(painter, QRectF(area.left() + _PAD, lane.top(), names - 12, height), party.name, colour)
            marks += (
                self._draw_bar(painter, lane, spans, each, most, colour, party.name)
                for each in _of(figures.spoken, party.key)
            )
        return marks

    def _draw_bar(
        self,
        painter: QPainter,
        lane: QRectF,
        spans: Sequence[str],
        each: Spoken,
        most: int,
        colour: int | None,
        name: str,
    ) -> Mark:
        step = lane.width() / len(spans)
        width = min(_WIDEST, max(2.0, step - 2))
        left = lane.left() + step * spans.index(each.period) + (step - width) / 2
        room = lane.height() - _GAP
        height, filled = room * each.statements / most, room * each.answered / most
        bar = QRectF(left, lane.bottom() - height, width, height)
        ground = self._look.colour(colour)
        pale = QColor(ground)
        pale.setAlpha(90)
        painter.fillRect(bar, pale)
        painter.fillRect(QRectF(left, lane.bottom() - filled, width, filled), ground)
        said, answered = phrases.statements(each.statements), self.tr("%Ln answered", "", each.answered)
        words = f"{name}, {periods.words(each.period)}: {said}, {answered}"
        return Mark(box(bar.adjusted(-1, min(0.0, height - 8), 1, 0)), words, Target(each.party, period=each.period))

    def _draw_name(self, painter: QPainter, place: QRectF, name: str, colour: int | None) -> None:
        font = self._look.font()
        measure = QFontMetricsF(font)
        dot(painter, QPointF(place.left() + 5, place.bottom() - 9), self._look.colour(colour))
        painter.setPen(QColor(self._look.tokens.text))
        painter.setFont(font)
        words = measure.elidedText(name, Qt.TextElideMode.ElideRight, place.width() - 18)
        painter.drawText(QPointF(place.left() + 16, place.bottom() - 4), words)

    def _draw_axis(self, painter: QPainter, plot: QRectF, spans: Sequence[str], height: float) -> None:
        font = self._look.font(-0.75)
        measure = QFontMetricsF(font)
        step = plot.width() / len(spans)
        painter.setPen(QPen(QColor(self._look.tokens.line), 1))
        base = plot.top() + height
        painter.drawLine(QPointF(plot.left(), base + 1), QPointF(plot.right(), base + 1))
        painter.setPen(QColor(self._look.tokens.quiet))
        painter.setFont(font)
        free = plot.left()
        for number, span in enumerate(spans):
            words = periods.short(span)
            left = plot.left() + step * (number + 0.5) - measure.horizontalAdvance(words) / 2
            if left >= free and left + measure.horizontalAdvance(words) <= plot.right() + _PAD:
                painter.drawText(QPointF(left, base + measure.height() + 4), words)
                free = left + measure.horizontalAdvance(words) + 12


def _of(spoken: Sequence[Spoken], party: str) -> list[Spoken]:
    return [each for each in spoken if each.party == party]
