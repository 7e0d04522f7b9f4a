"""Zip packages that documents come in (docx, odt, epub, xlsx), looked at before anything is unpacked."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counterpoint.errors import DamagedFileError, EncryptedFileError, PackedTooTightError
from counterpoint.importing.limits import MEGABYTE, check_size, in_words

LIMIT = 50 * MEGABYTE
UNPACKED = 150 * MEGABYTE  # all parts together, pictures too
WORDS_UNPACKED = 40 * MEGABYTE  # any one part that holds words
RATIO = 400  # packed XML text has about 10 to 30
PARTS = 10_000
ENCRYPTED = 0x1
WORDS = (".xml", ".rels", ".html", ".xhtml", ".htm", ".opf", ".ncx")

# What zipfile, lxml (a SyntaxError) and the readers of documents meet where parts are not what they should be.
DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, AttributeError, IndexError, TypeError),
    *(EOFError, OSError, NotImplementedError, RecursionError, OverflowError),
)


@contextmanager
def opened(path: Path, format_name: str) -> Iterator[zipfile.ZipFile]:
    """Open the package at ``path``, whose parts unpack to no more than a document needs.

    Raises EncryptedFileError and PackedTooTightError, and DamagedFileError also for what goes wrong within the block.
    """
    check_size(path, LIMIT)
    try:
        with zipfile.ZipFile(path) as package:
            _check(package.infolist(), path)
            yield package
    except DAMAGE as error:
        raise DamagedFileError(name=path.name, path=path, format=format_name) from error


def is_tight(part: zipfile.ZipInfo) -> bool:
    """Tell whether the part is packed tighter than words ever are."""
    return part.file_size > MEGABYTE and part.file_size > RATIO * part.compress_size


def _check(parts: list[zipfile.ZipInfo], path: Path) -> None:
    """Look at the sizes that the package tells; zipfile never unpacks more than those."""
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise EncryptedFileError(name=path.name, path=path)
    size = sum(part.file_size for part in parts)
    words = max((part.file_size for part in parts if part.filename.casefold().endswith(WORDS)), default=0)
    if size > UNPACKED or words > WORDS_UNPACKED or len(parts) > PARTS or any(map(is_tight, parts)):
        raise PackedTooTightError(name=path.name, path=path, size=in_words(size))
