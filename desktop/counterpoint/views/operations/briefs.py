"""The brief as a file and on paper."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect, QSize, QStandardPaths, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog

from counterpoint.views.desk import Desk
from counterpoint.views.panels.brief import BriefPanel

translate = QCoreApplication.translate
_SHARPEST = 300  # dots per inch; more than that only takes memory


def export(panel: BriefPanel, desk: Desk) -> None:
    """Ask for a file and let the worker write the chosen brief there."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    start = Path(desk.settings.folder or documents) / f"{_file_name(panel.choices.title)}.pdf"
    title = translate("briefs", "Export brief")
    name, _ = QFileDialog.getSaveFileName(panel, title, str(start), translate("briefs", "PDF files (*.pdf)"))
    if name:
        write_to(panel, desk, Path(name if name.lower().endswith(".pdf") else name + ".pdf"))


def write_to(panel: BriefPanel, desk: Desk, path: Path) -> None:
    """Let the worker write the chosen brief to ``path``."""
    desk.settings.folder = str(path.parent)
    panel.exported = str(path)
    desk.send(panel.command(str(path)))


def print_(panel: BriefPanel) -> None:
    """Show the brief as it will be on paper, with the way to the printer; first make it, if it is not there."""
    if panel.is_fresh and panel.document.pageCount():
        show_print_preview(panel)
        return
    panel.fresh.connect(lambda: show_print_preview(panel), Qt.ConnectionType.SingleShotConnection)
    panel.make_preview()


def show_print_preview(panel: BriefPanel) -> QPrintPreviewDialog:
    """Open the preview before printing."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(panel.choices.title)
    size = panel.document.pagePointSize(0)
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    dialog = QPrintPreviewDialog(printer, panel)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translate("briefs", "Print"))
    dialog.setAccessibleName(translate("briefs", "Print"))
    dialog.resize(900, 760)
    dialog.paintRequested.connect(lambda target: paint(panel.document, target))
    dialog.open()
    return dialog


def paint(document: QPdfDocument, printer: QPrinter) -> None:
    """Draw the pages that the user wants onto the printer."""
    first = max(1, printer.fromPage())
    last = min(document.pageCount(), printer.toPage() or document.pageCount())
    sharpness = min(printer.resolution(), _SHARPEST)
    painter = QPainter(printer)
    for number in range(first - 1, last):
        if number >= first:
            printer.newPage()
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        size = document.pagePointSize(number)
        image = document.render(
            number, QSize(round(size.width() * sharpness / 72), round(size.height() * sharpness / 72))
        )
        painter.drawImage(_within(paper, image.size()), image)
    painter.end()


def _within(paper: QRect, page: QSize) -> QRect:
    """Return the largest place of the paper with the page's proportions, in its middle."""
    size = page.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(paper.topLeft(), size)
    place.moveCenter(paper.center())
    return place


def _file_name(title: str) -> str:
    """Return the title without what a file name cannot have."""
    return "".join(letter for letter in title if letter.isalnum() or letter in " -_.,()").strip() or "brief"
