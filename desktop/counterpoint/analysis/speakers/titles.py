"""What a title says: the office, and the state or organisation that its holder speaks for."""

from collections.abc import Sequence
from dataclasses import dataclass

from counterpoint.analysis.speakers import gazetteer
from counterpoint.analysis.speakers.gazetteer import Known, Match, Office
from counterpoint.records.parse import Word

_OFFICIAL = frozenset({"official", "group"})
_AT = frozenset({"в", "во", "на", "при", "to", "in", "at"})
_HEADS = frozenset({"глава", "лидер", "leader"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart.

    ``kinds`` are the kinds of its role nouns (``roles.toml``), ``head`` those of the first one, ``offices`` the names
    of the offices. ``states`` and ``bodies`` are what it names; ``implied`` is the state that the office alone says
    ("госсекретарь"). ``former`` is true where it is history.
    """

    words: tuple[Word, ...]
    kinds: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    matches: tuple[Match, ...] = ()
    implied: str = ""
    side: str = ""
    former: bool = False

    @property
    def text(self) -> str:
        """The words of the title."""
        return " ".join(word.text for word in self.words)

    @property
    def state(self) -> str:
        """The code of the state that the title names or implies, empty where it says none."""
        named = [match.known.state for match in self.matches if match.known.state]
        return named[0] if named else self.implied

    @property
    def organisation(self) -> Known | None:
        """The known organisation that the title names, a body of a state left out."""
        kinds = ("organisation", "movement", "outlet", "company")
        return next((match.known for match in self.matches if match.known.kind in kinds), None)

    @property
    def is_official(self) -> bool:
        """Whether the holder of the title speaks for a state when the title names one."""
        return bool(self.head & _OFFICIAL) or ("leader" in self.head and bool(self.matches))


def _has_phrase(words: Sequence[Word], phrase: tuple[str, ...]) -> bool:
    first, rest = phrase[0], phrase[1:]
    for at, word in enumerate(words):
        if first in (word.lemma.lower(), word.text.lower()):
            later = iter(words[at + 1 : at + 2 + 2 * len(rest)])
            if all(any(part in (other.lemma.lower(), other.text.lower()) for other in later) for part in rest):
                return True
    return False


def read(words: Sequence[Word], language: str) -> Title:
    """Return what the words of a title, or of a whole noun phrase with a title in it, say."""
    roles = gazetteer.roles(language)
    kinds = [found for word in words if word.upos not in ("ADP", "PUNCT") and (found := roles.kinds(word))]
    relevant = [found - {"former"} for found in kinds if found - {"former"}]
    before = [roles.kinds(word) - {"former"} for word in _before_complement(words)]
    offices = [office for office in roles.offices if any(_has_phrase(words, phrase) for phrase in office.phrases)]
    matches = _own_matches(words, tuple(gazetteer.matches(words, language)), offices)
    named = frozenset(office.name for office in offices) | _head_of_state(words, matches)
    if any(office.endswith("-minister") and office != "prime-minister" for office in named):
        named |= {"minister"}
    elif "prime-minister" in named:
        named -= {"minister"}
    return Title(
        words=tuple(words),
        kinds=frozenset().union(*relevant) if relevant else frozenset(),
        head=_head([found for found in before if found] or relevant, language),
        offices=named,
        matches=matches,
        implied=next((office.state for office in offices if office.state), ""),
        side=next((office.side for office in offices if office.side), ""),
        former=any("former" in found for found in kinds)
        or any(word.text.lower().startswith(("экс-", "ex-")) for word in words),
    )


def _own_matches(words: Sequence[Word], matches: tuple[Match, ...], offices: Sequence[Office]) -> tuple[Match, ...]:
    """Return the matches without those where the holder only serves: the US ambassador to the UN, посол в Париже."""
    sent = [match for match in matches if _is_host(words, match)]
    own = tuple(match for match in matches if match not in sent)
    return own if own or any(office.name == "ambassador" for office in offices) else matches


def _is_host(words: Sequence[Word], match: Match) -> bool:
    before = [word.lemma.lower() for word in words[max(0, match.first - 2) : match.first]]
    return bool(before) and (before[-1] in _AT or (before[-1] == "the" and before[0] in _AT))


def _head_of_state(words: Sequence[Word], matches: Sequence[Match]) -> frozenset[str]:
    """Return the offices that «глава Малайзии» can be: a head right before or after the name of a state."""
    for match in matches:
        beside = words[max(0, match.first - 1) : match.first] if match.first else words[match.last + 1 : match.last + 2]
        if match.known.kind == "state" and any(word.lemma.lower() in _HEADS for word in beside):
            return frozenset({"president", "prime-minister"})
    return frozenset()


def _before_complement(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words before the first preposition or comma: "head" of "head of the Russian delegation"."""
    for at, word in enumerate(words):
        if at and (word.upos == "ADP" or word.text == ","):
            return words[:at]
    return words


def _head(kinds: list[frozenset[str]], language: str) -> frozenset[str]:
    """Return the kinds of the noun that heads the title: the first in Russian, the last before "of" in English."""
    if not kinds:
        return frozenset()
    return kinds[0] if language == "ru" else kinds[-1]
