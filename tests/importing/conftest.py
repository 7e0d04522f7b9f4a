"""Files of every format, made as other programs make them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from counterpoint import paths


@pytest.fixture
def make_docx(tmp_path: Path) -> Callable[..., Path]:
    def make(paragraphs: Sequence[str], name: str = "article.docx", title: str | None = None) -> Path:
        from docx import Document

        document = Document()
        if title:
            document.add_paragraph(title, style="Title")
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        document.save(str(tmp_path / name))
        return tmp_path / name

    return make


@pytest.fixture
def make_pdf(tmp_path: Path) -> Callable[..., Path]:
    def make(
        paragraphs: Sequence[str],
        name: str = "article.pdf",
        title: str | None = None,
        header: str = "",
        password: str | None = None,
        width: float = 300,
    ) -> Path:
        from reportlab.lib.pdfencrypt import StandardEncryption
        from reportlab.lib.styles import ParagraphStyle
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

        font = paths.resources() / "fonts" / "SourceSerif4-Regular.ttf"
        pdfmetrics.registerFont(TTFont("Serif", str(font)))
        size = (width, 420)
        style = ParagraphStyle("body", fontName="Serif", fontSize=10, leading=13, spaceAfter=6, alignment=4)
        heading = ParagraphStyle("title", style, fontSize=16, leading=20, alignment=0)

        def furnish(canvas, document):
            canvas.setFont("Serif", 8)
            canvas.drawString(30, 400, header)
            canvas.drawCentredString(width / 2, 14, f"{document.page}")

        encrypt = StandardEncryption(password) if password else None
        document = BaseDocTemplate(str(tmp_path / name), pagesize=size, encrypt=encrypt)
        frame = Frame(30, 30, width - 60, 360, 0, 0, 0, 0)
        document.addPageTemplates(PageTemplate("page", [frame], onPage=furnish))
        flow = [Paragraph(title, heading)] if title else []
        document.build([*flow, *(Paragraph(paragraph, style) for paragraph in paragraphs)])
        return tmp_path / name

    return make


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return the list of the addresses that were looked up or called; it should stay empty."""
    import socket

    called: list[object] = []

    def refuse(*args: object, **_: object) -> None:
        called.append(args)
        raise OSError("no network in this test")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    return called
