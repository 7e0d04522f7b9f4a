"""Headings that are in the document's outline, and the lines of the contents that lead to them."""

from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from counterpoint.briefs import fonts, styles


class Heading(Flowable):  # type: ignore[misc]
    """A heading with its place in the outline; ``level`` 0 is a party, 1 an issue.

    ``note`` is set small and quiet after it; a party's heading has a bar in the party's ``colour`` above it.
    """

    def __init__(self, text: str, key: str, level: int, *, note: str = "", bar: int | None = -1) -> None:
        super().__init__()
        self.text = fonts.clean(text)
        self.key = key
        self.level = level
        self._bar = bar
        style = styles.PARTY_HEADING if bar != -1 else styles.HEADING
        markup = fonts.marked(text, style.fontName)
        if note:
            size, colour = styles.META.fontSize, styles.QUIET.hexval()
            note = fonts.marked(note, fonts.SANS)
            markup += f'\xa0 <font name="{fonts.SANS}" size="{size}" color="{colour}">{note}</font>'
        self._paragraph = Paragraph(markup, style)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the heading's size."""
        self._height = self._paragraph.wrap(styles.WIDTH, available_height)[1]
        return styles.WIDTH, self._height + (9 if self._bar != -1 else 0)

    def draw(self) -> None:
        """Draw the heading and enter it into the outline."""
        canvas: Canvas = self.canv
        top = self._height + (9 if self._bar != -1 else 0)
        canvas.bookmarkHorizontal(self.key, 0, top + 12)
        canvas.addOutlineEntry(self.text, self.key, level=self.level, closed=0)
        if self._bar != -1:
            canvas.setFillColor(styles.party_colour(self._bar))
            canvas.rect(0, top - 3, 40, 3, stroke=0, fill=1)
        self._paragraph.drawOn(canvas, 0, 0)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a heading stands: the number of its page."""

    heading: Heading
    page: int


class ContentsLine(Flowable):  # type: ignore[misc]
    """A line of the contents: the heading, and its page at the right; a click leads there.

    ``apart`` sets a party apart from the issues above it.
    """

    def __init__(self, place: Place, *, apart: bool) -> None:
        super().__init__()
        self._place = place
        self._party = place.heading.level == 0
        self._apart = apart

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the line's size."""
        return styles.WIDTH, 25 if self._party and self._apart else 18

    def draw(self) -> None:
        """Draw the line and make all of it a link."""
        canvas: Canvas = self.canv
        font, size = (fonts.SERIF_SEMIBOLD, 12) if self._party else (fonts.SERIF, 11)
        indent = 0 if self._party else 14
        page = str(self._place.page)
        canvas.setFillColor(styles.TEXT)
        canvas.setFont(font, size)
        text = fonts.fitted(self._place.heading.text, font, size, styles.WIDTH - indent - 40)
        canvas.drawString(indent, 4, text)
        canvas.setFont(fonts.SANS, 9.5)
        canvas.drawRightString(styles.WIDTH, 4, page)
        start = indent + stringWidth(text, font, size) + 6
        end = styles.WIDTH - stringWidth(page, fonts.SANS, 9.5) - 6
        canvas.setStrokeColor(styles.LINE)
        canvas.setLineWidth(0.7)
        canvas.line(start, 5.5, end, 5.5)
        canvas.linkRect("", self._place.heading.key, (0, 0, styles.WIDTH, 18), relative=1, Border="[0 0 0]")
