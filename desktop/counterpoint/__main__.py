"""``python -m counterpoint``. Spawned children import this module again, so nothing heavy stands at its top."""

import sys
from multiprocessing import freeze_support


def main() -> int:
    """Run the program and return its exit code."""
    freeze_support()
    from counterpoint.cli import main as command_line

    return command_line() or 0


if __name__ == "__main__":
    sys.exit(main())
