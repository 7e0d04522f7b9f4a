"""Chance decides nothing: whatever order Python hashes words in, the same article says the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.models, pytest.mark.process]
SCRIPT = """
from counterpoint.analysis import findings
from counterpoint.language.parser import Parser
from gold.corpus import articles

if __name__ == "__main__":
    for language in ("ru", "en"):
        parser = Parser(language)
        some = [article for article in articles() if article.language == language and not article.held_out]
        for article in some:
            print(findings.find(article.text, parser.parse([article.text])[0]))
"""


def test_the_order_of_hashes_changes_nothing(tmp_path: Path) -> None:
    script = tmp_path / "find_all.py"
    script.write_text(SCRIPT, encoding="utf-8")
    tests = str(Path(__file__).parent.parent)
    found = {
        subprocess.run(
            [sys.executable, str(script)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": tests},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1 and len(found.pop()) > 10_000
