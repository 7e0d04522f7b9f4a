"""A sentence with its tree at hand: children, extents, spans."""

from collections.abc import Iterable, Iterator

from counterpoint.records.parse import Sentence, Word
from counterpoint.records.text import Span


class Tree:
    """A sentence that knows the children and the extent of each word, all found once in linear time."""

    def __init__(self, sentence: Sentence) -> None:
        """Read the tree of ``sentence``; words that hang in a circle stand alone."""
        self.sentence = sentence
        self.words = sentence.words
        self._kids: list[list[Word]] = [[] for _ in range(len(self.words) + 1)]
        for word in self.words:
            if 0 <= word.head <= len(self.words) and word.head != word.id:
                self._kids[word.head].append(word)
        self._first = list(range(len(self.words) + 1))
        self._last = list(range(len(self.words) + 1))
        for word in reversed(self._from_the_top()):
            if word.head:
                self._first[word.head] = min(self._first[word.head], self._first[word.id])
                self._last[word.head] = max(self._last[word.head], self._last[word.id])

    def _from_the_top(self) -> list[Word]:
        order = list(self._kids[0])
        for word in order:  # grows while it is walked
            order.extend(self._kids[word.id])
        return order

    def word(self, word_id: int) -> Word:
        """Return the word with this id."""
        return self.words[word_id - 1]

    def head(self, word: Word) -> Word | None:
        """Return the head of ``word``, None for the root."""
        return self.words[word.head - 1] if 0 < word.head <= len(self.words) else None

    def kids(self, word: Word, *relations: str) -> list[Word]:
        """Return the direct dependents of ``word``, only those with one of ``relations`` if any are given."""
        kids = self._kids[word.id]
        return [kid for kid in kids if kid.relation in relations] if relations else kids

    def first(self, word: Word) -> int:
        """Return the id of the leftmost word below ``word``, itself included."""
        return self._first[word.id]

    def last(self, word: Word) -> int:
        """Return the id of the rightmost word below ``word``, itself included."""
        return self._last[word.id]

    def below(self, word: Word) -> list[Word]:
        """Return ``word`` and all that hangs on it, in text order."""
        found, seen = [word], {word.id}
        for each in found:  # grows while it is walked
            for kid in self._kids[each.id]:
                if kid.id not in seen:
                    seen.add(kid.id)
                    found.append(kid)
        return sorted(found, key=lambda each: each.id)

    def above(self, word: Word) -> Iterator[Word]:
        """Yield the heads of ``word`` up to the root; never more than the sentence has words."""
        for _ in self.words:
            head = self.head(word)
            if head is None:
                return
            yield head
            word = head

    def between(self, first: int, last: int) -> tuple[Word, ...]:
        """Return the words from ``first`` to ``last``, both included."""
        return self.words[max(first, 1) - 1 : last]

    def span(self, first: int, last: int) -> Span:
        """Return where the words from ``first`` to ``last`` stand in the text."""
        return Span(self.words[first - 1].start, self.words[last - 1].end)


def normal(word: str) -> str:
    """Return ``word`` as the lexicons write words: small letters, е for ё, a straight apostrophe."""
    return word.casefold().replace("ё", "е").replace("’", "'")


def is_punctuation(word: Word) -> bool:
    """Tell whether ``word`` has no letter and no digit."""
    return not any(character.isalnum() for character in word.text)


def runs(ids: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the unbroken runs of the word ids, first and last of each."""
    first = last = 0
    for each in sorted(set(ids)):
        if first and each == last + 1:
            last = each
            continue
        if first:
            yield first, last
        first = last = each
    if first:
        yield first, last
