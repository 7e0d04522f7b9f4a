"""Which format a file is in: by its content first, then by its name."""

import zipfile
from pathlib import Path

from counterpoint.errors import EncryptedFileError, NotTextError, UnsupportedFormatError
from counterpoint.importing import limits
from counterpoint.importing.decode import is_binary
from counterpoint.importing.readers import registry
from counterpoint.importing.readers.registry import BY_SUFFIX, Format

HEAD = 4096  # bytes
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
KNOWN = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"PK\x03\x04", "a packed file"),
    (b"SQLite format 3\0", "a database"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"RIFF", "a recording"),
    (b"{\\rtf", "a rich text document"),
)


def detect(path: Path) -> Format:
    """Return the format of the file. Raises an InputError when it is none of ours, or not what its name says."""
    head = limits.head(path, HEAD)
    suffix = path.suffix.casefold()
    named, content = BY_SUFFIX.get(suffix), _by_content(path, head)
    if head.startswith(OLD_OFFICE) and named is registry.DOCX:
        raise EncryptedFileError(name=path.name, path=path)  # Word packs protected documents like this
    if named in (registry.TEXT, registry.JSONL) and content in (registry.PDF, registry.DOCX):
        raise NotTextError(name=path.name, path=path, content=content.name)
    if content:
        return content
    strange = _strange(head)
    if named in (registry.TEXT, registry.JSONL) and strange:
        raise NotTextError(name=path.name, path=path, content=strange)
    if named:
        return named
    if suffix or strange:
        content_name = strange or f"a {suffix} file"
        raise UnsupportedFormatError(name=path.name, path=path, formats=registry.in_words(), content=content_name)
    return registry.TEXT


def _by_content(path: Path, head: bytes) -> Format | None:
    if b"%PDF-" in head[:1024]:
        return registry.PDF
    if head.startswith(b"PK\x03\x04") and _is_word(path):
        return registry.DOCX
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    if start.startswith((b"<!doctype html", b"<html")) or (start.startswith(b"<?xml") and b"<html" in head):
        return registry.HTML
    return None


def _is_word(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as package:
            return "word/document.xml" in package.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def _strange(head: bytes) -> str | None:
    """Return what the file is in words, when its first bytes are those of a known kind that we do not read."""
    if head.startswith(OLD_OFFICE):
        return "an old Office document"
    for mark, name in KNOWN:
        if head.startswith(mark) and (is_binary(head) or mark == b"{\\rtf"):
            return name
    return None
