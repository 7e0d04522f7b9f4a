"""The list of claims and answers: arrows move over its cards, Enter opens the sentence."""

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from counterpoint.records.exchange import Answer, Exchange, Quote
from counterpoint.views.delegates.exchanges import ExchangeDelegate
from counterpoint.views.models.exchanges import ExchangeModel
from counterpoint.views.models.paging import RowRole

_CLAIM = 0
_BATCH = 40
_MIME = "application/x-counterpoint-statement"


class ExchangeList(QListView):
    """One column of rows, each with several cards; one card of the current row is the current one."""

    moved = Signal()  # another card is the current one
    wanted = Signal(object)  # the Quote to open in its article
    paired = Signal(object, object)  # a Quote that was dragged, and the one that it was dropped on

    def __init__(self, model: ExchangeModel, delegate: ExchangeDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = delegate
        self._pressed: QPointF | None = None  # where a drag may begin
        self._dragged: Quote | None = None
        self.setAcceptDrops(True)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # measuring words takes time: some rows now, more when idle
        self.setBatchSize(_BATCH)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.moved.emit())
        self.verticalScrollBar().setSingleStep(24)

    @property
    def exchange(self) -> Exchange | None:
        """The current row, None on a heading or without a row."""
        row = self.currentIndex().data(RowRole) if self.currentIndex().isValid() else None
        return row if isinstance(row, Exchange) else None

    @property
    def answer(self) -> Answer | None:
        """The answer that is current, or the first one when the claim is; None for an unanswered claim."""
        exchange = self.exchange
        if exchange is None or not exchange.answers:
            return None
        return exchange.answers[min(max(self._cards.slot, 1), len(exchange.answers)) - 1]

    @property
    def quote(self) -> Quote | None:
        """The statement on the current card."""
        exchange = self.exchange
        if exchange is None:
            return None
        slot = min(self._cards.slot, len(exchange.answers))
        return exchange.claim if slot == _CLAIM else exchange.answers[slot - 1].quote

    def go_to(self, row: int, slot: int = _CLAIM) -> None:
        """Make a card the current one."""
        index = self.model().index(row, 0)
        exchange = index.data(RowRole)
        self._cards.slot = min(slot, len(exchange.answers)) if isinstance(exchange, Exchange) else _CLAIM
        if index == self.currentIndex():
            self.viewport().update()
            self.moved.emit()
        else:
            self.setCurrentIndex(index)

    def step(self, by: int, *, slot: int | None = None) -> bool:
        """Go to the next or previous exchange, over headings; return whether there is one."""
        row = self.currentIndex().row() + by
        while 0 <= row < self.model().rowCount():
            if isinstance(self.model().index(row, 0).data(RowRole), Exchange):
                self.go_to(row, self._cards.slot if slot is None else slot)
                return True
            row += by
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move over the cards; open on Enter; leave the other keys to the list."""
        exchange = self.exchange
        slot = min(self._cards.slot, len(exchange.answers)) if exchange else _CLAIM
        match event.key():
            case Qt.Key.Key_Down if exchange and 0 < slot < len(exchange.answers):
                self.go_to(self.currentIndex().row(), slot + 1)
            case Qt.Key.Key_Up if slot > 1:
                self.go_to(self.currentIndex().row(), slot - 1)
            case Qt.Key.Key_Down:
                self.step(1, slot=min(slot, 1))
            case Qt.Key.Key_Up:
                self.step(-1, slot=min(slot, 1))
            case Qt.Key.Key_Right if exchange and slot == _CLAIM and exchange.answers:
                self.go_to(self.currentIndex().row(), 1)
            case Qt.Key.Key_Left if slot > _CLAIM:
                self.go_to(self.currentIndex().row(), _CLAIM)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.quote:
                self.wanted.emit(self.quote)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the card under the mouse the current one; between the cards nothing changes."""
        index = self.indexAt(event.position().toPoint())
        slot = self._slot_at(index, event.position())
        self._pressed = event.position() if slot is not None else None
        if slot is not None:
            self.go_to(index.row(), slot)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the current card; rows are not selected by dragging over them."""
        event.accept()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            data = QMimeData()
            data.setData(_MIME, b"")
            drag.setMimeData(data)
            self._dragged = self.quote
            drag.exec(Qt.DropAction.LinkAction)
            self._dragged = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a card of this list; let everything else go on to the window."""
        if event.source() is self and event.mimeData().hasFormat(_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show whether there is another card under the mouse."""
        there = self._quote_at(event.position())
        event.setAccepted(there is not None and there != self._dragged)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which card was dropped on which."""
        there = self._quote_at(event.position())
        if self._dragged is not None and there is not None and there != self._dragged:
            event.acceptProposedAction()
            self.paired.emit(self._dragged, there)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the statement under the mouse in its article."""
        index = self.indexAt(event.position().toPoint())
        if self._slot_at(index, event.position()) is not None and self.quote is not None:
            self.wanted.emit(self.quote)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows for the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._cards.forget()
            self.scheduleDelayedItemsLayout()

    def _quote_at(self, point: QPointF) -> Quote | None:
        index = self.indexAt(point.toPoint())
        slot = self._slot_at(index, point)
        if slot is None:
            return None
        exchange: Exchange = index.data(RowRole)
        return exchange.claim if slot == _CLAIM else exchange.answers[slot - 1].quote

    def _slot_at(self, index: QModelIndex | QPersistentModelIndex, point: QPointF) -> int | None:
        row = index.data(RowRole) if index.isValid() else None
        if not isinstance(row, Exchange):
            return None
        places = self._cards.places(row, QRectF(self.visualRect(index)))
        return next((slot for slot, place in enumerate(places) if place.contains(point)), None)
