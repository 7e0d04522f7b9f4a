"""Web pages. The body comes from trafilatura, the date from the page's own marks or htmldate.

The page is only ever text to us: no script runs, no address in it is opened, no entity outside it is read.
"""

import codecs
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterpoint.errors import NoTextError
from counterpoint.importing import markup
from counterpoint.importing.limits import MEGABYTE, check_article, read_bytes
from counterpoint.importing.raw import Raw
from counterpoint.importing.readers import factiva
from counterpoint.importing.readers.txt import text_of

LIMIT = 20 * MEGABYTE  # pages carry pictures and scripts inside
NOT_WORDS = "//script|//style|//noscript|//template|//nav|//header|//footer|//aside|//form|//head"
PUBLISHED = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//article//time/@datetime",
)

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_PAGE_ENCODINGS = re.compile(r"cp\d|koi8|iso8859|mac|gb|big5|shift_jis|euc")  # not UTF-7, punycode and their like
_TABLE_ROW = re.compile(r"^\|.*\|[ \t]*$", re.MULTILINE)
_JSON_DATE = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"")


def read(path: Path) -> Iterator[Raw]:
    """Yield the article, or the articles of an export from Factiva. Raises an InputError."""
    yield from of_page(path, read_bytes(path, LIMIT))


def of_page(path: Path, data: bytes, encoding: str | None = None, url: str | None = None) -> Iterator[Raw]:
    """Yield what ``read`` yields for a page that lies within the file at ``path``.

    ``encoding`` and ``url`` are what the file around the page says about it.
    """
    page = _decoded(path, data, encoding)
    tree = markup.parse_page(page)
    if tree is None:
        raise NoTextError(name=path.name, path=path)
    articles = factiva.of_page(tree)
    for article in articles or [_article(page, tree, url)]:
        check_article(article.text, path)
        yield article


def _article(page: str, tree: Any, url: str | None) -> Raw:
    found = _extract(page)
    return Raw(
        _TABLE_ROW.sub(_cells, found.text) if found is not None and found.text else _all_words(tree),
        title=_title(tree, found),
        published=_published(page, tree),
        source=_source(tree, found),
        author=found.author if found is not None else None,
        url=_first(tree, "//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content") or url,
    )


def _decoded(path: Path, data: bytes, encoding: str | None) -> str:
    declared = _CHARSET.search(data[:4096])
    named = [encoding] if encoding else []
    # Pages are often wrong about themselves, but what is valid UTF-8 is UTF-8.
    for name in ("utf-8", *named, *([declared[1].decode("ascii")] if declared else [])):
        try:
            if name == "utf-8" or _PAGE_ENCODINGS.match(codecs.lookup(name).name):
                return data.decode(name)
        except (LookupError, ValueError):
            continue
    return text_of(path, data)


def _extract(page: str) -> Any:
    from trafilatura import bare_extraction

    # It warns of odd pages in words of its own, to standard error; what we tell the user names the file.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return bare_extraction(page, include_comments=False, include_tables=True, favor_recall=True, with_metadata=True)


def _all_words(tree: Any) -> str:
    """Return every block of a page so small or odd that no article could be found in it."""
    for element in tree.xpath(NOT_WORDS):
        element.drop_tree()
    return "\n\n".join(markup.paragraphs(tree))


def _cells(row: re.Match[str]) -> str:
    """Return a row of a table as a line of words, without trafilatura's marks between the cells."""
    cells = (cell.strip() for cell in row[0].strip("| \t").split("|"))
    return "  ".join(cell for cell in cells if cell.strip("-"))


def _title(tree: Any, found: Any) -> str | None:
    """Return the headline: the page's only h1, or what the page calls itself."""
    headings = [" ".join(heading.text_content().split()) for heading in tree.xpath("//h1")]
    headings = [heading for heading in headings if heading]
    if len(headings) == 1:
        return headings[0]
    title: str | None = found.title if found is not None else None
    return title


def _source(tree: Any, found: Any) -> str | None:
    named: str | None = found.sitename if found is not None else None
    return _first(tree, "//meta[@property='og:site_name']/@content") or named


def _published(page: str, tree: Any) -> str | None:
    marked = _first(tree, *PUBLISHED)
    if marked:
        return marked
    if in_json := _JSON_DATE.search(page):
        return in_json[1]
    from htmldate import find_date

    date: str | None = find_date(tree, original_date=True, extensive_search=False)
    return date


def _first(tree: Any, *paths: str) -> str | None:
    values = (str(value).strip() for path in paths for value in tree.xpath(path))
    return next(filter(None, values), None)
