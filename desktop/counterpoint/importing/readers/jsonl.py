"""JSON Lines: an article a line, in UTF-8, its fields named as in our own output."""

import json
from collections.abc import Iterator
from pathlib import Path

from counterpoint.errors import BadLineError, FileUnreadableError, InputError
from counterpoint.importing.limits import ARTICLE, MEGABYTE, check_article, check_size
from counterpoint.importing.raw import Raw

LIMIT = 200 * MEGABYTE
LINE = 8 * ARTICLE  # bytes: a Russian letter takes six as an escape
OPTIONAL = ("title", "published", "source", "author", "url")


def read(path: Path) -> Iterator[Raw | InputError]:
    """Yield an article, or an error that names the line, for each line that is not blank. Raises an InputError."""
    check_size(path, LIMIT)
    try:
        # Line by line, so that a large file never stands in memory as a whole.
        with path.open("rb") as file:
            number = 0
            while line := file.readline(LINE):
                number += 1
                if line.strip(b"\xef\xbb\xbf \t\r\n"):
                    yield _article(line, number, path)
    except OSError as error:
        cause = (error.strerror or str(error)).casefold()
        raise FileUnreadableError(name=path.name, path=path, cause=cause) from error


def _article(line: bytes, number: int, path: Path) -> Raw | InputError:
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _bad(path, number, "it is not UTF-8")
    except (ValueError, RecursionError):
        return _bad(path, number, "it is not valid JSON")
    if not isinstance(fields, dict):
        return _bad(path, number, "it is not a JSON object")
    text = fields.get("text")
    if not isinstance(text, str) or not text.strip():
        return _bad(path, number, 'it has no words in its "text"')
    try:
        check_article(text, path)
    except InputError as error:
        return error
    known = {name: value for name in OPTIONAL if isinstance(value := fields.get(name), str)}
    identity = fields.get("id")
    return Raw(
        text,
        **known,
        language=_language(fields.get("language")),
        external_id=None if identity is None or isinstance(identity, dict | list) else str(identity),
    )


def _language(value: object) -> str | None:
    code = value[:2].casefold() if isinstance(value, str) else ""
    return code if len(code) == 2 and code.isascii() and code.isalpha() and value != "und" else None


def _bad(path: Path, number: int, cause: str) -> BadLineError:
    return BadLineError(name=path.name, path=path, line=number, cause=cause)
