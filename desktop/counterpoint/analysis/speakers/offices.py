"""Titles without a name: «глава МИД РФ», "the minister", «собеседник агентства»."""

from collections import defaultdict
from collections.abc import Sequence

from counterpoint.analysis.speakers import gazetteer, names, titles
from counterpoint.analysis.speakers.actors import Person
from counterpoint.analysis.speakers.scene import Scene
from counterpoint.analysis.speakers.titles import Title
from counterpoint.analysis.speakers.voice import Voice, stem
from counterpoint.records.parse import Sentence, Word

_INDEFINITE = frozenset({"a", "an", "another", "some", "other", "many", "several"})
_PERSONAL = frozenset({"official", "leader", "member", "private", "voice"})
_NEAR = 2  # sentences in which a bare noun for any calling still is the last speaker's
_ANYBODYS = frozenset({"minister", "leader"})
_CALLINGS = frozenset({"politician", "businessman", "lawyer"})  # which are no offices


class Holders:
    """The people of an article by the offices and roles that it gives them."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._roles = gazetteer.roles(scene.language)
        self._by_role: dict[str, list[Person]] = defaultdict(list)
        self._organisations: dict[str, frozenset[str]] = {}
        for person in scene.people.everyone:
            words = (self._words(mention.sentence, mention.title) for mention in person.mentions if mention.title)
            self._organisations[person.key] = frozenset().union(*words)
            for role in person.offices | person.roles:
                self._by_role[role].append(person)

    def named_by(self, sentence: Sentence, words: Sequence[Word], head: Word, heard: Sequence[Voice]) -> Person | None:
        """Return the person who holds the office that a phrase names, the likeliest where several do."""
        if head.feature("Number") == "Plur" or not self._is_calling(head):
            return None
        title = titles.read(words, self._scene.language)
        organisations = self._words(sentence.index, words)
        nouns = [word for word in words if word.upos in ("NOUN", "PROPN")]
        roles = {word.lemma.lower() for word in nouns if word is head or self._roles.kinds(word)}
        candidates = {id(p): p for role in title.offices or roles for p in self._by_role.get(role, ())}
        fitting = [person for person in candidates.values() if self._fits(person, title, organisations)]
        if words[0].text.lower() in _INDEFINITE:
            # "an MFP MP" can be nobody but the one person whom the article gives that title
            fitting = [p for p in fitting if organisations & self._organisations[p.key]] if len(fitting) == 1 else []
        speaking = {voice.person.key for voice in heard[-4:] if voice.person}
        return max(fitting, key=lambda person: _rank(person, title, head.start, speaking), default=None)

    def _is_calling(self, head: Word) -> bool:
        """Tell whether a noun says what somebody is or does: an office, or a calling that the article gives someone."""
        return bool(self._roles.kinds(head) & _PERSONAL) or (
            head.lemma.lower() in self._by_role and is_human(head, self._scene.language)
        )

    def _fits(self, person: Person, title: Title, organisations: frozenset[str]) -> bool:
        if title.state and person.states and title.state not in person.states:
            return False
        theirs = self._organisations[person.key]
        return not organisations or not theirs or bool(organisations & theirs) or bool(title.state)

    def _words(self, sentence: int, words: Sequence[Word]) -> frozenset[str]:
        """Return the keys of the organisations among the words, and the stems of their names."""
        found: set[str] = set()
        for organisation in self._scene.organisations_in(sentence, words):
            found.add(organisation.key)
            found.update(part for word in organisation.name.split() for part in names.stems(word))
        return frozenset(found)


def _rank(person: Person, title: Title, start: int, speaking: set[str]) -> tuple[int, int, int]:
    shared = person.offices & title.offices
    same_state = 2 if title.state and title.state in person.states else 0
    return (
        same_state + len(shared - _ANYBODYS),
        len(shared) if person.key in speaking else 0,
        person.last_named(start),
    )


def is_human(noun: Word, language: str) -> bool:
    """Tell whether a noun is one for people: «ихтиолог», "coach"."""
    if language == "ru":
        return names.is_common_noun(noun.text) or (noun.upos == "NOUN" and noun.feature("Animacy") == "Anim")
    roles = gazetteer.roles(language)
    is_body = any(roles.is_among(kind, noun) for kind in ("group", "company", "body", "thing", "document"))
    return noun.upos == "NOUN" and not is_body


def is_last(last: Voice, title: Title, head: Word, words: Sequence[Word], language: str, *, since: int) -> bool:
    """Tell whether a bare epithet («политик», "the official", «собеседник агентства») means the last speaker.

    ``since`` counts the sentences from the last speaker's words to the epithet.
    """
    if title.state or title.organisation or len(words) > 3 or head.feature("Number") == "Plur":
        return False
    if head.lemma.lower() == "собеседник":
        return True
    definite = language == "ru" or words[0].text.lower() == "the"
    if not definite or last.plural:
        return False
    if last.person is None:
        return last.head == stem(head) or ("spokesman" in title.offices and "voice" in title.head)
    if not title.head & _PERSONAL:
        return len(words) == (1 if language == "ru" else 2) and since <= _NEAR and is_human(head, language)
    if not last.person.kinds:
        return title.head <= {"private", "member"} or since <= _NEAR
    return bool(last.person.kinds & title.kinds & {"official", "leader", "member"}) or (
        since <= _NEAR and len(words) < 3 and title.offices <= _CALLINGS
    )
