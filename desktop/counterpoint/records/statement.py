"""Statements: who said what, in whose name."""

from dataclasses import dataclass

from counterpoint.records.party import Party, PartyMentions
from counterpoint.records.text import Span


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the program decided something: a ``code`` that the interface puts into words, and the words it rests on.

    ``records.reasons`` holds the sentence for each code.
    """

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that an article attributes to somebody.

    ``kind`` is "direct", "indirect" or "mixed"; ``polarity`` is "claim" or "denial"; ``cue_class`` is the lexicon's
    class of the cue (say, deny, accuse, ...), empty without one. ``speaker_key`` is the same for one person in every
    article and script; ``role`` is the office or calling that the article gives a person, in the nominative.
    ``targets`` are the parties whom the content criticises, accuses, answers or addresses. ``confidence`` is between
    0 and 1.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: str
    polarity: str
    cue_class: str
    speaker: str | None
    speaker_key: str | None
    party: Party | None
    targets: tuple[Party, ...]
    confidence: float
    reasons: tuple[Reason, ...] = ()
    role: str | None = None

    @property
    def start(self) -> int:
        """Where the statement's first piece begins."""
        return min(span.start for span in self.spans)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Source, cue and content, those that are there."""
        return (*(span for span in (self.source, self.cue) if span), *self.content)

    def contains(self, other: "Statement") -> bool:
        """Tell whether all of the other statement's content stands inside this one's, or is the same."""
        return all(any(around.contains(span) for around in self.content) for span in other.content)

    def words(self, text: str) -> str:
        """Return the content as one string, pieces joined by an ellipsis."""
        return " … ".join(span.of(text) for span in self.content)


@dataclass(frozen=True, slots=True)
class Findings:
    """What the analysis found in one article, before anything is paired."""

    statements: tuple[Statement, ...]
    parties: tuple[PartyMentions, ...]
