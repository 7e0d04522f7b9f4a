"""What the program remembers between two runs."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint import settings
from counterpoint.settings import Settings


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    kept = Settings(language="ru", theme="dark", recent=("/a", "/б"), inspector=False)
    settings.save(kept, tmp_path / "deep" / "settings.json")
    assert settings.load(tmp_path / "deep" / "settings.json") == kept


def test_without_a_file_all_is_as_declared(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize("content", ["", "{", "[1]", "null", '{"language": 5, "recent": [1], "inspector": "no"}'])
def test_what_makes_no_sense_is_left_out(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")
    assert settings.load(path) == Settings()


@given(st.binary())
def test_no_content_of_the_file_stops_the_program(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_bytes(content)
    assert isinstance(settings.load(path), Settings)
