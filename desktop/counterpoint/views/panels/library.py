"""The library: one line per article, search as you type; boxes that narrow and sort."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from counterpoint.library import articles, likeness, parties
from counterpoint.library.query import FIELDS, without
from counterpoint.library.search import ask
from counterpoint.records.article import ArticleRow
from counterpoint.records.party import PartyCard
from counterpoint.views import formats, phrases
from counterpoint.views.delegates.articles import ArticleDelegate
from counterpoint.views.desk import Desk
from counterpoint.views.models.articles import ArticleModel
from counterpoint.views.models.paging import RowRole
from counterpoint.views.panels.panel import Panel
from counterpoint.views.widgets.empty import Empty
from counterpoint.views.widgets.library_choices import LibraryChoices, choices
from counterpoint.views.widgets.likes import Like, Likes
from counterpoint.work.protocol import FindLike, Found

_COUNTED = 10_000  # finds; more are not counted
_LIKE = 50  # statements that say the like of a sentence; more are hardly like it
_SENTENCE = 3  # letters below which nothing is meant yet
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
    search_changed = Signal(str)
    sentence_wanted = Signal(object)  # a Quote

    def __init__(self, desk: Desk, invitations: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName(self.tr("Library"))
        self.model = ArticleModel(self)
        self.model.loaded.connect(self._show_loaded)
        self._delegate = ArticleDelegate(desk.look, self)
        self.list = self._make_list()
        self.search = self._make_search()
        self.order = ""
        self.choices = LibraryChoices(desk.look)
        self.choices.searched.connect(self.search.setText)
        self.choices.sorted.connect(self.sort_by)
        self.meaning = self._make_chip()
        self.likes = Likes(desk.look)
        self.likes.wanted.connect(self.sentence_wanted)
        desk.bridge.found.connect(self._take_found)
        self._counted = QLabel()
        self._counted.setProperty("role", "quiet")
        self._counted.setAccessibleName(self.tr("Number of articles"))
        self.empty = Empty(
            self.tr("Drop articles anywhere on this window to find out who claims what, and who answers it."),
            invitations,
            desk.look,
        )
        self.nothing = Empty(self.tr("No article is like this."), [], desk.look)
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
        if self.meaning.isChecked():
            return []
        rows = (index.data(RowRole) for index in self.list.selectionModel().selectedIndexes())
        return [row.id for row in rows if row is not None]

    def refresh(self) -> None:
        """Look again at what is shown; the place in the list is kept."""
        self._ask_what_there_is()
        if not self.meaning.isChecked():
            self.model.refresh()

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def sort_by(self, order: str) -> None:
        """Sort the articles in one of the orders of ``library.articles``."""
        self.order = order
        self.choices.order.setCurrentIndex(self.choices.order.findData(order))
        self._look_up()

    def _make_list(self) -> ArticleList:
        view = ArticleList()
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setDragEnabled(True)
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
        search.setToolTip(
            "\n".join(
                (
                    self.tr("Search in articles (Ctrl+F)"),
                    self.tr("words: in all their forms · “these words”: exactly so · begin*: as they begin"),
                    self.tr("-word: not this one · one OR other: at least one of them"),
                    self.tr("party: speaker: source: date: lang: tag: in: is:unanswered: what is known of an article"),
                    self.tr("for example  party:Russia source:Reuters date:2015-11..2015-12 sanctions"),
                )
            )
        )
        search.setClearButtonEnabled(True)
        search.setMinimumWidth(self._desk.look.wide(160))
        search.setMaximumWidth(self._desk.look.wide(520))
        search.textChanged.connect(self._begin_search)
        search.returnPressed.connect(self._enter_list)
        return search

    def _make_chip(self) -> QPushButton:
        chip = QPushButton(self.tr("By meaning"))
        chip.setCheckable(True)
        chip.setProperty("role", "chip")
        chip.setAccessibleName(self.tr("By meaning"))
        chip.setToolTip(self.tr("Find statements that say the like of a sentence, in either language (Ctrl+Shift+F)"))
        chip.setShortcut(QKeySequence("Ctrl+Shift+F"))
        chip.toggled.connect(self._look_up)
        return chip

    def _enter_list(self) -> None:
        (self.likes.list if self.meaning.isChecked() else self.list).setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 8)
        title = QLabel(self.tr("Articles"))
        title.setFont(self._desk.look.font(1.5, bold=True))
        head.addWidget(title)
        head.addSpacing(8)
        head.addWidget(self._counted)
        head.addSpacing(12)
        head.addStretch()
        head.addWidget(self.search, stretch=4)
        head.addSpacing(8)
        head.addWidget(self.meaning)
        shelf = QWidget()
        column = QVBoxLayout(shelf)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        narrowing = QHBoxLayout()
        narrowing.setContentsMargins(20, 0, 20, 8)
        narrowing.addWidget(self.choices)
        column.addLayout(narrowing)
        self._lists = QStackedLayout()
        column.addLayout(self._lists)  # first, or what it holds would be windows for a moment
        framed = QWidget()
        inside = QVBoxLayout(framed)
        inside.setContentsMargins(9, 0, 6, 6)
        inside.addWidget(self.list)
        self._lists.addWidget(framed)
        self._lists.addWidget(self.nothing)
        self._lists.addWidget(self.likes)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(shelf)
        self._stack.addWidget(self.empty)

    def _begin_search(self, search: str) -> None:
        self._pause.start()
        self.choices.read(search)
        self.search_changed.emit(search.strip())

    def _look_up(self) -> None:
        words = self._words
        self._delegate.searching = bool(ask(words).terms)
        self._ask_what_there_is()
        if self.meaning.isChecked():
            self._look_for_like()
            return
        self._lists.setCurrentIndex(0)
        self.model.look_up(self._desk, articles.rows, search=words, order=self.order)

    def _look_for_like(self) -> None:
        """Ask the worker what says the like of the sentence in the search box."""
        self._lists.setCurrentIndex(2)
        sentence = without(self._words, *FIELDS)
        if len(sentence) < _SENTENCE:
            self.likes.ask()
        else:
            self.likes.wait(busy=self._desk.bridge.busy)
            self._desk.send(FindLike(sentence))

    def _take_found(self, found: Found) -> None:
        if not self.meaning.isChecked() or found.sentence != without(self._words, *FIELDS):
            return  # an answer to something else than what stands there now
        score = dict(zip(found.statements, found.likeness, strict=True))

        def look(db: Any, search: str = self._words) -> list[Like]:
            quotes = likeness.quotes(db, found.statements, search, formats.language())
            return [Like(quote, score[quote.statement_id]) for quote in quotes[:_LIKE]]

        self._desk.ask(look, then=self.likes.show_found, key="likes")

    def _ask_what_there_is(self) -> None:
        words = self._words

        def count(db: Any) -> tuple[int, int]:
            return articles.count(db), articles.count(db, words, most=_COUNTED + 1)

        self._desk.ask(parties.cards, formats.language(), then=self._take_parties, key="library parties")
        self._desk.ask(choices, then=self.choices.fill, key="library choices")
        self._desk.ask(count, then=self._take_count, key="library count")

    @property
    def _words(self) -> str:
        return self.search.text().lstrip()  # a blank behind a word says that it is complete

    def _take_parties(self, cards: list[PartyCard]) -> None:
        self._delegate.parties = self.likes.delegate.parties = {card.key: card for card in cards}
        self.choices.fill_parties(cards)
        self.list.viewport().update()

    def _take_count(self, counts: tuple[int, int]) -> None:
        count, found = counts
        words = phrases.articles(count)
        if self._words.strip() and not self.meaning.isChecked():
            many = formats.number(_COUNTED) + "+" if found > _COUNTED else formats.number(found)
            words = self.tr("{found} of {articles}").format(found=many, articles=formats.number(count))
        self._counted.setText(words)
        self._stack.setCurrentIndex(1 if count == 0 else 0)

    def _show_loaded(self) -> None:
        if self.meaning.isChecked():
            return
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
