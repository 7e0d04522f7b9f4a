"""Claims beside their answers, ready to be shown or printed."""

from dataclasses import dataclass
from typing import Final

from counterpoint.records.party import Party
from counterpoint.records.statement import Reason
from counterpoint.records.text import Span

COMPLEMENTISERS: Final = ("что ", "that ")


@dataclass(frozen=True, slots=True)
class Quote:
    """A stored statement with all that a card or a table cell says about it."""

    statement_id: int
    article_id: int
    words: str
    speaker: str | None
    party: Party | None
    targets: tuple[str, ...]
    kind: str
    polarity: str
    state: str  # "machine", "confirmed" or "edited"
    confidence: float
    article_title: str
    source: str | None
    published: str | None
    sentence: int  # number of the sentence in the article, from 1
    span: Span  # where the content begins and ends in the article's text
    role: str | None = None  # the speaker's office, as the article gives it
    also: int = 0  # how many reprints of the article have the same statement

    @property
    def opened(self) -> str:
        """The words as a card or a cell begins them: an ellipsis where they begin in the middle of a sentence.

        The conjunction that joins reported speech to its verb goes; words given verbatim keep all of theirs.
        """
        words = self.words
        if self.kind != "direct":
            joining = next((each for each in COMPLEMENTISERS if words.startswith(each)), "")
            if joining:
                return f"… {words.removeprefix(joining).lstrip()}"
        return f"… {words}" if words[:1].islower() else words


@dataclass(frozen=True, slots=True)
class Answer:
    """A counter-claim and how it relates to the claim beside it."""

    pair_id: int
    relation: str
    score: float
    state: str  # "machine", "confirmed", "edited" or "rejected"
    reasons: tuple[Reason, ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Exchange:
    """One row of the side-by-side view: a claim and the answers to it, none for an unanswered claim."""

    issue_id: int
    issue: str
    claim: Quote
    answers: tuple[Answer, ...]
