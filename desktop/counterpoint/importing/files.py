"""What was dropped on the window, or named on the command line, becomes a list of files."""

import os
from collections.abc import Iterable
from pathlib import Path

from counterpoint.errors import FileVanishedError, FolderEmptyError, FolderUnreadableError, InputError
from counterpoint.importing import recognition
from counterpoint.importing.readers.registry import PICTURE_SUFFIXES, SUFFIXES, in_words

PAGES = (".htm", ".html", ".xhtml")
BESIDE_A_PAGE = ("_files", ".files", "-Dateien", "_file", "_archivos", "_fichiers")
NOTES = ("readme", "license", "licence", "changelog")


def expand(paths: Iterable[Path]) -> tuple[list[Path], list[InputError]]:
    """Return the files to import, each once, and an error for each path or folder that gives none.

    Files that are named stay in their order, whatever their format. Of a folder, all the files that we can read are
    taken, sorted; hidden ones, links to folders, notes about the folder itself, and what a browser saves beside a
    page are left aside, and so are pictures where nothing can read them.
    """
    files: dict[Path, None] = {}
    errors: list[InputError] = []
    for path in paths:
        if path.is_dir():
            found, refused = _walk(path)
            errors.extend(refused)
            if not found and not refused:
                errors.append(FolderEmptyError(name=path.name or path, path=path, formats=in_words()))
            files.update(dict.fromkeys(found))
        elif os.path.lexists(path):
            files[path] = None
        else:
            errors.append(FileVanishedError(name=path.name, path=path))
    return list(files), errors


def _walk(folder: Path) -> tuple[list[Path], list[InputError]]:
    found: list[Path] = []
    errors: list[InputError] = []

    def refuse(error: OSError) -> None:
        where = Path(error.filename or folder)
        cause = (error.strerror or str(error)).casefold()
        errors.append(FolderUnreadableError(name=where.name or where, path=where, cause=cause))

    suffixes = SUFFIXES if recognition.program() else SUFFIXES - PICTURE_SUFFIXES
    for where, folders, names in os.walk(folder, onerror=refuse):
        pages = {Path(name).stem for name in names if Path(name).suffix.casefold() in PAGES}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_beside(name, pages))
        members = (Path(where, name) for name in sorted(names) if not name.startswith("."))
        found.extend(path for path in members if path.suffix.casefold() in suffixes and not _is_note(path))
    return found, errors


def _is_beside(folder: str, pages: set[str]) -> bool:
    """Tell whether a browser made the folder for the pictures and frames of one of the pages."""
    return any(folder.endswith(end) and folder.removesuffix(end) in pages for end in BESIDE_A_PAGE)


def _is_note(path: Path) -> bool:
    return path.stem.casefold() in NOTES
