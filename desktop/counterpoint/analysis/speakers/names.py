"""Names in any case form and script: what two of them have in common, and how they read in the nominative."""

import re
import tomllib
import unicodedata
from functools import lru_cache
from typing import Any

from counterpoint import paths

_OBLIQUE = re.compile(r"(?:[оеё]го|[оеё]му|[аыия]ми|[аоеёиыя]м|[ая]х)$")
_IYA = re.compile(r"(?<=и)(?:я|и|ю|ей|ею|ям|ями|ях)$")  # Нигерия, which is not Нигер
_IY = re.compile(r"(?<=и)(?:й|ем|е)$")  # Юрий, Юрия; but российский, российского
_ENDING = re.compile(r"[аеёиоуыэюяйь]+$")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_SINGLE = dict(zip("абвгдеёзийклмнопрстуфыэіїєґў", "abvgdeeziiklmnoprstufyeiiegu", strict=True))
_LETTERS = _SINGLE | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ь": "", "ю": "iu"}
_LETTERS["я"] = "ia"
_ENGLISH_SPELLINGS = (
    ("sch", "sh"),
    ("tch", "ch"),
    ("ck", "k"),
    ("ph", "f"),
    ("x", "ks"),
    ("q", "k"),
    ("w", "v"),
    ("j", "dzh"),
    ("yo", "e"),
    ("y", "i"),
    ("kh", "h"),
)


@lru_cache(maxsize=1)
def words() -> dict[str, frozenset[str]]:
    """Return the lists of ``names.toml``: given names by gender, words that stand before a name."""
    with (paths.resources() / "gazetteers" / "names.toml").open("rb") as file:
        return {name: frozenset(members) for name, members in tomllib.load(file).items()}


def is_cyrillic(word: str) -> bool:
    """Tell whether the word has a Cyrillic letter."""
    return bool(_CYRILLIC.search(word))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return the word in lower case, accents off Latin letters, ё as е, marks at its ends gone."""
    lowered = word.casefold().replace("ё", "е")
    if not is_cyrillic(lowered):
        decomposed = unicodedata.normalize("NFKD", lowered)
        lowered = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
    return lowered.strip("«»“”„‟\"'’‘`.,()[]")


@lru_cache(maxsize=65536)
def stems(word: str) -> frozenset[str]:
    """Return what stays of a word in its case forms; two forms of one name share at least one stem.

    Russian nominatives and obliques look alike ("Максим" is a nominative, "Асадом" is not), hence more than one.
    """
    folded = fold(word)
    if not is_cyrillic(folded) or (word.isupper() and len(word) > 1):
        return frozenset({folded}) if folded else frozenset()
    if _IYA.search(folded):
        return frozenset({_IYA.sub("", folded)})
    found = {_ENDING.sub("", folded), _ENDING.sub("", _OBLIQUE.sub("", folded))}
    if _IY.search(folded):
        found.add(_IY.sub("", folded))
    long_enough = {stem for stem in found if len(stem) > 1}
    return frozenset(long_enough or {folded})


def same_word(one: str, other: str) -> bool:
    """Tell whether two words can be case forms of one name."""
    return not stems(one).isdisjoint(stems(other))


@lru_cache(maxsize=16384)
def latin_key(name: str) -> str:
    """Return one spelling for a name in Cyrillic and in Latin letters: "kerri" for Керри and for Kerry."""
    letters = "".join(_LETTERS.get(letter, letter) for letter in fold(name))
    for spelling, sound in _ENGLISH_SPELLINGS:
        letters = letters.replace(spelling, sound)
    letters = re.sub(r"c(?!h)", "k", letters)
    letters = re.sub(r"(?<=[aeiou])h(?![aeiou])", "", letters)
    letters = re.sub(r"(.)\1+", r"\1", letters)
    letters = re.sub(r"ii?$", "i", letters)
    return re.sub(r"[^\w]+", "", letters)


def plain_key(phrase: str) -> str:
    """Return a phrase as the last part of a key: folded words with single blanks, nothing else."""
    return " ".join(re.findall(r"[\w’'-]+", fold(phrase)))


@lru_cache(maxsize=1)
def _morphology() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def _like(original: str, changed: str) -> str:
    """Give ``changed`` the capitals of ``original``."""
    if original.isupper() and len(original) > 1:
        return changed.upper()
    if "-" in original and original.count("-") == changed.count("-"):
        return "-".join(_like(a, b) for a, b in zip(original.split("-"), changed.split("-"), strict=True))
    return changed[:1].upper() + changed[1:] if original[:1].isupper() else changed


_CASES = {
    "Nom": "nomn",
    "Gen": "gent",
    "Dat": "datv",
    "Acc": "accs",
    "Ins": "ablt",
    "Loc": "loct",
}
_GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_NUMBERS = {"Sing": "sing", "Plur": "plur"}


def _readings(word: str, case: str, wanted: frozenset[str]) -> list[Any]:
    """Return the readings of a word that have the case and one of the wanted grammemes, the likeliest first."""
    readings = _morphology().parse(word)
    in_case = [reading for reading in readings if _CASES.get(case) in (None, reading.tag.case)] or readings
    return sorted(in_case, key=lambda reading: not (wanted & set(reading.tag.grammemes)))


@lru_cache(maxsize=16384)
def person_nominative(part: str, case: str, gender: str, *, surname: bool) -> str:
    """Return one part of a person's name in the nominative singular; the part itself where it does not decline."""
    if not is_cyrillic(part) or (part.isupper() and len(part) > 1):
        return part
    if case == "Nom":
        if can_be_nominative(part):
            return part
        case = ""
    kind = "Surn" if surname else "Name"
    grammatical = _GENDERS.get(gender, "")
    best: tuple[int, str] | None = None
    for reading in _readings(part, case, frozenset({kind})):
        tag = reading.tag
        if tag.POS not in ("NOUN", "ADJF") or tag.number == "plur":
            continue
        if grammatical and tag.gender not in (grammatical, None) and "ms-f" not in tag:
            continue
        changed = reading.inflect({"nomn", "sing"})
        if changed is None:
            continue
        rank = 4 * (kind in tag) + 2 * (tag.animacy == "anim") + (tag.case == _CASES.get(case))
        if best is None or rank > best[0]:
            best = rank, changed.word
    if best is None and gender == "Masc" and case in ("Gen", "Acc") and re.search(r"[бвгджзклмнпрстфхцчшщ]а$", part):
        return part[:-1]  # a foreign given name that no dictionary has: Неда
    return _like(part, best[1]) if best else part


@lru_cache(maxsize=4096)
def person_genitive(name: str, gender: str) -> str:
    """Return a person's Russian name, given in the nominative, in the genitive: "Надежды Савченко"."""
    parts, forms = name.split(), []
    for part in parts:
        kind = "Surn" if part is parts[-1] else "Name"
        readings = [r for r in _morphology().parse(part) if r.tag.case == "nomn" and r.tag.number != "plur"]
        fitting = [r for r in readings if r.tag.gender in (_GENDERS.get(gender), None) or "ms-f" in r.tag]
        fitting.sort(key=lambda reading: kind not in reading.tag)
        changed = fitting[0].inflect({"gent", "sing"}) if fitting and is_cyrillic(part) else None
        forms.append(_like(part, changed.word) if changed else part)
    return " ".join(forms)


@lru_cache(maxsize=16384)
def can_be_nominative(word: str) -> bool:
    """Tell whether a Russian word can be a nominative singular; true for words in Latin letters."""
    if not is_cyrillic(word):
        return True
    readings = _morphology().parse(word)
    return any(reading.tag.case == "nomn" and reading.tag.number != "plur" for reading in readings)


@lru_cache(maxsize=4096)
def is_common_noun(word: str) -> bool:
    """Tell whether the dictionary knows a Russian word as a noun for people and not as a name."""
    readings = [reading for reading in _morphology().parse(word) if reading.is_known] if is_cyrillic(word) else []
    is_name = any({"Name", "Surn", "Patr"} & set(reading.tag.grammemes) for reading in readings)
    return not is_name and any(reading.tag.POS == "NOUN" and reading.tag.animacy == "anim" for reading in readings)


@lru_cache(maxsize=16384)
def noun_nominative(word: str, upos: str, feats: str, gender: str = "") -> str:
    """Return a Russian noun in the nominative of its number, or an adjective in that of ``gender`` (its noun's)."""
    values = dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)
    if word[:2].isupper():
        return word.rstrip("аеуомыхи") or word
    case = values.get("Case", "")
    if not is_cyrillic(word) or case in ("Nom", "") or (word.isupper() and len(word) > 1):
        return word
    number = _NUMBERS.get(values.get("Number", "Sing"), "sing")
    gender = gender or values.get("Gender", "")
    kinds = {"NOUN": {"NOUN"}, "PROPN": {"NOUN", "ADJF"}}.get(upos, {"ADJF", "PRTF", "NUMR"})  # Голубой Нил
    for reading in _readings(word, case, frozenset(kinds)):
        if reading.tag.POS in kinds and reading.tag.number in (None, number):
            target = {"nomn", number}
            if reading.tag.POS != "NOUN" and number == "sing" and gender in _GENDERS:
                target.add(_GENDERS[gender])
            changed = reading.inflect(frozenset(target))
            if changed is not None:
                return _like(word, changed.word)
    return word


@lru_cache(maxsize=4096)
def given_name_gender(word: str) -> str:
    """Return "Masc" or "Fem" for a Russian or a well-known given name, else an empty string."""
    folded = fold(word)
    if not folded:
        return ""
    if not is_cyrillic(folded):
        return next((gender for gender in ("Fem", "Masc") if folded in words()[gender]), "")
    for reading in _morphology().parse(folded):
        if "Name" in reading.tag or "Patr" in reading.tag:
            return {"masc": "Masc", "femn": "Fem"}.get(reading.tag.gender or "", "")
    return ""


def gender_of(name_parts: tuple[str, ...], titles: tuple[str, ...] = ()) -> str:
    """Return the grammatical gender of a person from given name, patronymic and titles ("Mr", "Mrs"), or ""."""
    for title in titles:
        folded = fold(title)
        for gender in ("Masc", "Fem"):
            if folded in words()["titles-" + gender]:
                return gender
    for part in name_parts[:-1] or name_parts:
        if found := given_name_gender(part):
            return found
    return ""
