"""What a brief is made of: the chosen parties, time, and what is answered or confirmed."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
from sqlite_utils import Database

from counterpoint.library import access, opening, pairs
from counterpoint.work import briefing, protocol
from views import samples


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Database]:
    """Yield the sample library."""
    path = tmp_path / "vienna.counterpoint"
    samples.fill(path)
    with closing(opening.open_library(path)) as db:
        yield db


def words(db: Database, tmp_path: Path, **choices: object) -> str:
    """Return the words of the brief that is made."""
    output = tmp_path / "brief.pdf"
    command = protocol.MakeBrief(str(output), "A brief", "en", **choices)  # type: ignore[arg-type]
    assert isinstance(list(briefing.make_brief(db, command))[-1], protocol.BriefReady)
    with closing(pypdfium2.PdfDocument(output)) as document:
        pages = (page.get_textpage().get_text_range() for page in document)
        return " ".join("\n".join(pages).split())


def test_everything(library: Database, tmp_path: Path) -> None:
    found = words(library, tmp_path)
    assert "Такого разговора" in found
    assert "Most of their bombs" in found
    assert "сотрудничество имеет смысл" in found


def test_answered_only(library: Database, tmp_path: Path) -> None:
    sql = """
        SELECT DISTINCT p.id FROM pairs p JOIN statements s ON s.id IN (claim, counterclaim)
        WHERE s.words LIKE '%сотрудничество имеет смысл%'
    """
    for pair in access.column(library, sql):
        pairs.set_state(library, pair, "rejected")
    assert "сотрудничество имеет смысл" in words(library, tmp_path)
    found = words(library, tmp_path, answered=True)
    assert "Most of their bombs" in found
    assert "сотрудничество имеет смысл" not in found


def test_a_period(library: Database, tmp_path: Path) -> None:
    days = access.column(library, "SELECT DISTINCT substr(published, 1, 10) FROM articles ORDER BY 1")
    assert len(days) > 1
    first = words(library, tmp_path, until=days[0])
    last = words(library, tmp_path, since=days[-1])
    assert first != last
    assert "Most of their bombs" in words(library, tmp_path, since=days[0], until=days[-1])
    assert "Most of their bombs" not in words(library, tmp_path, since="2030-01-01")


def test_confirmed_only(library: Database, tmp_path: Path) -> None:
    assert "Most of their bombs" not in words(library, tmp_path, confirmed=True)
    sql = """
        SELECT p.id FROM pairs p JOIN statements c ON c.id = claim JOIN statements a ON a.id = counterclaim
        WHERE c.words LIKE 'Most of their bombs%' AND a.words LIKE 'We hit only%'
    """
    pairs.set_state(library, access.column(library, sql)[0], "confirmed")
    found = words(library, tmp_path, confirmed=True)
    assert "Most of their bombs" in found and "We hit only terrorists" in found
    assert "сотрудничество имеет смысл" not in found
