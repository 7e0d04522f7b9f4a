"""The table of the model card: how well a set of models parses treebanks and finds names, from raw text.

Scores are F1 over words that are no punctuation, by the place of their characters in the text, as in the CoNLL 2018
evaluation: a word that is cut otherwise is wrong, a head is right if it is the same word, relations count without
their subtypes. Texts go through the program's own parser, in paragraphs as the treebank has them.
"""

import lzma
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import data as treebanks
import tokenizing

from counterpoint.language import models
from counterpoint.language.parser import Parser
from counterpoint.records.parse import Sentence

Place = tuple[int, int, int]
"""Where a word stands: start and end of its token in the text, and which of the token's words it is."""
METRICS = ("tokens", "sentences", "UPOS", "features", "lemmas", "UAS", "LAS")
_NAMES = ("PER", "LOC", "ORG")
_BATCH = 40
"""Paragraphs that are parsed at once."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """A word of a treebank or of a parse. ``head`` is a place too; None for the root."""

    place: Place
    upos: str
    feats: frozenset[str]
    lemma: str
    head: Place | None
    relation: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What is said of a text: its tokens, sentences (start, end) and words."""

    tokens: frozenset[tuple[int, int]]
    sentences: frozenset[tuple[int, int]]
    words: tuple[Analysed, ...]


def parser_of(folder: Path, language: str) -> Parser:
    """Return the program's parser with the models in ``folder``, as its manifest describes them."""
    parser = Parser(language)
    parser._set = models.read(folder, language)
    return parser


def scores(parser: Parser, treebank: Path, features: Iterable[str]) -> dict[str, float]:
    """Return the F1 (0 to 100) of each of METRICS on a treebank, and the words parsed in a second."""
    kept = frozenset(features)
    paragraphs, golds = zip(*_paragraphs(treebank, kept), strict=True)
    began = time.process_time()
    parses = [parse for part in _parts(paragraphs) for parse in parser.parse(part)]
    seconds = time.process_time() - began
    found = [_reading(parse.sentences, kept) for parse in parses]
    table = {metric: _f1(golds, found, metric) for metric in METRICS}
    return table | {"words/s": sum(len(reading.words) for reading in found) / seconds}


def name_scores(parser: Parser, path: Path) -> dict[str, float]:
    """Return the F1 (0 to 100) of whole names on a list of names: each kind, and all of PER, LOC and ORG together."""
    texts, golds = zip(*map(_named, treebanks.read_names(path)), strict=True)
    parses = [parse for part in _parts(texts) for parse in parser.parse(part)]
    found = [
        {(name.start, name.end, name.type) for sentence in parse.sentences for name in sentence.entities}
        for parse in parses
    ]
    return {kind: _name_f1(golds, found, (kind,)) for kind in _NAMES} | {"all": _name_f1(golds, found, _NAMES)}


def _parts(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), _BATCH):
        yield texts[start : start + _BATCH]


def _f1(golds: Sequence[Reading], found: Sequence[Reading], metric: str) -> float:
    pairs = [(_facts(gold, metric), _facts(ours, metric)) for gold, ours in zip(golds, found, strict=True)]
    return _harmonic(
        sum(len(gold & ours) for gold, ours in pairs),
        sum(len(gold) for gold, _ in pairs),
        sum(len(ours) for _, ours in pairs),
    )


def _name_f1(golds: Sequence[set[Any]], found: Sequence[set[Any]], kinds: Sequence[str]) -> float:
    wanted = [{name for name in names if name[2] in kinds} for names in golds]
    ours = [{name for name in names if name[2] in kinds} for names in found]
    right = sum(len(a & b) for a, b in zip(wanted, ours, strict=True))
    return _harmonic(right, sum(map(len, wanted)), sum(map(len, ours)))


def _harmonic(right: int, wanted: int, found: int) -> float:
    return 200 * right / max(1, wanted + found)


def _facts(reading: Reading, metric: str) -> set[Any]:
    """Return what a reading says in one respect, as things that two readings can have in common."""
    if metric in ("tokens", "sentences"):
        return set(reading.tokens if metric == "tokens" else reading.sentences)
    words = [word for word in reading.words if word.upos != "PUNCT"]
    said = {
        "UPOS": lambda word: word.upos,
        "features": lambda word: word.feats,
        "lemmas": lambda word: word.lemma,
        "UAS": lambda word: word.head,
        "LAS": lambda word: (word.head, word.relation),
    }[metric]
    return {(word.place, said(word)) for word in words}


def _reading(sentences: Iterable[Sentence], kept: frozenset[str]) -> Reading:
    """Return a parse as a reading."""
    tokens: set[tuple[int, int]] = set()
    words: list[Analysed] = []
    spans = set()
    for sentence in sentences:
        spans.add((sentence.start, sentence.end))
        places = {word.id: (word.start, word.end, 0) for word in sentence.words}
        for token in sentence.multiword_tokens:
            for number in range(token.first, token.last + 1):
                places[number] = (token.start, token.end, number - token.first)
        tokens |= {place[:2] for place in places.values()}
        for word in sentence.words:
            feats = _kept(word.feats, kept)
            relation = word.deprel.split(":")[0]
            words.append(Analysed(places[word.id], word.upos, feats, word.lemma, places.get(word.head), relation))
    return Reading(frozenset(tokens), frozenset(spans), tuple(words))


def _paragraphs(treebank: Path, kept: frozenset[str]) -> Iterator[tuple[str, Reading]]:
    """Yield the text of each paragraph of a treebank and what the treebank says of it."""
    blocks = lzma.decompress(treebank.read_bytes()).decode("utf-8").strip().split("\n\n")
    built: list[str] = []
    held: list[list[str]] = []
    for block in blocks:
        lines = block.splitlines()
        if held and any(line.startswith(("# newpar", "# newdoc")) for line in lines):
            yield " ".join(built), _gold(built, held, kept)
            built, held = [], []
        built.append(_text(lines))
        held.append([line for line in lines if not line.startswith("#")])
    yield " ".join(built), _gold(built, held, kept)


def _text(lines: Sequence[str]) -> str:
    given = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), None)
    tokens = [line.split("\t")[1] for line in lines if not line.startswith("#")]
    return tokenizing.set_in_type(tokens) if given is None else given.strip()


def _gold(texts: Sequence[str], sentences: Sequence[Sequence[str]], kept: frozenset[str]) -> Reading:
    tokens: set[tuple[int, int]] = set()
    spans = set()
    words: list[Analysed] = []
    offset = 0
    for text, lines in zip(texts, sentences, strict=True):
        rows = [line.split("\t") for line in lines]
        places = _places(text, rows, offset)
        tokens |= {place[:2] for place in places.values()}
        spans.add((min(place[0] for place in places.values()), max(place[1] for place in places.values())))
        for row in rows:
            if row[0].isdigit():
                head = places.get(int(row[6]))
                feats, relation = _kept(row[5], kept), row[7].split(":")[0]
                words.append(Analysed(places[int(row[0])], row[3], feats, row[2], head, relation))
        offset += len(text) + 1
    return Reading(frozenset(tokens), frozenset(spans), tuple(words))


def _places(text: str, rows: Sequence[Sequence[str]], offset: int) -> dict[int, Place]:
    """Return where each word of a sentence stands that begins at ``offset``."""
    places: dict[int, Place] = {}
    at = inside = 0
    for row in rows:
        if "-" in row[0]:
            first, inside = map(int, row[0].split("-"))
            numbers = range(first, inside + 1)
        elif row[0].isdigit() and int(row[0]) > inside:
            numbers = range(int(row[0]), int(row[0]) + 1)
        else:
            continue
        start = text.find(row[1], at)
        start = at if start < 0 else start  # a text that does not hold its own token: the score suffers
        at = start + len(row[1])
        places |= {number: (offset + start, offset + at, number - numbers.start) for number in numbers}
    return places


def _kept(feats: str, kept: frozenset[str]) -> frozenset[str]:
    return frozenset(feat for feat in feats.split("|") if feat.split("=")[0] in kept)


def _named(words: Sequence[dict[str, str]]) -> tuple[str, set[tuple[int, int, str]]]:
    """Return the text of a sentence and the names in it: start, end, kind."""
    text = tokenizing.set_in_type([word["text"] for word in words])
    names: list[list[Any]] = []
    at = 0
    for word in words:
        start = text.index(word["text"], at)
        at = start + len(word["text"])
        if word["ner"].startswith("B-"):
            names.append([start, at, word["ner"][2:]])
        elif word["ner"].startswith("I-") and names:
            names[-1][1] = at
    return text, {(start, end, kind) for start, end, kind in names}
