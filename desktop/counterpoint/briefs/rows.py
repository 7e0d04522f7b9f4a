"""The rows of the side-by-side table: claim | relation and arrow | answers."""

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from counterpoint.briefs import fonts, styles

_PADDING = 9.0  # above and below a row's cells
_GAP = 12.0  # between the answers to one claim
_ARROW = 13.0  # height of the arrow under a relation
_EMPTY_PLACE = 34.0  # least height of the place of an answer that is not there
_ANSWERS = styles.CELL + styles.BETWEEN  # where the answers' cells begin
_WHOLE = styles.HEIGHT * 0.3  # rows up to this height are not split


class Cell:
    """Somebody's words and under them who said them, with a bar in the party's colour at the left edge."""

    def __init__(self, words: Paragraph, meta: Paragraph | None, colour: int | None) -> None:
        self.words = words
        self.meta = meta
        self.colour = colour
        self._words_height = self._wrap()
        self._meta_height = meta.wrap(styles.CELL - styles.INDENT, styles.HEIGHT)[1] + 1.5 if meta else 0
        self.height: float = self._words_height + self._meta_height

    def _wrap(self) -> float:
        return float(self.words.wrap(styles.CELL - styles.INDENT, styles.HEIGHT)[1])

    def split(self, room: float) -> tuple["Cell | None", "Cell | None"]:
        """Return what fits into ``room`` and what does not; between lines only, at least two on either side."""
        if self.height <= room:
            return self, None
        lines = min(room, self._words_height - 2 * styles.WORDS.leading)
        pieces = self.words.split(styles.CELL - styles.INDENT, lines) if lines > 0 else []
        if len(pieces) < 2:
            self._wrap()  # a paragraph that cannot be split forgets its lines
            return None, self
        return Cell(pieces[0], None, self.colour), Cell(pieces[1], self.meta, self.colour)

    def draw(self, canvas: Canvas, x: float, top: float, height: float) -> None:
        """Draw the cell with its upper left corner at ``x, top`` and a bar of this height."""
        canvas.setFillColor(styles.party_colour(self.colour))
        canvas.rect(x, top - height, styles.BAR, height, stroke=0, fill=1)
        self.words.drawOn(canvas, x + styles.INDENT, top - self._words_height)
        if self.meta:
            self.meta.drawOn(canvas, x + styles.INDENT, top - self.height)


class AnswerCell:
    """An answer's cell and its relation to the claim; a part of a split answer has no relation any more."""

    def __init__(self, cell: Cell, relation: Paragraph | None, confirmed: bool) -> None:
        self.cell = cell
        self.relation = relation
        self.confirmed = confirmed
        self._relation_height = relation.wrap(styles.BETWEEN - 10, styles.HEIGHT)[1] if relation else 0
        self.height = max(cell.height, self._relation_height + _ARROW if relation else 0)

    def split(self, room: float) -> tuple["AnswerCell | None", "AnswerCell | None"]:
        """Return what fits into ``room`` and what does not."""
        if self.height <= room:
            return self, None
        head, tail = self.cell.split(room) if self._relation_height + _ARROW <= room else (None, self.cell)
        if head is None or tail is None:
            return None, self
        return AnswerCell(head, self.relation, self.confirmed), AnswerCell(tail, None, self.confirmed)

    def draw(self, canvas: Canvas, x: float, top: float, height: float) -> None:
        """Draw relation, arrow and answer; ``x`` is where the row begins."""
        if self.relation:  # before the answer: who copies the text or has it read aloud gets it in this order
            self.relation.drawOn(canvas, x + styles.CELL + 5, top - self._relation_height - 1)
            draw_arrow(canvas, x + styles.CELL + styles.BETWEEN / 2, top - self._relation_height, self.confirmed)
        self.cell.draw(canvas, x + _ANSWERS, top, height)


def draw_arrow(canvas: Canvas, middle: float, top: float, confirmed: bool) -> None:
    """Draw the arrow from the answer to the claim; beside it a circle when nobody has confirmed the pair."""
    canvas.setFillColor(styles.QUIET)
    canvas.setFont(fonts.SERIF, 9)
    canvas.drawCentredString(middle - (0 if confirmed else 5), top - 10, "←")
    if not confirmed:
        draw_circle(canvas, middle + 6, top - 7)


def draw_circle(canvas: Canvas, x: float, y: float) -> None:
    """Draw the mark of what nobody has confirmed, with its centre at ``x, y``."""
    canvas.saveState()
    canvas.setLineWidth(0.7)
    canvas.setStrokeColor(styles.QUIET)
    canvas.circle(x, y, 2.1, stroke=1, fill=0)
    canvas.restoreState()


class Absence:
    """The dashed, empty place of an answer that the library does not have."""

    def __init__(self, words: Paragraph) -> None:
        self.words = words
        self._words_height = words.wrap(styles.CELL - 2 * styles.INDENT, styles.HEIGHT)[1]
        self.height = max(_EMPTY_PLACE, self._words_height + 14)

    def draw(self, canvas: Canvas, x: float, top: float, height: float) -> None:
        """Draw the place at the right of the row that begins at ``x``."""
        canvas.saveState()
        canvas.setStrokeColor(styles.STRONG_LINE)
        canvas.setLineWidth(0.6)
        canvas.setDash(2.5, 2.5)
        canvas.roundRect(x + _ANSWERS + 0.3, top - height + 0.3, styles.CELL - 0.6, height - 0.6, 4)
        canvas.restoreState()
        self.words.drawOn(canvas, x + _ANSWERS + styles.INDENT, top - (height + self._words_height) / 2)


class Row(Flowable):  # type: ignore[misc]
    """A claim with its answers beside it, or with their absence.

    ``continued`` stands in the claim's place where a row goes on over a page and the claim has ended before.
    """

    def __init__(self, claim: Cell, answers: list[AnswerCell], absence: Absence | None, continued: Paragraph) -> None:
        super().__init__()
        self.claim = claim
        self.answers = answers
        self.absence = absence
        self.continued = continued
        right = sum(answer.height for answer in answers) + _GAP * max(0, len(answers) - 1)
        self._inner = max(claim.height, right, absence.height if absence else 0)
        self.height: float = self._inner + 2 * _PADDING

    @property
    def least(self) -> float:
        """How much room the row needs to begin."""
        return self.height if self.height <= _WHOLE else _WHOLE

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the row's size."""
        return styles.WIDTH, self.height

    def split(self, available_width: float, available_height: float) -> list["Row"]:
        """Return the row in two pieces, the first no higher than is available; nothing where it cannot be done."""
        room = available_height - 2 * _PADDING
        if self.height <= _WHOLE or room <= 0:
            return []
        claim, claim_rest = self.claim.split(room)
        answers, answers_rest = self._split_answers(room)
        if claim is None or (self.answers and not answers):
            return []
        rest = claim_rest or Cell(self.continued, None, self.claim.colour)
        first = Row(claim, answers, self.absence, self.continued)
        return [first, Row(rest, answers_rest, None, self.continued)]

    def _split_answers(self, room: float) -> tuple[list[AnswerCell], list[AnswerCell]]:
        fitting: list[AnswerCell] = []
        for place, answer in enumerate(self.answers):
            head, tail = answer.split(room)
            if head:
                fitting.append(head)
            if tail:
                return fitting, [tail, *self.answers[place + 1 :]]
            room -= answer.height + _GAP
        return fitting, []

    def draw(self) -> None:
        """Draw the row and the hairline above it."""
        canvas: Canvas = self.canv
        canvas.setStrokeColor(styles.LINE)
        canvas.setLineWidth(0.7)
        canvas.line(0, self.height, styles.WIDTH, self.height)
        top = self.height - _PADDING
        self.claim.draw(canvas, 0, top, self._inner)
        if self.absence:
            self.absence.draw(canvas, 0, top, self._inner)
        for answer in self.answers:
            last = answer is self.answers[-1]
            height = top - _PADDING if last else answer.height
            answer.draw(canvas, 0, top, height)
            top -= answer.height + _GAP
