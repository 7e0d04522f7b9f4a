"""Which format a file is in: by its content first, then by its name."""

import re
import zipfile
from pathlib import Path

from counterpoint.errors import EncryptedFileError, NotTextError, UnsupportedFormatError
from counterpoint.importing import limits
from counterpoint.importing.decode import is_binary
from counterpoint.importing.readers import registry
from counterpoint.importing.readers.registry import BY_SUFFIX, Format

HEAD = 4096  # bytes
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PACKAGE = b"PK\x03\x04"
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
KNOWN = (
    *((mark, "a picture") for mark in (*PICTURES, b"GIF8")),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"Rar!", "a packed file"),
    (PACKAGE, "a packed file"),
    (b"SQLite format 3\0", "a database"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"RIFF", "a recording"),
)
# A member that tells what a package is, with what it begins with where its name alone does not tell.
MEMBERS = (
    ("word/document.xml", b"", registry.DOCX),
    ("xl/workbook.xml", b"", registry.XLSX),
    ("mimetype", b"application/epub+zip", registry.EPUB),
    ("mimetype", b"application/vnd.oasis.opendocument.text", registry.ODT),
)

_NEWS = re.compile(rb"<(?:\w+:)?(?:newsMessage|newsItem|packageItem|NewsML|nitf)[\s>]")
_LETTER = re.compile(rb"\A(?:Return-Path|Received|Delivered-To|From|Date|Message-ID|MIME-Version|X-[\w-]+): ", re.I)


def detect(path: Path) -> Format:
    """Return the format of the file. Raises an InputError when it is none of ours, or not what its name says."""
    head = limits.head(path, HEAD)
    suffix = path.suffix.casefold()
    named, content = BY_SUFFIX.get(suffix), _by_content(path, head)
    if head.startswith(OLD_OFFICE) and named is registry.DOCX:
        raise EncryptedFileError(name=path.name, path=path)  # Word packs protected documents like this
    strange = _strange(head)
    if named in registry.PLAIN:
        if content and content not in (registry.HTML, registry.RTF):
            what = content.name if content is not registry.ARCHIVE else strange
            raise NotTextError(name=path.name, path=path, content=what)
        if strange and not content:
            raise NotTextError(name=path.name, path=path, content=strange)
    if content and not (content is registry.ARCHIVE and named):
        return content
    if named:
        return named
    if suffix or strange:
        content_name = strange or f"a {suffix} file"
        raise UnsupportedFormatError(name=path.name, path=path, formats=registry.in_words(), content=content_name)
    return _nameless(head)


def _by_content(path: Path, head: bytes) -> Format | None:
    if b"%PDF-" in head[:1024]:
        return registry.PDF
    if head.startswith(PACKAGE):
        return _package(path)
    if head.startswith(PICTURES):
        return registry.PICTURE
    if head.startswith(b"{\\rtf"):
        return registry.RTF
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:8] == b"bplist00" or b"<plist" in start[:400]:
        return registry.WEBARCHIVE
    if start[:200].lower().startswith((b"<!doctype html", b"<html")):
        return registry.HTML
    if start.startswith(b"<") and _NEWS.search(start):
        return registry.NEWS
    return registry.HTML if start.startswith(b"<?xml") and b"<html" in head else None


def _package(path: Path) -> Format | None:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            for member, start, format_ in MEMBERS:
                if member in names and package.open(member).read(len(start)) == start:
                    return format_
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return None
    return registry.ARCHIVE


def _strange(head: bytes) -> str | None:
    """Return what the file is in words, when its first bytes are those of a known kind of binary file."""
    if head.startswith(OLD_OFFICE):
        return "an old Office document"
    for mark, name in KNOWN:
        if head.startswith(mark) and is_binary(head):
            return name
    return None


def _nameless(head: bytes) -> Format:
    """Return what a file without a suffix can be: mail programs keep letters and mailboxes so."""
    if head.startswith(b"From ") and b"\nFrom: " in head:
        return registry.MAILBOX
    return registry.LETTER if _LETTER.match(head) and b"\nSubject: " in head else registry.TEXT
