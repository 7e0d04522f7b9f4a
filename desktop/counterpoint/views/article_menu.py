"""The menu of what can be done with articles: gathered, sorted, told to be reprints."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from counterpoint.views.window import Window


class ArticleMenu(QObject):
    """Fills a menu of the menu bar; the list of articles shows the same one at a right click."""

    def __init__(self, window: "Window", menu: QMenu) -> None:
        super().__init__(window)
        self._window = window
        self.menu = menu
        gathering = window.gathering
        self.collect = menu.addMenu(self.tr("Add to &collection"))
        self.collect.setAccessibleName(self.tr("Add to collection"))
        self.new_collection = self._add(menu, self.tr("&New collection…"), gathering.new_collection, "Ctrl+Shift+K")
        self.leave = self._add(menu, self.tr("&Remove from what is shown"), gathering.leave, "Ctrl+Shift+R")
        self.tag = self._add(menu, self.tr("&Tags…"), gathering.tag, "Ctrl+T")
        menu.addSeparator()
        self.save_search = self._add(menu, self.tr("&Save this search…"), gathering.save_search, "Ctrl+Shift+S")
        self._orders(menu.addMenu(self.tr("S&ort")))
        menu.addSeparator()
        self.merge = self._add(menu, self.tr("These are &reprints of one story"), gathering.merge_reprints)
        self.split = self._add(menu, self.tr("This is &no reprint"), gathering.split_reprints)
        menu.aboutToShow.connect(self._enable)
        menu.aboutToHide.connect(self._enable_all)  # the keys work whatever was selected when the menu was open

    def _add(self, menu: QMenu, text: str, slot: Callable[[], object], keys: str = "") -> QAction:
        action = QAction(text, menu)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: slot())
        menu.addAction(action)
        return action

    def _orders(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        for order, words in orders():
            action = self._add(menu, words, partial(self._sort_by, order))
            action.setCheckable(True)
            action.setData(order)
            group.addAction(action)
        menu.aboutToShow.connect(lambda: self._check(group))

    def _sort_by(self, order: str) -> None:
        self._window.library.sort_by(order)

    def _check(self, group: QActionGroup) -> None:
        for action in group.actions():
            action.setChecked(action.data() == self._window.library.order)

    def _fill(self) -> None:
        self.collect.clear()
        for shelf in self._window.gathering.all:
            if shelf.kind == "collection":
                self._add(
                    self.collect, shelf.name.replace("&", "&&"), partial(self._window.gathering.collect, shelf.name)
                )

    def _enable(self) -> None:
        selected = len(self._window.library.selected)
        shown = self._window.gathering.shown
        self._fill()
        self.collect.setEnabled(selected > 0 and not self.collect.isEmpty())
        self.tag.setEnabled(selected > 0)
        self.leave.setEnabled(selected > 0 and shown is not None and shown.kind != "search")
        self.save_search.setEnabled(bool(self._window.library.search.text().strip()))
        self.merge.setEnabled(selected > 1)
        self.split.setEnabled(selected > 0)

    def _enable_all(self) -> None:
        for action in (self.tag, self.leave, self.save_search, self.merge, self.split):
            action.setEnabled(True)
        self.collect.setEnabled(True)


def orders() -> list[tuple[str, str]]:
    """Return the ways to sort articles, each with its words."""
    return [
        ("", translate("orders", "Best first, or newest")),
        ("newest", translate("orders", "Newest first")),
        ("oldest", translate("orders", "Oldest first")),
        ("title", translate("orders", "By title")),
        ("source", translate("orders", "By outlet")),
        ("statements", translate("orders", "Most statements first")),
    ]
