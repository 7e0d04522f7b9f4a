"""Slips that parsers make in the sentences that matter here, put right before anything is read from the trees.

In «В Париже такие упрёки отклоняют» the nominative of the reproaches equals their accusative, so that the parser takes
them for the subject; but reproaches reject nothing.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from counterpoint.analysis.attribution import datelines, utterers
from counterpoint.analysis.lexicon import Lexicon, is_relative
from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Parse, Sentence, Word

_PLACES: Final = frozenset({"в", "во", "на"})
_OBJECTS: Final = frozenset({"object", "predicate"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN"})

_Change = tuple[int, int, str]
"""A word with its new head and relation."""


def mended(parse: Parse, lexicon: Lexicon) -> Parse:
    """Return the parse with the trees put right of which it is sure that they are wrong."""
    sentences = tuple(datelines.without(each) for each in parse.sentences)
    for mend in {"ru": (_subjects, _governed), "en": (_asides,)}.get(lexicon.language, ()):
        sentences = tuple(_changed(each, mend(each, lexicon)) for each in sentences)
    return replace(parse, sentences=sentences)


def _changed(sentence: Sentence, changes: Iterator[_Change]) -> Sentence:
    new = {word: (head, relation) for word, head, relation in changes}
    if not new:
        return sentence
    words = tuple(
        replace(word, head=new[word.id][0], deprel=new[word.id][1]) if word.id in new else word
        for word in sentence.words
    )
    return replace(sentence, words=words)


def _asides(sentence: Sentence, lexicon: Lexicon) -> Iterator[_Change]:
    """Yield what makes an aside of a relative clause without a pronoun: the bridge, the minister said, will open."""
    tree: Tree | None = None
    for verb in sentence.words:
        if verb.deprel != "acl:relcl" or verb.upos != "VERB" or normal(verb.lemma) not in lexicon.verbs:
            continue
        tree = tree or Tree(sentence)
        noun = tree.head(verb)
        main = tree.head(noun) if noun is not None and noun.relation == "nsubj" else None
        if noun is None or main is None or not noun.id < verb.id < main.id:
            continue
        speaker = _speaker_of_aside(tree, noun, verb, lexicon)
        if speaker is not None and any(word.text == "," for word in tree.between(verb.id + 1, main.id - 1)):
            yield verb.id, main.id, "parataxis"
            yield speaker.id, verb.id, "nsubj"


def _speaker_of_aside(tree: Tree, noun: Word, verb: Word, lexicon: Lexicon) -> Word | None:
    """Return who speaks between the comma behind a noun and the verb, however he hangs there."""
    near = [*tree.kids(verb, "nsubj"), *tree.kids(noun, "appos")]
    near = [word for word in near if noun.id < word.id < verb.id and not is_relative(word, lexicon)]
    if not near:
        return None
    comma = tree.word(tree.first(near[0]) - 1)
    return near[0] if comma.text == "," and comma.id > noun.id else None


def _governed(sentence: Sentence, lexicon: Lexicon) -> Iterator[_Change]:
    """Yield what hangs on the accused and belongs to the verb: обвинить компанию / в загрязнении."""
    tree: Tree | None = None
    for verb in sentence.words:
        entries = lexicon.verbs.get(normal(verb.lemma), ()) if verb.upos == "VERB" else ()
        wanted = {(each.preposition, each.case) for entry in entries for each in entry.content if each.preposition}
        if not wanted:
            continue
        tree = tree or Tree(sentence)
        for kid in (deep for near in tree.kids(verb, "obj") for deep in tree.kids(near, "nmod")):
            prepositions = {normal(case.text) for case in tree.kids(kid, "case")}
            if any(each in prepositions and case in ("", kid.feature("Case")) for each, case in wanted):
                yield kid.id, verb.id, "obl"


def _subjects(sentence: Sentence, lexicon: Lexicon) -> Iterator[_Change]:
    tree: Tree | None = None
    yield from _pointing(sentence)
    for verb in sentence.words:
        if verb.upos == "VERB" and verb.feature("Voice") != "Pass" and _takes_object(verb, lexicon):
            tree = tree or Tree(sentence)
            yield from _of_verb(tree, verb, lexicon)


def _pointing(sentence: Sentence) -> Iterator[_Change]:
    """Yield what hangs on the verb, not on its subject: министр с этим не согласился."""
    for word in sentence.words:
        noun = sentence.word(word.head) if word.head and word.relation == "nmod" else None
        if noun is None or noun.relation != "nsubj" or normal(word.lemma) != "это":
            continue
        if noun.id < word.id < noun.head:
            yield word.id, noun.head, "obl"


def _takes_object(verb: Word, lexicon: Lexicon) -> bool:
    entries = lexicon.verbs.get(normal(verb.lemma), ())
    return any(argument.kind in _OBJECTS for entry in entries for argument in (*entry.content, *entry.accused))


def _of_verb(tree: Tree, verb: Word, lexicon: Lexicon) -> Iterator[_Change]:
    """Yield what makes objects of the nominatives that hang on a verb and cannot be its subject."""
    objects = [kid for kid in tree.kids(verb, "obj") if not tree.kids(kid, "case")]
    rivals = [kid for kid in objects if _may_be_subject(tree, kid, verb, lexicon)]
    for subject in tree.kids(verb, "nsubj"):
        if len(rivals) < len(objects):
            return  # it has another object
        place = _place(tree, verb, subject, lexicon)
        if not _is_object(tree, verb, subject, bool(place), lexicon):
            yield from _between(tree, subject, verb, objects, lexicon)
        elif rivals:
            yield subject.id, verb.id, "obj"
            yield rivals[0].id, verb.id, "nsubj"
        elif verb.feature("Number") == "Plur" and verb.feature("Person") in ("3", ""):
            yield subject.id, verb.id, "obj"
            if place is not None and place.head != verb.id:
                yield place.id, verb.id, "obl"


def _is_object(tree: Tree, verb: Word, subject: Word, has_place: bool, lexicon: Lexicon) -> bool:
    """Tell whether a subject can only be an object: a thing, or what is said where the verb has a place or a number
    for its subject."""
    if is_relative(subject, lexicon):
        noun = _antecedent(tree, subject)
        return noun is not None and not utterers.can_speak(tree, noun, lexicon)
    if not utterers.may_be_object(subject, lexicon):
        return False
    is_alone = not tree.kids(subject, "conj", "nummod")
    disagrees = verb.feature("Number") == "Plur" and subject.feature("Number") == "Sing" and is_alone
    if utterers.is_said(subject, lexicon) and (has_place or disagrees):
        return True
    return not utterers.can_speak(tree, subject, lexicon)


def _antecedent(tree: Tree, pronoun: Word) -> Word | None:
    """Return the noun right before the comma of a relative clause."""
    before = tree.word(pronoun.id - 1) if pronoun.id > 2 else None
    if before is None or before.text != ",":
        return None
    noun = tree.word(before.id - 1)
    return noun if noun.upos == "NOUN" and noun.feature("Number") == pronoun.feature("Number") else None


def _may_be_subject(tree: Tree, word: Word, verb: Word, lexicon: Lexicon) -> bool:
    is_nominative = word.feature("Case") in ("Nom", "") or utterers.may_be_object(word, lexicon)
    number = "Plur" if tree.kids(word, "conj", "nummod") else word.feature("Number")
    fits = number in ("", verb.feature("Number"))
    return word.upos in _NOMINAL and is_nominative and fits and utterers.can_speak(tree, word, lexicon)


def _place(tree: Tree, verb: Word, subject: Word, lexicon: Lexicon) -> Word | None:
    """Return the place that speaks instead of a subject; the parser may have hung it on what is said."""
    for kid in (*tree.kids(verb, "obl"), *tree.kids(subject, "nmod")):
        marks = [normal(each.text) for each in tree.kids(kid, "case")]
        is_inside = len(marks) == 1 and marks[0] in _PLACES and kid.feature("Case") in ("Loc", "")
        is_place = kid.upos in _NOMINAL and normal(kid.lemma) not in lexicon.occasions | lexicon.documents
        if is_inside and is_place and utterers.can_speak(tree, kid, lexicon):
            return kid
    return None


def _between(tree: Tree, subject: Word, verb: Word, objects: list[Word], lexicon: Lexicon) -> Iterator[_Change]:
    """Yield the object that stands between subject and verb and was hung on the subject: сторона упрёки отрицает."""
    if objects or not subject.id < verb.id:
        return
    for kid in tree.kids(subject, "nmod", "appos"):
        rest = tree.between(tree.last(kid) + 1, verb.id - 1)
        is_near = kid.id > subject.id and all(each.upos in ("PART", "ADV") for each in rest)
        is_clean = not any(is_punctuation(each) for each in tree.between(subject.id, verb.id))
        fits = not tree.kids(kid, "case") and utterers.may_be_object(kid, lexicon)
        is_thing = utterers.is_said(kid, lexicon) or not utterers.can_speak(tree, kid, lexicon)
        if is_near and is_clean and fits and is_thing:
            yield kid.id, verb.id, "obj"
            return
