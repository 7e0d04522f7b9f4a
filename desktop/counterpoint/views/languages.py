"""The languages that can be read, and with which models: what the page of languages lists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counterpoint.analysis import lexicon
from counterpoint.errors import ModelsError
from counterpoint.language import choosing, installed
from counterpoint.language.catalogue import Catalogue
from counterpoint.language.models import ModelSet

IN_USE, INSTALLED, BUNDLED, DAMAGED, INTERRUPTED, PUBLISHED = (
    "in use",
    "installed",
    "bundled",
    "damaged",
    "interrupted",
    "published",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A set of models that is at hand, was begun, or can be had."""

    language: str
    title: str  # the language's English name, where it is known
    name: str  # of the set
    package: str  # of Stanza; empty for what is shipped
    state: str
    is_bundled: bool
    size: int | None  # bytes; None before it is known
    finds_statements: bool
    finds_names: bool
    packages: tuple[str, ...] = ()  # what else can be had in place of ``package``


def rows(published: Catalogue | None) -> list[Row]:
    """Return what is at hand by language, then what was begun, then what Stanza publishes, as far as it is known."""
    titles = published.languages() if published else {}
    there = sorted(_at_hand(titles), key=lambda row: (row.language, not row.is_bundled, row.name))
    known = {row.name for row in there}
    begun = [row for row in _begun(titles) if row.name not in known]
    known |= {row.name for row in begun}
    return [*there, *begun, *(row for row in _published(published, titles) if row.name not in known)]


def _at_hand(titles: Mapping[str, str]) -> Iterator[Row]:
    in_use = choosing.in_use()
    mine = {found.name for found in installed.sets()}
    for found in choosing.sets():
        bundled = found.name not in mine
        yield Row(
            language=found.language,
            title=titles.get(found.language, ""),
            name=found.name,
            package="" if bundled else found.package,
            state=_state(found, in_use[found.language], bundled),
            is_bundled=bundled,
            size=found.size,
            finds_statements=lexicon.exists(found.language),
            finds_names="ner" in found.steps,
        )


def _state(found: ModelSet, in_use: str, bundled: bool) -> str:
    if not found.is_complete:
        return DAMAGED
    if found.name == in_use:
        return IN_USE
    return BUNDLED if bundled else INSTALLED


def _begun(titles: Mapping[str, str]) -> Iterator[Row]:
    for begun in installed.unfinished():
        yield Row(
            language=begun.language,
            title=titles.get(begun.language, ""),
            name=begun.name,
            package=begun.package,
            state=INTERRUPTED,
            is_bundled=False,
            size=None,
            finds_statements=lexicon.exists(begun.language),
            finds_names=True,
        )


def _published(published: Catalogue | None, titles: Mapping[str, str]) -> Iterator[Row]:
    for code, title in titles.items():
        assert published is not None
        try:
            packages = published.packages(code)
            offer = published.offer(code, packages[0])
        except ModelsError:
            continue  # written wrongly: the others are as good as before
        yield Row(
            language=code,
            title=title,
            name=offer.name,
            package=offer.package,
            state=PUBLISHED,
            is_bundled=False,
            size=None,
            finds_statements=lexicon.exists(code),
            finds_names="ner" in offer.steps,
            packages=packages,
        )
