"""What a person types into a search field, taken apart. Any text is a search.

Words are found in all their forms; "words in quotes" only exactly so; ``word*`` by how they begin; ``-word`` must not
be there; of ``one OR other`` at least one must; ``party:Россия`` asks for a field. The last word counts as a
beginning, too, as long as it is being typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from counterpoint.library.words import fold, tokens

LONGEST: Final = 64  # items; more come from a pasted text, not from a person's question
CHUNK: Final = re.compile(r'(-?)(?:([^\W\d_]+):)?(?:"([^"]*)"?|«([^»]*)»?|“([^”]*)”?|(\S+))')
UNFINISHED: Final = re.compile(r"-?([^\W\d_]+):")
OR: Final = ("OR", "ИЛИ", "|")

FIELDS: Final = {
    "party": ("party", "сторона"),
    "speaker": ("speaker", "person", "лицо", "говорит"),
    "source": ("source", "outlet", "источник", "издание"),
    "date": ("date", "дата"),
    "lang": ("lang", "language", "язык"),
    "is": ("is", "есть"),
    "tag": ("tag", "метка", "тег"),
    "in": ("in", "collection", "подборка", "папка"),
}
"""The fields, each with the names by which it can be called in English and Russian."""

_CALLED: Final = {alias: name for name, aliases in FIELDS.items() for alias in aliases}


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that must stand together. ``typing`` is the last word, which may not be complete yet."""

    words: tuple[str, ...]
    exact: bool = False
    prefix: bool = False
    typing: bool = False
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """What must be known of an article or statement: ``name`` is a key of ``FIELDS``."""

    name: str
    value: str
    negative: bool = False


Item = Term | Field
Groups = tuple[tuple[Item, ...], ...]


def parse(search: str) -> Groups:
    """Return what a search asks for: every group must hold, and a group holds when one of its items does."""
    groups: list[list[Item]] = []
    joining = False
    for item in islice(_items(search), LONGEST):
        if item is None:
            joining = bool(groups)
        elif joining:
            groups[-1].append(item)
            joining = False
        else:
            groups.append([item])
    return tuple(tuple(group) for group in groups)


def written(name: str, value: str, called: str = "") -> str:
    """Return the search for a field, to be put into a search box; ``called`` is another name of the field."""
    value = value.replace('"', " ").strip()
    quoted = value if re.fullmatch(r"[^\s\"«»“”]+", value) else f'"{value}"'
    return f"{called or name}:{quoted}"


def without(search: str, *names: str) -> str:
    """Return the search less what it asks of some fields."""
    kept = (
        match.group()
        for match in CHUNK.finditer(search)
        if _CALLED.get(fold(match.group(2) or (_unfinished(match.group()) or ""))) not in names
    )
    return " ".join(kept)


def value_of(search: str, name: str) -> str:
    """Return the value that a search asks of a field, empty when it asks none or several."""
    found = [item for group in parse(search) for item in group if isinstance(item, Field) and item.name == name]
    return found[0].value if len(found) == 1 and not found[0].negative else ""


def _items(search: str) -> Iterator[Item | None]:
    """Yield the items of a search, None for the word that joins two of them."""
    for match in CHUNK.finditer(search):
        minus, name, *quoted, bare = match.groups()
        raw = bare if bare is not None else next(text for text in quoted if text is not None)
        field = _CALLED.get(fold(name)) if name else None
        if field:
            if raw.strip():
                yield Field(field, raw.strip(), bool(minus))
        elif match.group() in OR:
            yield None
        elif _CALLED.get(_unfinished(match.group()) or "") is None:
            words = tuple(token.word for token in tokens(f"{name}:{raw}" if name else raw))
            if words:
                exact = bare is None
                prefix = not exact and raw.endswith("*")
                typing = not exact and not prefix and not minus and match.end() == len(search)
                yield Term(words, exact, prefix, typing, bool(minus))


def _unfinished(chunk: str) -> str | None:
    """Return the name of a field whose value is still to be typed."""
    match = UNFINISHED.fullmatch(chunk)
    return fold(match.group(1)) if match else None
