"""``python -m counterpoint``, and the double click. Spawned children import this again: nothing heavy at its top."""

import sys
from multiprocessing import freeze_support


def main() -> int:
    """Show the window when there is nothing but a library to open, else run the command; return the exit code."""
    freeze_support()
    arguments = sys.argv[1:]
    if not arguments or arguments[0].endswith(".counterpoint"):
        from counterpoint import app

        return app.main(arguments)  # not by way of the command line, whose parts take a second to load
    from counterpoint.cli import main as command_line

    return command_line() or 0


if __name__ == "__main__":
    sys.exit(main())
