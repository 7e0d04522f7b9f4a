"""Which tags articles bear."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from counterpoint.views.dialogs.party import Question
from counterpoint.views.look import Look

_STATES = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


class TagsDialog(Question):
    """A box before each tag; half ticked where only some of the articles bear it. New ones are typed below."""

    def __init__(
        self, known: Sequence[str], borne: Mapping[str, int], count: int, look: Look, parent: QWidget | None = None
    ) -> None:
        sentence = self.tr("Tags of %Ln selected article(s):", None, count)
        super().__init__(self.tr("Tags"), sentence, look, parent)
        self.list = QListWidget()
        self._before: dict[str, Qt.CheckState] = {}
        for tag in known:
            often = borne.get(tag, 0)
            state = _STATES[often == count] if often in (0, count) else Qt.CheckState.PartiallyChecked
            self._before[tag] = state
            item = QListWidgetItem(tag, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(state)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("several with commas"))
        self.add(self.tr("&Tags"), self.list)
        self.add(self.tr("&New tags"), self.field)
        self.list.setCurrentRow(0)
        (self.list if known else self.field).setFocus()
        if not known:
            self.form.setRowVisible(self.list, False)

    @property
    def on(self) -> list[str]:
        """The tags that all of the articles shall bear from now on."""
        typed = [" ".join(tag.split()) for tag in self.field.text().split(",")]
        return [*self._changed_to(Qt.CheckState.Checked), *filter(None, typed)]

    @property
    def off(self) -> list[str]:
        """The tags that none of the articles shall bear any more."""
        return self._changed_to(Qt.CheckState.Unchecked)

    def _changed_to(self, state: Qt.CheckState) -> list[str]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.text() for item in items if item.checkState() == state != self._before[item.text()]]
