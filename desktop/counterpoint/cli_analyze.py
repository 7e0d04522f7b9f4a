"""The command line's ``analyze``: what waits in a library, by one process, several, or a cluster."""

from contextlib import closing
from pathlib import Path

import click

from counterpoint import errors, paths
from counterpoint.work import crews, protocol, tasks
from counterpoint.work.workshop import Workshop

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that analyse.")
@click.option("--scheduler", default=None, metavar="ADDRESS", help="A Dask scheduler, as tcp://host:8786.")
@click.option("--again", is_flag=True, help="Also what other models than those in use have parsed.")
@click.option("--library", type=FILE, default=None, help="The library; without it the one that opens first.")
def analyze(jobs: int, scheduler: str | None, again: bool, library: Path | None) -> None:
    """Analyse every article of a library that waits for it.

    It can be stopped at any time, and goes on where it was. The results are the same, whoever makes them.
    """
    with closing(Workshop.open(library or paths.default_library())) as workshop:
        if scheduler:
            workshop.hire(crews.Cluster(scheduler))
        elif jobs > 1:
            workshop.hire(crews.Processes(jobs))
        events = tasks.analyse_again(workshop) if again else tasks.finish_what_waits(workshop)
        done = 0
        for event in events:
            if isinstance(event, protocol.Progress) and event.phase == "analyse":
                done = event.done
            elif isinstance(event, protocol.ImportReport):
                for failure in event.failures:
                    click.echo(str(errors.named(failure.error, failure.values)), err=True)
        click.echo(f"{done} analysed")
