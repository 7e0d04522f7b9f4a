"""A library to work on, with the tools that are kept between jobs."""

from pathlib import Path

from filelock import FileLock

from counterpoint.library import claims, opening
from counterpoint.library.opening import Database
from counterpoint.work.analysing import Analyser
from counterpoint.work.neighbours import Neighbours


class Workshop:
    """What every task needs: the library, the loaded models, and the index of meanings."""

    def __init__(self, db: Database, claim: FileLock) -> None:
        self.db = db
        self.analyser = Analyser()
        self._claim = claim
        self._neighbours: Neighbours | None = None

    @classmethod
    def open(cls, path: Path) -> "Workshop":
        """Open the library at ``path``, made when there is none, and claim the right to work on it.

        Raises LibraryError when it cannot be opened or another process works on it.
        """
        claim = claims.claim(path)
        try:
            return cls(opening.open_library(path), claim)
        except BaseException:
            claim.release()
            raise

    @property
    def neighbours(self) -> Neighbours:
        """The index of the meanings of all statements, read from the library when first asked for."""
        if self._neighbours is None:
            self._neighbours = Neighbours.of_library(self.db)
        return self._neighbours

    def close(self) -> None:
        """Close the library and let others work on it."""
        opening.close(self.db)
        self._claim.release()
