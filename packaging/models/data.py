"""Treebanks and lists of names, read from their archives and made fit to train on.

A sentence is a list of words; a word is a dictionary as Stanza's documents hold it (id, text, lemma, upos, feats, head,
deprel), without what it lacks.
"""

import json
import lzma
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

Word = dict[str, Any]
Sentence = list[Word]

LONGEST = 120
"""Words of a sentence that is trained on: longer ones are lists and tables, and cost the square of their length."""

_COLUMNS = ("id", "text", "lemma", "upos", "xpos", "feats", "head", "deprel")


def read(path: Path, features: Iterable[str], *, xpos: bool = False) -> Iterator[Sentence]:
    """Yield the sentences of a treebank (.conllu or .conllu.xz), their features cut to those named in ``features``.

    XPOS, which differs from treebank to treebank, is left out unless ``xpos`` says otherwise.
    """
    kept = frozenset(features)
    for block in _text(path).strip().split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        words = [_word(row, kept) | ({"xpos": row[4]} if xpos else {}) for row in rows if row[0].isdigit()]
        if words:
            yield words


def for_stanza(sentences: Iterable[Sentence], *names: str) -> list[list[dict[str, Any]]]:
    """Return the sentences with these columns alone, as Stanza's Document takes them."""
    return [[{"id": (word["id"],)} | {n: word[n] for n in names if n in word} for word in words] for words in sentences]


def write(path: Path, sentences: Iterable[Sentence]) -> None:
    """Write a treebank that ``read`` gives back; XPOS is written where words have it."""
    with path.open("w", encoding="utf-8") as file:
        for words in sentences:
            for word in words:
                file.write("\t".join([*(str(word.get(column, "_")) for column in _COLUMNS), "_", "_"]) + "\n")
            file.write("\n")


def clean(sentences: Iterable[Sentence], seen: set[str]) -> list[Sentence]:
    """Return the sentences that are trees and not yet ``seen``; they are added to it."""
    kept = []
    for words in sentences:
        text = key(words)
        if text not in seen and len(words) <= LONGEST and is_tree(words):
            seen.add(text)
            kept.append(words)
    return kept


def key(words: Sentence) -> str:
    """Return what two copies of a sentence have in common: its letters and digits."""
    text = "".join(word["text"] for word in words).lower().replace("ё", "е")
    return "".join(character for character in text if character.isalnum())


def is_tree(words: Sentence) -> bool:
    """Return whether the words hang together in one tree with one root; a parser's loss is infinite otherwise."""
    heads = [word.get("head", -1) for word in words]
    if heads.count(0) != 1 or not all(0 <= head <= len(heads) for head in heads):
        return False
    if any((word["deprel"] == "root") != (word["head"] == 0) for word in words):
        return False
    ancestors = [0, *heads]
    for _ in range(len(heads).bit_length()):  # each step doubles the height that is climbed
        ancestors = [ancestors[ancestor] for ancestor in ancestors]
    return not any(ancestors)


def read_names(path: Path) -> list[list[dict[str, str]]]:
    """Return the sentences of a list of names: words with text and BIO tag."""
    return json.loads(_text(path))


def taken(folder: Path, names: Sequence[str], features: Iterable[str], seen: set[str]) -> list[Sentence]:
    """Return the clean sentences of the treebanks called ``names`` in ``folder``."""
    return [words for name in names for words in clean(read(folder / f"{name}.conllu.xz", features), seen)]


def _text(path: Path) -> str:
    data = path.read_bytes()
    return (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")


def _word(row: Sequence[str], features: frozenset[str]) -> Word:
    word: Word = {"id": int(row[0]), "text": row[1]}
    held = [feature for feature in row[5].split("|") if feature.split("=")[0] in features]
    values = {
        "lemma": row[2] if row[2] != "_" or row[1] == "_" else "",
        "upos": row[3],
        "feats": "|".join(sorted(held, key=str.lower)),
        "deprel": row[7],
    }
    word |= {name: value for name, value in values.items() if value and value != "_"}
    if row[6].isdigit():
        word["head"] = int(row[6])
    return word
