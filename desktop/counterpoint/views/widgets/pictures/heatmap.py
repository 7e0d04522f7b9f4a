"""Party by party, or issue by party: the darker a field, the more answers it stands for."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from counterpoint.records.picture import Answered, Figures
from counterpoint.views import formats
from counterpoint.views.look import Look
from counterpoint.views.widgets.pictures.picture import Mark, Picture, Target, box

_NAMES = 190
_HEADS = 96
_PAD = 20
_WIDEST, _HIGHEST = 96.0, 44.0


class HeatMap(Picture):
    """Rows make the claims; columns answer them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._figures: Figures | None = None
        self.relation = ""  # every relation but support
        self.by_issue = False
        self.setAccessibleName(self.tr("How often parties answer each other"))

    def show_figures(self, figures: Figures) -> None:
        """Show these counts."""
        self._figures = figures
        self.update()

    def choose(self, *, relation: str, by_issue: bool) -> None:
        """Count one relation only, or all but support for none; issues or parties are the rows."""
        self.relation, self.by_issue = relation, by_issue
        self.update()

    def draw(self, painter: QPainter, area: QRectF) -> list[Mark]:
        """Draw the names along two sides, and a field for each count."""
        figures = self._figures
        if figures is None:
            return []
        counts = self._counts(figures.answers)
        rows = self._rows(figures, counts)
        columns = [party for party, _ in figures.parties if any(answerer == party.key for _, answerer in counts)]
        if not rows or not columns:
            return []
        names, heads = min(self._look.wide(_NAMES), area.width() / 3), self._look.wide(_HEADS)
        plot = area.adjusted(_PAD + names, _PAD + heads, -_PAD - heads / 2, -_PAD)
        width, height = min(_WIDEST, plot.width() / len(columns)), min(_HIGHEST, plot.height() / len(rows))
        self._draw_names(painter, plot, [name for _, name in rows], height, names)
        self._draw_heads(painter, plot, [party.name for party in columns], width, heads)
        most = max(counts.values())
        marks = []
        for down, (row, name) in enumerate(rows):
            for across, party in enumerate(columns):
                place = QRectF(plot.left() + across * width, plot.top() + down * height, width, height)
                count = counts[row, party.key]
                self._draw_field(painter, place.adjusted(1, 1, -1, -1), count, count / most)
                if count:
                    target = Target("" if self.by_issue else str(row), party.key)
                    marks.append(Mark(box(place), self._words(name, party.name, count), target))
        return marks

    def _counts(self, answers: Sequence[Answered]) -> Counter[tuple[str | int, str]]:
        counts: Counter[tuple[str | int, str]] = Counter()
        for each in answers:
            if each.relation == self.relation or (not self.relation and each.relation != "supports"):
                counts[each.issue if self.by_issue else each.claimant, each.answerer] += each.count
        return counts

    def _rows(self, figures: Figures, counts: Counter[tuple[str | int, str]]) -> list[tuple[str | int, str]]:
        named: list[tuple[str | int, str]] = list(figures.issues.items())
        if not self.by_issue:
            named = [(party.key, party.name) for party, _ in figures.parties]
        there = {row for row, _ in counts}
        return [(row, name) for row, name in named if row in there]

    def _words(self, row: str, column: str, count: int) -> str:
        if self.by_issue:
            words = self.tr("{issue}: {answerer} answers %Ln time(s)", "", count)
            return words.format(issue=row, answerer=column)
        words = self.tr("{answerer} answers {claimant}: %Ln time(s)", "", count)
        return words.format(answerer=column, claimant=row)

    def _draw_field(self, painter: QPainter, place: QRectF, count: int, share: float) -> None:
        tokens = self._look.tokens
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.card))
        painter.drawRect(place)
        if not count:
            return
        ink = QColor(tokens.text)
        ink.setAlphaF(0.12 + 0.68 * share)
        painter.fillRect(place, ink)
        painter.setPen(QColor(tokens.on_text if share > 0.5 else tokens.text))
        painter.setFont(self._look.font(bold=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, formats.number(count))

    def _draw_names(self, painter: QPainter, plot: QRectF, names: Sequence[str], height: float, width: float) -> None:
        font = self._look.font()
        measure = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._look.tokens.text))
        for row, name in enumerate(names):
            place = QRectF(plot.left() - width, plot.top() + row * height, width - 10, height)
            words = measure.elidedText(name, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_heads(self, painter: QPainter, plot: QRectF, names: Sequence[str], width: float, room: float) -> None:
        """Draw the columns' names aslant, so that long ones have room."""
        font = self._look.font()
        measure = QFontMetricsF(font)
        for column, name in enumerate(names):
            painter.save()
            painter.translate(QPointF(plot.left() + (column + 0.5) * width, plot.top() - 6))
            painter.rotate(-35)
            painter.setFont(font)
            painter.setPen(QColor(self._look.tokens.text))
            painter.drawText(QPointF(0, 0), measure.elidedText(name, Qt.TextElideMode.ElideRight, room * 1.5))
            painter.restore()
