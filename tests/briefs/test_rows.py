"""Rows that do not fit on a page are split between lines, and pages keep together what belongs together."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Spacer

from briefs.samples import DAY, RUSSIAN_PARTIES, answer, party_card, quote
from counterpoint.briefs import fonts, styles
from counterpoint.briefs.compose import compose
from counterpoint.briefs.pages import Item, Pages, height_of
from counterpoint.briefs.rows import Row
from counterpoint.briefs.sections import SectionMaker
from counterpoint.briefs.words import Words
from counterpoint.errors import PartMissingError
from counterpoint.records.exchange import Exchange

NORWAY, ICELAND, _ = RUSSIAN_PARTIES


@pytest.fixture(autouse=True)
def _fonts() -> None:
    fonts.register()


def row_of(claim_words: int, answer_words: list[int]) -> Row:
    """A row as a brief makes it, of statements with so many words."""
    replies = tuple(
        answer(quote("слово " * words, statement=place, party=ICELAND)) for place, words in enumerate(answer_words, 2)
    )
    exchange = Exchange(1, "Тема", quote("слово " * claim_words, party=NORWAY), replies)
    sides = [(party_card(NORWAY), [exchange])]
    brief = compose(title="", language="ru", library="", date=DAY, sides=sides)
    return next(
        item.block for item in SectionMaker(brief.sections[0], 1, Words("ru")).items() if type(item.block) is Row
    )


def lines_of(row: Row) -> int:
    cells = [row.claim, *(part.cell for part in row.answers)]
    return round(sum(cell.words.height for cell in cells if cell.words is not row.continued) / styles.WORDS.leading)


@settings(max_examples=50, deadline=None)
@given(
    claim=st.integers(1, 120),
    answers=st.lists(st.integers(1, 120), min_size=1, max_size=6),
    room=st.floats(20, styles.HEIGHT),
)
def test_a_split_row_fits_and_keeps_every_line(claim: int, answers: list[int], room: float) -> None:
    row = row_of(claim, answers)
    lines = lines_of(row)
    pieces = row.split(styles.WIDTH, room)
    if pieces:
        first, rest = pieces
        assert first.height <= room
        assert lines_of(first) + lines_of(rest) == lines
        assert len(first.answers) >= 1
        assert not [part for part in first.answers if part.relation is None]


@given(st.integers(1, 40), st.lists(st.integers(1, 60), min_size=1, max_size=4), st.floats(20, styles.HEIGHT))
@settings(max_examples=40, deadline=None)
def test_what_split_gives_or_leaves_can_be_drawn(claim: int, answers: list[int], room: float) -> None:
    row = row_of(claim, answers)
    canvas = Canvas(io.BytesIO())
    for piece in row.split(styles.WIDTH, room) or [row]:
        piece.drawOn(canvas, 0, 0)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=4))
@settings(max_examples=20, deadline=None)
def test_short_rows_are_never_split(answers: list[int]) -> None:
    row = row_of(5, answers)
    short = row.height <= styles.HEIGHT * 0.3
    assert not (short and row.split(styles.WIDTH, row.height - 20))


def test_a_heading_goes_to_the_page_of_what_follows_it() -> None:
    pages = Pages()
    heading = Paragraph("Тема", styles.HEADING)
    items = [
        Item(Spacer(0, styles.HEIGHT - 60)),
        Item(heading, before=10, keep=True),
        Item(Spacer(0, 50)),
    ]
    list(pages.fill(items))
    first, second = pages.pages
    assert [type(block) for block, _ in first.blocks] == [Spacer]
    assert second.blocks[0] == (heading, 0)


def test_space_above_is_left_out_at_the_head_of_a_page() -> None:
    pages = Pages()
    list(pages.fill([Item(Spacer(0, styles.HEIGHT - 10)), Item(Spacer(0, 20), before=30)]))
    assert [offset for _, offset in pages.pages[1].blocks] == [0]


def test_a_page_shows_the_heads_of_a_table_once_and_every_page_shows_them() -> None:
    pages, heads = Pages(), Paragraph("Норвегия", styles.COLUMN_HEAD)
    list(pages.fill(Item(Spacer(0, styles.HEIGHT / 3), heads=heads) for _ in range(5)))
    assert len(pages.pages) == 3
    for page in pages.pages:
        assert [block for block, _ in page.blocks].count(heads) == 1
        assert page.blocks[0] == (heads, 0)


def test_what_is_higher_than_a_page_and_cannot_be_split_is_still_there() -> None:
    pages, high = Pages(), Spacer(0, styles.HEIGHT * 2)
    list(pages.fill([Item(Spacer(0, 50)), Item(high), Item(Spacer(0, 50))]))
    assert [[height_of(block) for block, _ in page.blocks] for page in pages.pages] == [[50], [styles.HEIGHT * 2], [50]]


def test_a_missing_font_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_files", lambda: {"Font": tmp_path / "gone.ttf"})
    with pytest.raises(PartMissingError, match=r"gone\.ttf"):
        fonts.register.__wrapped__()


@pytest.mark.parametrize(
    ("width", "expected"), [(500, "Договор о рыбе"), (60, "Договор о …"), (24, "Дог …"), (0, " …")]
)
def test_a_line_is_cut_to_the_width_it_has(width: float, expected: str) -> None:
    assert fonts.fitted("Договор о рыбе", fonts.SANS, 8, width) == expected
