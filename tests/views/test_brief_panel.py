"""The brief: what is chosen, seen, exported and printed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from counterpoint.views.operations import briefs
from counterpoint.views.window import BRIEF, Window
from counterpoint.work.protocol import BriefReady, Finished, MakeBrief


@pytest.fixture
def brief(qtbot: QtBot, window: Window) -> Window:
    """Return the window with the brief's place shown, and the first page asked for."""
    window.show_place(BRIEF)
    qtbot.waitUntil(lambda: bool(window.desk.bridge.sent))
    return window


def _write_pdf(path: str, pages: int) -> None:
    writer = QPdfWriter(path)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    for number in range(pages):
        if number:
            writer.newPage()
        painter.drawText(200, 400, f"page {number + 1}")
    painter.end()


def _make(window: Window, pages: int = 3) -> None:
    """Do as the worker does with the last command."""
    command = window.desk.bridge.sent[-1]
    assert isinstance(command, MakeBrief)
    _write_pdf(command.output, pages)
    window.desk.bridge.brief_ready.emit(BriefReady(command.output))
    window.desk.bridge.finished.emit(Finished("MakeBrief"))


def test_the_page_is_made_when_it_is_looked_at(brief: Window) -> None:
    command = brief.desk.bridge.sent[0]
    assert isinstance(command, MakeBrief)
    assert (command.title, command.language, command.parties) == ("vienna", "en", ())
    _make(brief)
    assert brief.brief.document.pageCount() == 3


def test_another_choice_makes_it_anew(qtbot: QtBot, brief: Window) -> None:
    _make(brief)
    box = next(box for box in brief.brief.findChildren(QCheckBox) if box.text() == "Russia")
    box.click()
    qtbot.waitUntil(lambda: len(brief.desk.bridge.sent) == 2)
    command = brief.desk.bridge.sent[1]
    assert isinstance(command, MakeBrief)
    assert "state:RU" not in command.parties and "state:US" in command.parties


def test_without_a_party_there_is_nothing_to_export(brief: Window) -> None:
    for box in brief.brief.findChildren(QCheckBox):
        box.setChecked(False)
    assert not brief.brief.choices.ready


def test_export_asks_the_worker_and_offers_to_open(brief: Window, tmp_path: Path) -> None:
    briefs.write_to(brief.brief, brief.desk, tmp_path / "out.pdf")
    command = brief.desk.bridge.sent[-1]
    assert isinstance(command, MakeBrief) and command.output == str(tmp_path / "out.pdf")
    brief.desk.bridge.brief_ready.emit(BriefReady(command.output))
    assert brief.brief.choices.told == "Saved as out.pdf."


def test_printing_puts_every_page_on_paper(brief: Window, tmp_path: Path) -> None:
    _make(brief, pages=4)
    target = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    briefs.paint(brief.brief.document, printer)
    read = QPdfDocument()
    assert read.load(str(target)) == QPdfDocument.Error.None_
    assert read.pageCount() == 4
    assert _has_ink(read)


def test_printing_some_pages(brief: Window, tmp_path: Path) -> None:
    _make(brief, pages=4)
    target = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFromTo(2, 3)
    briefs.paint(brief.brief.document, printer)
    read = QPdfDocument()
    read.load(str(target))
    assert read.pageCount() == 2


def test_print_makes_the_page_first_and_then_shows_the_preview(brief: Window) -> None:
    brief.print_brief()
    assert brief.findChild(QPrintPreviewDialog) is None
    _make(brief)
    dialog = brief.findChild(QPrintPreviewDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.close()


def _has_ink(document: QPdfDocument) -> bool:
    image = document.render(0, QSizeF(300, 400).toSize())
    colours = {image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())}
    return min(colours) < 128
