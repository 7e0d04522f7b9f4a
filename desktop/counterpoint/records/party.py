"""Who speaks: parties and people."""

from dataclasses import dataclass
from typing import Final

from counterpoint.records.text import Span

# On paper and on a light screen. The first eight are told apart by people with colour blindness, too; the rest are
# the same hues in the dark. A colour never stands alone: the party's name is beside it.
COLOURS: Final = (
    *("#C4512D", "#2B66B1", "#3D8F5F", "#8A4FA3", "#B58900", "#1F8A99", "#B23A6F", "#6B6F2A"),
    *("#8C2F14", "#16407A", "#1F5E3A", "#5A2C70", "#7A5B00", "#0E5A66", "#7A1F49", "#44471A"),
)


@dataclass(frozen=True, slots=True)
class Party:
    """A side in the conversation.

    ``key`` is the same in every article and language ("state:RU", "org:опек", "person:kerri"); ``name`` is how the
    party is called in the language at hand. ``kind`` is state, organisation, movement, group or person.
    """

    key: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class PartyMentions:
    """A party with the places of an article that name it or its people."""

    party: Party
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PartyCard:
    """A party of the library as a list or a picker shows it."""

    key: str
    name: str
    kind: str
    colour: int | None  # index into the party colours; None for a party that is seldom heard
    statements: int
    answered: int  # how many of its statements have an answer from another party
    people: tuple[str, ...]  # who speaks for it, most statements first
