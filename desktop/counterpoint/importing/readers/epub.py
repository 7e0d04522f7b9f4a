"""Electronic books and the magazines that come as such: an article for each document with a heading."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from counterpoint.errors import EncryptedFileError, InputError, NoTextError
from counterpoint.importing import markup, packages
from counterpoint.importing.limits import check_article
from counterpoint.importing.raw import Raw

NAME = "electronic book"
LOCK = "META-INF/encryption.xml"
PAGES = ("application/xhtml+xml", "text/html")
HEADINGS = ("h1", "h2", "h3")
_UNKNOWN = re.compile(r"^(?:unknown|неизвест|untitled|без названия)", re.IGNORECASE)
SHORT = 250  # characters: covers, title pages and tables of contents have no more words between their links


def read(path: Path) -> Iterator[Raw | InputError]:
    """Yield the articles. Raises an InputError."""
    with packages.opened(path, NAME) as package:
        if LOCK in package.namelist() and b"EncryptedKey" in package.read(LOCK):
            raise EncryptedFileError(name=path.name, path=path)
        found = list(_articles(package))
    if not found:
        raise NoTextError(name=path.name, path=path)
    for article in found:
        check_article(article.text, path)
        yield article


def _articles(package: zipfile.ZipFile) -> Iterator[Raw]:
    container = markup.parse(package.read("META-INF/container.xml"))
    root = posixpath.normpath(markup.find_all(container, "rootfile")[0].get("full-path"))
    book = markup.parse(package.read(root))
    facts = _facts(book)
    whole: list[Raw] = []
    for name in _pages(book, posixpath.dirname(root)):
        title, text = _page(package.read(name))
        if title is None and whole:
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text}\n\n{text}")
        elif text:
            whole.append(Raw(text, title=title))
    whole = [page for page in whole if len(page.text) > SHORT] or whole
    one = len(whole) == 1
    for page in whole:
        title = facts["title"] if one else page.title
        source = facts["publisher"] if one else facts["publisher"] or facts["title"]
        yield Raw(
            page.text,
            title=title or page.title,
            published=facts["date"],
            source=source,
            author=facts["creator"],
        )


def _facts(book: Any) -> dict[str, str | None]:
    """Return what the book says about itself; its language not, which most programs leave at their own."""
    facts = {name: markup.text_of(book, "metadata", name) for name in ("title", "creator", "publisher", "date")}
    return {name: None if value and _UNKNOWN.match(value) else value for name, value in facts.items()}


def _pages(book: Any, folder: str) -> Iterator[str]:
    """Yield the names of the documents in the order in which they are read."""
    items = {item.get("id"): item for item in markup.find_all(book, "manifest", "item")}
    for reference in markup.find_all(book, "spine", "itemref"):
        item = items.get(reference.get("idref"))
        is_contents = item is not None and "nav" in (item.get("properties") or "").split()
        if item is not None and item.get("media-type") in PAGES and not is_contents:
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href").partition("#")[0])))


def _page(data: bytes) -> tuple[str | None, str]:
    """Return the heading of a document, and its text."""
    tree = markup.parse_page(data.decode("utf-8", errors="replace"))
    if tree is None:
        return None, ""
    titles = (markup.text_of(tree, heading) for heading in HEADINGS)
    return next(filter(None, titles), None), "\n\n".join(markup.paragraphs(tree))
