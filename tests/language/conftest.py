"""The bundled models, loaded once for all tests of this room."""

import pytest

from counterpoint.language.parser import Parser


@pytest.fixture(scope="session")
def russian() -> Parser:
    return Parser("ru")


@pytest.fixture(scope="session")
def english() -> Parser:
    return Parser("en")
