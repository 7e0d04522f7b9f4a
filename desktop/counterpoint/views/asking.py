"""Questions to the library and small changes in it, one after the other in a thread of their own.

The window's thread never waits for the disk: it asks, and is told the answer by a signal.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from filelock import FileLock
from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counterpoint.errors import CounterpointError, LibraryInUseError, LibraryReadOnlyError
from counterpoint.library import claims
from counterpoint.library.opening import Database, close, open_library

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Question:
    number: int
    key: str
    function: Callable[..., Any]
    arguments: tuple[Any, ...]


class Asker(QObject):
    """One connection to one library file, with the thread that owns it."""

    opened = Signal()
    unopened = Signal(object)  # a CounterpointError: the library cannot be had
    failed = Signal(object)  # a CounterpointError: the answer to a question cannot be had
    _answered = Signal(int, object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._questions: SimpleQueue[_Question | None] = SimpleQueue()
        self._waiting: dict[int, Callable[[Any], None]] = {}
        self._latest: dict[str, int] = {}
        self._number = 0
        self._answered.connect(self._hand_over)
        self.obstacle: CounterpointError | None = None  # why the library can only be read
        self._thread = threading.Thread(target=self._answer_all, name="library", daemon=True)

    def start(self) -> None:
        """Open the library; ``opened`` or ``unopened`` follows."""
        self._thread.start()

    def ask(self, function: Callable[..., Any], *arguments: Any, then: Callable[[Any], None], key: str = "") -> None:
        """Call ``function(db, *arguments)`` in the library's thread and ``then(its answer)`` in the window's.

        A question with a ``key`` takes the place of an earlier one with the same key that has no answer yet.
        """
        self._number += 1
        self._waiting[self._number] = then
        if key:
            self._waiting.pop(self._latest.get(key, 0), None)
            self._latest[key] = self._number
        self._questions.put(_Question(self._number, key, function, arguments))

    def stop(self) -> None:
        """Close the library once the questions before this call are done with; no answer is handed over any more."""
        self._waiting.clear()
        self._questions.put(None)
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    def _hand_over(self, number: int, answer: Any) -> None:
        then = self._waiting.pop(number, None)
        owner = getattr(then, "__self__", None)
        gone = isinstance(owner, QObject) and not isValid(owner)
        if then is not None and not gone:
            then(answer)

    def _answer_all(self) -> None:
        try:
            hold, db = self._open()
        except CounterpointError as error:
            self.unopened.emit(error)
            return
        self.opened.emit()
        while (question := self._questions.get()) is not None:
            if question.number not in self._waiting:
                continue
            try:
                answer = question.function(db, *question.arguments)
            except CounterpointError as error:
                log.warning("The library did not answer: %s", error)
                self.failed.emit(error)
                continue
            self._answered.emit(question.number, answer)
        close(db)
        if hold is not None:
            hold.release()

    def _open(self) -> tuple[FileLock | None, Database]:
        """Open the library to change it, or only to read it where that cannot be. Raises LibraryError."""
        try:
            hold = claims.hold(self.path)
        except (LibraryInUseError, LibraryReadOnlyError) as error:
            self.obstacle = error
            return None, open_library(self.path, read_only=True)
        try:
            return hold, open_library(self.path)
        except LibraryReadOnlyError as error:
            hold.release()
            self.obstacle = error
            return None, open_library(self.path, read_only=True)
        except BaseException:
            hold.release()
            raise
