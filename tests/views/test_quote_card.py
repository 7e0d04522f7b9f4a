"""What a card says below its words, as far as it has room; read back from a page that it is painted on."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from counterpoint.records.exchange import Quote
from counterpoint.records.text import Span
from counterpoint.views.delegates.quote_card import QuoteCard
from counterpoint.views.look import Look

LONG = "первый заместитель председателя комитета по рыболовству"


def painted(role: str | None, width: float, look: Look, path: Path) -> str:
    quote = Quote(
        statement_id=1,
        article_id=1,
        words="что рыба общая",
        speaker="Анна Бьёрк",
        party=None,
        targets=(),
        kind="indirect",
        polarity="claim",
        state="machine",
        confidence=0.8,
        article_title="Рыба",
        source="Вестник",
        published="2024-05-14",
        sentence=1,
        span=Span(0, 14),
        role=role,
    )
    writer = QPdfWriter(str(path))
    writer.setResolution(96)
    card = QuoteCard(quote, "machine", width, look, {}, name_party=False)
    painter = QPainter(writer)
    card.paint(painter, QRectF(0, 0, width, card.height))
    painter.end()
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    return "".join(text.split())  # blanks are not read back as they were painted


@pytest.mark.parametrize(
    ("role", "width", "shown"),
    [
        ("министр", 500, "Анна Бьёрк, министр ·"),
        (LONG, 500, f"Анна Бьёрк, {LONG} ·"),
        (None, 500, "Анна Бьёрк ·"),
    ],
)
def test_the_office_follows_the_name(
    qtbot: QtBot, qapp: object, tmp_path: Path, role: str | None, width: float, shown: str
) -> None:
    assert "".join(shown.split()) in painted(role, width, Look(qapp), tmp_path / "card.pdf")


def test_a_long_office_leaves_room_for_where_and_when(qtbot: QtBot, qapp: object, tmp_path: Path) -> None:
    text = painted(LONG, 230, Look(qapp), tmp_path / "card.pdf")
    assert "АннаБьёрк·Вестник,14May2024" in text
