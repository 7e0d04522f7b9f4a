"""How much a file may hold. The size is looked at before anything is read, so that no file can fill the memory."""

import stat
from pathlib import Path

from counterpoint.errors import (
    EmptyFileError,
    FileUnreadableError,
    FileVanishedError,
    NotAFileError,
    TooLargeError,
)

MEGABYTE = 1_000_000
ARTICLE = 5 * MEGABYTE  # characters; a thick novel has about two million


def check_size(path: Path, limit: int) -> int:
    """Return the size of the file in bytes.

    Raises an InputError for a file that is gone, not to be opened, not an ordinary file, empty, or over ``limit``.
    """
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise FileVanishedError(name=path.name, path=path) from error
    except (OSError, ValueError) as error:
        raise FileUnreadableError(name=path.name, path=path, cause=_cause(error)) from error
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError(name=path.name, path=path)
    if status.st_size == 0:
        raise EmptyFileError(name=path.name, path=path)
    if status.st_size > limit:
        raise TooLargeError(name=path.name, path=path, size=in_words(status.st_size), limit=in_words(limit))
    return status.st_size


def read_bytes(path: Path, limit: int) -> bytes:
    """Return the content of the file, never more than ``limit`` bytes. Raises what ``check_size`` raises."""
    check_size(path, limit)
    data = head(path, limit + 1)
    if len(data) > limit:  # it grew while we looked
        raise TooLargeError(name=path.name, path=path, size=in_words(len(data)), limit=in_words(limit))
    return data


def head(path: Path, size: int) -> bytes:
    """Return the first bytes of the file. Raises FileVanishedError or FileUnreadableError."""
    try:
        with path.open("rb") as file:
            return file.read(size)
    except FileNotFoundError as error:
        raise FileVanishedError(name=path.name, path=path) from error
    except OSError as error:
        raise FileUnreadableError(name=path.name, path=path, cause=_cause(error)) from error


def check_article(text: str, path: Path) -> None:
    """Raise TooLargeError for a text that no article needs."""
    if len(text) > ARTICLE:
        size = f"{len(text) / MEGABYTE:.1f} million characters"
        raise TooLargeError(name=path.name, path=path, size=size, limit=f"{ARTICLE // MEGABYTE} million characters")


def in_words(size: int) -> str:
    """Return a number of bytes as people write it: ``200 MB``."""
    if size < MEGABYTE:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / MEGABYTE:.1f} MB" if size < 10 * MEGABYTE else f"{round(size / MEGABYTE)} MB"


def _cause(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).casefold()
