"""What a person changed in an article goes into the pairing, and a new analysis does not undo it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from counterpoint.library import access, corrections, intake, jobs, pairs, statements
from counterpoint.library.access import writing
from counterpoint.records.article import Draft
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span
from counterpoint.work import protocol, tasks
from counterpoint.work.workshop import Workshop

TEXT = """Ministers trade words over the dam

Ethiopia's foreign minister, Gedion Timothewos, said that the dam takes no water from Egypt.

"Ethiopia is stealing our water," the Egyptian foreign minister, Badr Abdelatty, told reporters in Cairo.

The harvest in the delta was poor this year.
"""


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """Yield a workshop with one analysed article."""
    path = tmp_path_factory.mktemp("correcting") / "library.counterpoint"
    with closing(Workshop.open(path)) as opened:
        intake.take_in(
            opened.db, None, [intake.Incoming(Draft("/in/a.txt", "Ministers trade words", TEXT, "en"), "digest")]
        )
        work_off(opened)
        yield opened


@pytest.fixture(autouse=True)
def as_it_was(workshop: Workshop) -> Iterator[None]:
    """Analyse the article afresh for each test."""
    yield
    with writing(workshop.db):
        statements.forget(workshop.db, access.column(workshop.db, "SELECT id FROM statements"))
        access.change(workshop.db, "DELETE FROM dismissed")
    analyse_again(workshop)


def work_off(workshop: Workshop) -> None:
    """Do what waits in the queue."""
    for _ in tasks.finish_what_waits(workshop):
        pass


def analyse_again(workshop: Workshop) -> None:
    """Analyse the article once more."""
    jobs.enqueue_analysis(workshop.db, [1])
    work_off(workshop)


def reconsider(workshop: Workshop) -> None:
    """Let the worker pair the article anew."""
    assert [type(event) for event in tasks.reconsider(workshop, protocol.Reconsider((1,)))] == [protocol.Changed]


def said(workshop: Workshop) -> dict[str, tuple[int, Statement]]:
    """Return the statements of the article with their ids, by their parties."""
    found = statements.of_article(workshop.db, 1)
    return {statement.party.name if statement.party else "": (number, statement) for number, statement in found}


def test_a_deleted_statement_stays_away(workshop: Workshop) -> None:
    assert set(said(workshop)) == {"Egypt", "Ethiopia"}
    assert pairs.count(workshop.db) == 1
    corrections.delete(workshop.db, said(workshop)["Egypt"][0])
    analyse_again(workshop)
    assert set(said(workshop)) == {"Ethiopia"}
    assert pairs.count(workshop.db) == 0


def test_a_corrected_party_is_the_one_that_is_paired(workshop: Workshop) -> None:
    number, egyptian = said(workshop)["Egypt"]
    corrections.put(workshop.db, number, replace(egyptian, party=said(workshop)["Ethiopia"][1].party))
    reconsider(workshop)
    assert pairs.count(workshop.db) == 0  # nobody answers himself
    analyse_again(workshop)
    assert (set(said(workshop)), pairs.count(workshop.db)) == ({"Ethiopia"}, 0)
    corrections.put(workshop.db, number, egyptian)
    reconsider(workshop)
    assert pairs.count(workshop.db) == 1


def test_a_statement_added_by_hand_is_paired_and_found_by_meaning(workshop: Workshop) -> None:
    number, egyptian = said(workshop)["Egypt"]
    corrections.delete(workshop.db, number)
    reconsider(workshop)
    assert pairs.count(workshop.db) == 0
    added = corrections.add(workshop.db, 1, egyptian)
    reconsider(workshop)
    assert pairs.count(workshop.db) == 1
    assert added in statements.meanings(workshop.db).ids
    analyse_again(workshop)
    assert (said(workshop)["Egypt"][0], pairs.count(workshop.db)) == (added, 1)


def test_another_content_has_another_meaning(workshop: Workshop) -> None:
    number, ethiopian = said(workshop)["Ethiopia"]
    start = TEXT.index("The harvest")
    before = dict(zip(*_meanings(workshop), strict=True))
    corrections.put(workshop.db, number, replace(ethiopian, content=(Span(start, start + 43),)))
    assert number not in statements.meanings(workshop.db).ids
    reconsider(workshop)
    assert dict(zip(*_meanings(workshop), strict=True))[number] != before[number]
    assert statements.words(workshop.db, [number]) == {number: "The harvest in the delta was poor this year"}


def test_an_article_that_has_gone_needs_no_pairing(workshop: Workshop) -> None:
    assert list(tasks.reconsider(workshop, protocol.Reconsider((99,)))) == []


def _meanings(workshop: Workshop) -> tuple[list[int], list[list[float]]]:
    found = statements.meanings(workshop.db)
    return found.ids.tolist(), found.vectors.tolist()
