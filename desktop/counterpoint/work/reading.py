"""Files to drafts, for commands that keep nothing."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from counterpoint.errors import InputError, LanguageUnreadableError
from counterpoint.importing import files, read
from counterpoint.language import choosing
from counterpoint.records.article import Draft


def read_files(paths: Iterable[Path], language: str | None = None) -> Iterator[Draft | InputError]:
    """Yield the articles of files and folders, and the error of each file that cannot be used, in order."""
    found, unreadable = files.expand(paths)
    yield from unreadable
    for path in found:
        yield from _outcomes(path, language)


def _outcomes(path: Path, language: str | None) -> list[Draft | InputError]:
    outcomes: list[Draft | InputError] = []
    try:
        drafts = read.read_file(path, language, on_error=outcomes.append)
    except InputError as error:
        return [error]
    return outcomes + [_readable(draft) for draft in drafts]


def _readable(draft: Draft) -> Draft | InputError:
    if draft.language in choosing.languages():
        return draft
    return LanguageUnreadableError(name=draft.path)
