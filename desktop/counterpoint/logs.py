"""The log files: one for the window, one for its worker, each kept small."""

import logging
from logging.handlers import RotatingFileHandler

from counterpoint import paths

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_SIZE = 500_000


def start(name: str) -> None:
    """Send this process's log to ``name``.log in the user's log folder, and warnings to standard error too.

    Where the folder cannot be written, standard error alone is used.
    """
    console = logging.StreamHandler()
    console.setLevel(logging.WARNING)
    handlers: list[logging.Handler] = [console]
    try:
        handlers.append(
            RotatingFileHandler(paths.logs() / f"{name}.log", maxBytes=_SIZE, backupCount=2, encoding="utf-8")
        )
    except OSError as error:
        logging.getLogger(__name__).warning("No log file: %s", error)
    logging.basicConfig(level=logging.INFO, format=_FORMAT, handlers=handlers, force=True)
