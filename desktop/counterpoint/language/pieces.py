"""Words as pieces of words that a small transformer knows (WordPiece, as BERT has it), without regard to case.

How a word is written (small, Capital, ALL CAPITALS, otherwise) is told beside its pieces.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

PADDING, UNKNOWN, START, END = range(4)
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
"""The first four pieces of every list."""

SMALL, CAPITAL, CAPITALS, MIXED = range(4)
CASES = 4
"""The number of ways in which a word may be written. An id is a piece's number times this, plus the way."""

_MOST = 8
"""Pieces of a word that are looked at: a longer one is a link or litter."""
_RUN = re.compile(r"\w+|[^\w\s]|_")
_PLAIN = str.maketrans("’‘‛´`“”„«»", "'''''\"\"\"\"\"")


class Pieces:
    """Splits words into pieces; may be called as a tokenizer of the library transformers is, which Stanza does."""

    model_max_length = 1_000_000
    """A sentence may be as long as it likes: how long sentences are is decided before."""

    def __init__(self, pieces: Sequence[str]) -> None:
        """Take the list of known pieces, SPECIAL ones first; those that begin with ``##`` continue a word."""
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._longest = max(map(len, self._numbers), default=0)
        self.ids = lru_cache(maxsize=50_000)(self._ids)

    def __call__(self, sentences: Sequence[Sequence[str]], **_: object) -> "PieceIds":
        """Return the ids of the pieces of all words; every word has at least one piece."""
        return PieceIds([[self.ids(word) for word in sentence] for sentence in sentences])

    def _ids(self, word: str) -> tuple[int, ...]:
        """Return the ids of a word's pieces."""
        numbers = [number for run in _RUN.findall(_simplified(word)) for number in self._split(run)] or [UNKNOWN]
        case = _case(word)
        return tuple(number * CASES + case for number in numbers[-_MOST:])

    def _split(self, run: str) -> list[int]:
        """Return the longest known pieces, from the left; UNKNOWN where there are none."""
        numbers, start = [], 0
        while start < len(run):
            end = min(len(run), start + self._longest)
            mark = "##" if start else ""
            while end > start and mark + run[start:end] not in self._numbers:
                end -= 1
            if end == start:
                return [UNKNOWN]
            numbers.append(self._numbers[mark + run[start:end]])
            start = end
        return numbers


class PieceIds:
    """The ids of some sentences, in rows of one length; looks like what a tokenizer of transformers returns."""

    def __init__(self, sentences: Sequence[Sequence[tuple[int, ...]]]) -> None:
        self._sentences = sentences
        rows = [[START * CASES, *(id for word in words for id in word), END * CASES] for words in sentences]
        longest = max(map(len, rows), default=0)
        self._fields = {
            "input_ids": [row + [PADDING] * (longest - len(row)) for row in rows],
            "attention_mask": [[1] * len(row) + [0] * (longest - len(row)) for row in rows],
        }

    def __getitem__(self, field: str) -> list[list[int]]:
        return self._fields[field]

    def word_ids(self, batch_index: int) -> list[int | None]:
        """Return for each piece of a sentence which word it belongs to; None for the marks at its ends."""
        words = self._sentences[batch_index]
        return [None, *(number for number, word in enumerate(words) for _ in word), None]


def _simplified(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.translate(_PLAIN).lower())
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")


def _case(word: str) -> int:
    if word.islower() or not any(map(str.isalpha, word)):
        return SMALL
    if word.isupper():
        return CAPITALS if sum(map(str.isalpha, word)) > 1 else CAPITAL
    return CAPITAL if word[0].isupper() and word[1:].islower() else MIXED
