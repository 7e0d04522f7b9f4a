"""The tallies that were last looked at, and what has become worse since."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from gold.scoring import MEASURES, Score, Tally, total

PATH = Path(__file__).parent / "baseline.json"
SLACK = 0.02 + 1e-9  # what floats add must not count


def load(path: Path = PATH) -> dict[str, Score]:
    """Return the kept score of each article."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    return {name: {measure: Tally(*counts) for measure, counts in score.items()} for name, score in kept.items()}


def save(scores: Mapping[str, Score], path: Path = PATH) -> None:
    """Keep the score of each article, an article on a line."""
    lines = [
        f'  "{name}": ' + json.dumps({each: [t.right, t.found, t.wanted] for each, t in scores[name].items()})
        for name in sorted(scores)
    ]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def losses(parts: Mapping[str, list[str]], before: Mapping[str, Score], now: Mapping[str, Score]) -> Iterator[str]:
    """Yield a sentence for every figure of a part that fell by more than SLACK, with the articles that fell."""
    for part, names in parts.items():
        was, is_now = (total(scores[name] for name in names) for scores in (before, now))
        for measure in MEASURES:
            if was[measure].f1 - is_now[measure].f1 > SLACK:
                fall = f"{was[measure].f1:.3f} -> {is_now[measure].f1:.3f}"
                yield f"{part}: {measure} {fall}, in {', '.join(_fallen(measure, names, before, now))}"


def _fallen(measure: str, names: list[str], before: Mapping[str, Score], now: Mapping[str, Score]) -> list[str]:
    falls = {name: before[name][measure].f1 - now[name][measure].f1 for name in names}
    return [
        f"{name} ({before[name][measure].f1:.2f} -> {now[name][measure].f1:.2f})"
        for name in sorted(names, key=lambda name: -falls[name])
        if falls[name] > 0
    ]
