"""A brief as a PDF file."""

import os
from collections.abc import Generator, Iterator
from itertools import chain
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from counterpoint.briefs import fonts, styles
from counterpoint.briefs.cover import INLINE_CIRCLE, cover, draw_inline_circle
from counterpoint.briefs.headings import ContentsLine, Heading, Place
from counterpoint.briefs.pages import Item, Page, Pages, height_of
from counterpoint.briefs.sections import SectionMaker
from counterpoint.briefs.sources import sources
from counterpoint.briefs.words import Words
from counterpoint.errors import BriefNotWrittenError
from counterpoint.records.brief import Brief

_SHORT = 4  # a brief of up to so many pages needs no contents
_LONG_CONTENTS = 60  # with more lines than that the contents list the parties only; the outline has the issues
_KEYWORDS = 12


def write(brief: Brief, path: Path) -> Iterator[tuple[int, int]]:
    """Write the brief to ``path``, yielding how much is done and of how much.

    The file is whole or not there: it is written beside ``path`` first. A caller who stops asking before the end
    leaves everything as it was. Raises BriefNotWrittenError when the place cannot be written, PartMissingError when a
    font is missing.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            beside.touch()
            fonts.register()
            canvas = _canvas(brief)
            total = yield from _draw(brief, canvas)
            beside.write_bytes(canvas.getpdfdata())
            beside.replace(path)
            yield total, total
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise BriefNotWrittenError(path=path, cause=error.strerror or error) from error


def _canvas(brief: Brief) -> Canvas:
    canvas = Canvas("", initialFontName=fonts.SANS, lang=brief.language, pageCompression=1)
    canvas.setTitle(fonts.clean(brief.title))
    canvas.setAuthor("Counterpoint")
    canvas.setCreator("Counterpoint")
    canvas.setSubject(fonts.clean(brief.subtitle))
    canvas.setKeywords(", ".join(fonts.clean(section.party.name) for section in brief.sections[:_KEYWORDS]))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setNamedCB(INLINE_CIRCLE, draw_inline_circle)
    if brief.references:
        canvas.showOutline()
    return canvas


def _draw(brief: Brief, canvas: Canvas) -> Generator[tuple[int, int], None, int]:
    """Lay out and draw all pages, yielding the progress: half of it is layout, half drawing. Return its total."""
    words = Words(brief.language)
    rows = sum(len(issue.rows) for section in brief.sections for issue in section.issues)
    expected = rows + len(brief.references) + 20  # headings come on top; near enough to tell the progress
    front, inside = Pages(), Pages()
    steps = chain(front.fill(cover(brief, words)), inside.fill(_body(brief, words)))
    for done, _ in enumerate(steps):
        yield min(done, expected), 2 * expected
    pages = _assembled(front.pages, inside.pages, words)
    furniture = _Furniture(brief, len(pages))
    for number, page in enumerate(pages, 1):
        furniture.draw_header(canvas, page, number)
        for block, offset in page.blocks:
            top = styles.PAGE_HEIGHT - styles.TOP - offset
            block.drawOn(canvas, styles.MARGIN, top - height_of(block))
        furniture.draw_footer(canvas, number)
        canvas.showPage()
        yield expected + expected * number // (len(pages) + 1), 2 * expected
    return 2 * expected


def _body(brief: Brief, words: Words) -> Iterator[Item]:
    """Yield what follows the cover; nothing when there is no statement to show."""
    if not brief.summary.statements:
        return
    for number, section in enumerate(brief.sections, 1):
        yield from SectionMaker(section, number, words).items()
    yield from sources(brief.references, words)


def _assembled(front: list[Page], inside: list[Page], words: Words) -> list[Page]:
    """Return all pages in order, with the contents after the cover where the brief is long."""
    inside = [page for page in inside if page.blocks]
    if len(front) + len(inside) <= _SHORT:
        return front + inside
    length = len(_contents(inside, 0, words))  # how long they are does not depend on the numbers in them
    return front + _contents(inside, len(front) + length, words) + inside


def _contents(inside: list[Page], before: int, words: Words) -> list[Page]:
    """Return the pages of the contents of ``inside``, which has ``before`` pages before it."""
    contents = Pages()
    heading = Heading(words.say("contents"), "contents", 0)
    places = [
        Place(block, before + number)
        for number, page in enumerate(inside, 1)
        for block, _ in page.blocks
        if isinstance(block, Heading)
    ]
    apart = len(places) <= _LONG_CONTENTS
    lines = [ContentsLine(place, apart=apart) for place in places if apart or place.heading.level == 0]
    for _ in contents.fill([Item(heading), *(Item(line, before=4) for line in lines)]):
        pass
    return contents.pages


class _Furniture:
    """What stands around the text of every page: running header and footer."""

    def __init__(self, brief: Brief, total: int) -> None:
        words = Words(brief.language)
        self._title = brief.title
        self._library = fonts.fitted(
            " · ".join(filter(None, ("Counterpoint", brief.library))), fonts.SANS, 8, styles.WIDTH / 2 - 60
        )
        self._date = words.footer_date(brief.date)
        self._total = total

    def draw_header(self, canvas: Canvas, page: Page, number: int) -> None:
        """Draw the running header; the first page has none."""
        if number == 1:
            return
        canvas.setFillColor(styles.QUIET)
        canvas.setFont(fonts.SANS, 8)
        running = fonts.fitted(page.running, fonts.SANS, 8, styles.WIDTH / 2)
        room = styles.WIDTH - canvas.stringWidth(running, fonts.SANS, 8) - 24
        canvas.drawString(styles.MARGIN, styles.HEADER_LINE, fonts.fitted(self._title, fonts.SANS, 8, room))
        canvas.drawRightString(styles.PAGE_WIDTH - styles.MARGIN, styles.HEADER_LINE, running)

    def draw_footer(self, canvas: Canvas, number: int) -> None:
        """Draw the footer: library, date, page."""
        left, right = styles.MARGIN, styles.PAGE_WIDTH - styles.MARGIN
        canvas.setStrokeColor(styles.STRONG_LINE)
        canvas.setLineWidth(0.7)
        canvas.line(left, styles.FOOTER_RULE, right, styles.FOOTER_RULE)
        canvas.setFillColor(styles.QUIET)
        canvas.setFont(fonts.SANS, 8)
        canvas.drawString(left, styles.FOOTER_LINE, self._library)
        canvas.drawCentredString(styles.PAGE_WIDTH / 2, styles.FOOTER_LINE, self._date)
        canvas.drawRightString(right, styles.FOOTER_LINE, f"{number} / {self._total}")
