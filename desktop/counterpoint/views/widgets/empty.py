"""What an empty place says: one sentence, and the buttons that get there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from counterpoint.views.look import Look

_WIDTH = 460


class Empty(QWidget):
    """Stands where a list would be."""

    def __init__(self, sentence: str, actions: list[QAction], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setFont(look.serif(5))
        self.sentence.setFixedWidth(look.wide(_WIDTH))
        self.setAccessibleName(sentence)
        self.say(sentence)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        for i, action in enumerate(actions):
            buttons.addWidget(_button(action, main=i == 0))
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.sentence, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(20)
        column.addLayout(buttons)
        column.addStretch(3)

    def say(self, sentence: str) -> None:
        """Show another sentence."""
        self.sentence.setText(sentence)
        self.sentence.setAccessibleName(sentence)
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(self._look.wide(_WIDTH)))


def _button(action: QAction, *, main: bool) -> QPushButton:
    words = action.text().replace("&", "")
    button = QPushButton(words)
    button.setAccessibleName(words)
    if main:
        button.setProperty("role", "main")
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    button.clicked.connect(action.trigger)
    return button
