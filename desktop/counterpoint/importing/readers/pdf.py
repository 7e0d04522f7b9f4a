"""PDF files: their text, or what Tesseract reads where their pages are pictures."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from counterpoint.errors import DamagedFileError, EncryptedFileError, TooLargeError
from counterpoint.importing import recognition
from counterpoint.importing.limits import ARTICLE, MEGABYTE, check_article, check_size
from counterpoint.importing.raw import Pause, Raw
from counterpoint.importing.readers import pdf_layout
from counterpoint.importing.readers.pdf_layout import Line

LIMIT = 100 * MEGABYTE
PAGES = 1_000
PASSWORD = "password"
DENSITY = 300  # dots an inch: what Tesseract reads best
PIXELS = 25_000_000  # of a page, at most


def read(path: Path) -> Iterator[Raw | Pause]:
    """Yield the article. Raises an InputError."""
    check_size(path, LIMIT)
    with _opened(path) as document:
        pages = _lines_of(document, path)
        if not any(line.text.strip() for page in pages for line in page):
            pages = []
            for number in range(len(document)):
                yield Pause()
                pages.append(_recognised(document[number], path))
    title, paragraphs = pdf_layout.compose(pages)
    text = "\n\n".join(paragraphs)
    check_article(text, path)
    yield Raw(text, title=title)


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """Open the document. Raises an InputError, also for what goes wrong within the block."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        if PASSWORD in str(error).casefold():
            raise EncryptedFileError(name=path.name, path=path) from error
        raise DamagedFileError(name=path.name, path=path, format="PDF") from error
    try:
        if len(document) > PAGES:
            raise TooLargeError(name=path.name, path=path, size=f"{len(document)} pages", limit=f"{PAGES} pages")
        yield document
    except PdfiumError as error:
        raise DamagedFileError(name=path.name, path=path, format="PDF") from error
    finally:
        document.close()


def _recognised(page: Any, path: Path) -> list[Line]:
    """Return the lines that stand in the picture of a page, in pixels."""
    scale = min(DENSITY / 72, (PIXELS / max(1.0, page.get_width() * page.get_height())) ** 0.5)
    with tempfile.TemporaryDirectory(prefix="counterpoint-") as folder:
        picture = Path(folder, "page.png")
        page.render(scale=scale, grayscale=True).to_pil().save(picture)
        page.close()
        return recognition.lines_of(picture, path)


def _lines_of(document: Any, path: Path) -> list[list[Line]]:
    pages: list[list[Line]] = []
    characters = 0
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        characters += text_page.count_chars()
        if characters > ARTICLE:
            raise TooLargeError(
                name=path.name, path=path, size="millions of characters", limit=f"{ARTICLE // MEGABYTE} million"
            )
        pages.append(_lines(text_page))
        text_page.close()
        page.close()
    return pages


def _lines(text_page: Any) -> list[Line]:
    """Return the lines of a page, each with its place and the size of its letters."""
    from pypdfium2 import raw

    lines: list[Line] = []
    letters: list[tuple[int, str]] = []
    for index in range(text_page.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text_page.raw, index))
        if letter in "\r\n":
            lines.extend(_line(text_page, letters))
            letters = []
            continue
        letters.append((index, letter))
        if letter in pdf_layout.BROKEN:  # the next letter stands on the next line
            lines.extend(_line(text_page, letters))
            letters = []
    lines.extend(_line(text_page, letters))
    return lines


def _line(text_page: Any, letters: list[tuple[int, str]]) -> Iterator[Line]:
    from pypdfium2 import raw

    seen = [index for index, letter in letters if not letter.isspace()]
    if not seen:
        return
    left, _, _, _ = text_page.get_charbox(seen[0], loose=True)
    _, bottom, right, top = text_page.get_charbox(seen[-1], loose=True)
    size = raw.FPDFText_GetFontSize(text_page.raw, seen[len(seen) // 2])
    yield Line("".join(letter for _, letter in letters), left, right, bottom, size or top - bottom)
