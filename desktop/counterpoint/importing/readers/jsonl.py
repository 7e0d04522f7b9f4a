"""JSON Lines: an article a line, its fields named as in our own output."""

import json
from collections.abc import Iterator
from pathlib import Path

from counterpoint.errors import BadLineError, InputError
from counterpoint.importing.limits import ARTICLE, MEGABYTE, check_article, read_bytes
from counterpoint.importing.raw import Raw
from counterpoint.importing.readers.txt import text_of

LIMIT = 200 * MEGABYTE
OPTIONAL = ("title", "published", "source", "author", "url")


def read(path: Path) -> Iterator[Raw | InputError]:
    """Yield an article, or an error that names the line, for each line that is not blank. Raises an InputError."""
    text = text_of(path, read_bytes(path, LIMIT))
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _article(line, number, path)


def _article(line: str, number: int, path: Path) -> Raw | InputError:
    if len(line) > 4 * ARTICLE:
        return _bad(path, number, "it is longer than an article can be")
    try:
        fields = json.loads(line)
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
