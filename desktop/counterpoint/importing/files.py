"""What was dropped on the window, or named on the command line, becomes a list of files."""

import os
from collections.abc import Iterable
from pathlib import Path

from counterpoint.errors import FileVanishedError, FolderEmptyError, FolderUnreadableError, InputError
from counterpoint.importing.readers.registry import SUFFIXES, in_words


def expand(paths: Iterable[Path]) -> tuple[list[Path], list[InputError]]:
    """Return the files to import, each once, and an error for each path or folder that gives none.

    Files that are named stay in their order, whatever their format. Of a folder, all the files that we can read are
    taken, sorted, hidden ones and links to folders left aside.
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

    for where, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        members = (Path(where, name) for name in sorted(names) if not name.startswith("."))
        found.extend(path for path in members if path.suffix.casefold() in SUFFIXES)
    return found, errors
