"""Drafts to analyses: the same function for the worker, the command line, and every pool of processes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from counterpoint.analysis import candidates, findings, pairing
from counterpoint.analysis.candidates import Candidate
from counterpoint.language import encoder
from counterpoint.language.parser import Parser
from counterpoint.records.analysis import Analysis
from counterpoint.records.article import Draft
from counterpoint.records.parse import Parse

# Stanza is quickest on many sentences at once; a batch must yet be short enough to cancel within seconds.
BATCH_CHARACTERS = 12_000


@dataclass(frozen=True, slots=True)
class Analysed:
    """An analysis with what pairing over the library needs: a candidate and a unit vector (512,) per statement."""

    analysis: Analysis
    candidates: tuple[Candidate, ...]
    vectors: np.ndarray


class Analyser:
    """Parses and analyses drafts; keeps the loaded models for the next ones."""

    def __init__(self) -> None:
        self._parsers: dict[str, Parser] = {}

    def parse(self, drafts: Iterable[Draft]) -> Iterator[tuple[Draft, Parse]]:
        """Yield each draft with its parse, in order.

        Raises ModelsUnusable for a draft in a language without models, or when they are damaged.
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
    vectors = encoder.encode([statement.words(draft.text) for statement in found.statements])
    compared = candidates.of_article(
        found.statements, draft.text, language=draft.language, published=draft.published, parse=parse
    )
    pairs = tuple(pairing.pair_within(compared, vectors))
    return Analysed(Analysis(draft, parse, found, pairs), tuple(compared), vectors)


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
