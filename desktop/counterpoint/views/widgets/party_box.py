"""A box to choose a party from, each with its coloured dot."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QWidget

from counterpoint.records.party import PartyCard
from counterpoint.views.look import Look
from counterpoint.views.painting import dot

_DOT = 12


class PartyBox(QComboBox):
    """Parties, and before them one entry that stands for no party in particular (its key is empty)."""

    chosen = Signal(str)

    def __init__(self, anyone: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._anyone = anyone
        self._look = look
        self._cards: Sequence[PartyCard] = ()
        self.setIconSize(QSize(_DOT, _DOT))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setMaxVisibleItems(16)
        self.activated.connect(lambda _row: self.chosen.emit(self.key))
        look.changed.connect(lambda: self.fill(self._cards))
        self.fill(())

    @property
    def key(self) -> str:
        """The key of the chosen party, empty for no party in particular."""
        return self.currentData() or ""

    @property
    def name(self) -> str:
        """The name of the chosen party, empty for no party in particular."""
        return next((card.name for card in self._cards if card.key == self.key), "")

    def fill(self, cards: Sequence[PartyCard]) -> None:
        """Offer these parties; the choice stays if it is among them."""
        key = self.key
        self._cards = cards
        self.blockSignals(True)
        self.clear()
        self.addItem(self._icon(None), self._anyone, "")
        for card in cards:
            self.addItem(self._icon(card.colour), card.name, card.key)
            words = self.tr("%Ln statement(s)", "", card.statements)
            self.setItemData(self.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        self.choose(key)
        self.blockSignals(False)

    def choose(self, key: str) -> None:
        """Choose a party; no party in particular when it is not among those offered."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def _icon(self, colour: int | None) -> QIcon:
        ratio = self.devicePixelRatioF()
        image = QPixmap(round(_DOT * ratio), round(_DOT * ratio))
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self._look.tokens.line) if colour is None else self._look.colour(colour)
        dot(painter, QPointF(_DOT / 2, _DOT / 2), ground, 5)
        painter.end()
        return QIcon(image)
