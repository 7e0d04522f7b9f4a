"""What a dictionary of Russian (pymorphy3, OpenCorpora) knows of a word form, against what a tagger guessed.

A small tagger knows the case of a word from its sentence well enough, but not whether a verb is perfective or a noun
neuter: that stands in a dictionary. Of the readings that the dictionary gives to a form, the one that agrees best
with the tagger's guess is taken, and the guess is put right by it. Features are those of Universal Dependencies.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

Features = dict[str, str]

_CASES = {
    **dict.fromkeys(("gent", "gen1", "gen2"), "Gen"),
    **dict.fromkeys(("accs", "acc2"), "Acc"),
    **dict.fromkeys(("loct", "loc1", "loc2"), "Loc"),
    **{"nomn": "Nom", "datv": "Dat", "ablt": "Ins", "voct": "Voc"},
}
_GRAMMEMES = {
    **{grammeme: ("Case", case) for grammeme, case in _CASES.items()},
    **{"sing": ("Number", "Sing"), "plur": ("Number", "Plur")},
    **{"masc": ("Gender", "Masc"), "femn": ("Gender", "Fem"), "neut": ("Gender", "Neut")},
    **{"anim": ("Animacy", "Anim"), "inan": ("Animacy", "Inan")},
    **{"perf": ("Aspect", "Perf"), "impf": ("Aspect", "Imp")},
    **{"past": ("Tense", "Past"), "pres": ("Tense", "Pres"), "futr": ("Tense", "Fut")},
    **{"1per": ("Person", "1"), "2per": ("Person", "2"), "3per": ("Person", "3"), "excl": ("Person", "2")},
    **{"Supr": ("Degree", "Sup"), "indc": ("Mood", "Ind"), "impr": ("Mood", "Imp"), "pssv": ("Voice", "Pass")},
}
_FORMS = {
    "VERB": {"VerbForm": "Fin"},
    "INFN": {"VerbForm": "Inf"},
    "GRND": {"VerbForm": "Conv"},
    "PRTF": {"VerbForm": "Part"},
    "PRTS": {"VerbForm": "Part", "Variant": "Short", "Tense": "Past"},
    "ADJS": {"Variant": "Short", "Degree": "Pos"},
}
_VERBAL = frozenset({"VERB", "INFN", "GRND", "PRTF", "PRTS"})
_TAGS: Mapping[str, frozenset[str]] = {
    "NOUN": frozenset({"NOUN", "PROPN"}),
    "ADJF": frozenset({"ADJ", "PROPN"}),
    "ADJS": frozenset({"ADJ"}),
    **dict.fromkeys(_VERBAL, frozenset({"VERB", "AUX"})),
}
_PRONOMINAL = frozenset({"DET", "PRON"})

# What a word of each kind can have; the rest of a guess is dropped.
_ALLOWED: Mapping[str, frozenset[str]] = {
    "NOUN": frozenset({"Animacy", "Case", "Gender", "Number"}),
    "ADJF": frozenset({"Animacy", "Case", "Degree", "Gender", "Number"}),
    "ADJS": frozenset({"Degree", "Gender", "Number", "Variant"}),
    "VERB": frozenset({"Aspect", "Gender", "Mood", "Number", "Person", "Tense", "VerbForm", "Voice"}),
    "INFN": frozenset({"Aspect", "VerbForm", "Voice"}),
    "GRND": frozenset({"Aspect", "Tense", "VerbForm", "Voice"}),
    "PRTF": frozenset({"Animacy", "Aspect", "Case", "Gender", "Number", "Tense", "VerbForm", "Voice"}),
    "PRTS": frozenset({"Aspect", "Gender", "Number", "Tense", "Variant", "VerbForm", "Voice"}),
}
# How much it says for a reading that the tagger's guess agrees with it: the more a feature shows in the sentence
# rather than in the word, the more. Set by hand, on the training data.
_WEIGHTS = {
    **{"VerbForm": 4.0, "Case": 3.0, "Number": 2.0, "Tense": 2.0, "Mood": 2.0, "Variant": 2.0, "Voice": 1.5},
    **{"Gender": 1.0, "Person": 1.0, "Animacy": 0.6, "Aspect": 0.3},
}
_NAMES = ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr")
_CACHED = 100_000


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of a word form: its part of speech (OpenCorpora's), features, lemma, and how common it is (0 to 1)."""

    part: str
    features: Mapping[str, str]
    lemma: str
    score: float
    is_name: bool
    is_pronominal: bool

    def fits(self, tag: str) -> bool:
        """Whether a word with this universal tag can be read so."""
        if tag in _PRONOMINAL or self.is_pronominal:
            return tag in _PRONOMINAL and self.is_pronominal
        return tag in _TAGS[self.part]

    def agreement(self, guess: Mapping[str, str]) -> float:
        """Return how well the reading agrees with the tagger's guess."""
        held = sum(weight for name, weight in _WEIGHTS.items() if self.features.get(name, "") == guess.get(name, "-"))
        missing = (name for name in guess.keys() - self.features.keys() if name not in ("Animacy", "Gender", "Voice"))
        return held - sum(_WEIGHTS.get(name, 0.0) / 2 for name in missing) + self.score

    def complete(self, guess: Mapping[str, str], tag: str) -> Features:
        """Return the features of the reading, with what it leaves open as guessed."""
        features = {name: value for name, value in guess.items() if name in _ALLOWED[self.part]}
        features.update(self.features)
        if self.part == "ADJF" and tag not in _PRONOMINAL:
            features.setdefault("Degree", "Pos")
        if self.part in _VERBAL and features.get("Voice") == "Act" and "Voice" not in self.features:
            features["Voice"] = "Mid"  # the verb ends in -ся: no active
        for name in _absent(features, self):
            features.pop(name, None)
        return features


def _absent(features: Features, reading: Reading) -> list[str]:
    """Return the names of features that words with the other features never have."""
    absent = ["Degree"] if reading.is_pronominal else []
    if reading.part != "NOUN" and features.get("Number") == "Plur":
        absent.append("Gender")
    if reading.part in ("ADJF", "PRTF") and features.get("Case") != "Acc" and not reading.is_pronominal:
        absent.append("Animacy")
    if reading.part == "VERB":
        absent.append("Person" if features.get("Tense") == "Past" else "Gender")
        if features.get("Mood") == "Imp":
            absent.append("Tense")
    return absent


@lru_cache(maxsize=_CACHED)
def consult(form: str, tag: str, feats: str) -> tuple[str, str | None]:
    """Return the features of ``form`` put right by the dictionary, and its lemma in lower case, or None.

    ``tag`` and ``feats`` are the tagger's guess, as CoNLL-U writes them ("" for no features). Where the dictionary
    does not know the form with this tag, the guess comes back as it was, and no lemma.
    """
    guess = dict(part.split("=", 1) for part in feats.split("|")) if feats else {}
    readings = [reading for reading in _readings(form) if reading.fits(tag)]
    if tag == "PROPN":
        readings = [reading for reading in readings if reading.is_name]
    if not readings or not guess:
        return feats, None
    best = max(readings, key=lambda reading: reading.agreement(guess))
    features = best.complete(guess, tag)
    written = "|".join(f"{name}={features[name]}" for name in sorted(features, key=str.lower))
    # Treebanks have lemmas of their own for pronouns (это, то) and superlatives (лучший).
    has_own_lemma = tag == "PRON" or features.get("Degree") == "Sup"
    return written, None if has_own_lemma else best.lemma


@lru_cache(maxsize=_CACHED)
def genders(form: str, case: str) -> frozenset[str]:
    """Return the genders in which ``form`` can be an adjective or participle of this case in the singular."""
    parts = ("ADJF", "PRTF")
    found = (reading.features for reading in _readings(form) if reading.part in parts)
    return frozenset(f["Gender"] for f in found if f.get("Case") == case and "Gender" in f)


@lru_cache(maxsize=_CACHED)
def _readings(form: str) -> tuple[Reading, ...]:
    if not all(unicodedata.name(letter, "") for letter in form):  # pymorphy3 stumbles over letters without a name
        return ()
    return tuple(
        _reading(form, parse) for parse in _analyzer().parse(form) if parse.tag.POS in _ALLOWED and _is_known(parse)
    )


def _is_known(parse: Any) -> bool:
    """Whether the form stands in the dictionary, as a whole or after a prefix that is one: not a mere likeness."""
    methods = [type(step[0]).__name__ for step in parse.methods_stack]
    return methods[0] == "DictionaryAnalyzer" and "UnknownPrefixAnalyzer" not in methods


def _reading(form: str, parse: Any) -> Reading:
    part = parse.tag.POS
    features = dict(_FORMS.get(part, {}))
    features |= dict(_GRAMMEMES[grammeme] for grammeme in parse.tag.grammemes if grammeme in _GRAMMEMES)
    if part in _VERBAL and "Voice" not in features and not form.lower().endswith(("ся", "сь")):
        features["Voice"] = "Act"
    return Reading(
        part=part,
        features=features,
        lemma=parse.normal_form,
        score=parse.score,
        is_name=any(grammeme in parse.tag for grammeme in _NAMES),
        is_pronominal="Apro" in parse.tag,
    )


@lru_cache(maxsize=1)
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")
