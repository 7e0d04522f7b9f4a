"""Noun phrases: their words in the tree, and how they read on their own."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from counterpoint.analysis.speakers import names
from counterpoint.records.parse import Parse, Sentence, Word
from counterpoint.records.text import Span

_MODIFIERS = frozenset({"amod", "det", "acl", "nummod"})
_IN_A_NAME = "flat"
_DROPPED = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "some",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "свой",
        "его",
        "её",
        "ее",
        "их",
        "этот",
        "эта",
        "эти",
        "тот",
        "та",
        "те",
        "наш",
    ]
)
_PROPER = frozenset({"western", "eastern", "european", "african", "asian", "arab", "democratic", "republican"})
"""English adjectives that are always written with a capital before people or a body."""

_TRAILING = frozenset({",", ".", ":", "—", "–", "-", "--", "(", "’s", "'s", "’", "'"})
_CLAUSES = frozenset({"acl", "advcl", "ccomp", "parataxis", "csubj"})


def indexes_of(sentence: Sentence, span: Span) -> list[int]:
    """Return the indexes of the sentence's words that the span covers."""
    return [i for i, word in enumerate(sentence.words) if word.start < span.end and span.start < word.end]


def sentence_at(parse: Parse, place: int) -> int:
    """Return the index of the sentence that holds, or last began before, a place of the text."""
    return max(0, bisect_right(parse.sentences, place, key=lambda sentence: sentence.start) - 1)


def sentences_in(parse: Parse, span: Span) -> Iterator[Sentence]:
    """Yield the sentences that share a character with the span."""
    for at in range(sentence_at(parse, span.start), len(parse.sentences)):
        sentence = parse.sentences[at]
        if sentence.start >= span.end:
            return
        if sentence.end > span.start:
            yield sentence


def subtree(sentence: Sentence, head: Word, *, clauses: bool = True) -> list[Word]:
    """Return ``head`` and everything below it in text order; without clauses that hang on it when so asked."""
    children: dict[int, list[Word]] = {}
    for word in sentence.words:
        children.setdefault(word.head, []).append(word)
    found, waiting = {head.id: head}, [head]
    while waiting:
        for child in children.get(waiting.pop().id, ()):
            if child.id not in found and (clauses or child.relation not in _CLAUSES):
                found[child.id] = child
                waiting.append(child)
    return [found[word_id] for word_id in sorted(found)]


def head_of(words: Sequence[Word]) -> Word:
    """Return the word that the others hang on: the first whose head lies outside."""
    ids = {word.id for word in words}
    outside = [word for word in words if word.head not in ids and word.upos not in ("PUNCT", "ADP", "DET", "CCONJ")]
    return outside[0] if outside else words[0]


def _agreeing(words: Sequence[Word], head: Word) -> set[int]:
    """Return the ids of the words that take the case of the head: its adjectives, and theirs."""
    case, ids = head.feature("Case"), {head.id}
    for word in words:
        takes_case = word.relation in _MODIFIERS or (word.relation == _IN_A_NAME and head.upos == "PROPN")
        if takes_case and word.head == head.id and word.feature("Case") == case:
            ids.add(word.id)
    for word in words:
        if word.relation == "conj" and word.head in ids and word.feature("Case") == case:
            ids.add(word.id)
            ids.update(w.id for w in words if w.relation in _MODIFIERS and w.head == word.id)
    return ids


def _joined(words: Iterable[tuple[Word, str]]) -> str:
    text, end = "", None
    for word, form in words:
        text += ("" if end is None or word.start == end else " ") + form
        end = word.end
    return text


def nominative(words: Sequence[Word], head: Word, language: str) -> str:
    """Return a noun phrase as one would name it: no article before it, in the nominative in Russian."""
    kept = list(words)
    while len(kept) > 1 and (names.fold(kept[0].text) in _DROPPED or kept[0].upos in ("PUNCT", "ADP", "CCONJ")):
        kept = kept[1:]
    while len(kept) > 1 and (kept[-1].text in _TRAILING or kept[-1].upos in ("CCONJ", "ADP")):
        kept = kept[:-1]
    counted = any(word.head == head.id and word.relation == "nummod" for word in kept)
    declined = _agreeing(kept, head) if language == "ru" and not counted else set()
    gender = head.feature("Gender")
    forms = [names.noun_nominative(w.text, w.upos, w.feats, gender) if w.id in declined else w.text for w in kept]
    if kept and not _keeps_capital(kept, language):
        forms[0] = forms[0][:1].lower() + forms[0][1:]
    return _joined(zip(kept, forms, strict=True)).rstrip("’'")


def _keeps_capital(words: Sequence[Word], language: str) -> bool:
    """Tell whether the first letter is a capital because of a name, not because it begins a sentence."""
    first = words[0]
    if first.id == 1 and names.is_common_noun(first.text):
        return False
    if first.upos in ("PROPN", "X") or first.text.isupper():
        return True
    if language == "ru":
        return False
    if (first.id > 1 and first.text[:1].isupper()) or names.fold(first.text) in _PROPER:
        return True
    whole_name = len(words) > 1 and all(word.text[:1].isupper() for word in words if word.upos != "ADP")
    return whole_name or first.lemma[:1].isupper()


def content_stems(words: Iterable[Word]) -> frozenset[str]:
    """Return the stems of the nouns, names and adjectives of a phrase."""
    found: set[str] = set()
    for word in words:
        if word.upos in ("NOUN", "ADJ"):
            found.add(names.fold(word.lemma))
        elif word.upos in ("PROPN", "X"):
            found |= names.stems(word.text)
    return frozenset(found)
