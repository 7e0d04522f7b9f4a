"""An article as the finders of attributions read it: text, trees, quotations and cues at hand."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from counterpoint.analysis.attribution import cues, mending, quotations
from counterpoint.analysis.attribution.cues import Cue
from counterpoint.analysis.attribution.quotations import Quotation
from counterpoint.analysis.lexicon import Lexicon
from counterpoint.analysis.trees import Tree
from counterpoint.records.parse import Parse, Word
from counterpoint.records.text import Span

MAX_WORDS: Final = 400
"""Words of the longest sentence that is read by its tree; anything longer is litter."""

_SPEECH: Final = 30
"""Characters of the shortest quotation in which somebody else may be quoted."""

_NEAR: Final = 12
"""Quotations before a place among which the one around it is looked for."""

OPENING: Final = "«“„‘\"'‹"
CLOSING: Final = "»”“’\"'›"
_TRIMMED: Final = " \t\r\n\u00a0,;:—–-"


class Reading:
    """The text of an article with its parse."""

    def __init__(self, text: str, parse: Parse, lexicon: Lexicon) -> None:
        """Keep the article at hand; trees and cues are made once for each sentence."""
        self.text = text
        self.lexicon = lexicon
        self.sentences = mending.mended(parse, lexicon).sentences
        self.trees = [Tree(sentence) for sentence in self.sentences]
        self._starts = [sentence.start for sentence in self.sentences]
        self.quotations = quotations.find(text)
        self._breaks = [match.start() for match in re.finditer("\n", text)]
        self._quote_starts = [each.start for each in self.quotations]

    @cached_property
    def cues(self) -> list[list[Cue]]:
        """The cues of each sentence."""
        return [cues.find(tree, self.lexicon) if len(tree.words) <= MAX_WORDS else [] for tree in self.trees]

    def sentence_at(self, offset: int) -> int | None:
        """Return the index of the sentence at ``offset``, of the next one when it stands between two."""
        place = bisect_right(self._starts, offset) - 1
        if place >= 0 and offset < self.sentences[place].end:
            return place
        return place + 1 if place + 1 < len(self.sentences) else None

    def words(self, sentence: int, start: int, end: int) -> list[Word]:
        """Return the words of the sentence that stand between two offsets; none of one that is litter."""
        if len(self.trees[sentence].words) > MAX_WORDS:
            return []
        return [word for word in self.trees[sentence].words if word.start >= start and word.end <= end]

    def quotations_in(self, span: Span) -> Iterator[Quotation]:
        """Yield the quotations that begin in ``span``."""
        place = bisect_right(self._quote_starts, span.start)
        while place < len(self.quotations) and self.quotations[place].start < span.end:
            yield self.quotations[place]
            place += 1

    def speech_around(self, span: Span) -> Span | None:
        """Return the words between marks that hold ``span``, where they are long enough to be speech."""
        for each in reversed(self.quotations[: bisect_right(self._quote_starts, span.start)][-_NEAR:]):
            if each.depth == 0 and each.span.contains(span) and each.end - each.start >= _SPEECH:
                return each.span
        return None

    def line_start(self, offset: int) -> int:
        """Return where the line of ``offset`` begins."""
        place = bisect_right(self._breaks, offset - 1)
        return self._breaks[place - 1] + 1 if place else 0

    def line_end(self, offset: int) -> int:
        """Return where the line of ``offset`` ends."""
        place = bisect_left(self._breaks, offset)
        return self._breaks[place] if place < len(self._breaks) else len(self.text)

    def block_after(self, end: int) -> Span | None:
        """Return the next line when the text up to ``end`` is the end of a line that ends with a colon.

        A line in quotation marks is none: that is direct speech as any other.
        """
        if self.text[end - 1 : end] != ":" or self.text[end : self.line_end(end)].strip():
            return None
        start = self.line_end(end)
        while start < len(self.text) and self.text[start].isspace():
            start += 1
        span = self.trim(start, self.line_end(start)) if start < len(self.text) else None
        return span if span and self.text[start] not in OPENING + "—–-•*" else None

    def trim(self, start: int, end: int) -> Span | None:
        """Return the span without blanks, commas and dashes at its edges and without a quotation mark that has no
        partner inside; None when nothing is left."""
        text = self.text
        changed = True
        while changed and start < end:
            before = (start, end)
            while start < end and (text[start] in _TRIMMED or text[start] in ".!?…)»”"):
                start += 1
            while start < end and text[end - 1] in _TRIMMED:
                end -= 1
            start, end = self._without_marks(start, end)
            changed = (start, end) != before
        while start < end and text[end - 1] in ".":
            end -= 1
        if (
            end < len(text)
            and text[end] in CLOSING
            and any(
                each.outer.end == end + 1 and each.outer.start > start for each in self.quotations_in(Span(start, end))
            )
        ):
            end += 1
        return Span(start, end) if any(character.isalnum() for character in text[start:end]) else None

    def _without_marks(self, start: int, end: int) -> tuple[int, int]:
        text = self.text
        if start < end and text[start] in OPENING and not self._opens_inside(start, end):
            start += 1
        if start < end and text[end - 1] in CLOSING and not self._closes_inside(start, end):
            end -= 1
        return start, end

    def _opens_inside(self, start: int, end: int) -> bool:
        """Tell whether the mark at ``start`` belongs to a quotation that ends inside, before the very end."""
        return any(each.outer.start == start and each.outer.end < end for each in self.quotations_in(Span(start, end)))

    def _closes_inside(self, start: int, end: int) -> bool:
        closing = [each for each in self.quotations_in(Span(start, end)) if each.outer.end == end]
        return any(each.outer.start > start for each in closing)
