"""Nouns that can speak: people, bodies and documents, but no dams, projects or accusations."""

from typing import Final

from counterpoint.analysis.lexicon import Lexicon
from counterpoint.analysis.speakers import gazetteer
from counterpoint.analysis.trees import Tree, normal
from counterpoint.records.parse import Word

_NAMED: Final = frozenset({"PER", "ORG", "LOC", "NORP"})
_LIKE_ACCUSATIVE: Final = frozenset({"Masc", "Neut"})


def can_speak(tree: Tree, word: Word, lexicon: Lexicon) -> bool:
    """Tell whether the word can head a source; of common nouns only those for people, bodies and documents can."""
    if word.upos != "NOUN" or word.text.isupper() or (word.id > 1 and word.text[:1].isupper()):
        return True
    if any(each.type in _NAMED and each.start < word.end and word.start < each.end for each in tree.sentence.entities):
        return True
    if any(kid.upos in ("PROPN", "X") for kid in tree.kids(word, "appos", "flat")):
        return True
    roles = gazetteer.roles(lexicon.language)
    if roles.kinds(word) or roles.is_among("body", word) or _issues(word, lexicon):
        return True
    if lexicon.language == "ru":
        return word.feature("Animacy") != "Inan"
    return not roles.is_among("thing", word) and normal(word.lemma) not in lexicon.nouns


def is_said(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether the noun names what somebody says: упрёк, довод, заявление."""
    lemma = normal(word.lemma)
    return lemma == "это" or (word.upos == "NOUN" and (lemma in lexicon.nouns or lemma in lexicon.documents))


def may_be_object(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a Russian nominative may as well be an accusative: доводы, упрёк, заявление, but not критика."""
    is_like = word.feature("Number") == "Plur" or word.feature("Gender") in _LIKE_ACCUSATIVE
    is_thing = word.feature("Animacy") == "Inan" or is_said(word, lexicon)
    return is_thing and word.feature("Case") in ("Nom", "Acc") and is_like


def _issues(word: Word, lexicon: Lexicon) -> bool:
    lemma = normal(word.lemma)
    return lemma in lexicon.documents or lemma in lexicon.outlets.nouns
