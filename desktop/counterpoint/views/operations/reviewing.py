"""What the user decides about pairs, each step with its way back."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from counterpoint.library import pairs
from counterpoint.views.desk import Desk

translate = QCoreApplication.translate


def confirm(desk: Desk, pair_id: int, before: str) -> None:
    """Confirm a pair."""
    desk.undo.push(Decision(desk, translate("reviewing", "confirm pair"), pair_id, before, "confirmed"))


def reject(desk: Desk, pair_id: int, before: str) -> None:
    """Reject a pair."""
    desk.undo.push(Decision(desk, translate("reviewing", "reject pair"), pair_id, before, "rejected"))


class Decision(QUndoCommand):
    """One pair from one state into another."""

    def __init__(self, desk: Desk, words: str, pair_id: int, before: str, after: str) -> None:
        super().__init__(words)
        self._desk = desk
        self._pair_id = pair_id
        self._before = before
        self._after = after

    def redo(self) -> None:
        """Decide."""
        self._set(self._after)

    def undo(self) -> None:
        """Take the decision back."""
        self._set(self._before)

    def _set(self, state: str) -> None:
        self._desk.ask(_set_state, self._pair_id, state, then=self._tell)

    def _tell(self, _change: object) -> None:
        self._desk.pairs_changed.emit()


def _set_state(db: Any, pair_id: int, state: str) -> pairs.PairChange | None:
    """Set the state; None when a new analysis has taken the pair away meanwhile."""
    try:
        return pairs.set_state(db, pair_id, state)
    except LookupError:
        return None
