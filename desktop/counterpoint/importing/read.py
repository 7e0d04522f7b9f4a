"""A file becomes drafts of articles: one, or many where it is a table, a mailbox, an export or an archive."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from counterpoint import errors
from counterpoint.errors import InputError, NestedTooDeepError, PackedTooTightError
from counterpoint.importing import columns, draft
from counterpoint.importing.columns import Columns
from counterpoint.importing.detect import detect
from counterpoint.importing.limits import MEGABYTE, check_size, in_words
from counterpoint.importing.raw import Part, Pause, Raw, Table
from counterpoint.importing.repeats import Repeats
from counterpoint.records.article import Draft

LARGEST = 4_000 * MEGABYTE  # of any format; most readers have their own, far lower limit
UNPACKED = 20_000 * MEGABYTE  # all that comes out of one file, archives within archives too
DEPTH = 3  # archives within archives


def read_file(
    path: Path, language: str | None = None, on_error: Callable[[InputError], None] | None = None
) -> list[Draft]:
    """Return the articles of a file. ``language`` is the user's word on their language.

    Raises an InputError, whose sentence names the file and the cause. A file of many articles can hold bad ones among
    good ones: with ``on_error`` those are told to it and the rest comes back, else the first one is raised.
    """
    drafts: list[Draft] = []
    for outcome in outcomes(path, language):
        if isinstance(outcome, Draft):
            drafts.append(outcome)
        elif isinstance(outcome, InputError):
            if on_error is None:
                raise outcome
            on_error(outcome)
    return drafts


def outcomes(
    path: Path, language: str | None = None, known: Sequence[Columns] = (), repeats: Repeats | None = None
) -> Iterator[Draft | InputError | Pause]:
    """Yield the articles of a file, and an error for each of many that cannot be used, as they are read.

    ``known`` says what the columns of tables hold, ``repeats`` which lines outlets have around their articles. Raises
    an InputError when the file as a whole cannot be used.
    """
    yield from _Reading(language, known, repeats).outcomes(_Place(path, path))


@dataclass(frozen=True, slots=True)
class _Place:
    """A file, or a part of one; ``outer`` is the file that the user knows, ``inner`` the way to the part in it."""

    path: Path
    outer: Path
    inner: tuple[str, ...] = ()

    def within(self, part: Part) -> "_Place":
        return replace(self, path=part.path, inner=(*self.inner, part.name.strip("/\\")))

    @property
    def shown(self) -> str:
        return "/".join((str(self.outer), *self.inner))

    def blamed(self, error: InputError) -> InputError:
        """Return the error with the name that the user knows, in place of that of a part unpacked somewhere."""
        if not self.inner:
            return error
        values = error.values | {"name": "/".join((self.outer.name, *self.inner)), "path": str(self.outer)}
        renamed = errors.named(type(error).__name__, values)
        assert isinstance(renamed, InputError)
        return renamed


class _Reading:
    """The reading of one file with all that is in it, and how much has come out of it so far."""

    def __init__(self, language: str | None, known: Sequence[Columns], repeats: Repeats | None) -> None:
        self._language = language
        self._known = known
        self._repeats = repeats
        self._unpacked = 0

    def outcomes(self, place: _Place) -> Iterator[Draft | InputError | Pause]:
        """Yield what the file at a place holds. Raises an InputError."""
        check_size(place.path, LARGEST)
        format_ = detect(place.path)
        repeats = None if format_.records else self._repeats
        for found in format_.read(place.path):
            if isinstance(found, Part):
                yield from self._of_part(place.within(found))
            elif isinstance(found, Table):
                for row in columns.articles(found, place.path, self._known):
                    yield self._draft(row, place, repeats)
            elif isinstance(found, Pause):
                yield found
            else:
                yield self._draft(found, place, repeats)

    def _of_part(self, place: _Place) -> Iterator[Draft | InputError | Pause]:
        try:
            self._count(place)
            for outcome in self.outcomes(place):
                yield place.blamed(outcome) if isinstance(outcome, InputError) else outcome
        except InputError as error:
            yield place.blamed(error)

    def _count(self, place: _Place) -> None:
        if len(place.inner) > DEPTH:
            raise NestedTooDeepError(name=place.path.name, path=place.path)
        self._unpacked += place.path.stat().st_size
        if self._unpacked > UNPACKED:
            raise PackedTooTightError(name=place.path.name, path=place.path, size=in_words(self._unpacked))

    def _draft(self, found: Raw | InputError, place: _Place, repeats: Repeats | None) -> Draft | InputError:
        if isinstance(found, InputError):
            return found
        try:
            outlet = repeats.outlet(found, place.shown.rpartition("/")[0]) if repeats is not None else None
            return replace(draft.make(found, place.path, self._language, outlet), path=place.shown)
        except InputError as error:
            return error
