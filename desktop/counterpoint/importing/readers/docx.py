"""Word documents."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from counterpoint.importing import packages
from counterpoint.importing.limits import check_article
from counterpoint.importing.raw import Raw
from counterpoint.importing.readers import nexis

PARAGRAPH, TEXT, TAB, BREAKS = "p", "t", "tab", ("br", "cr")
SKIPPED = ("del", "moveFrom", "AlternateContent", "pict", "object")


def read(path: Path) -> Iterator[Raw]:
    """Yield the article, or the articles of an export from Nexis. Raises an InputError."""
    from docx import Document
    from docx.opc.exceptions import OpcError

    with packages.opened(path, "Word document"):
        try:
            paragraphs = list(_paragraphs(Document(str(path))))
        except OpcError as error:
            raise ValueError(error) from error
    for article in nexis.articles([words for _, words in paragraphs]) or [_article(paragraphs)]:
        check_article(article.text, path)
        yield article


def _article(paragraphs: Sequence[tuple[str, str]]) -> Raw:
    titles = [words for style, words in paragraphs if style == "Title" and words.strip()]
    return Raw("\n\n".join(words for _, words in paragraphs), title=titles[0] if len(titles) == 1 else None)


def _paragraphs(document: Any) -> Iterator[tuple[str, str]]:
    """Yield style and words of each paragraph, those in tables too, in the order of the document."""
    from docx.oxml.ns import qn

    names = {style.style_id: style.name for style in document.styles}
    for paragraph in document.element.body.iter(qn("w:p")):
        if next(paragraph.iterancestors(*map(qn, ("w:txbxContent",))), None) is None:
            yield names.get(paragraph.style, ""), "".join(_words(paragraph))


def _words(element: Any) -> Iterator[str]:
    """Yield the words in ``element`` with insertions and links, without what was deleted."""
    for child in element:
        name = str(child.tag).rpartition("}")[2]
        if name == TEXT:
            yield child.text or ""
        elif name == TAB:
            yield " "
        elif name in BREAKS:
            yield "\n"
        elif name not in SKIPPED:
            yield from _words(child)
