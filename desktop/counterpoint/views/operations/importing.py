"""Bringing articles in."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from counterpoint.views.desk import Desk
from counterpoint.views.dialogs.report import ReportDialog
from counterpoint.work.protocol import ImportFiles, ImportReport

translate = QCoreApplication.translate
_PATTERNS = "*.txt *.html *.htm *.docx *.pdf *.jsonl"


def import_paths(desk: Desk, paths: Iterable[Path]) -> None:
    """Let the worker import these files and folders."""
    wanted = tuple(str(path) for path in paths)
    if wanted:
        desk.send(ImportFiles(wanted))


def choose_files(desk: Desk, parent: QWidget) -> None:
    """Ask for files and import them."""
    articles = translate("importing", "Articles ({patterns})").format(patterns=_PATTERNS)
    every = translate("importing", "All files (*)")
    title = translate("importing", "Import files")
    names, _ = QFileDialog.getOpenFileNames(parent, title, desk.settings.folder, f"{articles};;{every}")
    if names:
        desk.settings.folder = str(Path(names[0]).parent)
        import_paths(desk, map(Path, names))


def choose_folder(desk: Desk, parent: QWidget) -> None:
    """Ask for a folder and import what is in it."""
    title = translate("importing", "Import folder")
    name = QFileDialog.getExistingDirectory(parent, title, desk.settings.folder)
    if name:
        desk.settings.folder = name
        import_paths(desk, [Path(name)])


def outcome(report: ImportReport) -> str:
    """Return in one sentence what came of an import."""
    parts = [translate("importing", "%Ln article(s) imported", None, len(report.imported))]
    if report.duplicates:
        parts.append(translate("importing", "%Ln already there", None, len(report.duplicates)))
    if report.failures:
        parts.append(translate("importing", "%Ln file(s) could not be read", None, len(report.failures)))
    return ", ".join(parts)


def tell_failures(report: ImportReport, parent: QWidget) -> ReportDialog | None:
    """Show which files could not be used and why; None when all could."""
    if not report.failures:
        return None
    dialog = ReportDialog(outcome(report), report.failures, parent)
    dialog.open()
    return dialog
