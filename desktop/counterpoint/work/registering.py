"""The register of parties on its way out of a library and into another."""

from collections.abc import Generator
from pathlib import Path

from counterpoint.errors import FileNotWrittenError
from counterpoint.exports import register as tables
from counterpoint.importing import register as reading
from counterpoint.library import history, register
from counterpoint.library.opening import Database
from counterpoint.work import protocol, tasks
from counterpoint.work.workshop import Workshop

ENCODING = "utf-8-sig"  # with a mark, by which spreadsheets know it


def export(db: Database, command: protocol.ExportRegister) -> Generator[protocol.Event]:
    """Write the register as a table. Raises FileNotWrittenError."""
    path = Path(command.output)
    unfinished = path.with_name(path.name + ".part")
    try:
        unfinished.write_text(tables.table(register.decisions(db)), encoding=ENCODING, newline="")
        unfinished.replace(path)
    except OSError as error:
        raise FileNotWrittenError(path=str(path), cause=error.strerror or str(error)) from error
    yield protocol.Progress("export", 1, 1)


def take_in(workshop: Workshop, command: protocol.ImportRegister, origin: str = "window") -> Generator[protocol.Event]:
    """Decide as a table says, then pair anew what that touches. Raises RegisterUnreadableError."""
    decided = reading.read(Path(command.path))
    with history.recording(workshop.db, "import_register", origin):
        touched = register.take_in(workshop.db, decided)
    yield protocol.Changed(tuple(touched))
    yield from tasks.reconsider(workshop, protocol.Reconsider(tuple(touched)))
