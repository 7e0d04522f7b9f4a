"""Dependency trees that are trees, whatever a parser says."""

from collections.abc import Sequence

Arc = tuple[int, str]
"""The head of a word (0 for the root, else an id from 1) and the relation to it."""


def as_tree(arcs: Sequence[Arc]) -> list[Arc]:
    """Return the arcs as one tree with one root, changed only where they are none.

    Words whose head is out of range, or that hang in a circle, are hung under the root; relations become ``root`` or,
    if they said so wrongly, ``dep``.
    """
    count = len(arcs)
    heads = [head if 0 <= head <= count and head != place else -1 for place, (head, _) in enumerate(arcs, 1)]
    root = next((place for place, head in enumerate(heads, 1) if head == 0), 1)
    if count:
        heads[root - 1] = 0
    for place in range(1, count + 1):
        if place != root and heads[place - 1] <= 0:
            heads[place - 1] = root
    for place in _one_of_each_circle(heads):
        heads[place - 1] = root
    return [(head, _relation(head, relation)) for head, (_, relation) in zip(heads, arcs, strict=True)]


def _relation(head: int, relation: str) -> str:
    if head == 0:
        return "root"
    return relation if relation and relation != "root" else "dep"


def _one_of_each_circle(heads: Sequence[int]) -> list[int]:
    """Return the first word of each circle of heads."""
    seen: dict[int, int] = {0: 0}
    found = []
    for start in range(1, len(heads) + 1):
        place = start
        while place not in seen:
            seen[place] = start
            place = heads[place - 1]
        if place and seen[place] == start:
            found.append(place)
    return found
