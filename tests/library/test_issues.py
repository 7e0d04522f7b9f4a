"""Issues: their centre is the mean of what is said about them."""

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from counterpoint.library import access, history, issues, statements
from library import making


def test_statements_move_between_issues_and_centres_follow(db: Database) -> None:
    first, second, third = (making.said(db, f"Слово {number}") for number in range(3))
    meanings = dict(zip((first, second, third), statements.meanings(db).vectors, strict=True))
    oil = issues.assign(db, [first, second], name="Нефть")
    talks = issues.assign(db, [third], name="Переговоры")
    assert issues.assign(db, [second], talks) == talks
    stored = issues.all(db)
    assert (stored.ids.tolist(), stored.names) == ([oil, talks], ["Нефть", "Переговоры"])
    expected = [meanings[first], (meanings[second] + meanings[third]) / 2]
    np.testing.assert_allclose(stored.centroids, expected, atol=1e-5)
    assert issues.assign(db, [first], talks) == talks
    assert issues.all(db).names == ["Переговоры"]


def test_an_empty_library_has_no_issues_but_the_right_shape(db: Database) -> None:
    assert issues.all(db).centroids.shape == (0, 512)
    assert statements.meanings(db).vectors.shape == (0, 512)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(moves=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), max_size=12))
def test_whatever_moves_the_centre_stays_the_mean(db: Database, moves: list[tuple[int, int]]) -> None:
    ids = access.column(db, "SELECT id FROM statements ORDER BY id") or [making.said(db, f"С {n}") for n in range(5)]
    meanings = dict(zip(ids, statements.meanings(db).vectors, strict=True))
    with access.writing(db):
        issues.leave(db, ids)
    places: dict[int, int] = {}
    known: dict[int, int] = {}
    for which, where in moves:
        alive = known.get(where) if where in places.values() else None
        known[where] = issues.assign(db, [ids[which]], alive, name=str(where))
        places[ids[which]] = where
    stored = issues.all(db)
    assert sorted(stored.names) == sorted({str(where) for where in places.values()})
    for name, centre in zip(stored.names, stored.centroids, strict=True):
        members = [meanings[statement] for statement, where in places.items() if str(where) == name]
        np.testing.assert_allclose(centre, np.mean(members, axis=0), atol=1e-5)


def names(db: Database, language: str) -> list[str]:
    return [name for _, name in issues.choices(db, language)]


def test_an_issue_has_a_name_in_each_language_of_its_articles(db: Database) -> None:
    oil = issues.assign(db, [making.said(db, "Слово")], name="…")
    issues.call(db, oil, "ru", "Нефть")
    assert (names(db, "ru"), names(db, "en")) == (["Нефть"], ["Нефть"])
    assert issues.nameless(db, [oil], "en") == [oil]
    issues.call(db, oil, "en", "Oil")
    issues.call(db, oil, "en", "Petroleum")
    assert (names(db, "ru"), names(db, "en")) == (["Нефть"], ["Oil"])


def test_the_machine_does_not_rename_what_a_person_has_named(db: Database) -> None:
    oil = issues.assign(db, [making.said(db, "Слово")], name="…")
    issues.call(db, oil, "ru", "Нефть")
    issues.rename(db, oil, "Чья нефть")
    issues.call(db, oil, "en", "Oil")
    assert (names(db, "ru"), names(db, "en")) == (["Чья нефть"], ["Чья нефть"])
    assert issues.nameless(db, [oil], "en") == []


def test_what_a_person_placed_stays_until_a_person_moves_it(db: Database) -> None:
    first, second = (making.said(db, f"Слово {number}") for number in range(2))
    oil = issues.assign(db, [first, second], name="Нефть")
    talks = issues.place(db, [second], None, "Переговоры")
    with access.writing(db):
        issues.leave(db, [first, second])
    assert issues.of_statements(db, [first, second]) == {second: talks}
    assert issues.by_person(db, [first, second]) == {second}
    assert oil not in issues.all(db).ids
    gas = issues.place(db, [second], None, "Газ")
    assert names(db, "ru") == ["Газ"]
    assert issues.of_statements(db, [second]) == {second: gas}


def test_merging_leaves_one_issue_with_all_statements(db: Database) -> None:
    first, second = (making.said(db, f"Слово {number}") for number in range(2))
    oil, talks = issues.assign(db, [first], name="Нефть"), issues.assign(db, [second], name="Переговоры")
    with history.recording(db, "merge_issues"):
        issues.merge(db, oil, talks)
    assert names(db, "ru") == ["Переговоры"]
    assert set(issues.of_statements(db, [first, second]).values()) == {talks}
    history.undo(db)
    assert names(db, "ru") == ["Нефть", "Переговоры"]
    assert issues.of_statements(db, [first, second]) == {first: oil, second: talks}
