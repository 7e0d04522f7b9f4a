"""What a reader finds in a file, before anything is cleaned."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from counterpoint.errors import InputError


@dataclass(frozen=True, slots=True)
class Raw:
    """The words of an article and whatever the file's own fields say about it.

    Paragraphs of ``text`` stand on lines of their own; blank lines between them are welcome. ``published`` may be
    in any form that ``dates`` reads. ``dateline`` holds place, day and agency where the file keeps them in a field
    apart from the text.
    """

    text: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    external_id: str | None = None
    agency: str | None = None
    dateline: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of which each may be an article. What the columns hold is not the reader's to say."""

    header: tuple[str, ...]
    rows: Iterable[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Part:
    """A file within a file: an archive's member, a letter's attachment. It lies at ``path`` until the next one is due.

    ``name`` is its path within the outer file.
    """

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing yet, but the reader is at work: said now and then by those that take long for a good reason."""


Found = Raw | Table | Part | Pause | InputError
