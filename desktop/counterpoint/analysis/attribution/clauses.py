"""Clauses as contents: where the attributed clause begins, and where the article's own voice goes on."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from counterpoint.analysis.attribution.cues import ADJECTIVE, NOUN, Cue
from counterpoint.analysis.attribution.phrases import Source
from counterpoint.analysis.lexicon import Argument, Lexicon, is_relative
from counterpoint.analysis.trees import Tree, normal
from counterpoint.records.parse import Word

Run = tuple[int, int]
"""The first and the last word of something that stands in one piece."""

SPEAKING: Final = frozenset({"say", "claim", "answer", "emphasise", "confirm", "announce", "warn", "complain", "think"})
"""Classes whose words cut off an attributed clause when they follow it: «…, добавив, что…»."""

_GOING_ON: Final = frozenset({"call", "accuse", "criticise", "promise", "urge", "demand", "threaten", "propose"})
"""Classes whose gerunds go on speaking after a clause: said that …, calling it a mistake."""

_REACH: Final = 14
_DASHES: Final = frozenset({"—", "–", "-", "--"})
_ARTICLES: Final = frozenset({"a", "an", "the"})
_AT: Final = frozenset({"in", "during", "at", "on", "в", "во", "на"})
"""Prepositions before the occasion or the document in which something is said."""

_LINKS: Final = frozenset({"ADV", "PART", "SCONJ", "CCONJ", "AUX"})


def clause(
    tree: Tree, cue: Cue, source: Source | None, others: Sequence[Cue], lexicon: Lexicon, *, is_free: bool
) -> Run | None:
    """Return the clause that the cue governs and that follows it.

    ``is_free`` allows a clause without complementiser that only its place shows: “he said more than 300 remained”.
    """
    start = _complementiser(tree, cue, source, others, lexicon)
    heads = _governed(tree, cue, others, lexicon)
    if start is None and not heads:
        return _rest(tree, cue, source, others, lexicon) if is_free and lexicon.language == "en" else None
    if start is None:
        first = max(min(tree.first(head) for head in heads), cue.last + 1)
        first = _with_lead(tree, cue, source, first) if is_free else first
    else:
        first = start
        heads = [head for head in heads if head.id > start] or _marked_by(tree, start)
    if source and source.first <= first <= source.last:
        first = source.last + 1
    if first > len(tree.words):
        return None  # “…, says his rival”: what looked like a clause is the source
    last = max([tree.last(head) for head in heads if head.id >= first], default=first)
    last = _with_joined(tree, cue, last, others)
    if start is not None:
        last = max(last, _reach(tree, cue, first))
        last = len(tree.words) if last - first < 2 else last
    elif is_free:
        last = max(last, _reach(tree, cue, first))
    last = cut(tree, cue, first, last, others, lexicon)
    last = min(last, _before_predicate(tree, cue, first))
    return (first, last) if first <= last else None


def _before_predicate(tree: Tree, cue: Cue, first: int) -> int:
    """Return the last word before the verb whose subject the noun is: the claim that he lied / was dismissed."""
    verb = tree.head(cue.word)
    if cue.form != NOUN or verb is None or cue.word.relation != "nsubj" or verb.id <= first + 1:
        return len(tree.words)
    start = verb.id
    while start - 1 > first + 1 and tree.word(start - 1).upos in ("AUX", "ADV", "PART"):
        start -= 1
    return start - 1


def _reach(tree: Tree, cue: Cue, first: int) -> int:
    """Return the last word below the cue, up to a verb that the cue's own subject goes on with."""
    last = tree.last(cue.word)
    for kid in tree.kids(cue.word, "conj"):
        if kid.id > first and not tree.kids(kid, "nsubj", "expl") and _agrees(cue.word, kid):
            links = [each.id for each in tree.kids(kid, "cc", "punct") if each.id < kid.id]
            last = min(last, min([tree.first(kid), *links]) - 1)
    return last


def cut(tree: Tree, cue: Cue, first: int, last: int, others: Sequence[Cue], lexicon: Lexicon) -> int:
    """Return the last word of a clause before another cue of the same speaker, or of the article, takes over."""
    last = _before_summary(tree, first, last, lexicon)
    semicolons = [word.id for word in tree.between(first + 1, last) if word.text == ";"]
    for other in others:
        if not other.is_verbal or not first + 1 < other.word.id <= last or _is_told(tree, other):
            continue
        ahead = semicolons[: bisect_left(semicolons, other.first)]
        if ahead and _has_clause(tree, other, lexicon):
            return ahead[-1] - 1
        if other.entries[0].cue_class not in SPEAKING and not _agrees(cue.word, other.word):
            continue
        begin = _begins(tree, cue, other, first)
        if begin is not None:
            return begin - 1
    return last


def _is_told(tree: Tree, cue: Cue) -> bool:
    """Tell whether the verb only says what the subject was told: the bank had not been informed of the charges."""
    is_passive = any(kid.deprel == "aux:pass" for kid in tree.kids(cue.word))
    has_agent = any(kid.deprel == "obl:agent" for kid in tree.kids(cue.word))
    return is_passive and cue.form != ADJECTIVE and not has_agent and not tree.kids(cue.word, "ccomp", "csubj")


def _has_clause(tree: Tree, cue: Cue, lexicon: Lexicon) -> bool:
    """Tell whether the cue has a clause or an infinitive of its own behind it."""
    marks = [normal(word.text) in lexicon.clause_marks for word in tree.between(cue.last + 1, cue.last + 2)]
    return any(marks) or any(kid.id > cue.last for kid in tree.kids(cue.word, "ccomp", "xcomp"))


def _before_summary(tree: Tree, first: int, last: int, lexicon: Lexicon) -> int:
    """Return the last word before a noun that sums up the clause for the article: “…, a pledge that his rival …”."""
    for mark in tree.between(first + 1, last):
        if mark.text != ",":
            continue
        words = [word for word in tree.between(mark.id + 1, mark.id + 5) if word.text not in _DASHES]
        while words and (words[0].upos == "ADJ" or normal(words[0].text) in _ARTICLES):
            words.pop(0)
        behind = [word for word in words[1:] if word.text != ","]
        is_summary = len(behind) > 0 and words[0].upos == "NOUN" and normal(words[0].lemma) in lexicon.nouns
        if is_summary and (behind[0].feature("VerbForm") == "Part" or _is_link(behind[0], lexicon)):
            return mark.id - 1
    return last


def _is_link(word: Word, lexicon: Lexicon) -> bool:
    return is_relative(word, lexicon) or normal(word.text) in lexicon.clause_marks


def _begins(tree: Tree, cue: Cue, other: Cue, first: int) -> int | None:
    """Return the word at which the clause of ``other`` leaves the content of ``cue``, None if it stays inside."""
    start = other.first
    while start - 1 > first and tree.word(start - 1).upos in ("ADV", "PART"):
        start -= 1
    before = tree.word(start - 1)
    is_converb = other.word.feature("VerbForm") in ("Conv", "Ger") or (
        other.word.text.endswith("ing") and not tree.kids(other.word, "aux", "nsubj")
    )
    if is_converb:
        is_apart = before.text in (",", "—", "–", "-", "while", "и", "and")
        speaks = other.entries[0].cue_class in SPEAKING | _GOING_ON
        return start - 1 if is_apart and speaks else None
    if before.upos == "CCONJ" and not tree.kids(other.word, "nsubj") and _agrees(cue.word, other.word):
        return before.id - 1 if tree.word(before.id - 1).text == "," else before.id
    if before.text == "," and other.word.head == cue.word.id and _goes_on(tree, cue.word, other.word):
        return before.id
    return _in_passing(tree, other, first) or _other_speaker(tree, other, first)


def _goes_on(tree: Tree, verb: Word, other: Word) -> bool:
    """Tell whether a Russian verb without subject goes on with the first one: «подтвердил, что …, назвал его …»."""
    names = ("Tense", "Number", "Gender", "VerbForm")
    is_alike = all(verb.feature(name) == other.feature(name) for name in names) and bool(verb.feature("Aspect"))
    return is_alike and other.feature("VerbForm") == "Fin" and not tree.kids(other, "nsubj", "mark")


def _in_passing(tree: Tree, other: Cue, first: int) -> int | None:
    """Return where «…, he said.» begins at the end of the sentence."""
    after = tree.between(other.last + 1, len(tree.words))
    subjects = [kid for kid in tree.kids(other.word, "nsubj") if kid.id < other.first]
    if not subjects or any(each.upos not in ("PUNCT", "ADP", "PROPN", "NOUN", "DET") for each in after):
        return None
    start = min(tree.first(kid) for kid in subjects)
    return start - 1 if start - 1 > first and tree.word(start - 1).text == "," and len(after) < _REACH else None


def _other_speaker(tree: Tree, other: Cue, first: int) -> int | None:
    """Return where a clause begins that is coordinated and has a speaker of its own: «…, а Россия настаивает, что…»."""
    subjects = tree.kids(other.word, "nsubj")
    has_clause = any(kid.id > other.word.id for kid in tree.kids(other.word, "ccomp"))
    is_same = bool(subjects) and subjects[0].upos == "PRON" and other.entries[0].cue_class in SPEAKING
    if (
        not subjects
        or not (has_clause or is_same)
        or other.word.relation not in ("conj", "parataxis", "root", "ccomp", "advcl")
    ):
        return None
    start = min(tree.first(subjects[0]), other.first)
    before = tree.word(start - 1) if start > 1 else None
    is_link = before is not None and (before.upos == "CCONJ" or before.text in ("while", "whereas"))
    if before is None or before.id <= first or not is_link or tree.word(before.id - 1).text != ",":
        return None
    return before.id - 1


def _agrees(one: Word, other: Word) -> bool:
    """Tell whether two verbs may share a subject: the same tense, number and gender."""
    names = ("Tense", "Number", "Gender", "Person")
    pairs = [(one.feature(name), other.feature(name)) for name in names]
    return all(left == right for left, right in pairs if left and right)


def _complementiser(tree: Tree, cue: Cue, source: Source | None, others: Sequence[Cue], lexicon: Lexicon) -> int | None:
    """Return where the clause begins when a complementiser says so: «что», «о том, что», “that”."""
    cues = {other.word.id for other in others if other.is_verbal}
    named = range(source.first, source.last + 1) if source else range(0)
    others = [other for other in others if other.word.id not in named]
    for word in tree.between(cue.last + 1, cue.last + _REACH):
        if word.id in cues or word.text in (";", ":", '"', "«", "“"):
            return None
        if normal(word.text) not in lexicon.clause_marks:
            continue
        before = tree.word(word.id - 1)
        if _is_elsewhere(tree, cue, before.id - 1, others, lexicon):
            return None
        if lexicon.language == "en":
            return word.id if before.text != "," and _is_that(tree, cue, word, lexicon) else None
        if before.text != ",":
            return word.id if before.id <= cue.last and word.upos == "SCONJ" else None
        if before.id == cue.last + 1 or word.upos == "SCONJ" or word.relation == "mark":
            return _with_pronoun(tree, before.id - 1, cue) or word.id
        return None
    return None


def _is_that(tree: Tree, cue: Cue, that: Word, lexicon: Lexicon) -> bool:
    """Tell whether an English “that” opens what the cue says, and not a clause about the noun before it."""
    before, after = tree.word(that.id - 1), tree.between(that.id + 1, that.id + 1)
    is_impersonal = any(normal(kid.text) == "it" for kid in tree.kids(cue.word, "nsubj", "expl"))
    has_listener = any(Argument("object") in entry.accused for entry in cue.entries)
    if after and after[0].upos not in ("VERB", "AUX") and (is_impersonal or has_listener):
        return True
    is_mark = that.upos == "SCONJ" or that.relation == "mark" or that.id == cue.last + 1
    is_mark = is_mark or normal(before.lemma) in lexicon.occasions | lexicon.documents
    return is_mark and not _modifies_noun(tree, cue, that)


def _is_elsewhere(tree: Tree, cue: Cue, last: int, others: Sequence[Cue], lexicon: Lexicon) -> bool:
    """Tell whether another clause or a noun of saying stands between the cue and a complementiser."""
    between = tree.between(cue.last + 1, last)
    if len(between) == 2 and between[0].text == "," and between[1].upos in ("ADV", "PART"):
        return False  # «признавая, впрочем, что …»
    commas = [each for each in between if each.text == ","]
    if len(commas) % 2 or (commas and any(each.relation in ("nsubj", "root") for each in between)):
        return True
    nouns = {other.word.id for other in others if not other.is_verbal}
    start = last
    while start > cue.last + 1 and tree.word(start).upos in ("PROPN", "DET", "ADJ", "ADP", "NOUN"):
        start -= 1
    beside = [each for each in tree.between(start, last + 1) if each.id in nouns and each.id > cue.last]
    return any(not _is_occasion(tree, cue, each, lexicon) for each in beside) and cue.noun is None


def _is_occasion(tree: Tree, cue: Cue, noun: Word, lexicon: Lexicon) -> bool:
    """Tell whether the noun says where the words were said: said in a statement / that …"""
    is_said = any(entry.cue_class in SPEAKING for entry in cue.entries)
    prepositions = [normal(kid.text) for kid in tree.kids(noun, "case")]
    is_place = normal(noun.lemma) in lexicon.occasions | lexicon.documents
    return is_said and is_place and bool(prepositions) and prepositions[0] in _AT


def _modifies_noun(tree: Tree, cue: Cue, mark: Word) -> bool:
    """Tell whether the clause belongs to a noun between, which is the content itself: rejected the claim that ..."""
    between = tree.between(cue.last + 1, mark.id - 1)
    nouns = [each for each in between if each.upos == "NOUN" and not tree.kids(each, "case")]
    head = tree.head(mark)
    return bool(nouns) and head is not None and head.relation == "acl"


def _with_pronoun(tree: Tree, place: int, cue: Cue) -> int | None:
    """Return the preposition of «в том, что», «о том, что» when it stands before the clause."""
    word = tree.word(place)
    if normal(word.lemma) not in ("тот", "то") or place - 1 <= cue.last or tree.word(place - 1).upos != "ADP":
        return None
    return place - 1


def _marked_by(tree: Tree, mark: int) -> list[Word]:
    head = tree.head(tree.word(mark))
    if head is not None and head.id > mark:
        return [head]
    # «о том, что»: the clause hangs on the pronoun
    pronoun = tree.word(min(mark + 1, len(tree.words)))
    return tree.kids(pronoun, "acl", "ccomp", "advcl")


def _governed(tree: Tree, cue: Cue, others: Sequence[Cue], lexicon: Lexicon) -> list[Word]:
    """Return the heads of the clauses that hang on the cue, or on the noun of a light verb, and follow it."""
    heads = [cue.noun, cue.word] if cue.noun else [cue.word]
    found = [kid for head in heads if head for kid in tree.kids(head) if _is_clause(tree, kid, lexicon)]
    between = [other.word.id for other in others if other.word.id > cue.last and other.is_verbal]
    nouns = {other.word.id for other in others if not other.is_verbal and other.form == NOUN and cue.noun is None}
    return [
        kid
        for kid in found
        if kid.id > cue.last
        and not any(each < tree.first(kid) for each in between)
        and not nouns & {tree.first(kid) - 1, tree.first(kid) - 2}
    ]


def _is_clause(tree: Tree, word: Word, lexicon: Lexicon) -> bool:
    marks = {normal(kid.text) for kid in tree.kids(word, "mark")}
    if any(normal(kid.text) in ("when", "когда") for kid in tree.kids(word, "mark", "advmod")):
        return False
    if word.relation == "xcomp" and tree.kids(word, "nsubj") and "to" not in marks:
        return True
    if word.relation in ("ccomp", "csubj"):
        is_bare = not marks and not tree.kids(word, "nsubj", "aux", "cop", "expl")
        return not (is_bare and _is_nonfinite(word)) and "to" not in marks
    if word.relation in ("advcl", "acl") and word.deprel != "acl:relcl":
        return bool(marks & lexicon.clause_marks)
    return False


def _is_nonfinite(word: Word) -> bool:
    return word.feature("VerbForm") in ("Conv", "Inf", "Ger") or word.text.endswith("ing")


def _with_joined(tree: Tree, cue: Cue, last: int, others: Sequence[Cue]) -> int:
    """Return the last word of clauses that go on after ``last`` although the parser joins them to the cue."""
    cues = {other.word.id for other in others if other.entries[0].cue_class in SPEAKING}
    for kid in tree.kids(cue.word):
        if kid.id <= last or tree.first(kid) <= cue.last or kid.id in cues:
            continue
        is_joined = kid.relation == "conj" and tree.kids(kid, "nsubj", "expl") and cue.word.relation != "conj"
        if is_joined or (kid.relation in ("ccomp", "advcl") and not _is_nonfinite(kid)):
            last = max(last, tree.last(kid))
    return last


def _with_lead(tree: Tree, cue: Cue, source: Source | None, first: int) -> int:
    """Return where a clause without complementiser really begins: at the noun right after the cue."""
    between = tree.between(cue.last + 1, first - 1)
    if (
        not between
        or between[0].upos not in ("DET", "PROPN", "NOUN", "NUM", "ADJ")
        or (source and source.first > cue.last)
    ):
        return first
    if any(each.upos in ("PUNCT", "VERB") for each in between) or tree.kids(cue.word, "iobj"):
        return first
    return cue.last + 1


def _rest(tree: Tree, cue: Cue, source: Source | None, others: Sequence[Cue], lexicon: Lexicon) -> Run | None:
    """Return the rest of the sentence when it must be the attributed clause: it holds a finite verb."""
    first = cue.last + 1
    if (
        first > len(tree.words)
        or tree.word(first).upos in ("PUNCT", "ADP", "SCONJ")
        or (source and source.first > cue.last)
    ):
        return None
    is_aside = cue.word.relation == "advcl" and cue.word.head > cue.word.id
    last = tree.last(cue.word) if is_aside else len(tree.words)
    for word in tree.between(first, last):
        if word.text in ('"', "“", "”", ";") and word.id - first < 3:
            return None
    last = cut(tree, cue, first, last, others, lexicon)
    for word in tree.between(first + 1, last):
        if word.feature("VerbForm") == "Fin":
            return first, last
        if word.upos == "CCONJ" and tree.word(word.id - 1).text == ",":
            return None  # the object of the cue ends here, and a clause of the article begins
    return None
