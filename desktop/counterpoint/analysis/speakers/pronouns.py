"""Whom a pronoun stands for: by gender, number, and who spoke or was spoken of last."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from counterpoint.analysis import wording
from counterpoint.analysis.speakers import names
from counterpoint.analysis.speakers.actors import Person
from counterpoint.analysis.speakers.mentions import Mention
from counterpoint.analysis.speakers.scene import Scene
from counterpoint.records.parse import Sentence, Word

_SINGULAR = {
    "Masc": frozenset(["он", "его", "него", "ему", "нему", "им", "ним", "нём", "нем", "he", "his", "him", "himself"]),
    "Fem": frozenset(["она", "её", "ее", "неё", "нее", "ей", "ней", "ею", "нею", "she", "her", "hers", "herself"]),
}
_PLURAL = frozenset(["они", "их", "них", "им", "ним", "ими", "ними", "they", "their", "them", "theirs", "themselves"])
_RELATIVE = frozenset(["который", "которая", "которое", "которые", "кто", "who", "which", "that", "whose", "whom"])
_THING = frozenset({"it", "its", "itself", "оно"})
_FIRST = frozenset(["я", "мы", "мне", "нам", "меня", "нас", "мой", "наш", "i", "we", "me", "us", "my", "our"])
_SPOKE, _SUBJECT = 2.0, 3.0  # how much likelier the last speaker, or a subject, is than another person named
_UNSURE = 0.6  # what is left of it where nothing tells whether it is a man or a woman
_FADING = 0.5  # what a sentence in between leaves of it
_REACH = 6  # sentences back that a pronoun can look for its name
_DEEPEST = 12  # steps up the tree from a relative pronoun to what its clause hangs on
_SUBJECTS = frozenset({"nsubj", "csubj"})


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun asks for: ``gender`` is "" where it may be either."""

    gender: str
    plural: bool = False
    relative: bool = False
    first: bool = False
    thing: bool = False  # "it": a state or an organisation


def read(word: Word) -> Pronoun | None:
    """Return what the word asks for, or None when it is no pronoun that stands for a speaker."""
    text, lemma = names.fold(word.text), names.fold(word.lemma)
    if text in _FIRST or lemma in _FIRST:
        return Pronoun("", first=True)
    if text in _THING:
        return Pronoun("", thing=True)
    for gender, forms in _SINGULAR.items():
        if text in forms and not (text in ("им", "ним") and "Number=Plur" in word.feats):
            return Pronoun(gender)
    if text in _PLURAL:
        return Pronoun("", plural=True)
    if lemma in _RELATIVE or text in _RELATIVE:
        gender = word.feature("Gender") if word.feature("Number") != "Plur" else ""
        return Pronoun(gender, plural=word.feature("Number") == "Plur", relative=True)
    return None


def agrees(person: Person, gender: str) -> bool:
    """Tell whether a pronoun of this gender can stand for the person."""
    return not gender or not person.gender or person.gender == gender


class Salience:
    """The people named so far, weighed by how near they are and how prominent they were."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._named = sorted(
            ((mention.span.start, person, mention) for person in scene.people.everyone for mention in person.mentions),
            key=lambda entry: entry[0],
        )
        self._starts = [start for start, _, _ in self._named]

    def _weight(self, mention: Mention, sentence: int) -> float:
        word = self._scene.sentence(mention.sentence).words[mention.first]
        distance = sentence - mention.sentence
        subject = self._heads_subject(mention.sentence, word)
        return (_SUBJECT if subject else 1.0) * _FADING**distance

    def _heads_subject(self, sentence: int, word: Word) -> bool:
        words, steps = self._scene.sentence(sentence).words, 0
        while word.relation in ("flat", "appos", "compound") and word.head and steps < 5:
            word, steps = words[word.head - 1], steps + 1
        return word.relation in _SUBJECTS

    def best(
        self,
        start: int,
        sentence: int,
        gender: str,
        *,
        speaker: Person | None,
        since: int = 0,
        barred: Callable[[Person], bool] = lambda _: False,
    ) -> Person | None:
        """Return the likeliest person for a pronoun that begins at ``start``.

        ``speaker`` is who spoke last, ``since`` how many sentences ago; ``barred`` tells who it cannot be.
        """
        weights: dict[int, tuple[float, Person]] = {}
        if speaker and agrees(speaker, gender) and not barred(speaker):
            weights[id(speaker)] = (_SPOKE * _FADING ** max(0, since - 1), speaker)
        for at in range(bisect_left(self._starts, start) - 1, -1, -1):
            _, person, mention = self._named[at]
            if sentence - mention.sentence > _REACH:
                break
            if agrees(person, gender) and not barred(person):
                before = weights.get(id(person), (0.0, person))[0]
                sure = 1.0 if not gender or person.gender == gender else _UNSURE
                weights[id(person)] = (before + sure * self._weight(mention, sentence), person)
        return max(weights.values(), key=lambda pair: pair[0])[1] if weights else None


def antecedent(sentence: Sentence, word: Word) -> tuple[list[Word], Word] | None:
    """Return the phrase, with its head, that a relative pronoun stands for: what its clause hangs on."""
    before = sentence.words[: word.id - 1]
    if any(other.upos == "CCONJ" for other in before[-2:]):
        for earlier in reversed(before):
            if earlier.lemma == word.lemma and earlier.upos == word.upos:
                return antecedent(sentence, earlier)
    here, steps = word, 0
    while here.head and steps < _DEEPEST:
        if here.relation == "acl" and here.head < word.id and _can_stand_for(word, sentence.word(here.head)):
            return _phrase_before(sentence, sentence.word(here.head), word)
        here, steps = sentence.word(here.head), steps + 1
    nouns = [other for other in before if other.upos in ("NOUN", "PROPN") and _can_stand_for(word, other)]
    return _phrase_before(sentence, nouns[-1], word) if nouns else None


def _phrase_before(sentence: Sentence, head: Word, limit: Word) -> tuple[list[Word], Word]:
    kept = [word for word in wording.subtree(sentence, head, clauses=False) if word.id < limit.id]
    return (kept or [head]), head


def _can_stand_for(pronoun: Word, noun: Word) -> bool:
    """Tell whether gender and number let a relative pronoun stand for the noun."""
    numbers = {noun.feature("Number"), pronoun.feature("Number")} - {""}
    genders = {noun.feature("Gender"), pronoun.feature("Gender")} - {""}
    return len(numbers) < 2 and (len(genders) < 2 or "Plur" in numbers)
