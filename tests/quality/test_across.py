"""Claims and their answers in other articles, found by the whole program, against what it reached before.

``across_baseline.json`` holds the figures of the version that was last looked at. After a change that is meant, run
``COUNTERPOINT_BASELINE=write pytest tests/quality`` and look at the difference.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from counterpoint.importing import duplicates
from counterpoint.library import articles, pairs
from counterpoint.records.pair import SUPPORTS
from counterpoint.work import answering
from counterpoint.work.workshop import Workshop
from quality.across_corpus import Dispute, Marked, disputes, is_found

BASELINE = Path(__file__).parent / "across_baseline.json"
SLACK = 0.03
Found = tuple[int, int]


class Library:
    """The corpus in a library: which statements stand for a mark, and the pairs that the program found."""

    def __init__(self, workshop: Workshop, corpus: Iterable[Dispute]) -> None:
        self.statements: dict[str, list] = {}
        self.homes: dict[int, str] = {}
        drafts = sorted((draft for each in corpus for draft in each.drafts), key=lambda draft: draft.published or "")
        for draft in drafts:
            (analysed,) = workshop.analyser.analyse([draft])
            article, _ = articles.add(workshop.db, draft, duplicates.digest(draft))
            ids = answering.keep(workshop, article, analysed).statements
            name = draft.external_id or ""
            self.statements[name] = list(zip(ids, analysed.analysis.findings.statements, strict=True))
            self.homes |= dict.fromkeys(ids, name)
        made = [stored.pair for stored in pairs.everything(workshop.db)]
        self.pairs = [
            (pair.claim, pair.counterclaim)
            for pair in made
            if self.homes[pair.claim] != self.homes[pair.counterclaim] and pair.relation != SUPPORTS
        ]

    def standing_for(self, marked: Marked) -> set[int]:
        """Return the statements that a mark marks."""
        return {number for number, statement in self.statements[marked.article] if is_found(marked, statement)}


@pytest.fixture(scope="module")
def corpus() -> list[Dispute]:
    return list(disputes())


@pytest.fixture(scope="module")
def library(corpus: list[Dispute], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path = tmp_path_factory.mktemp("quality") / "across.counterpoint"
    with closing(Workshop.open(path)) as workshop:
        yield Library(workshop, corpus)


def figures(library: Library, corpus: list[Dispute]) -> dict[str, float]:
    """Return precision and recall of the pairs between articles, together and by kind."""
    languages = {draft.external_id: draft.language for each in corpus for draft in each.drafts}
    home = {draft.external_id: each.name for each in corpus for draft in each.drafts}
    wanted = [(each, *pair) for each in corpus for pair in each.pairs]
    sets = [{frozenset((a, b)) for a in library.standing_for(c) for b in library.standing_for(r)} for _, c, r in wanted]
    found = set(map(frozenset, library.pairs))
    right = set().union(*sets)
    hits = [bool(ids & found) for ids in sets]
    crossing = [languages[c.article] != languages[r.article] for _, c, r in wanted]
    claims = {(each.name, number): False for each, c, r in wanted for number in c.claims & r.answers}
    for (each, c, r), hit in zip(wanted, hits, strict=True):
        for number in c.claims & r.answers:
            claims[each.name, number] |= hit
    strange = sum(len({home[library.homes[i]] for i in pair}) == 2 for pair in found)
    return {
        "precision": share(pair in right for pair in found),
        "recall": share(hits),
        "recall over languages": share(hit for hit, over in zip(hits, crossing, strict=True) if over),
        "recall in one language": share(hit for hit, over in zip(hits, crossing, strict=True) if not over),
        "claims answered": share(claims.values()),
        "within one dispute": 1 - strange / len(found),
    }


def share(values: Iterable[bool]) -> float:
    """Return how many of the values are true, 1 for all."""
    every = list(values)
    return round(sum(every) / len(every), 3)


def test_the_corpus_is_large_enough(corpus: list[Dispute], library: Library) -> None:
    wanted = [pair for each in corpus for pair in each.pairs]
    languages = {draft.external_id: draft.language for each in corpus for draft in each.drafts}
    assert len(wanted) >= 40
    assert sum(languages[c.article] != languages[r.article] for c, r in wanted) * 3 >= len(wanted)
    marks = [mark for pair in wanted for mark in pair]
    answering_something = set().union(*(library.standing_for(mark) for mark in marks))
    assert len(library.homes) - len(answering_something) >= 400


def test_no_worse_than_before(corpus: list[Dispute], library: Library) -> None:
    now = figures(library, corpus)
    if os.environ.get("COUNTERPOINT_BASELINE") == "write":
        BASELINE.write_text(json.dumps(now, indent=2) + "\n", encoding="utf-8")
    before = json.loads(BASELINE.read_text(encoding="utf-8"))
    worse = {name: (before[name], value) for name, value in now.items() if value < before[name] - SLACK}
    assert not worse
    assert now["precision"] >= 0.7


pytestmark = pytest.mark.models
