"""What the fields of a search ask of articles and of statements: ``party:Россия date:2015-11..2015-12``."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from typing import Any, Final

from sqlite_utils import Database

from counterpoint.library import access
from counterpoint.library.query import Field
from counterpoint.library.search import Meaning
from counterpoint.library.words import fold, stem, tokens

AFTER: Final = "~"  # comes after all that a date is made of
DAY: Final = re.compile(r"(\d{1,2}\.)?(\d{1,2})\.(\d{4})")  # 14.11.2015 or 11.2015
DATE: Final = re.compile(r"\d{1,4}(-\d{0,2}){0,2}")
LIVE: Final = "SELECT 1 FROM pairs p WHERE p.claim = {} AND p.state <> 'rejected' AND p.relation <> 'supports'"
UNANSWERED: Final = f"NOT EXISTS ({LIVE})"
ANSWERED: Final = f"EXISTS ({LIVE})"

LANGUAGES: Final = {"ru": ("ru", "russian", "русский"), "en": ("en", "english", "английский")}
CONDITIONS: Final = {
    "unanswered": ("unanswered", "безответа", "без-ответа"),
    "answered": ("answered", "сответом", "с-ответом"),
    "waiting": ("waiting", "ждет", "ожидает"),
    "failed": ("failed", "ошибка"),
    "reprint": ("reprint", "перепечатка"),
}
"""What can stand behind ``is:``, each with its names in English and Russian."""

_SAYING: Final = "articles.id IN (SELECT article FROM statements s WHERE {})"
_HAVING: Final = "EXISTS (SELECT 1 FROM statements s WHERE s.article = articles.id AND {})"
_THESE: Final = "IN (SELECT value FROM json_each(:{name}))"
_BETWEEN: Final = """
    articles.published >= json_extract(:{name}, '$[0]') AND articles.published < json_extract(:{name}, '$[1]')
"""
_OF_ARTICLES: Final = {
    "source": f"articles.source {_THESE}",
    "lang": f"articles.language {_THESE}",
    "date": _BETWEEN,
    "tag": f"articles.id IN (SELECT article FROM tags WHERE tag {_THESE})",
    "in": f"articles.id IN (SELECT article FROM collected WHERE collection {_THESE})",
    "waiting": "articles.state = 'waiting' AND articles.state <> 'analysed'",
    "failed": "articles.state = 'failed' AND articles.state <> 'analysed'",
    "reprint": "articles.story IS NOT NULL",
}
_OF_STATEMENTS: Final = {
    "party": f"s.party {_THESE}",
    "speaker": f"s.person {_THESE}",
    "unanswered": UNANSWERED.format("s.id"),
    "answered": ANSWERED.format("s.id"),
}


def of_articles(db: Database) -> Meaning:
    """Return what fields mean for the rows of ``articles``: a party has said something there."""
    return partial(_of_articles, db)


def of_statements(db: Database, statement: str) -> Meaning:
    """Return what fields mean for the statement whose id is the SQL ``statement``: its own party, its own article."""
    return partial(_of_statements, db, statement)


def period(value: str) -> tuple[str, str] | None:
    """Return where a time begins and ends, as the first ISO date in it and the first behind it; None for no time."""
    first, dots, last = value.partition("..")
    low, high = _date(first), _date(last) if dots else _date(first)
    if low is None or high is None or not (low or high):
        return None
    return low, high + AFTER


def called(names: Iterable[tuple[str, Any]], wanted: str) -> list[Any]:
    """Return the keys of those who bear a name, else of those whose names' words begin like each of its words."""
    known = [(fold(name), key) for name, key in names]
    whole = fold(wanted)
    beginnings = [stem(token.word) for token in tokens(whole)]
    exactly = dict.fromkeys(key for name, key in known if name == whole)
    return list(exactly or dict.fromkeys(key for name, key in known if beginnings and _begins(name, beginnings)))


def _of_articles(db: Database, field: Field, name: str) -> tuple[str, str]:
    which, value = _asked(db, field)
    if which in _OF_STATEMENTS:
        frame = _HAVING if field.name == "is" else _SAYING
        return frame.format(_OF_STATEMENTS[which].format(name=name)), value
    return _OF_ARTICLES.get(which, "0").format(name=name), value


def _of_statements(db: Database, statement: str, field: Field, name: str) -> tuple[str, str]:
    which, value = _asked(db, field)
    if which in _OF_STATEMENTS:
        asked = _OF_STATEMENTS[which].format(name=name)
        return f"EXISTS (SELECT 1 FROM statements s WHERE s.id = {statement} AND {asked})", value
    asked = _OF_ARTICLES.get(which, "0").format(name=name)
    home = f"SELECT article FROM statements WHERE id = {statement}"
    return f"({home}) IN (SELECT articles.id FROM articles WHERE {asked})", value


def _asked(db: Database, field: Field) -> tuple[str, str]:
    """Return which condition a field asks for, none when its value is unknown, and the condition's parameter."""
    if field.name == "is":
        return _one_of(CONDITIONS, field.value), "[]"
    if field.name == "date":
        between = period(field.value)
        return ("date" if between else "", json.dumps(between))
    return field.name, json.dumps(_VALUES[field.name](db, field.value))


def _one_of(names: Mapping[str, tuple[str, ...]], value: str) -> str:
    wanted = fold(value)
    return next((key for key, those in names.items() if any(name.startswith(wanted) for name in those)), "")


def _parties(db: Database, value: str) -> list[str]:
    """Return the parties that the library, or else the world in either language, calls so."""
    sql = "SELECT name, party FROM party_names UNION ALL SELECT alias, party FROM party_aliases"
    return called(access.rows(db, sql), value) or called(_states(), value)


@cache
def _states() -> list[tuple[str, str]]:
    """Return the names of all states in English and Russian, each with its party's key."""
    from babel import Locale  # a moment to load

    return [
        (name, f"state:{code}")
        for language in ("en", "ru")
        for code, name in Locale(language).territories.items()
        if code.isalpha()
    ]


def _people(db: Database, value: str) -> list[str]:
    return called(access.rows(db, "SELECT name, person FROM person_names"), value)


def _sources(db: Database, value: str) -> list[str]:
    return called(((name, name) for name in sources(db)), value)


def _tags(db: Database, value: str) -> list[str]:
    return called(access.rows(db, "SELECT DISTINCT tag, tag FROM tags"), value)


def _collections(db: Database, value: str) -> list[int]:
    return called(access.rows(db, "SELECT name, id FROM collections"), value)


def _languages(_db: Database, value: str) -> list[str]:
    return [_one_of(LANGUAGES, value) or fold(value)]


_EACH: Final = """
    WITH RECURSIVE known (value) AS (
        SELECT min({value}) FROM articles
        UNION ALL SELECT (SELECT min({value}) FROM articles WHERE {more}) FROM known WHERE value IS NOT NULL)
    SELECT value FROM known WHERE value IS NOT NULL
"""
"""Each value of a column, looked up one after the other in its index, not read over all articles."""

_VALUES: Final[Mapping[str, Callable[[Database, str], list[Any]]]] = {
    "party": _parties,
    "speaker": _people,
    "source": _sources,
    "tag": _tags,
    "in": _collections,
    "lang": _languages,
}


def sources(db: Database) -> list[str]:
    """Return every outlet of the library, in order."""
    return access.column(db, _EACH.format(value="source", more="source > known.value"))


def languages(db: Database) -> list[str]:
    """Return the languages of the articles."""
    return access.column(db, _EACH.format(value="language", more="language > known.value"))


def years(db: Database) -> list[str]:
    """Return the years from which there are articles, the first one first."""
    more = f"published > substr(known.value, 1, 4) || '{AFTER}'"
    return [first[:4] for first in access.column(db, _EACH.format(value="published", more=more))]


def _begins(name: str, beginnings: Sequence[str]) -> bool:
    if not all(beginning in name for beginning in beginnings):  # most are not: no need to take them apart
        return False
    words = [token.word for token in tokens(name)]
    return all(any(word.startswith(beginning) for word in words) for beginning in beginnings)


def _date(typed: str) -> str | None:
    """Return a date, or the beginning of one, as ISO 8601 writes it; None for something else."""
    typed = typed.strip()
    match = DAY.fullmatch(typed)
    if match:
        day, month, year = match.groups()
        return f"{year}-{int(month):02}" + (f"-{int(day[:-1]):02}" if day else "")
    return typed if not typed or DATE.fullmatch(typed) else None
