"""What the panels share: the open library, the worker, the user's steps that can be undone, the settings, the look."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from counterpoint.errors import CounterpointError
from counterpoint.settings import Settings
from counterpoint.views import worker_entry
from counterpoint.views.asking import Asker
from counterpoint.views.bridge import Bridge
from counterpoint.views.look import Look
from counterpoint.views.steps import Steps
from counterpoint.views.watching import Watching
from counterpoint.work.protocol import Cancel, Changed, Command, Export, ExportRegister, MakeBrief

log = logging.getLogger(__name__)
_BREATH = 400  # milliseconds over which changes are gathered before the panels look again


class Desk(QObject):
    """Outlives a window: changing the language makes a new window on the same desk."""

    opened = Signal()
    closed = Signal()  # there is no library now
    trouble = Signal(object)  # a CounterpointError
    changed = Signal()  # articles, statements or pairs are new or different
    edited = Signal()  # the user changed something in the library
    models_changed = Signal()  # other models are at hand, or in use

    def __init__(self, settings: Settings, look: Look, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.look = look
        self.bridge = bridge
        self.models = Bridge(self, target=worker_entry.run_for_models)
        self.models.models_done.connect(self.models_changed)
        self.watching = Watching(self)
        self.steps = Steps(self)
        self.steps.walked.connect(self.edited)
        self._asker: Asker | None = None
        self._path: Path | None = None
        self._unopened: Path | None = None
        self._gathering = QTimer(self, singleShot=True, interval=_BREATH)
        self._gathering.timeout.connect(self.changed)
        bridge.changed.connect(self._gather)

    @property
    def path(self) -> Path | None:
        """The library that is open or being opened."""
        return self._path

    @property
    def is_open(self) -> bool:
        """Whether a library can be asked."""
        return self._asker is not None

    @property
    def read_only(self) -> bool:
        """Whether the open library can be read, but not changed."""
        return self._asker is not None and self._asker.obstacle is not None

    def open(self, path: Path) -> None:
        """Open the library at ``path``, or make one there; ``opened`` or ``trouble`` follows.

        Where it cannot be opened, the one before is opened again.
        """
        before = self._path if self.is_open else None
        self.close()
        asker = Asker(path, self)
        asker.opened.connect(self._now_open)
        asker.unopened.connect(lambda error: self._go_back(error, before))
        asker.failed.connect(self.trouble)
        self._path, self._asker = path, asker
        asker.start()

    def ask(self, function: Callable[..., Any], *arguments: Any, then: Callable[[Any], None], key: str = "") -> None:
        """Ask the library, as ``Asker.ask`` says; without a library there is no answer."""
        if self._asker is not None:
            self._asker.ask(function, *arguments, then=then, key=key)

    def close(self) -> None:
        """Close the library and end its worker; what the worker had finished is kept."""
        self.watching.stop()
        self.bridge.stop()
        self.steps.forget()
        self._path = None
        if self._asker is not None:
            self._asker.stop()
            self._asker.deleteLater()
            self._asker = None

    def send(self, command: Command) -> None:
        """Hand a command to the worker; what would change a library that can only be read is ``trouble``."""
        if self.read_only and not isinstance(command, MakeBrief | Export | ExportRegister | Cancel):
            self.tell_obstacle()
        else:
            self.bridge.send(command)

    def tell_obstacle(self) -> None:
        """Say why the library cannot be changed."""
        if self._asker is not None and self._asker.obstacle is not None:
            self.trouble.emit(self._asker.obstacle)

    def _now_open(self) -> None:
        if self._path is None:
            return  # it was closed before the window heard that it was open
        self.bridge.start(self._path, read_only=self.read_only)
        path = str(self._path)
        self.settings.library = path
        self.settings.recent = (path, *(other for other in self.settings.recent if other != path))[:8]
        self.opened.emit()
        self.tell_obstacle()

    @property
    def troubled(self) -> Path | None:
        """The library that the last trouble was about: the open one, or the one that could not be opened."""
        return self._path or self._unopened

    def _go_back(self, error: CounterpointError, before: Path | None) -> None:
        self._unopened = self._path
        self.close()
        self.trouble.emit(error)
        if before is not None:
            self.open(before)
        else:
            self.closed.emit()

    def _gather(self, _event: Changed) -> None:
        if not self._gathering.isActive():
            self._gathering.start()
