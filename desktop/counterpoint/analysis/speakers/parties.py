"""The side that a speaker speaks for: a state, an organisation, a movement, or only themself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from counterpoint.analysis.speakers import gazetteer, names, nearby, titles
from counterpoint.analysis.speakers.actors import Person
from counterpoint.analysis.speakers.bodies import Organisation
from counterpoint.analysis.speakers.gazetteer import Known
from counterpoint.analysis.speakers.scene import Scene, nearest_state
from counterpoint.analysis.speakers.titles import Title
from counterpoint.records.parse import Word
from counterpoint.records.party import Party
from counterpoint.records.statement import Reason

_NATIONAL = frozenset(
    {"president", "prime-minister", "foreign-minister", "defence-minister", "finance-minister", "minister"}
    | {"press-secretary", "attorney-general"}
)
_LOCAL = frozenset({"governor", "mayor", "senator", "representative", "deputy", "candidate"})
_OFFICES = frozenset({"office", "ведомство", "аппарат", "канцелярия"})  # somebody's own, who is spoken for
_ITS = frozenset({"its", "it"})
_BLENDED = frozenset({"s"})  # of an “Its” that was read as "it is"
_SPEAKING = frozenset({"voice", "leader", "official"})
_MOST_STEPS = 3  # a spokesman's lawyer's aide: longer chains are mistakes


@dataclass(frozen=True, slots=True)
class Side:
    """A party and why it was chosen."""

    party: Party
    reason: Reason


def of_state(code: str, language: str) -> Party:
    """Return the party of a state by its code."""
    known = gazetteer.states()[code]
    return Party(known.key, known.name(language), "state")


def of_known(known: Known, language: str) -> Party:
    """Return the party of a gazetteer entry; ministries, agencies and seats of government stand for their state."""
    if known.state:
        return of_state(known.state, language)
    return Party(known.key, known.name(language), "movement" if known.kind == "movement" else "organisation")


def of_person(person: Person) -> Party:
    """Return the party of somebody who speaks for nobody else."""
    return Party(person.key, person.name, "person")


def of_organisation(organisation: Organisation, language: str) -> Party:
    """Return the party of an organisation of the article."""
    if organisation.known:
        return of_known(organisation.known, language)
    return Party(organisation.key, organisation.name, "organisation")


def of_group(name: str) -> Party:
    """Return the party of a group that goes by no name of its own."""
    return Party("group:" + names.plain_key(name), name, "group")


def _of_side(side: str, language: str) -> Party:
    known = gazetteer.organisations().get(side)
    return of_known(known, language) if known else Party("org:" + names.plain_key(side), side, "organisation")


class Sides:
    """Tells the side of the people and the unnamed speakers of one article; each person is looked at once."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._language = scene.language
        self._roles = gazetteer.roles(scene.language)
        self._known: dict[str, Side] = {}

    def of(self, person: Person, steps: int = _MOST_STEPS) -> Side:
        """Return the side that a person speaks for, from all the titles that the article gives them."""
        if person.key not in self._known:
            self._known[person.key] = self._find(person, steps)
        return self._known[person.key]

    def _find(self, person: Person, steps: int) -> Side:
        titled = [mention for mention in person.mentions if mention.title]
        located = [(titles.read(mention.title, self._language), mention.sentence) for mention in titled]
        ranked = sorted(located, key=lambda pair: (not pair[0].state, pair[0].former, -len(pair[0].words)))
        for title, sentence in ranked:
            if found := self._of_title(title, person, sentence, steps) or self._of_owner(title, sentence):
                return found
        if (known := self._well_known(person)) is not None:
            return Side(known, Reason("well-known", person.name))
        for mention, (title, _) in zip(titled, located, strict=True):
            if not title.former and (found := self._at_home(title, mention.sentence, mention.title[0].start)):
                return found
        return Side(of_person(person), Reason("for-themself", person.name))

    def of_phrase(self, words: Sequence[Word], head: Word, name: str, sentence: int) -> Side:
        """Return the side of an unnamed speaker: an official, a body, a group."""
        title = titles.read(words, self._language)
        head_kinds = self._roles.kinds(head)
        if head_kinds - {"document", "former"}:
            title = replace(title, head=head_kinds)
        if found := self._of_title(title, None, sentence, _MOST_STEPS):
            return found
        if found := self._at_home(title, sentence, words[0].start):
            return found
        alone = self._roles.means_home(head) and not title.matches and not title.offices & _LOCAL
        if alone and (state := self._state_around(sentence, words[0].start)):
            return Side(of_state(state, self._language), Reason("home-state", title.text))
        officials = "official" in head_kinds and head.feature("Number") == "Plur" and not title.matches
        if officials and (state := nearest_state(self._scene, sentence, words[0].start, reach=1)):
            return Side(of_state(state, self._language), Reason("home-state", title.text))
        party = of_group(name)
        if head.upos == "PROPN":
            party = Party("org:" + names.plain_key(name), name, "organisation")
        return Side(party, Reason("group", title.text))

    def client_of(self, words: Sequence[Word], head: Word, sentence: int) -> Person | None:
        """Return the person for whom an unnamed spokesman, lawyer or team speaks, None where nobody is named."""
        is_owned = names.fold(head.lemma) in _OFFICES
        return self._client(words, None, sentence) if is_owned or "voice" in self._roles.kinds(head) else None

    def _of_title(self, title: Title, person: Person | None, sentence: int, steps: int) -> Side | None:
        if "voice" in title.head and (client := self._client(title.words, person, sentence)):
            party = self.of(client, steps - 1).party if steps else of_person(client)
            return Side(party, Reason("speaks-for", client.name))
        if title.former:
            return None
        if title.side:
            return Side(_of_side(title.side, self._language), Reason("title", title.text))
        organisation = self._organisation(title, sentence)
        if organisation and (title.head - {"private"} or not title.head):
            return Side(organisation, Reason("affiliation", title.text))
        if title.state and (title.is_official or "voice" in title.head):
            return Side(of_state(title.state, self._language), Reason("title", title.text))
        return None

    def _of_owner(self, title: Title, sentence: int) -> Side | None:
        """Return whose "its" is in a title or before it ("its ambassador"), or what «глава концерна» is the head of."""
        if title.former or title.state or not title.head & {"official", "leader", "voice", "member"}:
            return None
        words, first = self._scene.sentence(sentence).words, title.words[0]
        before = [word for word in words[: first.id - 1] if word.text.lower() not in _BLENDED][-1:]
        has_owner = any(word.text.lower() in _ITS for word in (*before, *title.words))
        company = next((word for word in title.words if self._roles.is_among("company", word)), None)
        if company is not None and title.organisation is None:
            found = nearby.company(self._scene, sentence, company)
        else:
            found = nearby.named(self._scene, sentence, first.start) if has_owner else None
        return Side(found, Reason("short-form", title.text)) if found else None

    def _at_home(self, title: Title, sentence: int, start: int) -> Side | None:
        """Return the state that is spoken of for a national office that names none."""
        if not title.offices & _NATIONAL or title.offices & _LOCAL:
            return None
        state = self._state_around(sentence, start)
        return Side(of_state(state, self._language), Reason("home-state", title.text)) if state else None

    def _state_around(self, sentence: int, start: int) -> str:
        """Return the state that the article plays in, else the one that it spoke of last before a place."""
        return self._scene.home or nearest_state(self._scene, sentence, start)

    def _organisation(self, title: Title, sentence: int) -> Party | None:
        """Return the organisation that a title names; not a body of the state that the title names too."""
        first = title.matches[0].known if title.matches else None
        if title.organisation and not (first and first.kind == "state" and title.is_official):
            return of_known(title.organisation, self._language)
        for organisation in self._scene.organisations_in(sentence, title.words):
            known = organisation.known
            if known is not None and (known.state or known not in [match.known for match in title.matches]):
                continue  # where the holder is sent to, or a body of the state that the title names
            if title.state and (title.is_official or "voice" in title.head):
                continue
            if self._is_body(organisation):
                state = title.state or self._state_around(sentence, title.words[0].start)
                return of_state(state, self._language) if state else None
            if title.head & {"leader", "member", "voice", "official", "group"}:
                return of_organisation(organisation, self._language)
        return self._company(title)

    def _company(self, title: Title) -> Party | None:
        """Return the name right before an English role noun that nothing else knows: "a Boeing spokesman"."""
        if self._language == "ru" or not title.head & {"voice", "leader"} or title.matches or title.offices & _NATIONAL:
            return None
        role = next((i for i, word in enumerate(title.words) if self._roles.kinds(word)), 0)
        before = [word.text for word in title.words[:role] if _is_name(word)]
        name = " ".join(before)
        return Party("org:" + names.plain_key(name), name, "organisation") if name else None

    def _is_body(self, organisation: Organisation) -> bool:
        """Tell whether the organisation is a ministry or another body of the state that it names no state of."""
        bodies = self._roles.sets["home"]
        return any(names.fold(word) in bodies for word in organisation.name.split())

    def _client(self, words: Sequence[Word], person: Person | None, sentence: int) -> Person | None:
        """Return the person whom a spokesman or a lawyer speaks for."""
        found = [other for other, _ in self._scene.people_in(sentence, words) if other is not person]
        if found:
            return found[-1]
        if gazetteer.matches(words, self._language):
            return None
        nouns = {w.lemma.lower() for w in words if w.upos == "NOUN" and not self._roles.kinds(w) & _SPEAKING}
        described = (other for other in self._scene.people.everyone if other is not person and other.roles & nouns)
        return next(described, None) if nouns else None

    def _well_known(self, person: Person) -> Party | None:
        """Return whom the gazetteer knows the person to speak for; an organisation only where the article names it."""
        people = gazetteer.people()
        known = people.get(names.fold(person.name)) or people.get(names.fold(person.name.split()[-1]))
        if known is None or not known[2] or not _may_be(person.name, known[1]):
            return None
        if known[2].startswith("org:"):
            matches = (match.known for states in self._scene.states for match in states)
            return next((of_known(found, self._language) for found in matches if found.key == known[2]), None)
        return None if "private" in person.kinds else of_state(known[2], self._language)


def _is_name(word: Word) -> bool:
    """Tell whether the word is a name; a noun with a capital inside a sentence is one whatever the tagger says."""
    return word.text[:1].isupper() and (word.upos == "PROPN" or (word.upos == "NOUN" and word.id > 1))


def _may_be(name: str, known: str) -> bool:
    """Tell whether a name can be that of a well-known person: no other given name (Ясир Аббас is not Махмуд Аббас)."""
    return " " not in name or names.latin_key(name)[:3] == names.latin_key(known)[:3]


def domestic(parties: Iterable[tuple[Party, str]], language: str) -> dict[str, Party]:
    """Return by what name a state goes in a quarrel at home: its seat ("Кремль") where nobody else's state speaks.

    ``parties`` are the parties of the statements, each with the key of the speaker.
    """
    pairs = list(parties)
    speaking = {party.key for party, _ in pairs if party.kind == "state"}
    opposed = any(party.kind in ("organisation", "person", "movement") for party, _ in pairs)
    seats = {"org:" + code: known for code, known in gazetteer.organisations().items() if known.kind == "seat"}
    named = [seats[speaker] for _, speaker in pairs if speaker in seats]
    if len(speaking) != 1 or not opposed or not named:
        return {}
    state = named[0].state
    return {f"state:{state}": Party(named[0].key, named[0].name(language), "organisation")}
