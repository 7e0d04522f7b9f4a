"""What the worker does about models, from the command to the last event, against a server on this computer."""

from collections.abc import Iterator

import pytest

import published
from counterpoint import errors
from counterpoint.language import choosing, installed
from counterpoint.work import stocking
from counterpoint.work.protocol import (
    Event,
    InstallModels,
    ListModels,
    ModelsDone,
    Progress,
    RemoveModels,
    VerifyModels,
)

NAME = "es-default-1.15.0"
KINDS = (*published.STEPS, "pretrain", "forward_charlm", "backward_charlm")


@pytest.fixture(scope="module")
def contents() -> dict[str, bytes]:
    trap = published.weights(bert_model="some/large")
    return {kind: published.weights(200_000, kind=kind) for kind in KINDS} | {"trap": trap}


@pytest.fixture
def server(contents: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Iterator[published.Server]:
    with published.serving() as server:
        whole = {kind: contents[kind] for kind in KINDS}
        trapped = {**whole, "pos": contents["trap"]}
        spanish = published.language(server, "es", "Spanish", whole)
        server.publish({"es": spanish, "de": published.language(server, "de", "German", trapped)})
        monkeypatch.setenv("STANZA_RESOURCES_URL", server.address)
        yield server


def install(language: str = "es") -> list[Event]:
    return list(stocking.task(InstallModels(language, "default")))


def test_a_package_is_fetched_looked_into_and_used(server: published.Server) -> None:
    events = install()
    phases = [event.phase for event in events if isinstance(event, Progress)]
    assert list(dict.fromkeys(phases)) == ["list", "download", "vet"]
    last = [event for event in events if isinstance(event, Progress) and event.phase == "download"][-1]
    assert last.done == last.total == installed.find(NAME).size
    assert events[-1] == ModelsDone(NAME, "installed")
    assert choosing.chosen("es").name == NAME


def test_what_is_there_and_whole_is_not_fetched_again(server: published.Server) -> None:
    install()
    server.asked.clear()
    assert install()[-1] == ModelsDone(NAME, "installed")
    assert [path for _, path, _ in server.asked] == [server.list_path]


def test_stopped_at_any_event_it_goes_on_later(server: published.Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stocking, "_PACE", 0)  # as many events in each run
    steps = len(install())
    installed.remove(NAME)
    for stop in range(1, steps - 1, 4):
        events = stocking.task(InstallModels("es", "default"))
        for _ in range(stop):
            next(events)
        events.close()
        assert installed.sets() == ()
        assert install()[-1] == ModelsDone(NAME, "installed")
        installed.find(NAME).check()
        assert installed.unfinished() == ()
        installed.remove(NAME)


def test_a_package_that_is_not_to_be_trusted_leaves_nothing(server: published.Server) -> None:
    with pytest.raises(errors.ModelsUntrustedError, match=r"de-default-1\.15\.0 are not used: pos\.pt"):
        install("de")
    assert installed.sets() == ()
    assert installed.unfinished() == ()
    assert choosing.languages() == ("en", "ru")


def test_the_list_is_fetched_only_when_asked_for_and_kept(server: published.Server) -> None:
    assert installed.kept_list() is None
    assert list(stocking.task(ListModels()))[-1] == ModelsDone("", "listed")
    kept = installed.kept_list()
    assert kept is not None
    assert kept.languages() == {"de": "German", "es": "Spanish"}
    assert [path for _, path, _ in server.asked] == [server.list_path]


def test_a_list_that_is_none_does_not_take_the_place_of_a_good_one(server: published.Server) -> None:
    list(stocking.task(ListModels()))
    server.files[server.list_path] = b"<html>Sign in to the hotel's network</html>"
    with pytest.raises(errors.CatalogueUnusableError):
        list(stocking.task(ListModels()))
    assert installed.kept_list() is not None


def test_a_language_that_is_not_offered_is_told(server: published.Server) -> None:
    with pytest.raises(errors.ModelsNotOfferedError, match="“tlh”"):
        install("tlh")


def test_a_set_is_verified_and_removed(server: published.Server) -> None:
    install()
    assert list(stocking.task(VerifyModels(NAME)))[-1] == ModelsDone(NAME, "whole")
    weights = installed.find(NAME).folder / "pos.pt"
    weights.write_bytes(weights.read_bytes()[:-1] + b"?")
    with pytest.raises(errors.ModelsUnusableError, match=r"pos\.pt is damaged"):
        list(stocking.task(VerifyModels(NAME)))
    assert list(stocking.task(RemoveModels(NAME))) == [ModelsDone(NAME, "removed")]
    assert "es" not in choosing.languages()
    with pytest.raises(errors.ModelsUnknownError):
        list(stocking.task(VerifyModels(NAME)))


def test_the_bundled_sets_can_be_verified_but_not_removed(home: object) -> None:
    bundled = choosing.chosen("en").name
    assert list(stocking.task(VerifyModels(bundled)))[-1] == ModelsDone(bundled, "whole")
    with pytest.raises(errors.ModelsBundledError, match="part of the program"):
        list(stocking.task(RemoveModels(bundled)))
