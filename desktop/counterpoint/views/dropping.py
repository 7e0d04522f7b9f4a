"""Files that are dragged over the window."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData

translate = QCoreApplication.translate


def paths_of(data: QMimeData) -> list[Path]:
    """Return the files and folders of this machine that are dragged; none for anything else."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def library_of(paths: list[Path]) -> Path | None:
    """Return the library that is dragged, None when articles are."""
    return paths[0] if len(paths) == 1 and paths[0].suffix == ".counterpoint" else None


def promise(paths: list[Path]) -> str:
    """Return what a drop of these will do ("12 files: import")."""
    library = library_of(paths)
    if library is not None:
        return translate("dropping", "{name}: open this library").format(name=library.name)
    folders = sum(path.is_dir() for path in paths)
    files = len(paths) - folders
    parts = []
    if files:
        parts.append(translate("dropping", "%Ln file(s)", None, files))
    if folders:
        parts.append(translate("dropping", "%Ln folder(s)", None, folders))
    return translate("dropping", "{what}: import").format(what=", ".join(parts))
