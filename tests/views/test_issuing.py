"""Issues renamed, merged and filled by the user beside the claims, and taken back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counterpoint.records.exchange import Exchange
from counterpoint.views.dialogs.issue import IssueDialog
from counterpoint.views.dialogs.party import NameDialog
from counterpoint.views.models.exchanges import Heading
from counterpoint.views.window import SIDES, Window


@pytest.fixture
def sides(qtbot: QtBot, window: Window) -> Window:
    """Return the window with all claims shown, the first one chosen."""
    window.show_place(SIDES)
    qtbot.waitUntil(lambda: window.sides.list.exchange is not None)
    return window


def headings(window: Window) -> list[str]:
    """Return the issues in the list."""
    return [row.name for row in window.sides.model.rows if isinstance(row, Heading)]


def current(window: Window) -> Exchange:
    """Return the row that is chosen."""
    assert window.sides.list.exchange
    return window.sides.list.exchange


def test_renaming_with_a_key_and_back(qtbot: QtBot, sides: Window) -> None:
    before = current(sides).issue
    qtbot.keyClick(sides, Qt.Key.Key_F2)
    dialog = sides.findChildren(NameDialog)[-1]
    assert dialog.name == before
    dialog.field.setText("Чья нефть")
    dialog.accept()
    qtbot.waitUntil(lambda: "Чья нефть" in headings(sides) and before not in headings(sides))
    qtbot.waitUntil(lambda: sides.menus.undo.text() == "&Undo: rename issue")
    sides.menus.undo.trigger()
    qtbot.waitUntil(lambda: before in headings(sides))


def test_merging_leaves_out_the_issue_itself(qtbot: QtBot, sides: Window) -> None:
    before = current(sides).issue
    sides.menus.merge_issue.trigger()
    qtbot.waitUntil(lambda: sides.findChildren(IssueDialog) != [])
    dialog = sides.findChildren(IssueDialog)[-1]
    names = [dialog.box.itemText(row) for row in range(dialog.box.count())]
    assert before not in names
    into = dialog.name
    dialog.accept()
    qtbot.waitUntil(lambda: before not in headings(sides))
    assert into in headings(sides)


def test_a_pair_moves_to_a_new_issue(qtbot: QtBot, sides: Window) -> None:
    claim = current(sides).claim.statement_id
    sides.menus.move_pair.trigger()
    qtbot.waitUntil(lambda: sides.findChildren(IssueDialog) != [])
    dialog = sides.findChildren(IssueDialog)[-1]
    dialog.box.setEditText("Новое дело")
    assert dialog.issue is None
    dialog.accept()
    qtbot.waitUntil(lambda: "Новое дело" in headings(sides))
    rows = [row for row in sides.sides.model.rows if isinstance(row, Exchange) and row.issue == "Новое дело"]
    assert [row.claim.statement_id for row in rows] == [claim]
