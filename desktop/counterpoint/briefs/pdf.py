"""A brief as a PDF file."""

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from counterpoint.briefs import fonts, styles
from counterpoint.briefs.headings import ContentsLine, Heading, Place
from counterpoint.briefs.pages import Item, Page, Pages, height_of
from counterpoint.briefs.story import Story, draw_inline_circle
from counterpoint.briefs.words import Words
from counterpoint.errors import BriefNotWrittenError
from counterpoint.records.brief import Brief

_SHORT = 4  # a brief of up to so many pages needs no contents


def write(brief: Brief, path: Path) -> Iterator[tuple[int, int]]:
    """Write the brief to ``path``, yielding how much is done and of how much.

    The file is whole or not there: it is written beside ``path`` first. A caller who stops asking before the end
    leaves everything as it was. Raises BriefNotWrittenError when the place cannot be written, PartMissingError when a
    font is missing.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            beside.touch(exist_ok=False)
            fonts.register()
            canvas = _canvas(brief)
            yield from _draw(brief, canvas)
            beside.write_bytes(canvas.getpdfdata())
            beside.replace(path)
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
    canvas.setKeywords(", ".join(fonts.clean(section.party.name) for section in brief.sections))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setNamedCB("circle", draw_inline_circle)
    if brief.references:
        canvas.showOutline()
    return canvas


def _draw(brief: Brief, canvas: Canvas) -> Iterator[tuple[int, int]]:
    """Lay out and draw all pages; the first half of the progress is the layout, the second the drawing."""
    story = Story(brief)
    rows = sum(len(issue.rows) for section in brief.sections for issue in section.issues)
    expected = rows + len(brief.references) + 20  # headings come on top; near enough to tell the progress
    cover, body = Pages(), Pages()
    steps = chain(cover.fill(story.cover()), body.fill(chain(story.sections(), story.sources())))
    for done, _ in enumerate(steps):
        yield min(done, expected), 2 * expected
    pages = _assembled(cover, body, Words(brief.language))
    furniture = _Furniture(brief, len(pages))
    for number, page in enumerate(pages, 1):
        furniture.draw(canvas, page, number)
        for block, offset in page.blocks:
            top = styles.PAGE_HEIGHT - styles.TOP - offset
            block.drawOn(canvas, styles.MARGIN, top - height_of(block))
        canvas.showPage()
        yield expected + expected * number // len(pages), 2 * expected


def _assembled(cover: Pages, body: Pages, words: Words) -> list[Page]:
    """Return all pages in order, with the contents between cover and body where the brief is long."""
    inside = [page for page in body.pages if page.blocks]
    if len(cover.pages) + len(inside) <= _SHORT:
        return cover.pages + inside
    length = len(_contents(inside, 0, words))  # how long they are does not depend on the numbers in them
    return cover.pages + _contents(inside, len(cover.pages) + length, words) + inside


def _contents(inside: list[Page], before: int, words: Words) -> list[Page]:
    """Return the pages of the contents of ``inside``, which has ``before`` pages before it."""
    contents = Pages()
    heading = Heading(words.say("contents"), "contents", 0)
    lines = [
        ContentsLine(Place(block, before + number))
        for number, page in enumerate(inside, 1)
        for block, _ in page.blocks
        if isinstance(block, Heading)
    ]
    for _ in contents.fill([Item(heading), *(Item(line, before=4) for line in lines)]):
        pass
    return contents.pages


class _Furniture:
    """What stands around the text of every page: running header and footer."""

    def __init__(self, brief: Brief, total: int) -> None:
        words = Words(brief.language)
        half = styles.WIDTH / 2 - 10
        self._title = fonts.fitted(brief.title, fonts.SANS, 8, half)
        self._library = fonts.fitted(
            " · ".join(filter(None, ("Counterpoint", brief.library))), fonts.SANS, 8, half - 50
        )
        self._date = words.footer_date(brief.date)
        self._total = total
        self._half = half

    def draw(self, canvas: Canvas, page: Page, number: int) -> None:
        """Draw header and footer of a page; the first has no header."""
        left, right = styles.MARGIN, styles.PAGE_WIDTH - styles.MARGIN
        canvas.setFillColor(styles.QUIET)
        canvas.setFont(fonts.SANS, 8)
        if number > 1:
            canvas.drawString(left, styles.HEADER_LINE, self._title)
            canvas.drawRightString(right, styles.HEADER_LINE, fonts.fitted(page.running, fonts.SANS, 8, self._half))
        canvas.setStrokeColor(styles.STRONG_LINE)
        canvas.setLineWidth(0.7)
        canvas.line(left, styles.FOOTER_RULE, right, styles.FOOTER_RULE)
        canvas.drawString(left, styles.FOOTER_LINE, self._library)
        canvas.drawCentredString(styles.PAGE_WIDTH / 2, styles.FOOTER_LINE, self._date)
        canvas.drawRightString(right, styles.FOOTER_LINE, f"{number} / {self._total}")
