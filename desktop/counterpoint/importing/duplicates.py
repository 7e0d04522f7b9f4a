"""One article, however often and in whatever format it arrives; and one story, under whatever headline."""

import hashlib
import re
from functools import cache
from typing import Any, Final

from counterpoint.records.article import Draft

HASHES: Final = 64  # of a sketch; the share of equal ones is the likeness of two texts, give or take 0.06
SHINGLE: Final = 3  # words in a row
LEAST: Final = 20  # shingles below which two texts are alike by chance
WORD: Final = re.compile(r"\w+")


def digest(draft: Draft) -> str:
    """Return the SHA-256 of the article's letters and digits.

    Case, spaces, punctuation and the dots of «ё» do not count, so that the same article as a web page and as a PDF,
    with its lines broken elsewhere, is one.
    """
    folded = draft.text.casefold().replace("ё", "е")
    letters = "".join(character for character in folded if character.isalnum())
    return hashlib.sha256(letters.encode("utf-8")).hexdigest()


def sketch(draft: Draft) -> bytes:
    """Return a MinHash of the article's body as 32-bit numbers, lowest byte first; nothing for a very short body.

    Two sketches have as many numbers in common, of the same place, as the texts have runs of three words (Broder,
    "On the resemblance and containment of documents", 1997). The headline does not count: reprints change it.
    """
    _, _, body = draft.text.partition("\n\n")
    words = WORD.findall(body.casefold().replace("ё", "е"))
    shingles = {" ".join(words[at : at + SHINGLE]).encode() for at in range(len(words) - SHINGLE + 1)}
    if len(shingles) < LEAST:
        return b""
    made = _blank().copy()
    made.update_batch(sorted(shingles))
    stored: bytes = made.hashvalues.astype("<u4").tobytes()
    return stored


@cache
def _blank() -> Any:
    """Return the MinHash of nothing; the library behind it takes a second to load."""
    from datasketch import MinHash

    return MinHash(HASHES, seed=1, scheme="affine32")
