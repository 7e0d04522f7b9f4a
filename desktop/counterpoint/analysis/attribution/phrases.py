"""Noun phrases: title, name and apposition of a speaker, without what is only told about them."""

from dataclasses import dataclass, replace
from typing import Final

from counterpoint.analysis.lexicon import Lexicon, is_relative
from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Word

_OUTSIDE: Final = frozenset(
    {"advcl", "ccomp", "parataxis", "csubj", "discourse", "orphan", "dislocated", "nsubj", "cop", "aux"}
)
_APPOSITION: Final = 16
_LEADING: Final = frozenset({"ADP", "CCONJ", "SCONJ", "PART", "PUNCT"})
_POINTING: Final = frozenset({"то", "тот"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON"})


@dataclass(frozen=True, slots=True)
class Source:
    """The words from ``first`` to ``last`` with their head; ``code`` names the rule that found them."""

    word: Word
    first: int
    last: int
    code: str


def noun_phrase(
    tree: Tree, head: Word, lexicon: Lexicon, code: str, *, limits: tuple[int, int] | None = None
) -> Source:
    """Return the noun phrase of ``head``: no relative clauses, no circumstances, nothing beyond ``limits``."""
    kept = {head.id}
    waiting = [head]
    for word in waiting:  # grows while it is walked
        for kid in tree.kids(word):
            is_in = limits is None or limits[0] <= kid.id <= limits[1]
            if kid.id in kept or not is_in:
                continue
            if _is_restrictive(tree, kid, head):
                kept.update(each.id for each in tree.below(kid) if limits is None or each.id <= limits[1])
            elif not _is_outside(tree, kid, head, lexicon):
                kept.add(kid.id)
                waiting.append(kid)
    first = last = head.id
    while first - 1 in kept or (first - 2 in kept and is_punctuation(tree.word(first - 1))):
        first -= 1
    while last + 1 in kept or (last + 2 in kept and is_punctuation(tree.word(last + 1))):
        last += 1
    first, last = _with_neighbours(tree, head, first, last, limits, lexicon)
    first, last = _with_entity(tree, first, last, limits)
    return _trimmed(tree, Source(head, first, last, code))


def _is_outside(tree: Tree, word: Word, head: Word, lexicon: Lexicon) -> bool:
    if word.relation in _OUTSIDE:
        return not (word.relation in ("cop", "aux") and word.id > head.id)
    if word.relation == "acl":
        return word.deprel == "acl:relcl" or _after_comma(tree, word) or word.id < head.id
    if word.relation in ("nmod", "obl"):
        if normal(word.lemma) in _POINTING:
            return True
        is_bare = word.deprel not in ("nmod:unmarked", "nmod:tmod", "obl:unmarked", "obl:tmod")
        has_preposition = any(kid.upos == "ADP" for kid in tree.kids(word, "case"))
        is_behind = word.id > head.id and has_preposition
        return normal(word.lemma) in lexicon.occasions and (is_behind or not is_bare)
    return word.relation == "conj" and word.upos in ("VERB", "AUX")


def _is_restrictive(tree: Tree, word: Word, head: Word) -> bool:
    """Tell whether a relative clause says which ones are meant: people who live there."""
    is_relative_clause = word.deprel == "acl:relcl" and word.head == head.id and word.id > head.id
    is_apart = _after_comma(tree, word) or bool(tree.kids(word, "mark"))
    return is_relative_clause and head.upos == "NOUN" and not is_apart


def _after_comma(tree: Tree, word: Word) -> bool:
    first = tree.first(word)
    before = tree.word(first - 1) if first > 1 else None
    return tree.word(first).text == "," or (before is not None and before.text == ",")


def _with_neighbours(
    tree: Tree, head: Word, first: int, last: int, limits: tuple[int, int] | None, lexicon: Lexicon
) -> tuple[int, int]:
    """Take in names beside the phrase that the parser hung elsewhere: Mr and Pakornwut both as subjects."""
    low, high = limits or (1, len(tree.words))
    while last < high and (word := tree.word(last + 1)).upos == "PROPN" and tree.word(last).upos in ("PROPN", "NOUN"):
        is_sister = word.head == head.head and word.relation == head.relation
        is_name = (
            tree.word(last).upos == "PROPN" and not word.feature("Case") and normal(word.lemma) not in lexicon.occasions
        )
        is_near = is_sister or is_name or word.head in range(first, last + 1) or word.relation in ("flat", "appos")
        if not is_near or (word.feature("Case") or head.feature("Case")) != head.feature("Case"):
            break
        last += 1
    while first > low and (word := tree.word(first - 1)).upos in ("PROPN", "ADJ", "NOUN"):
        is_sister = word.head == head.head and word.relation == head.relation
        is_name = word.upos == "PROPN" and tree.word(first).upos == "PROPN" and word.head == head.head
        if not is_sister and not is_name:
            break
        first = max(low, min(first - 1, tree.first(word)))
    return first, last


def _trimmed(tree: Tree, phrase: Source) -> Source:
    """Return the phrase without prepositions, conjunctions and particles before it and possessive marks behind it."""
    first, last = phrase.first, phrase.last
    while first < phrase.word.id and tree.word(first).upos in _LEADING and not _opens(tree, first, last):
        first += 1
    while last > phrase.word.id and (
        normal(tree.word(last).lemma) == "сам"
        or tree.word(last).upos in ("ADP", "PART", "CCONJ")
        or _is_loose(tree, first, last)
    ):
        last -= 1
    return replace(phrase, first=first, last=last)


def _opens(tree: Tree, first: int, last: int) -> bool:
    """Tell whether the first word is a quotation mark that is closed in the phrase."""
    partners = {"«": "»", "“": "”", "„": "“", '"': '"'}
    partner = partners.get(tree.word(first).text)
    return partner is not None and any(each.text == partner for each in tree.between(first + 1, last))


def _is_loose(tree: Tree, first: int, last: int) -> bool:
    """Tell whether the last word is punctuation that closes nothing in the phrase."""
    word = tree.word(last)
    if not is_punctuation(word):
        return False
    partners = {")": "(", "»": "«", "”": "“", '"': '"'}
    return word.text not in partners or all(each.text != partners[word.text] for each in tree.between(first, last - 1))


def _with_entity(tree: Tree, first: int, last: int, limits: tuple[int, int] | None) -> tuple[int, int]:
    """Take in the rest of a name that begins or ends in the phrase."""
    low, high = limits or (1, len(tree.words))
    start, end = tree.word(first).start, tree.word(last).end
    for entity in tree.sentence.entities:
        if entity.type not in ("PER", "ORG") or entity.start >= end or entity.end <= start:
            continue
        while last < high and entity.start >= start and tree.word(last + 1).end <= entity.end:
            last += 1
        while first > low and entity.end <= end and tree.word(first - 1).start >= entity.start:
            first -= 1
    return first, last


def with_apposition(tree: Tree, phrase: Source, end: int | None, lexicon: Lexicon) -> Source:
    """Return the phrase with an apposition between commas that the parser did not see: X, the head of Y, said.

    ``end`` is the word that must follow the second comma; None asks for a name before and any clause after.
    """
    start = phrase.last + 1
    if start >= len(tree.words) or tree.word(start).text != ",":
        return phrase
    for word in tree.between(start + 1, start + _APPOSITION):
        if word.text == "," and word.id > start + 1:
            words = tree.between(start + 1, word.id - 1)
            is_noun = words[0].upos in ("DET", "NOUN", "PROPN", "ADJ") and any(
                w.upos in ("NOUN", "PROPN") for w in words
            )
            fits = (
                word.id + 1 == end if end else phrase.word.upos == "PROPN" and words[0].upos in ("DET", "PROPN", "NOUN")
            )
            return replace(phrase, last=word.id - 1) if is_noun and fits else phrase
        if word.upos in ("VERB", "AUX", "SCONJ") or is_relative(word, lexicon) or word.text in (";", ":", "."):
            return phrase
    return phrase


def with_title_behind(tree: Tree, phrase: Source, lexicon: Lexicon) -> Source:
    """Return the phrase of a name with age and title behind it: said Maria Petrova, / 54, a teacher in Oslo."""
    rest = list(tree.between(phrase.last + 1, phrase.last + _APPOSITION))
    if phrase.word.upos != "PROPN" or len(rest) < 2 or rest[0].text != ",":
        return phrase
    if rest[1].upos == "NUM" and len(rest) > 3 and rest[2].text == ",":
        rest = rest[2:]
    title: list[Word] = []
    for word in rest[1:]:
        if is_punctuation(word) or is_relative(word, lexicon):
            break
        if word.upos == "SCONJ" or (word.upos in ("VERB", "AUX") and word.feature("VerbForm") != "Part"):
            return phrase
        title.append(word)
    is_title = len(title) > 0 and (title[0].upos == "DET" or title[0].feature("Case") == "Nom")
    if not is_title or title[0].upos not in ("DET", "NOUN", "ADJ") or not any(word.upos == "NOUN" for word in title):
        return phrase
    return _trimmed(tree, replace(phrase, last=title[-1].id))


def with_description(tree: Tree, phrase: Source) -> Source:
    """Return an English phrase with the adjective or participle right behind it: people / familiar with the talks."""
    behind = tree.between(phrase.last + 1, phrase.last + 2)
    if len(behind) < 2 or behind[0].upos not in ("ADJ", "VERB") or behind[1].upos != "ADP":
        return phrase
    if behind[0].upos == "VERB" and behind[0].feature("VerbForm") != "Part":
        return phrase
    words = tree.between(behind[0].id, tree.last(behind[0]))
    comma = next((word.id for word in words if word.text == ","), tree.last(behind[0]) + 1)
    return replace(phrase, last=comma - 1)


def description_after(tree: Tree, last: int, lexicon: Lexicon) -> int:
    """Return the last word of what is only told between commas about the noun that ends with the word ``last``."""
    comma, *rest = tree.between(last + 1, last + 4) or (None,)
    if comma is None or comma.text != "," or not rest:
        return last
    pronoun = next((word for word in rest[:2] if is_relative(word, lexicon)), None)
    verb = tree.head(pronoun) if pronoun else rest[0]
    is_about = pronoun is not None or rest[0].feature("VerbForm") == "Part" or rest[0].relation == "acl"
    if verb is None or not is_about or verb.id < rest[0].id:
        return last
    end = tree.last(verb)
    return end if any(word.text == "," for word in tree.between(end, end + 1)) else last


def behind(tree: Tree, place: int, lexicon: Lexicon, code: str) -> Source | None:
    """Return the noun phrase that stands right behind the word ``place``: «…», сказал / глава МИД."""
    for word in tree.between(place + 1, place + 8):
        if is_punctuation(word) and word.text not in '«“"':
            return None
        if word.upos in _NOMINAL and not _is_circumstance(tree, word, lexicon) and _is_subject(tree, word, lexicon):
            head = _top(tree, word, lexicon, place)
            fits = _agree(tree, head, tree.word(place))
            return noun_phrase(tree, head, lexicon, code, limits=(place + 1, len(tree.words))) if fits else None
        if word.upos in ("VERB", "SCONJ", "AUX"):
            return None
    return None


def ahead(tree: Tree, place: int, lexicon: Lexicon, code: str) -> Source | None:
    """Return the noun phrase that stands right ahead of the word ``place``: the minister / said."""
    commas = [word.id for word in tree.between(1, place - 1) if word.text == ","]
    low = commas[-1] if commas and commas[-1] < place - 1 else 0
    for word in reversed(tree.between(place - 12, place - 1)):
        if word.upos in _NOMINAL and not _is_circumstance(tree, word, lexicon):
            head = _top(tree, word, lexicon, low, place)
            fits = head.feature("Case") in ("Nom", "") and _agree(tree, head, tree.word(place))
            if fits or lexicon.language == "en":
                return noun_phrase(tree, head, lexicon, code, limits=(1, place - 1))
        if word.upos in ("VERB", "SCONJ", "CCONJ") or word.text in (":", ";", "—", "”", "»", '"'):
            return None
    return None


def _is_subject(tree: Tree, word: Word, lexicon: Lexicon) -> bool:
    """Tell whether the case lets the word be a subject; a genitive of a mere date must be a slip of the tagger."""
    head = tree.head(word)
    is_of_date = word.relation == "nmod" and head is not None and _is_circumstance(tree, head, lexicon)
    return word.upos == "PROPN" or word.feature("Case") in ("Nom", "", "Acc") or is_of_date


def _agree(tree: Tree, noun: Word, verb: Word) -> bool:
    """Tell whether the noun can be the subject of the verb by its number."""
    numbers = {noun.feature("Number"), verb.feature("Number")} - {""}
    return len(numbers) < 2 or bool(tree.kids(noun, "conj", "nummod"))


def _is_circumstance(tree: Tree, word: Word, lexicon: Lexicon) -> bool:
    """Tell whether the word says where or when: во вторник, on Monday, в интервью."""
    has_preposition = any(kid.upos == "ADP" for kid in tree.kids(word, "case"))
    return has_preposition or normal(word.lemma) in lexicon.occasions


def _top(tree: Tree, word: Word, lexicon: Lexicon, low: int, high: int = 1_000_000) -> Word:
    """Return the head of the noun phrase that ``word`` stands in, as far as it stays between two words."""
    top = word
    for head in tree.above(word):
        if not low < head.id < high or head.upos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            break
        if top.relation == "nmod" and top.feature("Case") == "Nom":
            break
        if _is_circumstance(tree, head, lexicon) or top.relation not in (
            "nmod",
            "compound",
            "flat",
            "appos",
            "amod",
            "det",
            "nummod",
            "conj",
        ):
            break
        top = head
    return top
