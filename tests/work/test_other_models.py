"""Other models are used from now on: what they parse anew, and that nothing of a person's work is lost by it."""

import json
import shutil
import weakref
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from counterpoint.language import choosing, installed, models
from counterpoint.library import access, analyses, articles, corrections, intake, pairs, parses, statements
from counterpoint.records.article import Draft
from counterpoint.work import tasks
from counterpoint.work.workshop import Workshop

TEXT = """Ministers trade words over the dam

Ethiopia's foreign minister, Gedion Timothewos, said that the dam takes no water from Egypt.

"Ethiopia is stealing our water," the Egyptian foreign minister, Badr Abdelatty, told reporters in Cairo.

The minister in Addis Ababa denied that Ethiopia had broken the treaty.
"""
OTHER = "en-default-1.15.0"

pytestmark = pytest.mark.models


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    with closing(Workshop.open(tmp_path / "library.counterpoint")) as opened:
        yield opened


def take_in(workshop: Workshop, text: str, language: str) -> int:
    """Keep an article and analyse what waits; return its id."""
    draft = Draft("/in/a.txt", text.partition("\n")[0], text, language)
    [entered] = intake.take_in(workshop.db, None, [intake.Incoming(draft, f"digest {language}")])
    for _ in tasks.finish_what_waits(workshop):
        pass
    return entered.article


def install(shipped: str, language: str, name: str) -> None:
    """Install the shipped models of a language, but for names, as another set."""
    source, place = models.bundled(shipped).folder, installed.folder() / name
    shutil.copytree(source, place, ignore=shutil.ignore_patterns("ner.pt"))
    manifest = json.loads((place / models.MANIFEST).read_text(encoding="utf-8"))
    manifest["files"].pop("ner.pt")
    manifest.update(name=name, language=language)
    manifest["needs"] = {step: {"pretrain": "pretrain.pt"} for step in ("pos", "depparse")}
    if not (place / "pretrain.pt").exists():
        manifest["needs"] = {}
    (place / models.MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


def analyse_again(workshop: Workshop) -> None:
    for _ in tasks.analyse_again(workshop):
        pass


def outdated(workshop: Workshop) -> list[int]:
    return parses.outdated(workshop.db, choosing.in_use())


def test_articles_are_analysed_again_and_what_a_person_did_stays(workshop: Workshop) -> None:
    db = workshop.db
    article = take_in(workshop, TEXT, "en")
    assert outdated(workshop) == []
    found = dict(statements.of_article(db, article))
    confirmed, corrected, deleted = sorted(found)[:3]
    among = pairs.of_statements(db, [confirmed, corrected])
    pair = next(each for each in among if {each.pair.claim, each.pair.counterclaim} == {confirmed, corrected})
    pairs.set_state(db, pair.id, "rejected")
    statements.set_state(db, confirmed, "confirmed")
    corrections.put(db, corrected, replace(found[corrected], speaker="Somebody Else"))
    statements.set_state(db, corrected, "edited")
    corrections.delete(db, deleted)
    install("en", "en", OTHER)
    before = weakref.ref(workshop.analyser._parsers["en"]._pipeline)

    for name in (choosing.choose(OTHER).name, models.bundled("en").name):
        choosing.choose(name)
        assert outdated(workshop) == [article]
        analyse_again(workshop)
        assert outdated(workshop) == []
        parse = analyses.parse_of(db, article)
        assert parse is not None and parse.models == name
        assert any(sentence.entities for sentence in parse.sentences) == (name != OTHER)
        now = dict(statements.of_article(db, article))
        assert now[confirmed] == found[confirmed]
        assert now[corrected].speaker == "Somebody Else"
        assert not any(each.content == found[deleted].content for each in now.values())
        assert [stored.state for stored in pairs.of_statements(db, [confirmed]) if stored.id == pair.id] == ["rejected"]
        assert before() is None, "the models of before still take memory"
        states = access.column(db, "SELECT state FROM statements WHERE id IN (?, ?)", (confirmed, corrected))
        assert sorted(states) == ["confirmed", "edited"]


def test_what_had_no_models_is_analysed_once_there_are_some(workshop: Workshop) -> None:
    article = take_in(workshop, "Мост в Киеве\n\nМэр Киева открыл мост в мае.", "uk")
    assert articles.get(workshop.db, article).state == "failed"
    assert outdated(workshop) == []
    install("ru", "uk", "uk-default-1.15.0")
    assert outdated(workshop) == [article]
    analyse_again(workshop)
    assert articles.get(workshop.db, article).state == "analysed"
    assert outdated(workshop) == []
    parse = analyses.parse_of(workshop.db, article)
    assert parse is not None and parse.models == "uk-default-1.15.0"
    assert statements.of_article(workshop.db, article) == []
