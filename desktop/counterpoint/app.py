"""The composition root: settings, look, worker, window. A double click ends here.

Qt is imported inside functions: spawned children may import this module, and the exception hook has to be in place
before anything of the window is loaded.
"""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from counterpoint import __version__, logs, paths, settings

log = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Show the window until it is closed; return the exit code. ``argv`` is without the program's name."""
    arguments = _arguments(sys.argv[1:] if argv is None else argv)
    logs.start("window")
    sys.excepthook = _log_bug
    from counterpoint.views.program import Program

    kept = settings.load(settings.default_path())
    program = Program(kept, settings.default_path())
    return program.run(_library(arguments, kept), sample=arguments.sample)


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="counterpoint-window", description="Counterpoint hears both sides.")
    parser.add_argument("library", nargs="?", type=Path, help="the library to open; your own when left out")
    parser.add_argument("--sample", action="store_true", help="open the library of sample articles")
    parser.add_argument("--version", action="version", version=f"Counterpoint {__version__}")
    return parser.parse_args(list(argv))


def _library(arguments: argparse.Namespace, kept: settings.Settings) -> Path:
    """Return the library to open: the one named, the sample, the last one if it is still there, or the user's own."""
    if arguments.library is not None:
        return Path(arguments.library).absolute()
    if arguments.sample:
        return paths.sample_library()
    if kept.library and Path(kept.library).is_file():
        return Path(kept.library)
    return paths.default_library()


def _log_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Write what nobody expected into the log, and go on: the user's work is worth more than a clean end."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    log.critical("Unexpected error", exc_info=(kind, error, trace))
