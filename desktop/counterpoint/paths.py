"""Where things lie: what is shipped with the program, and what belongs to the user."""

from pathlib import Path

from platformdirs import user_data_path, user_log_path

_PACKAGE = Path(__file__).parent


def _shipped(name: str) -> Path:
    """Return a shipped folder: inside the installed package, or at the top of a checkout."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent.parent / name


def resources() -> Path:
    """Return the folder of models, lexicons, fonts, icons and translations."""
    return _shipped("resources")


def seeds() -> Path:
    """Return the folder of the sample articles."""
    return _shipped("seeds")


def user_data() -> Path:
    """Return the user's folder for libraries, made if it is not there."""
    return user_data_path("Counterpoint", appauthor=False, ensure_exists=True)


def logs() -> Path:
    """Return the user's folder for log files, made if it is not there."""
    return user_log_path("Counterpoint", appauthor=False, ensure_exists=True)


def default_library() -> Path:
    """Return the library that opens when none is named."""
    return user_data() / "My library.counterpoint"


def sample_library() -> Path:
    """Return the library that the sample articles are opened in."""
    return user_data() / "Sample library.counterpoint"
