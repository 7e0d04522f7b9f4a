"""Quotation marks of every style, paired.

One pass over the text with a short stack: linear time whatever the text holds. What a quotation is (speech, a name,
scare quotes) is not decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from counterpoint.records.text import Span

MAX_DEPTH: Final = 6
MAX_PARAGRAPHS: Final = 8
"""How many paragraphs an open mark may wait for its closing one."""

_PARTNERS: Final = {
    "«": "»",
    "“": '”"',
    "„": '“”"',
    "‘": "’",
    '"': '"”',
    "'": "'",
    "‹": "›",
    "「": "」",
    "『": "』",
    "《": "》",
    "”": "”",
    "»": "«",
}
_MARKS: Final = re.compile(r"``|''|<<|>>|[«»“”„‟‘’\"'‹›「」『』《》]")
_SAME: Final = {"``": "“", "''": "”", "<<": "«", ">>": "»", "‟": "“"}
_LINE: Final = re.compile(r"[^\r\n\u2028\u2029]+")
_AFTER_SPEECH: Final = re.compile(r"[.,!?…;:]*(?:\s*$|\s*,?\s*[—–-]\s|\s*,\s)")
_DASH_LINE: Final = re.compile(r"\s*[—–-]\s+(?=\w|[«\"“„…])")
_DASH: Final = re.compile(r"(?<=[,!?.…»\"”])\s+[—–-]\s+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    ``start`` and ``end`` leave the marks out, ``outer`` takes them in. ``depth`` is 0 unless the quotation stands in
    another one. ``line`` counts the lines of text that hold something. ``is_open`` tells that the closing mark is
    missing because the next paragraph goes on with the quotation. ``is_dialogue`` tells of dashes instead of marks.
    """

    start: int
    end: int
    outer: Span
    depth: int
    line: int
    is_open: bool = False
    is_dialogue: bool = False

    @property
    def span(self) -> Span:
        """The quoted words without the marks."""
        return Span(self.start, self.end)


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    inner: int
    depth: int
    line: int


@dataclass(slots=True)
class _Pairing:
    text: str
    stack: list[_Open] = field(default_factory=list)
    found: list[Quotation] = field(default_factory=list)

    def read(self, start: int, end: int, line: int) -> None:
        for match in _MARKS.finditer(self.text, start, end):
            mark = _SAME.get(match.group(), match.group())
            left = self.text[match.start() - 1] if match.start() > start else " "
            right = self.text[match.end()] if match.end() < end else " "
            if _is_apostrophe(mark, left, right):
                continue
            closes = self._opened_by(mark)
            if closes is not None and not _must_open(mark, left, right):
                self._close(closes, match.start(), match.end())
            elif _can_open(mark, left, right) and len(self.stack) < MAX_DEPTH:
                self.stack.append(_Open(mark, match.start(), match.end(), len(self.stack), line))

    def _opened_by(self, mark: str) -> int | None:
        for place in range(len(self.stack) - 1, -1, -1):
            if mark in _PARTNERS[self.stack[place].mark]:
                return place
        return None

    def _close(self, place: int, end: int, after: int) -> None:
        opened = self.stack[place]
        del self.stack[place:]
        self._add(opened, end, after)

    def _add(self, opened: _Open, end: int, after: int, *, is_open: bool = False) -> None:
        if self.text[opened.inner : end].strip():
            outer = Span(opened.start, after)
            self.found.append(Quotation(opened.inner, end, outer, opened.depth, opened.line, is_open))

    def finish_line(self, start: int, end: int, line: int, following: str) -> None:
        """Decide what becomes of marks that are still open at the end of a line."""
        while self.stack and self.stack[-1].mark == "'":
            self.stack.pop()
        if not self.stack:
            return
        opened = self.stack[0]
        shared = self._shared_close(opened)
        if shared is not None:
            self.stack.clear()
            self._add(opened, shared, shared + 1)
        elif following[:1] and following[0] == self.text[opened.start]:
            self.stack.clear()
            self._add(opened, end, end, is_open=True)
        elif line - opened.line >= MAX_PARAGRAPHS or not self._could_go_on(opened, start):
            self.stack.clear()

    def _shared_close(self, opened: _Open) -> int | None:
        """Return where a nested quotation closes so that its mark closes ``opened`` as well."""
        nested = [each for each in self.found[-MAX_PARAGRAPHS:] if each.outer.start > opened.start]
        for each in reversed(nested):
            rest = self.text[each.outer.end : each.outer.end + 12].split("\n")[0]
            if _AFTER_SPEECH.match(rest):
                return each.end
        return None

    def _could_go_on(self, opened: _Open, line_start: int) -> bool:
        """Tell whether the quotation may run over the next lines: it began at the head of a line or after a colon."""
        before = self.text[max(line_start, opened.start - 2) : opened.start].strip()
        return opened.start < line_start or before in ("", ":") or before.endswith((":", "—", "–"))


def find(text: str) -> list[Quotation]:
    """Return every quotation of ``text``, outer ones before those inside them, in text order."""
    pairing = _Pairing(text)
    lines = [match.span() for match in _LINE.finditer(text) if match.group().strip()]
    dialogue: list[Quotation] = []
    for number, (start, end) in enumerate(lines):
        following = text[slice(*lines[number + 1])].lstrip() if number + 1 < len(lines) else ""
        pairing.read(start, end, number)
        pairing.finish_line(start, end, number, following)
        dialogue.extend(_dialogue(text, start, end, number))
    found = sorted([*pairing.found, *dialogue], key=lambda each: (each.start, -each.end))
    return list(_with_depths(found))


def outermost(quotations: list[Quotation]) -> list[Quotation]:
    """Return the quotations that stand in no other one."""
    return [each for each in quotations if each.depth == 0]


def _with_depths(found: list[Quotation]) -> Iterator[Quotation]:
    ends: list[int] = []
    for each in found:
        while ends and ends[-1] <= each.start:
            ends.pop()
        yield each if each.depth == len(ends) else replace(each, depth=len(ends))
        ends.append(each.outer.end)


def _is_apostrophe(mark: str, left: str, right: str) -> bool:
    return mark in "'’" and left.isalnum() and right.isalnum()


def _must_open(mark: str, left: str, right: str) -> bool:
    """Tell whether a mark that could close must open: a nested quotation with the same straight marks."""
    return mark in "\"'" and (left.isspace() or left in '([{—–«“„"') and right.isalnum()


def _can_open(mark: str, left: str, right: str) -> bool:
    if mark in "«“„‹「『《":
        return True
    if mark == "‘":
        return not left.isalnum()
    if mark in "\"'":
        return not right.isspace() and not left.isalnum() and right not in ".,;:!?)"
    # ” and » open in the few texts that use them so.
    return mark in "”»" and (left.isspace() or left in "([") and right.isalnum()


def _dialogue(text: str, start: int, end: int, line: int) -> Iterator[Quotation]:
    """Yield the spoken parts of a line such as «— Иду, — сказал он. — Жди»."""
    opening = _DASH_LINE.match(text, start, end)
    if not opening:
        return
    cuts = [match.span() for match in _DASH.finditer(text, opening.end(), end)]
    if not cuts or not text[cuts[0][1] : cuts[0][1] + 1].islower():
        return
    pieces = zip([opening.end(), *(after for _, after in cuts)], [*(before for before, _ in cuts), end], strict=True)
    for number, (first, last) in enumerate(pieces):
        if number % 2 == 0 and text[first:last].strip():
            yield Quotation(first, last, Span(first, last), 0, line, is_dialogue=True)
