"""Questions about a party: a name, another party, a time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from counterpoint.records.register import Entry, Member
from counterpoint.views.look import Look
from counterpoint.views.widgets.day import Day


class Question(QDialog):
    """A sentence, fields, and two buttons; Escape leaves everything as it is."""

    def __init__(self, title: str, sentence: str, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(look.wide(420))
        words = QLabel(sentence)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.form.setVerticalSpacing(10)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addWidget(words)
        column.addLayout(self.form)
        column.addWidget(buttons)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)

    def add(self, label: str, field: QWidget) -> None:
        """Add a field under its label."""
        field.setAccessibleName(label.replace("&", ""))
        self.form.addRow(label, field)


class NameDialog(Question):
    """Asks for a name."""

    def __init__(self, title: str, sentence: str, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(title, sentence, look, parent)
        self.field = QLineEdit(name)
        self.field.selectAll()
        self.field.textChanged.connect(lambda _text: self._ok.setEnabled(bool(self.name)))
        self._ok.setEnabled(bool(name))
        self.add(self.tr("&Name"), self.field)

    @property
    def name(self) -> str:
        """What the user typed."""
        return " ".join(self.field.text().split())


class MergeDialog(Question):
    """Asks into which party another one goes."""

    def __init__(self, entry: Entry, others: Sequence[Entry], look: Look, parent: QWidget | None = None) -> None:
        name = entry.party.name
        sentence = self.tr("All that {name} says will be said by the other party, in articles to come, too.")
        super().__init__(self.tr("Merge parties"), sentence.format(name=name), look, parent)
        self.box = QComboBox()
        for other in others:
            if other.party.key != entry.party.key:
                self.box.addItem(other.party.name, other.party.key)
        self._ok.setEnabled(self.box.count() > 0)
        self.add(self.tr("&Merge into"), self.box)

    @property
    def key(self) -> str:
        """The party that stays."""
        return str(self.box.currentData())


class AffiliationDialog(Question):
    """Asks for which party a person speaks, and when."""

    def __init__(
        self, member: Member, party: str, entries: Sequence[Entry], look: Look, parent: QWidget | None = None
    ) -> None:
        sentence = self.tr("For whom does {name} speak?").format(name=member.name)
        super().__init__(self.tr("Affiliation"), sentence, look, parent)
        self.box = QComboBox()
        for entry in entries:
            self.box.addItem(entry.party.name, entry.party.key)
        self.box.setCurrentIndex(self.box.findData(party))
        self.add(self.tr("&Party"), self.box)
        self._since, self._until = Day(self.tr("Since"), member.since), Day(self.tr("Until"), member.until)
        self.form.addRow(self.tr("&Since"), self._since)
        self.form.addRow(self.tr("&Until"), self._until)

    @property
    def party(self) -> str:
        """The key of the party."""
        return str(self.box.currentData())

    @property
    def since(self) -> str | None:
        """The ISO day from which it holds, None for always."""
        return self._since.iso

    @property
    def until(self) -> str | None:
        """The ISO day from which it no longer holds, None for never."""
        return self._until.iso
