"""One article, however often and in whatever format it arrives."""

import hashlib

from counterpoint.records.article import Draft


def digest(draft: Draft) -> str:
    """Return the SHA-256 of the article's letters and digits.

    Case, spaces, punctuation and the dots of «ё» do not count, so that the same article as a web page and as a PDF,
    with its lines broken elsewhere, is one.
    """
    folded = draft.text.casefold().replace("ё", "е")
    letters = "".join(character for character in folded if character.isalnum())
    return hashlib.sha256(letters.encode("utf-8")).hexdigest()
