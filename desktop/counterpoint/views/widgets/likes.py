"""Statements that say the like of a sentence, as cards; a click opens the sentence in its article."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from counterpoint.records.exchange import Quote
from counterpoint.records.party import PartyCard
from counterpoint.views import formats
from counterpoint.views.delegates.quote_card import QuoteCard
from counterpoint.views.look import Look
from counterpoint.views.painting import ring

_GAP = 8
_WIDEST = 720
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole.UserRole + 1


class Like(NamedTuple):
    """A statement, and how like a sentence it is, up to 1."""

    quote: Quote
    likeness: float


class LikeModel(QAbstractListModel):
    """One row per statement, the nearest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Like] = ()

    def fill(self, rows: Sequence[Like]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many statements there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the statement, or what a screen reader says of it."""
        like = self.rows[index.row()]
        if role == _Role:
            return like
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            quote = like.quote
            parts = (quote.speaker, quote.words, quote.source, formats.date(quote.published))
            return ", ".join(part for part in parts if part)
        return None


class LikeDelegate(QStyledItemDelegate):
    """Paints each statement as the same card that it has side by side."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self.parties: Mapping[str, PartyCard] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room that the card needs."""
        return QSize(100, round(self._card(index).height) + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the card."""
        rect = QRectF(option.rect)
        place = QRectF(rect.left(), rect.top(), min(rect.width(), _WIDEST), rect.height() - _GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._card(index).paint(painter, place)
        if option.state & QStyle.StateFlag.State_HasFocus:
            ring(painter, place, QColor(self._look.tokens.action))
        painter.restore()

    def _card(self, index: _Index) -> QuoteCard:
        like: Like = index.data(_Role)
        width = min(self._view.viewport().width(), _WIDEST)  # what Qt tells while it measures is not the room there is
        return QuoteCard(like.quote, formats.score(like.likeness), width, self._look, self.parties, name_party=True)


class LikeView(QListView):
    """Opens a statement on Enter as on a click."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter; leave the other keys to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Likes(QWidget):
    """A sentence about what is found, and the cards below it."""

    wanted = Signal(object)  # a Quote

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LikeModel(self)
        self.said = QLabel()
        self.said.setProperty("role", "quiet")
        self.said.setWordWrap(True)
        self.list = LikeView()
        self.delegate = LikeDelegate(look, self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Statements that say the like"))
        self.list.setToolTip(self.tr("Click a statement to read it in its article"))
        self.list.setCursor(Qt.CursorShape.PointingHandCursor)
        self.list.clicked.connect(lambda index: self.wanted.emit(index.data(_Role).quote))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 6)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addWidget(self.list, stretch=1)

    def ask(self) -> None:
        """Say what this list is for."""
        self._say(self.tr("Write a sentence in the search box: what says the like, in either language, stands here."))

    def wait(self, *, busy: bool) -> None:
        """Say that the answer is on its way."""
        later = self.tr("Articles are being worked on. The answer comes after the one at hand.")
        self.said.setText(later if busy else self.tr("Looking…"))

    def show_found(self, rows: Sequence[Like]) -> None:
        """Show what was found."""
        words = self.tr("%Ln statement(s) say the like, the nearest first", None, len(rows))
        self._say(words if rows else self.tr("No statement says the like."), rows)
        if rows:
            self.list.setCurrentIndex(self.model.index(0))

    def _say(self, words: str, rows: Sequence[Like] = ()) -> None:
        self.said.setText(words)
        self.said.setAccessibleName(words)
        self.model.fill(rows)
