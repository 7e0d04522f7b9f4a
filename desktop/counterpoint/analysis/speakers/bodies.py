"""The organisations of an article under one name each, acronyms and short forms included."""

from dataclasses import dataclass, field

from counterpoint.analysis import wording
from counterpoint.analysis.speakers import gazetteer, mentions, names
from counterpoint.analysis.speakers.gazetteer import Known
from counterpoint.analysis.speakers.mentions import Mention
from counterpoint.records.parse import Parse, Sentence, Word
from counterpoint.records.text import Span

_LONGEST = 9  # words of a name
_QUOTES = frozenset('«»“”„"')


@dataclass(slots=True)
class Organisation:
    """An organisation of the article; ``known`` where the gazetteer has it."""

    name: str
    key: str
    known: Known | None = None
    mentions: list[Span] = field(default_factory=list)
    described: frozenset[str] = frozenset()  # stems of the words that describe it ("a human rights group")


@dataclass(frozen=True, slots=True)
class Organisations:
    """The organisations of an article and where they are named."""

    everyone: tuple[Organisation, ...]
    by_word: dict[tuple[int, int], Organisation]  # sentence and index of the word, from 0


def _grown(sentence: Sentence, mention: Mention) -> tuple[int, int]:
    """Widen a name over capitalised words that hang on it: the name finder drops first words ("Open Dialogue ...")."""
    first, last, words = mention.first, mention.last, sentence.words
    ids = {words[i].id for i in range(first, last + 1)}
    while first > 0:
        before = words[first - 1]
        hangs = before.head in ids and before.relation in ("compound", "amod", "flat", "nmod")
        if not (before.text[:1].isupper() and hangs and before.upos in ("PROPN", "ADJ", "NOUN", "VERB", "X")):
            break
        first -= 1
        ids.add(before.id)
    while last + 1 < len(words) and words[last + 1].start == words[last].end and _continues(words[last + 1]):
        last += 1  # Лента.ру is three tokens
    while words[last].text == ".":
        last -= 1
    return first, last


def _continues(word: Word) -> bool:
    return word.text == "." or (word.text.isalnum() and word.text.islower())


def _initials(words: list[Word]) -> str:
    pieces = [piece for word in words for piece in word.text.split("-")]
    significant = [p for p in pieces if p[:1].isupper() or (names.is_cyrillic(p) and len(p) > 2)]
    return "".join(piece[:1] for piece in significant).casefold()


def _is_quoted(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether quotation marks stand around the words, as around Russian names: «Корзина»."""
    around = (sentence.words[first - 1] if first else None, *sentence.words[last + 1 : last + 2])
    return len(around) == 2 and all(word is not None and word.text in _QUOTES for word in around)


def _is_name(words: list[Word], language: str) -> bool:
    """Tell whether the words are a name: a lower-case noun, a bare role ("MP") or a whole headline is none."""
    if len(words) > _LONGEST or (len(words) == 1 and gazetteer.roles(language).kinds(words[0]) - {"group"}):
        return False
    if len(words) == 1 and words[0].upos in ("ADJ", "NOUN", "VERB") and not words[0].text.isupper():
        return False
    return any(word.text[:1].isupper() for word in words)


def _is_state(words: list[Word], language: str) -> bool:
    """Tell whether the words are nothing but the name, the capital, the people or the adjective of a state."""
    matches = gazetteer.matches(words, language)
    return (
        len(matches) == 1 and matches[0].known.kind == "state" and matches[0].last - matches[0].first + 1 == len(words)
    )


def find(parse: Parse) -> Organisations:
    """Return the organisations of the article."""
    found: list[Organisation] = []
    by_key: dict[str, Organisation] = {}
    by_word: dict[tuple[int, int], Organisation] = {}
    for mention in sorted(mentions.organisations(parse), key=_longest_first):
        sentence = parse.sentences[mention.sentence]
        first, last = _grown(sentence, mention)
        words = list(sentence.words[first : last + 1])
        is_name = _is_name(words, parse.language) or (words[0].text[:1].isupper() and _is_quoted(sentence, first, last))
        if not is_name or _is_state(words, parse.language):
            continue
        organisation = _same(by_key, words) or _new(words, parse.language)
        if organisation.key not in by_key:
            found.append(organisation)
        for key in (organisation.key, _stem_key(words), *_short_forms(sentence, words, last, parse.language)):
            by_key.setdefault(key, organisation)
        organisation.mentions.append(Span(words[0].start, words[-1].end))
        organisation.described |= wording.content_stems(mention.title)
        by_word.update(((sentence.index, i), organisation) for i in range(first, last + 1))
    for organisation in found:
        organisation.mentions.sort()
    found.sort(key=lambda organisation: organisation.mentions[0])
    return Organisations(tuple(found), by_word)


def _longest_first(mention: Mention) -> tuple[bool, int]:
    """Return by what names are sorted: single words, which may be short for a longer name, come last."""
    return mention.first == mention.last, mention.span.start


def _stem_key(words: list[Word]) -> str:
    return " ".join(min(names.stems(word.text), default="") for word in words if word.upos != "PUNCT")


def _short_forms(sentence: Sentence, words: list[Word], last: int, language: str) -> list[str]:
    """Return what a longer name goes by: its first word, its initials, or what a bracket after it says."""
    forms = []
    if len(initials := _initials(words)) > 2:
        forms.append("#" + initials)
    is_compound = len(words) > 1 and words[0].upos == "PROPN" and words[1].text[:1].isupper()
    if is_compound and not gazetteer.matches(words[:1], language):
        forms.append(_stem_key(words[:1]))
    after = sentence.words[last + 1 : last + 4]
    if len(after) == 3 and after[0].text == "(" and after[2].text == ")":
        forms.append("#" + names.fold(after[1].text))
    return forms


def _same(by_key: dict[str, Organisation], words: list[Word]) -> Organisation | None:
    if len(words) == 1 and sum(letter.isupper() for letter in words[0].text) > 1:
        found = by_key.get("#" + names.fold(words[0].text))
        if found:
            return found
    return by_key.get(_stem_key(words))


def _new(words: list[Word], language: str) -> Organisation:
    matches = gazetteer.matches(words, language)
    whole = [match for match in matches if match.first == 0 and match.last == len(words) - 1]
    if whole and whole[0].known.kind != "state":
        known = whole[0].known
        return Organisation(known.name(language), known.key, known)
    while len(words) > 1 and words[0].upos == "ADJ" and words[0].text.islower() and words[1].text[:1].isupper():
        words = words[1:]  # «северокорейский Комитет ...» calls itself «Комитет ...»
    name = wording.nominative(words, wording.head_of(words), language)
    return Organisation(name[:1].upper() + name[1:], "org:" + names.plain_key(name))
