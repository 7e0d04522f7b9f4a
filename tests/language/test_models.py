"""A set of models is whole, or says in one sentence what is wrong with it."""

import json
import shutil

import pytest

from counterpoint import paths
from counterpoint.errors import ModelsUnusableError
from counterpoint.language import models
from counterpoint.language.parser import Parser


@pytest.fixture
def copied(tmp_path):
    """A set of two small files with its manifest."""
    folder = tmp_path / "en"
    folder.mkdir()
    shipped = paths.resources() / "models" / "en"
    manifest = json.loads((shipped / models.MANIFEST).read_text(encoding="utf-8"))
    manifest["files"] = {name: manifest["files"][name] for name in ("tokenize.pt", "mwt.pt")}
    (folder / models.MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    for name in manifest["files"]:
        shutil.copy(shipped / name, folder / name)
    return folder


def test_russian_and_english_are_shipped():
    assert models.languages() == ("en", "ru")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_shipped_sets_are_whole_and_described(language):
    shipped = models.bundled(language)
    shipped.check()
    assert shipped.name == f"{language}-bundled-2"
    described = {file.name for file in shipped.files}
    assert described == {path.name for path in shipped.folder.glob("*.pt")}


def test_only_english_splits_tokens_into_words():
    assert models.bundled("en").steps == ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
    assert models.bundled("ru").steps == ("tokenize", "pos", "lemma", "depparse", "ner")


def test_a_whole_copy_passes(copied):
    models.read(copied, "en").check()


def test_a_missing_file_is_named(copied):
    (copied / "mwt.pt").unlink()
    with pytest.raises(ModelsUnusableError, match=r"language en cannot be analysed: .*mwt\.pt is missing"):
        models.read(copied, "en").check()


def test_a_shortened_file_is_named(copied):
    content = (copied / "mwt.pt").read_bytes()
    (copied / "mwt.pt").write_bytes(content[:-1])
    with pytest.raises(ModelsUnusableError, match=r"mwt\.pt has the wrong size"):
        models.read(copied, "en").check()


def test_a_changed_byte_is_found(copied):
    content = bytearray((copied / "mwt.pt").read_bytes())
    content[1000] ^= 1
    (copied / "mwt.pt").write_bytes(content)
    with pytest.raises(ModelsUnusableError, match=r"mwt\.pt is damaged"):
        models.read(copied, "en").check()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"name": "x", "files": {"a": 1}}', '{"name": "x", "files": 7}'])
def test_a_manifest_that_says_nothing_is_named(tmp_path, content):
    (tmp_path / models.MANIFEST).write_text(content, encoding="utf-8")
    with pytest.raises(ModelsUnusableError, match=r"manifest\.json cannot be read"):
        models.read(tmp_path, "en")


def test_a_language_without_models_is_refused_at_once():
    with pytest.raises(ModelsUnusableError, match=r"language tlh cannot be analysed: .*manifest\.json is missing"):
        Parser("tlh")
