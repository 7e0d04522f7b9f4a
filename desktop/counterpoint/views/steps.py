"""What the user does to the open library, one step at a time, each with its way back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from counterpoint.library import history
from counterpoint.library.history import Standing

if TYPE_CHECKING:
    from counterpoint.views.desk import Desk

_NONE = Standing(None, None)


class Steps(QObject):
    """Does, undoes and does again; the library remembers, so that a restart forgets nothing."""

    walked = Signal()  # something was done, undone or done again
    changed = Signal()  # other steps than before can be undone or done again

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._standing = _NONE
        desk.opened.connect(self._look)
        desk.changed.connect(self._look)  # the worker may have taken a step
        desk.closed.connect(self.forget)

    @property
    def undoable(self) -> str:
        """The verb of the step that ``undo`` takes back, empty without one."""
        return self._standing.undo.verb if self._standing.undo else ""

    @property
    def redoable(self) -> str:
        """The verb of the step that ``redo`` does again, empty without one."""
        return self._standing.redo.verb if self._standing.redo else ""

    def do(
        self, verb: str, function: Callable[..., Any], *arguments: Any, then: Callable[[Any], None] | None = None
    ) -> None:
        """Let ``function(db, *arguments)`` change the library as one step; ``then`` hears what it returned."""

        if self._desk.read_only:
            self._desk.tell_obstacle()
            return

        def told(answer: Any) -> None:
            self._have_walked()
            if then is not None:
                then(answer)

        self._desk.ask(_do, verb, function, arguments, then=told)

    def undo(self) -> None:
        """Take the last step back."""
        if self._desk.read_only:
            self._desk.tell_obstacle()
            return
        self._desk.ask(history.undo, then=self._have_walked)

    def redo(self) -> None:
        """Do the step that was undone last again."""
        if self._desk.read_only:
            self._desk.tell_obstacle()
            return
        self._desk.ask(history.redo, then=self._have_walked)

    def forget(self) -> None:
        """Know of no steps: there is no library."""
        self._take(_NONE)

    def _have_walked(self, _answer: Any = None) -> None:
        self.walked.emit()
        self._look()

    def _look(self) -> None:
        self._desk.ask(history.standing, then=self._take, key="steps")

    def _take(self, standing: Standing) -> None:
        self._standing = standing
        self.changed.emit()


def _do(db: Any, verb: str, function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    """Do it; None when what it is about has gone since it was shown."""
    try:
        with history.recording(db, verb):
            return function(db, *arguments)
    except LookupError:
        return None
