"""Pairs: a claim, and the statement of another party that answers it."""

from dataclasses import dataclass
from typing import Final

from counterpoint.records.statement import Reason

DENIES: Final = "denies"
REJECTS: Final = "rejects"
OPPOSES: Final = "opposes"
COUNTER_ACCUSES: Final = "counter-accuses"
SUPPORTS: Final = "supports"
RELATIONS: Final = (DENIES, REJECTS, OPPOSES, COUNTER_ACCUSES, SUPPORTS)


@dataclass(frozen=True, slots=True)
class Pair:
    """``counterclaim`` answers ``claim``: indexes into the statements at hand, or ids of the library.

    ``score`` is between 0 and 1; ``issue`` is a few words for what both speak about.
    """

    claim: int
    counterclaim: int
    relation: str
    score: float
    reasons: tuple[Reason, ...]
    issue: str
