"""Every sentence in Russian, with what is filled into it, and every plural form in both languages."""

import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from counterpoint import errors
from counterpoint.paths import resources
from counterpoint.records.reasons import SENTENCES
from counterpoint.views import sentences

FOLDER = resources() / "translations"
VIEWS = Path(sentences.__file__).parent
FORMS = {"en": 2, "ru": 3}
Entry = tuple[str, str, list[str], bool]


def _entries(language: str) -> Iterator[Entry]:
    """Yield context, source, translations, and whether it is finished, for each entry of a .ts file."""
    for context in ET.parse(FOLDER / f"counterpoint_{language}.ts").iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            words = forms if message.get("numerus") else [translation.text or ""]
            source = message.findtext("source") or ""
            yield context.findtext("name") or "", source, words, translation.get("type") != "unfinished"


def _fields(words: str) -> set[str]:
    names = {name for _, name, _, _ in string.Formatter().parse(words) if name}
    return names | set(re.findall(r"%L?n", words))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_entry_is_finished_with_the_same_fields(language: str) -> None:
    wrong = [
        (context, source)
        for context, source, words, finished in _entries(language)
        if not finished or not all(form and _fields(form) == _fields(source) for form in words)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_count_has_all_plural_forms(language: str) -> None:
    counted = [words for _, source, words, _ in _entries(language) if "%Ln" in source]
    assert counted
    assert all(len(words) == FORMS[language] for words in counted)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_compiled_file_is_of_the_same_day_as_the_text(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"counterpoint_{language}.qm"))
    for context, source, words, _ in _entries(language):
        number = 1 if "%Ln" in source else -1
        assert translator.translate(context, source, None, number) == words[0]


def _known(context: str) -> set[str]:
    return {source for name, source, _, _ in _entries("ru") if name == context}


def test_every_error_has_its_sentence_in_russian() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    told = {kind.sentence for kind in kinds if issubclass(kind, errors.CounterpointError)}
    assert told - _known("errors") == set()


def test_every_reason_has_its_sentence_in_russian() -> None:
    assert set(SENTENCES.values()) - _known("reasons") == set()


def test_every_sentence_of_the_views_was_collected() -> None:
    """A sentence within tr() or translate() that the .ts file lacks was added after the last update."""
    known = {source for _, source, _, _ in _entries("ru")}
    pattern = re.compile(r'(?:\btr\(|translate\(\s*"\w+",)\s*"((?:[^"\\]|\\.)*)"')
    used = {
        found.encode().decode("unicode_escape").encode("latin-1").decode() if "\\" in found else found
        for file in VIEWS.rglob("*.py")
        for found in pattern.findall(file.read_text(encoding="utf-8"))
    }
    assert len(used) > 150
    assert used - known == set()
