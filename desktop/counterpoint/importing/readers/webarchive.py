"""Web pages as Safari saves them: a property list that holds the page and everything on it."""

import plistlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from counterpoint.errors import DamagedFileError
from counterpoint.importing.limits import MEGABYTE, read_bytes
from counterpoint.importing.raw import Raw
from counterpoint.importing.readers import html

LIMIT = 100 * MEGABYTE
DAMAGE = (ValueError, ExpatError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OverflowError)


def read(path: Path) -> Iterator[Raw]:
    """Yield the article of the page. Raises an InputError."""
    data = read_bytes(path, LIMIT)
    try:
        page = plistlib.loads(data)["WebMainResource"]
        content = bytes(page["WebResourceData"]) if isinstance(page["WebResourceData"], bytes) else b""
        encoding, url = _text(page, "WebResourceTextEncodingName"), _text(page, "WebResourceURL")
    except (*DAMAGE, EOFError, MemoryError) as error:
        raise DamagedFileError(name=path.name, path=path, format="web archive") from error
    yield from html.of_page(path, content, encoding, url if url and url.startswith("http") else None)


def _text(page: dict[str, Any], name: str) -> str | None:
    value = page.get(name)
    return value if isinstance(value, str) else None
