"""Words as the search index holds them: folded, and cut to their stems, so that «санкциями» finds «санкции»."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from sqlite_utils import Database

from counterpoint.library import access

WORD: Final = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
LATIN: Final = re.compile(r"[a-z]")


class Token(NamedTuple):
    """A folded word and its place in the text."""

    word: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of ``text`` in order."""
    for match in WORD.finditer(text):
        yield Token(fold(match.group()), match.start(), match.end())


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return ``word`` without what a searcher does not type: capitals, the dots of ё, loose accents."""
    return unicodedata.normalize("NFC", word).casefold().replace("ё", "е")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return the stem of a folded word, by the language of its letters; a word of other letters is its own stem."""
    if CYRILLIC.search(word):
        return _snowball("russian", word)
    if LATIN.search(word):
        return _snowball("english", word)
    return word


def _snowball(language: str, word: str) -> str:
    import snowballstemmer

    # A stemmer keeps the word in itself while it works, so that threads cannot share one; making one costs nothing.
    stemmed: str = snowballstemmer.stemmer(language).stemWord(word)
    return stemmed


def index(db: Database, table: str, rowid: int, text: str) -> None:
    """Let the words of ``text`` be found under ``rowid``; inside ``writing``."""
    access.change(db, f"INSERT INTO {table} (rowid, words, stems) VALUES (?, ?, ?)", (rowid, *_forms(text)))


def forget(db: Database, table: str, rowid: int, text: str) -> None:
    """Take the words of ``text``, as they were indexed, out of the index again; inside ``writing``.

    The index keeps no copy of the text, which would double the library; that is why the words must be told again.
    """
    sql = f"INSERT INTO {table} ({table}, rowid, words, stems) VALUES ('delete', ?, ?, ?)"
    access.change(db, sql, (rowid, *_forms(text)))


def _forms(text: str) -> tuple[str, str]:
    found = [token.word for token in tokens(text)]
    return " ".join(found), " ".join(map(stem, found))
