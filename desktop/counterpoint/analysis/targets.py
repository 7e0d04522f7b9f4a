"""Whom a statement is aimed at: the accused, the addressee, the parties that it speaks of."""

from collections.abc import Iterable, Sequence

from counterpoint.analysis import gazetteer, parties, phrases
from counterpoint.analysis.scene import Scene
from counterpoint.records.attribution import Attribution
from counterpoint.records.parse import Word
from counterpoint.records.party import Party
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span

_AIMED = frozenset({"accuse", "deny", "refuse", "demand", "warn", "criticise", "criticize", "reject", "threaten"})
_MOST = 3


class Targets:
    """Finds the targets of the statements of one article."""

    def __init__(self, stage: Scene, renamed: dict[str, Party]) -> None:
        self._stage = stage
        self._renamed = renamed
        self._sides: dict[str, Party] = {}

    def of(self, attribution: Attribution, statement: Statement, everyone: Sequence[Statement]) -> tuple[Party, ...]:
        """Return the parties that the statement criticises, accuses, answers or addresses, its own left out."""
        own = statement.party.key if statement.party else ""
        speaking = {other.party.key for other in everyone if other.party}
        found: dict[str, Party] = {}
        if attribution.accused:
            self._add(found, self._named_in(attribution.accused))
        for span in statement.content:
            self._add(found, self._named_in(span))
        aimed = statement.cue_class in _AIMED
        wanted = [p for p in found.values() if p.key != own and (aimed or p.key in speaking or p.kind == "state")]
        return tuple(wanted[:_MOST])

    def _add(self, found: dict[str, Party], named: Iterable[Party]) -> None:
        for party in named:
            party = self._renamed.get(party.key, party)
            found.setdefault(party.key, party)

    def _named_in(self, span: Span) -> Iterable[Party]:
        for sentence in self._stage.parse.sentences:
            if sentence.start < span.end and span.start < sentence.end:
                words = [sentence.words[i] for i in phrases.indexes_of(sentence, span)]
                yield from self._named_by(sentence.index, words)

    def _named_by(self, sentence: int, words: list[Word]) -> Iterable[Party]:
        for person, _ in self._stage.people_in(sentence, words):
            if person.key not in self._sides:
                self._sides[person.key] = parties.side_of(person, self._stage).party
            yield self._sides[person.key]
        for match in self._stage.matches_in(sentence, words):
            if match.how != gazetteer.ADJECTIVE:
                yield parties.of_known(match.known, self._stage.language)
        for organisation in self._stage.organisations_in(sentence, words):
            yield parties.of_organisation(organisation, self._stage.language)


def places(stage: Scene) -> dict[str, set[Span]]:
    """Return by the key of a party every place of the article that names the party or one of its people."""
    found: dict[str, set[Span]] = {}
    for person in stage.people.everyone:
        key = parties.side_of(person, stage).party.key
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
