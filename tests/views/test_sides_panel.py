"""Claims beside their answers, and what the user decides about them."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from counterpoint.library import access, opening, pairs
from counterpoint.records.exchange import Exchange
from counterpoint.views.delegates.exchanges import ExchangeDelegate
from counterpoint.views.dialogs.pair import PairDialog
from counterpoint.views.models.exchanges import Heading
from counterpoint.views.window import ARTICLE, SIDES, Window

Library = tuple[Path, dict[str, int]]


@pytest.fixture
def sides(qtbot: QtBot, window: Window) -> Window:
    """Return the window with the claims of the United States shown."""
    window.show_place(SIDES)
    qtbot.waitUntil(lambda: window.sides.claimant.count() > 1)
    choose(qtbot, window, "state:US")
    return window


def choose(qtbot: QtBot, window: Window, claimant: str, answerer: str = "") -> None:
    """Choose parties as a click in their boxes does."""
    for box, key in ((window.sides.claimant, claimant), (window.sides.answerer, answerer)):
        box.choose(key)
    with qtbot.waitSignal(window.sides.model.loaded):
        window.sides.claimant.chosen.emit(claimant)


def exchanges(window: Window) -> list[Exchange]:
    """Return the rows that are not headings."""
    return [row for row in window.sides.model.rows if isinstance(row, Exchange)]


def states(path: object, ids: list[int]) -> set[str]:
    """Return the states of the pairs of these statements, read from the file anew."""
    db = opening.open_library(path)
    try:
        return {stored.state for stored in pairs.of_statements(db, ids)}
    finally:
        opening.close(db)


def test_claims_stand_under_the_headings_of_their_issues(sides: Window) -> None:
    rows = sides.sides.model.rows
    assert [row.name for row in rows if isinstance(row, Heading)] == [
        "Цели в Сирии",
        "Координация ударов",
        "Торговля нефтью",
    ]
    assert {row.claim.party.key for row in exchanges(sides) if row.claim.party} == {"state:US"}


def test_a_heading_counts_its_pairs_and_articles(sides: Window) -> None:
    heading = next(row for row in sides.sides.model.rows if isinstance(row, Heading))
    tally = sides.sides.model.tally(heading)
    assert tally is not None
    assert (tally.pairs, len(tally.articles)) == (2, 2)


def test_an_unanswered_claim_says_so(qtbot: QtBot, sides: Window) -> None:
    choose(qtbot, sides, "org:eu")
    unanswered = [row for row in exchanges(sides) if not row.answers]
    assert unanswered
    assert "No answer in the library" in sides.sides.model.words(unanswered[0])


def test_the_chip_leaves_only_unanswered_claims(qtbot: QtBot, sides: Window) -> None:
    choose(qtbot, sides, "")
    everything = len(exchanges(sides))
    with qtbot.waitSignal(sides.sides.model.loaded):
        sides.sides.unanswered.click()
    assert 0 < len(exchanges(sides)) < everything
    assert not any(row.answers for row in exchanges(sides))


def test_the_search_looks_into_claims_and_answers(qtbot: QtBot, sides: Window) -> None:
    sides.sides.search.insert("бочки")
    qtbot.waitUntil(lambda: [row.claim.speaker for row in exchanges(sides)] == ["Джон Керри"])


def test_one_party_against_one_other(qtbot: QtBot, sides: Window) -> None:
    choose(qtbot, sides, "state:US", "state:SY")
    answering = {answer.quote.party.key for row in exchanges(sides) for answer in row.answers if answer.quote.party}
    assert answering == {"state:SY"}
    assert "state:SY" not in [sides.sides.claimant.itemData(i) for i in range(sides.sides.claimant.count())]


def test_arrows_move_over_cards_and_rows(qtbot: QtBot, sides: Window) -> None:
    view = sides.sides.list
    view.setFocus()
    first = view.exchange
    assert first is not None and view.quote == first.claim
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.quote == first.answers[0].quote
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.quote == first.answers[1].quote
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.quote == first.claim
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.exchange is not None and view.exchange != first


def test_a_click_chooses_the_card_under_the_mouse(qtbot: QtBot, sides: Window) -> None:
    view = sides.sides.list
    exchange = exchanges(sides)[0]
    index = view.model().index(sides.sides.model.rows.index(exchange), 0)
    delegate = view.itemDelegate()
    assert isinstance(delegate, ExchangeDelegate)
    second = delegate.places(exchange, QRectF(view.visualRect(index)))[2]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=second.center().toPoint())
    assert view.quote == exchange.answers[1].quote


def test_the_inspector_says_who_speaks_and_why_it_is_a_pair(qtbot: QtBot, sides: Window) -> None:
    qtbot.waitUntil(lambda: "Josh Earnest" in sides.inspector.spoken())
    assert "rejects" in sides.inspector.spoken()


def test_enter_opens_the_sentence_in_its_article(qtbot: QtBot, sides: Window, library: Library) -> None:
    qtbot.keyClick(sides.sides.list, Qt.Key.Key_Return)
    assert sides.place == ARTICLE
    qtbot.waitUntil(lambda: sides.article.page.chosen == library[1]["wrong targets"])


def test_confirming_goes_on_and_is_undone(qtbot: QtBot, sides: Window, library: Library) -> None:
    path, ids = library
    shown = [ids["wrong targets"], ids["only terrorists"]]
    first = sides.sides.list.exchange
    with qtbot.waitSignal(sides.desk.edited):
        qtbot.keyClick(sides, Qt.Key.Key_Y)
    assert sides.sides.list.exchange != first
    qtbot.waitUntil(lambda: exchanges(sides)[0].answers[0].state == "confirmed")
    assert "confirmed" in states(path, shown)
    qtbot.waitUntil(lambda: sides.menus.undo.text() == "&Undo: confirm pair")
    with qtbot.waitSignal(sides.desk.edited):
        sides.menus.undo.trigger()
    assert "confirmed" not in states(path, shown)


def test_a_decision_can_be_undone_after_the_library_was_opened_again(
    qtbot: QtBot, sides: Window, library: Library
) -> None:
    path, ids = library
    qtbot.keyClick(sides, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: sides.desk.steps.undoable == "reject_pair")
    with qtbot.waitSignal(sides.desk.opened):
        sides.open_library(path)
    qtbot.waitUntil(sides.menus.undo.isEnabled)
    with qtbot.waitSignal(sides.desk.edited):
        sides.menus.undo.trigger()
    assert "rejected" not in states(path, [ids["wrong targets"]])
    qtbot.waitUntil(lambda: sides.menus.redo.text() == "&Redo: reject pair")


def test_a_rejected_pair_is_gone_and_can_be_brought_back(qtbot: QtBot, sides: Window, library: Library) -> None:
    path, ids = library
    answers = len(exchanges(sides)[0].answers)
    qtbot.keyClick(sides, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: len(exchanges(sides)[0].answers) == answers - 1)
    assert "rejected" in states(path, [ids["wrong targets"]])
    qtbot.waitUntil(sides.menus.undo.isEnabled)
    sides.menus.undo.trigger()
    qtbot.waitUntil(lambda: len(exchanges(sides)[0].answers) == answers)


def test_typing_y_into_the_search_decides_nothing(qtbot: QtBot, sides: Window) -> None:
    sides.sides.focus_search()
    qtbot.keyClicks(sides.sides.search, "yny")
    assert sides.sides.search.text() == "yny"
    assert not sides.desk.steps.undoable


def test_two_statements_are_paired_by_keys_and_unpaired_by_undo(qtbot: QtBot, sides: Window, library: Library) -> None:
    path, _ = library
    first = sides.sides.list.quote
    assert first is not None
    qtbot.keyClick(sides, Qt.Key.Key_P)
    assert "press P again" in sides.foot.what.text()
    sides.sides.list.step(1)
    second = sides.sides.list.quote
    assert second is not None
    qtbot.keyClick(sides, Qt.Key.Key_P)
    dialog = sides.findChildren(PairDialog)[-1]
    dialog.swap.click()
    dialog.relation.setCurrentIndex(dialog.relation.findData("supports"))
    with qtbot.waitSignal(sides.desk.edited):
        dialog.accept()
    assert made(path) == [(second.statement_id, first.statement_id, "supports", "edited")]
    qtbot.waitUntil(lambda: sides.menus.undo.text() == "&Undo: pair statements")
    with qtbot.waitSignal(sides.desk.edited):
        sides.menus.undo.trigger()
    assert made(path) == []


def test_a_statement_dropped_on_another_asks_how_it_answers(qtbot: QtBot, sides: Window) -> None:
    exchange = exchanges(sides)[0]
    sides.sides.list.paired.emit(exchange.claim, exchange.answers[0].quote)
    dialog = sides.findChildren(PairDialog)[-1]
    assert (dialog.answer, dialog.claim) == (exchange.claim, exchange.answers[0].quote)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not sides.desk.steps.undoable


def made(path: Path) -> list[tuple[int, int, str, str]]:
    """Return the pairs that a person made."""
    with closing(opening.open_library(path, read_only=True)) as db:
        return access.rows(db, "SELECT claim, counterclaim, relation, state FROM pairs WHERE state = 'edited'")
