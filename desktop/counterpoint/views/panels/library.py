"""The library: one line per article, search as you type."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from counterpoint.library import articles, parties
from counterpoint.records.article import ArticleRow
from counterpoint.records.party import PartyCard
from counterpoint.views import formats, phrases
from counterpoint.views.delegates.articles import ArticleDelegate
from counterpoint.views.desk import Desk
from counterpoint.views.models.articles import ArticleModel
from counterpoint.views.models.paging import RowRole
from counterpoint.views.panels.panel import Panel
from counterpoint.views.widgets.empty import Empty

_PAUSE = 150  # milliseconds without a key before the search begins


class ArticleList(QListView):
    """Opens an article on Enter as on a double click, on every system."""

    wanted = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter; leave the other keys to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class LibraryPanel(Panel):
    """The list of articles with its search box; an invitation while there are none."""

    article_wanted = Signal(int)
    article_chosen = Signal(object)  # an ArticleRow, or None

    def __init__(self, desk: Desk, invitations: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName(self.tr("Library"))
        self.model = ArticleModel(self)
        self.model.loaded.connect(self._show_loaded)
        self._delegate = ArticleDelegate(desk.look, self)
        self.list = self._make_list()
        self.search = self._make_search()
        self._counted = QLabel()
        self._counted.setProperty("role", "quiet")
        self._counted.setAccessibleName(self.tr("Number of articles"))
        self.empty = Empty(
            self.tr("Drop articles anywhere on this window to find out who claims what, and who answers it."),
            invitations,
            desk.look,
        )
        self.nothing = Empty(self.tr("No article has these words."), [], desk.look)
        self._lay_out()
        self.setFocusProxy(self.list)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look_up)
        desk.opened.connect(self._look_up)
        if desk.is_open:
            self._look_up()

    @property
    def selected(self) -> list[int]:
        """The ids of the selected articles."""
        rows = (index.data(RowRole) for index in self.list.selectionModel().selectedIndexes())
        return [row.id for row in rows if row is not None]

    def refresh(self) -> None:
        """Look again at what is shown; the place in the list is kept."""
        self._desk.ask(parties.cards, formats.language(), then=self._take_parties, key="library parties")
        self._desk.ask(articles.count, then=self._take_count, key="library count")
        self.model.refresh()

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _make_list(self) -> ArticleList:
        view = ArticleList()
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(self.tr("Articles"))
        view.wanted.connect(self._want)
        view.doubleClicked.connect(self._want)
        view.selectionModel().currentChanged.connect(self._choose)
        return view

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Search in articles"))
        search.setAccessibleName(self.tr("Search in articles"))
        search.setToolTip(self.tr("Search in articles (Ctrl+F)"))
        search.setClearButtonEnabled(True)
        search.setFixedWidth(self._desk.look.wide(280))
        search.textChanged.connect(lambda _text: self._pause.start())
        search.returnPressed.connect(self.list.setFocus)
        return search

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 8)
        title = QLabel(self.tr("Articles"))
        title.setFont(self._desk.look.font(1.5, bold=True))
        head.addWidget(title)
        head.addSpacing(8)
        head.addWidget(self._counted)
        head.addStretch()
        head.addWidget(self.search)
        shelf = QWidget()
        column = QVBoxLayout(shelf)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self._lists = QStackedLayout()
        column.addLayout(self._lists)  # first, or what it holds would be windows for a moment
        framed = QWidget()
        inside = QVBoxLayout(framed)
        inside.setContentsMargins(9, 0, 6, 6)
        inside.addWidget(self.list)
        self._lists.addWidget(framed)
        self._lists.addWidget(self.nothing)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(shelf)
        self._stack.addWidget(self.empty)

    def _look_up(self) -> None:
        words = self.search.text().strip()
        self._delegate.searching = bool(words)
        self._desk.ask(parties.cards, formats.language(), then=self._take_parties, key="library parties")
        self._desk.ask(articles.count, then=self._take_count, key="library count")
        self.model.look_up(self._desk, articles.rows, search=words)

    def _take_parties(self, cards: list[PartyCard]) -> None:
        self._delegate.parties = {card.key: card for card in cards}
        self.list.viewport().update()

    def _take_count(self, count: int) -> None:
        self._counted.setText(phrases.articles(count))
        self._stack.setCurrentIndex(1 if count == 0 else 0)

    def _show_loaded(self) -> None:
        self._lists.setCurrentIndex(0 if self.model.rowCount() or not self.search.text().strip() else 1)
        current = self.list.currentIndex()
        if self.model.rowCount() and not current.isValid():
            self.list.setCurrentIndex(self.model.index(0))
        else:  # the same article may be another by now
            self.article_chosen.emit(current.data(RowRole) if current.isValid() else None)

    def _want(self, index: QModelIndex) -> None:
        self.article_wanted.emit(index.data(RowRole).id)

    def _choose(self, index: QModelIndex, _before: Any) -> None:
        row: ArticleRow | None = index.data(RowRole) if index.isValid() else None
        self.article_chosen.emit(row)
