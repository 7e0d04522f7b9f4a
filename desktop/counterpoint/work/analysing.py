"""Drafts to analyses: the same function for the worker, the command line, and every pool of processes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from counterpoint.analysis import findings
from counterpoint.analysis.pairs import candidates, pairing, surroundings
from counterpoint.analysis.pairs.candidates import Candidate
from counterpoint.language import choosing, encoder, meaning, pipeline
from counterpoint.language.parser import Parser
from counterpoint.records.analysis import Analysis
from counterpoint.records.article import Draft
from counterpoint.records.parse import Parse
from counterpoint.records.register import NOTHING, Register
from counterpoint.records.statement import Findings, Statement

# Stanza is quickest on many sentences at once; a batch must yet be short enough to cancel within seconds.
BATCH_CHARACTERS = 12_000

Registers = Callable[[str], Register]  # what a person decided, with names in a language


@dataclass(frozen=True)
class Analysed:
    """An analysis with what pairing compares: a candidate per statement, and what the statements mean.

    ``vectors`` (n, 512) are the meanings of their words alone, ``meanings`` those in their places.
    """

    analysis: Analysis
    candidates: tuple[Candidate, ...]
    vectors: np.ndarray
    meanings: np.ndarray


def _nothing_decided(_language: str) -> Register:
    return NOTHING


class Analyser:
    """Parses and analyses drafts; keeps the loaded models for the next ones."""

    def __init__(self) -> None:
        self._parsers: dict[str, Parser] = {}

    def parse(self, drafts: Iterable[Draft]) -> Iterator[tuple[Draft, Parse]]:
        """Yield each draft with its parse, in order.

        Raises ModelsUnusableError for a draft in a language without models, or when they are damaged.
        """
        for batch in batches(drafts):
            yield from zip(batch, self._parses(batch), strict=True)

    def analyse(self, drafts: Iterable[Draft], register: Registers = _nothing_decided) -> Iterator[Analysed]:
        """Yield the analysis of each draft, in order; ``register`` holds what a person decided. Raises as ``parse``."""
        for batch in batches(drafts):
            yield from analyse(batch, self._parses(batch), register(batch[0].language))

    def _parses(self, batch: Sequence[Draft]) -> list[Parse]:
        return self._parser(batch[0].language).parse([draft.text for draft in batch])

    def _parser(self, language: str) -> Parser:
        """Return the parser with the models in use for the language, which the user may have changed meanwhile."""
        in_use = choosing.chosen(language).name
        if language in self._parsers and self._parsers[language].models != in_use:
            del self._parsers[language]
            pipeline.make_room()
        if language not in self._parsers:
            self._parsers[language] = Parser(language)
        return self._parsers[language]


def analyse(drafts: Sequence[Draft], parses: Sequence[Parse], register: Register = NOTHING) -> Iterator[Analysed]:
    """Find the statements of parsed drafts, weigh their meanings all at once, and pair those that answer each other."""
    found = [
        findings.find(draft.text, parse, register, draft.published and draft.published[:10])
        for draft, parse in zip(drafts, parses, strict=True)
    ]
    weighed = weigh(drafts, parses, [each.statements for each in found])
    for draft, parse, each, (vectors, meanings) in zip(drafts, parses, found, weighed, strict=True):
        yield _paired(draft, parse, each, vectors, meanings)


def again(draft: Draft, parse: Parse, found: Findings) -> Analysed:
    """Pair the statements of an article anew, whoever found them."""
    return _paired(draft, parse, found, *weigh([draft], [parse], [found.statements])[0])


def weigh(
    drafts: Sequence[Draft], parses: Sequence[Parse], found: Sequence[Sequence[Statement]]
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return for each article what its statements mean, by their words alone and in their places.

    Each sentence is encoded once, however many statements stand in it or beside it, and all articles together.
    """
    places = [surroundings.places(parse, statements) for parse, statements in zip(parses, found, strict=True)]
    around = [
        [surroundings.neighbourhood(parse, place) for place in each] for parse, each in zip(parses, places, strict=True)
    ]
    needed = [sorted(set(chain.from_iterable(each))) for each in around]
    words = [[each.words(draft.text) for each in statements] for draft, statements in zip(drafts, found, strict=True)]
    sentences = [
        [parse.sentences[i].span.of(draft.text) for i in each]
        for draft, parse, each in zip(drafts, parses, needed, strict=True)
    ]
    texts = [*words, *sentences]
    ends = np.cumsum([len(each) for each in texts])[:-1]
    encoded = np.split(encoder.encode(list(chain.from_iterable(texts))), ends)
    return [
        (vectors, meaning.in_place(vectors, dict(zip(where, known, strict=True)), layers, draft.language))
        for vectors, known, where, layers, draft in zip(
            encoded[: len(words)], encoded[len(words) :], needed, zip(places, around, strict=True), drafts, strict=True
        )
    ]


def _paired(draft: Draft, parse: Parse, found: Findings, vectors: np.ndarray, meanings: np.ndarray) -> Analysed:
    compared = candidates.of_article(
        found.statements,
        draft.text,
        language=draft.language,
        published=draft.published,
        parse=parse,
        mentioned=frozenset(each.party.key for each in found.parties),
    )
    pairs = tuple(pairing.pair_within(compared, vectors, meanings))
    return Analysed(Analysis(draft, parse, found, pairs), tuple(compared), vectors, meanings)


def batches(drafts: Iterable[Draft]) -> Iterator[Sequence[Draft]]:
    """Cut drafts into runs of one language, each of about ``BATCH_CHARACTERS``, keeping their order."""
    batch: list[Draft] = []
    size = 0
    for draft in drafts:
        if batch and (draft.language != batch[0].language or size + len(draft.text) > BATCH_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(draft)
        size += len(draft.text)
    if batch:
        yield batch
