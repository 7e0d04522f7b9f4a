"""Which statement of an earlier analysis a new one is: other models cut the same words a little otherwise."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from counterpoint.records.text import Span

ALIKE: Final = 0.5  # share of the characters that two contents have in common


class Place(NamedTuple):
    """Where a statement stands: the spans of its content, and where its source begins."""

    content: tuple[Span, ...]
    source: int | None = None


def match(new: Sequence[Place], old: Sequence[Place]) -> list[int | None]:
    """Return for each of ``new`` the number of the one of ``old`` that it is; None for what was not there before.

    Each old one is taken once, by the new one that is most like it: the same content first, then the same source.
    """
    likings = sorted(_likings(new, old), reverse=True)
    found: list[int | None] = [None] * len(new)
    taken: set[int] = set()
    for _, _, minus_here, minus_there in likings:
        here, there = -minus_here, -minus_there
        if found[here] is None and there not in taken:
            found[here] = there
            taken.add(there)
    return found


def overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Return how many of the characters of either content are in both, 0 to 1."""
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a, b in product(one, other))
    total = _length(one) + _length(other) - common
    return common / total if total else float(tuple(one) == tuple(other))


def _likings(new: Sequence[Place], old: Sequence[Place]) -> Iterator[tuple[float, bool, int, int]]:
    """Yield how alike each pair is that can be one statement; of equals the first come first, hence the minus signs."""
    for (here, one), (there, other) in product(enumerate(new), enumerate(old)):
        likeness = overlap(one.content, other.content)
        if likeness >= ALIKE:
            yield likeness, one.source == other.source, -here, -there


def _length(content: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in content)
