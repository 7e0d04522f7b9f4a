"""Files that land in a watched folder."""

from pathlib import Path

import pytest

from counterpoint.importing.landing import Landing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in" / "sub").mkdir(parents=True)
    return tmp_path / "in"


@pytest.fixture
def landed(folder: Path, tmp_path: Path) -> Landing:
    return Landing(folder, tmp_path / "data" / "record.json")


def look(landed: Landing) -> list[str]:
    return [Path(path).name for path in landed.fresh(landed.look())]


def test_a_file_comes_in_once_it_stays_the_same(landed, folder):
    path = folder / "sub" / "a.txt"
    path.write_text("")
    assert look(landed) == look(landed) == []  # empty: a download has just begun
    path.write_text("Сло")
    assert look(landed) == []
    path.write_text("Слова.")
    assert look(landed) == [] and landed.waits()
    assert look(landed) == ["a.txt"]


def test_what_came_in_is_remembered_also_after_a_restart(landed, folder, tmp_path):
    (folder / "a.txt").write_text("Слова.")
    look(landed)
    landed.note(str(folder / name) for name in look(landed))
    assert look(landed) == [] and not landed.waits()
    again = Landing(folder, tmp_path / "data" / "record.json")
    assert look(again) == look(again) == []
    (folder / "a.txt").write_text("Другие слова.")
    assert [look(again), look(again)] == [[], ["a.txt"]]


def test_another_folder_or_a_damaged_record_begins_anew(landed, folder, tmp_path, caplog):
    (folder / "a.txt").write_text("Слова.")
    look(landed)
    landed.note(str(folder / name) for name in look(landed))
    record = tmp_path / "data" / "record.json"
    other = Landing(folder / "sub", record)
    (folder / "sub" / "b.txt").write_text("Слова.")
    assert [look(other), look(other)] == [[], ["b.txt"]]
    for damaged in ("{", "[]", '{"folder": 5}', f'{{"folder": "{folder}", "files": {{"a": "b"}}}}'):
        record.write_text(damaged)
        fresh = Landing(folder, record)
        assert [look(fresh), sorted(look(fresh))] == [[], ["a.txt", "b.txt"]]


def test_a_folder_that_is_not_there_has_nothing(tmp_path):
    landed = Landing(tmp_path / "gone", tmp_path / "record.json")
    assert look(landed) == [] and not landed.waits()


def test_only_what_we_read_lands(landed, folder):
    for name in ("a.txt.crdownload", ".a.txt", "b.exe", "c.txt"):
        (folder / name).write_text("Слова.")
    assert [look(landed), look(landed)] == [[], ["c.txt"]]
