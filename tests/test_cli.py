"""The command line as another program meets it: arguments in, lines and exit codes out."""

import json
from pathlib import Path

import click
import pypdfium2
import pytest
from click.testing import CliRunner, Result

from counterpoint.cli import main

ARTICLE = """Bridge to open in May

The mayor of Riverton, Paul Stone, said on Monday that the bridge would open in May. "It is safe," he said.

Anna Berg, the leader of the Builders' Union, denied that the bridge was safe and accused the mayor of hiding a report.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize("command", ["", *main.commands])
def test_every_command_and_option_is_explained(command: str) -> None:
    result = run(*filter(None, [command]), "--help")
    assert result.exit_code == 0
    chosen: click.Command = main.commands[command] if command else main
    assert chosen.help
    assert all(option.help for option in chosen.params if isinstance(option, click.Option))


def test_the_readme_knows_every_command() -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    assert [name for name in main.commands if f"`counterpoint {name}" not in readme] == []


@pytest.mark.models
def test_extract_writes_the_public_line_format(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    assert run("extract", article, "--output", output).exit_code == 0
    (line,) = output.read_text(encoding="utf-8").splitlines()
    found = json.loads(line)
    assert list(found) == ["path", "id", "title", "language", "published", "text", "parties", "statements", "pairs"]
    assert found["title"] == "Bridge to open in May"
    assert found["language"] == "en"
    spans = [
        span
        for statement in found["statements"]
        for span in (statement["source"], statement["cue"], *statement["content"])
        if span
    ]
    assert len(found["statements"]) >= 3
    assert all(found["text"][span["start"] : span["end"]] == span["text"] for span in spans)
    assert {"Paul Stone", "Anna Berg"} <= {statement["speaker"] for statement in found["statements"]}


@pytest.mark.models
def test_jsonl_articles_get_their_ids_back(tmp_path: Path) -> None:
    source = tmp_path / "articles.jsonl"
    source.write_text(json.dumps({"id": "a7", "text": ARTICLE, "language": "en"}) + "\n", encoding="utf-8")
    result = run("extract", source)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["id"] == "a7"


@pytest.mark.models
def test_pairs_look_over_all_the_articles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Ministry on the dam\n\nThe Ministry of Water said on Monday that the Green Dam is safe.", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text(
        "Engineers on the dam\n\nThe Engineers' Union denied on Tuesday that the Green Dam is safe.", encoding="utf-8"
    )
    result = run("pairs", tmp_path / "a.txt", tmp_path / "b.txt")
    assert result.exit_code == 0
    (line,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert list(line) == ["claim", "counterclaim", "relation", "score", "reasons", "issue"]
    assert Path(line["claim"]["path"]).name == "a.txt"
    assert Path(line["counterclaim"]["path"]).name == "b.txt"
    assert line["relation"] == "denies"
    assert line["reasons"]


@pytest.mark.models
def test_parse_writes_conllu(article: Path) -> None:
    result = run("parse", article, "--language", "en")
    assert result.exit_code == 0
    assert result.stdout.startswith("# newdoc id = ")
    assert result.stdout.count("# newpar") == 3


@pytest.mark.models
def test_a_library_is_filled_searched_and_printed(article: Path, tmp_path: Path) -> None:
    library, pdf = tmp_path / "a.counterpoint", tmp_path / "brief.pdf"
    assert "1 imported, 0 already there, 0 failed" in run("import", article, "--library", library).stderr
    assert "0 imported, 1 already there, 0 failed" in run("import", article, "--library", library).stderr
    assert "Bridge to open in May" in run("search", "bridges", "--library", library).stdout
    assert run("brief", "--output", pdf, "--library", library, "--title", "The bridge").exit_code == 0
    document = pypdfium2.PdfDocument(pdf)
    assert "The bridge" in document[0].get_textpage().get_text_range()
    document.close()


def test_a_file_that_cannot_be_used_is_named_and_the_exit_code_tells(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = run("extract", tmp_path / "empty.txt", tmp_path / "missing.txt")
    assert result.exit_code == 1
    assert result.stdout == ""
    complaints = result.stderr.splitlines()
    assert [name for name in ("empty.txt", "missing.txt") if sum(name in line for line in complaints) == 1] == [
        "empty.txt",
        "missing.txt",
    ]
    assert len(complaints) == 2


def test_a_library_that_is_none_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "no.counterpoint").write_text("not a library at all, but long enough to be one" * 50)
    result = run("search", "x", "--library", tmp_path / "no.counterpoint")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert "no.counterpoint" in result.stderr


def test_a_party_that_is_not_there_is_told(tmp_path: Path) -> None:
    run("import", tmp_path, "--library", tmp_path / "a.counterpoint")
    result = run(
        "brief", "--party", "Atlantis", "--output", tmp_path / "b.pdf", "--library", tmp_path / "a.counterpoint"
    )
    assert result.exit_code == 1
    assert "Atlantis" in result.stderr
