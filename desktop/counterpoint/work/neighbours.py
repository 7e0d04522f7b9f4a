"""Which statements of the library mean the like of a new one: one matrix, kept in memory while the worker lives."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from counterpoint.analysis.pairs.crossing import FLOOR, NEAREST
from counterpoint.library import statements
from counterpoint.library.opening import Database


class Neighbours:
    """The ids and the meanings of statements; arrays with room to grow, so that adding does not copy everything."""

    def __init__(self, ids: NDArray[np.int64], vectors: NDArray[np.float32]) -> None:
        """Hold statements with ids (n,) and unit vectors (n, 512)."""
        self._ids = ids
        self._vectors = vectors
        self._count = len(ids)

    @classmethod
    def of_library(cls, db: Database) -> "Neighbours":
        """Read the meanings of every statement of the library."""
        found = statements.meanings(db)
        return cls(found.ids, found.vectors)

    def near(self, vectors: NDArray[np.float32], without: Sequence[int]) -> list[int]:
        """Return the ids of statements near to any of ``vectors`` (m, 512), but for those ``without``.

        An id may be of a statement that has been deleted since.
        """
        if not len(vectors) or not self._count:
            return []
        likeness = vectors @ self._vectors[: self._count].T
        likeness[:, np.isin(self._ids[: self._count], without)] = -1
        nearest = np.argpartition(-likeness, min(NEAREST, self._count - 1), axis=1)[:, :NEAREST]
        good = np.take_along_axis(likeness, nearest, axis=1) >= FLOOR
        return [int(found) for found in np.unique(self._ids[nearest[good]])]

    def like(self, vector: NDArray[np.float32], most: int, least: float) -> list[tuple[int, float]]:
        """Return the ids of the statements nearest to a unit vector (512,), with their likeness, the nearest first.

        At most ``most`` of them, none below ``least``. An id may be of a statement that has been deleted since.
        """
        likeness = self._vectors[: self._count] @ vector
        nearest = np.argsort(-likeness, kind="stable")[:most]
        return [(int(self._ids[place]), float(likeness[place])) for place in nearest if likeness[place] >= least]

    def vectors(self, ids: Sequence[int]) -> NDArray[np.float32]:
        """Return the meanings (m, 512) of statements that are held, in the order of ``ids``."""
        order = np.argsort(self._ids[: self._count])
        places = order[np.searchsorted(self._ids[: self._count], ids, sorter=order)] if len(ids) else order[:0]
        return self._vectors[places]

    def add(self, ids: Sequence[int], vectors: NDArray[np.float32]) -> None:
        """Hold these statements too; one that is held already takes its new meaning."""
        self._make_room(len(ids))
        for statement, vector in zip(ids, vectors, strict=True):
            held = np.flatnonzero(self._ids[: self._count] == statement)
            place = int(held[0]) if len(held) else self._count
            self._ids[place] = statement
            self._vectors[place] = vector
            self._count = max(self._count, place + 1)

    def _make_room(self, more: int) -> None:
        lacking = self._count + more - len(self._ids)
        if lacking > 0:
            room = max(lacking, len(self._ids))
            self._ids = np.pad(self._ids, (0, room))
            self._vectors = np.pad(self._vectors, ((0, room), (0, 0)))
