"""The whole program on the annotated articles, against what it reached before.

``baseline.json`` holds the tallies that were last looked at. After a change that is meant, run
``COUNTERPOINT_BASELINE=write pytest tests/gold`` and look at the difference.
"""

import os

import pytest

from counterpoint.records.analysis import Analysis
from gold import baseline
from gold.corpus import PHENOMENA, Article, articles
from gold.scoring import parts, score

pytestmark = pytest.mark.models


def test_no_figure_falls(analysed: list[tuple[Article, Analysis]]):
    now = {article.name: score(article, analysis) for article, analysis in analysed}
    if os.environ.get("COUNTERPOINT_BASELINE") == "write":
        baseline.save(now)
    before = baseline.load()
    assert before.keys() == now.keys(), "articles came or went: renew the baseline"
    names = {part: [article.name for article in members] for part, members in parts(articles()).items()}
    fallen = list(baseline.losses(names, before, now))
    assert not fallen, "\n".join(fallen)


@pytest.mark.parametrize("held_out", [False, True])
def test_every_phenomenon_is_shown_in_both_halves(held_out: bool):
    half = [article for article in articles() if article.held_out == held_out]
    assert {name for article in half for each in article.statements for name in each.shows} == PHENOMENA
