"""The library for other programs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from counterpoint.views import formats
from counterpoint.views.desk import Desk
from counterpoint.work.protocol import Export

translate = QCoreApplication.translate
_ENDINGS = {
    "statements": ("csv", "xlsx", "jsonl"),
    "pairs": ("csv", "xlsx", "jsonl"),
    "network": ("graphml", "gexf"),
    "dna": ("csv",),
    "project": ("qdpx",),
}


def export(desk: Desk, parent: QWidget, what: str) -> None:
    """Ask for a file and let the worker write ``what`` there, in the format that is chosen."""
    endings = _ENDINGS[what]
    stem = desk.path.stem if desk.path else "Counterpoint"
    start = str(Path(desk.settings.folder) / f"{stem}.{endings[0]}")
    patterns = ";;".join(f"{ending.upper()} (*.{ending})" for ending in endings)
    title = translate("exporting", "Export for other programs")
    name, chosen = QFileDialog.getSaveFileName(parent, title, start, patterns)
    if name:
        desk.settings.folder = str(Path(name).parent)
        desk.send(Export(what, with_ending(name, endings, chosen), formats.language()))


def with_ending(name: str, endings: tuple[str, ...], chosen: str) -> str:
    """Return the name with an ending that is offered: its own, or that of the chosen pattern."""
    if name.lower().endswith(tuple(f".{ending}" for ending in endings)):
        return name
    return f"{name}.{next((ending for ending in endings if f'*.{ending})' in chosen), endings[0])}"
