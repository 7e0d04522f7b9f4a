"""Owners: whose words a noun or a preposition names: по словам министра, Sanders' accusations."""

from typing import Final

from counterpoint.analysis.attribution import phrases, subjects
from counterpoint.analysis.attribution.cues import Cue
from counterpoint.analysis.attribution.phrases import Source, noun_phrase
from counterpoint.analysis.lexicon import Lexicon
from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Word

_AUTHOR: Final = frozenset({"by"})


def of_phrase(tree: Tree, cue: Cue, lexicon: Lexicon) -> Source | None:
    """Return whose words or opinion it is: по словам министра, according to the report."""
    if cue.noun is not None:
        return of_noun(tree, cue.noun, lexicon)
    for word in tree.between(cue.last + 1, cue.last + 12):
        if word.upos in ("NOUN", "PROPN", "PRON"):
            head = next(
                (each for each in tree.above(word) if cue.last < each.id and each.upos in ("NOUN", "PROPN")), word
            )
            if not any(each.id == cue.word.id for each in tree.kids(head)):
                head = word
            found = noun_phrase(tree, head, lexicon, "source-phrase", limits=(cue.last + 1, len(tree.words)))
            found = phrases.with_description(tree, found)
            return phrases.with_apposition(tree, found, None, lexicon) if cue.first == 1 else found
        is_participle = word.relation == "amod" or word.feature("VerbForm") == "Part"
        if is_punctuation(word) or (word.upos in ("VERB", "ADP") and not is_participle):
            break
    return _up_to_comma(tree, cue.last + 1) if cue.first == 1 else None


def _up_to_comma(tree: Tree, first: int) -> Source | None:
    """Return all that stands before the first comma, where the parser sees no noun: According to a re-analysis, …"""
    comma = next((word.id for word in tree.between(first, len(tree.words)) if word.text == ","), 0)
    words = tree.between(first, comma - 1)
    if any(word.feature("VerbForm") == "Fin" for word in words):
        return None
    nouns = [word for word in words if word.upos in ("NOUN", "PROPN")]
    return Source(nouns[0], first, comma - 1, "source-phrase") if nouns else None


def of_noun(tree: Tree, noun: Word, lexicon: Lexicon) -> Source | None:
    """Return whose noun it is: Sanders' accusations, обвинения Навального, his claim, the claim by Dr Forson."""
    for kid in tree.kids(noun):
        prepositions = [normal(each.text) for each in tree.kids(kid, "case") if each.upos == "ADP"]
        is_owner = kid.deprel in ("nmod:poss", "det:poss") or (kid.relation == "det" and kid.feature("Poss") == "Yes")
        is_his = kid.relation in ("det", "nmod") and normal(kid.text) in ("его", "ее", "их")
        is_behind = is_genitive(kid) and not prepositions and kid.id > noun.id
        is_agent = kid.relation in ("nmod", "obl") and prepositions[:1] and prepositions[0] in _AUTHOR
        if ((is_owner or is_his) and normal(kid.lemma) != "свой") or is_behind or is_agent:
            limits = (noun.id + 1, len(tree.words)) if kid.id > noun.id else (1, noun.id - 1)
            return noun_phrase(tree, kid, lexicon, "source-owner", limits=limits)
    for kid in tree.kids(noun, "acl"):
        agent = subjects.agent(tree, kid, lexicon)
        if agent:
            return noun_phrase(tree, agent, lexicon, "source-agent")
    return _possessor(tree, noun, lexicon)


def is_genitive(word: Word) -> bool:
    """Tell whether the word is a genitive, or a foreign name that has no cases."""
    is_foreign = word.feature("Case") == "" and word.upos in ("PROPN", "X")
    return word.relation in ("nmod", "appos") and (word.feature("Case") == "Gen" or is_foreign)


def _possessor(tree: Tree, noun: Word, lexicon: Lexicon) -> Source | None:
    """Return a plural or name with a bare apostrophe before the noun, which parsers seldom understand: Sanders’."""
    for word in reversed(tree.between(noun.id - 3, noun.id - 1)):
        if word.text[-2:].casefold() in ("s’", "s'"):
            return noun_phrase(tree, word, lexicon, "source-owner", limits=(1, word.id))
        if word.upos not in ("ADJ", "ADV"):
            return None
    return None
