"""A table that does not tell its columns is asked about, once."""

import json

from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counterpoint.importing.columns import Columns
from counterpoint.views.dialogs.columns import ColumnsDialog
from counterpoint.views.dialogs.report import ReportDialog
from counterpoint.views.operations import importing, tables
from counterpoint.views.window import Window
from counterpoint.work.protocol import Failure, ImportFiles, ImportReport

HEADER = ["А", "Б", "В"]
VALUES = {
    "header": json.dumps(HEADER),
    "sample": json.dumps([["1", "Капитан порта заявил", "x"], ["2"]]),
    "guess": json.dumps({"published": 2}),
}


def unknown(name: str) -> Failure:
    return Failure("ColumnsUnknownError", {"name": name, "path": f"/clippings/{name}", **VALUES})


def test_tables_with_one_header_are_asked_about_once_and_imported(qtbot: QtBot, window: Window) -> None:
    window.desk.bridge.report.emit(ImportReport((), (), (unknown("a.csv"), unknown("b.csv"))))
    assert window.findChild(ReportDialog) is None
    (dialog,) = window.findChildren(ColumnsDialog)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled()
    assert dialog.choices["published"].currentText() == "В"
    dialog.choices["text"].setCurrentIndex(2)
    assert ok.isEnabled()
    ok.click()
    qtbot.waitUntil(lambda: not isValid(dialog))  # it is freed when it closes
    said = Columns(tuple(HEADER), (("text", 1), ("published", 2)))
    assert window.desk.bridge.sent == [ImportFiles(("/clippings/a.csv", "/clippings/b.csv"), (said,))]
    assert tables.known(window.desk.settings) == (said,)


def test_what_was_said_goes_along_with_every_import(window: Window) -> None:
    window.desk.settings.tables = ('{"header": ["А"], "roles": {"text": 0}}', "nonsense")
    importing.import_paths(window.desk, [])
    assert window.desk.bridge.sent == []
    tables_said = tables.known(window.desk.settings)
    assert tables_said == (Columns(("А",), (("text", 0),)),)


def test_other_failures_are_still_told(window: Window) -> None:
    window.desk.bridge.report.emit(ImportReport((), (), (unknown("a.csv"), Failure("EmptyFileError", {"name": "c"}))))
    report = window.findChild(ReportDialog)
    assert report is not None
    assert "a.csv" not in report.sentences.toPlainText()
    window.findChild(ColumnsDialog).reject()


def test_the_dialog_for_files_knows_every_format() -> None:
    from counterpoint.importing.readers.registry import FORMATS, SUFFIXES

    everything, *groups = importing.filters()
    assert all(f"*{suffix}" in everything for suffix in SUFFIXES)
    assert all(any(f"*{format_.suffixes[0]}" in group for group in groups) for format_ in FORMATS)
