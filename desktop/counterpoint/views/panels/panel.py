"""What the places of the window have in common: they look again at the library only while somebody sees them."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from counterpoint.views.desk import Desk


class Panel(QWidget):
    """A place that is refreshed when the library changes, or, out of sight, when it is next shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = False
        desk.changed.connect(self._refresh_when_seen)
        desk.edited.connect(self._refresh_when_seen)

    def refresh(self) -> None:
        """Look again at what is shown; the place in it is kept."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed out of sight."""
        super().showEvent(event)
        if self._stale:
            self._refresh_when_seen()

    def _refresh_when_seen(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()
