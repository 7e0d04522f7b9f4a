"""Russian treebanks annotate some words each in its own way; here they are made alike, after the larger part."""

from collections.abc import Iterable

from data import Sentence, Word

_NOT_OF_SHORT_FORMS = ("Animacy", "Case", "Degree")


def harmonise(sentences: Iterable[Sentence]) -> None:
    """Give short participles no case, and every form of the auxiliary быть its aspect and voice."""
    for words in sentences:
        for word in words:
            features = _features(word)
            if word.get("upos") == "VERB" and features.get("Variant") == "Short":
                features = {name: value for name, value in features.items() if name not in _NOT_OF_SHORT_FORMS}
            elif word.get("upos") == "AUX" and word.get("lemma") == "быть" and "VerbForm" in features:
                features = {"Aspect": "Imp", "Voice": "Act"} | features
            else:
                continue
            word["feats"] = "|".join(f"{name}={features[name]}" for name in sorted(features, key=str.lower))


def _features(word: Word) -> dict[str, str]:
    return dict(part.split("=", 1) for part in word["feats"].split("|")) if "feats" in word else {}
