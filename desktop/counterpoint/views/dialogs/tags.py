"""Which tags articles bear."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from counterpoint.views.dialogs.party import Question
from counterpoint.views.look import Look


class TagsDialog(Question):
    """A box before each tag; half ticked where only some of the articles bear it. New ones are typed below."""

    def __init__(
        self, known: Sequence[str], borne: Mapping[str, int], count: int, look: Look, parent: QWidget | None = None
    ) -> None:
        sentence = self.tr("Tags of %Ln selected article(s):", None, count)
        super().__init__(self.tr("Tags"), sentence, look, parent)
        self._tags: dict[QCheckBox, str] = {}
        self.boxes = [self._box(tag, borne.get(tag, 0), count) for tag in known]
        self._before = {box: box.checkState() for box in self.boxes}
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("several with commas"))
        if known:
            self.form.addRow(self._shelf())
        self.add(self.tr("&New tags"), self.field)
        (self.boxes[0] if known else self.field).setFocus()

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
        return [self._tags[box] for box in self.boxes if box.checkState() == state != self._before[box]]

    def _box(self, tag: str, often: int, count: int) -> QCheckBox:
        box = QCheckBox(tag.replace("&", "&&"))
        box.setAccessibleName(tag)
        if often in (0, count):
            box.setChecked(often == count)
        else:
            box.setTristate(True)
            box.setCheckState(Qt.CheckState.PartiallyChecked)
        self._tags[box] = tag
        return box

    def _shelf(self) -> QScrollArea:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        for box in self.boxes:
            column.addWidget(box)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Tags"))
        scroll.setWidget(holder)
        return scroll
