"""Parties and the people who speak for them: the register that grows with each article."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from sqlite_utils import Database

from counterpoint.library import access, reprints
from counterpoint.records.party import Party, PartyCard, PartyMentions
from counterpoint.records.statement import Findings, Statement
from counterpoint.records.text import Span

FREE_COLOURS: Final = 8  # colours for whoever comes
OFTEN: Final = 3  # statements after which a party gets one of the others


class Named(NamedTuple):
    """Keys of parties and of people."""

    parties: list[str]
    people: list[str]


def listed(keys: Iterable[str]) -> str:
    """Return keys as the JSON list that ``json_each`` takes: one parameter, however many they are."""
    return json.dumps(sorted(set(keys)))


def load(db: Database, keys: Iterable[str], language: str) -> dict[str, Party]:
    """Return parties by key, named in ``language``, or in another language where this one has no name for them."""
    sql = """
        SELECT key, coalesce(
            (SELECT name FROM party_names WHERE party = key AND language = :language),
            (SELECT name FROM party_names WHERE party = key ORDER BY language LIMIT 1), key), kind
        FROM parties WHERE key IN (SELECT value FROM json_each(:keys))
    """
    parameters = {"language": language, "keys": listed(keys)}
    return {key: Party(key, name, kind) for key, name, kind in access.rows(db, sql, parameters)}


def cards(db: Database, language: str = "en") -> list[PartyCard]:
    """Return every party that has said something, most statements first, named in ``language``.

    What reprints of one story repeat is counted once.
    """
    with access.reading(db):
        sql = f"""
            SELECT party, count(*) FROM statements s WHERE party IS NOT NULL AND NOT {reprints.repeats("s")}
            GROUP BY party
        """
        spoken: dict[str, int] = dict(access.rows(db, sql))
        answered = _answered(db)
        people = _people(db, language)
        named = load(db, spoken, language)
        colours: dict[str, int | None] = dict(access.rows(db, "SELECT key, colour FROM parties"))
    return [
        PartyCard(key, named[key].name, named[key].kind, colours[key], often, answered.get(key, 0), people[key])
        for key, often in sorted(spoken.items(), key=lambda item: (-item[1], colours[item[0]] or 0, item[0]))
    ]


def party_called(db: Database, name: str) -> Party | None:
    """Return the party that bears ``name`` in some language, or is known by it, named so; None when there is none.

    Small and capital letters are the same, in every alphabet.
    """
    sql = """
        SELECT name, key, kind FROM party_names JOIN parties ON key = party
        UNION ALL SELECT alias, key, kind FROM party_aliases JOIN parties ON key = party
    """
    found = _called(db, sql, name)
    return Party(found[1], found[0], found[2]) if found else None


def person_called(db: Database, name: str) -> str | None:
    """Return the key of the person who bears ``name`` in some language, None when there is none."""
    found = _called(db, "SELECT name, person FROM person_names", name)
    return found[1] if found else None


def _called(db: Database, sql: str, name: str) -> tuple[Any, ...] | None:
    wanted = name.casefold()  # SQLite folds Latin letters only
    return next((values for values in access.rows(db, sql) if values[0].casefold() == wanted), None)


def mentions(db: Database, article: int, language: str) -> list[PartyMentions]:
    """Return the parties of an article with the places that name them, named in ``language``."""
    sql = "SELECT party, spans FROM mentions WHERE article = ? ORDER BY party"
    found = access.rows(db, sql, (article,))
    named = load(db, (key for key, _ in found), language)
    return [PartyMentions(named[key], tuple(Span(*span) for span in places(spans))) for key, spans in found]


def mentioned(db: Database, articles: Iterable[int]) -> dict[int, frozenset[str]]:
    """Return the keys of the parties that each of the articles names."""
    found: dict[int, set[str]] = {article: set() for article in articles}
    sql = "SELECT article, party FROM mentions WHERE article IN (SELECT value FROM json_each(?))"
    for article, party in access.rows(db, sql, (access.listed(found),)):
        found[article].add(party)
    return {article: frozenset(keys) for article, keys in found.items()}


def named_in(db: Database, article: int) -> Named:
    """Return the parties that an article names, lets speak or sees addressed, and the people that speak in it."""
    sql = """
        SELECT party FROM mentions WHERE article = :article
        UNION SELECT party FROM statements WHERE article = :article AND party IS NOT NULL
        UNION SELECT t.party FROM statement_targets t JOIN statements s ON s.id = t.statement WHERE s.article = :article
    """
    people = "SELECT DISTINCT person FROM statements WHERE article = :article AND person IS NOT NULL"
    parameters = {"article": article}
    return Named(access.column(db, sql, parameters), access.column(db, people, parameters))


def learn(db: Database, article: int, findings: Findings, language: str, text: str) -> None:
    """Enter what the findings of an article tell about parties and people into the register; inside ``writing``.

    Names that the register has already stay as they are.
    """
    for found in findings.parties:
        enter_party(db, found.party, language)
        surfaces = sorted({span.of(text) for span in found.mentions})
        sql = "INSERT OR IGNORE INTO party_aliases (party, alias, language) VALUES (?, ?, ?)"
        access.change_many(db, sql, ((found.party.key, surface, language) for surface in surfaces))
    for statement in findings.statements:
        for party in (statement.party, *statement.targets):
            if party:
                enter_party(db, party, language)
        enter_person(db, statement, language)
    access.change(db, "DELETE FROM mentions WHERE article = ?", (article,))
    sql = "INSERT INTO mentions (article, party, spans) VALUES (?, ?, ?)"
    access.change_many(db, sql, ((article, key, spans) for key, spans in _merged(findings.parties).items()))


def give_colours(db: Database, article: int) -> None:
    """Give those who speak in an article colours of their own, who speaks most first; inside ``writing``.

    The first colours are for whoever comes. The others wait for parties that are heard more often: a colour is kept
    as long as its party lives, and there are not many that an eye can tell apart.
    """
    sql = """
        SELECT party, (SELECT count(*) FROM statements WHERE party = s.party)
        FROM statements s JOIN parties ON key = party
        WHERE article = ? AND colour IS NULL GROUP BY party ORDER BY count(*) DESC, min(number)
    """
    for key, heard in access.rows(db, sql, (article,)):
        colour = access.number(db, "SELECT coalesce(max(colour) + 1, 0) FROM parties")
        if colour < FREE_COLOURS or heard >= OFTEN:
            access.change(db, "UPDATE parties SET colour = ? WHERE key = ?", (colour, key))


def prune(db: Database, named: Named) -> None:
    """Delete those of the people and parties that nothing in the library refers to any more; inside ``writing``.

    What a person has decided about a party keeps it alive.
    """
    sql = """
        DELETE FROM people WHERE key = ? AND NOT EXISTS (SELECT 1 FROM statements WHERE person = people.key)
        AND NOT EXISTS (SELECT 1 FROM affiliations WHERE person = people.key)
    """
    access.change_many(db, sql, ((key,) for key in named.people))
    sql = """
        DELETE FROM parties WHERE key = ?
        AND NOT EXISTS (SELECT 1 FROM statements WHERE party = parties.key)
        AND NOT EXISTS (SELECT 1 FROM statement_targets WHERE party = parties.key)
        AND NOT EXISTS (SELECT 1 FROM mentions WHERE party = parties.key)
        AND NOT EXISTS (SELECT 1 FROM party_aliases WHERE party = parties.key AND state <> 'machine')
        AND NOT EXISTS (SELECT 1 FROM party_merges WHERE kept = parties.key)
        AND NOT EXISTS (SELECT 1 FROM affiliations WHERE party = parties.key)
    """
    access.change_many(db, sql, ((key,) for key in named.parties))


def enter_party(db: Database, party: Party, language: str) -> None:
    """Let the register know a party, named in ``language``; what it has already stays. Inside ``writing``."""
    access.change(db, "INSERT OR IGNORE INTO parties (key, kind) VALUES (?, ?)", (party.key, party.kind))
    sql = "INSERT OR IGNORE INTO party_names (party, language, name) VALUES (?, ?, ?)"
    access.change(db, sql, (party.key, language, party.name))


def enter_person(db: Database, statement: Statement, language: str) -> None:
    """Let the register know who makes a statement, and for whom; what it has already stays. Inside ``writing``."""
    if statement.speaker_key is None:
        return
    party = statement.party.key if statement.party else None
    sql = """
        INSERT INTO people (key, party) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET party = coalesce(party, excluded.party)
    """
    access.change(db, sql, (statement.speaker_key, party))
    if statement.speaker:
        sql = "INSERT OR IGNORE INTO person_names (person, language, name) VALUES (?, ?, ?)"
        access.change(db, sql, (statement.speaker_key, language, statement.speaker))


def places(stored: str) -> list[tuple[int, int]]:
    """Return the spans of mentions as their column holds them."""
    return [(start, end) for start, end in json.loads(stored)]


def as_stored(spans: Iterable[tuple[int, int]]) -> str:
    """Return spans of mentions, each once and in order, as their column holds them."""
    return json.dumps(sorted(set(spans)))


def enter_named_person(db: Database, key: str, name: str, language: str) -> None:
    """Let the register know somebody by name, whether or not he speaks in an article. Inside ``writing``."""
    access.change(db, "INSERT OR IGNORE INTO people (key) VALUES (?)", (key,))
    sql = "INSERT OR IGNORE INTO person_names (person, language, name) VALUES (?, ?, ?)"
    access.change(db, sql, (key, language, name))


def _merged(found: Iterable[PartyMentions]) -> dict[str, str]:
    """Return the spans of each party as JSON; a party that is listed twice has the spans of both."""
    spans: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for mention in found:
        spans[mention.party.key].update((span.start, span.end) for span in mention.mentions)
    return {key: as_stored(these) for key, these in spans.items()}


def _answered(db: Database) -> dict[str, int]:
    sql = f"""
        SELECT party, count(*) FROM statements s WHERE party IS NOT NULL AND EXISTS
            (SELECT 1 FROM pairs p WHERE p.claim = s.id AND p.state <> 'rejected' AND p.relation <> 'supports')
        AND NOT {reprints.repeats("s")} GROUP BY party
    """
    return dict(access.rows(db, sql))


def _people(db: Database, language: str) -> dict[str, tuple[str, ...]]:
    sql = """
        SELECT s.party, coalesce(
            (SELECT name FROM person_names n WHERE n.person = s.person AND language = ?),
            (SELECT name FROM person_names n WHERE n.person = s.person ORDER BY language LIMIT 1), s.person)
        FROM (SELECT party, person, count(*) AS often FROM statements
              WHERE party IS NOT NULL AND person IS NOT NULL GROUP BY party, person) s
        ORDER BY s.often DESC, s.person
    """
    people: dict[str, list[str]] = defaultdict(list)
    for party, name in access.rows(db, sql, (language,)):
        people[party].append(name)
    return defaultdict(tuple, {party: tuple(names) for party, names in people.items()})
