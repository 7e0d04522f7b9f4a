"""The tagger: universal tags and features, no XPOS."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import fast
import torch
from data import Sentence, for_stanza
from stanza.models import tagger
from stanza.models.common.doc import Document
from stanza.models.common.pretrain import Pretrain
from stanza.models.common.utils import unsort
from stanza.models.pos.data import Dataset
from stanza.models.pos.trainer import Trainer
from train import Training

_TAG_AT_ONCE = 200


def train(
    settings: dict[str, Any], vectors: Path, sentences: Sequence[Sentence], start: Path | None, out: Path
) -> None:
    """Train a tagger on the sentences, from the weights ``start`` if there are any, and save it as ``out``."""
    held = Pretrain(str(vectors))
    data = Document(for_stanza(sentences, "text", "upos", "feats"))
    arguments = settings["stanza"] | {"shorthand": "mix", "wordvec_pretrain_file": str(vectors)}
    if start:
        trainer = Trainer(args=dict(settings["stanza"]), pretrain=held, model_file=str(start), device="cpu")
        dataset = Dataset(data, trainer.args, held, vocab=trainer.vocab, evaluation=False)
    else:
        arguments = tagger.parse_args([]) | arguments | {"share_hid": True, "device": "cpu"}
        vocab = Dataset.init_vocab([data], arguments)
        dataset = Dataset(data, arguments, held, vocab=vocab, evaluation=False)
        trainer = Trainer(args=arguments, vocab=vocab, pretrain=held, device="cpu")
    dataset.has_tags["xpos"] = False
    fast.speed_up_lstms()
    fast.speed_up_dropout(trainer.model)
    batches = settings["batch_sentences"]
    training = Training(trainer, trainer.update, lambda: dataset.to_loader(batch_size=batches, shuffle=True))
    training.run(settings["minutes"], settings["rate"], out.with_suffix(".checkpoint"))
    trainer.save(str(out))


def tag(model: Path, vectors: Path, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences with the tags and features that ``model`` predicts."""
    held = Pretrain(str(vectors))
    trainer = Trainer(args={}, pretrain=held, model_file=str(model), device="cpu")
    plain = Document(for_stanza(sentences, "text"))
    dataset = Dataset(plain, trainer.args, held, vocab=trainer.vocab, evaluation=True, sort_during_eval=True)
    fast.speed_up_lstms()
    found: list[Any] = []
    order: list[int] = []
    with torch.inference_mode():
        for batch in dataset.to_length_limited_loader(batch_size=_TAG_AT_ONCE, maximum_tokens=5000):
            order.extend(batch.idx)
            found += trainer.predict(batch)
    for words, tags in zip(sentences, unsort(found, order), strict=True):
        yield [_tagged(word, tag, feats) for word, (tag, _, feats) in zip(words, tags, strict=True)]


def _tagged(word: dict[str, Any], tag: str, feats: str | None) -> dict[str, Any]:
    tagged = {name: value for name, value in word.items() if name != "feats"} | {"upos": tag}
    return tagged | ({"feats": feats} if feats and feats != "_" else {})
