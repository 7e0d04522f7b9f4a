"""Articles of other models than those in use: the offer to analyse them again, made once and not thrust upon anyone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counterpoint.language import choosing
from counterpoint.library import access, opening
from counterpoint.views.window import Window
from counterpoint.work.protocol import AnalyseAgain
from views import samples

Making = Callable[[Path], Window]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a library of three articles: two parsed by models of old, one by those in use."""
    path = tmp_path / "old.counterpoint"
    samples.fill(path)
    db = opening.open_library(path)
    with access.writing(db):
        access.change(db, "UPDATE parses SET models = language || '-old-1' WHERE article < 3")
        sql = "UPDATE parses SET models = ? WHERE article = 3"
        language = access.column(db, "SELECT language FROM parses WHERE article = 3")[0]
        access.change(db, sql, (choosing.chosen(language).name,))
    opening.close(db)
    return path


def test_the_offer_tells_how_many_and_is_taken_up(qtbot: QtBot, make_window: Making, old: Path) -> None:
    window = make_window(old)
    notice = window.renewing.notice
    qtbot.waitUntil(notice.isVisible)
    assert notice.words.text().startswith("Other models are in use now. 2 article")
    assert window.menus.renew.isEnabled()
    notice.yes.click()
    assert window.desk.bridge.sent == [AnalyseAgain()]
    assert not notice.isVisible()


def test_a_library_of_the_models_in_use_is_left_in_peace(qtbot: QtBot, make_window: Making, old: Path) -> None:
    db = opening.open_library(old)
    with access.writing(db):
        for language, name in choosing.in_use().items():
            access.change(db, "UPDATE parses SET models = ? WHERE language = ?", (name, language))
    opening.close(db)
    window = make_window(old)
    qtbot.waitUntil(lambda: window.library.model.rowCount() == 3)
    qtbot.wait(100)
    assert not window.renewing.notice.isVisible()
    assert not window.menus.renew.isEnabled()


def test_who_says_no_is_not_asked_again_before_other_models_are_in_use(
    qtbot: QtBot, make_window: Making, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(old)
    notice = window.renewing.notice
    qtbot.waitUntil(notice.isVisible)
    notice.no.click()
    assert not notice.isVisible()
    with qtbot.waitSignal(window.desk.opened):
        window.open_library(old)
    qtbot.waitUntil(window.menus.renew.isEnabled)
    assert not notice.isVisible()
    window.menus.renew.trigger()
    assert window.desk.bridge.sent == [AnalyseAgain()]
    monkeypatch.setattr(choosing, "in_use", lambda: {"ru": "ru-default-1.15.0", "en": "en-bundled-1"})
    window.desk.models_changed.emit()
    qtbot.waitUntil(notice.isVisible)


def test_no_offer_is_made_while_the_worker_works(qtbot: QtBot, make_window: Making, old: Path) -> None:
    window = make_window(old)
    qtbot.waitUntil(window.renewing.notice.isVisible)
    window.desk.bridge._jobs.append(AnalyseAgain())
    window.renewing.analyse_again()
    window.desk.models_changed.emit()
    qtbot.wait(200)
    assert not window.renewing.notice.isVisible()
