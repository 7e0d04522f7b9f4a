"""Between the tagger and the parser: features and lemmas put right by a dictionary, and handed on to the parser.

Stanza 1.15's parser looks up the features of a word, and then reads its universal tag a second time instead. What does
reach it is XPOS. Our parsers take the features as their XPOS, in the form that a vocabulary of features has.
"""

from collections.abc import Sequence
from typing import Any

from counterpoint.language import dictionary

_REACH = 5
"""Words between an adjective and the noun it goes with, at most."""


def put_before(parser: Any, language: str) -> None:
    """Let the step ``parser`` of Stanza's pipeline, if it reads features, see every document with features mended."""
    if not getattr(parser.vocab["xpos"], "keyed", False):
        return
    parse = parser.process

    def process(document: Any) -> Any:
        for sentence in document.sentences:
            hand_on(sentence.words, language)
        return parse(document)

    parser.process = process


def hand_on(words: Sequence[Any], language: str) -> None:
    """Make the tagged words of a sentence ready for a parser that reads their features as XPOS."""
    if language == "ru":
        mend(words)
    for word in words:
        word.xpos = word.feats


def mend(words: Sequence[Any]) -> None:
    """Put right the features and lemmas of the words of a Russian sentence, as far as the dictionary knows them."""
    for word in words:
        feats, lemma = dictionary.consult(word.text, word.upos, word.feats or "")
        word.feats = feats or None
        lemma = lemma if lemma is not None else _unknown(word)
        # Treebanks write lemmas without ё.
        word.lemma = (_like(word, lemma)).replace("ё", "е").replace("Ё", "Е")
    _agree(words)


def _unknown(word: Any) -> str:
    """Return the lemma of a word that the dictionary does not know: an abbreviation is its own."""
    return str(word.text if word.upos == "PROPN" and _is_shouted(word.text) else word.lemma or word.text)


def _like(word: Any, lemma: str) -> str:
    """Return the lemma, if the word is a name, with the capitals of the word."""
    if word.upos != "PROPN":
        return lemma
    if _is_shouted(word.text[:2]):
        return lemma.upper()
    parts, written = lemma.split("-"), word.text.split("-")
    if len(parts) != len(written):
        return lemma
    return "-".join(p[:1].upper() + p[1:] if w[:1].isupper() else p for p, w in zip(parts, written, strict=True))


def _is_shouted(text: str) -> bool:
    return len(text) > 1 and text.isupper()


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
