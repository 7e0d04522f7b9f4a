"""Furniture that nobody has to name: the lines that come back around the articles of an outlet.

Each outlet's lines near the beginning and the end of its articles are counted, over the batch and over all earlier
ones. A line that many different articles have there is no part of any of them. An article is told from another by
its two longest paragraphs: the same one again, a reprint or a new version of a story counts once, so that what it
repeats of itself is never taken for furniture.
"""

import hashlib
import json
import logging
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from counterpoint.importing.raw import Raw

log = logging.getLogger(__name__)

EDGE = 8  # paragraphs at either end of an article that are counted
SHORT = (3, 0.2, 40)  # articles at least, share of the outlet's articles, articles beyond which the share is no more
LONG = (8, 0.8, 15)  # the same for a line that could be a paragraph of an article: all but all have it, word for word
LONGEST = 60  # characters; what is longer and ends like a sentence could be a paragraph
WITNESSES = 12  # articles that are remembered for a line
ARTICLES = 200  # of an outlet that are remembered
LINES = 400  # of an outlet
OUTLETS = 500

_DIGITS = re.compile(r"\d+")
_ENDS = re.compile(r"[.!?…][\"'»”’)\]]*$")


class Outlet:
    """The articles of an outlet, as hashes, and for each line at their edges the articles that had it."""

    def __init__(self, articles: Sequence[str] = (), lines: dict[str, list[str]] | None = None) -> None:
        self.articles = dict.fromkeys(articles)
        self.lines = lines or {}

    def note(self, paragraphs: Sequence[str]) -> None:
        """Count the lines at the edges of an article."""
        article = _hash("\n".join(sorted(paragraphs, key=len)[-2:]))
        self.articles[article] = None
        for line in {_mark(*placed) for placed in edges(paragraphs)}:
            witnesses = self.lines.setdefault(line, [])
            if article not in witnesses and len(witnesses) < WITNESSES:
                witnesses.append(article)
        if len(self.articles) > ARTICLES:
            self.articles.pop(next(iter(self.articles)))
        if len(self.lines) > LINES:
            self._forget()

    def repeated(self, paragraphs: Sequence[str]) -> list[str]:
        """Return the lines at the edges of an article that so many others have there that they are furniture."""
        return [line for line, is_tail in edges(paragraphs) if self._repeats(line, is_tail)]

    def _repeats(self, line: str, is_tail: bool) -> bool:
        least, share, enough = LONG if _is_long(line) else SHORT
        witnesses = len(self.lines.get(_mark(line, is_tail), ()))
        return witnesses >= max(least, share * min(len(self.articles), enough))

    def _forget(self) -> None:
        """Drop the older half of the lines that one article alone has had."""
        alone = [line for line, witnesses in self.lines.items() if len(witnesses) == 1] or list(self.lines)
        for line in alone[: len(alone) // 2 + 1]:
            del self.lines[line]


class Repeats:
    """What is known of all outlets, kept in a file where there is one to keep it."""

    def __init__(self, record: Path | None = None) -> None:
        self._record = record
        self._outlets = _kept(record) if record is not None else {}
        self._new = 0

    def outlet(self, raw: Raw, folder: str) -> Outlet:
        """Return the outlet of an article: by its name, its address, or else by the folder in which its file lies."""
        name = (raw.source or _host(raw.url) or folder).casefold().strip()
        outlet = self._outlets.pop(name, None) or Outlet()
        self._outlets[name] = outlet  # the latest last
        if len(self._outlets) > OUTLETS:
            self._outlets.pop(next(iter(self._outlets)))
        self._new += 1
        return outlet

    def keep(self, after: int = 1) -> None:
        """Write the record when at least ``after`` articles have come in since it was written."""
        if self._record is None or self._new < after:
            return
        kept = {name: [list(outlet.articles), outlet.lines] for name, outlet in self._outlets.items()}
        temporary = self._record.with_name(self._record.name + ".new")
        try:
            temporary.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8", errors="surrogateescape")
            temporary.replace(self._record)
        except OSError as error:
            log.warning("The lines that outlets repeat cannot be kept: %s", error)
        self._new = 0


def _kept(record: Path) -> dict[str, Outlet]:
    try:
        kept = json.loads(record.read_text(encoding="utf-8", errors="surrogateescape"))
        return {
            str(name): Outlet(list(map(str, articles)), {str(line): list(map(str, of)) for line, of in lines.items()})
            for name, (articles, lines) in kept.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        log.warning("The lines that outlets repeat cannot be read, and are learned anew: %s", error)
        return {}


def edges(paragraphs: Sequence[str]) -> list[tuple[str, bool]]:
    """Return the lines near the beginning of an article, and those near its end, which are marked with True."""
    middle = (len(paragraphs) + 1) // 2
    head, tail = paragraphs[: min(EDGE, middle)], paragraphs[max(middle, len(paragraphs) - EDGE) :]
    return [*((line, False) for line in head), *((line, True) for line in tail)]


def _is_long(line: str) -> bool:
    return len(line) > LONGEST and _ENDS.search(line) is not None


def _mark(line: str, is_tail: bool) -> str:
    """Return what is the same of a line in every article: the counts and dates of short ones at the end are not.

    At the beginning a line that differs by a figure may be the headline of a series.
    """
    if is_tail and not _is_long(line):
        line = _DIGITS.sub("#", line)
    return _hash(f"{is_tail}{line.casefold()}")


def _hash(words: str) -> str:
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None
