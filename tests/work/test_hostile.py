"""A hostile file costs the worker one sentence: what comes before and after it in the batch is imported."""

from contextlib import closing
from pathlib import Path

import pytest

from counterpoint.library import articles, opening
from counterpoint.work import protocol
from hostile import drawings_that_draw_each_other
from processes import running_worker, wait_for

pytestmark = pytest.mark.process


def test_a_file_that_hangs_its_reader(tmp_path: Path) -> None:
    folder, library = tmp_path / "in", tmp_path / "a.counterpoint"
    folder.mkdir()
    for name in ("1.txt", "3.txt"):
        (folder / name).write_text(f"Порт закрыт {name}\n\nМинистр заявил, что порт закрыт.", encoding="utf-8")
    (folder / "2.pdf").write_bytes(drawings_that_draw_each_other())
    (folder / "4.csv").write_text("Первый;Второй\nодно;другое\n", encoding="utf-8")
    with running_worker(library) as (connection, _):
        connection.send(protocol.ImportFiles((str(folder),)))
        *_, report = wait_for(connection, lambda event: isinstance(event, protocol.ImportReport))
    assert isinstance(report, protocol.ImportReport)
    assert len(report.imported) == 2
    (drawing, table) = report.failures
    assert (table.error, table.values["name"]) == ("ColumnsUnknownError", "4.csv")
    # Whether it takes too long or brings its reader down depends on the machine.
    assert drawing.error in ("ReadingTooLongError", "ReadingTooMuchError", "ReadingBrokenError")
    assert drawing.values["name"] == "2.pdf"
    with closing(opening.open_library(library)) as db:
        assert articles.count(db) == 2
