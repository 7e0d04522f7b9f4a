"""Attributions beside and inside each other: what is kept, what lies in what, and whose speech goes on."""

from bisect import bisect_right
from dataclasses import replace
from typing import Final

from counterpoint.analysis.reading import Reading
from counterpoint.analysis.trees import normal
from counterpoint.records.attribution import Attribution
from counterpoint.records.parse import Word

_WEAK_INSIDE: Final = frozenset(
    {"intend", "hope", "fear", "rejoice", "agree", "confirm", "think", "promise", "order", "ask", "answer"}
)
"""Classes that inside somebody else's words are part of the story and not worth a statement of their own."""


def arrange(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """Return the attributions that stand, in the order given, with their places in each other and their heirs."""
    outers = _outers(found)
    kept = [
        n for n, each in enumerate(found) if _stands(reading, each, None if outers[n] is None else found[outers[n]])
    ]
    places = {old: new for new, old in enumerate(kept)}
    arranged = []
    for old in kept:
        outer = outers[old]
        inside = places.get(outer) if outer is not None else None
        each = replace(found[old], inside=inside)
        arranged.append(replace(each, inherits=_inherited(arranged, each)))
    return arranged


def _outers(found: list[Attribution]) -> list[int | None]:
    """Return for each attribution the innermost other one whose content holds its cue, or its content if it has none."""
    pieces = sorted((piece.start, piece.end, number) for number, each in enumerate(found) for piece in each.content)
    starts = [start for start, _, _ in pieces]
    return [_outer(found, pieces, starts, number) for number in range(len(found))]


def _outer(found: list[Attribution], pieces: list[tuple[int, int, int]], starts: list[int], number: int) -> int | None:
    each = found[number]
    anchor = each.cue or each.content[0]
    place = bisect_right(starts, anchor.start)
    best: tuple[int, int] | None = None
    for start, end, other in reversed(pieces[max(0, place - 40) : place]):
        if (
            other == number
            or end < anchor.end
            or any(piece.start <= found[other].start < piece.end for piece in each.content if found[other].cue)
        ):
            continue
        if best is None or end - start < best[0]:
            best = (end - start, other)
    return best[1] if best else None


def _stands(reading: Reading, each: Attribution, outer: Attribution | None) -> bool:
    """Tell whether the attribution stands: alone always, inside another one if it may be somebody else's."""
    if outer is None:
        return True
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


def _inherited(before: list[Attribution], each: Attribution) -> int | None:
    """Return the attribution whose speaker goes on speaking in one without a source."""
    if each.source is not None:
        return None
    for number in range(len(before) - 1, -1, -1):
        earlier = before[number]
        if earlier.inside is None and (earlier.source is not None or earlier.inherits is not None):
            return number
    return None
