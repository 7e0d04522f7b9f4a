"""Who speaks: parties and people."""

from dataclasses import dataclass

from counterpoint.records.text import Span


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
    colour: int  # index into the party colours, in order of first use
    statements: int
    answered: int  # how many of its statements have an answer from another party
    people: tuple[str, ...]  # who speaks for it, most statements first
