"""Putting the statements of a new article under issues, old ones where they fit, and naming the new ones."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from counterpoint.analysis.pairs import crossing
from counterpoint.analysis.pairs import issues as naming
from counterpoint.analysis.pairs.candidates import Candidate
from counterpoint.analysis.pairs.issues import Phrase
from counterpoint.library import issues
from counterpoint.library.opening import Database
from counterpoint.records.pair import Pair


def put_under_issues(
    db: Database,
    new: Sequence[Candidate],
    meanings: np.ndarray,
    near: Sequence[int],
    made: Sequence[Pair],
    title: Sequence[Phrase],
) -> None:
    """Give each new statement the issue of what it is best paired with, else the nearest one, else one of its own.

    Statements that say nothing by themselves come last and join what is nearest, however far. ``near`` are old
    statements whose issues come into question; ``title`` are the noun phrases of the article's title.
    """
    groups = _Groups(db, [*near, *(found.id for found in new)])
    partners = _partners(made)
    decided = issues.by_person(db, [found.id for found in new])
    for i in sorted(range(len(new)), key=lambda i: not _is_full(new[i])):
        if new[i].id not in decided:
            groups.put(new[i], meanings[i], partners.get(new[i].id, []))
    _name(db, groups.joined, title)


def _name(db: Database, joined: dict[int, list[Candidate]], title: Sequence[Phrase]) -> None:
    """Name the issues that statements of an article joined, as far as they have no name in its language."""
    language = next((members[0].language for members in joined.values()), "")
    taken: set[str] = set()
    for issue in issues.nameless(db, list(joined), language):
        members = joined[issue]
        name = naming.name([each.phrases for each in members], title=title, taken=taken) or _words(members[0])
        issues.call(db, issue, language, name)
        taken.add(name)


class _Groups:
    """The issues in question while the statements of one article are put under them."""

    def __init__(self, db: Database, statements: Sequence[int]) -> None:
        self._db = db
        self._under = issues.of_statements(db, statements)
        self._centres = issues.centroids(db, sorted(set(self._under.values())))
        self._here: set[int] = set()
        self.joined: dict[int, list[Candidate]] = defaultdict(list)

    def put(self, statement: Candidate, meaning: np.ndarray, partners: Sequence[int]) -> None:
        """Put one statement under an issue; ``partners`` are the statements it is paired with, the best first."""
        issue = next((self._under[partner] for partner in partners if partner in self._under), None)
        if issue is None:
            issue = self._nearest(meaning) if _is_full(statement) else self._nearest_here(meaning)
        issue = issues.assign(self._db, [statement.id], issue, name="…")
        self.joined[issue].append(statement)
        self._under[statement.id] = issue
        self._here.add(issue)
        self._centres |= issues.centroids(self._db, [issue])

    def _nearest(self, meaning: np.ndarray) -> int | None:
        numbers = list(self._centres)
        place = naming.nearest(meaning, np.array(list(self._centres.values())))
        return None if place is None else numbers[place]

    def _nearest_here(self, meaning: np.ndarray) -> int | None:
        """Return the nearest of the issues that the article is about already, however far it is."""
        numbers = sorted(self._here)
        place = naming.nearest(meaning, np.array([self._centres[number] for number in numbers]), -1.0)
        return None if place is None else numbers[place]


def _is_full(statement: Candidate) -> bool:
    return bool(statement.phrases) and crossing.substance(statement) > 1


def _partners(made: Sequence[Pair]) -> dict[int, list[int]]:
    """Return what each statement is paired with, the best first."""
    partners: dict[int, list[int]] = defaultdict(list)
    for pair in sorted(made, key=lambda pair: -pair.score):
        partners[pair.claim].append(pair.counterclaim)
        partners[pair.counterclaim].append(pair.claim)
    return partners


def _words(statement: Candidate) -> str:
    """Return the first words of a statement: the name of what has no better one."""
    words = statement.words.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
