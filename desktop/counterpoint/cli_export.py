"""The command line's ``export``: a library for other programs."""

from contextlib import closing
from pathlib import Path

import click

from counterpoint import paths
from counterpoint.library.opening import open_library
from counterpoint.work import exporting, protocol

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("output", type=FILE)
@click.option(
    "--what",
    type=click.Choice(sorted(exporting.WRITERS)),
    default="statements",
    show_default=True,
    help="What is written; the ending of OUTPUT chooses the format.",
)
@click.option("--language", type=click.Choice(["ru", "en"]), default="en", show_default=True, help="Names of parties.")
@click.option("--library", type=FILE, default=None, help="The library; without it the one that opens first.")
def export(output: Path, what: str, language: str, library: Path | None) -> None:
    """Write a library for other programs.

    \b
    statements  .csv .xlsx .jsonl   every statement, a line each
    pairs       .csv .xlsx .jsonl   every claim with its answer
    network     .graphml .gexf      who answers whom, for Gephi and visone
    dna         .csv                statements for the Discourse Network Analyzer
    project     .qdpx               articles with coded spans, for QualCoder, MAXQDA, NVivo, ATLAS.ti
    """
    with closing(open_library(library or paths.default_library(), read_only=True)) as db:
        for _ in exporting.export(db, protocol.Export(what, str(output), language)):
            pass
