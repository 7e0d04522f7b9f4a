"""The whole recipe, on thirty invented sentences and a few seconds for each model."""

import itertools
import json
import lzma
import tomllib

import build
import measure
import numpy as np
import pytest
import vectors

pytestmark = pytest.mark.filterwarnings("ignore")  # Stanza's trainers warn of what is small here on purpose

_WHO = ("Министр", "Посол", "Эксперт", "Президент", "Депутат")
_DID = (("заявил", "заявить"), ("отрицал", "отрицать"), ("видел", "видеть"))
_WHAT = (("ответ", "ответ"), ("Киев", "Киев"))
_SMALL = {"hidden_dim": 8, "char_hidden_dim": 8, "char_emb_dim": 8, "transformed_dim": 8}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return a job that has been built."""
    folder = tmp_path_factory.mktemp("recipe")
    for part in ("ud", "ner", "start", "work"):
        (folder / part).mkdir()
    sentences = list(itertools.product(_WHO, _DID, _WHAT))
    for name, chosen in (("gold", sentences[1:]), ("test", sentences[:1])):
        bank = "\n\n".join(_conllu(*sentence) for sentence in chosen)
        (folder / "ud" / f"{name}.conllu.xz").write_bytes(lzma.compress(bank.encode()))
    named = json.dumps([_named(*sentence) for sentence in sentences], ensure_ascii=False)
    (folder / "ner" / "names.json.xz").write_bytes(lzma.compress(named.encode()))
    words = [*map(str.lower, _WHO), "заявил", "отрицал", "видел", "ответ", "киев", "."]
    vectors.save(words, np.random.default_rng(1).normal(size=(len(words), 10)).astype(np.float32), _start(folder))
    job = build.Job("ru", _recipe(), folder, folder / "work", folder / "start")
    build.build(job)
    return job


def test_every_model_is_shipped_in_half_precision_with_its_manifest(built):
    import torch

    files = json.loads((built.work / "set" / "manifest.json").read_text(encoding="utf-8"))["files"]

    assert set(files) == {f"{name}.pt" for name in ("pretrain", "tokenize", "pos", "lemma", "depparse", "ner")}
    held = torch.load(built.work / "set" / "depparse.pt", weights_only=True)
    assert {values.dtype for values in held["model"].values()} == {torch.float16}
    assert str(built.work) not in str(held["config"])


def test_the_program_parses_with_what_was_built(built):
    parser = measure.parser_of(built.work / "set", "ru")

    parse = parser.parse(["Министр заявил ответ."])[0]

    words = [word for sentence in parse.sentences for word in sentence.words]
    assert "".join(word.text for word in words).replace(" ", "") == "Министрзаявилответ."
    assert parse.models == "ru-small-1"


def test_a_second_build_has_nothing_to_do(built, capsys):
    build.build(built)

    assert capsys.readouterr().out == ""


def test_minutes_are_shared_out():
    recipe = {"tagger": {"minutes": 10}, "parser": {"minutes": 30}, "name": "x"}

    build.scale(recipe, 20)

    assert (recipe["tagger"]["minutes"], recipe["parser"]["minutes"]) == (5, 15)


def test_the_recipe_names_steps_that_there_are():
    import steps

    recipes = tomllib.loads(build.RECIPE.read_text(encoding="utf-8"))

    assert recipes
    for recipe in recipes.values():
        assert all(hasattr(steps, name) for name in recipe["steps"])


def _recipe():
    timed = {"minutes": 0.02, "rate": 0.01}
    tagger = {"deep_biaff_hidden_dim": 8, "composite_deep_biaff_hidden_dim": 8, "second_optim": None}
    return {
        "name": "ru-small-1",
        "licence_of_weights": "none",
        "steps": ["vectors", "data", "tokenizer", "tagger", "tags", "lemmatizer", "parser", "names", "ship"],
        "data": {"tests": ["test"], "gold": ["gold"], "features": ["Case", "Number"]},
        "tokenizer": {
            "language": "ru",
            "steps": 3,
            "longest_paragraph": 2,
            "last_minutes": 0.01,
            "last_rate": 0.001,
            "stanza": {"use_mwt": False},
        },
        "tagger": timed | {"batch_sentences": 8, "stanza": _SMALL | tagger},
        "tags": {"folds": 2, "minutes": 0.02, "dictionary": True},
        "lemmatizer": timed
        | {"gold_times": 1, "stanza": {"hidden_dim": 8, "emb_dim": 8, "pos_dim": 8, "batch_size": 8}},
        "parser": timed | {"batch_words": 40, "stanza": _SMALL | {"deep_biaff_hidden_dim": 8, "optim": "adam"}},
        "names": timed
        | {"train": ["names"], "in_capitals": 0.5, "renamed": 0.5, "batch_sentences": 8, "batch_words": 99}
        | {"stanza": {"hidden_dim": 8, "char_hidden_dim": 8}},
        "ship": {
            "files": ["pretrain.pt", "tokenize.pt", "pos.pt", "lemma.pt", "depparse.pt", "ner.pt"],
            "unread": ["delta"],
        },
    }


def _start(folder):
    return folder / "start" / "pretrain.pt"


def _conllu(who, did, what):
    rows = [
        (who, who.lower(), "NOUN", "Case=Nom|Number=Sing", 2, "nsubj", "_"),
        (*did, "VERB", "Number=Sing", 0, "root", "_"),
        (*what, "NOUN", "Case=Acc|Number=Sing", 2, "obj", "SpaceAfter=No"),
        (".", ".", "PUNCT", "_", 2, "punct", "_"),
    ]
    lines = [
        f"{number}\t{text}\t{lemma}\t{tag}\t_\t{feats}\t{head}\t{relation}\t_\t{misc}"
        for number, (text, lemma, tag, feats, head, relation, misc) in enumerate(rows, 1)
    ]
    return "\n".join([f"# text = {who} {did[0]} {what[0]}.", *lines])


def _named(who, did, what):
    named = "B-LOC" if what[0] == "Киев" else "O"
    return [{"text": text, "ner": tag} for text, tag in ((who, "O"), (did[0], "O"), (what[0], named), (".", "O"))]
