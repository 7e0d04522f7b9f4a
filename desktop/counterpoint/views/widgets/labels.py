"""Labels as the inspector and the panels use them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from counterpoint.views.look import Look


def heading(words: str) -> QLabel:
    """Return a small quiet heading."""
    label = QLabel(words)
    label.setProperty("role", "heading")
    return label


def wrapped(look: Look) -> QLabel:
    """Return a label for sentences, which can be selected with mouse and keyboard."""
    label = QLabel()
    label.setFont(look.font())
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
