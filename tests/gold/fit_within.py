"""Fits how much each piece of evidence counts within an article: ``cd tests; python -m gold.fit_within``.

It weighs all evidence that has a weight in ``resources/pairing.toml`` anew, on the articles that are not held out, once
with the annotated statements and once with those that the program finds; COUNTERPOINT_SHARED=DATA adds the annotated
articles that lie outside of this repository. It prints what the weights reach at several thresholds: on articles left
out of the fit one at a time, and on those that are always held out. Last come the weights for ``[within]``.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from counterpoint.analysis.pairs import candidates, pairing, relations
from counterpoint.records.pair import SUPPORTS
from counterpoint.records.party import Party
from counterpoint.records.statement import Statement
from counterpoint.work import analysing
from counterpoint.work.analysing import Analysed, Analyser
from gold import elsewhere
from gold.corpus import Annotated, Article, articles
from gold.scoring import is_right, match
from quality import logistic

PENALTY = 3.0
BY_HAND = {"affirms", "bias", "threshold", "supports"}
CHOSEN = tuple(name for name in pairing.weights("within") if name not in BY_HAND)
THRESHOLDS = np.arange(0.1, 0.45, 0.05)


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared in one article: the evidence, a row for each comparison, and which of them are pairs."""

    evidence: np.ndarray
    right: np.ndarray
    counter: np.ndarray  # False where the program would say that one supports the other
    wanted: int  # pairs that the article has


def compared(article: Article, found: Sequence[Statement], made: Analysed, numbers: dict[int, int]) -> Compared:
    """Return what is compared among statements; ``numbers`` tells which annotated statement each stands for."""
    text, draft = article.text, made.analysis.draft
    mentioned = frozenset(each.party.key for each in made.analysis.findings.parties)
    among = candidates.of_article(
        found, text, language=draft.language, published=None, parse=made.analysis.parse, mentioned=mentioned
    )
    wanted = {frozenset((pair.a, pair.b)) for pair in article.pairs if pair.relation != SUPPORTS}
    ((vectors, meanings),) = analysing.weigh([draft], [made.analysis.parse], [found])
    numbered = {each.id: numbers.get(i, -1 - i) for i, each in enumerate(among)}
    rows, right, counter = [], [], []
    for meeting in pairing.meetings_within(among, vectors, meanings):
        rows.append([meeting.evidence[name] for name in CHOSEN])
        right.append(frozenset((numbered[meeting.claim.id], numbered[meeting.answer.id])) in wanted)
        counter.append(relations.relation(meeting.claim, meeting.answer, meeting.evidence) != SUPPORTS)
    evidence = np.array(rows).reshape(-1, len(CHOSEN))
    return Compared(evidence, np.array(right, dtype=float), np.array(counter, dtype=bool), len(wanted))


def as_annotated(article: Article, found: Sequence[Statement], matched: dict[int, int]) -> Iterator[Statement]:
    """Yield the annotated statements as if the program had found them; their cues' classes are the program's."""
    keys: dict[str, Party] = {}
    for number, i in matched.items():
        each, party = article.statements[number], found[i].party
        if party and is_right(article, each, found[i], "party"):
            keys.setdefault(each.party, party)
    for number, each in enumerate(article.statements):
        cue = found[matched[number]].cue_class if number in matched else ""
        yield _statement(each, cue, keys)


def _statement(each: Annotated, cue: str, keys: dict[str, Party]) -> Statement:
    own, *aims = (keys.get(name) or Party(f"org:{name}", name, "organisation") for name in (each.party, *each.targets))
    spans = (each.source, each.cue, each.content)
    return Statement(*spans, each.kind, each.polarity, cue, each.speaker, None, own, tuple(aims), 1.0)


def both_ways(known: Sequence[Article]) -> list[tuple[Compared, Compared]]:
    """Return for each article what is compared among the program's statements, and among the annotated ones."""
    result = []
    for article, made in zip(known, Analyser().analyse(each.draft() for each in known), strict=True):
        found = made.analysis.findings.statements
        matched = match(article, found)
        perfect = tuple(as_annotated(article, found, matched))
        mine = compared(article, found, made, {i: number for number, i in matched.items()})
        result.append((mine, compared(article, perfect, made, dict(enumerate(range(len(perfect)))))))
    return result


def fit(parts: Iterable[tuple[Compared, Compared]]) -> np.ndarray:
    """Return the weights of a logistic model for all comparisons of some articles."""
    every = [each for ways in parts for each in ways]
    rows = np.vstack([each.evidence for each in every])
    return logistic.fit(rows, np.concatenate([each.right for each in every]), PENALTY)


def report(title: str, judged: Sequence[tuple[Compared, np.ndarray]]) -> None:
    """Print what the chances of comparisons reach at several thresholds."""
    print(title)
    for threshold in THRESHOLDS:
        told = [(each.right, (chance >= threshold) & each.counter) for each, chance in judged]
        good = sum(float(right[yes].sum()) for right, yes in told)
        made, wanted = sum(int(yes.sum()) for _, yes in told), sum(each.wanted for each, _ in judged)
        figures = (
            f"precision {good / max(1, made):.2f}  recall {good / wanted:.2f}  F1 {2 * good / (made + wanted):.3f}"
        )
        print(f"  {threshold:.2f}  {figures}")


def main() -> None:
    """Fit, and print the weights with what they reach."""
    shared = Path(os.environ.get("COUNTERPOINT_SHARED", "nowhere"))
    known = [article for article in articles() if not article.held_out]
    known += [elsewhere.from_json(path) for path in sorted(shared.glob("gold/dev/*.json"))]
    seen = both_ways(known)
    unseen = both_ways([article for article in articles() if article.held_out])
    for way, name in enumerate(("found by the program", "as annotated")):
        left_out = [
            (ways[way], logistic.chances(ways[way].evidence, fit(seen[:n] + seen[n + 1 :])))
            for n, ways in enumerate(seen)
        ]
        report(f"statements {name}, each article left out", left_out)
        weights = fit(seen)
        report(
            f"statements {name}, held out",
            [(ways[way], logistic.chances(ways[way].evidence, weights)) for ways in unseen],
        )
    print("[within]")
    for name, weight in zip((*CHOSEN, "bias"), fit(seen), strict=True):
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    sys.exit(main())
