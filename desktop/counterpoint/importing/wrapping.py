"""Lines that were broken at a fixed width become paragraphs again, but only when they clearly were."""

import re
from collections.abc import Sequence
from itertools import pairwise

NARROWEST, WIDEST = 40, 120  # columns of hard-wrapped text

_ENDS = re.compile(r"[.!?…:;][\"'»”’)\]]*$")


def unwrap(lines: Sequence[str]) -> list[str]:
    """Return one line per paragraph. Lines that were not wrapped come back as they are, blank ones left out.

    A line was wrapped when the first word of the next one had no room on it.
    """
    width = _width(lines)
    whole: list[str] = []
    before = ""
    for line in lines:
        if before.strip() and line.strip() and width and _runs_on(before, line, width):
            whole[-1] += " " + line.strip()
        elif line.strip():
            whole.append(line.strip())
        before = line
    return whole


def _width(lines: Sequence[str]) -> int:
    """Return the width that the lines were wrapped to, 0 when there is no such width."""
    pairs = [(one, other) for one, other in pairwise(lines) if one.strip() and other.strip()]
    if not pairs:
        return 0
    width = max(len(one.rstrip()) for one, _ in pairs)
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = sum(_runs_on(one, other, width) for one, other in pairs)
    within = sum(not _ENDS.search(one.rstrip()) and _starts_small(other) for one, other in pairs)
    return width if full >= 0.7 * len(pairs) and within >= 0.25 * len(pairs) else 0


def _runs_on(line: str, following: str, width: int) -> bool:
    if _indent(following) > _indent(line) + 1:
        return False
    return len(line.rstrip()) + 1 + len(following.split()[0]) > width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _starts_small(line: str) -> bool:
    return line.lstrip()[0].islower()
