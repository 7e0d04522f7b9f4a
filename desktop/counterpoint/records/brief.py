"""A brief: what goes on paper, in order, with every number counted and every reference numbered.

No words of a language are in here but those of the parties, the articles and the person who makes the brief:
the writer puts the rest into ``Brief.language``.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class BriefParty:
    """A party as the brief shows it; ``colour`` is an index into the party colours, None for a party without one."""

    key: str
    name: str
    colour: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """What somebody said, as a cell of the brief shows it.

    ``words`` are cut to a printable length. ``reported`` tells that the article gives them in its own words and not
    as a quotation. ``published`` is ISO 8601; ``references`` are numbers of ``Brief.references``.
    """

    words: str
    speaker: str | None
    role: str | None
    party: BriefParty | None
    reported: bool
    targets: tuple[str, ...]
    published: str | None
    references: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BriefAnswer:
    """A counter-claim and its relation to the claim beside it; ``confirmed`` tells that a person agreed."""

    relation: str
    confirmed: bool
    passage: Passage


@dataclass(frozen=True, slots=True)
class BriefRow:
    """A claim with the answers beside it.

    ``answers_to`` names the parties whom the claim itself answers: it stands beside their claims as well.
    """

    claim: Passage
    answers: tuple[BriefAnswer, ...]
    answers_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefIssue:
    """The rows of one party on one issue; ``name`` is empty for claims that belong to no issue."""

    name: str
    rows: tuple[BriefRow, ...]

    @property
    def answered(self) -> int:
        """How many of the claims have an answer."""
        return sum(1 for row in self.rows if row.answers)


@dataclass(frozen=True, slots=True)
class BriefSection:
    """Everything that one party claims, and who answers it: ``opponents``, most answers first."""

    party: BriefParty
    opponents: tuple[BriefParty, ...]
    issues: tuple[BriefIssue, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who answers whom: ``counts[row][column]`` answers of ``answering[row]`` to ``answered[column]``."""

    answering: tuple[BriefParty, ...]
    answered: tuple[BriefParty, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class PartyFigures:
    """One line of the table of parties; ``speaker`` is who speaks most often for the party."""

    party: BriefParty
    statements: int
    answered: int
    speaker: str | None
    role: str | None = None

    @property
    def unanswered(self) -> int:
        """How many statements no other party answers."""
        return self.statements - self.answered


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of the whole brief.

    ``left_out`` counts statements of the chosen parties that the library holds and the brief does not show.
    ``first`` and ``last`` are the days of the earliest and latest article; ``contested`` are the issues with most
    answers, at most two.
    """

    articles: int
    outlets: int
    statements: int
    parties: int
    answered: int
    pairs: int
    confirmed: int
    left_out: int
    first: date | None
    last: date | None
    contested: tuple[str, ...]

    @property
    def unanswered(self) -> int:
        """How many statements no other party answers."""
        return self.statements - self.answered


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How often the program was right on annotated test articles, each between 0 and 1."""

    speaker: float
    pair: float


@dataclass(frozen=True, slots=True)
class Reference:
    """An article that the brief quotes, and the sentences (from 1) that it quotes."""

    number: int
    title: str
    source: str | None
    published: str | None
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief, ready to be written. ``language`` is "ru" or "en", ``library`` the name of the library."""

    title: str
    subtitle: str
    language: str
    library: str
    date: date
    summary: Summary
    matrix: Matrix
    parties: tuple[PartyFigures, ...]
    sections: tuple[BriefSection, ...]
    references: tuple[Reference, ...]
    accuracy: Accuracy | None = None
