"""Which column of a table is which: asked only when the table does not tell it itself."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counterpoint.importing.columns import ROLES, Columns

_ROW = 26  # pixels
_WIDEST = 220  # pixels of a column that is shown


class ColumnsDialog(QDialog):
    """Shows the first rows of a table and asks for the column of the text, the title, the date and so on."""

    def __init__(
        self,
        name: str,
        header: Sequence[str],
        sample: Sequence[Sequence[str]],
        guess: Mapping[str, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._header = tuple(header)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns of a table"))
        self.setAccessibleName(self.tr("Columns of a table"))
        self.resize(680, 480)
        head = QLabel(self.tr("Which column of {name} holds the text of the articles?").format(name=name))
        head.setWordWrap(True)
        head.setProperty("role", "main")
        note = QLabel(self.tr("The answer is kept for tables with the same columns."))
        note.setWordWrap(True)
        note.setProperty("role", "quiet")
        self.choices = {role: self._choice(role, guess.get(role)) for role in ROLES}
        form = QFormLayout()
        for role, choice in self.choices.items():
            form.addRow(self._name_of(role), choice)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Import"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(self._preview(sample))
        column.addLayout(form)
        column.addWidget(note)
        column.addWidget(self.buttons)
        self.choices["text"].currentIndexChanged.connect(self._allow)
        self._allow()

    def columns(self) -> Columns:
        """Return what was chosen."""
        places = ((role, choice.currentIndex() - 1) for role, choice in self.choices.items())
        return Columns(self._header, tuple((role, place) for role, place in places if place >= 0))

    def _allow(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.choices["text"].currentIndex() > 0)

    def _choice(self, role: str, guessed: int | None) -> QComboBox:
        choice = QComboBox()
        choice.addItem(self.tr("no column"))
        for number, name in enumerate(self._header, 1):
            choice.addItem(name or self.tr("column {number}").format(number=number))
        choice.setCurrentIndex(0 if guessed is None else guessed + 1)
        choice.setAccessibleName(self._name_of(role))
        return choice

    def _name_of(self, role: str) -> str:
        names = {
            "text": self.tr("Text"),
            "title": self.tr("Title"),
            "published": self.tr("Date"),
            "source": self.tr("Outlet"),
            "author": self.tr("Author"),
            "url": self.tr("Address"),
            "language": self.tr("Language"),
            "external_id": self.tr("Number"),
        }
        return names[role]

    def _preview(self, sample: Sequence[Sequence[str]]) -> QTableWidget:
        table = QTableWidget(len(sample), len(self._header))
        table.setAccessibleName(self.tr("The first rows of the table"))
        table.setHorizontalHeaderLabels(list(self._header))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        for row, cells in enumerate(sample):
            for place, words in enumerate(cells[: len(self._header)]):
                table.setItem(row, place, QTableWidgetItem(words))
        table.horizontalHeader().setMaximumSectionSize(_WIDEST)
        table.resizeColumnsToContents()
        table.setMaximumHeight(_ROW * (len(sample) + 2))
        return table
