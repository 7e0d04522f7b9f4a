"""Whom a statement is aimed at: the accused, the addressee, the parties that it speaks of."""

from collections import Counter
from collections.abc import Iterable, Sequence

from counterpoint.analysis import wording
from counterpoint.analysis.speakers import gazetteer, parties
from counterpoint.analysis.speakers.parties import Sides
from counterpoint.analysis.speakers.scene import Scene
from counterpoint.records.attribution import Attribution
from counterpoint.records.parse import Word
from counterpoint.records.party import Party
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span

_AIMED = frozenset({"accuse", "deny", "refuse", "demand", "warn", "criticise", "reject", "threaten", "oppose"})
_MOST = 3


class Targets:
    """Finds the targets of the statements of one article."""

    def __init__(self, stage: Scene, sides: Sides, renamed: dict[str, Party]) -> None:
        self._stage = stage
        self._sides = sides
        self._renamed = renamed

    def of_all(self, attributions: Sequence[Attribution], statements: Sequence[Statement]) -> list[tuple[Party, ...]]:
        """Return for each statement the parties that it criticises, accuses, answers or addresses.

        A statement that names no other party is aimed where its speaker's last one was, or where its party mostly aims.
        """
        speaking = {statement.party.key for statement in statements if statement.party}
        named = [self._named(a, s, speaking) for a, s in zip(attributions, statements, strict=True)]
        mostly: dict[str, Counter[Party]] = {}
        for statement, found in zip(statements, named, strict=True):
            if statement.party:
                mostly.setdefault(statement.party.key, Counter()).update(p for p in found if p.key in speaking)
        aims: list[tuple[Party, ...]] = []
        last: dict[str, tuple[Party, ...]] = {}
        for statement, found in zip(statements, named, strict=True):
            if not found and statement.party:
                usual = mostly[statement.party.key].most_common(1)
                found = last.get(statement.speaker_key or "", ()) or tuple(party for party, _ in usual)
            last[statement.speaker_key or ""] = tuple(party for party in found if party.key in speaking)
            aims.append(found)
        return aims

    def _named(self, attribution: Attribution, statement: Statement, speaking: set[str]) -> tuple[Party, ...]:
        own = statement.party.key if statement.party else ""
        found: dict[str, Party] = {}
        if attribution.accused:
            self._add(found, self._named_in(attribution.accused))
        for span in statement.content:
            self._add(found, self._named_in(span))
        aimed = statement.cue_class in _AIMED
        wanted = [p for p in found.values() if p.key != own and (aimed or p.key in speaking or p.kind == "state")]
        return tuple(sorted(wanted, key=lambda party: party.key not in speaking)[:_MOST])

    def _add(self, found: dict[str, Party], named: Iterable[Party]) -> None:
        for party in named:
            party = self._renamed.get(party.key, party)
            found.setdefault(party.key, party)

    def _named_in(self, span: Span) -> Iterable[Party]:
        for sentence in wording.sentences_in(self._stage.parse, span):
            words = [sentence.words[i] for i in wording.indexes_of(sentence, span)]
            yield from self._named_by(sentence.index, words)

    def _named_by(self, sentence: int, words: list[Word]) -> Iterable[Party]:
        people = self._stage.people_in(sentence, words)
        for person, _ in people:
            yield self._sides.of(person).party
        for match in self._stage.matches_in(sentence, words):
            if match.how != gazetteer.ADJECTIVE or self._before_body(sentence, match):
                yield parties.of_known(match.known, self._stage.language)
        taken = {id(word) for _, mention in people for word in mention.parts}
        free = [word for word in words if id(word) not in taken]
        for organisation in self._stage.organisations_in(sentence, free):
            yield parties.of_organisation(organisation, self._stage.language)

    def _before_body(self, sentence: int, match: gazetteer.Match) -> bool:
        """Tell whether an adjective stands before a body of its state: «японское правительство», "US officials"."""
        words = self._stage.sentence(sentence).words[match.last + 1 : match.last + 4]
        roles = gazetteer.roles(self._stage.language)
        return any(roles.kinds(word) & {"group", "official"} for word in words)


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
