"""OpenDocument texts, as LibreOffice writes them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterpoint.errors import EncryptedFileError
from counterpoint.importing import markup, packages
from counterpoint.importing.limits import check_article
from counterpoint.importing.raw import Raw

NAME = "OpenDocument text"
LINES = ("p", "h")
SKIPPED = frozenset(("tracked-changes", "note", "annotation", "annotation-end", "ruby-text", "table-of-content"))


def read(path: Path) -> Iterator[Raw]:
    """Yield the article. Raises an InputError."""
    with packages.opened(path, NAME) as package:
        if b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise EncryptedFileError(name=path.name, path=path)
        content = markup.parse(package.read("content.xml"))
        lines = list(_lines(content))
        titles = _title_styles(content)
    text = "\n\n".join(words for _, _, words in lines)
    check_article(text, path)
    titled = [words for style, _, words in lines if style in titles and words.strip()]
    heads = [words for _, level, words in lines if level == "1" and words.strip()]
    title = next((found[0] for found in (titled, heads) if len(found) == 1), None)
    yield Raw(text, title=title)


def _title_styles(content: Any) -> set[str]:
    """Return the names of the style "Title" and of those made from it."""
    styles = (style.attrib for style in markup.find_all(content, "style"))
    named = [{_local(name): value for name, value in style.items()} for style in styles]
    return {"Title"} | {style["name"] for style in named if style.get("parent-style-name") == "Title"}


def _lines(content: Any) -> Iterator[tuple[str, str, str]]:
    """Yield style, heading's level and words of each paragraph, those in tables and frames too."""
    for line in content.iter("{*}p", "{*}h"):
        if not any(markup.name_of(above) in SKIPPED for above in line.iterancestors()):
            attributes = {_local(name): value for name, value in line.attrib.items()}
            yield attributes.get("style-name", ""), attributes.get("outline-level", ""), "".join(_words(line))


def _words(element: Any) -> Iterator[str]:
    """Yield the words in ``element`` without notes, comments, and paragraphs of frames within."""
    yield element.text or ""
    for child in element:
        name = markup.name_of(child)
        if name in ("s", "tab"):
            yield " "
        elif name == "line-break":
            yield "\n"
        elif name not in SKIPPED and name not in LINES:
            yield from _words(child)
        yield child.tail or ""


def _local(name: str) -> str:
    return name.rpartition("}")[2]
