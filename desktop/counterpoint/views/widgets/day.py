"""A day that can be left open."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QWidget


class Day(QWidget):
    """A tick, and a date that counts while it is set."""

    changed = Signal()

    def __init__(self, name: str, day: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tick, self._edit = QCheckBox(), QDateEdit()
        self._edit.setCalendarPopup(True)
        self._edit.setDisplayFormat("dd.MM.yyyy")
        for widget in (self._tick, self._edit, self):
            widget.setAccessibleName(name)
        self.set_day(day)
        self._tick.toggled.connect(self._edit.setEnabled)
        self._tick.toggled.connect(lambda _on: self.changed.emit())
        self._edit.dateChanged.connect(lambda _date: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._tick)
        row.addWidget(self._edit, stretch=1)
        self.setFocusProxy(self._tick)

    @property
    def iso(self) -> str | None:
        """The ISO day, None when it is left open."""
        return str(self._edit.date().toString(Qt.DateFormat.ISODate)) if self._tick.isChecked() else None

    def set_day(self, day: str | None) -> None:
        """Show an ISO day, or leave it open."""
        self._edit.setDate(QDate.fromString(day, Qt.DateFormat.ISODate) if day else QDate.currentDate())
        self._tick.setChecked(day is not None)
        self._edit.setEnabled(day is not None)
