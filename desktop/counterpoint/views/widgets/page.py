"""An article set as a page: a sheet of paper, a column of 72 characters, notes in the margin."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from counterpoint.records.text import Span
from counterpoint.views.detail import Mark
from counterpoint.views.look import LEADING, Look
from counterpoint.views.painting import BAR, Lines, Piece, card
from counterpoint.views.widgets.marked import MarkedText, Offsets, leading_percent

_CHARACTERS = 72
_PAD = 48
_NARROW_PAD = 24
_GAP = 20
_NOTES = 190
_LEAST_NOTES = 120
_TOP = 24
_FLASH = 1400  # milliseconds
_ALPHABET = "the quick brown fox jumps over a lazy dog; быстрая бурая лиса"


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in the margin beside a statement."""

    statement_id: int
    speaker: str
    party: str
    colour: int | None


class Page(MarkedText):
    """The article, its marks and its notes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._notes: Sequence[Note] = ()
        self._placed: list[tuple[QRectF, Note, Lines]] = []
        self._sheet = QRectF()
        self._offered: Sequence[QAction] = ()
        self._flash = QTimer(self, singleShot=True, interval=_FLASH)
        self._flash.timeout.connect(self._let_go)
        self._flashed: int | None = None
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._place_notes())

    def set_article(self, text: str, title: str, byline: str, marks: Sequence[Mark], notes: Sequence[Note]) -> None:
        """Show an article; the byline goes below its title."""
        headed = bool(title) and text.startswith(title + "\n\n")
        self._notes = ()
        if headed:
            cut = len(title) + 1
            self.set_text(text[:cut] + byline + text[cut:], ())
            self._at = Offsets(text, [(cut, _length(byline))])
        else:
            self.set_text(byline + "\n" + text, ())
            self._at = Offsets(text, [(0, _length(byline) + 1)])
        self._text, self._marks, self._notes = text, marks, notes
        self._set_paragraphs(headed)
        self._style_marks()
        self._fit()
        self.verticalScrollBar().setValue(0)

    def show_statement(self, statement_id: int, *, flash: bool = True) -> None:
        """Scroll to a statement, lift it, and flash it once."""
        span = self.span_of(statement_id)
        if span is None:
            return
        self.choose(statement_id)
        lines = list(self.lines_of(span))
        if lines:
            middle = lines[0].center().y() - self.viewport().height() * 0.38
            self.verticalScrollBar().setValue(round(middle))
        if flash:
            self._flashed = statement_id
            self._flash.start()
            self.viewport().update()

    def offer(self, actions: Sequence[QAction]) -> None:
        """Offer these actions in the menu of the right mouse button."""
        self._offered = actions

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the statement under the mouse, or with what is selected."""
        found = self.statement_at(QPointF(event.pos()))
        if found is not None and not self.textCursor().hasSelection():
            self.clicked.emit(found)
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        menu.addActions(self._offered)
        menu.popup(event.globalPos())

    def notes(self) -> list[tuple[int, QRectF]]:
        """Return the statements that have a note, and where it lies on the sheet."""
        return [(note.statement_id, room) for room, note, _ in self._placed]

    def note_at(self, point: QPointF) -> Note | None:
        """Return the note under a point of the viewport."""
        place = point + QPointF(0, self.verticalScrollBar().value())
        return next((note for room, note, _ in self._placed if room.contains(place)), None)

    def statement_at(self, point: QPointF) -> int | None:
        """Return the statement whose words or note are under a point of the viewport."""
        note = self.note_at(point)
        return note.statement_id if note else super().statement_at(point)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the column anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet, the flash, the words, and the notes beside them."""
        tokens = self._look.tokens
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(tokens.work))
        painter.translate(0, -self.verticalScrollBar().value())
        card(painter, self._sheet, QColor(tokens.card), QColor(tokens.line))
        if self._flashed is not None and (span := self.span_of(self._flashed)):
            self._paint_flash(painter, span)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        for room, note, lines in self._placed:
            self._paint_note(painter, room, note, lines)
        painter.end()

    def _paint_flash(self, painter: QPainter, span: Span) -> None:
        ground = QColor(self._look.tokens.action)
        ground.setAlpha(60)
        height = QFontMetricsF(self._look.serif()).height()
        for line in self.lines_of(span):
            painter.fillRect(line.adjusted(-3, -height + 4, 3, 3), ground)

    def _paint_note(self, painter: QPainter, room: QRectF, note: Note, lines: Lines) -> None:
        tokens = self._look.tokens
        if note.statement_id in (self._lifted, self._chosen):
            card(painter, room.adjusted(-4, -4, 4, 4), QColor(tokens.card), QColor(tokens.line))
        painter.fillRect(
            QRectF(room.left(), room.top() + 2, BAR - 1, room.height() - 4), self._look.colour(note.colour)
        )
        lines.draw(painter, room.left() + BAR + 6, room.top())

    def _set_paragraphs(self, headed: bool) -> None:
        """Set title, byline and paragraphs; the empty lines between them become their distance."""
        document = self.document()
        body = self._look.serif()
        block = document.begin()
        while block.isValid():
            number = block.blockNumber()
            cursor = QTextCursor(block)
            style = QTextBlockFormat()
            is_title, is_byline = headed and number == 0, number == (1 if headed else 0)
            font = self._look.serif(9, bold=True) if is_title else body
            leading = 1.2 if is_title else LEADING
            kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            style.setLineHeight(leading_percent(font, leading), kind)
            if is_title or is_byline:
                style.setBottomMargin(8 if is_title else 20)
                words = QTextCharFormat()
                words.setFont(font if is_title else self._look.font())
                if is_byline:
                    words.setForeground(QColor(self._look.tokens.quiet))
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(words)
            elif block.length() == 1:
                style.setLineHeight(10, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            QTextCursor(block).setBlockFormat(style)
            block = block.next()

    def _fit(self) -> None:
        """Centre the sheet with its notes, and give the column its width."""
        measure = QFontMetricsF(self._look.serif())
        column = measure.horizontalAdvance(_ALPHABET) / len(_ALPHABET) * _CHARACTERS
        room = self.viewport().width() - 40
        notes = float(self._look.wide(_NOTES) if self._notes else 0)
        gap = _GAP if self._notes else 0
        pad = _PAD if column + 2 * _PAD + gap + _LEAST_NOTES <= room else _NARROW_PAD
        if notes and column + 2 * pad + gap + notes > room:
            notes = max(_LEAST_NOTES, room - gap - 2 * pad - column)
        column = max(200.0, min(column, room - 2 * pad - gap - notes))
        width = column + 2 * pad
        left = max(20.0, (self.viewport().width() - width - gap - notes) / 2)
        self._notes_at = (left + width + gap, float(notes))
        frame = self.document().rootFrame()
        style = frame.frameFormat()
        style.setLeftMargin(left + pad)
        style.setRightMargin(max(0.0, self.viewport().width() - left - pad - column))
        style.setTopMargin(_TOP + 40)
        style.setBottomMargin(_TOP + 48)
        frame.setFrameFormat(style)
        self._sheet = QRectF(left, _TOP, width, 0)
        self._place_notes()

    def _place_notes(self) -> None:
        """Put each note beside its first line, or below the note before."""
        height = max(self.document().size().height() - 2 * _TOP, self.viewport().height() - 2 * _TOP)
        self._sheet.setHeight(height)
        self._placed = []
        if not self._notes:
            return
        left, width = self._notes_at
        bottom = 0.0
        for note in self._notes:
            span = self.span_of(note.statement_id)
            line = next(iter(self.lines_of(span)), None) if span else None
            if line is None:
                continue
            lines = self._words_of(note, width - BAR - 6)
            top = max(line.top() - self._look.font().pointSizeF() * 1.6, bottom)
            self._placed.append((QRectF(left, top, width, lines.height), note, lines))
            bottom = top + lines.height + 8

    def _words_of(self, note: Note, width: float) -> Lines:
        tokens = self._look.tokens
        pieces = [Piece(note.speaker, QColor(tokens.text), bold=True)]
        if note.party and note.party != note.speaker:
            pieces.append(Piece(", " + note.party, QColor(tokens.quiet)))
        return Lines(pieces, self._look.font(-0.75), width, leading=1.35, most=3)

    def _let_go(self) -> None:
        self._flashed = None
        self.viewport().update()


def _length(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2
