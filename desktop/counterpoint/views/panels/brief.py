"""The brief: choices on the left, the page itself on the right."""

from PySide6.QtWidgets import QWidget

from counterpoint.views.desk import Desk


class BriefPanel(QWidget):
    def __init__(self, desk: Desk, invitations, parent=None) -> None:
        super().__init__(parent)
