"""What a hostile file may make a library do: the reading process does it in place of ``read.outcomes``."""

import os
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from counterpoint.importing import read


def hang(*_: object) -> Iterator[None]:
    """Never come to an end."""
    time.sleep(600)
    yield None


def devour(*_: object) -> Iterator[None]:
    """Take three gigabytes."""
    eaten = [bytearray(10_000_000) for _ in range(300)]
    yield eaten.clear()


def die(*_: object) -> Iterator[None]:
    """Bring the process down."""
    os._exit(11)
    yield None


def fail(*_: object) -> Iterator[None]:
    """Show a bug."""
    raise RuntimeError("a library has a bug")
    yield None


def serve_with(connection: Connection, memory: int, record: Path | None, name: str) -> None:
    """Serve as the reading process does, but do ``name`` with every file."""
    from counterpoint.importing import reader as module

    read.outcomes = globals()[name]
    module._serve(connection, memory, record)


class Serving:
    """The reading process with one function of ours in place of the readers; spawned, so found by its module's name."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, connection: Connection, memory: int, record: Path | None) -> None:
        """Serve."""
        serve_with(connection, memory, record, self.name)
