"""Zip archives: every file in them that we read, archives within archives too."""

import os
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path, PurePosixPath

from counterpoint.errors import (
    ArchiveEmptyError,
    DamagedFileError,
    EncryptedFileError,
    InputError,
    PackedTooTightError,
)
from counterpoint.importing import packages
from counterpoint.importing.limits import MEGABYTE, check_size, in_words
from counterpoint.importing.raw import Found, Part

LIMIT = 4_000 * MEGABYTE
MEMBER = 200 * MEGABYTE  # unpacked
MEMBERS = 100_000
CHUNK = MEGABYTE
OLD_NAMES = "cp437"  # what zipfile takes names for that are not marked as UTF-8
UTF_8 = 0x800


def read(path: Path, suffixes: frozenset[str]) -> Iterator[Found]:
    """Yield the members with these suffixes, one after the other; an error for each that cannot be unpacked.

    Raises an InputError. Members are unpacked into a folder of our own under a name of our own: what path a member
    claims to have does not matter.
    """
    check_size(path, LIMIT)
    try:
        with zipfile.ZipFile(path) as package, tempfile.TemporaryDirectory(prefix="counterpoint-") as folder:
            members = [member for member in package.infolist()[:MEMBERS] if _is_wanted(member, suffixes)]
            if not members:
                raise ArchiveEmptyError(name=path.name, path=path)
            for member in members:
                yield _unpacked(package, member, Path(folder), path)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, OSError) as error:
        raise DamagedFileError(name=path.name, path=path, format="archive") from error


def name_of(member: zipfile.ZipInfo) -> str:
    """Return a member's name, which old programs write in whatever encoding is theirs."""
    if member.flag_bits & UTF_8:
        return member.filename
    for encoding in ("utf-8", "cp866"):
        with suppress(UnicodeError):
            return member.filename.encode(OLD_NAMES).decode(encoding)
    return member.filename


def _is_wanted(member: zipfile.ZipInfo, suffixes: frozenset[str]) -> bool:
    name = PurePosixPath(member.filename.replace("\\", "/"))
    name_parts = [part for part in name.parts if part not in (".", "..")]
    hidden = any(part.startswith((".", "__MACOSX")) for part in name_parts)
    return not member.is_dir() and not hidden and name.suffix.casefold() in suffixes


def _unpacked(package: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, path: Path) -> Part | InputError:
    """Unpack one member in place of the one before it."""
    name = name_of(member)
    values = {"name": f"{path.name}/{name}", "path": path}
    if member.flag_bits & packages.ENCRYPTED:
        return EncryptedFileError(**values)
    if member.file_size > MEMBER or packages.is_tight(member):
        return PackedTooTightError(**values, size=in_words(member.file_size))
    target = (folder / "member").with_suffix(PurePosixPath(name).suffix)
    try:
        with package.open(member) as packed, target.open("wb") as plain:
            while chunk := packed.read(CHUNK):
                plain.write(chunk)
        written = datetime(*member.date_time).timestamp()
        os.utime(target, (written, written))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OverflowError):
        return DamagedFileError(**values, format="archive")
    return Part(name, target)
