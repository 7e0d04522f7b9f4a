"""Statements that a colon attributes: «Лавров: РФ готова …», and lines that follow a cue with a colon."""

import re
from collections.abc import Iterator
from typing import Final

from counterpoint.analysis.attribution.reading import Reading
from counterpoint.analysis.trees import Tree
from counterpoint.records.attribution import Attribution, WordAt
from counterpoint.records.parse import Word
from counterpoint.records.statement import Reason

_NAME_WORDS: Final = 8
_SAID_WORDS: Final = 4
_LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
_COLON: Final = re.compile(r"\s*[^:]{2,80}:(?=\s)")
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "PRON", "NUM", "X", "SYM", "PART"})


def find(reading: Reading) -> Iterator[Attribution]:
    """Yield what lines say that begin with a name and a colon: the headline, the answers of an interview."""
    for number, line in enumerate(_LINE.finditer(reading.text)):
        name = _COLON.match(reading.text, line.start(), line.end())
        found = _of_line(reading, name.end() - 1, line.end(), is_headline=number == 0) if name else None
        if found:
            yield found


def _of_line(reading: Reading, colon: int, end: int, *, is_headline: bool) -> Attribution | None:
    sentence = reading.sentence_at(colon)
    if sentence is None or reading.sentences[sentence].start >= colon:
        return None
    tree = reading.trees[sentence]
    name = reading.words(sentence, reading.line_start(colon), colon)
    rest = reading.words(sentence, colon + 1, end)
    content = reading.trim(colon + 1, end)
    if not content or not _is_name(name) or (is_headline and not _is_clause(tree, rest)):
        return None
    source = tree.span(name[0].id, name[-1].id)
    entities = reading.sentences[sentence].entities
    is_somebody = any(each.type in ("PER", "ORG") and each.end == source.end for each in entities)
    if not is_headline and not (is_somebody and len(content.of(reading.text).split()) >= _SAID_WORDS):
        return None
    is_direct = not is_headline or reading.text[colon + 1 : end].strip()[:1] in '«“"„'
    return Attribution(
        sentence=sentence,
        source=source,
        source_word=WordAt(sentence, _head(tree, name).id),
        cue=None,
        cue_word=None,
        content=(content,),
        kind="direct" if is_direct else "indirect",
        cue_class="",
        polarity="claim",
        confidence=0.8 if is_headline else 0.7,
        reasons=(Reason("headline-colon", source.of(reading.text)),),
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
