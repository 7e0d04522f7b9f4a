"""Collections, tags and saved searches under the places of the rail, each with its count."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from counterpoint.library.gathering import COUNTED, Shelf
from counterpoint.library.query import Groups, parse
from counterpoint.views import formats
from counterpoint.views.look import Look
from counterpoint.views.models.articles import dragged
from counterpoint.views.painting import card, ring

ShelfRole = Qt.ItemDataRole.UserRole + 1
_INSIDE = 11
_TAKING = ("collection", "tag")  # what articles can be dropped on


class ShelfDelegate(QStyledItemDelegate):
    """Paints headings, and names with their counts."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.under: QPersistentModelIndex | None = None  # what articles are dragged over

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of a line; more above a heading."""
        height = round(QFontMetricsF(self._look.font()).height())
        return QSize(60, height + (12 if index.data(ShelfRole) else 18))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the line."""
        shelf, tokens = index.data(ShelfRole), self._look.tokens
        place = QRectF(option.rect).adjusted(2, 1, -2, -1)
        inner = place.adjusted(_INSIDE, 0, -_INSIDE, 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shelf is None:
            painter.setFont(self._look.font(-1, bold=True))
            painter.setPen(QColor(tokens.quiet))
            painter.drawText(inner.adjusted(0, 6, 0, 0), left, index.data())
        else:
            if option.state & QStyle.StateFlag.State_Selected or index == self.under:
                card(painter, place, QColor(tokens.card), QColor(tokens.line))
            elif option.state & QStyle.StateFlag.State_MouseOver:
                card(painter, place, QColor(tokens.side), QColor(tokens.window))
            if option.state & QStyle.StateFlag.State_HasFocus or index == self.under:
                ring(painter, place.adjusted(1, 1, -1, -1), QColor(tokens.action))
            self._name(painter, inner, shelf)
        painter.restore()

    def _name(self, painter: QPainter, inner: QRectF, shelf: Shelf) -> None:
        count = _count(shelf)
        small = self._look.font(-0.75)
        room = inner.width() - QFontMetricsF(small).horizontalAdvance(count) - 8
        name = QFontMetricsF(self._look.font()).elidedText(shelf.name, Qt.TextElideMode.ElideRight, room)
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._look.font())
        painter.setPen(QColor(self._look.tokens.text))
        painter.drawText(inner, centre | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(small)
        painter.setPen(QColor(self._look.tokens.quiet))
        painter.drawText(inner, centre | Qt.AlignmentFlag.AlignRight, count)


class ShelfList(QListWidget):
    """Enter shows what is gathered, F2 renames, Delete deletes; articles are dropped on collections and tags."""

    wanted = Signal(object)  # a Shelf
    dropped = Signal(object, object)  # a Shelf, the ids of articles
    renamed = Signal(object, str)
    deletion_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: Groups = ()
        self._delegate = ShelfDelegate(look, self)
        self.setObjectName("shelves")
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Collections, tags and searches"))
        self.itemClicked.connect(self._want)
        self.itemChanged.connect(self._rename)
        look.changed.connect(self.viewport().update)

    @property
    def shelf(self) -> Shelf | None:
        """What is chosen here."""
        item = self.currentItem()
        shelf: Shelf | None = item.data(ShelfRole) if item is not None else None
        return shelf

    @property
    def shown(self) -> Shelf | None:
        """What the search that is asked shows."""
        items = (self.item(row).data(ShelfRole) for row in range(self.count()))
        return next((shelf for shelf in items if shelf and parse(shelf.search) == self._asked), None)

    def fill(self, shelves: Sequence[Shelf]) -> None:
        """Show these, each kind under its heading."""
        headings = {
            "collection": self.tr("Collections"),
            "tag": self.tr("Tags"),
            "search": self.tr("Searches"),
        }
        self.blockSignals(True)
        self.clear()
        for kind, heading in headings.items():
            those = [shelf for shelf in shelves if shelf.kind == kind]
            if those:
                item = QListWidgetItem(heading, self)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for shelf in those:
                item = QListWidgetItem(shelf.name, self)
                item.setData(ShelfRole, shelf)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{heading}: {shelf.name}, {_count(shelf)}")
                item.setToolTip(f"{shelf.name}\n{shelf.search}")
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self._mark()
        self.blockSignals(False)

    def mark(self, search: str) -> None:
        """Choose what the search that is asked shows; nothing when that is none of these."""
        self._asked = parse(search)
        self._mark()

    def sizeHint(self) -> QSize:
        """Return little: the places above say how wide the rail is."""
        return QSize(60, 120)

    def _mark(self) -> None:
        for row in range(self.count()):
            if self.shown is not None and self.item(row).data(ShelfRole) == self.shown:
                self.setCurrentRow(row)
                return
        self.setCurrentItem(None)  # type: ignore[call-overload]

    def event(self, event: QEvent) -> bool:
        """Keep the keys of this list from the menus while it has the focus."""
        mine = (Qt.Key.Key_Delete, Qt.Key.Key_F2)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in mine:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show, rename or delete what is chosen."""
        if self.shelf is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit(self.shelf)
        elif self.shelf is not None and event.key() == Qt.Key.Key_F2:
            self.editItem(self.currentItem())
        elif self.shelf is not None and event.key() == Qt.Key.Key_Delete:
            self.deletion_wanted.emit(self.shelf)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a line."""
        item = self.currentItem()
        if item is None or self.shelf is None:
            return
        shelf = self.shelf
        menu = QMenu(self)
        menu.setAccessibleName(shelf.name)
        menu.addAction(self.tr("Show"), lambda: self.wanted.emit(shelf))
        menu.addAction(self.tr("Rename (F2)"), lambda: self.editItem(item))
        menu.addAction(self.tr("Delete (Del)"), lambda: self.deletion_wanted.emit(shelf))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take articles of the list only; files are the window's."""
        if dragged(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Light up what would take the articles."""
        taking = self._taking(event.position().toPoint())
        self._light(QPersistentModelIndex(self.indexFromItem(taking)) if taking else None)
        if taking:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go dark again."""
        self._light(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped on what."""
        self._light(None)
        taking = self._taking(event.position().toPoint())
        articles = dragged(event.mimeData())
        if taking and articles:
            event.acceptProposedAction()
            self.dropped.emit(taking.data(ShelfRole), articles)

    def _taking(self, at: QPoint) -> QListWidgetItem | None:
        item = self.itemAt(at)
        shelf = item.data(ShelfRole) if item is not None else None
        return item if shelf is not None and shelf.kind in _TAKING else None

    def _light(self, index: QPersistentModelIndex | None) -> None:
        self._delegate.under = index
        self.viewport().update()

    def _want(self, item: QListWidgetItem) -> None:
        if item.data(ShelfRole) is not None:
            self.wanted.emit(item.data(ShelfRole))

    def _rename(self, item: QListWidgetItem) -> None:
        shelf, name = item.data(ShelfRole), " ".join(item.text().split())
        if shelf is None or name == shelf.name:
            return
        if name:
            self.renamed.emit(shelf, name)
        else:
            item.setText(shelf.name)


def _count(shelf: Shelf) -> str:
    return formats.number(COUNTED) + "+" if shelf.count > COUNTED else formats.number(shelf.count)
