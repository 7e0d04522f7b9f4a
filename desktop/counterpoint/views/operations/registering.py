"""What the user decides about parties and people. Each step can be undone; the worker pairs anew what it touches."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from counterpoint.library import register
from counterpoint.views import formats
from counterpoint.views.desk import Desk
from counterpoint.work.protocol import ExportRegister, ImportRegister, Reconsider

translate = QCoreApplication.translate


def merge(desk: Desk, gone: str, kept: str) -> None:
    """Let one party stand for another."""
    _decide(desk, "merge_parties", register.merge, gone, kept)


def rename(desk: Desk, party: str, name: str) -> None:
    """Call a party ``name`` in the language of the interface."""
    desk.steps.do("rename_party", register.rename, party, formats.language(), name)


def set_kind(desk: Desk, party: str, kind: str) -> None:
    """Say what a party is."""
    desk.steps.do("change_party", register.set_kind, party, kind)


def set_colour(desk: Desk, party: str, colour: int) -> None:
    """Give a party a colour."""
    desk.steps.do("change_party", register.set_colour, party, colour)


def add_alias(desk: Desk, party: str, alias: str) -> None:
    """Let ``alias`` name a party."""
    _decide(desk, "add_alias", register.add_alias, party, alias, formats.language())


def remove_alias(desk: Desk, party: str, alias: str) -> None:
    """Let ``alias`` no longer name a party."""
    _decide(desk, "remove_alias", register.remove_alias, party, alias)


def split(desk: Desk, alias: str) -> None:
    """Make a party of its own of those who are called ``alias``."""
    _decide(desk, "split_party", _split, alias, formats.language())


def affiliate(desk: Desk, person: str, party: str, since: str | None, until: str | None) -> None:
    """Say that a person speaks for a party, in a time or always."""
    _decide(desk, "affiliate", register.affiliate, person, party, since, until)


def unaffiliate(desk: Desk, person: str, since: str | None) -> None:
    """Take back what was decided about a person."""
    _decide(desk, "unaffiliate", register.unaffiliate, person, since)


def export(desk: Desk, parent: QWidget) -> None:
    """Ask for a file and let the worker write the register there."""
    title = translate("registering", "Export the register of parties")
    start = str(Path(desk.settings.folder) / (translate("registering", "Parties") + ".csv"))
    name, _ = QFileDialog.getSaveFileName(parent, title, start, translate("registering", "Tables (*.csv)"))
    if name:
        desk.settings.folder = str(Path(name).parent)
        desk.send(ExportRegister(name if name.lower().endswith(".csv") else name + ".csv"))


def import_(desk: Desk, parent: QWidget) -> None:
    """Ask for a table and let the worker take in what it says of parties."""
    title = translate("registering", "Import a register of parties")
    pattern = translate("registering", "Tables (*.csv)")
    name, _ = QFileDialog.getOpenFileName(parent, title, desk.settings.folder, pattern)
    if name:
        desk.settings.folder = str(Path(name).parent)
        desk.send(ImportRegister(name))


def _decide(desk: Desk, verb: str, function: Callable[..., Any], *arguments: Any) -> None:
    def pair_anew(articles: list[int] | None) -> None:
        if articles:
            desk.send(Reconsider(tuple(articles)))

    desk.steps.do(verb, function, *arguments, then=pair_anew)


def _split(db: Any, alias: str, language: str) -> list[int]:
    return register.split(db, alias, language)[1]
