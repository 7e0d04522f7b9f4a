"""The rail: the places of the window, each with a count; below them what the user gathers."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from counterpoint.views import formats
from counterpoint.views.look import Look
from counterpoint.views.painting import card, ring
from counterpoint.views.widgets.shelves import ShelfList

WIDTH = 176
_INSIDE = 13  # from the entry's edge to its words
_MANY = 99_999  # a count that there must be room for


class Place(QAbstractButton):
    """One entry of the rail."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._count: int | None = None
        self.setText(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        look.changed.connect(self.update)

    def set_count(self, count: int | None) -> None:
        """Show how many things are in this place."""
        self._count = count
        spoken = self.text() if count is None else f"{self.text()}, {formats.number(count)}"
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the rail's width, or more where name and count need it, and a height that fits the font."""
        words = QFontMetrics(self._look.font(bold=True)).horizontalAdvance(f"{self.text()}  {formats.number(_MANY)}")
        return QSize(max(self._look.wide(WIDTH) - 20, words + 2 * _INSIDE), self.fontMetrics().height() + 20)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the mouse is over the entry."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the mouse has left."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name and count, on a card when this place is shown."""
        tokens = self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.isChecked():
            card(painter, place, QColor(tokens.card), QColor(tokens.line))
        elif self.underMouse() and self.isEnabled():
            card(painter, place, QColor(tokens.side), QColor(tokens.window))
        if self.hasFocus():
            ring(painter, place.adjusted(1, 1, -1, -1), QColor(tokens.action))
        inner = self.rect().adjusted(_INSIDE, 0, -_INSIDE, 0)
        painter.setFont(self._look.font(bold=self.isChecked()))
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.quiet))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count is not None:
            painter.setFont(self._look.font(-0.75))
            painter.setPen(QColor(tokens.quiet))
            number = formats.number(self._count)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)


class Rail(QFrame):
    """The places one below the other; one of them is shown."""

    chosen = Signal(int)

    def __init__(self, names: list[str], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Places"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(0)
        self._group = QButtonGroup(self)
        for i, name in enumerate(names):
            place = Place(name, look)
            place.setToolTip(f"{name} (Ctrl+{i + 1})")
            self._group.addButton(place, i)
            column.addWidget(place)
        self.shelves = ShelfList(look)
        column.addSpacing(4)
        column.addWidget(self.shelves, stretch=1)
        self._group.idClicked.connect(self.chosen)

    def show_place(self, number: int) -> None:
        """Mark the place with this number as the one that is shown."""
        self.place(number).setChecked(True)

    def place(self, number: int) -> Place:
        """Return the entry with this number."""
        place = self._group.button(number)
        assert isinstance(place, Place)
        return place

    def set_count(self, number: int, count: int | None) -> None:
        """Show how many things are in a place."""
        self.place(number).set_count(count)
