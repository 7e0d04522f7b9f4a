"""The first page: title, summary, figures, and how the brief was made."""

from collections.abc import Iterator

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Spacer

from counterpoint.briefs import fonts, styles
from counterpoint.briefs.pages import Item
from counterpoint.briefs.rows import draw_circle
from counterpoint.briefs.tables import matrix_table, parties_table
from counterpoint.briefs.words import Words
from counterpoint.records.brief import Brief

INLINE_CIRCLE = "circle"
_CIRCLE_MARK = f' <onDraw name="{INLINE_CIRCLE}"/>\xa0\xa0\xa0'
_CIRCLE_PLACE = "\0"  # stands for the circle while the sentence is made


def cover(brief: Brief, words: Words) -> Iterator[Item]:
    """Yield the blocks of the cover."""
    yield Item(Spacer(0, 31))
    yield Item(_Rule())
    yield Item(Paragraph(_title(brief.title), styles.TITLE), before=20)
    yield Item(Paragraph(fonts.marked(brief.subtitle, fonts.SERIF_ITALIC), styles.SUBTITLE), before=10)
    yield _heading("in_brief", words, before=34)
    yield Item(Paragraph(fonts.marked(words.summary(brief.summary), fonts.SERIF), styles.BODY), before=8)
    if brief.matrix.answering:
        yield _heading("who_answers_whom", words)
        yield Item(matrix_table(brief.matrix, words), before=10)
    if brief.summary.statements:
        yield _heading("by_party", words)
        yield Item(parties_table(brief.parties, words), before=8)
        yield _heading("method", words)
        yield Item(_method(brief, words), before=8)


def draw_inline_circle(canvas: Canvas, kind: str, label: str) -> None:
    """Draw the circle of unconfirmed pairs within a text; ReportLab calls this by the name in the markup."""
    place = canvas._curr_tx_info
    draw_circle(canvas, place["cur_x"] + 3, place["cur_y"] + 3.3)


class _Rule(Flowable):  # type: ignore[misc]
    """The short, strong rule above the title."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return 78, 2.5

    def draw(self) -> None:
        self.canv.setFillColor(styles.TEXT)
        self.canv.rect(0, 0, 78, 2.5, stroke=0, fill=1)


def _title(title: str) -> str:
    """Return the title, broken after a colon where it does not fit into one line but its two parts do."""
    parts = [fonts.clean(part) for part in title.replace(": ", ":\n", 1).split("\n", 1)]
    font, size = styles.TITLE.fontName, styles.TITLE.fontSize
    widths = [stringWidth(part, font, size) for part in parts]
    if len(parts) == 2 and max(widths) < styles.WIDTH < sum(widths):
        return "<br/>".join(fonts.marked(part, font) for part in parts)
    return fonts.marked(title, font)


def _heading(key: str, words: Words, before: float = 24) -> Item:
    text = fonts.marked(words.say(key), fonts.SERIF_SEMIBOLD)
    return Item(Paragraph(text, styles.HEADING), before=before, keep=True)


def _method(brief: Brief, words: Words) -> Paragraph:
    pieces = words.method(brief, circle=_CIRCLE_PLACE).split(f" {_CIRCLE_PLACE}")
    return Paragraph(_CIRCLE_MARK.join(fonts.marked(piece, fonts.SANS) for piece in pieces), styles.NOTE)
