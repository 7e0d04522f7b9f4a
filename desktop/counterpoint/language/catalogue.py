"""What Stanza publishes: its list of models, read with the care that a file from elsewhere needs.

The list is the ``resources_VERSION.json`` of Stanza. It names, for each language, packages of models, the MD5 of every
file and the files that each model needs besides (word vectors, language models of characters).
"""

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeGuard
from urllib.parse import urlsplit

from counterpoint.errors import CatalogueUnusableError, ModelsNotOfferedError
from counterpoint.language.models import STEPS

VERSION: Final = "1.15.0"
"""Of the list that belongs to the Stanza that the program is built on."""

DEFAULT: Final = "default"
LARGEST: Final = 16 * 1024 * 1024
"""Bytes of a list; the one of Stanza 1.15 has half a megabyte."""

_SHIPPED_BY_STANZA: Final = "https://raw.githubusercontent.com/stanfordnlp/stanza-resources/main"
_NEEDED_STEPS: Final = ("tokenize", "pos", "depparse")
_HELP: Final = ("pretrain", "forward_charlm", "backward_charlm")
_MOST_FILES: Final = 40
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_MD5: Final = re.compile(r"[0-9a-f]{32}")
_LONGEST_URL: Final = 1000
_PLAIN: Final = ("charlm", "nocharlm", "nopretrain")
_WITHOUT_FILE: Final = "identity"
"""The lemmatizer that leaves words as they are."""


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a package: what it is for, the package it belongs to, and the MD5 sums it may have."""

    kind: str
    package: str
    md5: tuple[str, ...]

    @property
    def path(self) -> str:
        """Its path at Stanza's."""
        return f"{self.kind}/{self.package}.pt"

    @property
    def name(self) -> str:
        """Its name in a set of models."""
        return f"{self.kind}.pt" if self.kind in STEPS else f"{self.kind}-{self.package}.pt"


@dataclass(frozen=True, slots=True)
class Offer:
    """A package of models that can be fetched, with what each of its steps needs."""

    language: str
    title: str  # the language's English name
    package: str
    files: tuple[RemoteFile, ...]
    needs: Mapping[str, Mapping[str, str]]  # step -> "pretrain" or the like -> name of a file
    url: str  # of a file, with places for {resources_version}, {lang} and {filename}

    @property
    def name(self) -> str:
        """What the set is called once it is installed; every parse records it."""
        return f"{self.language}-{self.package}-{VERSION}"

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps that it has a model for, in the order in which they run."""
        return tuple(file.kind for file in self.files if file.kind in STEPS)

    def address(self, file: RemoteFile) -> str:
        """Return where ``file`` is to be had."""
        return _filled(self.url, self.language, file.path)


class Catalogue:
    """The list of models, as far as the program can use them: packages that parse, without transformers.

    A transformer would have to be fetched from elsewhere, and needs minutes for an article without a graphics card.
    """

    def __init__(self, content: bytes, model_url: str | None = None) -> None:
        """Read the list; ``model_url`` stands in for the address of the files that it names.

        Raises CatalogueUnusableError when it is no such list.
        """
        try:
            found = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise CatalogueUnusableError(cause="it is not the list that was expected") from error
        self._languages = _mapping(found, "the list")
        self._url = _url(model_url or self._languages.get("url"))

    def languages(self) -> dict[str, str]:
        """Return the English name of every language with a package to parse it, by its code."""
        found = {}
        for code, entry in self._languages.items():
            if isinstance(entry, dict) and _NAME.fullmatch(code) and any(_parses(p) for p in _packages(entry).values()):
                found[code] = _title(entry, code)
        return dict(sorted(found.items(), key=lambda item: item[1]))

    def packages(self, language: str) -> tuple[str, ...]:
        """Return the names of a language's packages, the default one first. Raises as ``offer`` does."""
        _, entry = self._entry(language)
        names = {name for name, steps in _packages(entry).items() if _NAME.fullmatch(name) and _parses(steps)}
        return tuple(sorted(names, key=lambda name: (name != DEFAULT, name)))

    def offer(self, language: str, package: str = DEFAULT) -> Offer:
        """Return what a package is made of. ``language`` is a code or another name that the list knows for it.

        Raises ModelsNotOfferedError when there is none that parses, CatalogueUnusableError when it is written wrongly.
        """
        code, entry = self._entry(language)
        steps = _packages(entry).get(package)
        if not _parses(steps):
            raise ModelsNotOfferedError(language=language, package=package)
        models = [_file(entry, step, steps[step]) for step in STEPS if steps.get(step, _WITHOUT_FILE) != _WITHOUT_FILE]
        needs = {model.kind: dict(_needs(entry, model)) for model in models}
        help_ = {file.name: file for needed in needs.values() for file in needed.values()}
        files = (*models, *help_.values())
        if len(files) > _MOST_FILES:
            raise CatalogueUnusableError(cause=f"{code}: {package} has {len(files)} files")
        named = {step: {kind: file.name for kind, file in needed.items()} for step, needed in needs.items() if needed}
        return Offer(code, _title(entry, code), package, files, named, self._url)

    def _entry(self, language: str) -> tuple[str, dict[str, Any]]:
        """Return the code and the entry of a language, which another name may stand for."""
        code = language.casefold()
        entry = self._languages.get(code)
        if isinstance(entry, dict) and isinstance(entry.get("alias"), str):
            code = entry["alias"]
            entry = self._languages.get(code)
        if not isinstance(entry, dict):
            raise ModelsNotOfferedError(language=language, package=DEFAULT)
        return _checked_name(code), entry


def address() -> str:
    """Return where the list is to be had: Stanza's own place, or the mirror that Stanza's own variables name."""
    base = os.environ.get("STANZA_RESOURCES_URL") or _SHIPPED_BY_STANZA
    return f"{base.rstrip('/')}/resources_{VERSION}.json"


def model_url() -> str | None:
    """Return the address of the files that Stanza's own variable names; None for the one in the list."""
    return os.environ.get("STANZA_MODEL_URL") or None


def _packages(entry: dict[str, Any]) -> dict[str, Any]:
    packages = entry.get("packages")
    return packages if isinstance(packages, dict) else {}


def _parses(steps: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether a package brings a tokenizer, a tagger and a parser that need no transformer."""
    if not isinstance(steps, dict) or not all(isinstance(steps.get(step), str) for step in _NEEDED_STEPS):
        return False
    return all(_is_plain(steps[step]) for step in ("pos", "depparse"))


def _is_plain(package: str) -> bool:
    _, mark, ending = package.rpartition("_")
    return not mark or ending in _PLAIN


def _needs(entry: dict[str, Any], model: RemoteFile) -> Iterator[tuple[str, RemoteFile]]:
    """Yield the files that a model needs besides its own, by what they are."""
    described = _mapping(_mapping(entry[model.kind], model.kind)[model.package], model.path)
    dependencies = described.get("dependencies", [])
    if not isinstance(dependencies, list):
        raise CatalogueUnusableError(cause=f"what {model.path} needs is no list")
    for dependency in dependencies:
        wanted = _mapping(dependency, model.path)
        if wanted.get("model") not in _HELP:
            raise CatalogueUnusableError(cause=f"{model.path} needs something unknown")
        yield wanted["model"], _file(entry, wanted["model"], wanted.get("package"))


def _file(entry: dict[str, Any], kind: str, package: object) -> RemoteFile:
    name = _checked_name(package)
    described = _mapping(_mapping(entry.get(kind), kind).get(name), f"{kind}/{name}")
    sums = [described[key] for key in ("md5", "alternate_md5") if described.get(key) is not None]
    if not sums or not all(isinstance(md5, str) and _MD5.fullmatch(md5) for md5 in sums):
        raise CatalogueUnusableError(cause=f"{kind}/{name} has no checksum")
    return RemoteFile(kind, name, tuple(sums))


def _title(entry: dict[str, Any], code: str) -> str:
    title = entry.get("lang_name")
    return title.replace("_", " ")[:80] if isinstance(title, str) and title.isprintable() else code


def _url(value: object) -> str:
    """Return the address of the files, when it is one with the places that it needs."""
    wrong = CatalogueUnusableError(cause="the address of its files is none")
    if not isinstance(value, str) or len(value) > _LONGEST_URL:
        raise wrong
    filled = _filled(value, "en", "pos/x.pt")
    try:
        parts = urlsplit(filled)
    except ValueError as error:
        raise wrong from error
    if "{" in filled or parts.scheme not in ("http", "https") or not parts.hostname:
        raise wrong
    if not parts.path.endswith("/pos/x.pt"):
        raise wrong
    return value


def _filled(url: str, language: str, name: str) -> str:
    # Not by str.format: a width in a place of a hostile address would take all the memory.
    places = {"{resources_version}": VERSION, "{lang}": language, "{filename}": name}
    for place, value in places.items():
        url = url.replace(place, value)
    return url


def _checked_name(name: object) -> str:
    """Return ``name`` when it can be a part of a path and nothing more."""
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise CatalogueUnusableError(cause=f"it holds a name that is none: {str(name)[:60]!r}")
    return name


def _mapping(value: object, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise CatalogueUnusableError(cause=f"{what} is written wrongly")
    return value
