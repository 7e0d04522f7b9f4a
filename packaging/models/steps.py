"""The steps of a build, by the names that recipe.toml gives them. Each takes the job and its settings."""

import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import card
import data as treebanks
import lemmas
import minilm
import multiwords
import naming
import parsing
import russian
import shrink
import table as tables
import tagging
import together as joint
import tokenizing
import vectors as word_vectors

GOLD, SILVER, TAGGED = "gold.conllu", "silver.conllu", "tagged.conllu"


def vectors(job: Any, settings: dict[str, Any]) -> None:
    """Take over the first word vectors, or cut them from navec's."""
    out, first = job.work / "pretrain.pt", job.first("pretrain.pt")
    if first:
        shutil.copyfile(first, out)
    else:
        word_vectors.from_navec(job.data / settings["navec"], settings["words"], settings["size"], out)


def data(job: Any, settings: dict[str, Any]) -> None:
    """Write the gold and the silver sentences to train on."""
    seen: set[str] = set()
    treebanks.taken(job.data / "ud", settings["tests"], settings["features"], seen)
    for part, out in (("gold", GOLD), ("silver", SILVER)):
        sentences = treebanks.taken(job.data / "ud", settings.get(part, []), settings["features"], seen)
        if job.language == "ru":
            russian.harmonise(sentences)
        treebanks.write(job.work / out, sentences)
        print(f"   {part}: {len(sentences)} sentences, {sum(map(len, sentences))} words", flush=True)


def tokenizer(job: Any, settings: dict[str, Any]) -> None:
    """Train the tokenizer."""
    sets = job.recipe["data"]
    gold = [s for name in sets["gold"] for s in tokenizing.read(job.data / "ud" / f"{name}.conllu.xz")]
    silver = [s for name in sets.get("silver", []) for s in tokenizing.read(job.data / "ud" / f"{name}.conllu.xz")]
    silver = silver[: settings.get("silver_sentences")]
    if "no_end" in settings:
        silver = list(tokenizing.joined(silver, settings["no_end"]))
    tokenizing.train(settings, gold + silver, job.work / "tokenize.pt")


def tagger(job: Any, settings: dict[str, Any]) -> None:
    """Train the tagger."""
    sentences = _gold(job) * job.recipe["data"].get("gold_times", 1) + _silver(job)
    tagging.train(settings, job.work / "pretrain.pt", sentences, job.first("pos.pt"), job.work / "pos.pt")


def tags(job: Any, settings: dict[str, Any]) -> None:
    """Predict the tags that the parser is to learn on: with taggers that have not seen the text, or the first one."""
    sentences, vectors = _gold(job) + _silver(job), job.work / "pretrain.pt"
    first = job.first("pos.pt")
    tagged = list(tagging.tag(first, vectors, sentences)) if first else _jackknifed(job, settings, sentences)
    if settings.get("dictionary"):
        _mend(tagged)
    for words in tagged:
        for word in words:
            word["xpos"] = word.pop("feats", "_")
    treebanks.write(job.work / TAGGED, tagged)


def lemmatizer(job: Any, settings: dict[str, Any]) -> None:
    """Train the lemmatizer."""
    lemmas.train(settings, _gold(job) * settings["gold_times"] + _silver(job), job.work / "lemma.pt")


def parser(job: Any, settings: dict[str, Any]) -> None:
    """Train the parser."""
    tagged = list(treebanks.read(job.work / TAGGED, job.recipe["data"]["features"], xpos=True))
    gold = len(_gold(job))
    sentences = tagged[:gold] * job.recipe["data"].get("gold_times", 1) + tagged[gold:]
    parsing.train(settings, job.work / "pretrain.pt", sentences, job.first("depparse.pt"), job.work / "depparse.pt")


def names(job: Any, settings: dict[str, Any]) -> None:
    """Train the finder of names."""
    sentences = [s for name in settings["train"] for s in treebanks.read_names(job.data / "ner" / f"{name}.json.xz")]
    naming.train(settings, job.work / "pretrain.pt", sentences, job.first("ner.pt"), job.work / "ner.pt")


def splitter(job: Any, settings: dict[str, Any]) -> None:
    """Train the splitter of multi-word tokens."""
    learned = [job.data / "ud" / f"{name}.conllu.xz" for name in settings["train"]]
    multiwords.train(settings, learned, job.data / "ud" / f"{settings['held_out']}.conllu.xz", job.work / "mwt.pt")


def transformer(job: Any, settings: dict[str, Any]) -> None:
    """Make the transformer that the joint training begins with."""
    minilm.save(settings, job.work / "base.pt")


def together(job: Any, settings: dict[str, Any]) -> None:
    """Train transformer, tagger, parser and finder of names at once."""
    named = [s for name in settings["names"] for s in treebanks.read_names(job.data / "ner" / f"{name}.json.xz")]
    joint.train(settings, job.work / "base.pt", _gold(job), naming.rejoined(named), job.work)


def ship(job: Any, settings: dict[str, Any]) -> None:
    """Write the weights as the program has them, with their manifest, into the folder ``set`` of the work folder."""
    out = job.work / "set"
    out.mkdir(exist_ok=True)
    for name in settings["files"]:
        shrink.shrink(job.work / name, out / name, settings.get("unread", ()))
    card.write_manifest(out, job.recipe, job.language)


def table(job: Any, settings: dict[str, Any]) -> None:
    """Measure what was shipped, print the table and keep it beside the set as ``table.md``."""
    found = tables.made(job.work / "set", job.data, job.recipe, job.language)
    (job.work / "table.md").write_text(found, encoding="utf-8")
    print(found, flush=True)


def _jackknifed(job: Any, settings: dict[str, Any], sentences: list[Any]) -> list[Any]:
    """Return the sentences as tagged by taggers that learned on the other sentences."""
    vectors, folds = job.work / "pretrain.pt", settings["folds"]
    tagged: dict[int, Any] = {}
    for fold in range(folds):
        out = job.work / f"pos.fold{fold}.pt"
        others = [words for place, words in enumerate(sentences) if place % folds != fold]
        tagging.train(job.recipe["tagger"] | {"minutes": settings["minutes"]}, vectors, others, None, out)
        places = range(fold, len(sentences), folds)
        tagged |= dict(zip(places, tagging.tag(out, vectors, [sentences[place] for place in places]), strict=True))
    return [tagged[place] for place in range(len(sentences))]


def _mend(tagged: list[Any]) -> None:
    """Put the predicted features right as the program does before it parses."""
    from counterpoint.language import morphology

    for words in tagged:
        seen = [SimpleNamespace(text=w["text"], upos=w["upos"], feats=w.get("feats"), lemma=None) for w in words]
        morphology.mend(seen)
        for word, mended in zip(words, seen, strict=True):
            word["feats"] = mended.feats or "_"


def _gold(job: Any) -> list[Any]:
    return _read(job, job.work / GOLD)


def _silver(job: Any) -> list[Any]:
    return _read(job, job.work / SILVER)


def _read(job: Any, path: Path) -> list[Any]:
    return list(treebanks.read(path, job.recipe["data"]["features"]))
