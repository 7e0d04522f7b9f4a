"""Between the tagger and the parser: features and lemmas put right by a dictionary, and handed on to the parser.

Stanza 1.15's parser looks up the features of a word, and then reads its universal tag a second time instead. What does
reach it is XPOS. Our parsers take the features as their XPOS, in the form that a vocabulary of features has.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from counterpoint.language import dictionary

_REACH = 5
"""Words between an adjective and the noun it goes with, at most."""


def reads_features(vocab: Any) -> bool:
    """Return whether the parser with this vocabulary reads features where Stanza's reads XPOS."""
    return bool(getattr(vocab["xpos"], "keyed", False))


def hand_on(documents: Iterable[Any], language: str) -> None:
    """Make the tagged words of Stanza's documents ready for a parser that reads features."""
    for document in documents:
        for sentence in document.sentences:
            if language == "ru":
                mend(sentence.words)
            for word in sentence.words:
                word.xpos = word.feats


def mend(words: Sequence[Any]) -> None:
    """Put right the features and lemmas of the words of a Russian sentence, as far as the dictionary knows them."""
    for word in words:
        feats, lemma = dictionary.consult(word.text, word.upos, word.feats or "")
        word.feats = feats or None
        if lemma is not None:
            word.lemma = lemma
    _agree(words)


def _agree(words: Sequence[Any]) -> None:
    """Give adjectives and participles that can be masculine or neuter the gender of the noun that follows."""
    features = [_features(word) for word in words]
    for place, (word, own) in enumerate(zip(words, features, strict=True)):
        case = own.get("Case", "")
        if "Gender" not in own or word.upos not in ("ADJ", "DET", "VERB"):
            continue
        genders = dictionary.genders(word.text, case)
        if len(genders) < 2:
            continue
        noun = next((f for f in features[place + 1 : place + 1 + _REACH] if _is_noun_in(f, case)), {})
        if noun.get("Gender") in genders and noun["Gender"] != own["Gender"]:
            own["Gender"] = noun["Gender"]
            word.feats = "|".join(f"{name}={value}" for name, value in own.items())


def _features(word: Any) -> dict[str, str]:
    return dict(part.split("=", 1) for part in word.feats.split("|")) if word.feats else {}


def _is_noun_in(features: dict[str, str], case: str) -> bool:
    # Of the words with case and number only nouns and names have an animacy in every case.
    return features.get("Case") == case and features.get("Number") == "Sing" and "Animacy" in features
