"""Annotated articles through the program."""

from collections.abc import Iterable

from counterpoint.records.analysis import Analysis
from counterpoint.work.analysing import Analyser
from gold.corpus import Article


def analyse(annotated: Iterable[Article]) -> list[tuple[Article, Analysis]]:
    """Return each article with its analysis, made as the program makes it."""
    known = sorted(annotated, key=lambda article: article.language)  # one language's models at a time
    made = Analyser().analyse(article.draft() for article in known)
    return [(article, each.analysis) for article, each in zip(known, made, strict=True)]
