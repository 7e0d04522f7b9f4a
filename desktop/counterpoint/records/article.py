"""Articles, before and after they enter the library."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as a reader found it in a file, not yet in a library.

    ``text`` is final: title, blank line, body; every offset of the program points into it. ``published`` is an
    ISO 8601 date or date and time without a zone ("2015-11-14T22:54"), as far as the file tells. ``source`` is the
    outlet, ``agency`` the news agency that it credits, ``dateline`` the place and day at the head of the text.
    ``language`` is a two-letter code, "und" where it could not be told. ``external_id`` comes from a JSON Lines input
    and goes back out with its results.
    """

    path: str
    title: str
    text: str
    language: str
    published: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    external_id: str | None = None
    agency: str | None = None
    dateline: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the library."""

    id: int
    path: str
    title: str
    text: str
    language: str
    published: str | None
    source: str | None
    author: str | None
    url: str | None
    imported: str
    state: str  # "waiting" for analysis, "analysed" or "failed"
    agency: str | None = None
    dateline: str | None = None


@dataclass(frozen=True, slots=True)
class Reprint:
    """Another article with the same story."""

    article_id: int
    title: str
    source: str | None

    @property
    def name(self) -> str:
        """What tells it from the others: its outlet, or its title where the outlet is not known."""
        return self.source or self.title


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of the library view: an article without its text, with counts and the parties that speak in it."""

    id: int
    title: str
    language: str
    published: str | None
    source: str | None
    state: str
    statements: int
    parties: tuple[str, ...]  # keys of the parties, most statements first
    snippet: str = ""  # the found words in their context when the rows answer a search
    also: tuple[Reprint, ...] = ()  # the other articles with the same story
