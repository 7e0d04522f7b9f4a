"""The menus: every ability of the window with its key."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from counterpoint.views import phrases
from counterpoint.views.article_menu import ArticleMenu
from counterpoint.views.detail import CONTENT, CUE, SOURCE
from counterpoint.views.operations import exporting

if TYPE_CHECKING:
    from counterpoint.views.window import Window


class Menus(QObject):
    """The actions of one window, and the menu bar that shows them."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._file()
        self._edit()
        self._view()
        self.articles = ArticleMenu(window, self._menu(self.tr("&Articles")))
        self._review()
        self._help()

    def _add(self, menu: QMenu, text: str, slot: Callable[..., object], keys: str = "") -> QAction:
        action = QAction(text, self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: slot())
        menu.addAction(action)
        return action

    def _menu(self, text: str) -> QMenu:
        menu = self._window.menuBar().addMenu(text)
        menu.setAccessibleName(text.replace("&", ""))
        return menu

    def _file(self) -> None:
        window, menu = self._window, self._menu(self.tr("&File"))
        self.new_library = self._add(menu, self.tr("&New library…"), window.new_library, "Ctrl+Shift+N")
        self.choose_library = self._add(menu, self.tr("&Open library…"), window.choose_library, "Ctrl+O")
        self.recent = menu.addMenu(self.tr("Recent &libraries"))
        self.recent.aboutToShow.connect(self._fill_recent)
        self.sample = self._add(menu, self.tr("Open the &sample library"), window.open_sample)
        menu.addSeparator()
        self.import_files = self._add(menu, self.tr("&Import files…"), window.import_files, "Ctrl+I")
        self.import_folder = self._add(menu, self.tr("Import &folder…"), window.import_folder, "Ctrl+Shift+I")
        self.watch = self._add(menu, self.tr("&Watch a folder…"), window.watch_folder)
        window.desk.watching.changed.connect(self._name_watched)
        self._name_watched()
        self.report = self._add(menu, self.tr("Last import &report…"), window.show_report)
        self.report.setEnabled(False)
        menu.addSeparator()
        self.export_brief = self._add(menu, self.tr("&Export brief (PDF)…"), window.export_brief, "Ctrl+E")
        self.print = self._add(menu, self.tr("&Print…"), window.print_brief, "Ctrl+P")
        self._exporting(menu)
        register = menu.addMenu(self.tr("&Register of parties"))
        self.export_register = self._add(register, self.tr("&Export as a table…"), window.export_register)
        self.import_register = self._add(register, self.tr("&Import a table…"), window.import_register)
        menu.addSeparator()
        self.stop = self._add(menu, self.tr("S&top what runs"), window.stop, "Ctrl+.")
        self.quit = self._add(menu, self.tr("&Quit"), window.close, "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _name_watched(self) -> None:
        """Let the action say which folder it stops watching."""
        folder = self._window.desk.watching.folder
        stop = self.tr("Stop &watching “{folder}”")
        self.watch.setText(stop.format(folder=folder.name) if folder else self.tr("&Watch a folder…"))

    def _exporting(self, menu: QMenu) -> None:
        """Add the ways out to other programs."""
        exports = menu.addMenu(self.tr("E&xport for other programs"))
        self.exports = [
            self._add(exports, words, lambda what=what: exporting.export(self._window.desk, self._window, what))
            for what, words in (
                ("statements", self.tr("&Statements (CSV, Excel, JSON Lines)…")),
                ("pairs", self.tr("&Claims and answers (CSV, Excel, JSON Lines)…")),
                ("network", self.tr("&Network of parties (GraphML, GEXF)…")),
                ("dna", self.tr("&Discourse Network Analyzer (CSV)…")),
                ("project", self.tr("&QDA project (REFI-QDA)…")),
            )
        ]

    def _edit(self) -> None:
        window, menu = self._window, self._menu(self.tr("&Edit"))
        self.undo = self._add(menu, self.tr("&Undo"), window.desk.steps.undo, "Ctrl+Z")
        self.redo = self._add(menu, self.tr("&Redo"), window.desk.steps.redo, "Ctrl+Shift+Z")
        window.desk.steps.changed.connect(self._name_steps)
        self._name_steps()
        menu.addSeparator()
        self.copy = self._add(menu, self.tr("&Copy"), window.copy, "Ctrl+C")
        self.delete = self._add(menu, "", window.delete, "Del")
        self.name_deletion(articles=True)
        menu.addSeparator()
        self.find = self._add(menu, self.tr("&Find"), window.search, "Ctrl+F")
        menu.addSeparator()
        self.preferences = self._add(menu, self.tr("Pre&ferences…"), window.preferring.show, "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def name_deletion(self, *, articles: bool) -> None:
        """Let the action say what it would delete."""
        self.delete.setText(self.tr("&Delete the selected articles") if articles else self.tr("&Delete the statement"))

    def _name_steps(self) -> None:
        """Let undo and redo say what they would undo and redo."""
        undoable, redoable = self._window.desk.steps.undoable, self._window.desk.steps.redoable
        self.undo.setEnabled(bool(undoable))
        self.redo.setEnabled(bool(redoable))
        undo, redo = self.tr("&Undo: {step}"), self.tr("&Redo: {step}")
        self.undo.setText(undo.format(step=phrases.step(undoable)) if undoable else self.tr("&Undo"))
        self.redo.setText(redo.format(step=phrases.step(redoable)) if redoable else self.tr("&Redo"))

    def _view(self) -> None:
        window, menu = self._window, self._menu(self.tr("&View"))
        places = QActionGroup(self)
        self.places = []
        for number, name in enumerate(window.place_names()):
            action = self._add(menu, name, lambda number=number: window.show_place(number), f"Ctrl+{number + 1}")
            action.setCheckable(True)
            places.addAction(action)
            self.places.append(action)
        menu.addSeparator()
        self.inspector = QAction(self.tr("&Inspector"), window, checkable=True)
        self.inspector.setShortcut(QKeySequence("F9"))
        self.inspector.toggled.connect(window.unfold_inspector)
        menu.addAction(self.inspector)
        menu.addSeparator()
        themes = (("", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        theme = menu.addMenu(self.tr("&Theme"))
        self._choices(theme, themes, window.desk.settings.theme, window.preferring.choose_theme)
        theme.aboutToShow.connect(lambda: self._check(theme, themes, window.desk.settings.theme))
        languages = (("", self.tr("As the system")), ("en", "English"), ("ru", "Русский"))
        language = menu.addMenu(self.tr("&Language"))
        self._choices(language, languages, window.desk.settings.language, window.preferring.choose_language)

    def _choices(
        self, menu: QMenu, choices: tuple[tuple[str, str], ...], current: str, choose: Callable[[str], None]
    ) -> None:
        group = QActionGroup(self)
        for value, text in choices:
            action = self._add(menu, text, lambda value=value: choose(value))
            action.setCheckable(True)
            action.setChecked(value == current)
            group.addAction(action)

    def _check(self, menu: QMenu, choices: tuple[tuple[str, str], ...], current: str) -> None:
        """Mark the choice that was made elsewhere."""
        for action, (value, _) in zip(menu.actions(), choices, strict=True):
            action.setChecked(value == current)

    def _review(self) -> None:
        window, menu = self._window, self._menu(self.tr("&Review"))
        self.confirm = self._add(menu, self.tr("&Confirm the pair"), window.confirm, "Y")
        self.reject = self._add(menu, self.tr("Re&ject the pair"), window.reject, "N")
        self.pair = self._add(menu, self.tr("&Pair with another statement"), window.pair, "P")
        self.pair.setToolTip(self.tr("Choose one statement, then the other; or drag one on the other"))
        menu.addSeparator()
        issuing = window.issuing
        self.rename_issue = self._add(menu, self.tr("Rena&me the issue…"), issuing.rename, "F2")
        self.merge_issue = self._add(menu, self.tr("Mer&ge the issue into…"), issuing.merge)
        self.move_pair = self._add(menu, self.tr("Move to another &issue…"), issuing.move, "Ctrl+F2")
        menu.addSeparator()
        correcting = window.correcting
        self.tell_who = self._add(menu, self.tr("Corre&ct the statement…"), correcting.tell_who, "F4")
        self.confirm_statement = self._add(menu, self.tr("Con&firm the statement"), correcting.confirm, "Shift+Y")
        self._marking(menu)
        menu.addSeparator()
        self.next = self._add(menu, self.tr("&Next statement"), lambda: window.step(1), "Ctrl+Down")
        self.previous = self._add(menu, self.tr("&Previous statement"), lambda: window.step(-1), "Ctrl+Up")
        self.open_article = self._add(menu, self.tr("Open in the &article"), window.open_shown, "Ctrl+Return")
        menu.addSeparator()
        self.renew = self._add(menu, self.tr("Ana&lyse again with the models in use"), window.renewing.analyse_again)

    def _marking(self, menu: QMenu) -> None:
        """Add what can be made of words that are selected in an article."""
        correcting = self._window.correcting
        marks = menu.addMenu(self.tr("The selected &words are…"))
        self.add_statement = self._add(marks, self.tr("a new &statement…"), correcting.add, "Ctrl+M")
        roles = ((self.tr("its &content"), CONTENT), (self.tr("its sour&ce"), SOURCE), (self.tr("its c&ue"), CUE))
        self.marks = [
            self._add(marks, words, lambda role=role: correcting.mark(role), f"Ctrl+Shift+{number}")
            for number, (words, role) in enumerate(roles, 1)
        ]
        self.enable_marking(False)

    def on_the_page(self) -> list[QAction]:
        """Return what can be done with a statement or with selected words, for the menu of the page."""
        return [self.tell_who, self.confirm_statement, self.delete, self.add_statement, *self.marks]

    def enable_marking(self, selected: bool) -> None:
        """Offer what can be made of selected words while there are any."""
        for action in (self.add_statement, *self.marks):
            action.setEnabled(selected)

    def _help(self) -> None:
        window, menu = self._window, self._menu(self.tr("&Help"))
        self.help = self._add(menu, self.tr("&Help"), window.help, "F1")
        self.about = self._add(menu, self.tr("&About Counterpoint"), window.about)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self._window.desk.settings.recent:
            self._add(self.recent, path, lambda path=path: self._window.open_recent(path))
        if not self._window.desk.settings.recent:
            self.recent.addAction(self.tr("None yet")).setEnabled(False)
