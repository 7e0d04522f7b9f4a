"""The register of parties: who is who, as the machine learnt it and as a person decided it.

What a person decides holds for the statements that are here and for those to come: ``read`` hands it to the analysis.
Every function that decides returns the articles whose statements it touched; call it inside ``history.recording``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final

from sqlite_utils import Database

from counterpoint.library import access, parties, statements
from counterpoint.records.party import Party
from counterpoint.records.register import Affiliation, Alias, Decision, Entry, Member, Period, Register

DECIDED: Final = "edited"


def read(db: Database, language: str) -> Register:
    """Return what a person has decided, parties named in ``language``. Raises LibraryError."""
    with access.reading(db):
        aliases = access.rows(db, "SELECT alias, party FROM party_aliases WHERE state = ?", (DECIDED,))
        merged = access.rows(db, "SELECT gone, kept FROM party_merges")
        spoken_for = access.rows(db, "SELECT person, party, since, until FROM affiliations ORDER BY person, since")
        keys = {party for _, party, *_ in [*aliases, *merged, *spoken_for]}
        named = parties.load(db, keys, language)
    affiliations: dict[str, list[Affiliation]] = defaultdict(list)
    for person, party, since, until in spoken_for:
        affiliations[person].append(Affiliation(named[party], since or None, until))
    return Register(
        {alias.casefold(): named[party] for alias, party in aliases},
        {gone: named[kept] for gone, kept in merged},
        {person: tuple(those) for person, those in affiliations.items()},
    )


def entries(db: Database, language: str) -> list[Entry]:
    """Return every party of the library, who is heard most first, named in ``language``. Raises LibraryError."""
    with access.reading(db):
        colours: dict[str, int | None] = dict(access.rows(db, "SELECT key, colour FROM parties"))
        heard: dict[str, int] = dict(
            access.rows(db, "SELECT party, count(*) FROM statements WHERE party IS NOT NULL GROUP BY party")
        )
        named = parties.load(db, colours, language)
        names: dict[str, dict[str, str]] = defaultdict(dict)
        for party, code, name in access.rows(db, "SELECT party, language, name FROM party_names"):
            names[party][code] = name
        aliases = _grouped(access.rows(db, "SELECT party, alias, language, state FROM party_aliases ORDER BY alias"))
        members = _members(db, language)
    return [
        Entry(
            named[key],
            names[key],
            colours[key],
            heard.get(key, 0),
            tuple(Alias(*values) for values in aliases[key]),
            tuple(members[key]),
        )
        for key in sorted(colours, key=lambda key: (-heard.get(key, 0), named[key].name.casefold(), key))
    ]


def decisions(db: Database) -> list[Decision]:
    """Return every party with what a person decided about it, to be carried to another library. Raises LibraryError."""
    with access.reading(db):
        names = _grouped(access.rows(db, "SELECT party, language, name FROM party_names ORDER BY language"))
        sql = "SELECT party, alias FROM party_aliases WHERE state = ? ORDER BY alias"
        aliases = _grouped(access.rows(db, sql, (DECIDED,)))
        merged = _grouped(access.rows(db, "SELECT kept, gone FROM party_merges ORDER BY gone"))
        people = _grouped(access.rows(db, _PERIODS))
        parties_here = access.rows(db, "SELECT key, kind FROM parties ORDER BY key")
    return [
        Decision(
            key,
            kind,
            dict(names[key]),
            tuple(alias for (alias,) in aliases[key]),
            tuple(Period(name, since or None, until) for name, since, until in people[key]),
            tuple(gone for (gone,) in merged[key]),
        )
        for key, kind in parties_here
    ]


def take_in(db: Database, decided: Iterable[Decision]) -> list[int]:
    """Decide about parties as a table says; what it does not speak of stays. Return the articles that are touched."""
    touched: set[int] = set()
    with access.writing(db):
        for each in decided:
            touched.update(_take_in(db, each))
    return sorted(touched)


def _take_in(db: Database, decided: Decision) -> Iterator[int]:
    language, name = next(iter(decided.names.items()), ("en", decided.key))
    known = Party(decided.key, name, decided.kind) if decided.key else parties.party_called(db, name)
    key = known.key if known else f"own:{name.casefold()}"
    parties.enter_party(db, Party(key, name, decided.kind), language)
    yield from set_kind(db, key, decided.kind)
    for code, called in decided.names.items():
        yield from rename(db, key, code, called)
    for gone in decided.stands_for:
        yield from merge(db, gone, key)
    for alias in decided.aliases:
        yield from add_alias(db, key, alias, language)
    for period in decided.people:
        person = parties.person_called(db, period.person) or f"person:{period.person.casefold()}"
        parties.enter_named_person(db, person, period.person, language)
        yield from affiliate(db, person, key, period.since, period.until)


_PERIODS: Final = """
    SELECT party, coalesce(
        (SELECT name FROM person_names n WHERE n.person = a.person ORDER BY language LIMIT 1), person), since, until
    FROM affiliations a ORDER BY person, since
"""


def rename(db: Database, party: str, language: str, name: str) -> list[int]:
    """Call a party ``name`` in a language; the analysis does not change it back."""
    with access.writing(db):
        sql = """
            INSERT INTO party_names (party, language, name) VALUES (?, ?, ?)
            ON CONFLICT (party, language) DO UPDATE SET name = excluded.name
        """
        access.change(db, sql, (party, language, name))
        return _articles_of(db, party)


def set_kind(db: Database, party: str, kind: str) -> list[int]:
    """Say what a party is: state, organisation, movement, group or person."""
    with access.writing(db):
        access.change(db, "UPDATE parties SET kind = ? WHERE key = ?", (kind, party))
        return _articles_of(db, party)


def set_colour(db: Database, party: str, colour: int) -> list[int]:
    """Give a party a colour; the party that has it takes the other's in exchange."""
    with access.writing(db):
        before = access.row(db, "SELECT colour FROM parties WHERE key = ?", (party,))
        other = access.row(db, "SELECT key FROM parties WHERE colour = ?", (colour,))
        access.change(db, "UPDATE parties SET colour = NULL WHERE key = ?", (party,))
        if other and before:
            access.change(db, "UPDATE parties SET colour = ? WHERE key = ?", (before[0], other[0]))
        access.change(db, "UPDATE parties SET colour = ? WHERE key = ?", (colour, party))
        return _articles_of(db, party)


def merge(db: Database, gone: str, kept: str) -> list[int]:
    """Let ``kept`` stand for ``gone``, here and in articles to come; they are one from now on."""
    if gone == kept:
        return []
    with access.writing(db):
        touched = _articles_of(db, gone)
        access.change(db, "UPDATE statements SET party = ? WHERE party = ?", (kept, gone))
        access.change(db, "UPDATE OR IGNORE people SET party = ? WHERE party = ?", (kept, gone))
        _move(db, "party_aliases", gone, kept)
        _move(db, "party_names", gone, kept)
        _move(db, "affiliations", gone, kept)
        access.change(db, "UPDATE statement_targets SET party = ? WHERE party = ?", (kept, gone))
        _drop_doubles(db, kept)
        _merge_mentions(db, gone, kept)
        access.change(db, "UPDATE party_merges SET kept = ? WHERE kept = ?", (kept, gone))
        access.change(db, "DELETE FROM parties WHERE key = ?", (gone,))
        access.change(db, "DELETE FROM party_merges WHERE gone = ?", (kept,))
        access.change(db, "INSERT OR REPLACE INTO party_merges (gone, kept) VALUES (?, ?)", (gone, kept))
        _forget_inner_pairs(db, kept)
    return touched


def add_alias(db: Database, party: str, alias: str, language: str) -> list[int]:
    """Let ``alias`` name a party: whoever is called so speaks for it. It no longer names another party."""
    with access.writing(db):
        access.change(db, "DELETE FROM party_aliases WHERE alias = ? AND party <> ?", (alias, party))
        sql = """
            INSERT INTO party_aliases (party, alias, language, state) VALUES (?, ?, ?, ?)
            ON CONFLICT (party, alias, language) DO UPDATE SET state = excluded.state
        """
        access.change(db, sql, (party, alias, language, DECIDED))
        return _speak_for(db, _called(db, alias), party)


def split(db: Database, alias: str, language: str, kind: str = "organisation") -> tuple[str, list[int]]:
    """Make a party of its own of those who are called ``alias``; return its key, and the articles it speaks in."""
    with access.writing(db):
        party = Party(f"own:{alias.casefold()}", alias, kind)
        parties.enter_party(db, party, language)
        return party.key, add_alias(db, party.key, alias, language)


def remove_alias(db: Database, party: str, alias: str) -> list[int]:
    """Let ``alias`` no longer name a party by a person's word. What it says already stays the party's."""
    with access.writing(db):
        access.change(db, "DELETE FROM party_aliases WHERE party = ? AND alias = ?", (party, alias))
    return []


def affiliate(db: Database, person: str, party: str, since: str | None = None, until: str | None = None) -> list[int]:
    """Say that a person speaks for a party, from one ISO day on, and until another when it no longer holds."""
    with access.writing(db):
        sql = """
            INSERT INTO affiliations (person, party, since, until) VALUES (?, ?, ?, ?)
            ON CONFLICT (person, since) DO UPDATE SET party = excluded.party, until = excluded.until
        """
        access.change(db, sql, (person, party, since or "", until))
        if until is None:
            access.change(db, "UPDATE people SET party = ? WHERE key = ?", (party, person))
        sql = """
            SELECT s.id FROM statements s JOIN articles a ON a.id = s.article
            WHERE person = :person AND iif(published IS NULL, :until IS NULL,
                substr(published, 1, 10) >= :since AND (:until IS NULL OR substr(published, 1, 10) < :until))
        """
        said = access.column(db, sql, {"person": person, "since": since or "", "until": until})
        return _speak_for(db, said, party)


def unaffiliate(db: Database, person: str, since: str | None) -> list[int]:
    """Take back what was decided about a person from a day on; the next analysis tells anew for whom he speaks."""
    with access.writing(db):
        access.change(db, "DELETE FROM affiliations WHERE person = ? AND since = ?", (person, since or ""))
        sql = "SELECT DISTINCT article FROM statements WHERE person = ? ORDER BY article"
        return access.column(db, sql, (person,))


def _members(db: Database, language: str) -> dict[str, list[Member]]:
    sql = """
        SELECT s.party, s.person, coalesce(
            (SELECT name FROM person_names n WHERE n.person = s.person AND language = :language),
            (SELECT name FROM person_names n WHERE n.person = s.person ORDER BY language LIMIT 1), s.person),
            s.often, a.since, a.until
        FROM (SELECT party, person, count(*) AS often FROM statements
              WHERE party IS NOT NULL AND person IS NOT NULL GROUP BY party, person) s
        LEFT JOIN affiliations a ON a.person = s.person AND a.party = s.party
        ORDER BY s.often DESC, s.person, a.since
    """
    members: dict[str, list[Member]] = defaultdict(list)
    for party, key, name, often, since, until in access.rows(db, sql, {"language": language}):
        state = "machine" if since is None else DECIDED
        members[party].append(Member(key, name, often, since or None, until, state))
    return members


def _speak_for(db: Database, said: Iterable[int], party: str) -> list[int]:
    """Let statements be the party's; what a person corrected by hand stays. Return the articles they stand in."""
    these = access.listed(said)
    sql = """
        UPDATE statements SET party = ? WHERE id IN (SELECT value FROM json_each(?))
        AND party IS NOT ? AND state <> 'edited' RETURNING id
    """
    changed = [values[0] for values in access.rows(db, sql, (party, these, party))]
    _drop_doubles(db, party)
    _forget_inner_pairs(db, party)
    return sorted(set(statements.articles_of(db, changed).values()))


def _called(db: Database, alias: str) -> list[int]:
    """Return the statements whose speaker or source is called so, in small or capital letters."""
    sql = """
        SELECT s.id, speaker, substr(text, source_start + 1, source_end - source_start)
        FROM statements s JOIN texts t ON t.article = s.article WHERE s.speaker IS NOT NULL OR source_start IS NOT NULL
    """
    wanted = alias.casefold()
    return [
        number
        for number, *names in access.rows(db, sql)
        if any(name is not None and name.casefold() == wanted for name in names)
    ]


def _articles_of(db: Database, party: str) -> list[int]:
    sql = """
        SELECT article FROM statements WHERE party = :party
        UNION SELECT article FROM statements s JOIN statement_targets t ON t.statement = s.id WHERE t.party = :party
        ORDER BY article
    """
    return access.column(db, sql, {"party": party})


def _move(db: Database, table: str, gone: str, kept: str) -> None:
    """Let the rows of a party be another's, but for those that it has already."""
    access.change(db, f"UPDATE OR IGNORE {table} SET party = ? WHERE party = ?", (kept, gone))
    access.change(db, f"DELETE FROM {table} WHERE party = ?", (gone,))


def _drop_doubles(db: Database, party: str) -> None:
    """Take a party out of the targets of its own statements, and out of lists that have it twice."""
    sql = """
        DELETE FROM statement_targets WHERE party = :party AND (
            EXISTS (SELECT 1 FROM statements s WHERE s.id = statement AND s.party = :party)
            OR EXISTS (SELECT 1 FROM statement_targets t
                       WHERE t.statement = statement_targets.statement AND t.party = :party
                       AND t.number < statement_targets.number))
    """
    access.change(db, sql, {"party": party})


def _merge_mentions(db: Database, gone: str, kept: str) -> None:
    sql = "SELECT article, party, spans FROM mentions WHERE party IN (?, ?)"
    places: dict[int, list[Any]] = defaultdict(list)
    for article, _, spans in access.rows(db, sql, (gone, kept)):
        places[article] += parties.places(spans)
    access.change(db, "DELETE FROM mentions WHERE party IN (?, ?)", (gone, kept))
    sql = "INSERT INTO mentions (article, party, spans) VALUES (?, ?, ?)"
    merged = ((article, kept, parties.as_stored(spans)) for article, spans in places.items())
    access.change_many(db, sql, merged)


def _forget_inner_pairs(db: Database, party: str) -> None:
    """Delete the machine's pairs of a party with itself: nobody answers himself."""
    sql = """
        DELETE FROM pairs WHERE state = 'machine'
        AND claim IN (SELECT id FROM statements WHERE party = :party)
        AND counterclaim IN (SELECT id FROM statements WHERE party = :party)
    """
    access.change(db, sql, {"party": party})


def _grouped(found: Iterable[tuple[Any, ...]]) -> dict[str, list[tuple[Any, ...]]]:
    groups: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for key, *values in found:
        groups[key].append(tuple(values))
    return groups
