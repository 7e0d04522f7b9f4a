"""The library in pictures: over time, who answers whom, and how often; every mark opens its sentences."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from counterpoint.errors import FileNotWrittenError
from counterpoint.library import pictures
from counterpoint.records.picture import Figures
from counterpoint.views import formats, phrases
from counterpoint.views.desk import Desk
from counterpoint.views.panels.panel import Panel
from counterpoint.views.widgets.empty import Empty
from counterpoint.views.widgets.pictures.heatmap import HeatMap
from counterpoint.views.widgets.pictures.network import Network
from counterpoint.views.widgets.pictures.picture import Picture
from counterpoint.views.widgets.pictures.timeline import Timeline

RELATIONS = ("denies", "rejects", "opposes", "counter-accuses", "supports")


class PicturesPanel(Panel):
    """Chips choose the picture; below it is drawn as large as there is room."""

    target_chosen = Signal(object)  # a Target

    def __init__(self, desk: Desk, invitations: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName(self.tr("Pictures"))
        self.timeline, self.network, self.heatmap = Timeline(desk.look), Network(desk.look), HeatMap(desk.look)
        self._pictures: list[Picture] = [self.timeline, self.network, self.heatmap]
        self.chips = [
            self._chip(words) for words in (self.tr("Over time"), self.tr("Who answers whom"), self.tr("How often"))
        ]
        self.relation = QComboBox()
        self.relation.setAccessibleName(self.tr("Relation"))
        self.relation.addItem(self.tr("All answers"), "")
        for relation in RELATIONS:
            self.relation.addItem(phrases.relation(relation), relation)
        self.rows = QComboBox()
        self.rows.setAccessibleName(self.tr("Rows"))
        self.rows.addItem(self.tr("Parties"), False)
        self.rows.addItem(self.tr("Issues"), True)
        self.save = QPushButton(self.tr("Save picture…"))
        self.save.setAccessibleName(self.tr("Save picture…"))
        self.empty = Empty(self.tr("Here will be seen who spoke when, and who answered whom."), invitations, desk.look)
        self._lay_out()
        self._connect()
        desk.opened.connect(self.refresh)
        if desk.is_open:
            self.refresh()

    @property
    def picture(self) -> Picture:
        """The picture that is shown."""
        return self._pictures[self._shown.currentIndex()]

    def refresh(self) -> None:
        """Count again."""
        self._desk.ask(pictures.figures, formats.language(), then=self._take, key="pictures")

    def show_picture(self, number: int) -> None:
        """Show one of the pictures."""
        self.chips[number].setChecked(True)
        self._shown.setCurrentIndex(number)
        for box in (self.relation, self.rows):
            box.setVisible(self.picture is self.heatmap)
        self.setFocusProxy(self.picture)

    def save_to(self, path: Path) -> None:
        """Write the picture that is shown; a place that cannot be written is the desk's trouble."""
        self._desk.settings.folder = str(path.parent)
        try:
            self.picture.save(path)
        except OSError as error:
            self._desk.trouble.emit(FileNotWrittenError(path=str(path), cause=error.strerror or str(error)))

    def _ask_where(self) -> None:
        start = str(Path(self._desk.settings.folder) / f"{self.picture.accessibleName()}.svg")
        patterns = self.tr("Pictures (*.svg *.png)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save picture"), start, patterns)
        if name:
            self.save_to(Path(name if name.lower().endswith((".svg", ".png")) else name + ".svg"))

    def _chip(self, words: str) -> QPushButton:
        chip = QPushButton(words)
        chip.setCheckable(True)
        chip.setProperty("role", "chip")
        chip.setAccessibleName(words)
        return chip

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 8)
        head.setSpacing(8)
        for widget in (*self.chips, self.relation, self.rows):
            head.addWidget(widget)
        head.addStretch()
        head.addWidget(self.save)
        shelf = QWidget()
        column = QVBoxLayout(shelf)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self._shown = QStackedLayout()
        column.addLayout(self._shown, stretch=1)
        for picture in self._pictures:
            self._shown.addWidget(picture)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(shelf)
        self._stack.addWidget(self.empty)
        self.show_picture(0)

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for number, chip in enumerate(self.chips):
            group.addButton(chip)
            chip.clicked.connect(lambda _on, number=number: self.show_picture(number))
        for box in (self.relation, self.rows):
            box.activated.connect(lambda _row: self._choose())
        for picture in self._pictures:
            picture.chosen.connect(self.target_chosen)
        self.save.clicked.connect(self._ask_where)

    def _choose(self) -> None:
        self.heatmap.choose(relation=self.relation.currentData(), by_issue=self.rows.currentData())

    def _take(self, figures: Figures) -> None:
        for picture in (self.timeline, self.network, self.heatmap):
            picture.show_figures(figures)
        self._stack.setCurrentIndex(0 if figures.parties else 1)
