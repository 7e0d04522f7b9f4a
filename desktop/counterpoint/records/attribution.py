"""Attributions: who-said-what as the sentence shows it, before the speaker is known."""

from dataclasses import dataclass

from counterpoint.records.statement import Reason
from counterpoint.records.text import Span


@dataclass(frozen=True, slots=True)
class WordAt:
    """A word of a parse: the index of its sentence in ``Parse.sentences``, its id in that sentence."""

    sentence: int
    word: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that the article attributes to somebody, with the words that attribute them.

    ``sentence`` is the index of the sentence of the cue, of the content where there is no cue. ``source_word`` and
    ``cue_word`` are the heads of ``source`` and ``cue``. ``kind`` is "direct", "indirect" or "mixed", ``polarity``
    is "claim" or "denial", ``cue_class`` the lexicon's class of the cue, empty without one. ``inherits`` is the index,
    in the same list, of the earlier attribution whose source speaks here too (a continued quotation, a dropped
    subject); ``source`` is then None. ``inside`` is the index of the attribution in whose content this one lies: it
    stands only when its speaker is another party. ``accused`` is the argument that the words are directed at.
    ``confidence`` is between 0 and 1.
    """

    sentence: int
    source: Span | None
    source_word: WordAt | None
    cue: Span | None
    cue_word: WordAt | None
    content: tuple[Span, ...]
    kind: str
    cue_class: str
    polarity: str
    confidence: float
    reasons: tuple[Reason, ...] = ()
    inherits: int | None = None
    inside: int | None = None
    accused: Span | None = None

    @property
    def start(self) -> int:
        """Where the earliest of source, cue and content begins."""
        return min(span.start for span in (self.source, self.cue, *self.content) if span)
