"""One who speaks in an article, as far as it can be told."""

from dataclasses import dataclass, replace

from counterpoint.analysis.speakers import names
from counterpoint.analysis.speakers.actors import Person
from counterpoint.records.parse import Word
from counterpoint.records.party import Party
from counterpoint.records.statement import Reason


@dataclass(frozen=True, slots=True)
class Voice:
    """One who speaks: canonical name and key, the party, and why.

    ``person`` is None for an organisation or an unnamed speaker; ``office`` tells an unnamed holder of an office,
    ``head`` and ``stems`` are the stem of its head noun and those of all its words.
    """

    name: str
    key: str
    party: Party
    reasons: tuple[Reason, ...]
    sentence: int
    person: Person | None = None
    plural: bool = False
    office: bool = False
    head: str = ""
    stems: frozenset[str] = frozenset()

    def because(self, reason: Reason, sentence: int) -> "Voice":
        """Return the same voice heard again, for another reason."""
        return replace(self, reasons=(reason, *self.reasons[-1:]), sentence=sentence)


def stem(word: Word) -> str:
    """Return the stem of a head noun."""
    return min(names.stems(word.lemma), default="")
