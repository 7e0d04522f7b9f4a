"""The counts of the rail and the size of the library at the foot."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterpoint.library import articles, pairs, statements
from counterpoint.views import formats, phrases


@dataclass(frozen=True, slots=True)
class Overview:
    """How much there is in a library."""

    articles: int
    statements: int
    pairs: int
    size: int  # bytes on the disk


def overview(db: Any, path: Path) -> Overview:
    """Return how much there is in the library at ``path``. Raises LibraryError."""
    beside = [path, path.with_name(path.name + "-wal")]
    size = sum(file.stat().st_size for file in beside if file.exists())
    return Overview(articles.count(db), statements.count(db), pairs.count(db), size)


def in_words(path: Path, found: Overview) -> str:
    """Return the line about a library at the foot of the window."""
    count = phrases.articles(found.articles)
    return " · ".join((path.name, count, formats.size(found.size)))
