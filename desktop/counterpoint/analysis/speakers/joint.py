"""Two who speak together: the statement of each, where their parties differ."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterpoint.analysis import wording
from counterpoint.analysis.speakers.scene import Scene
from counterpoint.analysis.trees import Tree
from counterpoint.records.attribution import Attribution, WordAt
from counterpoint.records.parse import Word
from counterpoint.records.text import Span

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_BETWEEN = frozenset({",", ";", "—", "–", "-", "both", "Both"})
_NAMING = frozenset({"appos", "flat"})  # what joins the words of one who speaks: a title, and a name


def split(stage: Scene, attribution: Attribution) -> list[Attribution]:
    """Return the attribution once for each of those whom its source joins: «Киев и Варшава», "the union and the firm".

    Each has the same cue and content, and its own words of the source. A source that names one speaker, or a crowd of
    several kinds ("residents and activists"), comes back as it is.
    """
    if attribution.source is None or attribution.source_word is None:
        return [attribution]
    sentence = stage.sentence(attribution.source_word.sentence)
    words = [sentence.words[i] for i in wording.indexes_of(sentence, attribution.source)]
    tree, head = Tree(sentence), sentence.word(attribution.source_word.word)
    heads = [head, *_joined(tree, head, words)]
    if len(heads) == 1 or head not in words or any(each.feature("Number") == "Plur" for each in heads):
        return [attribution]
    return [
        replace(attribution, source=span, source_word=WordAt(sentence.index, each.id))
        for each, span in zip(heads, _spans(tree, heads, words), strict=True)
    ]


def _joined(tree: Tree, head: Word, words: Sequence[Word]) -> Iterator[Word]:
    """Yield the heads of the phrases that the source joins to its first one."""
    for word in words:
        if word.relation != "conj" or word.upos not in _NOUNS or word.id <= head.id:
            continue
        if word.feature("Case") == head.feature("Case") and _hangs_on(tree, word, head):
            yield word


def _hangs_on(tree: Tree, word: Word, head: Word) -> bool:
    """Tell whether a word is joined to the head itself, to its title or to its name, not to what belongs to it."""
    for each in tree.above(word):
        if each.id == head.id:
            return True
        if each.relation not in _NAMING and each.relation != "conj":
            return False
    return False


def _spans(tree: Tree, heads: Sequence[Word], words: Sequence[Word]) -> Iterator[Span]:
    """Yield where each of the joined phrases stands, without the conjunctions between them."""
    starts = [words[0].id, *(max(tree.first(each), heads[0].id + 1) for each in heads[1:])]
    for start, following in zip(starts, [*starts[1:], words[-1].id + 1], strict=True):
        inside = [word for word in words if start <= word.id < following]
        while len(inside) > 1 and _is_between(inside[0]):
            inside.pop(0)
        while len(inside) > 1 and _is_between(inside[-1]):
            inside.pop()
        yield Span(inside[0].start, inside[-1].end)


def _is_between(word: Word) -> bool:
    return word.upos == "CCONJ" or word.text in _BETWEEN
