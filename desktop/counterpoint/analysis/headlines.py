"""Statements that a colon attributes: «Лавров: РФ готова …», and lines that follow a cue with a colon."""

from collections.abc import Iterator
from typing import Final

from counterpoint.analysis.reading import Reading
from counterpoint.analysis.trees import Tree
from counterpoint.records.attribution import Attribution, WordAt
from counterpoint.records.parse import Word
from counterpoint.records.statement import Reason

_NAME_WORDS: Final = 8
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "PRON", "NUM", "X", "SYM", "PART"})


def find(reading: Reading) -> Iterator[Attribution]:
    """Yield the statement of the article's headline when a name and a colon stand before it."""
    end = reading.line_end(len(reading.text) - len(reading.text.lstrip()))
    colon = reading.text.find(":", 0, end)
    if colon < 0 or reading.text[colon + 1 : colon + 2].strip():
        return
    sentence = reading.sentence_at(colon)
    if sentence is None or reading.sentences[sentence].start >= colon:
        return
    tree = reading.trees[sentence]
    name = reading.words(sentence, 0, colon)
    rest = reading.words(sentence, colon + 1, end)
    content = reading.trim(colon + 1, end)
    if not content or not _is_name(name) or not _is_clause(tree, rest):
        return
    kind = "direct" if reading.text[colon + 1 : end].strip()[:1] in '«“"„' else "indirect"
    head = _head(tree, name)
    yield Attribution(
        sentence=sentence,
        source=tree.span(name[0].id, name[-1].id),
        source_word=WordAt(sentence, head.id),
        cue=None,
        cue_word=None,
        content=(content,),
        kind=kind,
        cue_class="",
        polarity="claim",
        confidence=0.8,
        reasons=(Reason("headline-colon", tree.span(name[0].id, name[-1].id).of(reading.text)),),
    )


def _is_name(words: list[Word]) -> bool:
    is_short = 0 < len(words) <= _NAME_WORDS
    return (
        is_short
        and all(word.upos in _NOMINAL for word in words)
        and any(word.upos == "PROPN" or word.text[:1].isupper() for word in words)
    )


def _is_clause(tree: Tree, words: list[Word]) -> bool:
    """Tell whether somebody could say these words: they hold a predicate."""
    return any(word.upos in ("VERB", "AUX") or (word.upos == "ADJ" and tree.kids(word, "nsubj")) for word in words)


def _head(tree: Tree, words: list[Word]) -> Word:
    ids = {word.id for word in words}
    return next((word for word in words if word.head not in ids and word.upos in ("NOUN", "PROPN", "PRON")), words[0])
