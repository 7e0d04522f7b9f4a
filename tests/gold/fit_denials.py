"""Fits what shows a denial in the speaker's own words: ``cd tests; python -m gold.fit_denials``.

It weighs all evidence in ``resources/denials.toml`` anew, on the statements that the program finds in the articles that
are not held out; COUNTERPOINT_SHARED=DATA adds the annotated articles that lie outside of this repository. It prints
what the weights reach at several thresholds on articles left out of the fit one at a time, and then the weights.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from unittest.mock import patch

import numpy as np

from counterpoint.analysis import findings
from counterpoint.analysis.speakers import denials
from counterpoint.analysis.speakers.denials import Evidence, Places
from counterpoint.analysis.speakers.scene import Scene
from counterpoint.records.parse import Parse
from counterpoint.records.statement import Statement
from counterpoint.work.analysing import Analyser
from gold import elsewhere
from gold.corpus import Article, articles
from gold.scoring import match
from quality import logistic

PENALTY = 1.0
CHOSEN = tuple(name for name in denials.weights() if name not in ("bias", "threshold"))
THRESHOLDS = np.arange(0.3, 0.65, 0.05)

Rows = tuple[np.ndarray, np.ndarray]  # the evidence, a row for each statement, and which of them are denials


def rows(article: Article, parse: Parse) -> Rows:
    """Return the evidence on the statements of an article whose cue leaves it open whether they deny."""
    shown: list[Evidence] = []

    def as_claimed(stage: Scene, statements: Sequence[Statement], named: Places) -> list[Statement]:
        shown.extend(denials.evidence_of(stage, statements, named))
        return list(statements)

    with patch.object(denials, "told", as_claimed):
        found = findings.find(article.text, parse).statements
    numbers = {i: number for i, number in match(article, found).items() if shown[number]}
    evidence = [[shown[number][name] for name in CHOSEN] for number in numbers.values()]
    right = [article.statements[i].polarity == "denial" for i in numbers]
    return np.array(evidence).reshape(-1, len(CHOSEN)), np.array(right, dtype=float)


def fit(parts: Iterable[Rows]) -> np.ndarray:
    """Return the weights of a logistic model for all statements of some articles."""
    evidence, right = zip(*parts, strict=True)
    return logistic.fit(np.vstack(evidence), np.concatenate(right), PENALTY)


def main() -> None:
    """Fit, and print what the weights reach and the weights."""
    shared = Path(os.environ.get("COUNTERPOINT_SHARED", "nowhere"))
    known = [article for article in articles() if not article.held_out]
    known += [elsewhere.from_json(path) for path in sorted(shared.glob("gold/dev/*.json"))]
    parses = Analyser().parse(each.draft() for each in known)
    parts = [rows(article, parse) for article, (_, parse) in zip(known, parses, strict=True)]
    left_out = [
        (right, logistic.chances(evidence, fit(parts[:n] + parts[n + 1 :])))
        for n, (evidence, right) in enumerate(parts)
        if len(right)
    ]
    for threshold in THRESHOLDS:
        told = sum(int((chance >= threshold).sum()) for _, chance in left_out)
        good = sum(int(right[chance >= threshold].sum()) for right, chance in left_out)
        print(f"{threshold:.2f}  {good} right of {told} told, {sum(int(right.sum()) for right, _ in left_out)} wanted")
    print("[weights]")
    for name, weight in zip((*CHOSEN, "bias"), fit(parts), strict=True):
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    sys.exit(main())
