"""What came of an import, file by file: to be read in peace, copied, and tried again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from counterpoint.views import phrases
from counterpoint.work.protocol import FileOutcome, ImportReport


class ReportDialog(QDialog):
    """Lists what failed and why, then what was there already, then what came in; goes away with Escape."""

    retry_wanted = Signal(object)  # the paths of the files that failed

    def __init__(self, outcome: str, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import"))
        self.setAccessibleName(self.tr("Import"))
        self.resize(640, 380)
        head = QLabel(outcome + ".")
        head.setWordWrap(True)
        head.setProperty("role", "main")
        self.sentences = QPlainTextEdit("\n\n".join(self._paragraphs(report)))
        self.sentences.setReadOnly(True)
        self.sentences.setAccessibleName(self.tr("What came of each file"))
        self.sentences.setTabChangesFocus(True)
        note = QLabel(self.tr("Everything else is in the library. These files were not changed."))
        note.setWordWrap(True)
        note.setProperty("role", "quiet")
        note.setVisible(bool(report.failures))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = self._button(self.tr("Copy"), buttons)
        self.copy.clicked.connect(self._copy)
        self._failed = failed(report)
        self.retry = self._button(self.tr("Try the failed files again"), buttons)
        self.retry.setVisible(bool(self._failed))
        self.retry.clicked.connect(self._retry)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        for widget in (head, self.sentences, note, buttons):
            column.addWidget(widget)

    def _button(self, words: str, buttons: QDialogButtonBox) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setAccessibleName(words)
        buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button

    def _paragraphs(self, report: ImportReport) -> list[str]:
        known = [outcome for outcome in report.files if outcome.known]
        retold = [outcome for outcome in report.files if outcome.reprints]
        new = [outcome for outcome in report.files if outcome.new]
        parts = [
            "\n\n".join(map(phrases.failure, report.failures)),
            self._listed(self.tr("Already in the library:"), [_counted(each, each.known) for each in known]),
            self._listed(self.tr("Reprints of what is in the library:"), [self._retold(each) for each in retold]),
            self._listed(self.tr("New:"), [_counted(each, each.new) for each in new]),
        ]
        return [part for part in parts if part]

    def _listed(self, heading: str, lines: Sequence[str]) -> str:
        return "\n".join([heading, *(f"    {line}" for line in lines)]) if lines else ""

    def _retold(self, outcome: FileOutcome) -> str:
        titles = "; ".join(dict.fromkeys(outcome.reprints))
        return self.tr("{file}: {titles}").format(file=_name(outcome), titles=titles)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.sentences.toPlainText())

    def _retry(self) -> None:
        self.retry_wanted.emit(self._failed)
        self.accept()


def failed(report: ImportReport) -> list[Path]:
    """Return the files that failed, each once, as far as the failures tell."""
    return list(dict.fromkeys(Path(each.values["path"]) for each in report.failures if each.values.get("path")))


def _name(outcome: FileOutcome) -> str:
    return Path(outcome.path).name


def _counted(outcome: FileOutcome, count: int) -> str:
    return f"{_name(outcome)}: {phrases.articles(count)}" if count > 1 else _name(outcome)
