"""Fits how much each piece of evidence counts between articles: ``python tests/quality/fit_across.py``.

First it takes the middles of the languages from the articles in ``across/fit``. Then it brings all articles of the
corpus, the earliest first, into one growing library, as the program does, and notes every comparison that the program
makes. It prints precision and recall at several thresholds: on ``across/held`` of a logistic model (L2 penalty) that
has seen ``across/fit`` only, and everywhere of models that have not seen the dispute at hand. Last come the weights for
``[across]`` in ``resources/pairing.toml``, fitted on everything; each comparison is seen with its dates and without.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import logistic
import numpy as np
from across_corpus import Dispute, Marked, disputes, is_found

from counterpoint import paths
from counterpoint.analysis.pairs import crossing, pairing
from counterpoint.analysis.pairs.candidates import Candidate
from counterpoint.language import encoder, meaning
from counterpoint.work.analysing import Analysed, Analyser
from counterpoint.work.neighbours import Neighbours

PARTS = ("fit", "held")
PENALTY = 1.0  # each comparison counts twice
CHOSEN = (
    "similarity",
    "nearest",
    "nearest-back",
    "soon",
    "undated",
    "answerer-known",
    "claimer-known",
    "substance",
    "overlap",
    "answer-negated",
    "claim-negated",
    "aimed",
    "blame",
    "answer-form",
    "refers",
    "quoted",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A comparison: the disputes of its two statements, whether the corpus has the pair, and the evidence."""

    homes: frozenset[str]
    right: bool
    pair: frozenset[int]
    meeting: crossing.Meeting


@dataclass(frozen=True, slots=True)
class Walk:
    """All comparisons, and for each pair of the corpus its dispute and the ids that stand for it."""

    rows: list[Row]
    wanted: list[tuple[str, set[frozenset[int]]]]


def save_middles(found: Sequence[Dispute]) -> None:
    """Keep what the texts of each language have in common: the mean over whole articles and their sentences."""
    middles = {}
    for language in ("en", "ru"):
        texts = [draft.text for each in found for draft in each.drafts if draft.language == language]
        sentences = [line for text in texts for line in text.replace(". ", ".\n").split("\n") if line]
        middles[language] = encoder.encode([*texts, *sentences]).mean(axis=0)
    np.savez(paths.resources() / "models" / "middles.npz", **middles)
    meaning.middles.cache_clear()


def walk(found: Sequence[Dispute], analyser: Analyser) -> Walk:
    """Bring all articles into one growing library and note every comparison on the way."""
    drafts = sorted((draft for each in found for draft in each.drafts), key=lambda draft: draft.published or "")
    by_language = sorted(range(len(drafts)), key=lambda i: drafts[i].language)
    made = dict(zip(by_language, analyser.analyse(drafts[i] for i in by_language), strict=True))
    homes = {draft.external_id: each.name for each in found for draft in each.drafts}
    numbered = list(_numbered([made[i] for i in range(len(drafts))]))
    names = {candidate.id: homes[each.analysis.draft.external_id] for each, new in numbered for candidate in new}
    wanted = [(each.name, _stands_for(pair, numbered)) for each in found for pair in each.pairs]
    right = set().union(*(ids for _, ids in wanted))
    rows = [
        Row(frozenset(names[i] for i in pair), pair in right, pair, meeting)
        for meeting in _meetings(numbered)
        for pair in [frozenset((meeting.claim.id, meeting.answer.id))]
    ]
    return Walk(rows, wanted)


def _numbered(made: Sequence[Analysed]) -> Iterator[tuple[Analysed, list[Candidate]]]:
    number = 0
    for article, analysed in enumerate(made, 1):
        new = [replace(each, id=number + i, article=article) for i, each in enumerate(analysed.candidates)]
        number += len(new)
        yield analysed, new


def _stands_for(
    pair: tuple[Marked, Marked], numbered: Sequence[tuple[Analysed, list[Candidate]]]
) -> set[frozenset[int]]:
    """Return the pairs of found statements that stand for a pair of the corpus."""
    sides = [
        [each for made, new in numbered if made.analysis.draft.external_id == side.article for each in new]
        for side in pair
    ]
    claims, answers = ([each for each in sides[i] if is_found(pair[i], each.statement)] for i in (0, 1))
    return {frozenset((a.id, b.id)) for a in claims for b in answers if crossing.two_parties(a, b)}


def _meetings(numbered: Sequence[tuple[Analysed, list[Candidate]]]) -> Iterator[crossing.Meeting]:
    library: dict[int, Candidate] = {}
    neighbours = Neighbours(np.zeros(0, dtype=np.int64), np.zeros((0, encoder.DIMENSIONS), dtype=np.float32))
    for analysed, new in numbered:
        near = neighbours.near(analysed.meanings, without=[])
        old = [library[i] for i in near]
        yield from crossing.meetings(new, analysed.meanings, old, neighbours.vectors(near))
        neighbours.add([each.id for each in new], analysed.meanings)
        library |= {each.id: each for each in new}


def without_dates(evidence: np.ndarray, chosen: Sequence[str]) -> np.ndarray:
    """Return the evidence as it would be if no article had a date."""
    bare = evidence.copy()
    bare[:, chosen.index("soon")], bare[:, chosen.index("undated")] = 0, 1
    return bare


def fit(evidence: np.ndarray, right: np.ndarray, chosen: Sequence[str], penalty: float = PENALTY) -> np.ndarray:
    """Return the weights of a logistic model, the bias last; half of the evidence has no dates."""
    evidence = np.vstack([evidence, without_dates(evidence, chosen)])
    return logistic.fit(evidence, np.concatenate([right, right]), penalty)


def left_out(rows: Sequence[Row], chosen: Sequence[str], penalty: float = PENALTY, *, dated: bool = True) -> np.ndarray:
    """Return the probability of each comparison by models that know nothing of its disputes."""
    evidence, right = table(rows, chosen)
    total, times = np.zeros(len(rows)), np.zeros(len(rows))
    for home in sorted(set().union(*(row.homes for row in rows))):
        out = np.array([home in row.homes for row in rows])
        seen = evidence[out] if dated else without_dates(evidence[out], chosen)
        total[out] += logistic.chances(seen, fit(evidence[~out], right[~out], chosen, penalty))
        times[out] += 1
    return total / times


def table(rows: Sequence[Row], chosen: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return the evidence as a matrix, and which rows are right."""
    evidence = np.array([[row.meeting.evidence[name] for name in chosen] for row in rows])
    return evidence, np.array([row.right for row in rows], dtype=float)


def measured(
    rows: Sequence[Row], chance: np.ndarray, wanted: Sequence[set[frozenset[int]]], threshold: float
) -> tuple[float, float, int]:
    """Return precision, recall and the number of pairs at a threshold, the best few of each statement kept."""
    order = [i for i in np.argsort(-chance) if chance[i] >= threshold]
    articles = {side.id: side.article for row in rows for side in (row.meeting.claim, row.meeting.answer)}
    ends = [(rows[i].meeting.claim.id, rows[i].meeting.answer.id) for i in order]
    kept = set(map(frozenset, pairing.best(ends, articles)))
    good = sum(rows[i].right and rows[i].pair in kept for i in order)
    return good / max(1, len(kept)), sum(bool(ids & kept) for ids in wanted) / len(wanted), len(kept)


def report(name: str, rows: Sequence[Row], chance: np.ndarray, wanted: Sequence[set[frozenset[int]]]) -> None:
    """Print precision and recall at several thresholds."""
    print(f"{name}: {len(rows)} comparisons, {len(wanted)} pairs")
    for threshold in np.arange(0.1, 0.55, 0.05):
        precision, recall, count = measured(rows, chance, wanted, threshold)
        print(f"  {threshold:.2f}  precision {precision:.2f}  recall {recall:.2f}  of {count}")


def main() -> None:
    """Fit, and print the weights with what they reach."""
    found = list(disputes())
    save_middles([each for each in found if each.part == "fit"])
    noted = walk(found, Analyser())
    parts = {each.name: each.part for each in found}
    of_part = {part: [row for row in noted.rows if {parts[home] for home in row.homes} == {part}] for part in PARTS}
    wanted = {part: [ids for name, ids in noted.wanted if parts[name] == part] for part in PARTS}
    weights = fit(*table(of_part["fit"], CHOSEN), CHOSEN)
    report(
        "held, fitted on fit",
        of_part["held"],
        logistic.chances(table(of_part["held"], CHOSEN)[0], weights),
        wanted["held"],
    )
    everything = [ids for _, ids in noted.wanted]
    report("all, each dispute left out", noted.rows, left_out(noted.rows, CHOSEN), everything)
    report("all, each left out, no dates", noted.rows, left_out(noted.rows, CHOSEN, dated=False), everything)
    weights = fit(*table(noted.rows, CHOSEN), CHOSEN)
    print("[across]")
    for name, weight in zip((*CHOSEN, "bias"), weights, strict=True):
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    sys.exit(main())
