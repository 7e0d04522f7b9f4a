"""A box to choose a party from, each with its coloured dot."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QWidget

from counterpoint.records.party import PartyCard
from counterpoint.views import phrases
from counterpoint.views.look import Look
from counterpoint.views.widgets.dot import SIZE, dot_icon


class PartyBox(QComboBox):
    """Parties, and before them one entry that stands for no party in particular (its key is empty)."""

    chosen = Signal(str)

    def __init__(self, anyone: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._anyone = anyone
        self._look = look
        self._cards: Sequence[PartyCard] = ()
        self.setIconSize(QSize(SIZE, SIZE))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(len(anyone) + 2)  # the icon's and the arrow's room comes on top
        self.setMinimumWidth(look.wide(176))
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
            words = phrases.statements(card.statements)
            self.setItemData(self.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        self.choose(key)
        self.blockSignals(False)

    def choose(self, key: str) -> None:
        """Choose a party; no party in particular when it is not among those offered."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def choose_called(self, name: str) -> None:
        """Choose the party of this name, no party in particular when it is not among those offered."""
        wanted = name.casefold()
        self.choose(next((card.key for card in self._cards if card.name.casefold() == wanted), ""))

    def _icon(self, colour: int | None) -> QIcon:
        return dot_icon(self._look, colour, self.devicePixelRatioF())
