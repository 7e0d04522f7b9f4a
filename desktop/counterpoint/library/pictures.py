"""The counts behind the pictures: who spoke when, who answered whom, and about what."""

from collections import Counter
from typing import Final

from sqlite_utils import Database

from counterpoint.library import access, parties
from counterpoint.library.issues import NAME
from counterpoint.records.picture import Answered, Figures, Spoken

PARTIES: Final = 12  # as many as can be told apart in a picture
ISSUES: Final = 14
DAYS: Final = 62  # a library that spans more is counted by months
MONTHS: Final = 36  # and one that spans more than that, by years

_ANSWERED: Final = """
    SELECT 1 FROM pairs p WHERE p.claim = s.id AND p.state <> 'rejected' AND p.relation <> 'supports'
"""


def figures(db: Database, language: str) -> Figures:
    """Return the counts for the parties that speak most, named in ``language``. Raises LibraryError."""
    with access.reading(db):
        cards = parties.cards(db, language)[:PARTIES]
        keys = [card.key for card in cards]
        named = parties.load(db, keys, language)
        spoken = _spoken(db, keys)
        answers = _answers(db, keys)
        issues = _issues(db, answers, language)
    return Figures(tuple((named[card.key], card.colour) for card in cards), spoken, answers, issues)


def _spoken(db: Database, keys: list[str]) -> tuple[Spoken, ...]:
    days = access.row(db, "SELECT min(published), max(published) FROM articles WHERE published IS NOT NULL")
    letters = _letters(*(days or (None, None)))
    sql = f"""
        SELECT s.party, substr(published, 1, ?) AS period, count(*), sum(EXISTS ({_ANSWERED}))
        FROM statements s JOIN articles a ON a.id = s.article
        WHERE published IS NOT NULL AND s.party IN (SELECT value FROM json_each(?))
        GROUP BY s.party, period ORDER BY period, s.party
    """
    found = access.rows(db, sql, (letters, parties.listed(keys)))
    return tuple(Spoken(*values) for values in found)


def _letters(first: str | None, last: str | None) -> int:
    """Return how much of a date tells the period: the day, the month or the year."""
    if first is None or last is None:
        return 10
    (year, month), (late_year, late_month) = ((int(day[:4]), int(day[5:7] or 1)) for day in (first, last))
    months = (late_year - year) * 12 + late_month - month
    return 10 if months * 31 <= DAYS else 7 if months <= MONTHS else 4


def _answers(db: Database, keys: list[str]) -> tuple[Answered, ...]:
    sql = """
        SELECT c.party, a.party, p.relation, coalesce(c.issue, 0), count(*)
        FROM pairs p JOIN statements c ON c.id = p.claim JOIN statements a ON a.id = p.counterclaim
        WHERE p.state <> 'rejected' AND c.party IN (SELECT value FROM json_each(:keys))
        AND a.party IN (SELECT value FROM json_each(:keys)) AND c.party <> a.party
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    """
    return tuple(Answered(*values) for values in access.rows(db, sql, {"keys": parties.listed(keys)}))


def _issues(db: Database, answers: tuple[Answered, ...], language: str) -> dict[int, str]:
    often: Counter[int] = Counter()
    for each in answers:
        often[each.issue] += each.count
    best = [issue for issue, _ in often.most_common() if issue][:ISSUES]
    sql = f"SELECT i.id, {NAME} FROM issues i WHERE i.id IN (SELECT value FROM json_each(:ids))"
    names = dict(access.rows(db, sql, {"ids": access.listed(best), "language": language}))
    return {issue: names[issue] for issue in best if issue in names}
