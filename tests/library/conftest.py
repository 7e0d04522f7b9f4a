"""A real library file for each test, closed again whatever happens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from counterpoint.library import opening


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the library of the test lies."""
    return tmp_path / "library.counterpoint"


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    """Yield an empty library; it must be whole at the end."""
    opened = opening.open_library(path)
    try:
        yield opened
        opening.check(opened)
    finally:
        opening.close(opened)
