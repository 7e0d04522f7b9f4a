"""Opening and making libraries."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from counterpoint import paths
from counterpoint.library import articles, jobs
from counterpoint.views.desk import Desk
from counterpoint.work.protocol import AnalyseWaiting, ImportFiles

translate = QCoreApplication.translate
SUFFIX = ".counterpoint"


def ask_for_new(desk: Desk, parent: QWidget) -> Path | None:
    """Ask where a new library shall lie; None when the user thinks better of it."""
    start = str(_folder(desk) / (translate("libraries", "New library") + SUFFIX))
    title = translate("libraries", "New library")
    name, _ = QFileDialog.getSaveFileName(parent, title, start, _pattern())
    return Path(name if name.endswith(SUFFIX) else name + SUFFIX) if name else None


def ask_for_existing(desk: Desk, parent: QWidget) -> Path | None:
    """Ask which library to open; None when the user thinks better of it."""
    title = translate("libraries", "Open library")
    name, _ = QFileDialog.getOpenFileName(parent, title, str(_folder(desk)), _pattern())
    return Path(name) if name else None


def delete_articles(desk: Desk, ids: Sequence[int]) -> None:
    """Delete articles with all that was found in them, as one step."""
    if ids:
        desk.steps.do("delete_articles", articles.delete, ids)


def take_up_work(desk: Desk, *, sample: bool) -> None:
    """Finish what an earlier run left undone; fill the sample library if it is empty."""

    def look(db: Any) -> tuple[int, int]:
        return jobs.remaining(db), articles.count(db)

    def decide(found: tuple[int, int]) -> None:
        waiting, count = found
        if waiting:
            desk.send(AnalyseWaiting())
        elif sample and not count:
            desk.send(ImportFiles((str(paths.seeds()),)))

    desk.ask(look, then=decide)


def _folder(desk: Desk) -> Path:
    return desk.path.parent if desk.path else paths.user_data()


def _pattern() -> str:
    return translate("libraries", "Counterpoint libraries (*{suffix})").format(suffix=SUFFIX)
