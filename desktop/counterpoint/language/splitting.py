"""Where paragraphs, sentences and tokens begin and end, before and after Stanza's tokenizer has its say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterpoint.records.text import Span

MAX_CHUNK = 5_000
"""Characters that the tokenizer gets at once; a longer paragraph is cut, lest its time grow faster than the text."""

MAX_WORDS = 200
"""Tokens of the longest sentence: the parser's time grows with the square of it."""

# What Stanza's tokenizer takes for white space: also the C1 control characters.
_SPACE = r"[\s\u0080-\u009f]"
_BLANK_LINE = re.compile(rf"\n{_SPACE}*\n")
_LEADING_SPACE = re.compile(rf"{_SPACE}*")
_GOOD_CUT = re.compile(rf"[.!?…]['\"»”’)]*{_SPACE}")
_POOR_CUT = re.compile(_SPACE)
_BREAKS = frozenset(";,:.!?…—–")
_ENDS_SENTENCE = re.compile(r"[.!?…:][\s)\]}'\"’”»›“]*\Z")
_FULL_STOP = re.compile(r"(?<![.…])\.")
_GOES_ON = re.compile(r"(?:[—–-]\s*)?[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Token:
    """A written token of a text. ``is_multiword`` asks for it to be split into syntactic words."""

    start: int
    end: int
    is_multiword: bool = False


@dataclass(frozen=True, slots=True)
class TokenizedSentence:
    """The tokens of a sentence and the number of its paragraph; ``start`` and ``end`` as in any span."""

    paragraph: int
    tokens: tuple[Token, ...]


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of ``text``, which blank lines divide, without the white space around them."""
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, len(text))


def chunks(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield ``paragraph`` in pieces that are short enough for the tokenizer: nearly always in one piece."""
    start = paragraph.start
    while paragraph.end - start > MAX_CHUNK:
        cut = _cut(text, start, start + MAX_CHUNK)
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, paragraph.end)


def trim(text: str, start: int, end: int) -> Span:
    """Return the span from ``start`` to ``end`` without the white space at its edges; it may be empty."""
    begin = _LEADING_SPACE.match(text, start, end)
    start = begin.end() if begin else start
    while end > start and _LEADING_SPACE.fullmatch(text, end - 1, end):
        end -= 1
    return Span(start, end)


def mend(text: str, sentences: Sequence[TokenizedSentence]) -> list[TokenizedSentence]:
    """Return the sentences with the tokenizer's known slips put right.

    A sentence does not end at a semicolon; nor, within a line, where there is no mark at all, or before a small letter
    unless there is a full stop. None has more than MAX_WORDS tokens.
    """
    joined: list[TokenizedSentence] = []
    for sentence in sentences:
        before = joined[-1] if joined else None
        if before and _belong_together(text, before, sentence):
            joined[-1] = TokenizedSentence(before.paragraph, before.tokens + sentence.tokens)
        else:
            joined.append(sentence)
    return [piece for sentence in joined for piece in _bounded(text, sentence)]


def _belong_together(text: str, before: TokenizedSentence, after: TokenizedSentence) -> bool:
    if before.paragraph != after.paragraph or len(before.tokens) + len(after.tokens) > MAX_WORDS:
        return False
    end, start = before.tokens[-1].end, after.tokens[0].start
    if text[end - 1] == ";":
        return True
    if "\n" in text[end:start]:
        return False
    if not _ENDS_SENTENCE.search(text, before.tokens[0].start, end):
        return True
    goes_on = _GOES_ON.match(text, start)
    return bool(goes_on and goes_on[0][-1].islower()) and not _FULL_STOP.match(text, end - 1)


def _bounded(text: str, sentence: TokenizedSentence) -> Iterator[TokenizedSentence]:
    """Yield the sentence in pieces of at most MAX_WORDS tokens, cut at punctuation where there is some."""
    tokens = sentence.tokens
    while len(tokens) > MAX_WORDS:
        breaks = (n for n in range(MAX_WORDS, MAX_WORDS // 2, -1) if text[tokens[n - 1].end - 1] in _BREAKS)
        cut = next(breaks, MAX_WORDS)
        yield TokenizedSentence(sentence.paragraph, tokens[:cut])
        tokens = tokens[cut:]
    yield TokenizedSentence(sentence.paragraph, tokens)


def _cut(text: str, start: int, limit: int) -> int:
    """Return the best place to cut before ``limit``: after a full stop, else at a space, else at the limit."""
    for pattern in (_GOOD_CUT, _POOR_CUT):
        places = [match.end() for match in pattern.finditer(text, start + (limit - start) // 2, limit)]
        if places:
            return places[-1]
    return limit


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    span = trim(text, start, end)
    if span.start < span.end:
        yield span
