"""How much of what careful readers find in articles the program finds: a table of all measures.

The articles of the project are always there; COUNTERPOINT_SHARED=DATA adds those that lie outside of this repository.

COUNTERPOINT_SHARED=DATA python -m pytest tests/benchmarks/test_analysis_quality.py --benchmark-only -s
"""

import os
import sys
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from counterpoint.records.analysis import Analysis
from gold import elsewhere
from gold.corpus import Article, articles
from gold.running import analyse
from gold.scoring import Score, by_phenomenon, compare, match, parts, score, spans_of_roles, table, total

SHARED = Path(os.environ.get("COUNTERPOINT_SHARED", "nowhere"))
POLNEAR = SHARED / "data" / "polnear" / "polnear_train_dev.tar.xz"

pytestmark = pytest.mark.models


def test_articles_of_the_project(benchmark: Any) -> None:
    made = benchmark.pedantic(lambda: analyse(articles()), rounds=1)
    tell(benchmark, scored(parts(articles()), made))
    matched = ((article, match(article, analysis.findings.statements)) for article, analysis in made)
    for name, tally in sorted(by_phenomenon(matched).items(), key=lambda item: item[1].recall):
        sys.stdout.write(f"{name:18} found {tally.right} of {tally.wanted}\n")


@pytest.mark.skipif(not SHARED.is_dir(), reason="COUNTERPOINT_SHARED does not point to annotated articles")
def test_articles_from_elsewhere(benchmark: Any) -> None:
    dev = [elsewhere.from_json(path) for path in sorted(SHARED.glob("gold/dev/*.json"))]
    groups = {
        "seed": [elsewhere.from_json(path) for path in SHARED.glob("gold/seed.json")],
        "dev, ru": [article for article in dev if article.language == "ru"],
        "dev, en": [article for article in dev if article.language == "en"],
    }
    made = benchmark.pedantic(lambda: analyse(chain.from_iterable(groups.values())), rounds=1)
    tell(benchmark, scored(groups, made))


@pytest.mark.skipif(not POLNEAR.is_file(), reason="COUNTERPOINT_SHARED does not point to PolNeAR")
def test_polnear(benchmark: Any) -> None:
    wanted = {name: (text, spans) for name, text, spans in elsewhere.polnear(POLNEAR)}
    bare = [Article(name, "en", None, text, (), (), {}) for name, (text, _) in wanted.items()]
    made = benchmark.pedantic(lambda: analyse(bare), rounds=1)
    rows = (
        compare(article.text, spans_of_roles(analysis.findings.statements), wanted[article.name][1])
        for article, analysis in made
    )
    tell(benchmark, {"PolNeAR dev": total(rows)})


def scored(groups: Mapping[str, list[Article]], made: list[tuple[Article, Analysis]]) -> dict[str, Score]:
    """Return the score of each group of articles."""
    scores = {article.name: score(article, analysis) for article, analysis in made}
    return {title: total(scores[article.name] for article in members) for title, members in groups.items()}


def tell(benchmark: Any, rows: Mapping[str, Score]) -> None:
    """Print the figures and keep them with the timing; nothing found at all is an error."""
    sys.stdout.write(f"\n{table(rows)}\n")
    benchmark.extra_info |= {
        title: {name: round(tally.f1, 3) for name, tally in row.items()} for title, row in rows.items()
    }
    assert all(row["content"].right for row in rows.values())
