"""A file becomes drafts of articles: one, or many from a JSON Lines file."""

from collections.abc import Callable
from pathlib import Path

from counterpoint.errors import InputError
from counterpoint.importing import draft
from counterpoint.importing.detect import detect
from counterpoint.importing.limits import MEGABYTE, check_size
from counterpoint.importing.raw import Raw
from counterpoint.records.article import Draft

LARGEST = 200 * MEGABYTE  # of any format; each reader has its own, lower limit


def read_file(
    path: Path, language: str | None = None, on_error: Callable[[InputError], None] | None = None
) -> list[Draft]:
    """Return the articles of a file. ``language`` is the user's word on their language.

    Raises an InputError, whose sentence names the file and the cause. A JSON Lines file can hold a bad line among
    good ones: with ``on_error`` such lines are told to it and the rest comes back, else the first one is raised.
    """
    check_size(path, LARGEST)
    drafts: list[Draft] = []
    for found in detect(path).read(path):
        try:
            drafts.append(_draft(found, path, language))
        except InputError as error:
            if on_error is None or path.suffix.casefold() not in (".jsonl", ".ndjson"):
                raise
            on_error(error)
    return drafts


def _draft(found: Raw | InputError, path: Path, language: str | None) -> Draft:
    if isinstance(found, InputError):
        raise found
    return draft.make(found, path, language)
