"""The register of parties: seen, searched, merged, split, and taken back."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from counterpoint.library import opening, register
from counterpoint.records.register import Entry
from counterpoint.views import formats
from counterpoint.views.dialogs.party import AffiliationDialog, MergeDialog, NameDialog
from counterpoint.views.window import PARTIES, Window
from counterpoint.work.protocol import Reconsider

Library = tuple[Path, dict[str, int]]


@pytest.fixture
def parties(qtbot: QtBot, window: Window) -> Window:
    """Return a window that shows the register, the United States chosen."""
    window.show_place(PARTIES)
    qtbot.waitUntil(lambda: window.parties.model.rowCount() == 4)
    choose(window, "state:US")
    return window


def choose(window: Window, key: str) -> None:
    """Choose a party."""
    row = window.parties.model.row_of(key)
    assert row is not None
    window.parties.list.setCurrentIndex(window.parties.model.index(row))


def entries(path: Path) -> dict[str, Entry]:
    """Return the register as the library holds it."""
    with closing(opening.open_library(path, read_only=True)) as db:
        return {entry.party.key: entry for entry in register.entries(db, formats.language())}


def names(window: Window) -> list[str]:
    """Return the names in the list."""
    model = window.parties.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_card_shows_what_is_known(parties: Window) -> None:
    card = parties.parties.card
    assert card.name.text() == "United States"
    assert card.kind.currentData() == "state"
    people = [card.members.item(row).text() for row in range(card.members.count())]
    assert any("Josh Earnest" in line and "machine" in line for line in people)


def test_the_search_finds_by_people_and_names(qtbot: QtBot, parties: Window) -> None:
    qtbot.keyClick(parties, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(parties.parties.search, "konashen")
    assert names(parties) == ["Russia"]
    parties.parties.search.clear()
    assert len(names(parties)) == 4


def test_merging_by_dialog_and_back(qtbot: QtBot, parties: Window, library: Library) -> None:
    choose(parties, "org:eu")
    parties.parties.merge()
    dialog = parties.findChildren(MergeDialog)[-1]
    dialog.box.setCurrentIndex(dialog.box.findData("state:US"))
    with qtbot.waitSignal(parties.desk.edited):
        dialog.accept()
    assert set(entries(library[0])) == {"state:US", "state:RU", "state:SY"}
    sent = parties.desk.bridge.sent[-1]  # type: ignore[attr-defined]
    assert isinstance(sent, Reconsider) and sent.articles
    qtbot.waitUntil(lambda: len(names(parties)) == 3)
    qtbot.waitUntil(lambda: parties.menus.undo.text() == "&Undo: merge parties")
    parties.menus.undo.trigger()
    qtbot.waitUntil(lambda: len(names(parties)) == 4)


def test_one_party_dropped_on_another_becomes_it(qtbot: QtBot, parties: Window, library: Library) -> None:
    model = parties.parties.model
    source, target = (model.index(model.row_of(key) or 0) for key in ("org:eu", "state:SY"))
    data = model.mimeData([source])
    with qtbot.waitSignal(parties.desk.edited):
        assert not model.dropMimeData(data, Qt.DropAction.LinkAction, -1, -1, target)
    assert "org:eu" not in entries(library[0])
    assert not model.dropMimeData(data, Qt.DropAction.LinkAction, 0, 0, QModelIndex())


def test_rename_kind_and_colour(qtbot: QtBot, parties: Window, library: Library) -> None:
    parties.parties.rename()
    dialog = parties.findChildren(NameDialog)[-1]
    dialog.field.setText("  America ")
    with qtbot.waitSignal(parties.desk.edited):
        dialog.accept()
    qtbot.waitUntil(lambda: parties.parties.card.name.text() == "America")
    with qtbot.waitSignal(parties.desk.edited):
        parties.parties.card.kind_chosen.emit("movement")
    with qtbot.waitSignal(parties.desk.edited):
        parties.parties.card.colour_chosen.emit(7)
    changed = entries(library[0])["state:US"]
    assert (changed.party.name, changed.party.kind, changed.colour) == ("America", "movement", 7)


def test_an_alias_is_added_split_off_and_removed(qtbot: QtBot, parties: Window, library: Library) -> None:
    card = parties.parties.card
    parties.parties.add_alias()
    dialog = parties.findChildren(NameDialog)[-1]
    dialog.field.setText("Josh Earnest")
    with qtbot.waitSignal(parties.desk.edited):
        dialog.accept()
    qtbot.waitUntil(lambda: card.aliases.findItems("Josh Earnest", Qt.MatchFlag.MatchStartsWith) != [])
    card.aliases.setCurrentItem(card.aliases.findItems("Josh Earnest", Qt.MatchFlag.MatchStartsWith)[0])
    assert card.remove.isEnabled()
    with qtbot.waitSignal(parties.desk.edited):
        card.split.click()
    assert entries(library[0])["own:josh earnest"].statements == 1
    qtbot.waitUntil(lambda: "Josh Earnest" in names(parties))


def test_a_person_speaks_for_another_party(qtbot: QtBot, parties: Window, library: Library) -> None:
    card = parties.parties.card
    assert not card.affiliate.isEnabled()
    card.members.setCurrentItem(card.members.findItems("Josh Earnest", Qt.MatchFlag.MatchStartsWith)[0])
    assert not card.forget.isEnabled()
    card.affiliate.click()
    dialog = parties.findChildren(AffiliationDialog)[-1]
    dialog.box.setCurrentIndex(dialog.box.findData("org:eu"))
    with qtbot.waitSignal(parties.desk.edited):
        dialog.accept()
    found = entries(library[0])["org:eu"].members
    assert ("Josh Earnest", "edited") in {(member.name, member.state) for member in found}


def test_escape_decides_nothing(qtbot: QtBot, parties: Window) -> None:
    parties.parties.merge()
    qtbot.keyClick(parties.findChildren(MergeDialog)[-1], Qt.Key.Key_Escape)
    assert not parties.desk.steps.undoable
