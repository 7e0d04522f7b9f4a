"""A folder that goes with the open library: what lands in it is imported."""

import hashlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from counterpoint.paths import user_data
from counterpoint.views.operations import tables
from counterpoint.work.protocol import ImportFiles

if TYPE_CHECKING:
    from counterpoint.importing.landing import Landing, Stamp
    from counterpoint.views.desk import Desk

_SETTLING = 2_000  # milliseconds in which a file that is being written grows
_ANEW = 20_000  # milliseconds until the next look where the system tells of no change, as on network drives


class Watching(QObject):
    """Looks into the folder when the system tells of a change in it, and now and then without being told."""

    changed = Signal()  # another folder is watched, or none
    _looked = Signal(object)

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._landing: Landing | None = None
        self._sent: tuple[str, ...] = ()
        self._looking: threading.Thread | None = None
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _folder: self._next.start(_SETTLING))
        self._looked.connect(self._take)
        desk.opened.connect(self._begin)
        desk.closed.connect(self._end)
        desk.bridge.report.connect(self._note)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched for the open library."""
        return self._landing.folder if self._landing is not None else None

    def watch(self, folder: Path | None) -> None:
        """Watch this folder for the open library from now on; None watches no folder."""
        library = str(self._desk.path)
        others = {path: watched for path, watched in self._desk.settings.watched.items() if path != library}
        self._desk.settings.watched = others | ({library: str(folder)} if folder is not None else {})
        self._begin()

    def stop(self) -> None:
        """Wait until a look that has begun is over."""
        self._next.stop()
        if self._looking is not None:
            self._looking.join()

    def _begin(self) -> None:
        self._end()
        folder = self._desk.settings.watched.get(str(self._desk.path))
        if folder and not self._desk.read_only:
            from counterpoint.importing.landing import Landing  # knows all formats: a start without it is quicker

            self._landing = Landing(Path(folder), _record(str(self._desk.path)))
            self._look()
        self.changed.emit()

    def _end(self) -> None:
        self._next.stop()
        self._landing, self._sent = None, ()
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)

    def _look(self) -> None:
        """Look into the folder in a thread: it may be large, or on a slow drive."""
        if self._landing is not None and (self._looking is None or not self._looking.is_alive()):
            self._looking = threading.Thread(target=self._list, args=(self._landing,), name="watching", daemon=True)
            self._looking.start()
        self._next.start(_ANEW)

    def _list(self, landed: "Landing") -> None:
        self._looked.emit((landed, landed.look()))

    def _take(self, looked: "tuple[Landing, dict[str, Stamp]]") -> None:
        landed, found = looked
        if landed is not self._landing:
            return
        self._watch_all(landed.folder, found)
        if not self._sent:
            self._sent = landed.fresh(found)
            if self._sent:
                self._desk.send(ImportFiles(self._sent, tables.known(self._desk.settings)))
        self._next.start(_SETTLING if landed.waits() and not self._sent else _ANEW)

    def _watch_all(self, folder: Path, found: "dict[str, Stamp]") -> None:
        """Let the system tell of changes in the folder and in those within it that hold files."""
        folders = {str(folder), *(str(Path(path).parent) for path in found)}
        new = folders - set(self._watcher.directories())
        if new:
            self._watcher.addPaths(sorted(new))

    def _note(self) -> None:
        if self._landing is not None and self._sent:
            self._landing.note(self._sent)
            self._sent = ()


def _record(library: str) -> Path:
    name = hashlib.sha256(library.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return user_data() / "watched" / f"{name}.json"
