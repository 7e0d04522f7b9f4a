"""Who analyses: this process, several beside it, or the workers of a Dask cluster. The results are the same.

Articles go out in groups and analyses come back in the order of the groups, to the one process that writes them.
"""

import multiprocessing
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from typing import Any, Final, Protocol

from counterpoint.errors import ClusterMissingError, ClusterUnreachableError, WorkerDiedError
from counterpoint.records.article import Draft
from counterpoint.records.register import Register
from counterpoint.work.analysing import Analysed, Analyser

DEATHS: Final = 3  # of processes over one group; its articles are not tried again after that
PATIENCE: Final = 10  # seconds to wait for a scheduler

Registers = Mapping[str, Register]  # what a person decided, by language


class Crew(Protocol):
    """Analyses groups of drafts. ``ahead`` is how many groups it wants at once."""

    ahead: int

    def analyse(self, drafts: Sequence[Draft], registers: Registers) -> Iterator[Analysed]:
        """Begin to analyse a group; yield the analyses in order. Raises CounterpointError."""

    def close(self) -> None:
        """Let everybody go."""


class Here:
    """This process."""

    ahead = 1

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser

    def analyse(self, drafts: Sequence[Draft], registers: Registers) -> Iterator[Analysed]:
        """Yield the analyses as they are made."""
        return self._analyser.analyse(drafts, registers.__getitem__)

    def close(self) -> None:
        """Nobody is to go."""


class Processes:
    """Several processes of this machine. One that dies costs its group a second try, on fresh processes."""

    def __init__(self, count: int) -> None:
        self.ahead = count + 1
        self._count = count
        self._pool = self._make()

    def analyse(self, drafts: Sequence[Draft], registers: Registers) -> Iterator[Analysed]:
        """Send the group out at once; wait for it when the first analysis is asked for."""
        pool = self._pool
        return self._results(pool, pool.submit(analyse_group, tuple(drafts), dict(registers)), drafts, registers)

    def close(self) -> None:
        """End the processes; what they were at is dropped."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _make(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._count, mp_context=multiprocessing.get_context("spawn"))

    def _results(
        self, pool: ProcessPoolExecutor, made: Any, drafts: Sequence[Draft], registers: Registers
    ) -> Iterator[Analysed]:
        for _ in range(DEATHS):
            try:
                yield from made.result()
                return
            except BrokenProcessPool:
                if self._pool is pool:
                    pool.shutdown(wait=False)
                    self._pool = self._make()
                pool = self._pool
                made = pool.submit(analyse_group, tuple(drafts), dict(registers))
        raise WorkerDiedError(code="")


class Cluster:
    """The workers of a Dask cluster, however many there are just now; they may come, go and die."""

    def __init__(self, address: str) -> None:
        """Join the cluster. Raises ClusterMissingError without Dask, ClusterUnreachableError."""
        try:
            from distributed import Client
        except ImportError:
            raise ClusterMissingError() from None
        make: Any = Client
        try:
            self._client = make(address, timeout=PATIENCE)
        except (OSError, TimeoutError, ValueError) as error:
            raise ClusterUnreachableError(address=address, cause=str(error) or type(error).__name__) from error
        self.ahead = 2 * max(1, len(self._client.scheduler_info()["workers"])) + 1

    def analyse(self, drafts: Sequence[Draft], registers: Registers) -> Iterator[Analysed]:
        """Send the group out at once; wait for it when the first analysis is asked for."""
        made = self._client.submit(analyse_group, tuple(drafts), dict(registers), pure=False, retries=DEATHS)
        return self._results(made)

    def close(self) -> None:
        """Leave the cluster to its other users."""
        self._client.close()

    def _results(self, made: Any) -> Iterator[Analysed]:
        from distributed import KilledWorker

        try:
            yield from made.result()
        except KilledWorker as error:
            raise WorkerDiedError(code="") from error


def analyse_group(drafts: Sequence[Draft], registers: Registers) -> list[Analysed]:
    """Return the analyses of a group, in order; the process keeps its models for the next one."""
    return list(_analyser().analyse(drafts, registers.__getitem__))


@cache
def _analyser() -> Analyser:
    return Analyser()
