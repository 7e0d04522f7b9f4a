"""The whole way, with nothing faked: the sample articles through the real worker to a printed page."""

from collections import Counter
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from counterpoint import paths
from counterpoint.library import articles, exchanges, opening, parties
from counterpoint.work import protocol
from processes import is_finished, running_worker, wait_for

pytestmark = [pytest.mark.models, pytest.mark.process]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the library of the seeds and the brief that the worker made of it."""
    folder = tmp_path_factory.mktemp("sample")
    library, brief = folder / "sample.counterpoint", folder / "brief.pdf"
    with running_worker(library) as (connection, _):
        connection.send(protocol.ImportFiles((str(paths.seeds()),)))
        events = wait_for(connection, is_finished)
        assert not any(isinstance(event, protocol.Failed) for event in events)
        connection.send(protocol.MakeBrief(str(brief), "Спорные вопросы", "ru"))
        wait_for(connection, is_finished)
    return library, brief


def test_every_sample_article_says_something(sample: tuple[Path, Path]) -> None:
    with closing(opening.open_library(sample[0], read_only=True)) as db:
        rows = articles.rows(db, limit=100, offset=0)
        assert len(rows) >= 8
        assert Counter(row.language for row in rows).keys() == {"ru", "en"}
        assert all(row.state == "analysed" and row.statements >= 3 and row.parties for row in rows)


def test_parties_answer_each_other_within_and_across_articles_and_languages(sample: tuple[Path, Path]) -> None:
    with closing(opening.open_library(sample[0], read_only=True)) as db:
        rows = exchanges.exchanges(db, None, limit=10_000, offset=0)
        pairs = [(row.claim, answer.quote) for row in rows for answer in row.answers]
        languages = {row.id: row.language for row in articles.rows(db, limit=100, offset=0)}
        assert any(claim.article_id == answer.article_id for claim, answer in pairs)
        assert any(claim.article_id != answer.article_id for claim, answer in pairs)
        assert any(languages[claim.article_id] != languages[answer.article_id] for claim, answer in pairs)
        assert all(claim.party != answer.party for claim, answer in pairs)
        assert any(not row.answers for row in rows)
        assert sum(card.answered > 0 for card in parties.cards(db)) >= 4


def test_the_brief_prints_what_the_library_holds(sample: tuple[Path, Path]) -> None:
    library, brief = sample
    document = pypdfium2.PdfDocument(brief)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    assert "Спорные вопросы" in document[0].get_textpage().get_text_range()
    assert document.get_metadata_value("Title") == "Спорные вопросы"
    outline = [item.get_title() for item in document.get_toc()]
    with closing(opening.open_library(library, read_only=True)) as db:
        names = [card.name for card in parties.cards(db, "ru") if card.answered]
        assert names
        assert [name for name in names if not any(name in title for title in outline)] == []
        titles = [row.title for row in articles.rows(db, limit=100, offset=0)]
        assert sum(" ".join(title.split()[:3]) in " ".join(text.split()) for title in titles) >= len(titles) // 2
    document.close()
