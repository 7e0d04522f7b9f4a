"""The lines of printed pages become paragraphs: headers off, hyphens mended, paragraphs told by their shape."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from statistics import median
from typing import Any

from counterpoint.importing.language import is_cyrillic

EDGE = 3  # lines at the top and at the bottom of a page that may be its header or footer
BROKEN = "\u0002\ufffe"  # what PDFium makes of any hyphen at the end of a line
HYPHENS = f"-\u2010\u00ad{BROKEN}"
SOFT = "\u00ad"

_PAGE_NUMBER = re.compile(
    r"^\W*(?:(?:page|стр\.?|страница|с\.)\s*)?\d{1,4}(?:\s*(?:/|of|из)\s*\d{1,4})?\W*$", re.IGNORECASE
)
_ENDS = re.compile(r"[.!?…:;][\"'»”’)\]]*$")
_WORD = re.compile(r"[\w\u2010-]+", re.UNICODE)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, its place on the page in points from the bottom left, the size of its letters."""

    text: str
    left: float
    right: float
    bottom: float
    size: float


def compose(pages: Sequence[Sequence[Line]]) -> tuple[str | None, list[str]]:
    """Return the title, where large letters show one, and the paragraphs of all pages."""
    lines = [line for page in without_furniture(pages) for line in page]
    if not lines:
        return None, []
    usual = _usual_size(lines)
    words = Counter(word for line in lines for word in _WORD.findall(line.text.casefold()))
    groups = _groups(lines, usual)
    paragraphs = [_joined(group, words) for group in groups]
    first = groups[0][0]
    title = paragraphs[0] if first.size > 1.15 * usual and len(groups) > 1 else None
    return title, paragraphs


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the pages without page numbers, and without lines that come back at the edge of most pages."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_mark(line) for edge in _edges(page) for line in edge})
    often = {mark for mark, count in seen.items() if count >= max(2, len(pages) / 2)}
    return [_without(page, often) for page in pages]


def _without(page: Sequence[Line], often: set[tuple[str, int]]) -> list[Line]:
    dropped: set[int] = set()
    for edge in _edges(page):
        for line in edge:
            if not _PAGE_NUMBER.match(line.text) and _mark(line) not in often:
                break  # what lies further in is the article
            dropped.add(id(line))
    return [line for line in page if id(line) not in dropped]


def _edges(page: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the outermost lines at the top and at the bottom, the outermost first."""
    by_height = sorted(page, key=lambda line: -line.bottom)
    below = by_height[EDGE:]
    return by_height[:EDGE], below[-EDGE:][::-1]


def _mark(line: Line) -> tuple[str, int]:
    """Return what is the same for a header on every page: its words without figures, and its height."""
    return _DIGITS.sub("#", " ".join(line.text.split()).casefold()), round(line.bottom)


def _usual_size(lines: Sequence[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _groups(lines: Sequence[Line], usual: float) -> list[list[Line]]:
    """Return the lines of each paragraph."""
    pitches = [one.bottom - other.bottom for one, other in pairwise(lines) if 0 < one.bottom - other.bottom < 4 * usual]
    pitch = median(pitches) if pitches else 1.2 * usual
    columns = _columns(lines, usual)
    groups = [[lines[0]]]
    for before, line in pairwise(lines):
        if _begins(before, line, pitch=pitch, columns=columns, usual=usual):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _columns(lines: Sequence[Line], usual: float) -> dict[int, tuple[float, float]]:
    """Return the margin and the right edge of each column, by the place where its lines begin.

    The edge is that of long lines, not of the longest: a headline may stand over all columns.
    """
    sides: dict[int, list[Line]] = {}
    for line in lines:
        sides.setdefault(_place(line, usual), []).append(line)
    return {place: (median(line.left for line in side), _edge(side)) for place, side in sides.items()}


def _place(line: Line, usual: float) -> int:
    return round(line.left / (6 * usual))


def _edge(side: Sequence[Line]) -> float:
    rights = sorted(line.right for line in side)
    return rights[len(rights) * 9 // 10]


def _begins(before: Line, line: Line, *, pitch: float, columns: dict[int, tuple[float, float]], usual: float) -> bool:
    if abs(before.size - line.size) > 0.12 * max(before.size, line.size):
        return True
    step = before.bottom - line.bottom
    # Larger letters stand further apart; below zero a new column or page has begun.
    if step > 1.35 * pitch * max(1.0, line.size / usual):
        return True
    if _is_indented(line, columns, usual) and (step < 0 or not _is_indented(before, columns, usual)):
        return True
    margin, edge = columns[_place(before, usual)]
    short = before.right < edge - 0.12 * (edge - margin)
    return short and bool(_ENDS.search(before.text.strip()))


def _is_indented(line: Line, columns: dict[int, tuple[float, float]], usual: float) -> bool:
    margin, _ = columns[_place(line, usual)]
    return line.left > margin + 0.8 * usual


def _joined(group: Sequence[Line], words: Counter[str]) -> str:
    text = ""
    for line in group:
        piece = line.text.strip()
        if len(text) > 1 and text[-1] in HYPHENS and text[-2].isalpha() and piece[:1].isalpha():
            text = _mended(text, piece, words)
        else:
            text = f"{text} {piece}".strip()
    return text


def _mended(text: str, piece: str, words: Counter[str]) -> str:
    """Join a word that was split at the end of a line, with its hyphen where the word has one of its own."""
    head = re.split(r"[^\w\u2010-]", text[:-1])[-1].casefold()
    tail = (_WORD.match(piece) or [""])[0].casefold()
    whole, hyphenated = words[head + tail], words[f"{head}-{tail}"]
    if text[-1] in SOFT:
        keep = False
    elif piece[0].isupper() or whole != hyphenated:
        keep = piece[0].isupper() or hyphenated > whole
    else:
        keep = _is_known(f"{head}-{tail}") and not _is_known(head + tail)
    return f"{text[:-1]}-{piece}" if keep else text[:-1] + piece


@cache
def _is_known(word: str) -> bool:
    """Tell whether the Russian dictionary has the word."""
    if not is_cyrillic(word):
        return False
    known: bool = _dictionary().word_is_known(word)
    return known


@cache
def _dictionary() -> Any:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")
