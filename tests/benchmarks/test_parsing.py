"""How well and how fast texts are parsed, on treebanks that lie outside of this repository.

COUNTERPOINT_SHARED=DATA python -m pytest tests/benchmarks/test_parsing.py --benchmark-only -s
"""

import logging
import lzma
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from udtools import udeval

from counterpoint.exports import conllu
from counterpoint.language import models, pipeline
from counterpoint.language.parser import Parser

_DATA = Path(os.environ.get("COUNTERPOINT_SHARED", "nowhere")) / "data" / "ud"
_METRICS = ("Tokens", "Sentences", "Words", "UPOS", "UFeats", "Lemmas", "UAS", "LAS")

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(not _DATA.is_dir(), reason="COUNTERPOINT_SHARED does not point to the treebanks"),
]


@pytest.mark.parametrize(
    ("language", "treebank", "least_las"), [("en", "en_gum_test", 0.77), ("ru", "ru_lenta_dev", 0.82)]
)
def test_accuracy_from_raw_text(language, treebank, least_las, benchmark, tmp_path):
    gold = _DATA / f"{treebank}.conllu.xz"
    text = raw_text(gold)

    parsed = benchmark.pedantic(lambda: Parser(language).parse([text])[0], rounds=1)

    found, wanted = tmp_path / "found.conllu", tmp_path / "gold.conllu"
    found.write_text("".join(f"{line}\n" for line in conllu.lines(parsed, text, treebank)), encoding="utf-8")
    wanted.write_bytes(lzma.decompress(gold.read_bytes()))
    scores = udeval.evaluate(udeval.load_conllu_file(str(wanted)), udeval.load_conllu_file(str(found)))
    row = " ".join(f"{metric} {100 * scores[metric].f1:.1f}" for metric in _METRICS)
    benchmark.extra_info[treebank] = row
    sys.stdout.write(f"\n{treebank}: {row}\n")
    assert scores["LAS"].f1 >= least_las


@pytest.mark.benchmark(timer=time.process_time)  # other programs on the machine do not count
def test_speed_against_a_pipeline_called_per_article(benchmark):
    articles = {language: list(_articles(language, 25)) for language in ("en", "ru")}
    pipelines = {language: _plain_pipeline(language) for language in articles}
    parsers = {language: Parser(language) for language in articles}
    for language, texts in articles.items():  # load and warm up
        pipelines[language](texts[0])
        parsers[language].parse(texts[:1])

    def plain() -> int:
        return sum(pipelines[language](text).num_words for language in articles for text in articles[language])

    def ours() -> int:
        parses = [parse for language in articles for parse in parsers[language].parse(articles[language])]
        return sum(len(sentence.words) for parse in parses for sentence in parse.sentences)

    start = time.process_time()
    words = plain()
    plain_seconds = time.process_time() - start
    benchmark.pedantic(ours, rounds=3)
    ratio = plain_seconds / benchmark.stats.stats.median
    rates = f"{words / benchmark.stats.stats.median:.0f} words/s against {words / plain_seconds:.0f}: {ratio:.2f}"
    benchmark.extra_info["ratio"] = ratio
    sys.stdout.write(f"\n50 articles, {words} words: {rates}\n")
    assert ratio > 1


def raw_text(path: Path) -> str:
    """Return the text of a treebank as it would stand in an article: paragraphs with a blank line between them."""
    paragraphs: list[list[str]] = [[]]
    for block in lzma.decompress(path.read_bytes()).decode("utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        if any(line.startswith(("# newpar", "# newdoc")) for line in lines) and paragraphs[-1]:
            paragraphs.append([])
        paragraphs[-1].append(_sentence(lines))
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)


def _sentence(lines: list[str]) -> str:
    for line in lines:
        if line.startswith("# text = "):
            return line.removeprefix("# text = ")
    return _set_in_type([line.split("\t")[1] for line in lines if not line.startswith("#")])


def _set_in_type(tokens: list[str]) -> str:
    """Return the tokens of a treebank that has lost its spacing with the spaces that a printer would use."""
    text, quotes = "", 0
    for token in tokens:
        closes = token in {*".,:;!?)»%…"} or (token == '"' and quotes % 2 == 1)
        after_opening = text.endswith(("(", "«")) or (text.endswith('"') and quotes % 2 == 1)
        quotes += token == '"'
        text += token if closes or after_opening or not text else f" {token}"
    return text


def _articles(language: str, count: int) -> Iterator[str]:
    """Yield ``count`` texts of about 3,000 characters, cut from a treebank."""
    text = raw_text(_DATA / {"en": "en_gum_train.conllu.xz", "ru": "ru_gsd_a.conllu.xz"}[language])
    sentences = text.replace("\n\n", " ").split(". ")
    article: list[str] = []
    for sentence in sentences:
        article.append(sentence)
        if sum(map(len, article)) > 3_000:
            yield ".\n\n".join(". ".join(article[n : n + 4]) for n in range(0, len(article), 4)) + "."
            article, count = [], count - 1
        if not count:
            return


def _plain_pipeline(language: str):
    import stanza

    logging.getLogger("stanza").setLevel(logging.ERROR)
    model_set = models.bundled(language)
    return stanza.Pipeline(
        language,
        dir=str(model_set.folder.parent),
        package=None,
        allow_unknown_language=True,
        download_method=None,
        logging_level="ERROR",
        foundation_cache=pipeline.foundation(model_set),
        **model_set.settings(),
    )
