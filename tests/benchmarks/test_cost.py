"""What the analysis beyond Stanza costs: statements, speakers, meanings and pairs, against parsing the same articles.

``share`` in the extra columns is that cost as a part of the parser's own, in seconds of the processor with everything
loaded. The goal is 0.25; the sample articles have a statement to each sentence, which is more than most. The time of an
article of 600 words is that of all steps together.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from counterpoint import paths
from counterpoint.importing import files, read
from counterpoint.language.parser import Parser
from counterpoint.records.article import Draft
from counterpoint.work import analysing
from counterpoint.work.analysing import Analyser

WORDS = 600
MOST = 0.4


@pytest.fixture(scope="module")
def seeds() -> list[Draft]:
    """Return the sample articles."""
    found, _ = files.expand([paths.seeds()])
    return [draft for path in found for draft in read.read_file(path)]


def in_language(drafts: Sequence[Draft], language: str) -> list[Draft]:
    return [draft for draft in drafts if draft.language == language]


def seconds(run: Callable[[], Any]) -> float:
    """Return the processor's time for the quicker of two runs."""
    taken = []
    for _ in range(2):
        began = time.process_time()
        run()
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_beyond_stanza(language: str, seeds: list[Draft], benchmark: Any) -> None:
    drafts = in_language(seeds, language)
    parser = Parser(language)
    texts = [draft.text for draft in drafts]
    parses = parser.parse(texts)
    list(analysing.analyse(drafts, parses))
    parsing = seconds(lambda: parser.parse(texts))
    beyond = seconds(lambda: list(analysing.analyse(drafts, parses)))
    benchmark.pedantic(lambda: list(analysing.analyse(drafts, parses)), rounds=1)
    benchmark.extra_info |= {"share": round(beyond / parsing, 3), "parsing": round(parsing, 2)}
    assert beyond <= MOST * parsing


@pytest.mark.parametrize("language", ["ru", "en"])
def test_an_article_of_600_words(language: str, seeds: list[Draft], benchmark: Any) -> None:
    draft = of_length(in_language(seeds, language), WORDS)
    analyser = Analyser()
    list(analyser.analyse([draft]))
    benchmark.pedantic(lambda: list(analyser.analyse([draft])), rounds=3)
    benchmark.extra_info["words"] = len(draft.text.split())


def of_length(drafts: Sequence[Draft], words: int) -> Draft:
    """Return one article with the paragraphs of several, up to a number of words."""
    kept, count = [], 0
    for paragraph in (line for draft in drafts for line in draft.text.split("\n") if line):
        if count + len(paragraph.split()) > words:
            break
        kept.append(paragraph)
        count += len(paragraph.split())
    return replace(drafts[0], text="\n".join(kept))
