"""Articles that other models have parsed than those now in use: said in a notice, and analysed again if wanted."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from counterpoint.language import choosing
from counterpoint.library import parses
from counterpoint.views.widgets.notice import Notice
from counterpoint.work.protocol import AnalyseAgain

if TYPE_CHECKING:
    from counterpoint.views.window import Window


class Renewing(QObject):
    """Looks, for one window, whether the articles and the models in use still belong together."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._in_use: tuple[str, ...] = ()
        self.notice = Notice(self.tr("Analyse again"), self.tr("Not now"))
        self.notice.wanted.connect(self.analyse_again)
        self.notice.declined.connect(self._decline)

    def begin(self) -> None:
        """Look now, and whenever the library, the models or the work on them change."""
        desk = self._window.desk
        desk.opened.connect(self._look)
        desk.closed.connect(lambda: self._show(0))
        desk.models_changed.connect(self._look)
        desk.bridge.busy_changed.connect(self._look)
        self._show(0)
        self._look()

    def analyse_again(self) -> None:
        """Let the worker analyse what other models have parsed."""
        self._show(0)
        self._window.desk.send(AnalyseAgain())

    def _look(self, *_change: object) -> None:
        desk = self._window.desk
        if not desk.bridge.busy:
            desk.ask(_outdated, then=self._take, key="outdated")

    def _take(self, found: tuple[int, tuple[str, ...]]) -> None:
        count, self._in_use = found
        self._show(count)

    def _show(self, count: int) -> None:
        declined = self._in_use == self._window.desk.settings.declined
        self.notice.say(
            self.tr("Other models are in use now. %Ln article(s) can be analysed again; your work stays.", "", count)
        )
        self.notice.setVisible(count > 0 and not declined)
        self._window.menus.renew.setEnabled(count > 0)

    def _decline(self) -> None:
        """Say no more about it until other models are in use."""
        self._window.desk.settings.declined = self._in_use
        self.notice.hide()


def _outdated(db: Any) -> tuple[int, tuple[str, ...]]:
    """Return how many articles are not by the models in use, and which these are."""
    in_use = choosing.in_use()
    return len(parses.outdated(db, in_use)), tuple(sorted(in_use.values()))
