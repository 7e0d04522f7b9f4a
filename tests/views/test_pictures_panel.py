"""The pictures show the counts of the library, and every mark leads to its sentences."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from counterpoint.errors import FileNotWrittenError
from counterpoint.views.widgets.pictures import periods
from counterpoint.views.widgets.pictures.picture import Picture, Target
from counterpoint.views.window import PICTURES, SIDES, Window

Library = tuple[Path, dict[str, int]]


@pytest.fixture
def pictures(qtbot: QtBot, window: Window) -> Window:
    """Return a window that shows the pictures of the sample library."""
    window.show_place(PICTURES)
    qtbot.waitUntil(lambda: bool(window.pictures.timeline.marks))
    return window


def show(qtbot: QtBot, window: Window, number: int) -> Picture:
    """Show one of the pictures and wait until it is drawn."""
    window.pictures.show_picture(number)
    picture = window.pictures.picture
    qtbot.waitUntil(lambda: bool(picture.marks))
    return picture


def test_over_time(qtbot: QtBot, pictures: Window) -> None:
    marks = show(qtbot, pictures, 0).marks
    assert {mark.target.claimant for mark in marks} == {"state:US", "state:RU", "state:SY", "org:eu"}
    assert any("14" in mark.words and "statement" in mark.words for mark in marks)


def test_who_answers_whom(qtbot: QtBot, pictures: Window) -> None:
    marks = show(qtbot, pictures, 1).marks
    arrows = {(mark.target.answerer, mark.target.claimant): mark.words for mark in marks if mark.target.answerer}
    assert ("state:RU", "state:US") in arrows
    assert " answers " in arrows["state:RU", "state:US"]


def test_how_often_by_relation_and_by_issue(qtbot: QtBot, pictures: Window) -> None:
    picture = show(qtbot, pictures, 2)
    everything = {mark.target for mark in picture.marks}
    pictures.pictures.relation.setCurrentIndex(pictures.pictures.relation.findData("denies"))
    pictures.pictures.relation.activated.emit(0)
    qtbot.waitUntil(lambda: {mark.target for mark in picture.marks} != everything)
    assert {mark.target for mark in picture.marks} < everything
    pictures.pictures.rows.setCurrentIndex(1)
    pictures.pictures.rows.activated.emit(1)
    qtbot.waitUntil(lambda: all(not mark.target.claimant for mark in picture.marks))


def test_a_mark_opens_its_sentences_by_mouse_and_by_keys(qtbot: QtBot, pictures: Window) -> None:
    picture = show(qtbot, pictures, 2)
    mark = next(mark for mark in picture.marks if mark.target == Target("state:US", "state:RU"))
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=mark.shape.boundingRect().center().toPoint())
    assert pictures.place == SIDES
    qtbot.waitUntil(lambda: (pictures.sides.claimant.key, pictures.sides.answerer.key) == ("state:US", "state:RU"))
    pictures.show_place(PICTURES)
    timeline = show(qtbot, pictures, 0)
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    qtbot.keyClick(timeline, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pictures.sides.search.text().startswith("date:2015-1"))
    qtbot.waitUntil(lambda: pictures.sides.model.rowCount() > 0)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_pictures_are_saved(qtbot: QtBot, pictures: Window, tmp_path: Path, number: int) -> None:
    show(qtbot, pictures, number)
    pictures.pictures.save_to(tmp_path / "picture.svg")
    words = "".join(ET.parse(tmp_path / "picture.svg").getroot().itertext())
    assert "Russia" in words or "Россия" in words
    pictures.pictures.save_to(tmp_path / "picture.png")
    assert QImage(str(tmp_path / "picture.png")).width() == 2 * pictures.pictures.picture.width()


def test_a_place_that_cannot_be_written_is_a_sentence(qtbot: QtBot, pictures: Window, tmp_path: Path) -> None:
    with qtbot.waitSignal(pictures.desk.trouble) as told:
        pictures.pictures.save_to(tmp_path / "no folder" / "picture.png")
    assert isinstance(told.args[0], FileNotWrittenError)


@pytest.mark.parametrize(
    ("first", "last", "between"),
    [
        ("2015-12-30", "2016-01-02", ["2015-12-30", "2015-12-31", "2016-01-01", "2016-01-02"]),
        ("2015-11", "2016-02", ["2015-11", "2015-12", "2016-01", "2016-02"]),
        ("2015", "2017", ["2015", "2016", "2017"]),
    ],
)
def test_no_period_is_left_out(first: str, last: str, between: list[str]) -> None:
    assert periods.between(first, last) == between
    assert all(periods.words(period) and periods.short(period) for period in between)
