"""The register of parties goes out as a table and comes into another library as it was."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.errors import FileNotWrittenError, RegisterUnreadableError
from counterpoint.exports import register as tables
from counterpoint.importing import register as reading
from counterpoint.library import access, history, register
from counterpoint.records.register import Decision, Period
from counterpoint.work import protocol, registering
from counterpoint.work.workshop import Workshop
from library import making

NAMES = (
    st.text(st.characters(categories=["L", "N"], include_characters=" .,;'\"«»-"), min_size=1)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
DAYS = st.none() | st.dates().map(lambda day: day.isoformat())
DECISIONS = st.builds(
    Decision,
    key=NAMES,
    kind=st.sampled_from(reading.KINDS),
    names=st.dictionaries(st.sampled_from(["en", "ru"]), NAMES),
    aliases=st.lists(NAMES, max_size=3).map(tuple),
    people=st.lists(st.builds(Period, NAMES, DAYS, DAYS), max_size=3).map(tuple),
    stands_for=st.lists(NAMES, max_size=2).map(tuple),
)


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    """Yield a workshop on a library in which somebody has decided things."""
    with closing(Workshop.open(tmp_path / "one.counterpoint")) as opened:
        making.said(opened.db, "Асад покупает нефть", making.AMERICA, published="2016-05-05")
        making.said(opened.db, "Мы не покупаем нефть", making.SYRIA, speaker="Муаллем", speaker_key="person:muallem")
        register.add_alias(opened.db, "state:US", "Белый дом", "ru")
        register.affiliate(opened.db, "person:muallem", "state:SY", "2006-02-21", "2020-11-16")
        register.merge(opened.db, "org:pentagon", "state:US")
        yield opened


def export(workshop: Workshop, path: Path) -> None:
    """Write the table."""
    assert list(registering.export(workshop.db, protocol.ExportRegister(str(path))))


def test_a_table_carries_the_register_to_another_library(workshop: Workshop, tmp_path: Path) -> None:
    table = tmp_path / "parties.csv"
    export(workshop, table)
    with closing(Workshop.open(tmp_path / "two.counterpoint")) as other:
        for _ in registering.take_in(other, protocol.ImportRegister(str(table))):
            pass
        assert register.read(other.db, "ru").aliases == register.read(workshop.db, "ru").aliases
        assert register.read(other.db, "ru").merged == register.read(workshop.db, "ru").merged
        assert register.decisions(other.db) == register.decisions(workshop.db)
        history.undo(other.db)
        assert access.number(other.db, "SELECT count(*) FROM parties") == 0


def test_what_a_spreadsheet_makes_of_it_is_read_too(workshop: Workshop, tmp_path: Path) -> None:
    table = tmp_path / "parties.csv"
    export(workshop, table)
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    cells = table.read_text("utf-8-sig").replace(",", ";")
    table.write_bytes(cells.encode("cp1251"))
    assert reading.read(table) == register.decisions(workshop.db)


def test_a_party_may_be_told_by_its_name_alone(workshop: Workshop, tmp_path: Path) -> None:
    table = tmp_path / "parties.csv"
    table.write_text("party,kind,name_ru,people\n,state,сша,Джон Керри\n,movement,Лига юристов,\n", "utf-8")
    events = list(registering.take_in(workshop, protocol.ImportRegister(str(table))))
    assert isinstance(events[0], protocol.Changed)
    found = {entry.party.key: entry.party.name for entry in register.entries(workshop.db, "ru")}
    assert (found["state:US"], found["own:лига юристов"]) == ("сша", "Лига юристов")
    assert "person:джон керри" in register.read(workshop.db, "ru").affiliations


@given(decided=st.lists(DECISIONS, max_size=5))
def test_every_table_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, decided: list[Decision]
) -> None:
    path = tmp_path_factory.mktemp("table") / "parties.csv"
    path.write_text(tables.table(decided), encoding="utf-8-sig", newline="")
    assert reading.read(path) == decided


@given(content=st.binary(max_size=300) | st.text(max_size=300).map(lambda text: f"party,kind\n{text}".encode()))
def test_no_table_is_a_crash(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("noise") / "parties.csv"
    path.write_bytes(content)
    try:
        reading.read(path)
    except RegisterUnreadableError as error:
        assert "parties.csv" in str(error)


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("name,colour\nUS,red\n", "columns"),
        ("party,kind\nstate:US,country\n", "line 2"),
        ("party,kind,people\nstate:US,state,Kerry [2017..]\n", "line 2"),
        ("party,kind\n,state\n", "without a name"),
    ],
)
def test_a_table_that_is_not_understood_is_a_sentence_and_changes_nothing(
    workshop: Workshop, tmp_path: Path, content: str, cause: str
) -> None:
    table = tmp_path / "parties.csv"
    table.write_text(content, "utf-8")
    before = making.contents(workshop.db)
    with pytest.raises(RegisterUnreadableError, match=cause):
        list(registering.take_in(workshop, protocol.ImportRegister(str(table))))
    assert making.contents(workshop.db) == before


def test_a_place_that_cannot_be_written_is_a_sentence(workshop: Workshop, tmp_path: Path) -> None:
    with pytest.raises(FileNotWrittenError):
        export(workshop, tmp_path / "no folder" / "parties.csv")
