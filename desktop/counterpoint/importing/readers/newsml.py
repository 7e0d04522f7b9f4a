"""News as agencies send it: NewsML-G2, NewsML 1, and NITF, alone or within either."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterpoint.errors import DamagedFileError, NoTextError, UnsupportedFormatError
from counterpoint.importing import markup
from counterpoint.importing.limits import MEGABYTE, check_article, read_bytes
from counterpoint.importing.raw import Raw

LIMIT = 40 * MEGABYTE
ITEMS = ("newsItem", "NewsItem", "nitf")
ROOTS = frozenset((*ITEMS, "newsMessage", "NewsML", "packageItem"))
SKIPPED = frozenset(("media", "hedline", "byline", "dateline", "tagline", "body.head"))
CONTENT = ("body.content", "body", "inlineData", "DataContent", "inlineXML")

_COMPACT = re.compile(r"^(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T(?P<hour>\d\d)(?P<minute>\d\d))?\S*$")


def read(path: Path) -> Iterator[Raw]:
    """Yield an article for each news item that holds words. Raises an InputError."""
    try:
        root = markup.parse(read_bytes(path, LIMIT))
    except (SyntaxError, ValueError) as error:
        raise DamagedFileError(name=path.name, path=path, format="XML document") from error
    if markup.name_of(root) not in ROOTS:
        kind = f"an XML document of another kind (<{markup.name_of(root)}>)"
        raise UnsupportedFormatError(name=path.name, path=path, formats="NewsML-G2, NewsML 1, NITF", content=kind)
    found = [article for item in _items(root) if (article := _article(item))]
    if not found:
        raise NoTextError(name=path.name, path=path)
    for article in found:
        check_article(article.text, path)
        yield article


def _items(root: Any) -> Iterator[Any]:
    for item in root.iter(*(f"{{*}}{name}" for name in ITEMS)):
        if not any(markup.name_of(above) in ITEMS for above in item.iterancestors()):
            yield item


def _article(item: Any) -> Raw | None:
    text = _text(item)
    if not text:
        return None
    byline = _words(item, "byline", "ByLine", "by")
    return Raw(
        text,
        title=_words(item, "headline", "HeadLine", "hl1", "title"),
        published=_published(item),
        source=_outlet(item),
        author=re.sub(r"^by\s+", "", byline, flags=re.IGNORECASE) if byline else None,
        language=_language(item),
        external_id=item.get("guid") or _words(item, "NewsItemId") or _attribute(item, "doc-id", "id-string"),
        agency=_words(item, "creditline", "CreditLine", "distributor"),
        dateline=_words(item, "dateline", "DateLine"),
    )


def _text(item: Any) -> str:
    """Return the paragraphs of the item's content, without the lines that repeat its facts."""
    for name in CONTENT:
        for content in markup.find_all(item, name):
            if lines := markup.paragraphs(content, SKIPPED):
                return "\n\n".join(lines)
    return ""


def _words(item: Any, *names: str) -> str | None:
    return next(filter(None, (markup.text_of(item, name) for name in names)), None)


def _attribute(item: Any, name: str, *attributes: str) -> str | None:
    """Return the value that the first element of this name has in one of the attributes."""
    found = (element.get(attribute) for element in markup.find_all(item, name) for attribute in attributes)
    return next(filter(None, found), None)


def _outlet(item: Any) -> str | None:
    named = _words(item, "provider", "Provider") or _attribute(item, "doc.copyright", "holder")
    code = _attribute(item, "provider", "literal", "qcode")  # a code is in a scheme: "nprov:AFP"
    return named or _attribute(item, "pubdata", "name") or (code.rpartition(":")[2] if code else None)


def _published(item: Any) -> str | None:
    """Return the time that the item gives, in the long form of ISO 8601."""
    said = _words(item, "contentCreated", "firstCreated", "versionCreated", "FirstCreated", "ThisRevisionCreated")
    for name in ("date.issue", "date.release"):
        said = said or _attribute(item, name, "norm")
    said = said or _attribute(item, "pubdata", "date.publication") or ""
    return _COMPACT.sub(_spelled, said.strip()) or None


def _spelled(match: re.Match[str]) -> str:
    day = f"{match['year']}-{match['month']}-{match['day']}"
    return f"{day}T{match['hour']}:{match['minute']}" if match["hour"] else day


def _language(item: Any) -> str | None:
    code = (
        _attribute(item, "language", "tag")
        or _attribute(item, "Language", "FormalName")
        or item.get("{http://www.w3.org/XML/1998/namespace}lang")
        or ""
    )[:2].casefold()
    return code if code.isalpha() and code not in ("un", "mu") else None
