"""Text that SQLite can hold: it wants whole Unicode, while files and their names bring half letters."""

import re
from typing import Final

HALF: Final = re.compile("[\ud800-\udfff]")
FOREIGN: Final = re.compile("[%\ud800-\udfff]")
ESCAPE: Final = re.compile("%([0-9A-F]{4})")


def text(written: str) -> str:
    """Return ``written`` with a replacement sign for each half of a letter, so that offsets stay as they are."""
    return HALF.sub("\ufffd", written)


def path(name: str) -> str:
    """Return the name of a file so that ``path_of`` gives it back, whatever bytes it is made of."""
    return FOREIGN.sub(lambda match: f"%{ord(match.group()):04X}", name)


def path_of(stored: str) -> str:
    """Return the name that ``path`` made storable."""
    return ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), stored)
