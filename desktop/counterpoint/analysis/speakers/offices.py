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
_ANYBODYS = frozenset({"minister", "leader"})


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
        if head.feature("Number") == "Plur" or not self._roles.kinds(head) & _PERSONAL:
            return None
        title = titles.read(words, self._scene.language)
        organisations = self._words(sentence.index, words)
        roles = {w.lemma.lower() for w in words if w.upos in ("NOUN", "PROPN") and self._roles.kinds(w)}
        candidates = {id(p): p for role in title.offices or roles for p in self._by_role.get(role, ())}
        fitting = [person for person in candidates.values() if self._fits(person, title, organisations)]
        if words[0].text.lower() in _INDEFINITE:
            # "an MFP MP" can be nobody but the one person whom the article gives that title
            fitting = [p for p in fitting if organisations & self._organisations[p.key]] if len(fitting) == 1 else []
        speaking = {voice.person.key for voice in heard[-4:] if voice.person}
        return max(fitting, key=lambda person: _rank(person, title, head.start, speaking), default=None)

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


def is_last(last: Voice, title: Title, head: Word, words: Sequence[Word], language: str) -> bool:
    """Tell whether a bare epithet («политик», "the official", «собеседник агентства») means the last speaker."""
    if title.state or title.organisation or len(words) > 3 or head.feature("Number") == "Plur":
        return False
    if head.lemma.lower() == "собеседник":
        return True
    definite = language == "ru" or words[0].text.lower() == "the"
    if not definite or last.plural or not title.head & _PERSONAL:
        return False
    if last.person is None:
        return last.head == stem(head) or ("spokesman" in title.offices and "voice" in title.head)
    if not last.person.kinds:
        return title.head <= {"private", "member"}
    return bool(last.person.kinds & title.kinds & {"official", "leader", "member"})
