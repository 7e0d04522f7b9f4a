"""The lexicon of a language: its words of saying and what their arguments mean.

One TOML file per language under ``resources/lexicons``; ``ru.toml`` explains the notation.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from counterpoint.analysis.trees import normal
from counterpoint.errors import LexiconUnusableError
from counterpoint.paths import resources
from counterpoint.records.parse import Word

POLARITIES: Final = frozenset({"claim", "denial"})
ARGUMENTS: Final = frozenset({"clause", "that", "infinitive", "gerund", "object", "predicate", "prep", "case"})
_OUTLETS: Final = ("nouns", "names", "relay", "quoting", "words")
_LISTS: Final = (
    "clause_marks",
    "negations",
    "connectives",
    "auxiliaries",
    "occasions",
    "backward",
    "denials",
    "relatives",
)


@dataclass(frozen=True, slots=True)
class Argument:
    """Where an argument of a cue stands: ``kind``, with the ``preposition`` and ``case`` where it names them."""

    kind: str
    preposition: str = ""
    case: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One use of a cue word.

    ``quote`` tells whether it can introduce direct speech, ``alone`` whether a noun attributes without a light verb
    beside it, ``written`` that only a document can be its subject: polls show a lead. ``never`` are the lemmas of
    things that are not said: отметил юбилей.
    """

    cue_class: str
    polarity: str
    content: tuple[Argument, ...]
    accused: tuple[Argument, ...] = ()
    quote: bool = True
    alone: bool = True
    written: bool = False
    never: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases that attribute a clause: a preposition with one of ``nouns``, with any noun if there are none."""

    preposition: tuple[str, ...]
    nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Outlets:
    """Words and names that make a noun phrase a news outlet.

    ``relay`` are the verbs of its credit line, ``quoting`` those whose object is who speaks, ``words`` the nouns for
    somebody's words.
    """

    nouns: frozenset[str]
    names: frozenset[str]
    relay: frozenset[str]
    quoting: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that the analysis knows about the words of one language, keys and words as ``trees.normal`` writes them."""

    language: str
    verbs: Mapping[str, tuple[Entry, ...]]
    adjectives: Mapping[str, tuple[Entry, ...]]
    predicates: Mapping[str, tuple[Entry, ...]]
    nouns: Mapping[str, tuple[Entry, ...]]
    forms: Mapping[str, str]
    phrases: tuple[Phrases, ...]
    light: frozenset[str]
    documents: frozenset[str]
    outlets: Outlets
    clause_marks: frozenset[str]
    negations: frozenset[str]
    connectives: tuple[str, ...]
    auxiliaries: frozenset[str]
    occasions: frozenset[str]
    backward: frozenset[str]
    denials: tuple[str, ...]
    relatives: frozenset[str]


def is_relative(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether ``word`` is a relative pronoun."""
    return word.feature("PronType") == "Rel" or normal(word.lemma) in lexicon.relatives


def exists(language: str) -> bool:
    """Tell whether statements can be found in ``language``; without a lexicon a text is only parsed."""
    return language.isalpha() and _shipped(language).is_file()


@cache
def load(language: str) -> Lexicon:
    """Return the shipped lexicon of ``language``; raise LexiconUnusableError when there is none or it has a mistake."""
    if not exists(language):
        raise LexiconUnusableError(language=language, cause="there is no lexicon for it")
    return read(_shipped(language))


def _shipped(language: str) -> Path:
    return resources() / "lexicons" / f"{language}.toml"


def read(path: Path) -> Lexicon:
    """Return the lexicon that stands in the file; raise LexiconUnusableError with the first mistake."""
    try:
        return _Reader(path.stem).lexicon(tomllib.loads(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconUnusableError(language=path.stem, cause=f"{path.name} cannot be read ({error})") from error


class _Reader:
    """Turns the tables of a file into a lexicon and complains about the first thing that is wrong."""

    def __init__(self, language: str) -> None:
        self.language = language

    def lexicon(self, data: dict[str, Any]) -> Lexicon:
        known = {"language", "verbs", "adjectives", "predicates", "nouns", "phrases", "light", "documents", "outlets"}
        self.check_keys(data, known | {"forms", *_LISTS}, "the file")
        if data.get("language") != self.language:
            raise self.wrong("it does not say for which language it is")
        verbs = self.groups(data, "verbs", "lemmas")
        outlets = self.table(data, "outlets")
        self.check_keys(outlets, set(_OUTLETS), "[outlets]")
        lists = {name: self.words(data, name, "the file") for name in _LISTS}
        return Lexicon(
            language=self.language,
            verbs=verbs,
            adjectives=self.groups(data, "adjectives", "lemmas"),
            predicates=self.groups(data, "predicates", "words"),
            nouns=self.groups(data, "nouns", "lemmas"),
            forms=self.forms(data, verbs),
            phrases=tuple(self.phrases(data)),
            light=frozenset(
                word for group in self.tables(data, "light") for word in self.words(group, "lemmas", "[[light]]")
            ),
            documents=frozenset(self.words(self.table(data, "documents"), "nouns", "[documents]")),
            outlets=Outlets(*(frozenset(self.words(outlets, name, "[outlets]")) for name in _OUTLETS)),
            clause_marks=frozenset(lists["clause_marks"]),
            negations=frozenset(lists["negations"]),
            connectives=tuple(sorted(lists["connectives"], key=len, reverse=True)),
            auxiliaries=frozenset(lists["auxiliaries"]),
            occasions=frozenset(lists["occasions"]),
            backward=frozenset(lists["backward"]),
            denials=tuple(lists["denials"]),
            relatives=frozenset(lists["relatives"]),
        )

    def wrong(self, cause: str) -> LexiconUnusableError:
        return LexiconUnusableError(language=self.language, cause=f"in its lexicon, {cause}")

    def check_keys(self, table: dict[str, Any], known: Iterable[str], place: str) -> None:
        for key in table:
            if key not in known:
                raise self.wrong(f"{place} has an unknown key {key!r}")

    def table(self, data: dict[str, Any], name: str) -> dict[str, Any]:
        table = data.get(name)
        if not isinstance(table, dict):
            raise self.wrong(f"the table [{name}] is missing")
        return table

    def tables(self, data: dict[str, Any], name: str) -> list[dict[str, Any]]:
        tables = data.get(name, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.wrong(f"[[{name}]] is not a list of tables")
        return tables

    def words(self, table: dict[str, Any], name: str, place: str) -> list[str]:
        words = table.get(name)
        if not isinstance(words, list) or not words or not all(isinstance(word, str) and word for word in words):
            raise self.wrong(f"{place} needs a list of words {name!r}")
        return [normal(word) for word in words]

    def groups(self, data: dict[str, Any], name: str, words: str) -> dict[str, tuple[Entry, ...]]:
        entries: dict[str, tuple[Entry, ...]] = {}
        for group in self.tables(data, name):
            self.check_keys(
                group,
                {"class", "polarity", "content", "accused", "quote", "alone", "written", "never", words},
                f"[[{name}]]",
            )
            entry = self.entry(group, name)
            for word in dict.fromkeys(self.words(group, words, f"[[{name}]]")):
                entries[word] = (*entries.get(word, ()), entry)
        return entries

    def entry(self, group: dict[str, Any], name: str) -> Entry:
        cue_class, polarity, quote = group.get("class"), group.get("polarity"), group.get("quote", True)
        if not isinstance(cue_class, str) or not cue_class:
            raise self.wrong(f"a group of [[{name}]] has no class")
        if polarity not in POLARITIES or not isinstance(quote, bool):
            raise self.wrong(f"the class {cue_class!r} of [[{name}]] needs a polarity, claim or denial")
        content = tuple(self.argument(text) for text in group.get("content", []))
        accused = tuple(self.argument(text) for text in group.get("accused", []))
        never = frozenset(self.words(group, "never", f"[[{name}]]")) if "never" in group else frozenset()
        alone, written = group.get("alone", True) is True, group.get("written", False) is True
        return Entry(cue_class, polarity, content, accused, quote, alone, written, never)

    def argument(self, text: object) -> Argument:
        kind, *rest = text.split(":") if isinstance(text, str) else ("",)
        if kind not in ARGUMENTS or len(rest) != {"prep": len(rest), "case": 1}.get(kind, 0) or len(rest) > 2:
            raise self.wrong(f"{text!r} is no argument")
        if kind == "prep" and not rest:
            raise self.wrong(f"{text!r} names no preposition")
        if kind == "case":
            return Argument(kind, case=rest[0])
        return Argument(kind, *(normal(part) if place == 0 else part for place, part in enumerate(rest)))

    def phrases(self, data: dict[str, Any]) -> Iterable[Phrases]:
        for table in self.tables(data, "phrases"):
            self.check_keys(table, {"preposition", "nouns"}, "[[phrases]]")
            preposition = table.get("preposition")
            if not isinstance(preposition, str) or not preposition:
                raise self.wrong("a group of [[phrases]] has no preposition")
            nouns = self.words(table, "nouns", "[[phrases]]") if "nouns" in table else []
            yield Phrases(tuple(normal(preposition).split()), frozenset(nouns))

    def forms(self, data: dict[str, Any], verbs: Mapping[str, object]) -> dict[str, str]:
        """Return the lemma of each irregular form, and the regular English forms, which lemmatizers miss at times."""
        forms: dict[str, str] = {}
        if self.language == "en":
            for lemma in verbs:
                head = lemma.split()[0]
                forms.update(dict.fromkeys(_regular(head), head))
        for lemma, irregular in data.get("forms", {}).items():
            if not isinstance(irregular, list) or not all(isinstance(form, str) for form in irregular):
                raise self.wrong(f"the forms of {lemma!r} are not a list of words")
            forms.update({normal(form): normal(lemma) for form in irregular})
        return forms


def _regular(lemma: str) -> list[str]:
    """Return the regular forms of an English verb."""
    if lemma.endswith("e"):
        return [f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"]
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return [f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"]
    plural = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{lemma}s"
    doubled = [f"{lemma}{lemma[-1]}{ending}" for ending in ("ed", "ing")]
    return [plural, f"{lemma}ed", f"{lemma}ing", *doubled]
