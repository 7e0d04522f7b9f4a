"""What the program makes of the annotated articles, parsed once in a session."""

import pytest

from counterpoint.records.analysis import Analysis
from gold.corpus import Article, articles
from gold.running import analyse


@pytest.fixture(scope="session")
def analysed() -> list[tuple[Article, Analysis]]:
    return analyse(articles())
