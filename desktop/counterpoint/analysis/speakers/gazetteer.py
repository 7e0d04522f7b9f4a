"""States, capitals, seats of government and well-known organisations, from ``resources/gazetteers``."""

import csv
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from counterpoint import paths
from counterpoint.analysis.speakers import names
from counterpoint.records.parse import Word

NAME, CAPITAL, ADJECTIVE, PEOPLE, SEAT, BODY = "name", "capital", "adjective", "people", "seat", "body"
LANGUAGES = ("ru", "en")


@dataclass(frozen=True, slots=True)
class Known:
    """A state or an organisation of the gazetteer; ``state`` is the code of the state that it is, or belongs to."""

    key: str
    kind: str  # state, organisation, movement, body or seat
    state: str
    ru: str
    en: str
    home: str = ""  # code of the state in whose politics an organisation takes part

    def name(self, language: str) -> str:
        """Return its name in Russian for "ru", else in English."""
        return self.ru if language == "ru" else self.en


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``first`` to ``last`` (indexes into the sentence's words, both included) that name ``known``."""

    known: Known
    how: str
    first: int
    last: int


@dataclass(slots=True)
class _Index:
    """Phrases by a stem of their first word."""

    phrases: dict[str, list[tuple[tuple[str, ...], Known, str]]] = field(default_factory=dict)

    def add(self, phrase: str, known: Known, how: str) -> None:
        words = tuple(word for word in phrase.replace("«", "").replace("»", "").split() if word not in "—–-")
        for stem in names.stems(words[0]) if words else ():
            self.phrases.setdefault(stem, []).append((words, known, how))

    def starting(self, word: str) -> Iterator[tuple[tuple[str, ...], Known, str]]:
        for stem in names.stems(word):
            yield from self.phrases.get(stem, ())


def _rows(name: str) -> list[dict[str, str]]:
    with (paths.resources() / "gazetteers" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def _people_forms(noun: str) -> list[str]:
    """Return the stems that a demonym shows in its case forms: американец, американц-."""
    if noun.endswith("ец"):
        before = noun[:-2]
        return [noun, before + ("йц" if before[-1] in "аеиоуыэюя" else "ц")]
    if noun.endswith("ок"):
        return [noun, noun[:-2] + "к"]
    return [noun, noun[:-2]] if noun.endswith("ин") else [noun]


@lru_cache(maxsize=1)
def states() -> dict[str, Known]:
    """Return the states by their code ("RU")."""
    rows = _rows("states.csv")
    return {row["code"]: Known("state:" + row["code"], "state", row["code"], row["ru"], row["en"]) for row in rows}


@lru_cache(maxsize=1)
def organisations() -> dict[str, Known]:
    """Return the organisations, movements, bodies and seats of the gazetteer by their code."""
    return {
        row["code"]: Known(
            "org:" + row["code"], row["kind"], row["state"], row["ru"], row["en"], row["home"] or row["state"]
        )
        for row in _rows("organisations.csv")
    }


@lru_cache(maxsize=2)
def _index(language: str) -> _Index:
    index = _Index()
    for row in _rows("states.csv"):
        known = states()[row["code"]]
        for phrase in (row[language], *row["also_" + language].split("/")):
            index.add(phrase, known, NAME)
        for capital in row["capital_" + language].split("/"):
            index.add(capital, known, CAPITAL)
        for adjective in row["adjective_" + language].split("/"):
            index.add(adjective, known, ADJECTIVE)
        for people in row["people_" + language].split("/"):
            for form in _people_forms(people) if people and language == "ru" else [people]:
                index.add(form, known, PEOPLE)
    for row in _rows("organisations.csv"):
        known = organisations()[row["code"]]
        how = {"seat": SEAT, "body": BODY}.get(row["kind"], NAME)
        for phrase in (row[language], *row["also_" + language].split("/")):
            index.add(phrase, known, how)
    return index


def _fits(word: Word, part: str, how: str, language: str) -> bool:
    if part.isupper() and len(part) > 1:
        return names.fold(word.text) == names.fold(part) and word.text.isupper()
    if language == "ru":
        if how == ADJECTIVE:
            return word.upos not in ("NOUN", "VERB") and names.same_word(word.text, part)
        if how == PEOPLE:
            return word.upos in ("NOUN", "PROPN") and (
                names.same_word(word.text, part) or names.fold(word.lemma) == names.fold(part)
            )
        return names.same_word(word.text, part)
    return names.fold(word.text) == names.fold(part)


def _longest(words: Sequence[Word], at: int, language: str) -> Match | None:
    """Return the longest phrase that begins here; of equal ones the one in these very letters, then a state's name."""
    best: tuple[tuple[int, bool, bool], Match] | None = None
    first = words[at]
    capital = first.text[:1].isupper()
    for phrase, known, how in _index(language).starting(first.text):
        if at + len(phrase) > len(words):
            continue
        if not capital and (language != "ru" or how not in (ADJECTIVE, PEOPLE)):
            continue
        if how in (NAME, CAPITAL) and len(phrase) == 1 and first.upos not in ("PROPN", "NOUN", "X"):
            continue
        if all(_fits(words[at + i], part, how, language) for i, part in enumerate(phrase)):
            rank = (len(phrase), names.fold(phrase[0]) == names.fold(first.text), how == NAME)
            if best is None or rank > best[0]:
                best = rank, Match(known, how, at, at + len(phrase) - 1)
    return best[1] if best else None


def matches(words: Sequence[Word], language: str) -> list[Match]:
    """Return what the words of a sentence name, the longest first of those that overlap, in text order."""
    found, at = [], 0
    while at < len(words):
        match = _longest(words, at, language if language in LANGUAGES else "en")
        if match:
            found.append(match)
        at = match.last + 1 if match else at + 1
    return found


@lru_cache(maxsize=1)
def people() -> dict[str, tuple[str, str, str]]:
    """Return key, full name and state of well-known people by the folded full name and surname in either language."""
    found = {}
    for row in _rows("people.csv"):
        for name in (*row["ru"].split("/"), *row["en"].split("/")):
            entry = (row["key"], name, row["state"])
            found[names.fold(name)] = entry
            if len(surname := names.fold(name.split()[-1])) > 3:
                found.setdefault(surname, entry)
    return found


@dataclass(frozen=True, slots=True)
class Office:
    """Phrases (as lemmas) that name one office in different words."""

    name: str
    phrases: tuple[tuple[str, ...], ...]
    state: str
    side: str


_PERSONAL = ("official", "leader", "voice", "member", "private")
_KINDS = (*_PERSONAL, "group", "document", "former")


@dataclass(frozen=True, slots=True)
class Roles:
    """Role nouns of one language, by what a title with them says (see ``roles.toml``)."""

    sets: dict[str, frozenset[str]]
    offices: tuple[Office, ...]

    def kinds(self, word: Word) -> frozenset[str]:
        """Return which of official, leader, voice, member, private, group, document the word is."""
        if word.upos in ("VERB", "AUX", "ADP", "PUNCT", "DET", "PRON"):
            return frozenset()
        forms = {word.lemma.lower(), names.fold(word.text)}
        found = frozenset(kind for kind in _KINDS if not forms.isdisjoint(self.sets[kind]))
        if found or "-" not in word.text:
            return found
        tails = {form.rpartition("-")[2] for form in forms}  # PR-директор, vice-chairman
        return frozenset(kind for kind in _PERSONAL if not tails.isdisjoint(self.sets[kind]))

    def is_among(self, kind: str, word: Word) -> bool:
        """Tell whether the word is in the list of this kind, whatever else it is; no word is in a list that is not."""
        return not self.sets.get(kind, frozenset()).isdisjoint({word.lemma.lower(), names.fold(word.text)})

    def means_home(self, word: Word) -> bool:
        """Tell whether the noun alone means the state that the article plays in ("the authorities")."""
        return not self.sets["home"].isdisjoint({word.lemma.lower(), names.fold(word.text)})


@lru_cache(maxsize=2)
def roles(language: str) -> Roles:
    """Return the role nouns of a language, English ones for a language without its own."""
    with (paths.resources() / "gazetteers" / "roles.toml").open("rb") as file:
        everything: dict[str, Any] = tomllib.load(file)
    table = everything[language if language in LANGUAGES else "en"]
    offices = tuple(
        Office(
            row["name"],
            tuple(tuple(phrase.split()) for phrase in row["phrases"]),
            row.get("state", ""),
            row.get("side", ""),
        )
        for row in table["offices"]
    )
    return Roles({kind: frozenset(table[kind]) for kind in table if kind != "offices"}, offices)
