"""Which language an article is in: the script first, then its smallest words.

These two tell Russian and English at once and in the shortest texts. Whatever is neither is left to lingua, which is
loaded only then.
"""

import re
from functools import cache
from typing import Any

RUSSIAN_WORDS = """
и в во не на с со что как это по из у к ко о об он она они его её ее их но а за от до для при был была было были
будет может также после только если или чтобы который которая которые которых мы вы я ранее уже нет все всех этом
этого том того заявил сообщил словам
"""
BULGARIAN_WORDS = "да се е са ще със във че беше бе като при след това тази този които"
ENGLISH_WORDS = """
the of and to that is was for with said by on as at it its he she they his her their from has have had be been are
were not but which who this will would over after
"""
RUSSIAN, BULGARIAN, ENGLISH = (frozenset(words.split()) for words in (RUSSIAN_WORDS, BULGARIAN_WORDS, ENGLISH_WORDS))
OTHER_CYRILLIC = frozenset("іїєґўђѓєѕјљњћќџәғқңөұүһ")
SAMPLE = 20_000  # characters
LINGUA_SAMPLE = 1_000  # characters
SURE = 0.5  # of lingua's confidence, over all its languages
SHORT = 15  # words: too few to count on small words

_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str:
    """Return the two letters of a language, "und" where it cannot be told."""
    words = _WORD.findall(text[:SAMPLE].casefold())
    letters = "".join(words)
    if not letters:
        return "und"
    cyrillic = sum("Ѐ" <= letter <= "ӿ" for letter in letters)
    latin = sum("a" <= letter <= "z" for letter in letters)
    if cyrillic > len(letters) / 2 and _is_russian(words, letters):
        return "ru"
    if latin > len(letters) * 0.9 and _share(words, ENGLISH) >= (0.05 if len(words) < SHORT else 0.15):
        return "en"
    return _among_all(text[:LINGUA_SAMPLE]) if len(words) >= SHORT else "und"


def _among_all(text: str) -> str:
    found = _lingua().compute_language_confidence_values(text)
    if not found or found[0].value < SURE:
        return "und"
    code: str = found[0].language.iso_code_639_1.name.lower()
    return code


@cache
def _lingua() -> Any:
    from lingua import LanguageDetectorBuilder

    return LanguageDetectorBuilder.from_all_languages().with_low_accuracy_mode().build()


def is_cyrillic(text: str) -> bool:
    """Tell whether Cyrillic letters prevail over Latin ones."""
    sample = text[:SAMPLE].casefold()
    return sum("Ѐ" <= letter <= "ӿ" for letter in sample) > sum("a" <= letter <= "z" for letter in sample)


def _is_russian(words: list[str], letters: str) -> bool:
    foreign = sum(letter in OTHER_CYRILLIC for letter in letters)
    if foreign > len(letters) * 0.01:
        return False
    if len(words) < SHORT:
        return True
    if "ы" not in letters and letters.count("ъ") > len(letters) * 0.005:
        return False  # Bulgarian has the one letter, Russian the other
    russian = _share(words, RUSSIAN)
    return russian >= 0.05 and russian >= _share(words, BULGARIAN)


def _share(words: list[str], small: frozenset[str]) -> float:
    return sum(word in small for word in words) / len(words)
