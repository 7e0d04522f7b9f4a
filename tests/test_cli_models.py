"""``counterpoint models``: from an empty folder to articles in a language that the program does not bring along."""

import hashlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import published
from counterpoint import cli_models, paths
from counterpoint.cli import main
from counterpoint.language import choosing, installed, models

NAME = "uk-default-1.15.0"
ARTICLE = "Мост в Киеве\n\nМэр Киева Виталий Кличко открыл мост в мае. Мост построила Украина."
REAL = {path.stem: path for path in (paths.resources() / "models" / "ru").glob("*.pt")}
NEEDS = {step: ["pretrain"] for step in ("pos", "depparse", "ner")}


@pytest.fixture(scope="module")
def small() -> dict[str, bytes]:
    return {kind: published.weights(800_000 if kind == "depparse" else 5000, kind=kind) for kind in REAL}


@pytest.fixture
def server(small: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Iterator[published.Server]:
    """Serve small files as Ukrainian models."""
    with published.serving() as server:
        server.publish({"uk": published.language(server, "uk", "Ukrainian", small, NEEDS), "ukr": {"alias": "uk"}})
        monkeypatch.setenv("STANZA_RESOURCES_URL", server.address)
        yield server


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize("command", ["", *cli_models.models.commands])
def test_every_command_and_option_is_explained(command: str) -> None:
    result = run("models", *filter(None, [command]), "--help")
    assert result.exit_code == 0
    chosen = cli_models.models.commands[command] if command else cli_models.models
    assert chosen.help


def test_the_list_shows_what_is_at_hand_without_asking_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_URL", "http://models.invalid")
    head, english, russian = run("models", "list").stdout.splitlines()
    assert head.split() == ["LANGUAGE", "MODELS", "VERSION", "SIZE", "STATE"]
    assert english.startswith("en ") and "English" in english and english.endswith("bundled, in use")
    assert russian.startswith("ru ") and "MB" in russian


def test_what_stanza_publishes_is_listed_when_asked_for(server: published.Server) -> None:
    result = run("models", "list", "--available")
    assert result.stdout.split() == ["uk", "Ukrainian", "default,", "news"]


@pytest.mark.models
def test_a_language_is_installed_used_verified_and_removed(server: published.Server, tmp_path: Path) -> None:
    server.publish({"uk": published.language(server, "uk", "Ukrainian", REAL, NEEDS), "ukr": {"alias": "uk"}})
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    refused = run("parse", "--language", "uk", article)
    assert refused.exit_code == 2 and "no models" in refused.stderr
    done = run("models", "install", "ukr")
    assert (done.exit_code, done.stdout) == (0, f"{NAME} is installed and in use for uk.\n")
    assert f"{NAME} " in run("models", "list").stdout
    parsed = run("parse", "--language", "uk", article)
    assert parsed.exit_code == 0
    assert parsed.stdout.count("\tNOUN\t") > 2 and "S-LOC" in parsed.stdout and "nsubj" in parsed.stdout
    extracted = run("extract", "--language", "uk", article)
    assert extracted.exit_code == 0 and '"statements": []' in extracted.stdout
    assert run("models", "verify", NAME).stdout == f"{NAME} is whole.\n"
    assert run("models", "remove", NAME).exit_code == 0
    assert run("parse", "--language", "uk", article).exit_code == 2


def test_a_damaged_set_is_told(server: published.Server) -> None:
    run("models", "install", "uk")
    weights = installed.find(NAME).folder / "lemma.pt"
    weights.write_bytes(weights.read_bytes()[:-1] + b"?")
    result = run("models", "verify")
    assert result.exit_code == 1
    assert "lemma.pt is damaged" in result.stderr
    assert result.stdout.count("is whole") == 2
    weights.unlink()
    assert "installed, damaged" in run("models", "list").stdout
    assert run("models", "install", "uk").exit_code == 0
    assert run("models", "verify", NAME).exit_code == 0


def test_the_user_says_which_set_is_used(server: published.Server, small: dict[str, bytes]) -> None:
    server.publish({"ru": published.language(server, "ru", "Russian", small, NEEDS)})
    run("models", "install", "ru")
    assert choosing.chosen("ru").name == "ru-default-1.15.0"
    bundled = models.bundled("ru").name
    assert run("models", "use", bundled).stdout == f"{bundled} is in use for ru.\n"
    assert choosing.chosen("ru").name == bundled
    unknown = run("models", "use", "ru-big")
    assert (unknown.exit_code, unknown.stderr) == (1, "Error: No models called ru-big are installed.\n")


def test_what_is_not_there_is_one_sentence(server: published.Server) -> None:
    server.codes[server.path("uk", "pos", "news")] = 404
    result = run("models", "install", "uk")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert result.stderr.startswith("Error: pos/news.pt cannot be downloaded: the server http://127.0.0.1")
    assert "interrupted" not in run("models", "list").stdout


def test_what_was_cut_is_shown_and_goes_on(server: published.Server) -> None:
    cut = server.path("uk", "depparse", "news")
    server.cuts[cut] = [900_000]
    result = run("models", "install", "uk")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "was interrupted. What has arrived is kept" in result.stderr
    assert run("models", "list").stdout.splitlines()[-1].endswith("interrupted")
    assert run("models", "install", "uk").exit_code == 0
    assert any(path == cut and wanted for _, path, wanted in server.asked)


@pytest.mark.process
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal for Ctrl+C to send to one process")
def test_ctrl_c_keeps_what_has_arrived(server: published.Server, small: dict[str, bytes]) -> None:
    slow = server.path("uk", "depparse", "news")
    server.pauses[slow] = threading.Event()
    command = [sys.executable, "-m", "counterpoint", "models", "install", "uk"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ) as process:
        part = _wait_for_part(process, hashlib.md5(small["depparse"]).hexdigest())
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert told.splitlines()[-1].startswith("Stopped. What has arrived is kept")
    assert part.stat().st_size > 0
    server.pauses.pop(slow).set()
    assert run("models", "install", "uk").exit_code == 0
    assert any(path == slow and wanted for _, path, wanted in server.asked)


def _wait_for_part(process: subprocess.Popen[str], md5: str) -> Path:
    """Return the part of the file with this sum, once something of it has arrived."""
    part = installed.folder() / "arriving" / NAME / f"{md5}.part"
    pause = threading.Event()
    for _ in range(1200):
        assert process.poll() is None
        if part.exists() and part.stat().st_size:
            return part
        pause.wait(0.05)
    raise AssertionError("nothing has arrived")
