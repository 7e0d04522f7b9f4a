"""How one statement answers another: asked when a person puts them together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from counterpoint.records.exchange import Quote
from counterpoint.views import phrases
from counterpoint.views.look import Look

RELATIONS = ("denies", "rejects", "opposes", "counter-accuses", "supports")
_MOST = 300  # characters of a statement that are shown


class PairDialog(QDialog):
    """Shows the claim above its answer, and asks for the relation; the two can change places."""

    def __init__(self, answer: Quote, claim: Quote, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Pair statements"))
        self.setAccessibleName(self.tr("Pair statements"))
        self.setMinimumWidth(look.wide(480))
        self.claim, self.answer = claim, answer
        self._claim, self._answer = self._quoted(look), self._quoted(look)
        self.relation = QComboBox()
        self.relation.setAccessibleName(self.tr("Relation"))
        for relation in RELATIONS:
            self.relation.addItem(phrases.relation(relation), relation)
        self.relation.setCurrentIndex(RELATIONS.index("denies" if answer.polarity == "denial" else "opposes"))
        self.swap = QPushButton(self.tr("Change places"))
        self.swap.setAccessibleName(self.tr("Change places"))
        self.swap.setAutoDefault(False)
        self.swap.clicked.connect(self._change_places)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.swap, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        for widget in (self._answer, self.relation, self._claim, buttons):
            column.addWidget(widget)
        self.relation.setFocus()
        self._show()

    def _change_places(self) -> None:
        self.claim, self.answer = self.answer, self.claim
        self._show()

    def _show(self) -> None:
        for label, quote in ((self._answer, self.answer), (self._claim, self.claim)):
            words = quote.opened if len(quote.opened) <= _MOST else quote.opened[:_MOST].rsplit(" ", 1)[0] + " …"
            who = quote.speaker or (quote.party.name if quote.party else "")
            label.setText(f"{who}: {words}" if who else words)
            label.setAccessibleName(label.text())

    def _quoted(self, look: Look) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(look.serif(2))
        return label
