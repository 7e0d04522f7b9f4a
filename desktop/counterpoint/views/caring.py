"""The library's health: looked over and copied once a day, beside all other work; saved when it is damaged."""

import logging
import multiprocessing
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from counterpoint.errors import CounterpointError
from counterpoint.library import backups, opening, recovery
from counterpoint.views.desk import Desk

log = logging.getLogger(__name__)
_AFTER = 20_000  # milliseconds after a library was opened: first comes what the user wants of it


class Caring(QObject):
    """Makes the daily copy of the desk's library, and recovers a damaged one in a process of its own."""

    recovered = Signal(object)  # recovery.Recovered
    _ended = Signal(object)  # what came of it: Recovered, a CounterpointError, or None for nothing to tell

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop = threading.Event()
        self._pool: ProcessPoolExecutor | None = None
        self._waiting = QTimer(self, singleShot=True, interval=_AFTER)
        self._waiting.timeout.connect(self.look_after)
        self._ended.connect(self._tell)
        desk.opened.connect(self._begin)
        desk.closed.connect(self._waiting.stop)

    def look_after(self) -> None:
        """Look the library over and copy it, if a copy is due; what is wrong is told as the desk's trouble."""
        path = self._desk.path
        if path is not None and not self._desk.read_only:
            stop = self._stop = threading.Event()
            threading.Thread(target=self._look_after, args=(path, stop), name="care", daemon=True).start()

    def recover(self, path: Path) -> None:
        """Save what can be saved of a damaged library; ``recovered`` or the desk's trouble follows."""
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
        target = _beside(path)
        made = self._pool.submit(recovery.recover, path, backups.all_of(path), target)
        made.add_done_callback(self._take)

    def stop(self) -> None:
        """Give up the copy that is being made; the one before stays."""
        self._waiting.stop()
        self._stop.set()
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _begin(self) -> None:
        self._stop.set()
        self._waiting.start()

    def _look_after(self, path: Path, stop: threading.Event) -> None:
        def report(_done: int, _total: int) -> None:
            if stop.is_set():
                raise InterruptedError

        try:
            if not backups.is_due(path):
                return
            db = opening.open_library(path, read_only=True)
            try:
                opening.check(db)  # a damaged library must not push out the copy of a whole one
            finally:
                opening.close(db)
            backups.make_daily(path, report)
        except CounterpointError as error:
            if not stop.is_set():
                self._ended.emit(error)

    def _take(self, made: "Future[recovery.Recovered]") -> None:
        if made.cancelled():
            return
        error = made.exception()
        if error is not None and not isinstance(error, CounterpointError):
            log.error("The recovery failed", exc_info=error)
        self._ended.emit(error if error is not None else made.result())

    def _tell(self, outcome: object) -> None:
        if isinstance(outcome, CounterpointError):
            self._desk.trouble.emit(outcome)
        elif isinstance(outcome, recovery.Recovered):
            self.recovered.emit(outcome)


def _beside(path: Path) -> Path:
    """Return a name for the recovered library that is still free."""
    number, target = 1, path.with_name(f"{path.stem} (recovered){path.suffix}")
    while target.exists():
        number += 1
        target = path.with_name(f"{path.stem} (recovered {number}){path.suffix}")
    return target
