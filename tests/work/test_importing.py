"""A batch of files: what came in, what was there, what tells an old story again, and what failed."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from counterpoint.library import articles, reprints
from counterpoint.records.article import Draft
from counterpoint.work import protocol, tasks
from counterpoint.work.workshop import Workshop
from importing.test_sketches import BODY, OTHER


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    """Yield a workshop with an empty library."""
    with closing(Workshop.open(tmp_path / "library.counterpoint")) as opened:
        yield opened


def imported(workshop: Workshop, *paths: Path) -> protocol.ImportReport:
    """Import files, without the analysis; return the report."""
    events = tasks.import_files(workshop, protocol.ImportFiles(tuple(map(str, paths))))
    return next(event for event in events if isinstance(event, protocol.ImportReport))


def test_articles_of_an_older_library_are_compared(workshop: Workshop, tmp_path: Path) -> None:
    old = articles.add(workshop.db, Draft("/in/old.txt", "Вена", f"Вена\n\n{BODY}", "ru"), "old")[0]
    articles.add(workshop.db, Draft("/in/short.txt", "Кратко", "Кратко\n\nСлово.", "ru"), "short")
    assert len(reprints.unsketched(workshop.db)) == 2
    (tmp_path / "b.txt").write_text(f"Министры не договорились\n\n{BODY} И всё.", encoding="utf-8")
    report = imported(workshop, tmp_path / "b.txt")
    assert report.files[0].reprints == ("Вена",)
    assert reprints.unsketched(workshop.db) == []
    assert old in articles.ids(workshop.db, "is:reprint")


def test_every_file_has_its_outcome(workshop: Workshop, tmp_path: Path) -> None:
    texts = {
        "a.txt": f"Встреча в Вене\n\n{BODY}",
        "b.txt": f"Министры не договорились\n\n{BODY} Материал подготовлен агентством.",
        "c.txt": f"Встреча в Вене\n\n{BODY}",
        "d.txt": f"Яблоки\n\n{OTHER}",
        "e.txt": "",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = imported(workshop, *(tmp_path / name for name in texts), tmp_path / "gone.txt")
    outcomes = {Path(outcome.path).name: outcome for outcome in report.files}
    assert {name: (outcome.new, outcome.known) for name, outcome in outcomes.items()} == {
        "a.txt": (1, 0),
        "b.txt": (1, 0),
        "c.txt": (0, 1),
        "d.txt": (1, 0),
        "e.txt": (0, 0),
    }
    assert [outcome.reprints for outcome in outcomes.values()] == [(), ("Встреча в Вене",), (), (), ()]
    assert (len(report.imported), report.duplicates) == (3, (str(tmp_path / "c.txt"),))
    assert {Path(failure.values["path"]).name for failure in report.failures} == {"e.txt", "gone.txt"}
    assert articles.count(workshop.db, "is:reprint") == 2
