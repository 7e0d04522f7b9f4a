"""What an article named last before a place: whom "its ambassador" or "the company" belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass

from counterpoint.analysis.speakers import gazetteer, names
from counterpoint.analysis.speakers.scene import Scene
from counterpoint.records.parse import Word
from counterpoint.records.party import Party
from counterpoint.records.text import Span

_REACH = 4  # sentences back
_NAMED_SO = 4.0  # how much a company counts that has "bank" in its name for "the bank"
_OFTEN, _MANY = 0.4, 5  # what each time that it was named adds, and how many times count
_SUBJECT, _FADING = 3.0, 0.5  # how much a subject counts, and what a sentence in between leaves of it


@dataclass(frozen=True, slots=True)
class Named:
    """A party that is named at ``start``, as a subject or not; a company may be what "the company" stands for."""

    party: Party
    start: int
    sentence: int
    is_subject: bool
    is_company: bool
    mentions: tuple[Span, ...] = ()


def named(scene: Scene, sentence: int, before: int, reach: int = _REACH) -> Party | None:
    """Return the party named last before a place, one that is a subject if there is any near; None for none."""
    found = list(_all(scene, sentence, before, reach))
    nearest = max((each.sentence for each in found), default=-1)
    near = [each for each in found if each.sentence == nearest]
    subjects = [each for each in near if each.is_subject]
    return max(subjects or near, key=lambda each: each.start).party if near else None


def company(scene: Scene, sentence: int, noun: Word) -> Party | None:
    """Return the company that was most spoken of before a noun like "the bank", None where none was named.

    One that has the noun in its name comes first; farther back than some sentences the article's first one counts.
    """
    weights: dict[str, float] = {}
    parties: dict[str, Party] = {}
    for each in _all(scene, sentence, noun.start, reach=sentence + 1):
        if each.is_company:
            parties[each.party.key] = each.party
            weight = (_SUBJECT if each.is_subject else 1.0) * _FADING ** min(sentence - each.sentence, _REACH)
            weight += _OFTEN * min(_MANY, sum(span.start < noun.start for span in each.mentions))
            weight += _NAMED_SO * any(names.same_word(word, noun.text) for word in each.party.name.split())
            weights[each.party.key] = max(weights.get(each.party.key, 0.0), weight)
    return parties[max(weights, key=lambda key: weights[key])] if weights else None


def _all(scene: Scene, sentence: int, before: int, reach: int = _REACH) -> Iterator[Named]:
    for index in range(sentence, max(-1, sentence - reach), -1):
        words = scene.sentence(index).words
        seen: set[int] = set()
        for match in scene.states[index]:
            if words[match.first].start < before and match.how != gazetteer.ADJECTIVE:
                seen.update(range(match.first, match.last + 1))
                known, state = match.known, match.known.state
                party = _of_known(known.key, known.name(scene.language), known.kind, state, scene.language)
                is_subject = _is_subject(words, match.first)
                yield Named(party, words[match.first].start, index, is_subject, known.kind == "company")
        for i, word in enumerate(words):
            organisation = scene.organisations.by_word.get((index, i))
            if organisation is None or organisation.known or i in seen or word.start >= before:
                continue
            party = Party(organisation.key, organisation.name, "organisation")
            is_company, places = not _is_body(scene, organisation.name), tuple(organisation.mentions)
            yield Named(party, word.start, index, _is_subject(words, i), is_company, places)


def _of_known(key: str, name: str, kind: str, state: str, language: str) -> Party:
    if state:
        known = gazetteer.states()[state]
        return Party(known.key, known.name(language), "state")
    return Party(key, name, "movement" if kind == "movement" else "organisation")


def _is_body(scene: Scene, name: str) -> bool:
    """Tell whether the name is that of a ministry, a court or the like, which is no company."""
    roles = gazetteer.roles(scene.language)
    words = {names.fold(word) for word in name.split()}
    return bool(words & (roles.sets["group"] | roles.sets["body"]) - roles.sets["company"])


def _is_subject(words: tuple[Word, ...], index: int) -> bool:
    word = words[index]
    for _ in range(3):
        if word.relation in ("nsubj", "root"):
            return True
        if word.relation not in ("flat", "appos", "compound", "conj") or not word.head:
            return False
        word = words[word.head - 1]
    return False
