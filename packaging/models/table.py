"""The table of what a set of models reaches: printed by the recipe, and kept for the model card."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import measure

_SPEED = "words/s"


def made(folder: Path, data: Path, recipe: Mapping[str, Any], language: str) -> str:
    """Return, in Markdown, how well the models in ``folder`` do on the tests that the recipe names."""
    settings = recipe["table"]
    parser = measure.parser_of(folder, language)
    parser.load()
    banks = {
        name: measure.scores(parser, data / "ud" / f"{name}.conllu.xz", recipe["data"]["features"])
        for name in settings["treebanks"]
    }
    names = {name: measure.name_scores(parser, data / "ner" / f"{name}.json.xz") for name in settings["names"]}
    return f"{markdown(banks, settings.get('wanted', {}))}\n{markdown(names, settings.get('wanted', {}))}"


def markdown(columns: Mapping[str, Mapping[str, float]], wanted: Mapping[str, Mapping[str, float]]) -> str:
    """Return a table with a column for each test, and what is wanted of it in brackets."""
    rows = list(dict.fromkeys(row for column in columns.values() for row in column))
    lines = [f"| | {' | '.join(columns)} |", f"|---{'|---' * len(columns)}|"]
    for row in rows:
        cells = [_cell(column[row], wanted.get(name, {}).get(row), row) for name, column in columns.items()]
        lines.append(f"| {row} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _cell(value: float, wanted: float | None, row: str) -> str:
    shown = f"{value:.0f}" if row == _SPEED else f"{value:.1f}"
    return shown if wanted is None else f"{shown} ({wanted:g})"
