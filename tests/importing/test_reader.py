"""The process that reads: limits of time and memory, and what a file can do to it."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import reading_badly
from counterpoint import paths
from counterpoint.errors import (
    FileVanishedError,
    InputError,
    ReadingBrokenError,
    ReadingTooLongError,
    ReadingTooMuchError,
)
from counterpoint.importing import read
from counterpoint.importing.reader import Reader

pytestmark = pytest.mark.process
SEEDS = sorted(path for path in paths.seeds().iterdir() if path.suffix in (".txt", ".html", ".docx", ".pdf"))


@pytest.fixture
def reader() -> Iterator[Reader]:
    with contextlib.closing(Reader()) as made:
        yield made


def test_it_reads_what_the_same_process_would_read(reader):
    for path in SEEDS:
        assert list(reader.outcomes(path)) == list(read.outcomes(path))


def test_one_process_reads_all_files_and_ends_with_close(reader):
    list(reader.outcomes(SEEDS[0]))
    first = reader._process.pid
    list(reader.outcomes(SEEDS[1]))
    assert reader._process.pid == first
    reader.close()
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_a_process_that_was_ended_from_outside_is_started_again(reader):
    list(reader.outcomes(SEEDS[0]))
    reader._process.kill()
    reader._process.join()
    assert list(reader.outcomes(SEEDS[1])) == list(read.outcomes(SEEDS[1]))


def test_a_process_that_cannot_begin_costs_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr("counterpoint.importing.reader._serve", os._exit)
    with contextlib.closing(Reader()) as reader, pytest.raises(ReadingBrokenError):
        list(reader.outcomes(SEEDS[0]))


def test_an_error_of_a_file_costs_nothing_else(reader, tmp_path):
    list(reader.outcomes(SEEDS[0]))
    first = reader._process.pid
    with pytest.raises(FileVanishedError, match=r"gone\.txt"):
        list(reader.outcomes(tmp_path / "gone.txt"))
    assert list(reader.outcomes(SEEDS[1])) == list(read.outcomes(SEEDS[1]))
    assert reader._process.pid == first


def test_furniture_of_an_outlet_is_learned_from_a_batch_and_kept_for_the_next(tmp_path):
    record = tmp_path / "outlets.json"
    (tmp_path / "in").mkdir()
    lines = ["Вымпел: главное за день", "Рассылка по пятницам"]
    for number in range(9):
        body = f"Министр {number} заявил, что мост номер {number} откроют весной, и поблагодарил строителей за труд."
        text = "\n\n".join([lines[0], f"Мост {'абвгдежзи'[number]} откроют", body, lines[1]])
        (tmp_path / "in" / f"{number}.txt").write_text(text, encoding="utf-8")
    files = sorted((tmp_path / "in").iterdir())
    with contextlib.closing(Reader(record=record)) as reader:
        reader.learn(files[:8])
        for path in files[:8]:
            (draft,) = reader.outcomes(path)
            assert not set(lines) & set(draft.text.split("\n\n")) and len(draft.text.split("\n\n")) == 2
        time.sleep(2.5)
        assert record.exists()
    with contextlib.closing(Reader(record=record)) as later:
        (draft,) = later.outcomes(files[8])
        assert draft.text.split("\n\n")[0] == "Мост и откроют" and lines[1] not in draft.text


def test_what_is_left_of_a_file_is_not_taken_for_the_next_one(reader, tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text('{"text": "Министр сказал."}\n' * 50, encoding="utf-8")
    assert next(reader.outcomes(path)).text == "Министр сказал."
    assert list(reader.outcomes(SEEDS[0])) == list(read.outcomes(SEEDS[0]))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("hang", ReadingTooLongError),
        ("devour", ReadingTooMuchError),
        ("die", ReadingBrokenError),
        ("fail", ReadingBrokenError),
    ],
)
def test_a_file_that_hangs_devours_or_kills_costs_one_sentence(tmp_path, monkeypatch, name, kind):
    if name == "devour":
        pytest.importorskip("resource")
    path = tmp_path / "hostile.txt"
    path.write_text("Слова.", encoding="utf-8")
    with contextlib.closing(Reader(seconds=2.0 if name == "hang" else 30.0, memory=500_000_000)) as reader:
        monkeypatch.setattr("counterpoint.importing.reader._serve", reading_badly.Serving(name))
        began = time.monotonic()
        with pytest.raises(kind, match=r"hostile\.txt") as caught:
            list(reader.outcomes(path))
        assert isinstance(caught.value, InputError)
        assert time.monotonic() - began < 60
        monkeypatch.undo()
        reader.close()
        assert [draft.text for draft in reader.outcomes(path)] == ["Слова."]


def test_the_process_leaves_when_its_parent_is_killed(tmp_path):
    import signal
    import subprocess
    import sys

    code = (
        "import sys, time; from pathlib import Path; from counterpoint.importing.reader import Reader\n"
        "if __name__ == '__main__':\n"
        "    r = Reader(); list(r.outcomes(Path(sys.argv[1]))); print(r._process.pid, flush=True); time.sleep(60)\n"
    )
    script = tmp_path / "parent.py"
    script.write_text(code, encoding="utf-8")
    parent = subprocess.Popen([sys.executable, str(script), str(SEEDS[0])], stdout=subprocess.PIPE, text=True)
    child = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    for _ in range(100):
        if not Path(f"/proc/{child}").exists():
            return
        time.sleep(0.1)
    pytest.fail("the reader has outlived its parent")
