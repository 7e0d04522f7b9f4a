"""What every test gets: a home folder of its own, and Qt without a screen."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# No test is timed: the first example may load a model, and machines differ.
settings.register_profile("counterpoint", deadline=None)
settings.load_profile("counterpoint")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Send the user's data, settings and logs to a new folder, in this process and its children."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    return folder
