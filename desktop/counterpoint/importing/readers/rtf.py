"""Rich text, alone or as an export of many articles from Nexis or Factiva."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from counterpoint.errors import DamagedFileError
from counterpoint.importing.limits import MEGABYTE, check_article, read_bytes
from counterpoint.importing.raw import Raw
from counterpoint.importing.readers import factiva, nexis

LIMIT = 50 * MEGABYTE  # pictures stand in it as letters

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_PICTURES = re.compile(r"\\pict\b[^{}]*(?:\{[^{}]*\}[^{}]*){0,20}")


def read(path: Path) -> Iterator[Raw]:
    """Yield the article, or the articles of an export. Raises an InputError."""
    data = read_bytes(path, LIMIT)
    if not data.lstrip().startswith(b"{\\rtf"):
        raise DamagedFileError(name=path.name, path=path, format="rich text document")
    text = _plain(_source(data), path)
    lines = text.replace("|", "\n").split("\n")
    for raw in factiva.of_lines(lines) or nexis.articles(lines) or [Raw(text.replace("|\n", "\n").replace("|", " "))]:
        check_article(raw.text, path)
        yield raw


def _source(data: bytes) -> str:
    """Return the document's own text; letters that are not escaped are in its code page."""
    declared = _CODE_PAGE.search(data[:1000])
    encoding = f"cp{declared[1].decode('ascii')}" if declared else "cp1252"
    try:
        codecs.lookup(encoding)
    except LookupError:
        encoding = "cp1252"
    source = data.decode(encoding, errors="replace")
    # Pictures are letters without words, and striprtf writes the address of a link behind its words.
    return _PICTURES.sub("", source).replace("HYPERLINK", "")


def _plain(source: str, path: Path) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        text: str = rtf_to_text(source, errors="replace")  # type: ignore[no-untyped-call]
        # Letters beyond the first 65,536 are written as two halves.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, LookupError) as error:
        raise DamagedFileError(name=path.name, path=path, format="rich text document") from error
