"""What the user says of tables that do not tell which of their columns holds the text."""

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counterpoint.errors import ColumnsUnknownError
from counterpoint.importing import columns
from counterpoint.importing.columns import Columns
from counterpoint.settings import Settings
from counterpoint.views.dialogs.columns import ColumnsDialog
from counterpoint.work.protocol import Failure, ImportFiles, ImportReport

if TYPE_CHECKING:
    from counterpoint.views.desk import Desk

_KEPT = 100  # answers


def known(settings: Settings) -> tuple[Columns, ...]:
    """Return what the user has said so far."""
    return tuple(found for line in settings.tables if (found := columns.from_json(line)))


def ask(desk: "Desk", report: ImportReport, parent: QWidget) -> ImportReport:
    """Ask about the tables of a report, and import each when its columns are known; return the rest of the report."""
    unknown = [failure for failure in report.failures if failure.error == ColumnsUnknownError.__name__]
    by_header: dict[str, list[Failure]] = {}
    for failure in unknown:
        by_header.setdefault(failure.values["header"], []).append(failure)
    for failures in by_header.values():
        _open(desk, failures, parent)
    return replace(report, failures=tuple(failure for failure in report.failures if failure not in unknown))


def _open(desk: "Desk", failures: list[Failure], parent: QWidget) -> None:
    first = failures[0].values
    header, sample, guess = (json.loads(first[name]) for name in ("header", "sample", "guess"))
    dialog = ColumnsDialog(first["name"], header, sample, guess, parent)
    paths = tuple(failure.values["path"] for failure in failures)
    dialog.accepted.connect(lambda: _import(desk, dialog.columns(), paths))
    dialog.open()


def _import(desk: "Desk", chosen: Columns, paths: tuple[str, ...]) -> None:
    kept = [
        line for line in desk.settings.tables if (found := columns.from_json(line)) and found.header != chosen.header
    ]
    desk.settings.tables = (columns.to_json(chosen), *kept)[:_KEPT]
    desk.send(ImportFiles(paths, known(desk.settings)))
