"""The menu's ways out to other programs."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from counterpoint.views.operations import exporting
from counterpoint.views.window import Window
from counterpoint.work.protocol import Export


def test_the_chosen_pattern_gives_the_ending() -> None:
    endings = ("csv", "xlsx", "jsonl")
    assert exporting.with_ending("a", endings, "XLSX (*.xlsx)") == "a.xlsx"
    assert exporting.with_ending("a.JSONL", endings, "CSV (*.csv)") == "a.JSONL"
    assert exporting.with_ending("a.b", endings, "") == "a.b.csv"


def test_each_way_out_asks_for_a_file(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = (str(tmp_path / "out"), "GEXF (*.gexf)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    window.menus.exports[2].trigger()
    sent = window.desk.bridge.sent[-1]  # type: ignore[attr-defined]
    assert isinstance(sent, Export)
    assert (sent.what, sent.output) == ("network", str(tmp_path / "out.gexf"))
