"""A library goes out to other programs, and what they read is what it holds."""

import csv
import json
import sqlite3
import xml.etree.ElementTree as ET
import zipfile
from contextlib import closing
from pathlib import Path

import networkx
import openpyxl
import pytest
from click.testing import CliRunner

from counterpoint import cli
from counterpoint.errors import FileNotWrittenError, FormatUnknownError
from counterpoint.exports import qda, tables
from counterpoint.library import articles, opening, rows
from counterpoint.records.export import StatementRow
from counterpoint.work import exporting, protocol
from views import samples


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample library."""
    path = tmp_path_factory.mktemp("exporting") / "vienna.counterpoint"
    samples.fill(path)
    return path


def export(library: Path, what: str, path: Path) -> Path:
    """Write what is asked for."""
    with closing(opening.open_library(library, read_only=True)) as db:
        list(exporting.export(db, protocol.Export(what, str(path), "ru")))
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    return path


def said(library: Path) -> list[StatementRow]:
    """Return the statements of the library."""
    with closing(opening.open_library(library, read_only=True)) as db:
        return rows.all_statements(db, "ru")


def counts(library: Path) -> tuple[int, int]:
    """Return how many statements and pairs the file holds."""
    with closing(sqlite3.connect(library)) as db:
        pairs = db.execute("SELECT count(*) FROM pairs WHERE state <> 'rejected'").fetchone()[0]
        return db.execute("SELECT count(*) FROM statements").fetchone()[0], pairs


def test_statements_and_pairs_as_csv(library: Path, tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "p").mkdir()
    statements = export(library, "statements", tmp_path / "s" / "out.csv")
    pairs = export(library, "pairs", tmp_path / "p" / "out.csv")
    with statements.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))
    with pairs.open(encoding="utf-8-sig", newline="") as file:
        paired = list(csv.DictReader(file))
    assert (len(read), len(paired)) == counts(library)
    lavrov = next(row for row in read if row["words"] == "Такого разговора у нас пока не было")
    assert (lavrov["speaker"], lavrov["party"], lavrov["polarity"]) == ("Сергей Лавров", "Россия", "denial")
    known = {row["statement"] for row in read}
    assert all({row["claim"], row["answer"]} <= known for row in paired)


def test_json_lines_and_excel_say_the_same(library: Path, tmp_path: Path) -> None:
    (tmp_path / "j").mkdir()
    (tmp_path / "x").mkdir()
    lines = export(library, "pairs", tmp_path / "j" / "out.jsonl").read_text("utf-8").splitlines()
    book = openpyxl.load_workbook(export(library, "statements", tmp_path / "x" / "out.xlsx"), read_only=True)
    with closing(book):
        assert book.sheetnames == ["Statements", "Pairs"]
        head, *cells = book["Pairs"].iter_rows(values_only=True)
    filled = [dict(zip(head, row, strict=True)) for row in cells]
    assert [{key: value or "" for key, value in row.items()} for row in filled] == [json.loads(line) for line in lines]


def test_no_cell_is_computed(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    tables.write_csv(path, ("words",), [("=1+1",), ("@cmd",), ("a=b",), (5,)])
    assert path.read_text("utf-8-sig").split() == ["words", "'=1+1", "'@cmd", "a=b", "5"]
    tables.write_xlsx(tmp_path / "out.xlsx", {"S": (("words",), [("=1+1",)])})
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["S"]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")


@pytest.mark.parametrize(("ending", "read"), [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)])
def test_the_network_comes_back_equal(library: Path, tmp_path: Path, ending: str, read: object) -> None:
    made = read(export(library, "network", tmp_path / f"out.{ending}"))  # type: ignore[operator]
    rowsof = said(library)
    with closing(opening.open_library(library, read_only=True)) as db:
        pairs = rows.all_pairs(db, rowsof)
    assert set(made.nodes) == {row.party_key for row in rowsof if row.party_key}
    assert made.nodes["state:RU"]["label"] == "Россия"
    assert made.nodes["state:RU"]["statements"] == sum(row.party_key == "state:RU" for row in rowsof)
    assert sum(edge["weight"] for _, _, edge in made.edges(data=True)) == len(pairs)
    answers = sum((pair.counterclaim.party_key, pair.claim.party_key) == ("state:RU", "state:US") for pair in pairs)
    assert made.edges["state:RU", "state:US"]["weight"] == answers


def test_statements_for_the_discourse_network_analyzer(library: Path, tmp_path: Path) -> None:
    with export(library, "dna", tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))
    assert len(read) == sum(bool(row.party and row.issue) for row in said(library))
    assert {row["agreement"] for row in read} <= {"0", "1"}
    assert any(row["time"] == "2015-11-14 22:54:00" for row in read)


def test_a_project_holds_every_article_code_and_span(library: Path, tmp_path: Path) -> None:
    path = export(library, "project", tmp_path / "out.qdpx")
    spans = {(row.words, span.end - span.start) for row in said(library) for span in row.content}
    names = {"q": qda.NAMESPACE}
    with zipfile.ZipFile(path) as archive:
        project = ET.fromstring(archive.read("project.qde"))
        codes = {code.get("guid"): code.get("name") for code in project.iterfind(".//q:Code", names)}
        found = set()
        for source in project.iterfind(".//q:TextSource", names):
            text = archive.read("sources/" + (source.get("plainTextPath") or "").removeprefix("internal://")).decode()
            for selection in source.iterfind("q:PlainTextSelection", names):
                start, end = int(selection.get("startPosition") or 0), int(selection.get("endPosition") or 0)
                found.add((text[start:end], end - start))
                refs = [ref.get("targetGUID") for ref in selection.iterfind("q:Coding/q:CodeRef", names)]
                assert len(refs) == 3 and set(refs) <= set(codes)
        with closing(opening.open_library(library, read_only=True)) as db:
            assert len(project.findall(".//q:TextSource", names)) == articles.count(db)
    assert found == spans
    assert {"Россия", "США", "direct", "denial"} <= set(codes.values())
    guids = [element.get("guid") for element in project.iter() if element.get("guid")]
    assert len(guids) == len(set(guids))


def test_an_unknown_ending_and_a_place_that_cannot_be_written_are_sentences(library: Path, tmp_path: Path) -> None:
    with closing(opening.open_library(library, read_only=True)) as db:
        with pytest.raises(FormatUnknownError, match=r"\.graphml, \.gexf"):
            list(exporting.export(db, protocol.Export("network", str(tmp_path / "out.csv"), "en")))
        with pytest.raises(FileNotWrittenError):
            list(exporting.export(db, protocol.Export("pairs", str(tmp_path / "none" / "out.csv"), "en")))


def test_the_command_line_exports(library: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.gexf"
    arguments = ["export", str(output), "--what", "network", "--library", str(library)]
    assert CliRunner().invoke(cli.main, arguments, catch_exceptions=False).exit_code == 0
    assert len(networkx.read_gexf(output)) == 4
    wrong = CliRunner().invoke(cli.main, [*arguments[:1], str(tmp_path / "out.txt"), *arguments[2:]])
    assert wrong.exit_code != 0
