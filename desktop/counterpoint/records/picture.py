"""What the pictures of a library show: who spoke when, and who answered whom."""

from dataclasses import dataclass

from counterpoint.records.party import Party


@dataclass(frozen=True, slots=True)
class Spoken:
    """How much a party said in a day, a month or a year, and how much of that was answered."""

    party: str  # key
    period: str  # "2015-11-14", "2015-11" or "2015"
    statements: int
    answered: int


@dataclass(frozen=True, slots=True)
class Answered:
    """How often one party answered another in one way, about one issue."""

    claimant: str  # key
    answerer: str
    relation: str
    issue: int  # 0 without one
    count: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All that the pictures need: plain counts. ``parties`` are those that speak most, with their colour indexes."""

    parties: tuple[tuple[Party, int | None], ...]
    spoken: tuple[Spoken, ...]  # in the order of time
    answers: tuple[Answered, ...]
    issues: dict[int, str]  # names of the issues with most answers, most first
