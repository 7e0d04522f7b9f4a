"""The window: rail, work area, inspector, foot, and who hears whom."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from counterpoint import paths
from counterpoint.records.exchange import Quote
from counterpoint.views import dropping
from counterpoint.views.caring import Caring
from counterpoint.views.correcting import Correcting, Selection
from counterpoint.views.desk import Desk
from counterpoint.views.gathering import Gathering
from counterpoint.views.inspecting import Inspecting
from counterpoint.views.issuing import Issuing, Row
from counterpoint.views.menus import Menus
from counterpoint.views.operations import help as helping
from counterpoint.views.operations import importing, libraries, registering
from counterpoint.views.panels.library import LibraryPanel
from counterpoint.views.preferring import Preferring
from counterpoint.views.renewing import Renewing
from counterpoint.views.telling import Telling
from counterpoint.views.widgets.foot import Foot
from counterpoint.views.widgets.inspector import Inspector
from counterpoint.views.widgets.rail import Rail
from counterpoint.views.widgets.veil import Veil
from counterpoint.work.protocol import Cancel

if TYPE_CHECKING:
    from counterpoint.views.panels.article import ArticlePanel
    from counterpoint.views.panels.brief import BriefPanel
    from counterpoint.views.panels.parties import PartiesPanel
    from counterpoint.views.panels.pictures import PicturesPanel
    from counterpoint.views.panels.sides import SidesPanel
    from counterpoint.views.widgets.pictures.picture import Target

LIBRARY, ARTICLE, SIDES, PARTIES, PICTURES, BRIEF = range(6)
_WIDE = (PARTIES, PICTURES, BRIEF)  # they have no room for an inspector
_SIZE = (1360, 860)
_LEAST = (960, 600)


class Window(QMainWindow):
    """One window on a desk. It owns no data: another window may take its place on the same desk."""

    language_chosen = Signal(str)

    def __init__(self, desk: Desk, caring: Caring) -> None:
        super().__init__()
        self.desk = desk
        self.caring = caring
        self._sample = False
        self._back = LIBRARY
        self._panels: dict[int, QWidget] = {}
        self.setAccessibleName("Counterpoint")
        self.setMinimumSize(*_LEAST)
        self.rail = Rail(self.place_names(), desk.look)
        self.inspector = Inspector(desk.look)
        self.foot = Foot(desk.look)
        self.correcting = Correcting(desk, lambda: self._inspecting.shown, self._selected, self.open_article, self)
        self.gathering = Gathering(self)
        self.issuing = Issuing(desk, self._exchange, self)
        self.preferring = Preferring(self)
        self.renewing = Renewing(self)
        self.menus = Menus(self)
        self._lay_out()
        self.veil = Veil(desk.look, self)
        self._inspecting = Inspecting(self)
        self._telling = Telling(self)
        self.renewing.begin()
        self._connect()
        self._restore()
        self.show_place(LIBRARY)

    def place_names(self) -> list[str]:
        """Return the names of the places in the order of the rail."""
        return [
            self.tr("Library"),
            self.tr("Article"),
            self.tr("Side by side"),
            self.tr("Parties"),
            self.tr("Pictures"),
            self.tr("Brief"),
        ]

    # Panels are built when they are first shown.

    @property
    def library(self) -> LibraryPanel:
        """The panel with the list of articles."""
        return cast("LibraryPanel", self._panel(LIBRARY))

    @property
    def article(self) -> "ArticlePanel":
        """The panel with the page of an article."""
        return cast("ArticlePanel", self._panel(ARTICLE))

    @property
    def sides(self) -> "SidesPanel":
        """The panel with claims and answers."""
        return cast("SidesPanel", self._panel(SIDES))

    @property
    def parties(self) -> "PartiesPanel":
        """The panel with the register of parties."""
        return cast("PartiesPanel", self._panel(PARTIES))

    @property
    def pictures(self) -> "PicturesPanel":
        """The panel with the pictures."""
        return cast("PicturesPanel", self._panel(PICTURES))

    @property
    def brief(self) -> "BriefPanel":
        """The panel with the brief."""
        return cast("BriefPanel", self._panel(BRIEF))

    @property
    def place(self) -> int:
        """The place that is shown."""
        return self._work.currentIndex()

    def show_place(self, number: int) -> None:
        """Show a place of the rail."""
        panel = self._panel(number)
        if number != self.place:
            self._back = self.place
        self._work.setCurrentIndex(number)
        self.rail.show_place(number)
        self.menus.places[number].setChecked(True)
        self.inspector.setVisible(self.desk.settings.inspector and number not in _WIDE)
        self._inspecting.follow(number)
        panel.setFocus()

    # What the menus ask for.

    def open_library(self, path: Path, *, sample: bool = False) -> None:
        """Open a library; with ``sample`` fill it with the sample articles if it is empty."""
        self._sample = sample
        self.desk.open(path)

    def new_library(self) -> None:
        """Ask for a place and open a new library there."""
        self._open_if(libraries.ask_for_new(self.desk, self))

    def choose_library(self) -> None:
        """Ask for a library and open it."""
        self._open_if(libraries.ask_for_existing(self.desk, self))

    def open_recent(self, path: str) -> None:
        """Open a library that was open before."""
        self.open_library(Path(path))

    def open_sample(self) -> None:
        """Open the library of sample articles."""
        self.open_library(paths.sample_library(), sample=True)

    def import_files(self) -> None:
        """Ask for files and import them."""
        importing.choose_files(self.desk, self)

    def import_folder(self) -> None:
        """Ask for a folder and import it."""
        importing.choose_folder(self.desk, self)

    def watch_folder(self) -> None:
        """Ask for a folder to watch, or stop watching."""
        importing.watch_folder(self.desk, self)

    def show_report(self) -> None:
        """Show what came of each file of the last import."""
        self._telling.show_report()

    def export_brief(self) -> None:
        """Ask for a file and write the brief there."""
        from counterpoint.views.operations import briefs

        self.show_place(BRIEF)
        briefs.export(self.brief, self.desk)

    def print_brief(self) -> None:
        """Show how the brief will look on paper, and print it."""
        from counterpoint.views.operations import briefs

        self.show_place(BRIEF)
        briefs.print_(self.brief)

    def export_register(self) -> None:
        """Ask for a file and write the register of parties there."""
        registering.export(self.desk, self)

    def import_register(self) -> None:
        """Ask for a table of parties and decide as it says."""
        registering.import_(self.desk, self)

    def stop(self) -> None:
        """Stop what runs after the article at hand."""
        self.desk.send(Cancel())

    def copy(self) -> None:
        """Copy the selected words, or the current row."""
        if self.place == SIDES:
            QGuiApplication.clipboard().setText(self.sides.copied())
        elif self.place == ARTICLE:
            self.article.copy()

    def delete(self) -> None:
        """Delete the selected articles, or the statement that is shown; undo brings them back."""
        if self.place == LIBRARY:
            libraries.delete_articles(self.desk, self.library.selected)
        else:
            self.correcting.delete()

    def search(self) -> None:
        """Put the cursor into the search box of the place that is shown, or of the library."""
        if self.place == SIDES:
            self.sides.focus_search()
        elif self.place == PARTIES:
            self.parties.focus_search()
        else:
            self.show_place(LIBRARY)
            self.library.focus_search()

    def unfold_inspector(self, unfolded: bool) -> None:
        """Show or hide the inspector; some places always take its room."""
        self.inspector.setVisible(unfolded and self.place not in _WIDE)
        self.desk.settings.inspector = unfolded

    def confirm(self) -> None:
        """Confirm the current pair."""
        if self.place == SIDES:
            self.sides.confirm()

    def reject(self) -> None:
        """Reject the current pair."""
        if self.place == SIDES:
            self.sides.reject()

    def pair(self) -> None:
        """Remember a statement, or put the current one together with it."""
        if self.place == SIDES:
            self.sides.pair()

    def _exchange(self) -> Row | None:
        """Return the row of claims and answers that is current, with its current answer."""
        exchange = self.sides.list.exchange if self.place == SIDES else None
        return (exchange, self.sides.list.answer) if exchange else None

    def step(self, by: int) -> None:
        """Go to the next or previous statement."""
        if self.place == SIDES:
            self.sides.list.step(by)
        elif self.place == ARTICLE:
            self.article.step(by)

    def open_shown(self) -> None:
        """Open what the inspector shows in its article."""
        self._inspecting.open_shown()

    def help(self) -> None:
        """Show the help."""
        helping.show_help(self.desk.look, self)

    def about(self) -> None:
        """Show the about box."""
        helping.show_about(self.desk.look, self)

    def open_article(self, article_id: int, statement_id: int | None = None) -> None:
        """Show an article; with ``statement_id`` at its sentence."""
        self.show_place(ARTICLE)
        self.article.show_article(article_id, statement_id)
        if statement_id is not None:
            self._inspecting.show_statement(article_id, statement_id)

    # One window follows another when the language changes.

    def remember(self) -> None:
        """Keep the window's place for the next run."""
        self.desk.settings.geometry = bytes(self.saveGeometry().toHex().data()).decode("ascii")

    def take_over(self, old: "Window") -> None:
        """Show what the window before this one showed."""
        article = old.article.article_id if ARTICLE in old._panels else None
        if article is not None:
            self.article.show_article(article)
        self.show_place(old.place)
        if self.desk.is_open:
            self._telling.look_over()
        if self.desk.bridge.busy:
            self._telling.tell_busy(True)
        self.preferring.take_over(old.preferring)

    def retire(self) -> None:
        """Make room for the next window without ending the program."""
        self.hide()
        self.deleteLater()

    # What Qt tells.

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's place."""
        self.remember()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.place != self._back:
            self.show_place(self._back)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the veil cover all of the window."""
        super().resizeEvent(event)
        self.veil.setGeometry(self.rect())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Light up when files are dragged over the window, and say what a drop will do."""
        paths = dropping.paths_of(event.mimeData())
        if paths:
            self.veil.lift(dropping.promise(paths))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go dark again."""
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped, or open it when it is a library."""
        self.veil.hide()
        paths = dropping.paths_of(event.mimeData())
        library = dropping.library_of(paths)
        if library is not None:
            self.open_library(library)
        else:
            importing.import_paths(self.desk, paths)
        event.acceptProposedAction()

    # Inside.

    def _lay_out(self) -> None:
        self._work = QStackedWidget()
        self._work.setObjectName("work")
        for _ in self.place_names():
            self._work.addWidget(QWidget())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self._work, stretch=1)
        middle.addWidget(self.inspector)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.renewing.notice)
        column.addLayout(middle, stretch=1)
        column.addWidget(self.foot)
        self.setCentralWidget(whole)

    def _panel(self, number: int) -> QWidget:
        if number not in self._panels:
            makers: dict[int, Callable[[], QWidget]] = {
                LIBRARY: self._make_library,
                ARTICLE: self._make_article,
                SIDES: self._make_sides,
                PARTIES: self._make_parties,
                PICTURES: self._make_pictures,
                BRIEF: self._make_brief,
            }
            panel = self._panels[number] = makers[number]()
            placeholder = self._work.widget(number)
            assert placeholder is not None
            self._work.insertWidget(number, panel)
            self._work.removeWidget(placeholder)
            placeholder.deleteLater()
        return self._panels[number]

    def _make_library(self) -> QWidget:
        panel = LibraryPanel(self.desk, [self.menus.import_files, self.menus.sample])
        panel.article_wanted.connect(self.open_article)
        panel.article_chosen.connect(self._inspecting.choose_article)
        panel.search_changed.connect(self.rail.shelves.mark)
        panel.sentence_wanted.connect(self._open_quote)
        panel.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        panel.list.customContextMenuRequested.connect(
            lambda at: self.menus.articles.menu.popup(panel.list.viewport().mapToGlobal(at))
        )
        return panel

    def _make_article(self) -> QWidget:
        from counterpoint.views.panels.article import ArticlePanel

        panel = ArticlePanel(self.desk, [self.menus.places[LIBRARY]])
        panel.statement_chosen.connect(self._inspecting.show_statement)
        panel.page.copyAvailable.connect(self.menus.enable_marking)
        panel.page.offer(self.menus.on_the_page())
        return panel

    def _make_sides(self) -> QWidget:
        from counterpoint.views.panels.sides import SidesPanel

        panel = SidesPanel(self.desk, [self.menus.import_files, self.menus.sample])
        panel.card_chosen.connect(self._inspecting.choose_card)
        panel.sentence_wanted.connect(self._open_quote)
        panel.pairing_begun.connect(self._telling.tell_pairing)
        return panel

    def _make_parties(self) -> QWidget:
        from counterpoint.views.panels.parties import PartiesPanel

        return PartiesPanel(self.desk, [self.menus.import_files, self.menus.sample])

    def _make_pictures(self) -> QWidget:
        from counterpoint.views.panels.pictures import PicturesPanel

        panel = PicturesPanel(self.desk, [self.menus.import_files, self.menus.sample])
        panel.target_chosen.connect(self._open_target)
        return panel

    def _make_brief(self) -> QWidget:
        from counterpoint.views.panels.brief import BriefPanel

        panel = BriefPanel(self.desk, [self.menus.import_files, self.menus.sample])
        panel.export_wanted.connect(self.export_brief)
        panel.print_wanted.connect(self.print_brief)
        return panel

    def _connect(self) -> None:
        desk = self.desk
        self.rail.chosen.connect(self.show_place)
        self.foot.stop.connect(self.stop)
        self.inspector.open_wanted.connect(self.open_article)
        self.inspector.article_wanted.connect(self.open_article)
        self.inspector.confirm_wanted.connect(self.confirm)
        self.inspector.reject_wanted.connect(self.reject)
        self.inspector.correct_wanted.connect(self.correcting.tell_who)
        self.inspector.confirm_statement_wanted.connect(self.correcting.confirm)
        self.inspector.delete_wanted.connect(self.correcting.delete)
        desk.opened.connect(self._greet)
        self.menus.stop.setEnabled(desk.bridge.busy)

    def _restore(self) -> None:
        kept = self.desk.settings.geometry
        if not kept or not self.restoreGeometry(QByteArray.fromHex(kept.encode("ascii"))):
            self.resize(*_SIZE)
        self.menus.inspector.setChecked(self.desk.settings.inspector)
        self.inspector.setVisible(self.desk.settings.inspector)

    def _open_if(self, path: Path | None) -> None:
        if path is not None:
            self.open_library(path)

    def _open_target(self, target: "Target") -> None:
        """Show the claims, or the claims and answers, that a mark of a picture stands for."""
        self.show_place(SIDES)
        self.sides.choose(target.claimant, target.answerer, target.period)

    def _open_quote(self, quote: Quote) -> None:
        self.open_article(quote.article_id, quote.statement_id)

    def _selected(self) -> Selection | None:
        return self.article.selection() if self.place == ARTICLE else None

    def _greet(self) -> None:
        assert self.desk.path is not None
        self._telling.look_over()
        libraries.take_up_work(self.desk, sample=self._sample)
