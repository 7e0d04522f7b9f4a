"""Fetching: whole, in pieces, within bounds, and over https only."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import published
from counterpoint import errors
from counterpoint.language.download import Fetcher

CONTENT = bytes(range(256)) * 4000  # about a megabyte
PATH = "/models/pos/news.pt"


@pytest.fixture
def server() -> Iterator[published.Server]:
    with published.serving() as server:
        server.files[PATH] = CONTENT
        yield server


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with closing(Fetcher()) as fetcher:
        yield fetcher


def fetch(fetcher: Fetcher, server: published.Server, part: Path, size: int = len(CONTENT)) -> list[int]:
    return list(fetcher.download(server.address + PATH, part, size))


def test_a_file_comes_whole_and_tells_how_far_it_is(server: published.Server, fetcher: Fetcher, tmp_path: Path) -> None:
    part = tmp_path / "new folder" / "a.part"
    told = fetch(fetcher, server, part)
    assert part.read_bytes() == CONTENT
    assert told == sorted(told) and told[-1] == len(CONTENT) and len(told) > 2
    assert fetcher.size(server.address + PATH) == len(CONTENT)


def test_a_cut_connection_keeps_what_came_and_goes_on_from_there(
    server: published.Server, fetcher: Fetcher, tmp_path: Path
) -> None:
    part = tmp_path / "a.part"
    server.cuts[PATH] = [600_000]
    with pytest.raises(errors.DownloadCutError, match=r"pos/news\.pt was interrupted\. What has arrived is kept"):
        fetch(fetcher, server, part)
    kept = part.stat().st_size
    assert 0 < kept <= 600_000
    fetch(fetcher, server, part)
    assert part.read_bytes() == CONTENT
    assert server.asked[-1] == ("GET", PATH, f"bytes={kept}-")


def test_a_server_that_cannot_go_on_sends_the_whole_again(
    server: published.Server, fetcher: Fetcher, tmp_path: Path
) -> None:
    part = tmp_path / "a.part"
    part.write_bytes(b"x" * 1000)
    server.ranges = False
    fetch(fetcher, server, part)
    assert part.read_bytes() == CONTENT


def test_a_whole_part_is_not_fetched_again(server: published.Server, fetcher: Fetcher, tmp_path: Path) -> None:
    part = tmp_path / "a.part"
    part.write_bytes(CONTENT)
    assert fetch(fetcher, server, part) == []
    assert part.read_bytes() == CONTENT


def test_stopping_in_the_middle_keeps_what_came(server: published.Server, fetcher: Fetcher, tmp_path: Path) -> None:
    part = tmp_path / "a.part"
    pieces = fetcher.download(server.address + PATH, part, len(CONTENT))
    first = next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert part.stat().st_size == first < len(CONTENT)
    assert fetch(fetcher, server, part)[-1] == len(CONTENT)
    assert part.read_bytes() == CONTENT


@pytest.mark.parametrize("code", [403, 404, 500])
def test_a_refusal_is_told_with_its_code(server: published.Server, fetcher: Fetcher, tmp_path: Path, code: int) -> None:
    server.codes[PATH] = code
    with pytest.raises(errors.ServerRefusedError, match=rf"pos/news\.pt .*127\.0\.0\.1.* code {code}"):
        fetch(fetcher, server, tmp_path / "a.part")


def test_a_file_larger_than_was_said_is_not_taken(server: published.Server, fetcher: Fetcher, tmp_path: Path) -> None:
    with pytest.raises(errors.DownloadTooLargeError):
        fetch(fetcher, server, tmp_path / "a.part", size=1000)
    assert not (tmp_path / "a.part").exists()


def test_a_file_of_unknown_size_is_not_taken(server: published.Server, fetcher: Fetcher, tmp_path: Path) -> None:
    server.sizes = False
    with pytest.raises(errors.DownloadTooLargeError):
        fetch(fetcher, server, tmp_path / "a.part")
    with pytest.raises(errors.DownloadTooLargeError):
        fetcher.size(server.address + PATH)


def test_a_list_longer_than_lists_are_is_not_read(server: published.Server, fetcher: Fetcher) -> None:
    assert fetcher.read(server.address + PATH, len(CONTENT)) == CONTENT
    with pytest.raises(errors.DownloadTooLargeError):
        fetcher.read(server.address + PATH, len(CONTENT) - 1)


def test_nobody_there_is_told(fetcher: Fetcher) -> None:
    with published.serving() as gone:
        address = gone.address
    with pytest.raises(errors.ServerUnreachableError, match="cannot be reached"):
        fetcher.read(address + "/x", 100)


@pytest.mark.parametrize("address", ["http://models.invalid/x", "http://127.0.0.1.models.invalid/x"])
def test_without_encryption_nothing_leaves_this_computer(fetcher: Fetcher, address: str) -> None:
    with pytest.raises(errors.UnsafeAddressError, match="https only"):
        fetcher.read(address, 100)


def test_nor_does_it_by_a_detour(server: published.Server, fetcher: Fetcher) -> None:
    server.redirects["/detour"] = "http://models.invalid/x"
    with pytest.raises(errors.UnsafeAddressError, match=r"not from http://models\.invalid"):
        fetcher.read(server.address + "/detour", 100)


@pytest.mark.parametrize("target", ["file:///etc/hostname", "ftp://models.invalid/x"])
def test_other_ways_are_no_ways(server: published.Server, fetcher: Fetcher, target: str) -> None:
    server.redirects["/detour"] = target
    with pytest.raises(errors.ServerUnreachableError):
        fetcher.read(server.address + "/detour", 100)


def test_a_folder_that_cannot_be_written_is_told(server: published.Server, fetcher: Fetcher, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(errors.ModelsNotWrittenError, match="cannot be written to"):
        fetch(fetcher, server, tmp_path / "file" / "a.part")
