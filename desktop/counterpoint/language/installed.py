"""The sets of models in the user's folder: what is there, and how a new one comes to be there.

A set is fetched into a folder beside the others and moved among them when it is whole, so that whatever ends the
program, a set is there or not there. What has arrived waits for the next attempt.
"""

import hashlib
import json
import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from filelock import FileLock, Timeout

from counterpoint import errors, paths
from counterpoint.language import models
from counterpoint.language.catalogue import VERSION, Catalogue, Offer, RemoteFile
from counterpoint.language.download import Fetcher
from counterpoint.language.models import ModelSet

log = logging.getLogger(__name__)

_ARRIVING: Final = "arriving"
_NOTE: Final = "begun.json"  # which language and package arrive in the folder
_ROOM_LEFT: Final = 64 * 1024**2
"""Bytes that shall stay free on the disk for everything else."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A set whose download was interrupted."""

    name: str
    language: str
    package: str


def folder() -> Path:
    """Return the user's folder of models; it need not be there."""
    return paths.user_data() / "models"


def sets() -> tuple[ModelSet, ...]:
    """Return the installed sets by name; one whose manifest cannot be read is left out."""
    found = []
    for manifest in sorted(folder().glob(f"[!.]*/{models.MANIFEST}")):
        try:
            found.append(_read(manifest))
        except errors.ModelsUnusableError as error:
            log.warning("a set of models is left out: %s", error)
    return tuple(found)


def find(name: str) -> ModelSet:
    """Return the installed set called ``name``. Raises ModelsUnknownError."""
    for found in sets():
        if found.name == name:
            return found
    raise errors.ModelsUnknownError(name=name)


def holds(name: str) -> bool:
    """Tell whether a set called ``name`` is installed."""
    return any(found.name == name for found in sets())


def unfinished() -> tuple[Begun, ...]:
    """Return the sets whose download was interrupted, by name."""
    found = []
    for note in sorted(folder().glob(f"{_ARRIVING}/[!.]*/{_NOTE}")):
        try:
            found.append(Begun(note.parent.name, **json.loads(note.read_text(encoding="utf-8"))))
        except (OSError, ValueError, TypeError) as error:
            log.warning("what %s tells of a download cannot be read: %s", note, error)
    return tuple(found)


def keep_list(content: bytes) -> None:
    """Keep the list of what Stanza publishes. Raises ModelsNotWrittenError."""
    with _writing():
        folder().mkdir(parents=True, exist_ok=True)
        temporary = _list().with_suffix(".new")
        temporary.write_bytes(content)
        temporary.replace(_list())


def kept_list() -> Catalogue | None:
    """Return what Stanza publishes, as it was when the list was last fetched; None when it never was."""
    try:
        return Catalogue(_list().read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, errors.CatalogueUnusableError) as error:
        log.warning("the list of models cannot be read: %s", error)
        return None


def remove(name: str) -> None:
    """Delete an installed set, or what has arrived of one. Raises ModelsUnknownError, ModelsNotWrittenError."""
    places = [_arriving(name) for begun in unfinished() if begun.name == name]
    places += [found.folder for found in sets() if found.name == name]
    if not places:
        raise errors.ModelsUnknownError(name=name)
    with claimed(name):
        for place in places:
            _delete(place)


@contextmanager
def claimed(name: str) -> Iterator[None]:
    """Keep other processes from changing the set called ``name``. Raises ModelsBusyError, ModelsNotWrittenError."""
    with _writing():
        (folder() / _ARRIVING).mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder() / _ARRIVING / f"{name}.lock")
        try:
            lock.acquire(blocking=False)
        except Timeout:
            raise errors.ModelsBusyError(name=name) from None
    try:
        yield
    finally:
        lock.release()


class Arrival:
    """A set on its way: files that are there, files that are partly there, files to fetch. Claim its name first."""

    def __init__(self, offer: Offer, fetcher: Fetcher) -> None:
        self._offer = offer
        self._fetcher = fetcher
        self._folder = _arriving(offer.name)
        self._sizes: dict[str, int] = {}

    @property
    def size(self) -> int:
        """How many bytes the set has, once ``ask_sizes`` has run to its end."""
        return sum(self._sizes.values())

    @property
    def count(self) -> int:
        """How many files the set has."""
        return len(self._offer.files)

    def ask_sizes(self) -> Iterator[int]:
        """Ask the server how large each file is; yield after each how many are known. Raises ModelsError."""
        for number, file in enumerate(self._offer.files, 1):
            here = self._folder / file.name
            there = self._offer.address(file)
            self._sizes[file.name] = here.stat().st_size if here.exists() else self._fetcher.size(there)
            yield number

    def check_space(self) -> None:
        """Raise NoSpaceForModelsError when the disk has no room for what has not arrived yet."""
        with _writing():
            self._folder.mkdir(parents=True, exist_ok=True)
            here = sum(path.stat().st_size for path in self._folder.iterdir())
            free = shutil.disk_usage(self._folder).free
        lacking = self.size - here
        if lacking + _ROOM_LEFT > free:
            raise errors.NoSpaceForModelsError(needed=_in_words(lacking), free=_in_words(free), folder=folder())

    def fetch(self) -> Iterator[int]:
        """Fetch what is not there; yield again and again how many bytes of the set have arrived. Raises ModelsError."""
        self._take_note()
        arrived = 0
        for file in self._offer.files:
            if not (self._folder / file.name).exists():
                address, size = self._offer.address(file), self._sizes[file.name]
                for count in self._fetcher.download(address, self._part(file), size):
                    yield arrived + count
                self._accept(file)
            arrived += self._sizes[file.name]
            yield arrived

    def complete(self) -> ModelSet:
        """Return the set that has arrived, with a manifest of its own, not in its place yet."""
        with _writing():
            self._write_manifest()
        return _read(self._folder / models.MANIFEST)

    def settle(self) -> ModelSet:
        """Move the complete set to its place, instead of one that is there; return it. Raises ModelsNotWrittenError."""
        place = folder() / self._offer.name
        if place.exists():
            _delete(place)
        with _writing():
            (self._folder / _NOTE).unlink(missing_ok=True)
            self._folder.replace(place)
        return _read(place / models.MANIFEST)

    def give_up(self) -> None:
        """Throw away what has arrived: it is of no use."""
        _delete(self._folder)

    def _take_note(self) -> None:
        with _writing():
            self._folder.mkdir(parents=True, exist_ok=True)
            note = {"language": self._offer.language, "package": self._offer.package}
            (self._folder / _NOTE).write_text(json.dumps(note), encoding="utf-8")

    def _part(self, file: RemoteFile) -> Path:
        """Return where a file arrives; named by its checksum, lest two versions of it be mixed."""
        return self._folder / f"{file.md5[0]}.part"

    def _accept(self, file: RemoteFile) -> None:
        part = self._part(file)
        with _writing():
            if _digest(part, "md5") not in file.md5:
                part.unlink()
                raise errors.DownloadDamagedError(name=file.path)
            part.replace(self._folder / file.name)

    def _write_manifest(self) -> None:
        offer = self._offer
        described = {
            "name": offer.name,
            "language": offer.language,
            "title": offer.title,
            "package": offer.package,
            "source": offer.url,
            "needs": offer.needs,
            "files": {file.name: _described(self._folder / file.name) for file in offer.files},
        }
        content = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
        (self._folder / models.MANIFEST).write_text(content, encoding="utf-8")


def _list() -> Path:
    return folder() / f"resources_{VERSION}.json"


def _arriving(name: str) -> Path:
    return folder() / _ARRIVING / name


def _read(manifest: Path) -> ModelSet:
    try:
        language = json.loads(manifest.read_text(encoding="utf-8"))["language"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise errors.ModelsUnusableError(language="?", cause=f"{manifest} cannot be read") from error
    return models.read(manifest.parent, str(language))


def _described(path: Path) -> dict[str, Any]:
    return {"sha256": _digest(path, "sha256"), "size": path.stat().st_size}


def _digest(path: Path, kind: str) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, kind).hexdigest()


def _delete(place: Path) -> None:
    """Delete a folder in such a way that it is never seen half deleted. Raises ModelsNotWrittenError."""
    going = place.with_name(f".{place.name}.going")
    with _writing():
        if going.exists():
            shutil.rmtree(going)
        place.replace(going)
    with suppress(OSError):
        shutil.rmtree(going)


@contextmanager
def _writing() -> Iterator[None]:
    """Raise ModelsNotWrittenError for what the system refuses."""
    try:
        yield
    except OSError as error:
        raise errors.ModelsNotWrittenError(folder=folder(), cause=error.strerror or error) from error


def _in_words(size: int) -> str:
    return f"{max(0, size) / 1e9:.2f} GB"
