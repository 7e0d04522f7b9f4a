"""The tokenizer: where tokens and sentences end, learned from paragraphs put together from treebanks."""

import json
import lzma
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stanza.models import tokenizer
from stanza.models.tokenization.data import DataLoader
from stanza.models.tokenization.trainer import Trainer
from train import Training


@dataclass(frozen=True)
class RawSentence:
    """The text of a sentence and, for each of its characters, what ends with it: see ``labels``."""

    text: str
    labels: str
    """0 nothing, 1 a token, 2 a sentence, 3 a multi-word token, 4 a sentence that ends with such a token."""
    paragraph: bool
    """Whether a paragraph begins here."""


def train(settings: dict[str, Any], sentences: Sequence[RawSentence], out: Path) -> None:
    """Train a tokenizer on the sentences for so many steps, and then at a falling rate; save it as ``out``."""
    text, labels = out.with_suffix(".txt"), out.with_suffix(".labels")
    built = list(paragraphs(sentences, settings["longest_paragraph"]))
    text.write_text("\n\n".join(paragraph for paragraph, _ in built), encoding="utf-8")
    labels.write_text("\n\n".join(marks for _, marks in built), encoding="utf-8")
    expansions = out.with_suffix(".mwt.json")
    expansions.write_text(json.dumps([]), encoding="utf-8")
    files = {"txt_file": text, "label_file": labels, "dev_txt_file": text, "dev_label_file": labels}
    arguments = tokenizer.parse_args(["--lang", settings["language"], "--shorthand", "mix"])
    arguments |= {name: str(path) for name, path in files.items()} | {"mwt_json_file": str(expansions)}
    shapes = tokenizer.DEFAULT_FEAT_FUNCS
    arguments |= {"feat_funcs": shapes, "feat_dim": len(shapes)}
    steps = settings["steps"]
    # The model of the last step is kept: the development set is not looked at.
    arguments |= {"steps": steps, "eval_steps": steps + 1, "save_name": str(out), "device": "cpu"} | settings["stanza"]
    tokenizer.train(arguments)
    if "last_minutes" in settings:
        _settle(settings, arguments, out)


def _settle(settings: dict[str, Any], arguments: dict[str, Any], out: Path) -> None:
    """Train the tokenizer ``out`` on for some minutes, at a rate that falls to zero."""
    trainer = Trainer(model_file=str(out), args=arguments, device="cpu")
    files = {"txt": arguments["txt_file"], "label": arguments["label_file"]}
    loader = DataLoader(arguments, input_files=files, mwt_expansions={})
    dropouts = {name: arguments[name] for name in ("unit_dropout", "feat_unit_dropout")}

    def epoch() -> Iterator[Any]:
        loader.shuffle()
        return (loader.next(**dropouts) for _ in range(arguments["shuffle_steps"]))

    training = Training(trainer, trainer.update, epoch)
    training.run(settings["last_minutes"], settings["last_rate"], out.with_suffix(".checkpoint"))
    trainer.save(str(out))


def read(path: Path) -> Iterator[RawSentence]:
    """Yield the sentences of a treebank whose text is given, or can be set in type from its tokens."""
    begins = True
    for block in lzma.decompress(path.read_bytes()).decode("utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        begins = begins or any(line.startswith(("# newpar", "# newdoc")) for line in lines)
        tokens = list(_tokens(line.split("\t") for line in lines if not line.startswith("#")))
        text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), None)
        text = set_in_type([token for token, _ in tokens]) if text is None else text
        labels = label(text, tokens)
        if labels:
            yield RawSentence(text, labels, begins)
            begins = False


def label(text: str, tokens: Sequence[tuple[str, bool]]) -> str:
    """Return the labels of the characters of ``text``, "" where the tokens do not stand in it.

    Tokens are texts with whether they consist of several words.
    """
    labels = ["0"] * len(text)
    place = 0
    for token, multiword in tokens:
        place = text.find(token, place)
        if place < 0:
            return ""
        place += len(token)
        labels[place - 1] = "3" if multiword else "1"
    if not tokens or text[place:].strip():
        return ""
    labels[place - 1] = "4" if tokens[-1][1] else "2"
    return "".join(labels)


def joined(sentences: Iterable[RawSentence], ends: str) -> Iterator[RawSentence]:
    """Yield the sentences, those that end in one of the characters ``ends`` made one with the next."""
    held: RawSentence | None = None
    for sentence in sentences:
        if held:
            inner = held.labels[:-1] + "1"
            text, labels = f"{held.text} {sentence.text}", f"{inner}0{sentence.labels}"
            sentence = RawSentence(text, labels, held.paragraph)
        held = sentence if sentence.text.endswith(tuple(ends)) else None
        if held is None:
            yield sentence


def paragraphs(sentences: Sequence[RawSentence], longest: int) -> Iterator[tuple[str, str]]:
    """Yield texts and labels of paragraphs, shuffled: as they were, or at most ``longest`` sentences."""
    drawn = random.Random(1)
    built: list[tuple[str, str]] = []
    room = 0
    for sentence in sentences:
        if sentence.paragraph or not room:
            room = drawn.randint(1, longest)
            built.append((sentence.text, sentence.labels))
        else:
            text, labels = built[-1]
            built[-1] = f"{text} {sentence.text}", f"{labels}0{sentence.labels}"
        room -= 1
    drawn.shuffle(built)
    yield from built


def set_in_type(tokens: Sequence[str]) -> str:
    """Return the tokens of a treebank that has lost its spacing with the spaces that a printer would use."""
    text, quotes = "", 0
    for token in tokens:
        closes = token in {*".,:;!?)»%…"} or (token == '"' and quotes % 2 == 1)
        after_opening = text.endswith(("(", "«")) or (text.endswith('"') and quotes % 2 == 1)
        quotes += token == '"'
        text += token if closes or after_opening or not text else f" {token}"
    return text


def _tokens(rows: Iterable[Sequence[str]]) -> Iterator[tuple[str, bool]]:
    """Yield the tokens of a sentence's rows: words that are part of a multi-word token are left out."""
    inside = 0
    for row in rows:
        if "-" in row[0]:
            inside = int(row[0].split("-")[1])
            yield row[1], True
        elif row[0].isdigit() and int(row[0]) > inside:
            yield row[1], False
