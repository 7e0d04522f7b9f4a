"""What could not be imported: one sentence per file, to be read in peace and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from counterpoint.views import phrases
from counterpoint.work.protocol import Failure


class ReportDialog(QDialog):
    """Lists failures; goes away with Escape, and is freed then."""

    def __init__(self, outcome: str, failures: Sequence[Failure], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import"))
        self.setAccessibleName(self.tr("Import"))
        self.resize(640, 340)
        head = QLabel(outcome + ".")
        head.setWordWrap(True)
        head.setProperty("role", "main")
        self.sentences = QPlainTextEdit("\n\n".join(phrases.failure(failure) for failure in failures))
        self.sentences.setReadOnly(True)
        self.sentences.setAccessibleName(self.tr("What could not be imported, and why"))
        self.sentences.setTabChangesFocus(True)
        note = QLabel(self.tr("Everything else is in the library. These files were not changed."))
        note.setWordWrap(True)
        note.setProperty("role", "quiet")
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setAutoDefault(False)
        self.copy.setAccessibleName(self.tr("Copy"))
        self.copy.clicked.connect(self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        for widget in (head, self.sentences, note, buttons):
            column.addWidget(widget)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.sentences.toPlainText())
