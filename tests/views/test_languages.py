"""Preferences, the page of languages: what it lists, what can be done, and what is said about it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import published
from counterpoint.language import choosing, installed
from counterpoint.settings import Settings
from counterpoint.views import formats
from counterpoint.views.bridge import Bridge
from counterpoint.views.desk import Desk
from counterpoint.views.dialogs.preferences import GENERAL, LANGUAGES, PreferencesDialog
from counterpoint.views.look import Look
from counterpoint.views.window import Window
from counterpoint.views.worker_entry import run_for_models
from counterpoint.work import stocking
from counterpoint.work.protocol import (
    Cancel,
    Failed,
    Failure,
    Finished,
    InstallModels,
    ListModels,
    ModelsDone,
    Progress,
    RemoveModels,
    VerifyModels,
)
from views.conftest import NotedBridge

KINDS = (*published.STEPS, "pretrain", "forward_charlm", "backward_charlm")
SPANISH = "es-default-1.15.0"
FULL_RUSSIAN = "ru-default-1.15.0"


@pytest.fixture(scope="module")
def contents() -> dict[str, bytes]:
    return {kind: published.weights(kind=kind) for kind in (*KINDS, "ner")}


@pytest.fixture
def server(contents: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Iterator[published.Server]:
    with published.serving() as server:
        plain = {kind: contents[kind] for kind in KINDS}
        server.publish(
            {
                "es": published.language(server, "es", "Spanish", contents),
                "ru": published.language(server, "ru", "Russian", contents),
                "qpm": published.language(server, "qpm", "Pomak", plain),
            }
        )
        monkeypatch.setenv("STANZA_RESOURCES_URL", server.address)
        yield server


@pytest.fixture
def desk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return the desk with a worker for models that only notes what it is told."""
    noted = NotedBridge()
    noted.models_done.connect(desk.models_changed)
    desk.models = noted
    return desk


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> PreferencesDialog:
    shown = PreferencesDialog(desk)
    qtbot.addWidget(shown)
    shown.show_page(LANGUAGES)
    shown.show()
    return shown


def listed(dialog: PreferencesDialog) -> list[list[str]]:
    tree = dialog.languages.list
    items = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return [[item.text(column) for column in (0, 1, 2, 4)] for item in items if item and not item.isHidden()]


def drain(command: InstallModels | ListModels) -> None:
    for _ in stocking.task(command):
        pass


def test_what_is_built_in_is_listed_and_nobody_is_asked(dialog: PreferencesDialog, desk: Desk) -> None:
    bundled = choosing.in_use()
    assert listed(dialog) == [
        ["English", "built in, in use", "statements", bundled["en"]],
        ["Russian", "built in, in use", "statements", bundled["ru"]],
    ]
    assert desk.models.sent == []
    assert dialog.languages.verify.isEnabled()
    assert not dialog.languages.install.isEnabled()
    assert not dialog.languages.use.isEnabled()
    assert not dialog.languages.remove.isEnabled()


def test_the_list_of_stanza_comes_when_asked_for(
    server: published.Server, dialog: PreferencesDialog, desk: Desk
) -> None:
    page = dialog.languages
    assert page.fetch.text() == "Show more languages"
    page.fetch.click()
    assert desk.models.sent == [ListModels()]
    drain(ListModels())
    desk.models.models_done.emit(ModelsDone("", "listed"))
    assert page.fetch.text() == "Update the list"
    assert page.foot.words.text() == "The list is up to date."
    assert listed(dialog)[2:] == [
        ["Pomak", "not installed", "trees only", "qpm-default-1.15.0"],
        ["Russian", "not installed", "statements", FULL_RUSSIAN],
        ["Spanish", "not installed", "names and trees only", SPANISH],
    ]


def test_what_can_be_had_is_sorted_by_its_name_in_the_language_of_the_program(
    server: published.Server, dialog: PreferencesDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    drain(ListModels())
    monkeypatch.setattr(formats, "language", lambda: "ru")
    dialog.languages.refresh()
    assert [row[0] for row in listed(dialog)[2:]] == ["Pomak", "Russian", "Испанский"]


def test_a_language_is_found_by_a_few_letters(
    server: published.Server, dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    drain(ListModels())
    dialog.languages.refresh()
    qtbot.keyClicks(dialog.languages.search, "span")
    assert [row[0] for row in listed(dialog)] == ["Spanish"]


def test_a_language_without_a_lexicon_says_so_plainly(server: published.Server, dialog: PreferencesDialog) -> None:
    drain(ListModels())
    dialog.languages.refresh()
    dialog.languages.choose(SPANISH)
    about = dialog.languages.about.text()
    assert about.startswith("Spanish has no lexicon yet: its articles are parsed for names and trees only.")
    assert "Stanza's server" in about
    dialog.languages.choose(FULL_RUSSIAN)
    assert "lexicon" not in dialog.languages.about.text()


def test_installing_shows_how_far_it_is_and_can_be_cancelled(
    server: published.Server, dialog: PreferencesDialog, desk: Desk
) -> None:
    page = dialog.languages
    drain(ListModels())
    page.refresh()
    page.choose(SPANISH)
    page.package.setCurrentText("news")
    page.install.click()
    assert desk.models.sent == [InstallModels("es", "news")]
    be_busy(desk, True)
    assert page.foot.bar.isVisibleTo(page) and not page.install.isEnabled() and not page.fetch.isEnabled()
    desk.models.progress.emit(Progress("download", 3 * 10**9, 6 * 10**9, 400))
    assert page.foot.words.text() == "Downloading · 2.8 GB of 5.6 GB · about 7 min left"
    assert page.foot.bar.value() * 2 == page.foot.bar.maximum()
    page.foot.cancel.click()
    assert desk.models.sent[1:] == [Cancel()]
    assert not page.foot.cancel.isEnabled()
    desk.models.finished.emit(Finished("InstallModels", cancelled=True))
    be_busy(desk, False)
    assert page.foot.words.text().startswith("Stopped. What has arrived is kept")
    assert not page.foot.bar.isVisibleTo(page) and page.install.isEnabled()


def be_busy(desk: Desk, busy: bool) -> None:
    desk.models._jobs.clear()
    if busy:
        desk.models._jobs.append(ListModels())
    desk.models.busy_changed.emit(busy)


def test_an_installed_set_is_used_verified_and_removed(
    server: published.Server, dialog: PreferencesDialog, desk: Desk
) -> None:
    page = dialog.languages
    drain(InstallModels("ru", "default"))
    desk.models.models_done.emit(ModelsDone(FULL_RUSSIAN, "installed"))
    assert page.foot.words.text() == f"{FULL_RUSSIAN} is installed and in use."
    assert page.chosen is not None and page.chosen.name == FULL_RUSSIAN
    assert [row[1] for row in listed(dialog)] == [
        "built in, in use",
        "built in",
        "in use",
        "not installed",
        "not installed",
    ]
    bundled = next(found.name for found in choosing.sets("ru"))
    page.choose(bundled)
    page.use.click()
    assert choosing.chosen("ru").name == bundled
    assert page.foot.words.text() == f"{bundled} is in use now."
    page.choose(FULL_RUSSIAN)
    page.verify.click()
    page.remove.click()
    assert desk.models.sent == [VerifyModels(FULL_RUSSIAN), RemoveModels(FULL_RUSSIAN)]


def test_what_was_interrupted_goes_on_or_is_removed(
    server: published.Server, dialog: PreferencesDialog, desk: Desk
) -> None:
    server.cuts[server.path("es", "pos", "news")] = [100]
    with pytest.raises(Exception, match="interrupted"):
        drain(InstallModels("es", "default"))
    page = dialog.languages
    page.refresh()
    page.choose(SPANISH)
    assert (page.install.text(), page.install.isEnabled(), page.remove.isEnabled()) == ("Go on", True, True)
    page.install.click()
    assert desk.models.sent == [InstallModels("es", "default")]


def test_a_damaged_set_can_be_installed_again(server: published.Server, dialog: PreferencesDialog, desk: Desk) -> None:
    drain(InstallModels("es", "default"))
    (installed.find(SPANISH).folder / "pos.pt").unlink()
    page = dialog.languages
    page.refresh()
    page.choose(SPANISH)
    assert "damaged" in [row[1] for row in listed(dialog)]
    assert "“Install” downloads them again" in page.about.text()
    page.install.click()
    assert desk.models.sent == [InstallModels("es", "default")]


def test_an_error_is_a_sentence_on_the_page(dialog: PreferencesDialog, desk: Desk) -> None:
    desk.models.failed.emit(Failed(Failure("ServerUnreachableError", {"address": "https://models.example"})))
    assert dialog.languages.foot.words.text() == (
        "https://models.example cannot be reached. Check the connection to the internet and try again."
    )


def test_the_first_page_holds_the_language_of_the_program_and_the_theme(
    qtbot: QtBot, make_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    window = make_window(tmp_path / "a.counterpoint")
    window.menus.preferences.trigger()
    dialog = window.preferring.dialog
    assert dialog is not None
    dialog.show_page(GENERAL)
    theme = dialog.general.theme
    theme.setCurrentIndex(theme.findData("dark"))
    theme.activated.emit(theme.currentIndex())
    assert window.desk.look.dark and window.desk.settings.theme == "dark"
    with qtbot.waitSignal(window.language_chosen) as chosen:
        dialog.general.language.setCurrentIndex(dialog.general.language.findData("ru"))
        dialog.general.language.activated.emit(2)
    assert chosen.args == ["ru"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert window.preferring.dialog is None


def test_the_page_that_was_shown_last_is_shown_again(
    qtbot: QtBot, make_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    window = make_window(tmp_path / "a.counterpoint")
    window.preferring.show()
    dialog = window.preferring.dialog
    assert dialog is not None
    qtbot.keyClick(dialog.names, Qt.Key.Key_Down)
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
    window.preferring.show()
    again = window.preferring.dialog
    assert again is not None and again.languages.isVisible()
    again.close()


def test_with_the_dialog_closed_the_window_tells_the_end(
    qtbot: QtBot, make_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    window = make_window(tmp_path / "a.counterpoint")
    window.desk.models.progress.emit(Progress("download", 10**6, 2 * 10**6))
    assert window.foot.what.text() == "Downloading · 976.6 kB of 1.9 MB"
    window.desk.models.models_done.emit(ModelsDone(SPANISH, "removed"))
    assert window.foot.what.text() == f"{SPANISH} is removed."
    window.desk.models.failed.emit(Failed(Failure("ModelsUnknownError", {"name": SPANISH})))
    box = window.findChild(QMessageBox)
    assert box is not None and box.text() == f"No models called {SPANISH} are installed."
    box.close()


@pytest.mark.process
def test_a_real_worker_installs_while_the_window_goes_on(server: published.Server, qtbot: QtBot, qapp: object) -> None:
    desk = Desk(Settings(), Look(qapp), NotedBridge())
    assert desk.models._target is run_for_models and type(desk.models) is Bridge
    dialog = PreferencesDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show_page(LANGUAGES)
    dialog.show()
    try:
        page = dialog.languages
        with qtbot.waitSignal(desk.models.models_done, timeout=120_000):
            page.fetch.click()
        qtbot.waitUntil(lambda: not desk.models.busy)
        page.choose(SPANISH)
        with qtbot.waitSignal(desk.models.models_done, timeout=120_000):
            page.install.click()
        qtbot.waitUntil(lambda: not desk.models.busy)
        assert choosing.chosen("es").name == SPANISH
        assert page.chosen is not None and page.chosen.state == "in use"
        with qtbot.waitSignal(desk.models.models_done, timeout=120_000):
            page.remove.click()
        assert "es" not in choosing.languages()
    finally:
        desk.close()
        desk.models.stop()
        desk.models.wait()
