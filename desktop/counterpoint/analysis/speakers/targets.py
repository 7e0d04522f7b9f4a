"""Whom a statement is aimed at: the accused, the addressee, the parties that it speaks of."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from counterpoint.analysis import wording
from counterpoint.analysis.speakers import gazetteer, names, parties, pronouns
from counterpoint.analysis.speakers.parties import Sides
from counterpoint.analysis.speakers.pronouns import Salience
from counterpoint.analysis.speakers.scene import Scene
from counterpoint.records.attribution import Attribution
from counterpoint.records.parse import Sentence, Word
from counterpoint.records.party import Party
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span

_AIMED = frozenset({"accuse", "deny", "refuse", "demand", "warn", "criticise", "reject", "threaten", "oppose"})
_DIRECTED = frozenset({"accuse", "criticise", "threaten"})  # at the accused alone, whoever else the content names
_WHERE = frozenset(
    ["в", "на", "под", "около", "возле", "близ", "из", "in", "at", "near", "within", "across", "inside", "around"]
)
"""Prepositions after which a name is where something is; in Russian only before the cases of places."""
_PLACED = frozenset({"Loc", "Ins", "Gen", ""})
_IN_A_NAME = frozenset({"flat", "compound"})
_REACH, _NEAR = 5, 2  # statements back in which a denial finds who aimed at its party, and who just spoke
_LONGEST = 6  # steps from the last word of a name to its head
_MOST = 3


class Targets:
    """Finds the targets of the statements of one article."""

    def __init__(self, stage: Scene, sides: Sides, renamed: dict[str, Party]) -> None:
        self._stage = stage
        self._sides = sides
        self._renamed = renamed
        self._salience = Salience(stage)

    def of_all(self, attributions: Sequence[Attribution], statements: Sequence[Statement]) -> list[tuple[Party, ...]]:
        """Return for each statement the parties that it criticises, accuses, answers or addresses.

        A statement that names no other party is aimed where its speaker's last one was, where its party mostly aims,
        or at the party that mostly aims at its own.
        """
        speaking = {statement.party.key for statement in statements if statement.party}
        answered = _answered(statements)
        named = [
            self._named(a, s, reported, speaking)
            for a, s, reported in zip(attributions, statements, answered, strict=True)
        ]
        aims: list[tuple[Party, ...]] = []
        usual = _usual(statements, named)
        last: dict[str, tuple[Party, ...]] = {}
        for i, (statement, found) in enumerate(zip(statements, named, strict=True)):
            speaker = statement.speaker_key or ""
            reply = _spoke_before(statements, named, i) if statement.polarity == "denial" else ()
            if not found and statement.party:
                found = reply or last.get(speaker, ()) or usual.get(statement.party.key, ())
                found = tuple(party for party in found if party.key != statement.party.key)
            last[speaker] = tuple(party for party in found if _takes_part(party, speaking))
            aims.append(found)
        return aims

    def _named(
        self, attribution: Attribution, statement: Statement, answered: Sequence[Party], speaking: set[str]
    ) -> tuple[Party, ...]:
        own = _key(statement)
        accused = list(self._accused(attribution, statement))
        found: dict[str, Party] = {}
        self._add(found, answered)
        self._add(found, accused)
        if not (statement.cue_class in _DIRECTED and any(self._name(party).key != own for party in accused)):
            for span in statement.content:
                self._add(found, self._named_in(span))
        aimed = statement.cue_class in _AIMED
        wanted = [p for p in found.values() if p.key != own and (aimed or _takes_part(p, speaking))]
        return tuple(sorted(wanted, key=lambda party: party.key not in speaking)[:_MOST])

    def _name(self, party: Party) -> Party:
        return self._renamed.get(party.key, party)

    def _add(self, found: dict[str, Party], named: Iterable[Party]) -> None:
        for party in map(self._name, named):
            found.setdefault(party.key, party)

    def _accused(self, attribution: Attribution, statement: Statement) -> Iterator[Party]:
        """Yield whom the words are directed at, by name or by a pronoun for somebody else than the speaker."""
        if attribution.accused is None:
            return
        for sentence in wording.sentences_in(self._stage.parse, attribution.accused):
            words = [sentence.words[i] for i in wording.indexes_of(sentence, attribution.accused)]
            after = sentence.words[words[-1].id : words[-1].id + 1] if words else ()
            words += [word for word in after if word.upos == "PROPN"]  # a title that was read apart from its name
            yield from self._named_by(sentence, words)
            for word in words:
                pronoun = pronouns.read(word) if word.upos == "PRON" else None
                if pronoun is None or not pronoun.gender:
                    continue
                person = self._salience.best(
                    word.start,
                    sentence.index,
                    pronoun.gender,
                    speaker=None,
                    barred=lambda person: person.key == statement.speaker_key,
                )
                if person:
                    yield self._sides.of(person).party

    def _named_in(self, span: Span) -> Iterator[Party]:
        for sentence in wording.sentences_in(self._stage.parse, span):
            words = [sentence.words[i] for i in wording.indexes_of(sentence, span)]
            yield from self._named_by(sentence, words)

    def _named_by(self, sentence: Sentence, words: list[Word]) -> Iterator[Party]:
        people = self._stage.people_in(sentence.index, words)
        for person, mention in people:
            if not _is_where(sentence, mention.last):
                yield self._sides.of(person).party
        for match in self._stage.matches_in(sentence.index, words):
            if _is_where(sentence, match.last):
                continue
            if match.how != gazetteer.ADJECTIVE or self._before_body(sentence, match):
                yield parties.of_known(match.known, self._stage.language)
        taken = {id(word) for _, mention in people for word in mention.parts}
        free = [w for w in words if id(w) not in taken and not _is_where(sentence, w.id - 1)]
        for organisation in self._stage.organisations_in(sentence.index, free):
            yield parties.of_organisation(organisation, self._stage.language)

    def _before_body(self, sentence: Sentence, match: gazetteer.Match) -> bool:
        """Tell whether an adjective stands before a body of its state: «японское правительство», "US officials"."""
        roles = gazetteer.roles(self._stage.language)
        return any(
            roles.kinds(word) & {"group", "official"} for word in sentence.words[match.last + 1 : match.last + 4]
        )


def _is_where(sentence: Sentence, index: int) -> bool:
    """Tell whether the name with its last word at an index tells where something is: «в Турции», "in Uzbekistan"."""
    word, steps = sentence.words[index], 0
    while word.relation in _IN_A_NAME and word.head and steps < _LONGEST:
        word, steps = sentence.word(word.head), steps + 1
    cases = (other for other in sentence.words[: word.id - 1] if other.upos == "ADP" and other.head == word.id)
    return any(names.fold(case.text) in _WHERE for case in cases) and word.feature("Case") in _PLACED


def _key(statement: Statement) -> str:
    return statement.party.key if statement.party else ""


def _answered(statements: Sequence[Statement]) -> list[list[Party]]:
    """Return for each denial the other parties whose words stand in it: "rejected the claim by Dr Forson that ..."."""
    found: list[list[Party]] = []
    for i, outer in enumerate(statements):
        near = statements[max(0, i - _REACH) : i + _REACH + 1] if outer.polarity == "denial" else ()
        inner = [each for each in near if each is not outer and outer.contains(each)]
        found.append([each.party for each in inner if each.party and each.party.key != _key(outer)])
    return found


def _spoke_before(statements: Sequence[Statement], named: Sequence[tuple[Party, ...]], place: int) -> tuple[Party, ...]:
    """Return whom a denial answers that names nobody: who was aimed at its party before, else who spoke before."""
    own = _key(statements[place])
    before = [i for i in range(max(0, place - _REACH), place) if _key(statements[i]) not in ("", own)]
    aimed = [i for i in before if own in (party.key for party in named[i])]
    near = aimed or [i for i in before if i >= place - _NEAR]
    party = statements[near[-1]].party if near else None
    return (party,) if party else ()


def _takes_part(party: Party, speaking: AbstractSet[str]) -> bool:
    """Tell whether a party that is named is a side of what the article is about, not only spoken of."""
    return party.key in speaking or party.kind == "state"


def _usual(statements: Sequence[Statement], named: Sequence[tuple[Party, ...]]) -> dict[str, tuple[Party, ...]]:
    """Return for each party whom it aims at when it names nobody.

    It is the party that it mostly aims at, else the one that mostly aims at it, else the one that speaks most.
    """
    aimed: dict[str, Counter[Party]] = defaultdict(Counter)
    back: dict[str, Counter[Party]] = defaultdict(Counter)
    known = {statement.party.key: statement.party for statement in statements if statement.party}
    speaking = Counter(statement.party.key for statement in statements if statement.party)
    for statement, found in zip(statements, named, strict=True):
        own = statement.party
        for party in found if own else ():
            if own and _takes_part(party, known.keys()):
                aimed[own.key][party] += 1
                back[party.key][own] += 1
    usual: dict[str, tuple[Party, ...]] = {
        key: (counts.most_common(1)[0][0],) for key, counts in (back | aimed).items()
    }
    sides = [key for key, _ in speaking.most_common() if not _is_outlet(key)]
    for side in sides:
        usual.setdefault(side, tuple(known[key] for key in sides if key != side)[:1])
    return usual


def _is_outlet(key: str) -> bool:
    known = gazetteer.organisations().get(key.removeprefix("org:"))
    return known is not None and known.kind == "outlet"


def places(stage: Scene, sides: Sides) -> dict[str, set[Span]]:
    """Return by the key of a party every place of the article that names the party or one of its people."""
    found: dict[str, set[Span]] = {}
    for person in stage.people.everyone:
        key = sides.of(person).party.key
        found.setdefault(key, set()).update(mention.span for mention in person.mentions)
    for sentence, matches in zip(stage.parse.sentences, stage.states, strict=True):
        for match in matches:
            if match.how != gazetteer.ADJECTIVE:
                span = Span(sentence.words[match.first].start, sentence.words[match.last].end)
                found.setdefault(parties.of_known(match.known, stage.language).key, set()).add(span)
    for organisation in stage.organisations.everyone:
        key = parties.of_organisation(organisation, stage.language).key
        found.setdefault(key, set()).update(organisation.mentions)
    return found
