"""Build the models of a language from the data: python packaging/models/build.py ru --data FOLDER --work FOLDER

A step whose output is there and whose settings, and those of the steps before it, are the same is not run again, so
that a build that was cut off goes on where it was; within a training, from the last checkpoint.
"""

import argparse
import hashlib
import json
import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import steps

RECIPE = Path(__file__).with_name("recipe.toml")


@dataclass(frozen=True)
class Job:
    """What is to be built of what, and where."""

    language: str
    recipe: dict[str, Any]
    data: Path
    """The folder with ``ud`` and ``ner``."""
    work: Path
    start: Path | None = None
    """A folder with first weights to go on from, if there are any."""

    def first(self, name: str) -> Path | None:
        """Return the first weights called ``name``, if there are any."""
        path = self.start / name if self.start else None
        return path if path and path.exists() else None


def main() -> int:
    """Build what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("--data", type=Path, required=True, help="folder with the treebanks (ud) and names (ner)")
    parser.add_argument("--work", type=Path, required=True, help="folder for everything that is made")
    parser.add_argument("--start", type=Path, help="folder with first weights to go on from")
    parser.add_argument("--minutes", type=float, help="time for all trainings together; default: as the recipe says")
    parser.add_argument("--only", nargs="*", help="these steps, and no others")
    parser.add_argument("--recipe", type=Path, default=RECIPE)
    given = parser.parse_args()
    recipe = tomllib.loads(given.recipe.read_text(encoding="utf-8"))[given.language]
    if given.minutes:
        scale(recipe, given.minutes)
    given.work.mkdir(parents=True, exist_ok=True)
    build(Job(given.language, recipe, given.data, given.work, given.start), given.only)
    return 0


def scale(recipe: dict[str, Any], minutes: float) -> None:
    """Change the minutes of the trainings so that they come to ``minutes`` together."""
    timed = [settings for settings in recipe.values() if isinstance(settings, dict) and "minutes" in settings]
    factor = minutes / sum(settings["minutes"] for settings in timed)
    for settings in timed:
        settings["minutes"] *= factor


def build(job: Job, only: list[str] | None = None) -> None:
    """Run the steps of the recipe in their order, less those that are done."""
    before = str(job.start)
    for name in job.recipe["steps"]:
        settings = job.recipe.get(name, {})
        print_of = hashlib.sha256(json.dumps([before, settings], sort_keys=True).encode()).hexdigest()
        done = job.work / f"{name}.done"
        if name in ("data", "vectors", "tags"):  # what others are made of
            before = print_of
        if (only and name not in only) or (done.exists() and done.read_text() == print_of):
            continue
        print(f"== {name}", flush=True)
        began = time.monotonic()
        getattr(steps, name)(job, settings)
        done.write_text(print_of)
        print(f"   {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
