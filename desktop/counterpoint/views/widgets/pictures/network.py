"""Who answers whom: parties in a circle, an arrow from each answerer to whom it answers, as thick as it is frequent."""

import math
from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from counterpoint.records.picture import Figures
from counterpoint.views.look import Look
from counterpoint.views.painting import dot
from counterpoint.views.widgets.pictures.picture import Mark, Picture, Target

_LABELS = 150
_PAD = 34
_BEND = 0.18  # of the distance, how far an arrow leans out of the straight line
_HEAD = 9.0
_THICKEST = 9.0
_BIGGEST = 16.0
_SMALLEST = 6.0


class Network(Picture):
    """The circle of parties; support is left out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._figures: Figures | None = None
        self.setAccessibleName(self.tr("Who answers whom"))

    def show_figures(self, figures: Figures) -> None:
        """Show these counts."""
        self._figures = figures
        self.update()

    def draw(self, painter: QPainter, area: QRectF) -> list[Mark]:
        """Draw arrows, then parties, then names."""
        figures = self._figures
        links = _links(figures) if figures is not None else Counter()
        if figures is None or not links:
            return []
        active = [(party, colour) for party, colour in figures.parties if any(party.key in link for link in links)]
        room = min(area.width() / 2 - _PAD - self._look.wide(_LABELS), area.height() / 2 - _PAD)
        radius = max(60.0, room)
        middle = area.center()
        places = {
            party.key: middle + QPointF(math.sin(angle), -math.cos(angle)) * radius
            for number, (party, _) in enumerate(active)
            for angle in [2 * math.pi * number / len(active)]
        }
        names = {party.key: party.name for party, _ in active}
        colours = {party.key: self._look.colour(colour) for party, colour in active}
        most = max(links.values())
        marks = [
            self._draw_arrow(painter, places, names, answerer, claimant, count / most, count, colours[answerer])
            for (answerer, claimant), count in sorted(links.items(), key=lambda item: item[1])
        ]
        said = Counter({party.key: 0 for party, _ in active})
        for each in figures.spoken:
            said[each.party] += each.statements
        for party, _ in active:
            marks.append(self._draw_party(painter, places[party.key], middle, party.name, party.key, said, colours))
        return marks

    def _draw_arrow(
        self,
        painter: QPainter,
        places: Mapping[str, QPointF],
        names: Mapping[str, str],
        answerer: str,
        claimant: str,
        share: float,
        count: int,
        colour: QColor,
    ) -> Mark:
        start, end = places[answerer], places[claimant]
        line = end - start
        lean = QPointF(-line.y(), line.x()) * _BEND
        bend = (start + end) / 2 + lean
        toward = end - bend
        toward /= math.hypot(toward.x(), toward.y()) or 1.0
        tip = end - toward * (_BIGGEST + 3)
        path = QPainterPath(start)
        path.quadTo(bend, tip - toward * _HEAD * 0.8)
        ink = QColor(colour)
        ink.setAlpha(170)
        width = 1.2 + (_THICKEST - 1.2) * share
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawPath(path)
        side = QPointF(-toward.y(), toward.x()) * (_HEAD * 0.45 + width / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        back = tip - toward * (_HEAD + width / 2)
        painter.drawPolygon(QPolygonF([tip, back + side, back - side]))
        stroker = QPainterPathStroker()
        stroker.setWidth(max(8.0, width))
        words = self.tr("{answerer} answers {claimant}: %Ln time(s)", "", count)
        words = words.format(answerer=names[answerer], claimant=names[claimant])
        return Mark(stroker.createStroke(path), words, Target(claimant, answerer))

    def _draw_party(
        self,
        painter: QPainter,
        place: QPointF,
        middle: QPointF,
        name: str,
        key: str,
        said: Counter[str],
        colours: Mapping[str, QColor],
    ) -> Mark:
        most = max(said.values()) or 1
        radius = _SMALLEST + (_BIGGEST - _SMALLEST) * math.sqrt(said[key] / most)
        dot(painter, place, QColor(self._look.tokens.work), radius + 2)
        dot(painter, place, colours[key], radius)
        font = self._look.font(bold=True)
        measure = QFontMetricsF(font)
        words = measure.elidedText(name, Qt.TextElideMode.ElideRight, self._look.wide(_LABELS))
        width = measure.horizontalAdvance(words)
        left = place.x() + radius + 6 if place.x() >= middle.x() - 1 else place.x() - radius - 6 - width
        painter.setPen(QColor(self._look.tokens.text))
        painter.setFont(font)
        painter.drawText(QPointF(left, place.y() + measure.ascent() / 2 - 2), words)
        shape = QPainterPath()
        shape.addEllipse(place, radius + 2, radius + 2)
        return Mark(shape, name, Target(key))


def _links(figures: Figures) -> Counter[tuple[str, str]]:
    """Return how often each party answers each other one."""
    links: Counter[tuple[str, str]] = Counter()
    for each in figures.answers:
        if each.relation != "supports":
            links[each.answerer, each.claimant] += each.count
    return links
