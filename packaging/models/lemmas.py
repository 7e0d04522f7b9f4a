"""The lemmatizer: a dictionary of the forms seen, and a small seq2seq for the others."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from data import Sentence, Word, for_stanza
from stanza.models import lemmatizer
from stanza.models.common.doc import Document
from stanza.models.lemma.data import DataLoader
from stanza.models.lemma.trainer import Trainer
from train import Training


def train(settings: dict[str, Any], sentences: Iterable[Sentence], out: Path) -> None:
    """Train a lemmatizer on every form of the sentences once, and save it as ``out``."""
    words = for_stanza([[word] for word in types(sentences)], "text", "upos", "lemma", "head", "deprel")
    arguments = lemmatizer.parse_args([]) | {"shorthand": "mix", "device": "cpu"} | settings["stanza"]
    loader = DataLoader(Document(words), arguments["batch_size"], arguments, evaluation=False)
    arguments |= {"vocab_size": loader.vocab["char"].size, "pos_vocab_size": loader.vocab["pos"].size}
    trainer = Trainer(args=arguments, vocab=loader.vocab, device="cpu")
    trainer.train_dict(loader.raw_data())
    training = Training(trainer, trainer.update, lambda: loader)
    training.run(settings["minutes"], settings["rate"], out.with_suffix(".checkpoint"))
    trainer.save(str(out))


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
