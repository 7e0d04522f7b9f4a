"""Collections, tags and saved searches: filled, renamed, deleted, and taken back."""

from sqlite_utils import Database

from counterpoint.library import articles, gathering, history
from counterpoint.library.gathering import Shelf
from library import making


def shelf(db: Database, name: str) -> Shelf:
    """Return the shelf of this name."""
    return next(each for each in gathering.shelves(db) if each.name == name)


def names(db: Database) -> list[tuple[str, str, int]]:
    """Return kind, name and count of all shelves."""
    return [(each.kind, each.name, each.count) for each in gathering.shelves(db)]


def test_shelves_count_their_articles_and_find_them(db: Database) -> None:
    first, second = making.add(db, "Первая"), making.add(db, "Вторая")
    gathering.collect(db, "Доклад о нефти", [first, second])
    gathering.collect(db, "Архив")
    gathering.tag(db, [first], ["важное", "ещё раз"])
    gathering.save_search(db, "Первые", "первая ")
    assert names(db) == [
        ("collection", "Архив", 0),
        ("collection", "Доклад о нефти", 2),
        ("tag", "важное", 1),
        ("tag", "ещё раз", 1),
        ("search", "Первые", 1),
    ]
    for each in gathering.shelves(db):
        assert len(articles.ids(db, each.search)) == each.count, each.name


def test_names_are_the_same_in_small_and_capital_letters(db: Database) -> None:
    article = making.add(db)
    assert gathering.collect(db, "Доклад", [article]) == gathering.collect(db, " доклад ", [article, article, 999])
    gathering.tag(db, [article], ["Нефть", "нефть", " "])
    gathering.save_search(db, "Поиск", "a")
    gathering.save_search(db, "поиск", "b")
    assert names(db) == [("collection", "Доклад", 1), ("tag", "Нефть", 1), ("search", "Поиск", 0)]
    assert shelf(db, "Поиск").search == "b"


def test_articles_leave(db: Database) -> None:
    article = making.add(db)
    collection = gathering.collect(db, "Доклад", [article])
    gathering.tag(db, [article], ["один", "два"])
    assert gathering.tags_of(db, [article]) == {"два": 1, "один": 1}
    gathering.leave(db, collection, [article])
    gathering.untag(db, [article], ["один"])
    assert names(db) == [("collection", "Доклад", 0), ("tag", "два", 1)]
    articles.delete(db, [article])
    assert names(db) == [("collection", "Доклад", 0)]


def test_renaming_and_running_into_another(db: Database) -> None:
    first, second = making.add(db, "Первая"), making.add(db, "Вторая")
    gathering.collect(db, "A", [first, second])
    gathering.collect(db, "B", [second])
    gathering.tag(db, [first], ["x"])
    gathering.tag(db, [first, second], ["y"])
    gathering.save_search(db, "s", "первая")
    gathering.rename(db, shelf(db, "A"), "C")
    gathering.rename(db, shelf(db, "C"), "b")
    gathering.rename(db, shelf(db, "x"), "y")
    gathering.rename(db, shelf(db, "s"), "t")
    assert names(db) == [("collection", "b", 2), ("tag", "y", 2), ("search", "t", 1)]


def test_each_step_can_be_undone(db: Database) -> None:
    article = making.add(db)
    states = [making.contents(db)]

    def do(verb: str, function: object, *arguments: object) -> None:
        with history.recording(db, verb):
            function(db, *arguments)  # type: ignore[operator]
        states.append(making.contents(db))

    do("collect", gathering.collect, "Доклад", [article])
    do("tag", gathering.tag, [article], ["важное"])
    do("save_search", gathering.save_search, "Поиск", "нефть")
    for name in ("Доклад", "важное", "Поиск"):
        do("rename_shelf", gathering.rename, shelf(db, name), f"{name} 2")
    for name in ("Доклад 2", "важное 2", "Поиск 2"):
        do("delete_shelf", gathering.delete, shelf(db, name))
    for before in reversed(states[:-1]):
        assert history.undo(db)
        for table in ("collections", "collected", "tags", "searches"):
            assert making.contents(db)[table] == before[table]
