"""A parsed article, in Universal Dependencies terms.

Our own record instead of a Stanza document, so that the analysis runs again without Stanza.
"""

from dataclasses import dataclass

from counterpoint.records.text import Span


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word. ``id`` counts from 1 within its sentence, ``head`` is 0 for the root.

    ``start`` and ``end`` are character offsets into the article's text; the words of a multi-word token that have
    no characters of their own share the span of the token.
    """

    id: int
    text: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The word's place in the article's text."""
        return Span(self.start, self.end)

    @property
    def relation(self) -> str:
        """The universal part of the relation: ``nsubj`` for ``nsubj:pass``."""
        return self.deprel.partition(":")[0]

    def feature(self, name: str) -> str:
        """Return the value of one morphological feature, such as ``Gender``; empty when the word has none."""
        for pair in self.feats.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return ""


@dataclass(frozen=True, slots=True)
class MultiwordToken:
    """A written token of several syntactic words ("don't"): words ``first`` to ``last``, both included."""

    first: int
    last: int
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A name in the text; ``type`` is PER, ORG, LOC, NORP or MISC."""

    text: str
    type: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The name's place in the article's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article. ``paragraph`` and ``index`` count from 0 within the article."""

    index: int
    paragraph: int
    start: int
    end: int
    words: tuple[Word, ...]
    multiword_tokens: tuple[MultiwordToken, ...] = ()
    entities: tuple[Entity, ...] = ()

    @property
    def span(self) -> Span:
        """The sentence's place in the article's text."""
        return Span(self.start, self.end)

    @property
    def root(self) -> Word:
        """The word that heads the sentence."""
        return next((word for word in self.words if word.head == 0), self.words[0])

    def word(self, word_id: int) -> Word:
        """Return the word with this id (from 1)."""
        return self.words[word_id - 1]

    def children(self, word: Word) -> list[Word]:
        """Return the direct dependents of ``word`` in text order."""
        return [other for other in self.words if other.head == word.id]


@dataclass(frozen=True, slots=True)
class Parse:
    """All sentences of one article, in order, and the set of models that made them (``ru-bundled-1``)."""

    language: str
    models: str
    sentences: tuple[Sentence, ...]
