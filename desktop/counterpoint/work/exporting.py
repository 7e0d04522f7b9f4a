"""A library on its way out to other programs: one writer for each format, chosen by what and by the name's ending."""

from collections.abc import Callable, Generator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from counterpoint import __version__
from counterpoint.errors import FileNotWrittenError, FormatUnknownError
from counterpoint.exports import dna, network, qda, tables
from counterpoint.library import rows
from counterpoint.library.opening import Database
from counterpoint.records.export import StatementRow
from counterpoint.work import protocol

Writer = Callable[[Database, list[StatementRow], Path], None]


def export(db: Database, command: protocol.Export) -> Generator[protocol.Event]:
    """Write what is asked for; the file takes its place only when it is whole.

    Raises FormatUnknownError for an ending that is not offered, FileNotWrittenError.
    """
    path = Path(command.output)
    writer = _writer(command.what, path)
    yield protocol.Progress("export", 0, 1)
    unfinished = path.with_name(f"{path.stem}.part{path.suffix}")
    try:
        writer(db, rows.all_statements(db, command.language), unfinished)
        unfinished.replace(path)
    except OSError as error:
        raise FileNotWrittenError(path=str(path), cause=error.strerror or str(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)
    yield protocol.Progress("export", 1, 1)


def _writer(what: str, path: Path) -> Writer:
    offered = WRITERS[what]
    try:
        return offered[path.suffix.lower()]
    except KeyError:
        raise FormatUnknownError(name=path.name, endings=", ".join(offered)) from None


def _statements_csv(db: Database, said: list[StatementRow], path: Path) -> None:
    tables.write_csv(path, tables.STATEMENT_COLUMNS, tables.statement_rows(said))


def _statements_jsonl(db: Database, said: list[StatementRow], path: Path) -> None:
    tables.write_jsonl(path, tables.STATEMENT_COLUMNS, tables.statement_rows(said))


def _pairs_csv(db: Database, said: list[StatementRow], path: Path) -> None:
    tables.write_csv(path, tables.PAIR_COLUMNS, tables.pair_rows(rows.all_pairs(db, said)))


def _pairs_jsonl(db: Database, said: list[StatementRow], path: Path) -> None:
    tables.write_jsonl(path, tables.PAIR_COLUMNS, tables.pair_rows(rows.all_pairs(db, said)))


def _both_xlsx(db: Database, said: list[StatementRow], path: Path) -> None:
    statements = (tables.STATEMENT_COLUMNS, tables.statement_rows(said))
    pairs = (tables.PAIR_COLUMNS, tables.pair_rows(rows.all_pairs(db, said)))
    tables.write_xlsx(path, {"Statements": statements, "Pairs": pairs})


def _network(db: Database, said: list[StatementRow], path: Path) -> None:
    network.write(path, network.graph(said, rows.all_pairs(db, said)))


def _dna(db: Database, said: list[StatementRow], path: Path) -> None:
    tables.write_csv(path, dna.COLUMNS, dna.rows(said))


def _qda(db: Database, said: list[StatementRow], path: Path) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    name = path.name.removesuffix(path.suffix).removesuffix(".part")
    qda.write(path, name, f"Counterpoint {__version__}", now, rows.all_articles(db), said)


WRITERS: Final[dict[str, dict[str, Writer]]] = {
    "statements": {".csv": _statements_csv, ".xlsx": _both_xlsx, ".jsonl": _statements_jsonl},
    "pairs": {".csv": _pairs_csv, ".xlsx": _both_xlsx, ".jsonl": _pairs_jsonl},
    "network": {".graphml": _network, ".gexf": _network},
    "dna": {".csv": _dna},
    "project": {".qdpx": _qda},
}
