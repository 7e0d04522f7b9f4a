"""Everything of an article that its speakers are resolved against."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterpoint.analysis.speakers import actors, bodies, gazetteer, names
from counterpoint.analysis.speakers.actors import People, Person
from counterpoint.analysis.speakers.bodies import Organisation, Organisations
from counterpoint.analysis.speakers.gazetteer import Match
from counterpoint.analysis.speakers.mentions import Mention
from counterpoint.records.parse import Parse, Sentence, Word

_AT_HOME = 0.7  # what part of all that names a state the home of an article has
_NEAR = 4  # sentences in which "the foreign minister" is that of the state spoken of
_PAST_STATES = frozenset({"X-SU"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed article with its people, organisations and states; ``home`` is the code of the state it plays in."""

    text: str
    parse: Parse
    people: People
    organisations: Organisations
    states: tuple[tuple[Match, ...], ...]  # what each sentence names
    home: str

    @property
    def language(self) -> str:
        """The language of the article."""
        return self.parse.language

    def sentence(self, index: int) -> Sentence:
        """Return a sentence of the article."""
        return self.parse.sentences[index]

    def organisations_in(self, sentence: int, words: Iterable[Word]) -> list[Organisation]:
        """Return the organisations whose name has a word among ``words`` of the sentence."""
        found: list[Organisation] = []
        for word in words:
            organisation = self.organisations.by_word.get((sentence, word.id - 1))
            if organisation and organisation not in found:
                found.append(organisation)
        return found

    def people_in(self, sentence: int, words: Iterable[Word]) -> list[tuple[Person, Mention]]:
        """Return the people whose name has a word among ``words`` of the sentence."""
        return self.people.within(sentence, (word.id - 1 for word in words))

    def matches_in(self, sentence: int, words: Sequence[Word]) -> list[Match]:
        """Return what the gazetteer knows among ``words`` of the sentence."""
        ids = {word.id - 1 for word in words}
        return [match for match in self.states[sentence] if match.first in ids and match.last in ids]


def nearest_state(scene: Scene, sentence: int, before: int, *, reach: int = _NEAR) -> str:
    """Return the state that the article spoke of last before a place, as a subject if it can be: for "the ministry".

    The sentence itself counts up to the place, then those before it, ``reach`` of them in all.
    """
    for index in range(sentence, max(-1, sentence - reach), -1):
        words = scene.sentence(index).words
        named = [m for m in scene.states[index] if m.known.state and words[m.first].start < before]
        named = [m for m in named if m.known.state not in _PAST_STATES]
        subjects = [m for m in named if words[m.first].relation in ("nsubj", "root") and m.how != gazetteer.ADJECTIVE]
        if subjects or len({match.known.state for match in named}) == 1:
            return (subjects or named)[-1].known.state
    return ""


def _home(states: Iterable[Sequence[Match]], sentences: Iterable[Sentence]) -> str:
    """Return the state that the article plays in, empty where it cannot be told.

    It is the one that most of what names a state speaks of; but where parliaments, parties and seats of government
    of another state have a part, it is theirs: an American article about Russia has a president of its own.
    """
    named = [match for matches in states for match in matches]
    at_home = {match.known.home for match in named if match.known.home} | _of_members(sentences)
    counts = Counter(match.known.state for match in named if match.known.state not in ("", *_PAST_STATES))
    if sum(count > 1 for count in counts.values()) > 2:
        return ""  # an article about several states plays in none of them
    if at_home:
        return next(iter(at_home)) if len(at_home) == 1 else ""
    if not counts:
        return ""
    code, most = counts.most_common(1)[0]
    return code if most >= 2 and most >= _AT_HOME * sum(counts.values()) else ""


def _of_members(sentences: Iterable[Sentence]) -> set[str]:
    """Return the states whose members of parliament the article names by their style ("Sen. Bernie Sanders")."""
    styles = names.words()["members-US"]
    for sentence in sentences:
        for word in sentence.words:
            if word.text[:1].isupper() and word.text.endswith(".") and names.fold(word.text) in styles:
                return {"US"}
    return set()


def build(text: str, parse: Parse) -> Scene:
    """Return the scene of an article."""
    states = tuple(tuple(gazetteer.matches(sentence.words, parse.language)) for sentence in parse.sentences)
    return Scene(text, parse, actors.find(parse), bodies.find(parse), states, _home(states, parse.sentences))
