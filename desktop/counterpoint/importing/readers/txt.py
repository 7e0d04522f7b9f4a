"""Plain text in any of the encodings of this part of the world."""

from collections.abc import Iterator
from pathlib import Path

from counterpoint.errors import NotTextError, UnknownEncodingError
from counterpoint.importing.decode import BinaryError, EncodingError, decode
from counterpoint.importing.limits import ARTICLE, check_article, read_bytes
from counterpoint.importing.raw import Raw

LIMIT = 4 * ARTICLE  # bytes: a character of UTF-16 or UTF-8 takes up to four


def read(path: Path) -> Iterator[Raw]:
    """Yield the article. Raises an InputError."""
    text = text_of(path, read_bytes(path, LIMIT))
    check_article(text, path)
    yield Raw(text)


def text_of(path: Path, data: bytes) -> str:
    """Return ``data`` decoded. Raises NotTextError or UnknownEncodingError, which name the file."""
    try:
        return decode(data)
    except BinaryError as error:
        raise NotTextError(name=path.name, path=path, content="binary data") from error
    except EncodingError as error:
        raise UnknownEncodingError(name=path.name, path=path) from error
