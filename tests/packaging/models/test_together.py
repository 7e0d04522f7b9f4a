"""Transformer, tagger, parser and finder of names learn together, and what they become is what the program loads."""

import json

import pytest
import shrink
import together
import torch

from counterpoint import paths
from counterpoint.language import models, pipeline, transformer
from counterpoint.language.pieces import SPECIAL

PIECES = (*SPECIAL, "he", "left", "moscow", "slept", ".", "she")
SIZES = {"pieces": len(PIECES), "positions": 32, "width": 16, "inner": 24, "layers": 1, "heads": 2}
SMALL = {"hidden_dim": 12, "num_layers": 1, "dropout": 0.1, "word_dropout": 0.0, "rec_dropout": 0.0}
SETTINGS = {
    "minutes": 0.001,
    "rate": 0.01,
    "heads_faster": 3.0,
    "batch_words": 40,
    "batch_words_named": 20,
    "names_count": 2.0,
    "in_capitals": 0.1,
    "with_capitals": 0.1,
    "without_stop": 0.2,
    "stanza": SMALL,
    "tagger": {"deep_biaff_hidden_dim": 12},
    "parser": {"deep_biaff_hidden_dim": 12},
    "finder": {"locked_dropout": 0.0},
}


def tree(subject: str, verb: str, *rest: str) -> list[dict[str, object]]:
    rows = [(subject, "PRON", 2, "nsubj"), (verb, "VERB", 0, "root"), *((r, "PROPN", 2, "obj") for r in rest)]
    rows.append((".", "PUNCT", 2, "punct"))
    return [
        {
            "id": n,
            "text": text,
            "lemma": text.lower(),
            "upos": tag,
            "feats": "Number=Sing",
            "head": head,
            "deprel": name,
        }
        for n, (text, tag, head, name) in enumerate(rows, 1)
    ]


TREES = [tree("He", "left", "Moscow"), tree("She", "slept"), tree("She", "left", "Moscow"), tree("He", "slept")] * 8
NAMED = [
    [{"text": word, "ner": "B-LOC" if word == "Moscow" else "O"} for word in ("He", "left", "Moscow", ".")],
    [{"text": word, "ner": "O"} for word in ("She", "slept", ".")],
] * 8


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A transformer that knows nothing."""
    torch.manual_seed(1)
    encoder = transformer.Encoder(SIZES)
    encoder.words.take(torch.randn(len(PIECES), SIZES["width"]))
    path = tmp_path_factory.mktemp("base") / "base.pt"
    transformer.save(encoder, PIECES, path)
    return path


@pytest.fixture(scope="module")
def built(base, tmp_path_factory):
    """A folder with the four models, trained and shrunk, and their manifest."""
    work, out = tmp_path_factory.mktemp("work"), tmp_path_factory.mktemp("en")
    joint = together.Joint(SETTINGS, base, TREES, NAMED)
    for _ in range(60):
        for batch in joint.epoch():
            joint.update(batch)
    joint.save(work)
    for name in ("pos.pt", "depparse.pt", "ner.pt"):
        shrink.shrink(work / name, out / name, ("word", "lemma", "delta"))
    (work / "transformer.pt").rename(out / "transformer.pt")
    files = {path.name: {"size": path.stat().st_size, "sha256": ""} for path in out.glob("*.pt")}
    (out / models.MANIFEST).write_text(json.dumps({"name": "en-tiny-1", "files": files, "needs": {}}), encoding="utf-8")
    return models.read(out, "en")


def test_they_learn_what_they_are_shown(built):
    import stanza

    read = stanza.Pipeline(
        "en",
        dir=str(built.folder),
        resources_filepath=str(paths.resources() / "models" / "resources.json"),
        package=None,
        processors="tokenize,pos,depparse,ner",
        tokenize_pretokenized=True,
        depparse_pretagged=True,
        allow_unknown_language=True,
        download_method=None,
        logging_level="ERROR",
        foundation_cache=pipeline.foundation(built),
        **built.settings(),
    )
    sentence = read([["He", "left", "Moscow", "."]]).sentences[0]
    assert [(word.upos, word.head, word.deprel) for word in sentence.words] == [
        ("PRON", 2, "nsubj"),
        ("VERB", 0, "root"),
        ("PROPN", 2, "obj"),
        ("PUNCT", 2, "punct"),
    ]
    assert [token.ner for token in sentence.tokens] == ["O", "O", "S-LOC", "O"]


def test_the_weights_are_small_and_say_nothing_of_where_they_were_made(built):
    for name in ("pos.pt", "depparse.pt", "ner.pt"):
        held = torch.load(built.folder / name, weights_only=True)
        assert {values.dtype for values in held["model"].values() if values.is_floating_point()} == {torch.half}
        assert not any("bert_model" in part for part in held["model"])
        assert not any(value for key, value in held["config"].items() if key.endswith(("_dir", "_file")))
        assert "Moscow" not in str(held["vocab"])


def test_a_training_of_no_time_leaves_models(base, tmp_path):
    together.train(SETTINGS, base, TREES[:4], NAMED[:4], tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"pos.pt", "depparse.pt", "ner.pt", "transformer.pt"}
