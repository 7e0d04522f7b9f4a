"""The guard around PySide6's uncounted references."""

import subprocess
import sys

CALLS = """
import sys
import counterpoint.views
from PySide6.QtCore import QObject

thing = QObject()
for _ in range(200_000):
    thing.parent()
assert sys.getrefcount(None) > 100_000
"""


def test_the_process_lives_through_many_calls_that_return_none() -> None:
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
