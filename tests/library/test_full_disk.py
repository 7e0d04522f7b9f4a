"""A disk that is full: a sentence, and nothing lost or half written; with room again the work goes on."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from counterpoint.errors import BackupFailedError, LibraryDiskFullError
from counterpoint.library import access, articles, backups, jobs, opening
from library import making

SIZE = "1536k"


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """Yield a file system of its own with very little room; only a system's administrator can make one."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    try:
        made = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except (AttributeError, FileNotFoundError):  # no such users or no such program on this system
        made = False
    if not made:
        pytest.skip("no file system can be made here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def enlarge(place: Path) -> None:
    """Give the file system more room."""
    subprocess.run(["mount", "-o", "remount,size=64m", str(place)], check=True)


def fill(path: Path) -> int:
    """Add articles until the disk is full; return how many were kept."""
    kept = 0
    with closing(opening.open_library(path)) as db:
        try:
            for number in range(1000):
                making.said(db, f"Слово номер {number} " + "и ещё " * 300)
                kept += 1
        except LibraryDiskFullError:
            return kept
    pytest.fail("the disk was never full")


def test_what_was_kept_before_the_disk_was_full_is_whole_and_the_rest_can_follow(small: Path) -> None:
    path = small / "library.counterpoint"
    kept = fill(path)
    enlarge(small)
    with closing(opening.open_library(path)) as db:
        opening.check(db)
        # an article and its analysis are two steps: the last one may be there without the second
        assert articles.count(db) - kept in (0, 1)
        assert access.number(db, "SELECT count(*) FROM articles WHERE state = 'analysed'") == kept
        making.said(db, "Теперь есть место")
        assert jobs.remaining(db) == 0
        assert articles.count(db, "место ") == 1


def test_a_copy_that_does_not_fit_leaves_the_one_before(small: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.counterpoint"
    with closing(opening.open_library(library)) as db:
        for number in range(300):
            making.add(db, f"Слово номер {number} " + "и ещё " * 1000)
    backups.folder(library).parent.mkdir(parents=True)
    backups.folder(library).symlink_to(small)
    before = small / "daily-2001-01-01.counterpoint"
    before.write_bytes(b"a copy")
    with pytest.raises(BackupFailedError):
        backups.make_daily(library)
    assert list(small.iterdir()) == [before]
