"""Pictures of printed pages: scans, photographs, screenshots."""

from collections.abc import Iterator
from pathlib import Path

from counterpoint.importing import recognition
from counterpoint.importing.limits import MEGABYTE, check_article, check_size
from counterpoint.importing.raw import Pause, Raw
from counterpoint.importing.readers import pdf_layout

LIMIT = 100 * MEGABYTE


def read(path: Path) -> Iterator[Raw | Pause]:
    """Yield the article. Raises an InputError, also where Tesseract is not installed."""
    check_size(path, LIMIT)
    yield Pause()
    lines = recognition.lines_of(path, path)
    title, paragraphs = pdf_layout.compose([lines])
    text = "\n\n".join(paragraphs)
    check_article(text, path)
    yield Raw(text, title=title)
