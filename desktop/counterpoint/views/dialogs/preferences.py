"""What the user prefers, a page for each kind of thing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counterpoint.views.desk import Desk
from counterpoint.views.widgets.languages import LanguagesPage

GENERAL, LANGUAGES = range(2)


class PreferencesDialog(QDialog):
    """Changes count at once: there is nothing to accept. Escape closes it, and it is freed then."""

    theme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self.setAccessibleName(self.tr("Preferences"))
        self.resize(desk.look.wide(1120), desk.look.wide(620))
        self.general = GeneralPage(desk)
        self.general.theme_chosen.connect(self.theme_chosen)
        self.general.language_chosen.connect(self.language_chosen)
        self.languages = LanguagesPage(desk)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.general)
        self._pages.addWidget(self.languages)
        self.names = self._make_names(desk)
        self._lay_out()
        self.show_page(desk.settings.preferences)
        self.finished.connect(lambda _result: self._remember(desk))

    def show_page(self, number: int) -> None:
        """Show one of the pages."""
        self.names.setCurrentRow(number)

    def _make_names(self, desk: Desk) -> QListWidget:
        names = QListWidget()
        names.setObjectName("pages")
        names.setAccessibleName(self.tr("Pages"))
        names.addItems([self.tr("General"), self.tr("Languages")])
        names.setFixedWidth(max(desk.look.wide(130), names.sizeHintForColumn(0) + desk.look.wide(28)))
        names.currentRowChanged.connect(self._pages.setCurrentIndex)
        return names

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.names)
        row.addWidget(self._pages, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(row, stretch=1)
        column.addWidget(buttons)

    def _remember(self, desk: Desk) -> None:
        desk.settings.preferences = self.names.currentRow()


class GeneralPage(QWidget):
    """The language of the interface and the theme."""

    theme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_system = self.tr("As the system")
        languages = (("", as_system), ("en", "English"), ("ru", "Русский"))
        self.language = _choice(self.tr("Language of the program"), languages, desk.settings.language)
        self.language.activated.connect(lambda _: self.language_chosen.emit(self.language.currentData()))
        themes = (("", as_system), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        self.theme = _choice(self.tr("Theme"), themes, desk.settings.theme)
        self.theme.activated.connect(lambda _: self.theme_chosen.emit(self.theme.currentData()))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        for box in (self.language, self.theme):
            label = QLabel(box.accessibleName())
            label.setBuddy(box)
            form.addRow(label, box)


def _choice(name: str, choices: tuple[tuple[str, str], ...], current: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, words in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(current)))
    return box
