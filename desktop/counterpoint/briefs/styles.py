"""How a brief looks: measures in points, colours, and the styles of its paragraphs."""

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from counterpoint.briefs import fonts
from counterpoint.records.party import COLOURS

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 52
TOP = 62
BOTTOM = 72
WIDTH: float = PAGE_WIDTH - 2 * MARGIN
HEIGHT: float = PAGE_HEIGHT - TOP - BOTTOM
HEADER_LINE = PAGE_HEIGHT - 34
FOOTER_RULE = 54
FOOTER_LINE = 40

CELL = 208.0  # claim, answer
BETWEEN = WIDTH - 2 * CELL  # relation and arrow
INDENT = 10  # from a cell's bar to its words
BAR = 2

TEXT = HexColor("#22262B")
SOFT = HexColor("#4A5057")
QUIET = HexColor("#6B7177")
LINE = HexColor("#DCD9D2")
STRONG_LINE = HexColor("#B5B1A8")
NOTHING = HexColor("#F0EEE9")
ACTION = HexColor("#2B66B1")
TINT_LEAST = HexColor("#EAF0F9")
TINT_MOST = HexColor("#7BA0D8")


def party_colour(index: int | None) -> Color:
    """Return the colour of a party's bar; a quiet one for a party that has none."""
    return STRONG_LINE if index is None or index >= len(COLOURS) else HexColor(COLOURS[index])


def tint(share: float) -> Color:
    """Return the shade of a matrix cell, from the least (just above 0) to the most answers (1)."""
    pairs = zip(TINT_LEAST.rgb(), TINT_MOST.rgb(), strict=True)
    return Color(*(low + (high - low) * share for low, high in pairs))


def _style(name: str, font: str, size: float, leading: float, colour: Color = TEXT, **more: object) -> ParagraphStyle:
    settings = {"splitLongWords": 1, "allowWidows": 0, "allowOrphans": 0, **more}
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, textColor=colour, **settings)


TITLE = _style("title", fonts.SERIF_SEMIBOLD, 25, 30)
SUBTITLE = _style("subtitle", fonts.SERIF_ITALIC, 12.5, 17, SOFT)
PARTY_HEADING = _style("party heading", fonts.SERIF_SEMIBOLD, 19, 24)
HEADING = _style("heading", fonts.SERIF_SEMIBOLD, 14, 18.5)
BODY = _style("body", fonts.SERIF, 12, 18)
WORDS = _style("words", fonts.SERIF, 11, 16)
META = _style("meta", fonts.SANS, 8, 11.5, QUIET)
RELATION = _style("relation", fonts.SANS_BOLD, 8, 12, alignment=TA_CENTER)
ABSENT = _style("absent", fonts.SERIF_ITALIC, 10.5, 14.5, QUIET)
NOTE = _style("note", fonts.SANS, 9.2, 14.2, SOFT)
COLUMN_HEAD = _style("column head", fonts.SANS_BOLD, 9.5, 13)
TABLE_HEAD = _style("table head", fonts.SANS_BOLD, 8, 11, QUIET)
TABLE_CELL = _style("table cell", fonts.SANS, 9.5, 13)


def reference(last: int) -> ParagraphStyle:
    """Return the style of the references, with room for the number of the last one."""
    indent = 8 + 5.3 * len(str(last))
    return _style("reference", fonts.SANS, 9.2, 14, leftIndent=indent, bulletFontName=fonts.SANS, bulletFontSize=9.2)
