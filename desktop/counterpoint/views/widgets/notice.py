"""A line over the window that offers something, and can be sent away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class Notice(QFrame):
    """One sentence with the button that does it, and one that says no."""

    wanted = Signal()
    declined = Signal()

    def __init__(self, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.yes = _button(yes)
        self.yes.clicked.connect(self.wanted)
        self.no = _button(no)
        self.no.clicked.connect(self.declined)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(8)
        row.addWidget(self.words, stretch=1)
        row.addWidget(self.yes)
        row.addWidget(self.no)

    def say(self, sentence: str) -> None:
        """Show the sentence."""
        self.words.setText(sentence)
        self.words.setAccessibleName(sentence)
        self.setAccessibleName(sentence)


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "small")
    button.setAccessibleName(words)
    return button
