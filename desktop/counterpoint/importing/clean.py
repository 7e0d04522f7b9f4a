"""The form in which a text is kept, and to which every offset of the program refers.

Title, blank line, body; paragraphs separated by one blank line; no character that cannot be seen; single spaces;
Unicode NFC. Cleaning what is clean changes nothing.
"""

import re
import unicodedata
from collections.abc import Iterable

from counterpoint.importing import wrapping

LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
KEPT_FORMATS = frozenset("\u200c\u200d")  # joiners: letters of some scripts change without them
UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))

_BLANKS = re.compile(" {2,}")


def characters(text: str) -> str:
    """Return ``text`` with plain line ends and spaces, without soft hyphens, control and other unseen characters."""
    text = LINE_ENDS.sub("\n", text)
    return unicodedata.normalize("NFC", text.translate(_table(text)))


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of ``text``, cleaned: one for each line, unless the lines are clearly hard-wrapped."""
    lines = characters(text).expandtabs(4).split("\n")
    return [tidy for line in wrapping.unwrap(lines) if (tidy := squeeze(line))]


def squeeze(line: str) -> str:
    """Return ``line`` with single spaces, and none at its ends."""
    return _BLANKS.sub(" ", line).strip()


def join(pieces: Iterable[str]) -> str:
    """Return the pieces as one text, a blank line between them."""
    return "\n\n".join(pieces)


def _table(text: str) -> dict[int, str | None]:
    table: dict[int, str | None] = {}
    for character in set(text):
        category = unicodedata.category(character)
        if category == "Zs":
            table[ord(character)] = " "
        elif category in UNSEEN and character not in KEPT_FORMATS and character not in "\n\t":
            table[ord(character)] = None
    return table
