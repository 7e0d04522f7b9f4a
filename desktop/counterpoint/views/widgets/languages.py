"""The page of languages: what is there to read them with, what more can be had, and getting it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counterpoint.errors import ModelsError
from counterpoint.language import installed
from counterpoint.views import formats, languages, model_phrases, phrases
from counterpoint.views.desk import Desk
from counterpoint.views.languages import Row
from counterpoint.views.operations import languages as operations
from counterpoint.views.widgets.models_foot import ModelsFoot
from counterpoint.work.protocol import Failed, ModelsDone

_ROW = Qt.ItemDataRole.UserRole
_HAD = (languages.INTERRUPTED, languages.PUBLISHED, languages.DAMAGED)


class LanguagesPage(QWidget):
    """A list of sets of models with what can be done about the chosen one. All work is done by another process."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.search = self._make_search()
        self.list = self._make_list()
        self.about = _label("quiet")
        self.package = QComboBox()
        self.package.setAccessibleName(self.tr("Package"))
        self.package.setToolTip(self.tr("Stanza's package: another choice of training texts"))
        self.install = self._button(self.tr("Install"), self._install)
        self.use = self._button(self.tr("Use"), self._use)
        self.verify = self._button(self.tr("Verify"), self._verify)
        self.remove = self._button(self.tr("Remove"), self._remove)
        self.fetch = self._button("", lambda: operations.fetch_list(desk))
        self.foot = ModelsFoot(desk)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Look again at what is there; the chosen row stays chosen."""
        chosen = self.chosen
        published = installed.kept_list()
        self.fetch.setText(self.tr("Update the list") if published else self.tr("Show more languages"))
        self.fetch.setAccessibleName(self.fetch.text())
        self.fetch.setToolTip(self.tr("Fetches the list of what Stanza publishes from the internet"))
        self.list.clear()
        for row in sorted(languages.rows(published), key=_order):
            self.list.addTopLevelItem(self._item(row))
        self._choose(chosen)
        self._filter()
        self._enable()

    @property
    def chosen(self) -> Row | None:
        """The row that the buttons are about."""
        item = self.list.currentItem()
        return item.data(0, _ROW) if item is not None else None

    def choose(self, name: str) -> None:
        """Choose the row of the set with this name."""
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is not None and item.data(0, _ROW).name == name:
                self.list.setCurrentItem(item)

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Find a language"))
        search.setAccessibleName(self.tr("Find a language"))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(lambda _text: self._filter())
        return search

    def _make_list(self) -> QTreeWidget:
        view = QTreeWidget()
        view.setObjectName("languages")
        view.setAccessibleName(self.tr("Languages and their models"))
        view.setHeaderLabels(
            [self.tr("Language"), self.tr("State"), self.tr("What is found"), self.tr("Size"), self.tr("Models")]
        )
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = view.header()
        header.setAccessibleName(view.accessibleName())
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        view.currentItemChanged.connect(lambda *_change: self._enable())
        return view

    def _button(self, words: str, slot: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        promise = _label("quiet")
        promise.setText(self.tr("Articles are parsed with these models. Nothing is downloaded unless you ask for it."))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.search, stretch=1)
        head.addWidget(self.fetch)
        verbs = QHBoxLayout()
        verbs.setSpacing(8)
        for widget in (self.use, self.verify, self.remove):
            verbs.addWidget(widget)
        verbs.addStretch()
        verbs.addWidget(self.package)
        verbs.addWidget(self.install)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(promise)
        column.addLayout(head)
        column.addWidget(self.list, stretch=1)
        column.addWidget(self.about)
        column.addLayout(verbs)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self._desk.models_changed.connect(self.refresh)
        self._desk.models.busy_changed.connect(self._rest)
        self._desk.models.models_done.connect(self._take)
        self._desk.models.failed.connect(self._tell_failed)

    def _item(self, row: Row) -> QTreeWidgetItem:
        size = formats.size(row.size) if row.size is not None else ""
        cells = [model_phrases.language(row), model_phrases.state(row), model_phrases.found(row), size, row.name]
        item = QTreeWidgetItem(cells)
        item.setData(0, _ROW, row)
        item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _choose(self, row: Row | None) -> None:
        if row is not None:
            self.choose(row.name)
        first = self.list.topLevelItem(0)
        if self.list.currentItem() is None and first is not None:
            self.list.setCurrentItem(first)

    def _filter(self) -> None:
        wanted = self.search.text().strip().casefold()
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is not None:
                item.setHidden(wanted not in f"{item.text(0)} {item.text(4)}".casefold())

    def _enable(self) -> None:
        """Offer what can be done about the chosen row, nothing while something is being done."""
        row, free = self.chosen, not self._desk.models.busy
        state = row.state if row else ""
        self.install.setEnabled(free and state in _HAD and not (row and row.is_bundled))
        self.use.setEnabled(free and state in (languages.INSTALLED, languages.BUNDLED))
        self.verify.setEnabled(free and row is not None and row.size is not None)
        self.remove.setEnabled(free and row is not None and not row.is_bundled and state != languages.PUBLISHED)
        self.fetch.setEnabled(free)
        self.install.setText(self.tr("Go on") if state == languages.INTERRUPTED else self.tr("Install"))
        self.install.setAccessibleName(self.install.text())
        self._offer_packages(row)
        self.about.setText(model_phrases.about(row) if row else "")

    def _offer_packages(self, row: Row | None) -> None:
        self.package.clear()
        self.package.addItems(row.packages if row else ())
        self.package.setVisible(self.package.count() > 1)

    def _rest(self, _busy: bool) -> None:
        self.refresh()

    def _install(self) -> None:
        row = self.chosen
        if row is not None:
            self.foot.begin()
            operations.install(self._desk, row.language, self.package.currentText() or row.package)

    def _use(self) -> None:
        row = self.chosen
        if row is None:
            return
        try:
            operations.use(self._desk, row.name)
        except ModelsError as error:
            self.foot.say(phrases.error(error))
        else:
            self.foot.say(self.tr("{name} is in use now.").format(name=row.name))

    def _verify(self) -> None:
        if self.chosen is not None:
            operations.verify(self._desk, self.chosen.name)

    def _remove(self) -> None:
        if self.chosen is not None:
            operations.remove(self._desk, self.chosen.name)

    def _take(self, event: ModelsDone) -> None:
        self.refresh()
        self.foot.say(model_phrases.outcome(event))
        self.choose(event.name)

    def _tell_failed(self, event: Failed) -> None:
        self.foot.say(phrases.failure(event.failure))


def _order(row: Row) -> tuple[bool, str]:
    """Return what sorts the rows that can be had by name; what is there stays in front, as it is."""
    return (True, model_phrases.language(row).casefold()) if row.state == languages.PUBLISHED else (False, "")


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
