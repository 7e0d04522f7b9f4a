"""A library to work on, with the tools that are kept between jobs."""

from pathlib import Path

from filelock import FileLock

from counterpoint import paths
from counterpoint.importing.columns import Columns
from counterpoint.importing.reader import Reader
from counterpoint.library import claims, opening
from counterpoint.library.opening import Database
from counterpoint.work.analysing import Analyser
from counterpoint.work.crews import Crew, Here
from counterpoint.work.neighbours import Neighbours


class Workshop:
    """What every task needs: the library, the reader of files, the loaded models, and the index of meanings."""

    def __init__(self, db: Database, claim: FileLock | None) -> None:
        self.db = db
        self.analyser = Analyser()
        self.crew: Crew = Here(self.analyser)
        self.reader = Reader(record=paths.user_data() / "outlets.json")
        self.columns: tuple[Columns, ...] = ()  # what the user has said of tables
        self._claim = claim
        self._neighbours: Neighbours | None = None

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "Workshop":
        """Open the library at ``path``, made when there is none, and claim the right to work on it.

        To read it only, nothing is claimed: another process may work on it. Raises LibraryError when it cannot be
        opened, or when another process has the right.
        """
        if read_only:
            return cls(opening.open_library(path, read_only=True), None)
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

    def hire(self, crew: Crew) -> None:
        """Let ``crew`` analyse from now on."""
        self.crew.close()
        self.crew = crew

    def close(self) -> None:
        """Close the library and let others work on it."""
        self.crew.close()
        self.reader.close()
        opening.close(self.db)
        if self._claim is not None:
            self._claim.release()
