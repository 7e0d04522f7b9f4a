"""What the user does about language models: each verb one short function."""

from counterpoint.language import choosing
from counterpoint.views.desk import Desk
from counterpoint.work.protocol import Cancel, InstallModels, ListModels, RemoveModels, VerifyModels


def fetch_list(desk: Desk) -> None:
    """Fetch the list of what Stanza publishes."""
    desk.models.send(ListModels())


def install(desk: Desk, language: str, package: str) -> None:
    """Download a package, or the rest of it, and use it."""
    desk.models.send(InstallModels(language, package))


def verify(desk: Desk, name: str) -> None:
    """Read a set and compare its checksums."""
    desk.models.send(VerifyModels(name))


def remove(desk: Desk, name: str) -> None:
    """Delete a set from the user's folder."""
    desk.models.send(RemoveModels(name))


def cancel(desk: Desk) -> None:
    """Stop what runs; what has arrived is kept."""
    desk.models.send(Cancel())


def use(desk: Desk, name: str) -> None:
    """Parse with this set from now on. Raises ModelsError."""
    choosing.choose(name)
    desk.models_changed.emit()
