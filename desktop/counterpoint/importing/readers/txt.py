"""Plain text in any of the encodings of this part of the world."""

import re
from collections.abc import Iterator
from pathlib import Path

from counterpoint.errors import NotTextError, UnknownEncodingError
from counterpoint.importing.decode import BinaryError, EncodingError, decode
from counterpoint.importing.limits import ARTICLE, check_article, read_bytes
from counterpoint.importing.raw import Raw
from counterpoint.importing.readers import nexis

LIMIT = 4 * ARTICLE  # bytes: a character of UTF-16 or UTF-8 takes up to four

_BLANK = re.compile(r"\n[ \t]*\n")
_EXPORT = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*$|^End of Document$", re.MULTILINE)


def read(path: Path) -> Iterator[Raw]:
    """Yield the article, or the articles of an export from Nexis. Raises an InputError."""
    text = text_of(path, read_bytes(path, LIMIT))
    check_article(text, path)
    exported = nexis.articles(_BLANK.split(text)) if _EXPORT.search(text) else []
    yield from exported or [Raw(text)]


def text_of(path: Path, data: bytes) -> str:
    """Return ``data`` decoded. Raises NotTextError or UnknownEncodingError, which name the file."""
    try:
        return decode(data)
    except BinaryError as error:
        raise NotTextError(name=path.name, path=path, content="binary data") from error
    except EncodingError as error:
        raise UnknownEncodingError(name=path.name, path=path) from error
