"""The side that a speaker speaks for: a state, an organisation, a movement, or only themself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterpoint.analysis import gazetteer, names, titles
from counterpoint.analysis.actors import Person
from counterpoint.analysis.bodies import Organisation
from counterpoint.analysis.gazetteer import Known
from counterpoint.analysis.scene import Scene
from counterpoint.analysis.titles import Title
from counterpoint.records.parse import Word
from counterpoint.records.party import Party
from counterpoint.records.statement import Reason

_NATIONAL = frozenset(
    {"president", "prime-minister", "foreign-minister", "defence-minister", "finance-minister", "minister"}
    | {"press-secretary", "attorney-general", "spokesman"}
)
_LOCAL = frozenset({"governor", "mayor", "senator", "representative", "deputy", "candidate"})
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


def _of_title(title: Title, person: Person | None, scene: Scene, sentence: int, steps: int) -> Side | None:
    language = scene.language
    if "voice" in title.head and (client := _client(title.words, person, scene, sentence)):
        if steps:
            return Side(side_of(client, scene, steps - 1).party, Reason("speaks-for", client.name))
        return Side(of_person(client), Reason("speaks-for", client.name))
    organisation = _organisation(title, scene, sentence)
    if organisation and not title.former and (title.head - {"private"} or not title.head):
        return Side(organisation, Reason("affiliation", title.text))
    speaks_for_state = title.is_official or "voice" in title.head
    if title.state and speaks_for_state and not title.former:
        return Side(of_state(title.state, language), Reason("title", title.text))
    if scene.home and not title.former and title.offices & _NATIONAL and not title.offices & _LOCAL:
        return Side(of_state(scene.home, language), Reason("home-state", title.text))
    return None


def _organisation(title: Title, scene: Scene, sentence: int) -> Party | None:
    """Return the organisation that a title names; one that belongs to a state only where the title is no official's."""
    if title.organisation:
        return of_known(title.organisation, scene.language)
    for organisation in scene.organisations_in(sentence, title.words):
        if organisation.known is None or not organisation.known.state:
            if title.state and (title.is_official or "voice" in title.head):
                continue
            if _is_body(organisation, scene.language) and (title.state or scene.home):
                return of_state(title.state or scene.home, scene.language)
            if title.head & {"leader", "member", "voice", "official", "group"}:
                return of_organisation(organisation, scene.language)
    return None


def _is_body(organisation: Organisation, language: str) -> bool:
    """Tell whether the organisation is a ministry, an embassy or another body of a state."""
    groups = gazetteer.roles(language).sets["group"]
    return any(names.fold(word) in groups for word in organisation.name.split())


def _client(words: Sequence[Word], person: Person | None, scene: Scene, sentence: int) -> Person | None:
    """Return the person whom a spokesman or a lawyer speaks for."""
    found = [other for other, _ in scene.people_in(sentence, words) if other is not person]
    if found:
        return found[-1]
    described = [other for other in scene.people.everyone if other is not person and _is_described(other, words)]
    return described[0] if described else None


def _is_described(person: Person, words: Sequence[Word]) -> bool:
    """Tell whether the person's own title has the nouns of ``words``: «лётчицы» in «адвокаты лётчицы»."""
    own = {word.lemma.lower() for title in person.titles for word in title.words if word.upos == "NOUN"}
    return any(word.lemma.lower() in own for word in words[1:] if word.upos == "NOUN")


def side_of(person: Person, scene: Scene, steps: int = _MOST_STEPS) -> Side:
    """Return the side that a person speaks for, from all the titles that the article gives them."""
    located = [
        (titles.read(mention.title, scene.language), mention.sentence) for mention in person.mentions if mention.title
    ]
    ranked = sorted(located, key=lambda pair: (not pair[0].state, pair[0].former, -len(pair[0].words)))
    for title, sentence in ranked:
        if found := _of_title(title, person, scene, sentence, steps):
            return found
    known = gazetteer.people().get(names.fold(person.name)) or gazetteer.people().get(
        names.fold(person.name.split()[-1])
    )
    if known and known[2] and "private" not in person.kinds:
        return Side(of_state(known[2], scene.language), Reason("well-known", person.name))
    return Side(of_person(person), Reason("for-themself", person.name))


def side_of_phrase(words: Sequence[Word], head: Word, name: str, scene: Scene, sentence: int) -> Side:
    """Return the side of an unnamed speaker: an official, a body, a group."""
    title = titles.read(words, scene.language)
    head_kinds = gazetteer.roles(scene.language).kinds(head)
    if head_kinds - {"document", "former"}:
        title = Title(title.words, title.kinds, head_kinds, title.offices, title.matches, title.implied, title.former)
    if found := _of_title(title, None, scene, sentence, _MOST_STEPS):
        return found
    if title.head & {"official", "group", "leader"} and not title.matches and scene.home and _speaks_for_home(title):
        return Side(of_state(scene.home, scene.language), Reason("home-state", title.text))
    return Side(of_group(name), Reason("group", title.text))


def _speaks_for_home(title: Title) -> bool:
    return "group" in title.head and not title.offices & _LOCAL


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
