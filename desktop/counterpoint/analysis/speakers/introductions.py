"""How an article introduces a person: the office or calling that stands beside the name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterpoint.analysis import wording
from counterpoint.analysis.speakers import gazetteer
from counterpoint.analysis.speakers.mentions import Mention
from counterpoint.records.parse import Word

_LONGEST = 60
_OFFICES = frozenset({"official", "leader", "voice", "member"})
_PERSONS = _OFFICES | {"private"}
_NOUNS = ("NOUN", "PROPN")
_RANKS = frozenset({"vice", "acting", "assistant", "rear", "senior", "former"})  # beside those of the gazetteer
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_RELATIVE = frozenset({"counterpart", "коллега"})  # they tell of another person's office
_POSSESSIVE = ("'s", "’s", "'", "’")
_PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ("(", ")"))


def role(mentions: Sequence[Mention], language: str) -> str | None:
    """Return the fullest office that the mentions of one person give, in the nominative; None without any.

    An office goes before a calling: the president who also writes is the president. What is too long for a line is
    cut before its complement, or left out.
    """
    found = [told for mention in mentions for told in _told(mention, language)]
    return max(found, key=lambda told: (told[0], len(told[1])))[1] if found else None


def _told(mention: Mention, language: str) -> Iterator[tuple[bool, str]]:
    """Yield what stands before and after a name, and whether it is an office."""
    before = [word for word in mention.title if word.start < mention.parts[0].start]
    after = [word for word in mention.title if word.start > mention.parts[-1].start]
    for words in (_own(before, mention, language), after):
        head = _head(words, mention, language)
        if head is not None:
            is_office = bool(gazetteer.roles(language).kinds(head) & _OFFICES)
            whole, short = (_named(part, head, language) for part in (words, _core(words)))
            if text := whole or short:
                yield is_office, text


def _own(words: list[Word], mention: Mention, language: str) -> list[Word]:
    """Return the title before a name without what belongs elsewhere in the sentence or to somebody else.

    In "a spokesman for President Karl Vogt" only the last noun is his, and in "on Monday President Vogt" as well; in
    "a spokesman for Karl Vogt" there is none.
    """
    roles = gazetteer.roles(language)
    if len(words) > 1 and words[1].text == "-":
        words = [replace(words[0], upos="PROPN"), *words[1:]]  # "Under-Secretary": no preposition
    while words and words[-1].upos == "PUNCT" and words[-1].text == ",":
        words = words[:-1]
    if language != "ru" and words and roles.kinds(words[-1]) & {"official", "leader"}:
        links = [at for at, word in enumerate(words) if word.upos == "ADP"]
        words = words[links[-1] + 1 :] if links else words
    while len(words) > 1 and _is_apart(words, mention) and not roles.kinds(words[0]) & _PERSONS:
        words = words[1:]
    return [] if words and (words[-1].upos == "ADP" or words[-1].text in _POSSESSIVE) else words


def _is_apart(words: Sequence[Word], mention: Mention) -> bool:
    """Tell whether the tree joins the first of the words to nothing of the title or the name; a day it never does."""
    first, others = words[0], (*words[1:], *mention.parts)
    if first.text.lower() in _DAYS:
        return True
    return first.head not in {word.id for word in others} and first.id not in {word.head for word in others}


def _core(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words before the first preposition."""
    return words[: next((at for at, word in enumerate(words) if at and word.upos == "ADP"), len(words))]


def _head(words: Sequence[Word], mention: Mention, language: str) -> Word | None:
    """Return the noun that says what the one person is, None where the words say something else.

    It is the first noun in Russian, in the case of the name where it stands after it, and the last before any
    preposition in English.
    """
    nouns = [word for word in _core(words) if word.upos in _NOUNS]
    if not nouns or words[0].upos in ("ADP", "CCONJ", "ADV"):
        return None
    head = nouns[0] if language == "ru" else nouns[-1]
    kinds = gazetteer.roles(language).kinds(head) & _PERSONS
    if not kinds or head.lemma.lower() in _RELATIVE or head.feature("Number") == "Plur":
        return None
    if language == "ru" and kinds == {"voice"} and len(words) == len(mention.parts) == 1:
        return None  # «адвокат Савченко» may be hers, or he
    is_after = head.start > mention.parts[0].start
    case, own = head.feature("Case"), mention.case
    strange = is_after and language == "ru" and bool(case) and bool(own) and case != own
    return None if strange or (is_after and _names_another(words, head)) else head


def _names_another(words: Sequence[Word], head: Word) -> bool:
    """Tell whether the words after a name are the next one's in a list: «Иванов, президент Владимир Петров»."""
    beside = [word for word in words if word.head == head.id and word.relation.partition(":")[0] in ("appos", "flat")]
    return any(word.upos == "PROPN" and word.feature("Case") == head.feature("Case") for word in beside)


def _named(words: Sequence[Word], head: Word, language: str) -> str:
    """Return the phrase on its own, empty where it does not read well or is too long."""
    kept = _lowered(words, language)
    while len(kept) > 1 and kept[-1].upos in ("DET", "ADP", "CCONJ", "PUNCT") and kept[-1].text not in '»”"':
        kept = kept[:-1]
    text = wording.nominative(kept, head, language)
    whole = all(text.count(opening) == text.count(closing) or opening == "„" for opening, closing in _PAIRS)
    shouted = len(text) > 4 and text.isupper()
    return text if whole and not shouted and text.count('"') % 2 == 0 and len(text) <= _LONGEST else ""


def _lowered(words: Sequence[Word], language: str) -> list[Word]:
    """Return the words of a title in small letters but for names: "president of Ukraine", "House Speaker".

    An English title with a word before its noun that may be a name stays as the article has it.
    """
    named = {at for match in gazetteer.matches(words, language) for at in range(match.first, match.last + 1)}
    common = {at for at in _of_office(words, language) if not words[at].text.isupper()} - named
    if language == "ru":
        common &= {0}
    elif any(word.text[:1].isupper() for at, word in enumerate(_core(words)) if at not in common | named):
        common = set()
    else:
        words = [replace(word, upos="PROPN") if at in named else word for at, word in enumerate(words)]
    return [replace(word, text=word.text.lower()) if at in common else word for at, word in enumerate(words)]


def _of_office(words: Sequence[Word], language: str) -> set[int]:
    """Return where the words stand that only name an office: role nouns, ranks, and "secretary of state"."""
    roles, core, texts = gazetteer.roles(language), _core(words), [word.text.lower() for word in words]
    found = {at for at, word in enumerate(core) if texts[at] in _RANKS or roles.kinds(word) & _PERSONS}
    for phrase in (list(phrase) for office in roles.offices for phrase in office.phrases):
        for at in range(len(core)):
            if texts[at : at + len(phrase)] == phrase:
                found.update(range(at, at + len(phrase)))
    return found
