"""Files to drafts, for commands that keep nothing."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from counterpoint.errors import InputError, LanguageUnreadableError
from counterpoint.importing import files
from counterpoint.importing.columns import Columns
from counterpoint.importing.reader import Reader
from counterpoint.language import choosing
from counterpoint.records.article import Draft


def read_files(
    paths: Iterable[Path], language: str | None = None, columns: Sequence[Columns] = ()
) -> Iterator[Draft | InputError]:
    """Yield the articles of files and folders, and the error of each that cannot be used, in order."""
    found, unreadable = files.expand(paths)
    yield from unreadable
    with closing(Reader()) as reader:
        reader.learn(found)
        for path in found:
            yield from _outcomes(reader, path, language, columns)


def _outcomes(
    reader: Reader, path: Path, language: str | None, columns: Sequence[Columns]
) -> Iterator[Draft | InputError]:
    try:
        for outcome in reader.outcomes(path, language, columns):
            if isinstance(outcome, Draft):
                yield _readable(outcome)
            elif isinstance(outcome, InputError):
                yield outcome
    except InputError as error:
        yield error


def _readable(draft: Draft) -> Draft | InputError:
    if draft.language in choosing.languages():
        return draft
    return LanguageUnreadableError(name=draft.path)
