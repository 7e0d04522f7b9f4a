"""Questions about an issue: which other one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from counterpoint.views.dialogs.party import Question
from counterpoint.views.look import Look


class IssueDialog(Question):
    """Asks for an issue; a ``new`` one is called what the user types."""

    def __init__(
        self,
        title: str,
        sentence: str,
        choices: Sequence[tuple[int, str]],
        look: Look,
        parent: QWidget | None = None,
        *,
        new: bool = False,
    ) -> None:
        super().__init__(title, sentence, look, parent)
        self.box = QComboBox()
        self.box.setEditable(new)
        for issue, name in choices:
            self.box.addItem(name, issue)
        if new:
            self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.box.setCurrentIndex(-1)
            self.box.editTextChanged.connect(lambda _text: self._ok.setEnabled(bool(self.name)))
        self._ok.setEnabled(not new and self.box.count() > 0)
        self.add(self.tr("&Issue"), self.box)

    @property
    def name(self) -> str:
        """What the user chose or typed."""
        return " ".join(self.box.currentText().split())

    @property
    def issue(self) -> int | None:
        """The issue that was chosen, None for a new one."""
        at = self.box.findText(self.name)
        return int(self.box.itemData(at)) if at >= 0 else None
