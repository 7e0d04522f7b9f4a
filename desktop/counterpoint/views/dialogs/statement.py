"""Who makes a statement, for whom, and how: to be corrected, or told of a new statement."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from counterpoint.views import phrases
from counterpoint.views.look import Look
from counterpoint.views.operations.correcting import Choices, Who

_MOST = 400  # characters of the statement that are shown
KINDS = ("direct", "indirect", "mixed")


class StatementDialog(QDialog):
    """Shows the words and asks for speaker, party and kind; ``who`` holds the answer when it is accepted."""

    def __init__(
        self, title: str, words: str, who: Who, choices: Choices, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(look.wide(460))
        quoted = QLabel(words if len(words) <= _MOST else words[:_MOST].rsplit(" ", 1)[0] + " …")
        quoted.setTextFormat(Qt.TextFormat.PlainText)
        quoted.setWordWrap(True)
        quoted.setFont(look.serif(2))
        self.speaker = self._names(choices.people, who.speaker, self.tr("Nobody is named"))
        self.party = self._names(choices.parties, who.party, self.tr("No party"))
        self.kind = QComboBox()
        for kind in KINDS:
            self.kind.addItem(phrases.kind(kind), kind)
        self.kind.setCurrentIndex(KINDS.index(who.kind))
        self.denial = QCheckBox(self.tr("It denies, rejects or refuses something"))
        self.denial.setChecked(who.polarity == "denial")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setVerticalSpacing(10)
        rows = ((self.tr("&Speaker"), self.speaker), (self.tr("&Party"), self.party), (self.tr("&Words"), self.kind))
        for label, field in rows:
            field.setAccessibleName(label.replace("&", ""))
            form.addRow(label, field)
        form.addRow("", self.denial)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addWidget(quoted)
        column.addLayout(form)
        column.addWidget(buttons)
        self.speaker.setFocus()

    @property
    def who(self) -> Who:
        """What the user says."""
        return Who(
            self.speaker.currentText().strip(),
            self.party.currentText().strip(),
            self.kind.currentData(),
            "denial" if self.denial.isChecked() else "claim",
        )

    def _names(self, known: Sequence[str], current: str, none: str) -> QComboBox:
        """Return a box to choose a known name from or to type a new one into."""
        box = QComboBox(editable=True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(list(known))
        box.setCurrentText(current)
        edit, completer = box.lineEdit(), box.completer()
        assert edit is not None and completer is not None
        edit.setPlaceholderText(none)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        return box
