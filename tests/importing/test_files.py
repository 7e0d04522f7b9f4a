import os
from pathlib import Path

import pytest

from counterpoint.errors import FileVanishedError, FolderEmptyError, FolderUnreadableError
from counterpoint.importing.files import expand


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.PDF", "c.exe", ".hidden.txt", "sub/d.html", ".git/e.txt", "sub/README.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    return tmp_path


def test_a_folder_gives_its_readable_files_in_order(folder):
    files, errors = expand([folder])
    assert [file.relative_to(folder).as_posix() for file in files] == ["a.PDF", "b.txt", "sub/d.html"]
    assert errors == []


def test_named_files_come_as_they_are_and_once(folder):
    files, errors = expand([folder / "c.exe", folder, folder / "b.txt"])
    assert files[0] == folder / "c.exe"
    assert len(files) == len(set(files)) == 4
    assert errors == []


def test_a_link_to_the_folder_itself_does_no_harm(folder):
    (folder / "sub" / "loop").symlink_to(folder, target_is_directory=True)
    assert len(expand([folder])[0]) == 3


def test_what_is_not_there_is_told_and_the_rest_goes_on(folder):
    files, errors = expand([folder / "gone.txt", folder / "b.txt"])
    assert files == [folder / "b.txt"]
    assert [type(error) for error in errors] == [FileVanishedError]
    assert "gone.txt" in str(errors[0])


def test_a_folder_without_articles_is_told(tmp_path):
    files, errors = expand([tmp_path])
    assert files == []
    assert [type(error) for error in errors] == [FolderEmptyError]


def test_a_folder_that_the_system_does_not_open_is_told_and_the_rest_goes_on(folder, monkeypatch):
    scandir = os.scandir

    def refuse(path):
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    files, errors = expand([folder])
    assert [file.name for file in files] == ["a.PDF", "b.txt"]
    assert [type(error) for error in errors] == [FolderUnreadableError]
    assert str(errors[0]) == "The folder sub cannot be opened: the system does not allow it (permission denied)."


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="no folder is closed to root")
def test_a_folder_that_is_really_closed(folder):
    (folder / "sub").chmod(0)
    try:
        assert [type(error) for error in expand([folder / "sub"])[1]] == [FolderUnreadableError]
    finally:
        (folder / "sub").chmod(0o700)
