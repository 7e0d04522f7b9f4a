"""Brings the translations up to date: run it after any sentence of the program has changed.

Writes the list of sentences that live outside the window (errors, reasons) where Qt's tools see them, collects all
sentences of the interface into resources/translations/*.ts, and compiles these to *.qm. New sentences are then
translated in the .ts files, with Qt Linguist or by hand, and the script is run once more.

Run it with a Python that has PySide6-Essentials 6.12 or newer and ruff, in an environment of its own: the lupdate of
earlier releases loses plural forms, and the program itself stays below 6.12 (see ARCHITECTURE.md).
"""

import importlib.metadata
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "desktop"))

from counterpoint import errors  # noqa: E402 - found through the path above
from counterpoint.records import reasons  # noqa: E402

VIEWS = ROOT / "desktop" / "counterpoint" / "views"
SENTENCES = VIEWS / "sentences.py"
TRANSLATIONS = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent
HEAD = '''# ruff: noqa: E501 - sentences have the length that they have
"""The sentences of errors and reasons, for Qt's translation tools. Written by packaging/translations/update.py."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

ALL = (
'''


def error_sentences() -> list[str]:
    """Return the sentence of every error, in the order of the module."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    found = [kind.sentence for kind in kinds if issubclass(kind, errors.CounterpointError)]
    return list(dict.fromkeys(found))


def write_sentences() -> None:
    """Write the module that lists the sentences from outside the window."""
    lines = [("errors", sentence) for sentence in error_sentences()]
    lines += [("reasons", sentence) for sentence in dict.fromkeys(reasons.SENTENCES.values())]
    body = "".join(f"    QT_TRANSLATE_NOOP({_quoted(context)}, {_quoted(words)}),\n" for context, words in lines)
    SENTENCES.write_text(HEAD + body + ")\n", encoding="utf-8")
    subprocess.run([str(TOOLS / "ruff"), "format", "--quiet", str(SENTENCES)], check=True)


def collect(language: str) -> None:
    """Collect the sentences of all views into the .ts file of a language; English has plural forms only."""
    sources = sorted(str(path.relative_to(ROOT)) for path in VIEWS.rglob("*.py"))
    target = TRANSLATIONS / f"counterpoint_{language}.ts"
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
    options += ["-pluralonly"] if language == "en" else []
    command = [str(TOOLS / "pyside6-lupdate"), *options, *sources, "-ts", str(target)]
    subprocess.run(command, check=True, cwd=ROOT)


def compile_(language: str) -> None:
    """Compile the .ts file of a language."""
    source = TRANSLATIONS / f"counterpoint_{language}.ts"
    command = [str(TOOLS / "pyside6-lrelease"), str(source), "-qm", str(source.with_suffix(".qm"))]
    subprocess.run(command, check=True)


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def check_tools() -> None:
    """Leave with a sentence when the tools at hand would lose plural forms."""
    version = importlib.metadata.version("PySide6-Essentials")
    if tuple(map(int, version.split(".")[:2])) < (6, 12):
        sys.exit(f"The lupdate of PySide6 {version} loses plural forms: 6.12 or newer is needed here.")


if __name__ == "__main__":
    check_tools()
    write_sentences()
    for language in ("en", "ru"):
        collect(language)
        compile_(language)
