"""The command line's ``parties``: the register of a library as a table."""

from pathlib import Path

import click

from counterpoint import paths
from counterpoint.work import protocol, registering
from counterpoint.work.workshop import Workshop

FILE = click.Path(path_type=Path, dir_okay=False)
LIBRARY = click.option("--library", type=FILE, default=None, help="The library; without it the one that opens first.")


@click.group()
def parties() -> None:
    """Carry the register of parties between libraries, or edit it in a spreadsheet."""


@parties.command("export")
@click.argument("table", type=FILE)
@LIBRARY
def export(table: Path, library: Path | None) -> None:
    """Write the register of a library as a table (CSV)."""
    workshop = Workshop.open(library or paths.default_library(), read_only=True)
    try:
        for _ in registering.export(workshop.db, protocol.ExportRegister(str(table))):
            pass
    finally:
        workshop.close()


@parties.command("import")
@click.argument("table", type=FILE)
@LIBRARY
def import_(table: Path, library: Path | None) -> None:
    """Decide about the parties of a library as a table says; the window can undo it as one step."""
    workshop = Workshop.open(library or paths.default_library())
    try:
        for _ in registering.take_in(workshop, protocol.ImportRegister(str(table)), "command line"):
            pass
    finally:
        workshop.close()
