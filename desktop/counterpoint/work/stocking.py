"""The user's stock of language models: fetched, checked, removed. Generators of events, as in ``tasks``.

A set that is being fetched can be stopped at any event; what has arrived waits for the next attempt.
"""

import time
from collections.abc import Generator, Iterator
from contextlib import closing

from counterpoint.errors import ModelsBundledError, ModelsUnknownError, ModelsUntrustedError, ModelsUnusableError
from counterpoint.language import catalogue, choosing, installed, vetting
from counterpoint.language.catalogue import Catalogue
from counterpoint.language.download import Fetcher
from counterpoint.language.installed import Arrival
from counterpoint.language.models import ModelSet
from counterpoint.work import protocol
from counterpoint.work.protocol import ModelsDone, Progress

_PACE = 0.2  # seconds between two words about a download


def task(command: protocol.Command) -> Generator[protocol.Event]:
    """Return the running generator of a command about models."""
    match command:
        case protocol.ListModels():
            return list_published()
        case protocol.InstallModels():
            return install(command)
        case protocol.RemoveModels():
            return remove(command.name)
        case protocol.VerifyModels():
            return verify(command.name)
    raise TypeError(f"not a command about models: {command}")


def list_published() -> Generator[protocol.Event]:
    """Fetch the list of what Stanza publishes and keep it. Raises ModelsError."""
    yield Progress("list", 0, 0)
    with closing(Fetcher()) as fetcher:
        _published(fetcher)
    yield ModelsDone("", "listed")


def install(command: protocol.InstallModels) -> Generator[protocol.Event]:
    """Fetch a package of models, or the rest of it, and use it from now on. Raises ModelsError."""
    yield Progress("list", 0, 0)
    with closing(Fetcher()) as fetcher:
        offer = _published(fetcher).offer(command.language, command.package)
        with installed.claimed(offer.name):
            if not _is_whole(offer.name):
                yield from _fetch(Arrival(offer, fetcher))
    choosing.choose(offer.name)
    yield ModelsDone(offer.name, "installed")


def remove(name: str) -> Generator[protocol.Event]:
    """Delete a set from the user's folder; another one of its language is used instead. Raises ModelsError."""
    if any(found.name == name for found in choosing.sets()) and not installed.holds(name):
        raise ModelsBundledError(name=name)
    installed.remove(name)
    yield ModelsDone(name, "removed")


def verify(name: str) -> Generator[protocol.Event]:
    """Read a set and compare its checksums. Raises ModelsUnknownError, and ModelsUnusableError when it is damaged."""
    model_set = _find(name)
    yield Progress("verify", 0, 0)
    model_set.check()
    yield ModelsDone(name, "whole")


def _published(fetcher: Fetcher) -> Catalogue:
    content = fetcher.read(catalogue.address(), catalogue.LARGEST)
    published = Catalogue(content, catalogue.model_url())
    installed.keep_list(content)
    return published


def _find(name: str) -> ModelSet:
    found = next((each for each in choosing.sets() if each.name == name), None)
    if found is None:
        raise ModelsUnknownError(name=name)
    return found


def _is_whole(name: str) -> bool:
    try:
        installed.find(name).check()
    except (ModelsUnknownError, ModelsUnusableError):
        return False
    return True


def _fetch(arrival: Arrival) -> Iterator[protocol.Event]:
    """Fetch what is missing, look into it, and put it in its place."""
    for count in arrival.ask_sizes():
        yield Progress("list", count, arrival.count)
    arrival.check_space()
    yield from _paced(arrival)
    yield Progress("vet", 0, 0)
    try:
        vetting.vet(arrival.complete())
    except ModelsUntrustedError:
        arrival.give_up()
        raise
    arrival.settle()


def _paced(arrival: Arrival) -> Iterator[Progress]:
    """Yield how many bytes have arrived, a few times a second, and how long the rest will take."""
    began = told = time.monotonic()
    first: int | None = None
    for arrived in arrival.fetch():
        first = arrived if first is None else first
        now = time.monotonic()
        if now - told >= _PACE or arrived == arrival.size:
            told = now
            left = (now - began) / (arrived - first) * (arrival.size - arrived) if arrived > first else None
            yield Progress("download", arrived, arrival.size, left)
