"""The command line: what the window does, without a window.

Results go to standard output or to ``--output``; progress and complaints go to standard error. The exit status is 1
when at least one file could not be used.
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import click

from counterpoint import __version__, cli_analyze, cli_export, cli_models, cli_parties, errors, logs, paths
from counterpoint.errors import CounterpointError
from counterpoint.exports import conllu, lines
from counterpoint.importing.columns import ROLES, Columns
from counterpoint.library import articles, opening
from counterpoint.library.opening import Database
from counterpoint.records.article import Draft
from counterpoint.work import briefing, protocol, tasks
from counterpoint.work.analysing import Analyser
from counterpoint.work.collating import pair_lines
from counterpoint.work.reading import read_files
from counterpoint.work.workshop import Workshop

FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
LANGUAGE = click.option(
    "--language",
    type=cli_models.InstalledLanguage(),
    help="Read every article in this language, instead of telling Russian and English by letters and words.",
)
OUTPUT = click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file instead of standard output.",
)
DAY = click.DateTime(["%Y-%m-%d"])
LIBRARY = click.option(
    "--library",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The library file; your own default library when left out.",
)


class Column(click.ParamType[tuple[str, int]]):
    """What one column of a table holds, as on the command line: ``text=3``."""

    name = "column"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> tuple[str, int]:
        """Return the role and the column, counted from 0."""
        role, _, number = str(value).partition("=")
        if role not in ROLES or not number.isdecimal() or int(number) < 1:
            self.fail(
                f"{value!r} is not one of {', '.join(ROLES)} with the number of a column, as in text=3", param, context
            )
        return role, int(number) - 1


class Commands(click.Group):
    """A group that says the program's own errors in their one sentence instead of a traceback."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command. Raises ClickException for every CounterpointError."""
        try:
            return super().invoke(context)
        except CounterpointError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="counterpoint")
def main() -> None:
    """Counterpoint hears both sides: who claims what in your articles, and who answers it.

    Without a command the window opens. Everything happens on this computer; nothing is sent anywhere.
    Articles are files, or folders and zip archives of them, in Russian or English: plain text and Markdown, web pages
    (.html, .mhtml, .webarchive), Word, OpenDocument, .rtf, .pdf, .epub, mail (.eml, .mbox), news XML (NewsML-G2,
    NITF), .jsonl, tables (.csv, .xlsx), exports of Nexis and Factiva; pictures, where Tesseract is installed.

    \b
    Keep articles in a library, and make a brief of it:
      counterpoint import clippings/ --library vienna.counterpoint
      counterpoint search санкции --library vienna.counterpoint
      counterpoint brief --output brief.pdf --library vienna.counterpoint

    \b
    Look into articles without keeping them:
      counterpoint extract article.txt     statements, parties and pairs, as JSON Lines
      counterpoint pairs *.html            claims and their answers over all the articles
      counterpoint parse article.docx      sentences and dependency trees, as CoNLL-U

    \b
    Read more languages, or the same ones better:
      counterpoint models list             the models at hand, and "models install" for more
    """
    logs.start("command")


main.add_command(cli_models.models)
main.add_command(cli_parties.parties)
main.add_command(cli_export.export)
main.add_command(cli_analyze.analyze)


Said = tuple[tuple[str, int], ...]
COLUMNS = click.option(
    "--column",
    "columns",
    multiple=True,
    type=Column(),
    metavar="ROLE=NUMBER",
    help=f"What a column of tables holds, counted from 1: text=3. Roles: {', '.join(ROLES)}. May be given again.",
)


@main.command("import")
@FILES
@COLUMNS
@LIBRARY
def import_(files: tuple[Path, ...], columns: Said, library: Path | None) -> None:
    """Bring articles into a library and analyse them.

    An article that the library has already is not taken twice. What is interrupted goes on at the next import.
    """
    with _workshop(library) as workshop:
        command = protocol.ImportFiles(tuple(str(path) for path in files), _known(columns))
        report = _show(tasks.import_files(workshop, command))
    click.echo("{imported} imported, {duplicates} already there, {failures} failed".format_map(report), err=True)
    sys.exit(report["failures"] > 0)


@main.command()
@FILES
@COLUMNS
@LANGUAGE
@OUTPUT
def extract(files: tuple[Path, ...], columns: Said, language: str | None, output: Path | None) -> None:
    """Write the statements, parties and pairs of each article as one JSON object a line.

    Offsets are characters of the object's own "text". Each article is looked at by itself; see "pairs" for answers
    over several articles.
    """
    drafts, failures = _drafts(files, language, columns)
    with _writer(output) as out:
        for done, analysed in enumerate(Analyser().analyse(drafts), 1):
            _write_line(out, lines.article_line(analysed.analysis))
            _progress("analyse", done, len(drafts))
    sys.exit(failures > 0)


@main.command()
@FILES
@COLUMNS
@LANGUAGE
@OUTPUT
def pairs(files: tuple[Path, ...], columns: Said, language: str | None, output: Path | None) -> None:
    """Write the claims and their answers, within and across the articles, as one JSON object a line."""
    drafts, failures = _drafts(files, language, columns)
    with _writer(output) as out:
        for line in pair_lines(drafts):
            _write_line(out, line)
    sys.exit(failures > 0)


@main.command()
@FILES
@COLUMNS
@LANGUAGE
@OUTPUT
def parse(files: tuple[Path, ...], columns: Said, language: str | None, output: Path | None) -> None:
    """Write the sentences of each article with lemmas, features, trees and names, as CoNLL-U."""
    drafts, failures = _drafts(files, language, columns)
    with _writer(output) as out:
        for draft, parsed in Analyser().parse(drafts):
            out.writelines(f"{line}\n" for line in conllu.lines(parsed, draft.text, draft.external_id or draft.path))
    sys.exit(failures > 0)


@main.command()
@click.argument("query")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most this many articles.")
@LIBRARY
def search(query: str, limit: int, library: Path | None) -> None:
    """List the articles of a library that hold the words of QUERY in any of their forms.

    "Exact phrases" go in quotation marks, -word leaves out, and begin* finds beginnings.
    """
    with _reading(library) as db:
        for row in articles.rows(db, search=query, limit=limit, offset=0):
            click.echo(f"{row.published or '':16}  {row.source or '':20}  {row.title}\n    {row.snippet}")


@main.command()
@click.option("--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The PDF file to write.")
@click.option("--party", "parties", multiple=True, help="Only this party's claims, by its name; may be given again.")
@click.option("--title", default="", help="The title on the first page.")
@click.option(
    "--language",
    type=click.Choice(["ru", "en"]),
    default="en",
    show_default=True,
    help="Language of the brief.",
)
@click.option("--since", type=DAY, default=None, help="The first day, as 2015-11-14.")
@click.option("--until", type=DAY, default=None, help="The last day.")
@click.option("--answered", is_flag=True, help="Leave out the claims that nobody answers.")
@click.option("--confirmed", is_flag=True, help="Leave out what no person has confirmed.")
@LIBRARY
def brief(
    output: Path,
    parties: tuple[str, ...],
    title: str,
    language: str,
    since: datetime | None,
    until: datetime | None,
    answered: bool,
    confirmed: bool,
    library: Path | None,
) -> None:
    """Write a brief of a library as PDF: each party's claims with the answers beside them."""
    with _reading(library) as db:
        keys = tuple(briefing.party_key(db, name) for name in parties)
        days = _iso(since), _iso(until)
        command = protocol.MakeBrief(str(output), title, language, keys, *days, answered, confirmed)
        _show(briefing.make_brief(db, command))


@main.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("sample-brief.pdf"),
    show_default=True,
    help="Where the brief goes when there is no display.",
)
def sample(output: Path) -> None:
    """Show both sides of the sample articles: in the window, or as text and a PDF where there is no display."""
    if _has_display():
        from counterpoint import app

        sys.exit(app.main(["--sample"]))

    with _workshop(paths.sample_library()) as workshop:
        _show(tasks.import_files(workshop, protocol.ImportFiles((str(paths.seeds()),))))
        for line in briefing.both_sides(workshop.db, "en"):
            click.echo(line)
        _show(briefing.make_brief(workshop.db, protocol.MakeBrief(str(output), "", "en")))
        click.echo(f"\nThe brief: {output.resolve()}")


def _iso(day: datetime | None) -> str | None:
    return day.date().isoformat() if day else None


def _has_display() -> bool:
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _workshop(library: Path | None) -> closing[Workshop]:
    return closing(Workshop.open(library or paths.default_library()))


def _reading(library: Path | None) -> closing[Database]:
    return closing(opening.open_library(library or paths.default_library(), read_only=True))


def _known(columns: Said) -> tuple[Columns, ...]:
    """Return what the user says of the columns of all tables."""
    return (Columns((), columns),) if columns else ()


def _drafts(files: Iterable[Path], language: str | None, columns: Said) -> tuple[list[Draft], int]:
    """Return the articles of the files, and how many files could not be used; those are told on standard error."""
    drafts: list[Draft] = []
    failures = 0
    for outcome in read_files(files, language, _known(columns)):
        if isinstance(outcome, CounterpointError):
            click.echo(str(outcome), err=True)
            failures += 1
        else:
            drafts.append(outcome)
    return drafts, failures


@contextmanager
def _writer(output: Path | None) -> Iterator[IO[str]]:
    """Return standard output, or a file that takes its place only when everything is written."""
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        yield sys.stdout
        return
    with click.open_file(str(output), "w", encoding="utf-8", atomic=True) as file:
        yield file


def _write_line(out: IO[str], line: dict[str, Any]) -> None:
    out.write(json.dumps(line, ensure_ascii=False) + "\n")
    out.flush()


def _progress(phase: str, done: int, total: int) -> None:
    """Keep one line on a terminal's standard error up to date."""
    if sys.stderr.isatty():
        click.echo(f"\r{phase}: {done} of {total}\033[K" + ("\n" if done == total else ""), err=True, nl=False)


def _show(events: Iterator[protocol.Event]) -> Counter[str]:
    """Run a task to its end, telling its progress and its failures; return what came of its files."""
    report: Counter[str] = Counter()
    for event in events:
        match event:
            case protocol.Progress(phase, done, total):
                _progress(phase, done, total)
            case protocol.ImportReport(imported, duplicates, failures):
                report.update(imported=len(imported), duplicates=len(duplicates), failures=len(failures))
                _complain(failures)
            case protocol.Failed(failure):
                report.update(failures=1)
                _complain([failure])
    return report


def _complain(failures: Iterable[protocol.Failure]) -> None:
    for failure in failures:
        click.echo(str(errors.named(failure.error, failure.values)), err=True)
