"""Which set of models parses a language: the one that the user chose, else the one that is at hand."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from counterpoint.errors import ModelsNotWrittenError, ModelsUnknownError
from counterpoint.language import installed, models
from counterpoint.language.models import ModelSet

log = logging.getLogger(__name__)

_ALSO: Final = {"zh": "zh-hans", "no": "nb"}
"""What articles call a language that Stanza has under another code."""


def sets(language: str | None = None) -> tuple[ModelSet, ...]:
    """Return every set, of one language or of all: first those that are shipped, then the installed ones."""
    shipped = [models.bundled(code) for code in models.languages()]
    return tuple(found for found in (*shipped, *installed.sets()) if language in (None, found.language))


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that can be parsed, as articles and as Stanza have them."""
    codes = {found.language for found in sets()}
    return tuple(sorted(codes | {code for code, stanza in _ALSO.items() if stanza in codes}))


def chosen(language: str) -> ModelSet:
    """Return the set that parses ``language``; raise ModelsUnusableError when there is none."""
    code = _ALSO.get(language, language)
    there = sets(code)
    if not there:
        return models.bundled(language)  # says what is missing
    name = _choices().get(code)
    return next((found for found in there if found.name == name), there[0])


def in_use() -> dict[str, str]:
    """Return for each language that can be parsed the name of the set that does it."""
    return {language: chosen(language).name for language in languages()}


def choose(name: str) -> ModelSet:
    """Let the set called ``name`` parse its language from now on; return it.

    Raises ModelsUnknownError, or ModelsNotWrittenError when the choice cannot be kept.
    """
    wanted = next((found for found in sets() if found.name == name), None)
    if wanted is None:
        raise ModelsUnknownError(name=name)
    _keep({**_choices(), wanted.language: wanted.name})
    return wanted


def _choices() -> dict[str, str]:
    try:
        kept = json.loads(_place().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        log.warning("which models to use cannot be read, the first ones are used: %s", error)
        return {}
    return dict(_texts(kept)) if isinstance(kept, dict) else {}


def _texts(kept: dict[str, object]) -> Iterator[tuple[str, str]]:
    for language, name in kept.items():
        if isinstance(name, str):
            yield language, name


def _keep(choices: dict[str, str]) -> None:
    place = _place()
    temporary = place.with_name(place.name + ".new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(json.dumps(choices, indent=2), encoding="utf-8")
        temporary.replace(place)
    except OSError as error:
        raise ModelsNotWrittenError(folder=place.parent, cause=error.strerror or error) from error


def _place() -> Path:
    return installed.folder() / "in-use.json"
