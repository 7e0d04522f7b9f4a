"""The lemmatizer: a dictionary of the forms seen, and a small seq2seq for the others."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from data import Sentence, Word, write
from stanza.models import lemmatizer


def train(settings: dict[str, Any], sentences: Iterable[Sentence], out: Path) -> None:
    """Train a lemmatizer on every form of the sentences once, and save it as ``out``."""
    words = types(sentences)
    forms, held_out = out.with_suffix(".train.conllu"), out.with_suffix(".dev.conllu")
    write(forms, [[word] for word in words])
    write(held_out, [[word] for word in words[:: settings["one_of"]]])
    where = {"train_file": str(forms), "eval_file": str(held_out), "save_dir": str(out.parent), "save_name": out.name}
    arguments = lemmatizer.parse_args([]) | where | {"shorthand": "mix", "device": "cpu"} | settings["stanza"]
    lemmatizer.train(arguments)


def types(sentences: Iterable[Sentence]) -> list[Word]:
    """Return a word for each pair of form and tag, with the lemma it has most often."""
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for words in sentences:
        for word in words:
            if "lemma" in word and "upos" in word:
                found[word["text"], word["upos"]][word["lemma"]] += 1
    return [
        {"id": 1, "text": text, "upos": tag, "lemma": lemmas.most_common(1)[0][0], "head": 0, "deprel": "root"}
        for (text, tag), lemmas in sorted(found.items())
    ]
