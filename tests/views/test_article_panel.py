"""The page of an article."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from counterpoint.records.text import Span
from counterpoint.views.detail import passage
from counterpoint.views.widgets.marked import Offsets
from counterpoint.views.window import ARTICLE, Window

Library = tuple[object, dict[str, int]]


def _open(qtbot: QtBot, window: Window, statement: int) -> None:
    window.open_article(1, statement)
    qtbot.waitUntil(lambda: window.article.page.chosen == statement)


def _words(window: Window, span: Span) -> str:
    return window.article.page.toPlainText()[span.start : span.end]


def test_a_statement_opens_at_its_sentence(qtbot: QtBot, window: Window, library: Library) -> None:
    _open(qtbot, window, library[1]["oil"])
    span = window.article.page.span_of(library[1]["oil"])
    assert span is not None
    assert _words(window, span).startswith("Керри добавил, что правительство")
    assert _words(window, span).endswith("у террористов")


def test_the_same_article_is_not_set_twice(qtbot: QtBot, window: Window, library: Library) -> None:
    _open(qtbot, window, library[1]["oil"])
    _open(qtbot, window, library[1]["asked"])
    assert window.place == ARTICLE


def test_every_statement_has_a_line_under_its_content_and_a_note(
    qtbot: QtBot, window: Window, library: Library
) -> None:
    _open(qtbot, window, library[1]["talked"])
    page = window.article.page
    assert len(page.notes()) == 7
    for statement, _ in page.notes():
        span = page.span_of(statement)
        assert span is not None and list(page.lines_of(span))


def test_pointing_at_words_or_note_finds_the_statement(qtbot: QtBot, window: Window, library: Library) -> None:
    statement = library[1]["talked"]
    _open(qtbot, window, statement)
    page = window.article.page
    span = page.span_of(statement)
    assert span is not None
    line = next(iter(page.lines_of(span)))
    scrolled = QPointF(0, page.verticalScrollBar().value())
    assert page.statement_at(line.center() - QPointF(0, 10) - scrolled) == statement
    room = dict(page.notes())[statement]
    assert page.statement_at(room.center() - scrolled) == statement
    assert page.statement_at(QPointF(2, 2)) is None


def test_the_tool_tip_says_who_and_how(qtbot: QtBot, window: Window, library: Library) -> None:
    _open(qtbot, window, library[1]["talked"])
    assert window.article.page.tooltips[library[1]["talked"]].startswith("Джон Керри · United States · verbatim")


def test_stepping_goes_through_the_statements(qtbot: QtBot, window: Window, library: Library) -> None:
    _open(qtbot, window, library[1]["talked"])
    window.menus.next.trigger()
    assert window.article.page.chosen == library[1]["not talked"]
    window.menus.previous.trigger()
    assert window.article.page.chosen == library[1]["talked"]
    qtbot.waitUntil(lambda: "Джон Керри" in window.inspector.spoken())


@given(st.text(), st.data())
def test_offsets_lead_to_the_same_place_as_the_toolkit_counts(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert Offsets(text)(at) == len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(alphabet="ab. \n!…", max_size=60), st.data())
def test_a_passage_holds_its_statement(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = passage(text, [Span(start, end)])
    assert 0 <= found.start <= start
    assert end <= found.end <= len(text)
