"""One-byte encodings: Russian text in any of four, and Western text, told apart by what reads best.

charset-normalizer names the alphabet rarely wrong, but mixes up the Russian encodings in short texts. So the words
with bytes above 127 are read in each candidate encoding, and scored: how frequent the letters are in Russian, whether
capitals stand where capitals stand, and whether letters meet that never meet. What reads badly in all of them is left
to charset-normalizer.
"""

import math
import re
from collections.abc import Sequence

CANDIDATES = ("cp1251", "koi8-r", "cp866", "mac_cyrillic", "cp1252")  # the last holds all of Latin-1
RARE = {"mac_cyrillic": 3.0}  # logarithm of how much rarer: its small letters are those of cp1251
SAMPLE = 5_000  # words
POOR = -5.2  # logarithm of likelihood per character; Russian has about -3, Russian read wrongly under -6

# Letters of Russian in per cent of running text.
FREQUENCY = dict(
    zip(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
        (
            *(10.97, 8.45, 8.01, 7.35, 6.70, 6.26, 5.47, 4.73, 4.54, 4.40, 3.49, 3.21, 2.98, 2.81, 2.62, 2.01, 1.90),
            *(1.74, 1.70, 1.65, 1.59, 1.44, 1.21, 0.97, 0.94, 0.73, 0.64, 0.48, 0.36, 0.32, 0.26, 0.04, 0.13),
        ),
        strict=True,
    )
)
LETTER = {letter: math.log(share / 100) for letter, share in FREQUENCY.items()}
UKRAINIAN = frozenset("іїєґў")
TYPOGRAPHY = frozenset("«»“”„‘’–—…№§°\xa0\xad•")
CLOSING = frozenset("»”’—–…№•")  # no word begins behind them
MONEY = frozenset("£€©®™½¼")
VOWELS = frozenset("аеёиоуыэюя")
SIGNS = frozenset("ъьы")

_WORD = re.compile(rb"[A-Za-z]*[\x80-\xff][\x80-\xffA-Za-z]*")


def decode(data: bytes) -> str | None:
    """Return the text of ``data`` in the encoding that reads best, None when there is none."""
    words = _WORD.findall(data[: SAMPLE * 40])[:SAMPLE] or _WORD.findall(data)[:SAMPLE]
    characters = max(1, sum(byte > 0x7F for word in words for byte in word))
    scores = {encoding: score(words, encoding) - RARE.get(encoding, 0.0) / characters for encoding in CANDIDATES}
    best = max(CANDIDATES, key=scores.__getitem__)
    if scores[best] >= POOR:
        # A stray byte that the encoding does not know becomes U+FFFD, for all to see.
        return data.decode(best, errors="replace")
    return _elsewhere(data)


def score(words: Sequence[bytes], encoding: str) -> float:
    """Return how well the words read in the encoding, per character: the higher, the better."""
    total, characters = 0.0, 0
    for word in words:
        text = word.decode(encoding, errors="replace")
        total += sum(_letter(character) for character in text if character > "\x7f") + _order(text)
        characters += sum(character > "\x7f" for character in text)
    return total / max(1, characters)


def _letter(character: str) -> float:
    lower = character.lower()
    if lower in LETTER:
        return LETTER[lower]
    if lower in TYPOGRAPHY:
        return -3.5
    if lower in UKRAINIAN or lower in MONEY:
        return -5.5
    if "à" <= lower <= "ÿ" and lower != "÷":
        return -4.0
    return -11.0


def _order(text: str) -> float:
    """Return the price of letters that stand where they never stand."""
    price = 0.0
    for before, after in zip(" " + text, text + " ", strict=True):
        low, next_low = before.lower(), after.lower()
        if before.islower() and after.isupper():
            price -= 5.0
        elif before in CLOSING and after.islower():
            price -= 4.0
        elif before.isupper() and after.isupper():
            price -= 0.3  # whole words of capitals are rare, and koi8-r makes them of cp1251
        if _is_cyrillic(low) and next_low.isascii() and next_low.isalpha():
            price -= 6.0
        elif _is_cyrillic(next_low):
            price += _cyrillic_order(low, next_low)
        elif _is_accented(low) and _is_accented(next_low):
            price -= 6.0  # no Western word has two of them in a row, Russian read as Western has nothing else
    return price


def _cyrillic_order(low: str, next_low: str) -> float:
    if low.isascii() and low.isalpha():
        return -6.0
    if next_low in SIGNS and (low in "ъьыйэ" or not low.isalpha() or (low in VOWELS and next_low != "ы")):
        return -5.0
    if next_low == "ы" and low in VOWELS:
        return -5.0
    return -4.0 if low == next_low and low not in "лмнсеиопркзжтав" else 0.0


def _is_cyrillic(low: str) -> bool:
    return "Ѐ" <= low <= "ӿ"


def _is_accented(low: str) -> bool:
    return "ß" <= low <= "ÿ"


def _elsewhere(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    match = from_bytes(data[: SAMPLE * 40]).best()
    if match is None:
        return None
    try:
        return data.decode(match.encoding)
    except UnicodeDecodeError:
        return None
