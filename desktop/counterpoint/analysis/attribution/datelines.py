"""Datelines: the place, day and agency before the first sentence of a report, which parsers take for its subject."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from counterpoint.records.parse import Sentence, Word

_PLACE: Final = r"[^\W\d_a-zа-яё](?:[^\W\d_a-zа-яё]|[ .'’/-]){2,40}"
_DAY: Final = r"(?:,\s*\w{3,9}\.?(?:\s\d{1,2})?)?"
_AGENCY: Final = r"(?:\s*[(/][^)/\n]{2,30}[)/])?"
_DATELINE: Final = re.compile(
    rf"{_PLACE}(?P<more>{_DAY}(?:,\s*\d{{1,2}}\s\w{{3,9}}\.?)?{_AGENCY})\s*(?:--|(?P<mark>[—–:-]))\s"
)
_LONGEST: Final = 90
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON"})


def end_of(sentence: Sentence) -> int:
    """Return the id of the last word of the sentence's dateline, 0 if it has none."""
    text = ""
    for word in sentence.words:
        text += " " * (word.start - sentence.start - len(text)) + word.text
        if len(text) > _LONGEST:
            break
    found = _DATELINE.match(text)
    is_sure = found is not None and bool(found["more"]) and found["mark"] != ":"
    end = sentence.start + found.end() if found and (is_sure or _begins_with_place(sentence)) else sentence.start
    return max((word.id for word in sentence.words[:30] if word.end <= end), default=0)


def _begins_with_place(sentence: Sentence) -> bool:
    return any(each.type == "LOC" and each.start == sentence.words[0].start for each in sentence.entities)


def without(sentence: Sentence) -> Sentence:
    """Return the sentence with its dateline hung on the root, and its subject on the verb."""
    last = end_of(sentence)
    root = sentence.root
    if not last or last >= len(sentence.words):
        return sentence
    if root.id <= last:
        return sentence
    heads = {word.id: (root.id, "dep") for word in sentence.words[:last]}
    heads.update(_rehung(sentence, last))
    words = (replace(w, head=heads[w.id][0], deprel=heads[w.id][1]) if w.id in heads else w for w in sentence.words)
    return replace(sentence, words=tuple(words))


def _rehung(sentence: Sentence, last: int) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield new heads for what hangs on the dateline, or stands behind it as if it were no subject."""
    root = sentence.root
    behind = [word for word in sentence.words[last:] if word.head <= last or word.head == root.id]
    has_subject = any(word.relation == "nsubj" and word.head == root.id and word.id > last for word in behind)
    subject = None if has_subject else next((word for word in behind if _may_be_subject(sentence, word)), None)
    if subject and subject.id < root.id:
        yield subject.id, (root.id, "nsubj")
    for word in behind:
        if word.head <= last and word.head and word is not subject:
            yield word.id, (subject.id if subject else root.id, word.deprel)


def _may_be_subject(sentence: Sentence, word: Word) -> bool:
    has_case = any(kid.upos == "ADP" and kid.relation == "case" for kid in sentence.children(word))
    return word.upos in _NOMINAL and not has_case
