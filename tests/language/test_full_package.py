"""A package in the form of Stanza's full ones: with language models of characters, and word vectors of its own a step.

The models are Stanza's, small and untrained: what they say is nonsense, that they can say it shows that all is wired.
"""

import json
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path

import pytest

import published
from counterpoint import errors, paths
from counterpoint.language import choosing
from counterpoint.language.parser import Parser
from counterpoint.language.vetting import vet
from counterpoint.work import stocking
from counterpoint.work.protocol import InstallModels

BUNDLED = paths.resources() / "models" / "ru"
TEXT = "Міністр заявив, що міст відкриють у травні.\n\nЙому не повірили."
CHARACTERS = ["forward_charlm", "backward_charlm"]
NEEDS = {"pos": ["pretrain", *CHARACTERS], "ner": ["pretrain", *CHARACTERS], "depparse": ["pretrain"]}

pytestmark = pytest.mark.models


def write_charlm(path: Path, *, forward: bool) -> None:
    from stanza.models.common.char_model import CharacterLanguageModel
    from stanza.models.common.vocab import CharVocab

    sizes = {
        "char_emb_dim": 8,
        "char_hidden_dim": 12,
        "char_num_layers": 1,
        "char_dropout": 0.0,
        "char_rec_dropout": 0.0,
    }
    vocab = {"char": CharVocab("абвгдежзийклмнопрстуфхцчшщьюяії .,\n", "uk")}
    CharacterLanguageModel(sizes, vocab, is_forward_lm=forward).save(str(path))


def rewire(kind: str, folder: Path) -> None:
    """Write an untrained model with the vocabulary of a bundled one that reads the models of characters beside it."""
    import torch
    from stanza.models.common.char_model import CharacterLanguageModel
    from stanza.models.common.pretrain import Pretrain

    trainers = import_module(f"stanza.models.{kind}.trainer")
    vocabularies = import_module(f"stanza.models.{kind}.vocab")
    bundled = torch.load(BUNDLED / f"{kind}.pt", map_location="cpu", weights_only=True)
    vocab = vocabularies.MultiVocab.load_state_dict(bundled["vocab"])
    if kind == "ner":  # which knows characters by their numbers in the models of characters
        vocab["char"] = CharacterLanguageModel.load(str(folder / "forward_charlm.pt")).char_vocab()
    files = {f"charlm_{way}_file": str(folder / f"{way}_charlm.pt") for way in ("forward", "backward")}
    trainer = trainers.Trainer(
        args=bundled["config"] | files | {"charlm": True, "hidden_dim": 16},
        vocab=vocab,
        pretrain=Pretrain(str(BUNDLED / "pretrain.pt")),
        device="cpu",
    )
    trainer.save(str(folder / f"{kind}.pt"))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("package")
    write_charlm(folder / "forward_charlm.pt", forward=True)
    write_charlm(folder / "backward_charlm.pt", forward=False)
    for kind in ("pos", "ner"):
        rewire(kind, folder)
    return {path.stem: path for path in (*BUNDLED.glob("*.pt"), *folder.glob("*.pt"))}


@pytest.fixture
def server(package: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[published.Server]:
    with published.serving() as server:
        server.publish({"uk": published.language(server, "uk", "Ukrainian", package, NEEDS)})
        monkeypatch.setenv("STANZA_RESOURCES_URL", server.address)
        yield server


def install() -> None:
    with closing(stocking.install(InstallModels("uk", "default"))) as events:
        list(events)


def test_a_full_package_is_installed_and_parses(server: published.Server) -> None:
    install()
    chosen = choosing.chosen("uk")
    assert chosen.needs["ner"].keys() == {"pretrain", *CHARACTERS}
    vet(chosen)
    parser = Parser("uk")
    (parse,) = parser.parse([TEXT])
    assert (parser.models, parse.models, parse.language) == ("uk-default-1.15.0", "uk-default-1.15.0", "uk")
    assert len(parse.sentences) == 2
    for sentence in parse.sentences:
        assert [TEXT[word.start : word.end] for word in sentence.words] == [word.text for word in sentence.words]
        assert sum(word.head == 0 for word in sentence.words) == 1
    reader = parser._pipeline.processors["ner"].trainer.model
    assert reader.charmodel_forward.hidden_dim() == reader.charmodel_backward.hidden_dim() == 12


def test_models_that_do_not_go_together_are_told_and_not_a_bug(server: published.Server) -> None:
    install()
    found = choosing.chosen("uk")
    (found.folder / "forward_charlm-news.pt").unlink()
    with pytest.raises(errors.ModelsUnusableError, match=r"forward_charlm-news\.pt is missing"):
        Parser("uk").load()
    install()
    manifest = found.folder / "manifest.json"
    described = json.loads(manifest.read_text(encoding="utf-8"))
    del described["needs"]["pos"]["forward_charlm"]
    manifest.write_text(json.dumps(described), encoding="utf-8")
    with pytest.raises(errors.ModelsUnusableError, match=r"uk-default-1\.15\.0 cannot be loaded"):
        Parser("uk").load()
