"""Bringing articles in."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from counterpoint.views.desk import Desk
from counterpoint.views.dialogs.report import ReportDialog
from counterpoint.views.operations import tables
from counterpoint.work.protocol import ImportFiles, ImportReport

translate = QCoreApplication.translate


def import_paths(desk: Desk, paths: Iterable[Path]) -> None:
    """Let the worker import these files and folders."""
    wanted = tuple(str(path) for path in paths)
    if wanted:
        desk.send(ImportFiles(wanted, tables.known(desk.settings)))


def choose_files(desk: Desk, parent: QWidget) -> None:
    """Ask for files and import them."""
    title = translate("importing", "Import files")
    names, _ = QFileDialog.getOpenFileNames(parent, title, desk.settings.folder, ";;".join(filters()))
    if names:
        desk.settings.folder = str(Path(names[0]).parent)
        import_paths(desk, map(Path, names))


def filters() -> list[str]:
    """Return the kinds of files to choose from, in the words and signs of a file dialog."""
    from counterpoint.importing.readers import registry as known

    kinds = (
        (translate("importing", "Articles ({patterns})"), known.FORMATS),
        (
            translate("importing", "Documents ({patterns})"),
            (known.TEXT, known.MARKDOWN, known.DOCX, known.ODT, known.RTF, known.PDF, known.EPUB),
        ),
        (translate("importing", "Web pages ({patterns})"), (known.HTML, known.MHTML, known.WEBARCHIVE)),
        (translate("importing", "Mail ({patterns})"), (known.LETTER, known.MAILBOX)),
        (translate("importing", "Tables and data ({patterns})"), (known.CSV, known.XLSX, known.JSONL, known.NEWS)),
        (translate("importing", "Archives ({patterns})"), (known.ARCHIVE,)),
        (translate("importing", "Pictures ({patterns})"), (known.PICTURE,)),
    )
    words = [
        name.format(patterns=" ".join(f"*{suffix}" for format_ in formats for suffix in format_.suffixes))
        for name, formats in kinds
    ]
    return [*words, translate("importing", "All files (*)")]


def choose_folder(desk: Desk, parent: QWidget) -> None:
    """Ask for a folder and import what is in it."""
    title = translate("importing", "Import folder")
    name = QFileDialog.getExistingDirectory(parent, title, desk.settings.folder)
    if name:
        desk.settings.folder = name
        import_paths(desk, [Path(name)])


def watch_folder(desk: Desk, parent: QWidget) -> None:
    """Ask for a folder whose files come in by themselves; where one is watched already, stop that."""
    if desk.watching.folder is not None:
        desk.watching.watch(None)
        return
    title = translate("importing", "Watch a folder")
    name = QFileDialog.getExistingDirectory(parent, title, desk.settings.folder)
    if name:
        desk.watching.watch(Path(name))


def outcome(report: ImportReport) -> str:
    """Return in one sentence what came of an import."""
    parts = [translate("importing", "%Ln article(s) imported", None, len(report.imported))]
    retold = sum(bool(outcome.reprints) for outcome in report.files)
    if retold:
        parts.append(translate("importing", "%Ln of them reprint(s)", None, retold))
    if report.duplicates:
        parts.append(translate("importing", "%Ln already there", None, len(report.duplicates)))
    if report.failures:
        parts.append(translate("importing", "%Ln file(s) could not be read", None, len(report.failures)))
    return ", ".join(parts)


def show_report(desk: Desk, report: ImportReport, parent: QWidget) -> ReportDialog:
    """Show what came of each file; what failed can be tried again from there."""
    dialog = ReportDialog(outcome(report), report, parent)
    dialog.retry_wanted.connect(lambda paths: import_paths(desk, paths))
    dialog.open()
    return dialog
