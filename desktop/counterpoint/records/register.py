"""What a person has decided about parties and people. It goes before whatever the machine thinks."""

from dataclasses import dataclass

from counterpoint.records.party import Party


@dataclass(frozen=True, slots=True)
class Affiliation:
    """The party that a person speaks for; ``since`` and ``until`` are ISO dates, None where it has no such end.

    ``until`` is the first day on which it no longer holds.
    """

    party: Party
    since: str | None = None
    until: str | None = None

    def holds(self, day: str | None) -> bool:
        """Tell whether it holds on ``day``; on an unknown day what has no end holds."""
        if day is None:
            return self.until is None
        return (self.since or "") <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Register:
    """Decisions to be applied to what the analysis finds, for one language of names.

    ``aliases`` are folded words that name a party; ``merged`` gives the party that stands for a key that a person
    has merged into it; ``affiliations`` are those of people by key.
    """

    aliases: dict[str, Party]
    merged: dict[str, Party]
    affiliations: dict[str, tuple[Affiliation, ...]]

    def affiliation(self, person: str, day: str | None) -> Party | None:
        """Return the party that a person speaks for on an ISO day, None when nothing was decided."""
        found = (each.party for each in self.affiliations.get(person, ()) if each.holds(day))
        return next(found, None)


NOTHING = Register({}, {}, {})


@dataclass(frozen=True, slots=True)
class Alias:
    """A name of a party as articles have it; ``state`` is "machine" or "edited"."""

    name: str
    language: str
    state: str


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who speaks for a party, with what a person decided about when."""

    key: str
    name: str
    statements: int
    since: str | None
    until: str | None
    state: str  # "machine" where nothing was decided


@dataclass(frozen=True, slots=True)
class Entry:
    """All that the register knows of one party. ``names`` are by language."""

    party: Party
    names: dict[str, str]
    colour: int | None
    statements: int
    aliases: tuple[Alias, ...]
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """A person by name who speaks for a party, since and until ISO days, None where there is no such end."""

    person: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One party as a table of the register has it, to be carried from one library to another."""

    key: str  # empty for a party that is known by name only
    kind: str
    names: dict[str, str]  # by language
    aliases: tuple[str, ...]
    people: tuple[Period, ...]
    stands_for: tuple[str, ...]  # keys of parties that were merged into it
