"""Sets of models in the user's folder: fetched, interrupted, refused, moved into place, chosen, removed."""

import errno
import io
import json
import os
import pickle
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import published
from counterpoint import errors
from counterpoint.language import choosing, installed, models, vetting
from counterpoint.language.catalogue import Catalogue, Offer
from counterpoint.language.download import Fetcher
from counterpoint.language.installed import Arrival

KINDS = (*published.STEPS, "pretrain", "forward_charlm", "backward_charlm")


@pytest.fixture(scope="module")
def contents() -> dict[str, bytes]:
    return {kind: published.weights(kind=kind) for kind in KINDS}


@pytest.fixture
def server(contents: dict[str, bytes]) -> Iterator[published.Server]:
    with published.serving() as server:
        server.publish({"es": published.language(server, "es", "Spanish", contents)})
        yield server


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with closing(Fetcher()) as fetcher:
        yield fetcher


@pytest.fixture
def offer(server: published.Server) -> Offer:
    return offered(server)


def offered(server: published.Server) -> Offer:
    return Catalogue(server.files[server.list_path]).offer("es")


def install(offer: Offer, fetcher: Fetcher) -> models.ModelSet:
    arrival = Arrival(offer, fetcher)
    list(arrival.ask_sizes())
    arrival.check_space()
    list(arrival.fetch())
    arrival.complete()
    return arrival.settle()


def test_a_set_comes_into_its_place_with_a_manifest_of_our_own(offer: Offer, fetcher: Fetcher) -> None:
    settled = install(offer, fetcher)
    assert settled.folder == installed.folder() / "es-default-1.15.0"
    assert (settled.language, settled.version) == ("es", "1.15.0")
    assert settled.steps == published.STEPS
    settled.check()
    assert installed.sets() == (settled,)
    assert installed.unfinished() == ()
    assert {path.name for path in settled.folder.iterdir()} == {models.MANIFEST, *(file.name for file in settled.files)}


def test_stanza_is_told_where_everything_lies(offer: Offer, fetcher: Fetcher) -> None:
    settled = install(offer, fetcher)
    settings = settled.settings()
    assert settings["depparse_backward_charlm_path"] == str(settled.folder / "backward_charlm-news.pt")
    assert "lemma_pretrain_path" not in settings
    assert len(settings) == 8
    assert all(Path(place).is_file() for place in settings.values())


def test_it_tells_how_far_it_is(offer: Offer, fetcher: Fetcher) -> None:
    arrival = Arrival(offer, fetcher)
    assert list(arrival.ask_sizes()) == list(range(1, arrival.count + 1))
    told = list(arrival.fetch())
    assert told == sorted(told) and told[-1] == arrival.size


def test_a_cut_connection_costs_only_what_had_not_come(
    server: published.Server, offer: Offer, fetcher: Fetcher, contents: dict[str, bytes]
) -> None:
    cut = server.path("es", "pos", "news")
    server.cuts[cut] = [9000]
    with pytest.raises(errors.DownloadCutError):
        install(offer, fetcher)
    assert installed.sets() == ()
    assert installed.unfinished() == (installed.Begun(offer.name, "es", "default"),)
    install(offer, fetcher).check()
    assert server.count(server.path("es", "tokenize", "news")) == 1
    assert server.count(cut) == 2
    assert installed.unfinished() == ()


def test_a_wrong_checksum_is_refused_and_the_next_attempt_is_fresh(
    server: published.Server, offer: Offer, fetcher: Fetcher, contents: dict[str, bytes]
) -> None:
    path = server.path("es", "pos", "news")
    server.files[path] = contents["pos"][:-1] + b"?"
    with pytest.raises(errors.DownloadDamagedError, match=r"pos/news\.pt arrived damaged"):
        install(offer, fetcher)
    assert installed.sets() == ()
    server.files[path] = contents["pos"]
    install(offer, fetcher).check()


def test_a_newer_file_is_not_put_together_with_half_of_an_older_one(
    server: published.Server, offer: Offer, fetcher: Fetcher, contents: dict[str, bytes]
) -> None:
    server.cuts[server.path("es", "pos", "news")] = [9000]
    with pytest.raises(errors.DownloadCutError):
        install(offer, fetcher)
    newer = {**contents, "pos": published.weights(kind="newer")}
    server.publish({"es": published.language(server, "es", "Spanish", newer)})
    settled = install(offered(server), fetcher)
    assert (settled.folder / "pos.pt").read_bytes() == newer["pos"]


def test_an_older_sum_is_good_too(server: published.Server, fetcher: Fetcher) -> None:
    resources = json.loads(server.files[server.list_path])
    pos = resources["es"]["pos"]["news"]
    pos["alternate_md5"], pos["md5"] = pos["md5"], "0" * 32
    server.publish(resources)
    install(offered(server), fetcher).check()


def test_without_space_nothing_is_fetched(
    offer: Offer, server: published.Server, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9 - 10**7, 10**7))
    with pytest.raises(errors.NoSpaceForModelsError, match=r"not enough space .*has 0\.01 GB"):
        install(offer, fetcher)
    assert not any(method == "GET" for method, _, _ in server.asked)
    assert installed.unfinished() == ()


def test_what_has_come_already_needs_no_space(
    offer: Offer, server: published.Server, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.cuts[server.path("es", "depparse", "news")] = [9000]
    with pytest.raises(errors.DownloadCutError):
        install(offer, fetcher)
    arrival = Arrival(offer, fetcher)
    list(arrival.ask_sizes())
    free = installed._ROOM_LEFT + arrival.size - 60_000  # less than the whole, more than the rest
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**12, 10**12 - free, free))
    arrival.check_space()


def test_a_disk_that_fills_up_meanwhile_is_told_and_what_came_is_kept(
    offer: Offer, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    arrival = Arrival(offer, fetcher)
    list(arrival.ask_sizes())
    list(arrival.fetch())
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", full)
        with pytest.raises(errors.ModelsNotWrittenError, match="No space left"):
            arrival.complete()
    assert installed.sets() == ()
    arrival.complete()
    arrival.settle().check()


def test_a_damaged_set_is_replaced_whole(offer: Offer, fetcher: Fetcher) -> None:
    settled = install(offer, fetcher)
    (settled.folder / "pos.pt").write_bytes(b"")
    assert not settled.is_complete
    again = install(offer, fetcher)
    again.check()
    assert installed.sets() == (again,)


def test_two_at_once_do_not_meet(offer: Offer) -> None:
    with installed.claimed(offer.name), pytest.raises(errors.ModelsBusyError), installed.claimed(offer.name):
        pass
    with installed.claimed(offer.name):
        pass


def test_a_set_is_removed_whole_and_so_is_what_was_interrupted(
    server: published.Server, offer: Offer, fetcher: Fetcher
) -> None:
    settled = install(offer, fetcher)
    installed.remove(settled.name)
    assert installed.sets() == ()
    assert not settled.folder.exists()
    server.cuts[server.path("es", "pos", "news")] = [9000]
    with pytest.raises(errors.DownloadCutError):
        install(offer, fetcher)
    installed.remove(offer.name)
    assert installed.unfinished() == ()
    assert list(installed.folder().rglob("*.pt*")) == []


@pytest.mark.parametrize("name", ["es-default-1.15.0", "ru-bundled-1", "../x", ""])
def test_only_what_is_there_can_be_removed(name: str) -> None:
    with pytest.raises(errors.ModelsUnknownError):
        installed.remove(name)


def test_a_manifest_that_cannot_be_read_is_passed_over(offer: Offer, fetcher: Fetcher) -> None:
    install(offer, fetcher)
    for name, content in {"a": "", "b": "[]", "c": '{"language": "es"}', "d": '{"language": {}}'}.items():
        (installed.folder() / name).mkdir()
        (installed.folder() / name / models.MANIFEST).write_text(content, encoding="utf-8")
    assert [found.name for found in installed.sets()] == [offer.name]


# Which set is used.


def test_what_is_at_hand_is_used_and_the_user_may_choose(offer: Offer, fetcher: Fetcher) -> None:
    assert set(choosing.in_use()) == {"en", "ru"}
    install(offer, fetcher)
    assert choosing.chosen("es").name == offer.name
    assert choosing.in_use()["es"] == offer.name
    with pytest.raises(errors.ModelsUnusableError, match="language tlh"):
        choosing.chosen("tlh")
    with pytest.raises(errors.ModelsUnknownError, match="tlh"):
        choosing.choose("tlh-default-1.15.0")


def test_an_article_in_chinese_is_parsed_by_the_models_that_stanza_calls_simplified_chinese(
    server: published.Server, fetcher: Fetcher, contents: dict[str, bytes]
) -> None:
    server.publish({"zh-hans": published.language(server, "zh-hans", "Simplified_Chinese", contents)})
    settled = install(Catalogue(server.files[server.list_path]).offer("zh-hans"), fetcher)
    assert choosing.chosen("zh") == choosing.chosen("zh-hans") == settled
    assert choosing.languages() == ("en", "ru", "zh", "zh-hans")


def test_a_choice_is_kept_and_falls_back_when_its_set_goes(
    server: published.Server, fetcher: Fetcher, contents: dict[str, bytes]
) -> None:
    server.publish({"ru": published.language(server, "ru", "Russian", contents)})
    full = install(Catalogue(server.files[server.list_path]).offer("ru"), fetcher)
    bundled = models.bundled("ru")
    assert choosing.chosen("ru") == bundled
    assert choosing.choose(full.name) == full
    assert choosing.chosen("ru") == full
    assert choosing.chosen("en") == models.bundled("en")
    installed.remove(full.name)
    assert choosing.chosen("ru") == bundled
    assert choosing.choose(bundled.name) == bundled


@pytest.mark.parametrize("content", ["", "[]", '{"ru": 7}', '{"ru": "gone-1"}', "\udcff"])
def test_a_choice_that_cannot_be_read_is_none(content: str) -> None:
    installed.folder().mkdir(parents=True)
    place = installed.folder() / "in-use.json"
    place.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert choosing.chosen("ru") == models.bundled("ru")


# A look into the files.


class Runs:
    """Unpickled, it would make a file."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self._place),)


def vetted(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "pos.pt").write_bytes(content)
    file = models.ModelFile("pos.pt", len(content), "")
    vetting.vet(models.ModelSet("es-default-1.15.0", "es", tmp_path, (file,), {}))


def test_plain_weights_pass(tmp_path: Path) -> None:
    vetted(tmp_path, published.weights(bert_model=None))


@pytest.mark.parametrize("how", ["pickle", "torch", "torch in a zip"])
def test_code_in_a_file_is_refused_and_not_run(tmp_path: Path, how: str) -> None:
    import torch

    trap = {"model": Runs(tmp_path / "ran"), "config": {}}
    file = io.BytesIO()
    if how == "pickle":
        pickle.dump(trap, file)
    else:
        torch.save(trap, file, _use_new_zipfile_serialization="zip" in how)
    with pytest.raises(errors.ModelsUntrustedError, match=r"es-default-1\.15\.0 are not used: pos\.pt"):
        vetted(tmp_path, file.getvalue())
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"x" * 1000, b"\x80\x04."])
def test_what_is_no_weights_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(errors.ModelsUntrustedError):
        vetted(tmp_path, content)


def test_a_model_that_wants_a_transformer_from_elsewhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.ModelsUntrustedError):
        vetted(tmp_path, published.weights(bert_model="google/electra-large-discriminator"))
