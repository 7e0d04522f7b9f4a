"""Word documents."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterpoint.errors import DamagedFileError, EncryptedFileError, PackedTooTightError
from counterpoint.importing.limits import MEGABYTE, check_article, check_size, in_words
from counterpoint.importing.raw import Raw

LIMIT = 50 * MEGABYTE
UNPACKED = 150 * MEGABYTE  # all parts together, pictures too
WORDS_UNPACKED = 40 * MEGABYTE  # any one XML part
RATIO = 400  # packed XML text has about 10 to 30
PARTS = 10_000

ENCRYPTED = 0x1
PARAGRAPH, TEXT, TAB, BREAKS = "p", "t", "tab", ("br", "cr")
SKIPPED = ("del", "moveFrom", "AlternateContent", "pict", "object")


def read(path: Path) -> Iterator[Raw]:
    """Yield the article. Raises an InputError."""
    check_size(path, LIMIT)
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml import etree

    try:
        _check_package(path)
        paragraphs = list(_paragraphs(Document(str(path))))
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, OpcError) as error:
        raise DamagedFileError(name=path.name, path=path, format="Word document") from error
    except (KeyError, ValueError, AttributeError, IndexError, EOFError, OSError, NotImplementedError) as error:
        # What python-docx meets in a package whose parts are not what they should be.
        raise DamagedFileError(name=path.name, path=path, format="Word document") from error
    text = "\n\n".join(words for _, words in paragraphs)
    check_article(text, path)
    titles = [words for style, words in paragraphs if style == "Title" and words.strip()]
    yield Raw(text, title=titles[0] if len(titles) == 1 else None)


def _check_package(path: Path) -> None:
    """Look at the sizes that the package tells before anything is unpacked; zipfile never unpacks more than those."""
    with zipfile.ZipFile(path) as package:
        parts = package.infolist()
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise EncryptedFileError(name=path.name, path=path)
    size = sum(part.file_size for part in parts)
    largest = max((part.file_size for part in parts if _is_xml(part)), default=0)
    tight = any(part.file_size > MEGABYTE and part.file_size > RATIO * part.compress_size for part in parts)
    if size > UNPACKED or largest > WORDS_UNPACKED or tight or len(parts) > PARTS:
        raise PackedTooTightError(name=path.name, path=path, size=in_words(size))


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.casefold().endswith((".xml", ".rels"))


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
