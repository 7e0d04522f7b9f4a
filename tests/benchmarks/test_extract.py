"""``counterpoint extract`` over fifty articles, against calling Stanza article by article with the same models.

Both run as processes of their own, one after the other: starting, loading, reading, analysing and writing included on
our side, loading and parsing alone on the other. The ratio is in the extra columns; above 1 we are faster.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from counterpoint import paths
from counterpoint.importing import files, read

ARTICLES = 50

STANZA_ALONE = """
import json, sys, torch, stanza
from counterpoint.language import models, pipeline
torch.set_num_threads(1)
pipelines = {}
for line in open(sys.argv[1], encoding="utf-8"):
    article = json.loads(line)
    language = article["language"]
    if language not in pipelines:
        bundled = models.bundled(language)
        pipelines[language] = stanza.Pipeline(
            language, dir=str(bundled.folder.parent), package=None, allow_unknown_language=True, download_method=None,
            logging_level="ERROR", use_gpu=False, foundation_cache=pipeline.foundation(bundled), **bundled.settings())
    pipelines[language](article["text"])
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Return a JSON Lines file of fifty articles: the sample articles, again and again."""
    found, _ = files.expand([paths.seeds()])
    drafts = [draft for path in found for draft in read.read_file(path)]
    path = tmp_path / "articles.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for number in range(ARTICLES):
            draft = drafts[number % len(drafts)]
            article = {"id": number, "title": draft.title, "text": draft.text, "language": draft.language}
            out.write(json.dumps(article, ensure_ascii=False) + "\n")
    return path


def test_extract_against_stanza_article_by_article(articles: Path, tmp_path: Path, benchmark: Any) -> None:
    words = sum(len(json.loads(line)["text"].split()) for line in articles.read_text(encoding="utf-8").splitlines())
    extract = [sys.executable, "-m", "counterpoint", "extract", str(articles), "--output", str(tmp_path / "out.jsonl")]
    alone = [sys.executable, "-c", STANZA_ALONE, str(articles)]
    began = time.perf_counter()
    subprocess.run(alone, check=True)
    theirs = time.perf_counter() - began
    benchmark.pedantic(subprocess.run, (extract,), {"check": True}, rounds=1)
    ours = benchmark.stats.stats.mean
    benchmark.extra_info |= {
        "words_per_second": round(words / ours),
        "stanza_words_per_second": round(words / theirs),
        "ratio": round(theirs / ours, 2),
    }
