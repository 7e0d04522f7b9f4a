"""The people of an article: every mention of one person under one name, with the titles that go with it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from counterpoint.analysis.speakers import gazetteer, introductions, mentions, names, titles
from counterpoint.analysis.speakers.mentions import Mention
from counterpoint.analysis.speakers.titles import Title
from counterpoint.records.parse import Parse, Word


@dataclass(slots=True)
class Person:
    """A person of the article, with what all titles together say: ``offices``, ``kinds``, ``states``, ``roles``.

    ``roles`` are the nouns of the titles, as lemmas; ``role`` is the fullest title in the nominative.
    """

    parts: tuple[Word, ...]
    mentions: list[Mention] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    gender: str = ""
    name: str = ""
    key: str = ""
    offices: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    role: str | None = None

    def last_named(self, before: int) -> int:
        """Return where the person was named last before a place of the text, -1 for never."""
        at = bisect_left(self.mentions, before, key=lambda mention: mention.span.start)
        return self.mentions[at - 1].span.start if at else -1


def _fits(mention: Mention, person: Person) -> bool:
    """Tell whether a mention with several parts can name the person: same surname, no other given name."""
    if not names.same_word(mention.parts[-1].text, person.parts[-1].text):
        return False
    return all(
        any(names.same_word(part.text, other.text) or _initial(part.text, other.text) for other in person.parts)
        for part in mention.parts[:-1]
    )


def _initial(one: str, other: str) -> bool:
    short = one.strip(".")
    return len(short) == 1 and other[:1] == short


class _Register:
    """People by the stems of the parts of their names, so that a mention is compared with few of them."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self._by_stem: dict[str, list[Person]] = defaultdict(list)

    def having(self, word: Word) -> list[Person]:
        found: list[Person] = []
        for stem in names.stems(word.text):
            found.extend(person for person in self._by_stem.get(stem, ()) if person not in found)
        return found

    def add(self, mention: Mention) -> Person:
        person = Person(mention.parts)
        self.people.append(person)
        for part in mention.parts:
            for stem in names.stems(part.text):
                self._by_stem[stem].append(person)
        return person

    def of_surname(self, word: Word) -> list[Person]:
        return [person for person in self.having(word) if names.same_word(word.text, person.parts[-1].text)]


def _place(register: _Register, mention: Mention) -> Person | None:
    """Return the person of the register that the mention names, the one that was named last where several fit."""
    last = mention.parts[-1]
    if len(mention.parts) > 1:
        fitting = [person for person in register.of_surname(last) if _fits(mention, person)]
    else:
        fitting = register.of_surname(last) or register.having(last)
    before = [p for p in fitting if p.mentions and p.mentions[0].span.start <= mention.span.start]
    pool = before or fitting
    return max(pool, key=lambda p: _latest(p, mention), default=None)


def _latest(person: Person, mention: Mention) -> int:
    """Return where the person was last named before the mention: the last mention added is near enough."""
    starts = [m.span.start for m in (*person.mentions[-1:], *person.mentions[:1])]
    return max((start for start in starts if start <= mention.span.start), default=-1)


def _canonical(person: Person, language: str) -> str:
    """Return the fullest name of the person in the nominative, as the article spells it."""
    most = max(len(mention.parts) for mention in person.mentions)
    fullest = [mention for mention in person.mentions if len(mention.parts) == most]
    best = next((mention for mention in fullest if _is_nominative(mention)), fullest[0])
    words = [part.text.strip("'’‘\"«»“”") for part in best.parts]
    if language == "ru" and not _is_nominative(best):
        words = [
            _nominative_elsewhere(person, part)
            or names.person_nominative(
                part.text, best.title_case or part.feature("Case"), person.gender, surname=part is best.parts[-1]
            )
            for part in best.parts
        ]
    joined = " ".join(word for word in words if word).replace(" - ", "-").replace(" .", ".")
    return joined.title() if joined.isupper() and len(joined) > 4 else joined


def _is_nominative(mention: Mention) -> bool:
    """Tell whether a name stands in the nominative: its title or its place says so, else its form."""
    if mention.title_case:
        return mention.title_case == "Nom"
    if mention.case == "Nom" and mention.parts[0].relation == "nsubj":
        return True
    return mention.case in ("Nom", "") and names.can_be_nominative(mention.parts[-1].text)


def _nominative_elsewhere(person: Person, part: Word) -> str:
    for mention in person.mentions:
        if _is_nominative(mention):
            for other in mention.parts:
                if names.same_word(other.text, part.text):
                    return other.text
    return ""


def _is_male_genitive(person: Person) -> bool:
    """Tell whether a full name that looks like a woman's is a man's in the genitive: «представителя Неда Прайса»."""
    full = [mention for mention in person.mentions if len(mention.parts) == len(person.parts) > 1]
    return bool(full) and all(
        mention.title_case in ("Gen", "Acc")
        and all(part.text[-1] in "ая" for part in mention.parts)
        and not mention.parts[-1].text.endswith(("ова", "ева", "ёва", "ина", "ая"))
        for mention in full
    )


def _gender(person: Person) -> str:
    title_words = tuple(word.text for title in person.titles for word in title.words)
    found = names.gender_of(tuple(part.text for part in person.parts), title_words)
    if found == "Fem" and _is_male_genitive(person):
        return "Masc"
    if found:
        return found
    seen = [value for mention in person.mentions for part in mention.parts if (value := part.feature("Gender"))]
    return max(dict.fromkeys(seen), key=seen.count) if seen and names.is_cyrillic(person.parts[-1].text) else ""


def _sum_up(person: Person) -> None:
    person.offices = frozenset(office for title in person.titles for office in title.offices)
    person.kinds = frozenset(kind for title in person.titles for kind in title.kinds)
    person.states = frozenset(title.state for title in person.titles if title.state)
    nouns = (word for title in person.titles for word in title.words if word.upos in ("NOUN", "PROPN"))
    person.roles = frozenset(word.lemma.lower() for word in nouns)


def _finish(people: Iterable[Person], language: str) -> None:
    taken: dict[str, str] = {}
    for person in people:
        _sum_up(person)
        person.gender = _gender(person)
        person.name = _canonical(person, language)
        person.role = introductions.role(person.mentions, language)
        words = person.name.split()
        known = gazetteer.people().get(names.fold(person.name)) or gazetteer.people().get(names.fold(words[-1]))
        key = known[0] if known else names.latin_key(words[-1]) if words else ""
        if taken.setdefault(key, person.name) != person.name and len(words) > 1:
            key = f"{key} {names.latin_key(words[0])}"
        person.key = f"person:{key or names.plain_key(person.name)}"


@dataclass(frozen=True, slots=True)
class People:
    """The people of an article and where they are named."""

    everyone: tuple[Person, ...]
    by_word: dict[tuple[int, int], tuple[Person, Mention]]  # sentence and index of the word, from 0

    def within(self, sentence: int, indexes: Iterable[int]) -> list[tuple[Person, Mention]]:
        """Return the people whose name has a word among ``indexes`` of the sentence, in text order."""
        found: list[tuple[Person, Mention]] = []
        for index in indexes:
            here = self.by_word.get((sentence, index))
            if here and (not found or found[-1][1] != here[1]):
                found.append(here)
        return found


def find(parse: Parse) -> People:
    """Return the people of the article."""
    register = _Register()
    named = mentions.people(parse)
    for mention in sorted(named, key=lambda mention: (-len(mention.parts), mention.span.start)):
        person = _place(register, mention) or register.add(mention)
        person.mentions.append(mention)
    for mention in mentions.other_names(parse):
        surname_of = register.of_surname(mention.parts[0])
        if len({person.parts[0].text for person in surname_of}) == 1 and not gazetteer.matches(
            mention.parts, parse.language
        ):
            surname_of[0].mentions.append(mention)
            named.append(mention)
    for person in register.people:
        person.mentions.sort(key=lambda mention: mention.span.start)
        person.titles = [titles.read(mention.title, parse.language) for mention in person.mentions if mention.title]
    _finish(register.people, parse.language)
    return People(tuple(register.people), _by_word(register.people))


def _by_word(people: Sequence[Person]) -> dict[tuple[int, int], tuple[Person, Mention]]:
    return {
        (mention.sentence, index): (person, mention)
        for person in people
        for mention in person.mentions
        for index in range(mention.first, mention.last + 1)
    }
