"""How the user gathers articles: by menu, by key, by drag on a collection or a tag in the rail."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from counterpoint.library import gathering
from counterpoint.library.gathering import Shelf
from counterpoint.library.query import written
from counterpoint.views.dialogs.party import NameDialog
from counterpoint.views.dialogs.tags import TagsDialog
from counterpoint.views.operations import gathering as operations

if TYPE_CHECKING:
    from counterpoint.views.window import Window


class Gathering(QObject):
    """Keeps the rail's shelves for one window, and asks for names."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self.all: Sequence[Shelf] = ()
        shelves = window.rail.shelves
        shelves.wanted.connect(self.show)
        shelves.dropped.connect(lambda shelf, articles: operations.put(self._desk, shelf, articles))
        shelves.renamed.connect(lambda shelf, name: operations.rename(self._desk, shelf, name))
        shelves.deletion_wanted.connect(lambda shelf: operations.delete(self._desk, shelf))
        for told in (self._desk.opened, self._desk.changed, self._desk.edited):
            told.connect(self.look)
        self._desk.closed.connect(lambda: self._take([]))

    @property
    def shown(self) -> Shelf | None:
        """The collection, tag or search whose articles are listed."""
        return self._window.rail.shelves.shown

    def look(self) -> None:
        """Look again at what is gathered."""
        self._desk.ask(gathering.shelves, then=self._take, key="shelves")

    def show(self, shelf: Shelf) -> None:
        """List the articles of a shelf."""
        from counterpoint.views.window import LIBRARY

        self._window.show_place(LIBRARY)
        called = {"collection": ("in", self.tr("in")), "tag": ("tag", self.tr("tag"))}
        search = written(called[shelf.kind][0], shelf.name, called[shelf.kind][1]) if shelf.kind in called else ""
        self._window.library.search.setText(search or shelf.search)

    def collect(self, name: str) -> None:
        """Put the selected articles into a collection."""
        operations.collect(self._desk, name, self._selected)

    def new_collection(self) -> None:
        """Ask for a name and make a collection of the selected articles, or an empty one."""
        sentence = self.tr("The selected articles will be in it. Drag others on its name later.")
        selected = self._selected
        self._ask(self.tr("New collection"), sentence, lambda name: operations.collect(self._desk, name, selected))

    def leave(self) -> None:
        """Take the selected articles out of the collection, or from under the tag, that is shown."""
        shelf, selected = self.shown, self._selected
        if shelf is None or not selected:
            return
        if shelf.kind == "collection":
            operations.leave(self._desk, int(shelf.key), selected)
        elif shelf.kind == "tag":
            operations.retag(self._desk, selected, [], [shelf.name])

    def tag(self) -> None:
        """Ask which tags the selected articles shall bear."""
        selected = self._selected
        if selected:
            self._desk.ask(
                gathering.tags_of, selected, then=lambda tags: self._choose_tags(selected, tags), key="tags of selected"
            )

    def save_search(self) -> None:
        """Ask for a name and keep the search."""
        search = self._window.library.search.text().strip()
        if search:
            sentence = self.tr("The search “{search}” will stand under this name in the rail.").format(search=search)
            self._ask(
                self.tr("Save search"), sentence, lambda name: operations.save_search(self._desk, name, search), search
            )

    def merge_reprints(self) -> None:
        """Let the selected articles be one story."""
        operations.merge_reprints(self._desk, self._selected)

    def split_reprints(self) -> None:
        """Let the selected articles be stories of their own."""
        operations.split_reprints(self._desk, self._selected)

    @property
    def _selected(self) -> list[int]:
        from counterpoint.views.window import LIBRARY

        return self._window.library.selected if self._window.place == LIBRARY else []

    def _choose_tags(self, articles: Sequence[int], tags: dict[str, int]) -> None:
        known = [shelf.name for shelf in self.all if shelf.kind == "tag"]
        dialog = TagsDialog(known, tags, len(articles), self._desk.look, self._window)
        dialog.accepted.connect(lambda: operations.retag(self._desk, articles, dialog.on, dialog.off))
        dialog.open()

    def _ask(self, title: str, sentence: str, do: Callable[[str], Any], name: str = "") -> None:
        dialog = NameDialog(title, sentence, name, self._desk.look, self._window)
        dialog.accepted.connect(lambda: do(dialog.name))
        dialog.open()

    def _take(self, shelves: Sequence[Shelf]) -> None:
        self.all = shelves
        self._window.rail.shelves.fill(shelves)
