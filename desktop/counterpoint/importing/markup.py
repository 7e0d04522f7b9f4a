"""XML and HTML trees: read without outside entities, without a network, never deeper than libxml2 itself allows."""

import re
from collections.abc import Iterator
from typing import Any

_BLOCKS = """
address article aside blockquote body br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li
main nav ol p pre section table td th title tr ul
block hl1 hl2 hedline byline dateline distributor media body.content body.head
"""
BLOCKS = frozenset(_BLOCKS.split())
SILENT = frozenset(("script", "style", "noscript", "template", "head", "svg", "math"))


def parse(data: bytes) -> Any:
    """Return the root of an XML document. Raises a SyntaxError (lxml's) or ValueError for what is none."""
    from lxml import etree

    # Entities that the document itself defines are its words; libxml2 stops those that multiply.
    parser = etree.XMLParser(resolve_entities="internal", no_network=True, load_dtd=False, remove_comments=True)
    return etree.fromstring(data, parser)


def parse_page(page: str) -> Any:
    """Return the root of a web page, None where there is nothing in it."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    try:
        # Bytes, because lxml refuses text whose own declaration names an encoding.
        return html.document_fromstring(page.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def name_of(element: Any) -> str:
    """Return the element's name without its namespace; empty for comments and entities."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def find_all(element: Any, *path: str) -> list[Any]:
    """Return the elements under ``element`` that a path of local names leads to, whatever is between them."""
    steps = "".join(f"//*[local-name()='{step}']" for step in path)
    found: list[Any] = element.xpath("." + steps)
    return found


def text_of(element: Any, *path: str) -> str | None:
    """Return the words of the first element at the path that has any, on one line; None where none has."""
    lines = (" ".join("".join(found.itertext()).split()) for found in find_all(element, *path))
    return next(filter(None, lines), None)


def paragraphs(element: Any, without: frozenset[str] = frozenset()) -> list[str]:
    """Return the words under ``element``, a line for each block, without scripts and elements of the names given."""
    text = "".join(_pieces(element, SILENT | without))
    return [line for line in (" ".join(line.split()) for line in text.split("\n")) if line]


def _pieces(element: Any, skipped: frozenset[str]) -> Iterator[str]:
    """Yield the words in order, with line ends around blocks; iterative, for trees may be deep."""
    from lxml import etree

    silent = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        name = name_of(node).casefold()
        if event == "start":
            silent += name in skipped
            if name in BLOCKS:
                yield "\n"
            if not silent:
                yield _flat(node.text)
            continue
        if event == "end":
            silent -= name in skipped
            if name in BLOCKS:
                yield "\n"
        if not silent and node is not element:
            yield _flat(node.tail)


def _flat(words: str | None) -> str:
    return re.sub(r"\s+", " ", words) if words else ""
