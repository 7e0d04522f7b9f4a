"""The command line's ``models``: which models parse which language, fetched and removed at the user's word only."""

import sys
from collections.abc import Generator, Iterator

import click

from counterpoint.errors import CounterpointError, ModelsUnusableError
from counterpoint.language import choosing, installed
from counterpoint.language.models import ModelSet
from counterpoint.work import protocol, stocking

_INTERRUPTED = 130  # the exit status of what was stopped with Ctrl+C
_PHASES = {"list": "asking the server", "vet": "looking into the files", "verify": "reading"}


class InstalledLanguage(click.ParamType[str, str]):
    """The code of a language that can be parsed."""

    name = "language"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return the codes of the languages that are always there."""
        return "[ru|en|…]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the code; fail with a sentence when the language has no models."""
        known = choosing.languages()
        if value.casefold() not in known:
            self.fail(
                f"there are no models for {value!r}, only for {', '.join(known)}. See: counterpoint models install"
            )
        return value.casefold()


@click.group()
def models() -> None:
    """Show, install, remove and verify the language models that articles are parsed with.

    Russian and English are a part of the program. Stanza publishes larger models for them, and models for some seventy
    other languages; nothing is downloaded unless you ask for it here. In a language without a lexicon, articles are
    parsed for names and trees, but no statements are found.
    """


@models.command("list")
@click.option("--available", is_flag=True, help="Fetch and show the list of what Stanza publishes instead.")
def list_(available: bool) -> None:
    """List the models that are at hand, with their state."""
    for line in _published() if available else _at_hand():
        click.echo(line)


@models.command()
@click.argument("language")
@click.option("--package", default="default", show_default=True, help="One of the packages that Stanza publishes.")
def install(language: str, package: str) -> None:
    """Download the models of LANGUAGE, such as "de" or "german", and use them from now on.

    What was interrupted goes on where it stopped. STANZA_RESOURCES_URL and STANZA_MODEL_URL name another server, as
    they do for Stanza itself.
    """
    done = _run(stocking.install(protocol.InstallModels(language, package)))
    found = installed.find(done)
    click.echo(f"{found.name} is installed and in use for {found.language}.")


@models.command()
@click.argument("name")
def remove(name: str) -> None:
    """Delete the installed models called NAME, or what an interrupted download has left of them."""
    click.echo(f"{_run(stocking.remove(name))} is removed.")


@models.command()
@click.argument("name")
def use(name: str) -> None:
    """Parse with the models called NAME from now on; "counterpoint models list" shows the names."""
    chosen = choosing.choose(name)
    click.echo(f"{chosen.name} is in use for {chosen.language}.")


@models.command()
@click.argument("name", required=False)
def verify(name: str | None) -> None:
    """Read every file of the models called NAME, or of all, and compare its checksum."""
    names = [name] if name else [found.name for found in choosing.sets()]
    damaged = [each for each in names if not _is_whole(each)]
    sys.exit(1 if damaged else 0)


def _is_whole(name: str) -> bool:
    try:
        _run(stocking.verify(name))
    except ModelsUnusableError as error:
        click.echo(str(error), err=True)
        return False
    click.echo(f"{name} is whole.")
    return True


def _at_hand() -> Iterator[str]:
    yield _row("LANGUAGE", "", "MODELS", "VERSION", "SIZE", "STATE")
    in_use = choosing.in_use()
    for found in sorted(choosing.sets(), key=lambda each: each.language):
        state = _state(found, in_use[found.language])
        yield _row(found.language, _title(found.language), found.name, found.version, size(found.size), state)
    for begun in installed.unfinished():
        version = begun.name.rpartition("-")[2]
        yield _row(begun.language, _title(begun.language), begun.name, version, "", "interrupted")


def _state(found: ModelSet, in_use: str) -> str:
    origin = "installed" if found in installed.sets() else "bundled"
    if not found.is_complete:
        return f"{origin}, damaged"
    return f"{origin}, in use" if found.name == in_use else origin


def _published() -> Iterator[str]:
    _run(stocking.list_published())
    published = installed.kept_list()
    assert published is not None  # it has just been fetched
    for code, title in published.languages().items():
        yield f"{code:8}  {title:28}  {', '.join(published.packages(code))}"


def _row(*cells: str) -> str:
    widths = (8, 14, 28, 8, 9, 0)
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _title(code: str) -> str:
    from babel import Locale

    return str(Locale("en").languages.get(code.replace("-", "_"), code))


def size(count: int) -> str:
    """Return a size in words ("62.3 MB")."""
    return f"{count / 1e6:.1f} MB" if count < 1e9 else f"{count / 1e9:.2f} GB"


def _run(events: Generator[protocol.Event]) -> str:
    """Run a task to its end, telling its progress; return the name that it ends with. Ctrl+C keeps what has arrived."""
    name = ""
    try:
        for event in events:
            match event:
                case protocol.Progress():
                    _tell(event)
                case protocol.ModelsDone():
                    name = event.name
    except KeyboardInterrupt:
        events.close()
        _end_line()
        click.echo("Stopped. What has arrived is kept: the same command goes on from there.", err=True)
        sys.exit(_INTERRUPTED)
    except CounterpointError:
        _end_line()
        raise
    _end_line()
    return name


def _tell(event: protocol.Progress) -> None:
    """Keep one line on a terminal's standard error up to date."""
    if not sys.stderr.isatty():
        return
    words = _PHASES.get(event.phase, "")
    if event.phase == "download":
        left = f", {event.seconds_left / 60:.0f} min left" if event.seconds_left and event.seconds_left > 90 else ""
        words = f"{size(event.done)} of {size(event.total)} ({100 * event.done // max(1, event.total)}%{left})"
    click.echo(f"\r{words}\033[K", err=True, nl=False)


def _end_line() -> None:
    if sys.stderr.isatty():
        click.echo("\r\033[K", err=True, nl=False)
