"""The finder of names: PER, LOC, ORG, NORP, MISC."""

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import fast
from stanza.models import ner_tagger
from stanza.models.common.doc import Document
from stanza.models.common.pretrain import Pretrain
from stanza.models.ner.data import DataLoader
from stanza.models.ner.trainer import Trainer
from train import Training

Named = list[dict[str, str]]
"""A sentence: words with ``text`` and ``ner``, a BIO tag."""

_ENDINGS = frozenset({"s", "t", "re", "ve", "ll", "m", "d"})


def train(settings: dict[str, Any], vectors: Path, sentences: Sequence[Named], start: Path | None, out: Path) -> None:
    """Train on the sentences, from the weights ``start`` if there are any, and save the model as ``out``."""
    held = Pretrain(str(vectors))
    more = [*shouted(sentences, settings["in_capitals"]), *renamed(sentences, settings["renamed"])]
    spoken = Document(_with_ids([*sentences, *more]))
    if start:
        trainer = Trainer(args=dict(settings["stanza"]), model_file=str(start), pretrain=held, device="cpu")
        arguments, vocab = trainer.args, trainer.vocab
    else:
        arguments = ner_tagger.parse_args([]) | settings["stanza"] | {"shorthand": "mix", "device": "cpu"}
        arguments |= {"word_emb_dim": held.emb.shape[1], "charlm": False, "predict_tagset": 0, "emb_finetune": False}
        vocab = None
    loader = DataLoader(
        spoken, settings["batch_sentences"], arguments, held, vocab, max_batch_words=settings["batch_words"]
    )
    if not start:
        trainer = Trainer(args=arguments, vocab=loader.vocab, pretrain=held, device="cpu")
    fast.speed_up_lstms()
    fast.speed_up_dropout(trainer.model)

    def epoch() -> Iterator[Any]:
        loader.reshuffle()
        return iter(loader)

    training = Training(trainer, trainer.update, epoch)
    training.run(settings["minutes"], settings["rate"], out.with_suffix(".checkpoint"))
    trainer.save(str(out))


def shouted(sentences: Sequence[Named], share: float) -> Iterator[Named]:
    """Yield a share of the sentences in capitals, as headlines are often set."""
    drawn = random.Random(1)
    for words in sentences:
        if drawn.random() < share:
            yield [word | {"text": word["text"].upper()} for word in words]


def renamed(sentences: Sequence[Named], share: float) -> Iterator[Named]:
    """Yield a share of the sentences that name something, with each name changed for another of its kind.

    The other name has as many words and the same ending, so that it stands in the same case.
    """
    drawn = random.Random(2)
    alike: dict[tuple[str, int, str], list[Named]] = {}
    for words in sentences:
        for name in _names(words):
            alike.setdefault(_likeness(words[name]), []).append(words[name])
    for words in sentences:
        names = _names(words)
        if names and drawn.random() < share:
            changed = list(words)
            for name in names:
                changed[name] = drawn.choice(alike[_likeness(words[name])])
            yield changed


def _names(words: Named) -> list[slice]:
    """Return where the names stand in a sentence."""
    found: list[slice] = []
    for place, word in enumerate(words):
        if word["ner"].startswith("B-"):
            found.append(slice(place, place + 1))
        elif word["ner"].startswith("I-") and found:
            found[-1] = slice(found[-1].start, place + 1)
    return found


def _likeness(name: Named) -> tuple[str, int, str]:
    return name[0]["ner"], len(name), name[-1]["text"][-2:].lower()


def rejoined(sentences: Iterable[Named]) -> list[Named]:
    """Return the sentences with "’" and "s" made one word again, as it is in treebanks; likewise "’re" and so on."""
    built: list[Named] = []
    for words in sentences:
        built.append([])
        for word in words:
            if len(built[-1]) > 1 and built[-1][-1]["text"] == "’" and word["text"].lower() in _ENDINGS:
                built[-1][-1] = built[-1][-1] | {"text": "’" + word["text"]}
            else:
                built[-1].append(word)
    return built


def _with_ids(sentences: Sequence[Named]) -> list[list[dict[str, Any]]]:
    return [[{"id": (number,)} | word for number, word in enumerate(words, 1)] for words in sentences]
