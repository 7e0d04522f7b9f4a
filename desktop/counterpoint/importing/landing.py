"""What lands in a watched folder: which files are new there, and which of them are written to their end."""

import json
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path

from counterpoint.importing import files

log = logging.getLogger(__name__)

Stamp = tuple[int, int]  # the size of a file in bytes, and the time of its last change in nanoseconds


def stamps(folder: Path) -> dict[str, Stamp]:
    """Return the files of a folder that we read, with their stamps; none when the folder is not there."""
    found: dict[str, Stamp] = {}
    for path in files.expand([folder])[0]:
        try:
            status = path.stat()
        except OSError:
            continue
        found[str(path)] = (status.st_size, status.st_mtime_ns)
    return found


class Landing:
    """Remembers which files of a folder have come in, in a record of its own that outlives the program."""

    def __init__(self, folder: Path, record: Path) -> None:
        self.folder = folder
        self._record = record
        self._known = _kept(record, folder)
        self._before: Mapping[str, Stamp] = {}

    def look(self) -> dict[str, Stamp]:
        """Return the files of the folder as they are now."""
        return stamps(self.folder)

    def fresh(self, found: Mapping[str, Stamp]) -> tuple[str, ...]:
        """Return the files of ``found`` that are to come in.

        A file that has changed since the last look, or is empty, is still being written: it waits for the next look.
        """
        ready = [
            path
            for path, stamp in found.items()
            if stamp[0] and self._known.get(path) != stamp and self._before.get(path) == stamp
        ]
        self._before = found
        return tuple(ready)

    def waits(self) -> bool:
        """Tell whether a file was seen in the last look that has not come in."""
        return any(self._known.get(path) != stamp for path, stamp in self._before.items())

    def note(self, paths: Iterable[str]) -> None:
        """Remember that these files have come in as they were in the last look."""
        self._known |= {path: self._before[path] for path in paths if path in self._before}
        try:
            self._record.parent.mkdir(parents=True, exist_ok=True)
            temporary = self._record.with_name(self._record.name + ".new")
            kept = {"folder": str(self.folder), "files": self._known}
            temporary.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8", errors="surrogateescape")
            temporary.replace(self._record)
        except OSError as error:
            log.warning("What has landed in %s cannot be remembered: %s", self.folder, error)


def _kept(record: Path, folder: Path) -> dict[str, Stamp]:
    try:
        kept = json.loads(record.read_text(encoding="utf-8", errors="surrogateescape"))
        if kept["folder"] != str(folder):
            return {}
        return {str(path): (int(size), int(changed)) for path, (size, changed) in kept["files"].items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        log.warning("The record of %s cannot be read, its files are looked at anew: %s", folder, error)
        return {}
