"""Parsers that are loaded once for all tests of the analysis."""

from collections.abc import Callable

import pytest

from counterpoint.language.parser import Parser
from counterpoint.records.parse import Parse

Parsing = Callable[[str, list[str]], list[Parse]]


@pytest.fixture(scope="session")
def parse() -> Parsing:
    """Parse texts of a language with the bundled models."""
    parsers: dict[str, Parser] = {}

    def parsed(language: str, texts: list[str]) -> list[Parse]:
        parser = parsers.setdefault(language, Parser(language))
        return parser.parse(texts)

    return parsed
