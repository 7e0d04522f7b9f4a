"""Attributions beside and inside each other: what is kept, what lies in what, and whose speech goes on."""

from bisect import bisect_right
from dataclasses import replace
from typing import Final

from counterpoint.analysis.attribution.reading import Reading
from counterpoint.analysis.trees import normal
from counterpoint.records.attribution import Attribution
from counterpoint.records.parse import Word
from counterpoint.records.text import Span

_NEAR: Final = 40
"""Pieces of content before an attribution among which the one around it is looked for."""

_WEAK_INSIDE: Final = frozenset({"intend", "hope", "fear", "rejoice", "confirm", "think", "promise", "order", "answer"})
"""Classes that inside somebody else's words are part of the story and not worth a statement of their own."""


def arrange(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """Return the attributions that stand, in the order given, with their places in each other and their heirs."""
    found = _once(found)
    outers = _outers(found)
    places: dict[int, int] = {}
    arranged: list[Attribution] = []
    speaking: int | None = None
    for number, (each, outer) in enumerate(zip(found, outers, strict=True)):
        if outer is not None and not _stands(reading, each, found[outer]):
            continue
        places[number] = len(arranged)
        inside = places.get(outer) if outer is not None else None
        arranged.append(replace(each, inside=inside, inherits=speaking if each.source is None else None))
        if inside is None and (each.source is not None or speaking is not None):
            speaking = places[number]
    return arranged


def _once(found: list[Attribution]) -> list[Attribution]:
    """Return the attributions, each words of a source only once: «ТАСС приводит слова министра о том, что …»."""
    seen: dict[tuple[tuple[Span, ...], Span | None], Attribution] = {}
    for each in found:
        seen.setdefault((each.content, each.source), each)
    return list(seen.values())


def _outers(found: list[Attribution]) -> list[int | None]:
    """Return for each attribution the innermost other one whose content holds its cue, or what it has instead."""
    pieces = sorted((piece.start, piece.end, number) for number, each in enumerate(found) for piece in each.content)
    starts = [start for start, _, _ in pieces]
    return [_outer(found, pieces, starts, number) for number in range(len(found))]


def _outer(found: list[Attribution], pieces: list[tuple[int, int, int]], starts: list[int], number: int) -> int | None:
    each = found[number]
    anchor = each.cue or each.content[0]
    place = bisect_right(starts, anchor.start)
    best: tuple[int, int] | None = None
    for start, end, other in reversed(pieces[max(0, place - _NEAR) : place]):
        if other == number or end < anchor.end or _holds(each, found[other]):
            continue
        if best is None or end - start < best[0]:
            best = (end - start, other)
    return best[1] if best else None


def _holds(each: Attribution, other: Attribution) -> bool:
    """Tell whether the content of ``each`` holds ``other``, which then cannot hold ``each``."""
    return other.cue is not None and any(piece.start <= other.start < piece.end for piece in each.content)


def _stands(reading: Reading, each: Attribution, outer: Attribution) -> bool:
    """Tell whether an attribution inside another one stands: only if it may be somebody else's."""
    word = _source_word(reading, each)
    if word is None or each.cue is None:
        return False
    if word.upos == "PRON" and (word.feature("Person") in ("1", "2") or outer.kind == "direct"):
        return False
    is_weak = each.cue_class in _WEAK_INSIDE or (outer.kind == "direct" and each.reasons[0].code != "content-clause")
    if is_weak:
        return False
    other = _source_word(reading, outer)
    return other is None or normal(other.lemma) != normal(word.lemma) or word.upos == "PRON"


def _source_word(reading: Reading, each: Attribution) -> Word | None:
    if each.source_word is None:
        return None
    return reading.trees[each.source_word.sentence].word(each.source_word.word)
