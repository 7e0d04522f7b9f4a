"""Drafts to analyses: the same function for the worker, the command line, and every pool of processes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from counterpoint.analysis import candidates, findings, pairing, surroundings
from counterpoint.analysis.candidates import Candidate
from counterpoint.language import encoder, meaning
from counterpoint.language.parser import Parser
from counterpoint.records.analysis import Analysis
from counterpoint.records.article import Draft
from counterpoint.records.parse import Parse
from counterpoint.records.statement import Findings

# Stanza is quickest on many sentences at once; a batch must yet be short enough to cancel within seconds.
BATCH_CHARACTERS = 12_000


@dataclass(frozen=True, slots=True)
class Analysed:
    """An analysis with what pairing over the library needs of each statement.

    That is a candidate and the meaning in its place, a unit vector (512,).
    """

    analysis: Analysis
    candidates: tuple[Candidate, ...]
    meanings: np.ndarray


class Analyser:
    """Parses and analyses drafts; keeps the loaded models for the next ones."""

    def __init__(self) -> None:
        self._parsers: dict[str, Parser] = {}

    def parse(self, drafts: Iterable[Draft]) -> Iterator[tuple[Draft, Parse]]:
        """Yield each draft with its parse, in order.

        Raises ModelsUnusableError for a draft in a language without models, or when they are damaged.
        """
        for batch in batches(drafts):
            yield from zip(batch, self._parser(batch[0].language).parse([draft.text for draft in batch]), strict=True)

    def analyse(self, drafts: Iterable[Draft]) -> Iterator[Analysed]:
        """Yield the analysis of each draft, in order. Raises as ``parse`` does."""
        for draft, parse in self.parse(drafts):
            yield analyse_parse(draft, parse)

    def _parser(self, language: str) -> Parser:
        if language not in self._parsers:
            self._parsers[language] = Parser(language)
        return self._parsers[language]


def analyse_parse(draft: Draft, parse: Parse) -> Analysed:
    """Find the statements of a parsed draft, weigh their meanings, and pair those that answer each other."""
    found = findings.find(draft.text, parse)
    words = [statement.words(draft.text) for statement in found.statements]
    vectors = encoder.encode(words)
    compared = candidates.of_article(
        found.statements,
        draft.text,
        language=draft.language,
        published=draft.published,
        parse=parse,
        mentioned=frozenset(each.party.key for each in found.parties),
    )
    pairs = tuple(pairing.pair_within(compared, vectors))
    return Analysed(Analysis(draft, parse, found, pairs), tuple(compared), _in_place(draft, parse, found, words))


def _in_place(draft: Draft, parse: Parse, found: Findings, words: Sequence[str]) -> np.ndarray:
    sentences = [surroundings.sentence(draft.text, parse, statement) for statement in found.statements]
    around = [surroundings.neighbourhood(draft.text, parse, statement) for statement in found.statements]
    return meaning.in_place([words, sentences, around], draft.language)


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
