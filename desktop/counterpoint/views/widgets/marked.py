"""A text whose statements are marked: content underlined in the party's colour, source strong, cue quiet."""

import bisect
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QToolTip, QWidget

from counterpoint.records.text import Span
from counterpoint.views.detail import CONTENT, CUE, SOURCE, Mark
from counterpoint.views.look import LEADING, Look

_THICK = 2.0
_SMALLER = 0.88  # the type of a cue, beside the words around it
_WASH = 38  # of 255, how strong the ground of a lifted statement is


class Offsets:
    """From an article's characters to a document's: Qt counts a character beyond the basic plane as two."""

    def __init__(self, text: str, shifts: Iterable[tuple[int, int]] = ()) -> None:
        self._length = len(text)
        self._wide = [i for i, letter in enumerate(text) if ord(letter) > 0xFFFF] if not text.isascii() else []
        self._shifts = sorted(shifts)

    def __call__(self, offset: int) -> int:
        """Return the document's position of the article's character ``offset``."""
        wide = sum(1 for i in self._wide if i < offset)
        return offset + wide + sum(length for at, length in self._shifts if at <= offset)

    def article(self, position: int) -> int:
        """Return the article's character at the document's ``position``, the one before in what is set between."""
        return bisect.bisect_right(range(self._length + 1), position, key=self) - 1


class MarkedText(QTextBrowser):
    """Shows a text and its marks; tells which statement is pointed at and which is clicked."""

    clicked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = ""  # the article's own
        self._marks: Sequence[Mark] = ()
        self._at = Offsets("")
        self._lifted: int | None = None
        self._chosen: int | None = None
        self.tooltips: dict[int, str] = {}
        self.setOpenLinks(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_text(self, text: str, marks: Sequence[Mark], *, size: float = 3.0) -> None:
        """Show ``text`` in the serif face with these marks."""
        self._marks, self._lifted, self._chosen = marks, None, None
        self._text, self._at = text, Offsets(text)
        self.document().setDefaultFont(self._look.serif(size))
        self.setPlainText(text)
        self._set_leading(LEADING)
        self._style_marks()

    @property
    def chosen(self) -> int | None:
        """The statement that is lifted until another is chosen."""
        return self._chosen

    def choose(self, statement_id: int | None) -> None:
        """Lift this statement until another is chosen."""
        self._chosen = statement_id
        self._wash()

    def span_of(self, statement_id: int) -> Span | None:
        """Return the document's range from a statement's first mark to its last."""
        spans = [mark.span for mark in self._marks if mark.statement_id == statement_id]
        if not spans:
            return None
        return Span(self._at(min(span.start for span in spans)), self._at(max(span.end for span in spans)))

    def selection(self) -> Span | None:
        """Return the article's characters that are selected, white space around them left out; None without any."""
        cursor = self.textCursor()
        start, end = self._at.article(cursor.selectionStart()), self._at.article(cursor.selectionEnd())
        words = self._text[start:end]
        span = Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
        return span if span.start < span.end else None

    def statement_at(self, point: QPointF) -> int | None:
        """Return the innermost statement under a point of the viewport."""
        place = point + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.ExactHit)
        hits = [mark for mark in self._marks if self._at(mark.span.start) <= position < self._at(mark.span.end)]
        if position < 0 or not hits:
            return None
        return min(hits, key=lambda mark: mark.span.end - mark.span.start).statement_id

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the statement under the mouse."""
        super().mouseMoveEvent(event)
        self._lift(self.statement_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of what was lifted."""
        super().leaveEvent(event)
        self._lift(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which statement was clicked, unless words were being selected."""
        super().mouseReleaseEvent(event)
        found = self.statement_at(event.position())
        if found is not None and not self.textCursor().hasSelection():
            self.clicked.emit(found)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say who speaks when the mouse rests on a statement."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.statement_at(QPointF(event.pos()))
            words = self.tooltips.get(found, "") if found is not None else ""
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, then the lines under the content."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for mark in self._marks:
            if mark.role == CONTENT:
                colour = self._look.colour(mark.colour)
                for line in self.lines_of(Span(self._at(mark.span.start), self._at(mark.span.end))):
                    painter.fillRect(line, colour)

    def lines_of(self, span: Span) -> Iterable[QRectF]:
        """Return the thin places under the words of a range of the document."""
        block = self.document().findBlock(span.start)
        while block.isValid() and block.position() < span.end:
            yield from self._lines_in(block, span)
            block = block.next()

    def _lines_in(self, block: QTextBlock, span: Span) -> Iterable[QRectF]:
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        for i in range(layout.lineCount()):
            line = layout.lineAt(i)
            first = max(span.start - block.position(), line.textStart())
            last = min(span.end - block.position(), line.textStart() + line.textLength())
            words = block.text()[first:last]
            last -= len(words) - len(words.rstrip())
            if first >= last:
                continue
            left, right = _x(line, first), _x(line, last)
            base = origin.y() + line.y() + line.ascent() + 3.0
            yield QRectF(origin.x() + left, round(base), right - left, _THICK)

    def _lift(self, statement_id: int | None) -> None:
        if statement_id != self._lifted:
            self._lifted = statement_id
            shape = Qt.CursorShape.IBeamCursor if statement_id is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self._wash()

    def _wash(self) -> None:
        lifted = {self._lifted, self._chosen} - {None}
        selections = []
        for mark in self._marks:
            if mark.statement_id in lifted:
                selection = QTextEdit.ExtraSelection()
                selection.cursor = self._cursor(mark.span)
                ground = self._look.colour(mark.colour)
                ground.setAlpha(_WASH)
                selection.format.setBackground(ground)
                selections.append(selection)
        self.setExtraSelections(selections)

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._at(span.start))
        cursor.setPosition(self._at(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _style_marks(self) -> None:
        strong, quiet = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        quiet.setForeground(QColor(self._look.tokens.quiet))
        for mark in self._marks:
            if mark.role == SOURCE:
                self._cursor(mark.span).mergeCharFormat(strong)
            elif mark.role == CUE:
                cursor = self._cursor(mark.span)
                size = cursor.charFormat().fontPointSize() or self.document().defaultFont().pointSizeF()
                quiet.setFontPointSize(size * _SMALLER)
                cursor.mergeCharFormat(quiet)

    def _set_leading(self, leading: float) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        style = QTextBlockFormat()
        style.setLineHeight(
            leading_percent(self.document().defaultFont(), leading),
            QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
        )
        cursor.mergeBlockFormat(style)


def leading_percent(font: QFont, leading: float) -> float:
    """Return what Qt calls lines ``leading`` times as high as the type's size: in percent of the face's own height."""
    return leading * QFontInfo(font).pixelSize() / QFontMetricsF(font).height() * 100


def _x(line: object, position: int) -> float:
    found = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
