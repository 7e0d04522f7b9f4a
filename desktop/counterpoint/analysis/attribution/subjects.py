"""Subjects and agents: the words of a clause that may name who speaks."""

from typing import Final

from counterpoint.analysis.attribution import utterers
from counterpoint.analysis.lexicon import Lexicon
from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Word

_AGENT: Final = frozenset({"by"})


def subject(tree: Tree, verb: Word, *, after: bool = False) -> Word | None:
    """Return the subject of the verb; of several, the one behind it if it stands ``after`` a comma."""
    subjects = [_agreeing(tree, verb, kid) for kid in tree.kids(verb, "nsubj")]
    active = [kid for kid in subjects if "pass" not in kid.deprel]
    is_passive = any(kid.deprel == "aux:pass" for kid in tree.kids(verb)) or verb.feature("Variant") == "Short"
    if not active and not is_passive and (verb.text.endswith("ed") or verb.feature("Voice") != "Pass"):
        active = subjects  # the parser takes some active verbs for passives
    active = [kid for kid in active if not _behind_complementiser(tree, verb, kid)]
    named = [kid for kid in active if kid.upos in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "VERB")]
    nominative = [kid for kid in named if kid.feature("Case") in ("Nom", "")] or named
    behind = [kid for kid in nominative if kid.id > verb.id]
    if not nominative or (after and behind):
        return _past_listener(tree, verb, behind[0]) if after and behind else None
    ahead = [kid for kid in nominative if kid.id < verb.id]
    return _past_listener(tree, verb, _beside(tree, verb, ahead[-1]) if ahead else nominative[0])


def _beside(tree: Tree, verb: Word, subject: Word) -> Word:
    """Return the noun that a comma parts from the subject of another clause: the drug, / doctors said, helps."""
    for kid in tree.kids(subject, "conj"):
        is_apart = not tree.kids(kid, "cc") and tree.word(max(1, tree.first(kid) - 1)).text == ","
        if is_apart and tree.first(kid) > subject.id and tree.last(kid) == verb.id - 1:
            return kid
    return subject


def themself(tree: Tree, subject: Word) -> Word:
    """Return the noun that «сам» stands for: мэрия в 2016 году сама называла."""
    if normal(subject.lemma) != "сам":
        return subject
    for word in reversed(tree.between(1, subject.id - 1)):
        if is_punctuation(word) or word.upos == "VERB":
            break
        if word.upos in ("NOUN", "PROPN") and not tree.kids(word, "case") and _agrees_with(word, subject):
            return word
    return subject


def _agrees_with(noun: Word, other: Word) -> bool:
    pairs = ((noun.feature(name), other.feature(name)) for name in ("Number", "Gender"))
    return all(one == two for one, two in pairs if one and two)


def _past_listener(tree: Tree, verb: Word, subject: Word) -> Word:
    """Return the nominative that hangs on a listener whom the parser took for the subject: заявил журналистам глава."""
    if subject.id < verb.id or subject.feature("Case") not in ("Dat", "Ins"):
        return subject
    below = (kid for kid in tree.kids(subject, "nmod", "appos") if kid.feature("Case") == "Nom")
    return next(below, subject)


def _behind_complementiser(tree: Tree, verb: Word, subject: Word) -> bool:
    """Tell whether the subject must be that of a following clause: выражает надежду что США помогут."""
    return subject.id > verb.id and any(each.upos == "SCONJ" for each in tree.between(verb.id + 1, subject.id))


def _agreeing(tree: Tree, verb: Word, subject: Word) -> Word:
    """Return the subject, or the object where only that agrees with the verb: предложение поддержали депутаты."""
    if verb.feature("Number") != "Plur" or subject.feature("Number") != "Sing" or tree.kids(subject, "conj"):
        return subject
    if subject.feature("Case") not in ("Nom", "Acc") or tree.kids(subject, "nummod", "det"):
        return subject
    others = [kid for kid in tree.kids(verb, "obj") if kid.feature("Number") == "Plur" or tree.kids(kid, "nummod")]
    return others[0] if others and others[0].id > verb.id > subject.id else subject


def agent(tree: Tree, verb: Word, lexicon: Lexicon) -> Word | None:
    """Return the agent of a passive: by the minister, министром."""
    for kid in tree.kids(verb, "obl", "iobj"):
        prepositions = [normal(each.text) for each in tree.kids(kid, "case")]
        if kid.deprel == "obl:agent" and (not prepositions or prepositions[0] in _AGENT):
            return kid
        is_passive = verb.feature("Voice") == "Pass" and verb.feature("VerbForm") == "Part"
        is_instrument = kid.feature("Case") == "Ins" and not prepositions
        if is_passive and is_instrument and utterers.can_speak(tree, kid, lexicon):
            return kid
    return None


def end_of_agent(tree: Tree, verb: Word, agent: Word) -> int:
    """Return the last word that may belong to an agent: it was alleged by the opposition / that …"""
    is_impersonal = any(normal(kid.text) == "it" for kid in tree.kids(verb, "nsubj", "expl"))
    marks = [word.id for word in tree.between(agent.id + 1, len(tree.words)) if normal(word.text) == "that"]
    return marks[0] - 1 if is_impersonal and marks else len(tree.words)
