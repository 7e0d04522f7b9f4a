"""A transformer and three light heads on it, trained together: tagger, parser and finder of names.

Each step reads a batch of trees, for tagger and parser alike, and a batch of sentences with names. The heads are
Stanza's models without word vectors, letters and tags: all that they know of a word is what the transformer tells them.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import fast
import torch
from data import Sentence, for_stanza
from naming import Named
from stanza.models import ner_tagger, parser, tagger
from stanza.models.common import bert_embedding
from stanza.models.common.doc import Document
from stanza.models.depparse.data import DataLoader as TreeLoader
from stanza.models.depparse.data import Dataset as TreeData
from stanza.models.depparse.data import record_can_augment_nopunct as ends_in_mark
from stanza.models.depparse.trainer import GraphTrainer
from stanza.models.ner.data import DataLoader as NameLoader
from stanza.models.ner.trainer import Trainer as NameTrainer
from stanza.models.pos.data import Dataset as TagData
from stanza.models.pos.trainer import Trainer as TagTrainer
from train import Training

from counterpoint.language import pipeline, transformer

_LIGHT = {
    "bert_model": pipeline.TRANSFORMER,
    "bert_hidden_layers": 1,
    "bert_finetune": False,
    "use_peft": False,
    "word_emb_dim": 0,
    "char": False,
    "charlm": False,
    "pretrain": False,
    "shorthand": "mix",
    "device": "cpu",
}
_TEXT = 9
"""The place of the words' texts in a record of Stanza's data for parsers."""


def train(settings: dict[str, Any], base: Path, trees: list[Sentence], named: Sequence[Named], out: Path) -> None:
    """Train on trees and names, from the transformer ``base``; write four models into the folder ``out``."""
    joint = Joint(settings, base, trees, named)
    training = Training(joint, joint.update, joint.epoch)
    training.run(settings["minutes"], settings["rate"], out / "together.checkpoint")
    joint.save(out)


class Joint:
    """The models and what they learn from. To Training, it looks like a trainer."""

    def __init__(self, settings: dict[str, Any], base: Path, trees: list[Sentence], named: Sequence[Named]) -> None:
        """Begin with the transformer ``base`` and heads that know nothing."""
        torch.manual_seed(1)
        random.seed(1)
        self.settings, self.base = settings, base
        self.encoder, self.pieces = transformer.load(base)
        bert_embedding.load_bert = lambda *_, **__: (self.encoder, self.pieces)
        self._read(trees, named)
        self.tagger = TagTrainer(args=self._tag_arguments, vocab=self.tags.vocab)
        self.parser = GraphTrainer(args=self._tree_arguments, vocab=self.trees.vocab)
        self.finder = NameTrainer(args=self._name_arguments, vocab=self.names.vocab)
        self._teach_the_transformer()
        heads = {"tagger": self.tagger.model, "parser": self.parser.model, "finder": self.finder.model}
        self.model = torch.nn.ModuleDict(heads)
        fast.speed_up_lstms()
        fast.speed_up_dropout(self.model)
        fast.speed_up_parser(self.parser.model)
        self.optimizers = {"all": self._optimizer()}

    def epoch(self) -> Iterator[tuple[list[int], list[int]]]:
        """Yield the numbers of trees and of sentences with names, batch by batch, until all trees are read."""
        names = _forever(self._name_lengths, self.settings["batch_words_named"])
        for batch in _batches([len(sample.text) for sample in self.tags.data], self.settings["batch_words"]):
            yield batch, next(names)

    def update(self, batch: tuple[list[int], list[int]]) -> float:
        """Learn from a batch; return the loss of all heads together."""
        optimizer = self.optimizers["all"]
        optimizer.zero_grad(set_to_none=True)
        tags, trees = self._trees(batch[0])
        names = self._names(batch[1])
        self._read_words(tags.text, names[0])
        self.model.train()
        loss = self._tag_loss(tags) + self._tree_loss(trees) + self.settings["names_count"] * self._name_loss(names)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
        optimizer.step()
        return loss.item()

    def save(self, folder: Path) -> None:
        """Write the transformer, and the heads in Stanza's form without it."""
        for trainer, arguments, name in (
            (self.tagger, self._tag_arguments, "pos"),
            (self.parser, self._tree_arguments, "depparse"),
            (self.finder, self._name_arguments, "ner"),
        ):
            trainer.args = arguments
            trainer.save(str(folder / f"{name}.pt"))
        pieces = torch.load(self.base, weights_only=True)["pieces"]
        transformer.save(self.encoder, pieces, folder / "transformer.pt")

    def _read(self, trees: list[Sentence], named: Sequence[Named]) -> None:
        light = _LIGHT | self.settings["stanza"]
        self._tag_arguments = tagger.parse_args([]) | light | self.settings["tagger"] | {"share_hid": True}
        self._tree_arguments = parser.parse_args([]) | light | self.settings["parser"] | {"tag_emb_dim": 0}
        self._tree_arguments |= {"use_upos": False, "use_xpos": False, "use_ufeats": False, "augment_nopunct": 0.0}
        self._tree_arguments |= {"linearization": False, "distance": False}
        self._name_arguments = ner_tagger.parse_args([]) | light | self.settings["finder"] | {"scheme": "bioes"}
        document = Document(for_stanza(trees, "text", "lemma", "upos", "feats", "head", "deprel"))
        self.tags = TagData(document, self._tag_arguments, None)
        self.trees = TreeData(document, self._tree_arguments, None)
        self._tree_of = _pairing([s.text for s in self.tags.data], [record[_TEXT] for record in self.trees.data])
        spoken = [[{"id": (n,)} | word for n, word in enumerate(words, 1)] for words in named]
        self.names = NameLoader(Document(spoken), 1, self._name_arguments, None)
        self._named = [record for batch in self.names.data for record in batch]
        self._name_lengths = [len(record[0]) for record in self._named]

    def _teach_the_transformer(self) -> None:
        """Undo that Stanza keeps a transformer that it does not save from learning."""
        self.encoder.train()
        for parameter in self.encoder.parameters():
            parameter.requires_grad = True
        self.parser.model.bert_finetuning = True
        self.tagger.model.args = self._tag_arguments | {"bert_finetune": True}
        self.finder.model.args = self._name_arguments | {"bert_finetune": True}
        for loss in self.finder.model.crits:
            loss._batch_average = False  # by words, as the other losses

    def _optimizer(self) -> torch.optim.Optimizer:
        """Return an optimizer in which heads and cases, which begin from nothing, learn faster than the rest."""
        quick = self.settings["heads_faster"]
        inner = dict(self.encoder.named_parameters())
        cases = inner.pop("cases.weight")
        heads = [p for name, p in self.model.named_parameters() if ".bert_model." not in name and p.requires_grad]
        groups = [
            {"params": [p for p in inner.values() if p.ndim > 1], "weight_decay": 0.01, "scale": 1.0},
            {"params": [p for p in inner.values() if p.ndim < 2], "weight_decay": 0.0, "scale": 1.0},
            {"params": [cases, *heads], "weight_decay": 0.0, "scale": quick},
        ]
        return torch.optim.AdamW(groups, lr=self.settings["rate"], betas=(0.9, 0.98), eps=1e-7, fused=True)

    def _trees(self, numbers: list[int]) -> tuple[Any, Any]:
        """Return the same trees as a batch for the tagger and as one for the parser; some lose their last mark."""
        samples, records = [], []
        for number in numbers:
            sample, _ = self.tags[number]
            record = list(self.trees.data[self._tree_of[number]])
            sample = sample._replace(text=self._written(sample.text))
            record[_TEXT] = sample.text
            if random.random() < self.settings["without_stop"] and ends_in_mark(record, self.trees.punct_id):
                record = [field[:-1] for field in record]
                tags = [tag if tag is None else tag[:-1] for tag in sample.tags]
                sample = type(sample)(sample.word[:-1], sample.char[:-1], tags, sample.pretrain[:-1], sample.text[:-1])
            samples.append((sample, number))
            records.append(record)
        return self.tags.collate_fn(samples), TreeLoader.collate(records)

    def _names(self, numbers: list[int]) -> Any:
        self.names.data = [[[self._written(self._named[n][0]), *self._named[n][1:]] for n in numbers]]
        return self.names[0]

    def _written(self, words: list[str]) -> list[str]:
        """Return the words, now and then as headlines are set: in capitals, or all with a capital."""
        drawn = random.random()
        if drawn < self.settings["in_capitals"]:
            return [word.upper() for word in words]
        if drawn < self.settings["in_capitals"] + self.settings["with_capitals"]:
            return [word[:1].upper() + word[1:] for word in words]
        return words

    def _read_words(self, *batches: Sequence[Sequence[str]]) -> None:
        """Let the transformer read all sentences, in half precision; the heads find what it remembers."""
        self.encoder.forget()
        for sentences in batches:
            ids = self.pieces(list(sentences))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                self.encoder(torch.tensor(ids["input_ids"]), attention_mask=torch.tensor(ids["attention_mask"]))

    def _tag_loss(self, batch: Any) -> torch.Tensor:
        places = batch.word_orig_idx, batch.lens, batch.word_lens, batch.text
        inputs = batch.words, batch.words_mask, batch.wordchars, batch.wordchars_mask, batch.tags, batch.pretrained
        return self.tagger.model(*inputs, *places)[0]

    def _tree_loss(self, batch: Any) -> torch.Tensor:
        return self.parser.model.loss(*batch[:11], *batch[12:])[0]

    def _name_loss(self, batch: Any) -> torch.Tensor:
        words, wordchars, mask, chars, tags, _, word_places, char_places, lengths, word_lengths, ends, offsets = batch
        inputs = words, wordchars, mask, tags, word_places, lengths, word_lengths, chars, offsets, ends, char_places
        return self.finder.model(*inputs)[0]


def _pairing(texts: list[list[str]], others: list[list[str]]) -> list[int]:
    """Return for each text the number of the other one that is the same: Stanza shuffles the trees."""
    places: dict[tuple[str, ...], list[int]] = {}
    for number, other in enumerate(others):
        places.setdefault(tuple(other), []).append(number)
    return [places[tuple(text)].pop() for text in texts]


def _forever(lengths: list[int], words: int) -> Iterator[list[int]]:
    while True:
        yield from _batches(lengths, words)


def _batches(lengths: list[int], words: int) -> Iterator[list[int]]:
    """Yield the numbers of all sentences, those of like length together, in batches of about so many words."""
    order = sorted(range(len(lengths)), key=lambda number: lengths[number] * random.uniform(0.85, 1.15))
    batches: list[list[int]] = [[]]
    held = 0
    for number in order:
        batches[-1].append(number)
        held += lengths[number]
        if held >= words:
            batches.append([])
            held = 0
    random.shuffle(batches)
    yield from filter(None, batches)
