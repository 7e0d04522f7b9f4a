"""The register of a library, applied to what was found in an article: what a person decided goes first."""

from collections.abc import Iterable
from dataclasses import replace

from counterpoint.records.party import Party, PartyMentions
from counterpoint.records.register import Register
from counterpoint.records.statement import Findings, Reason, Statement
from counterpoint.records.text import Span


def apply(findings: Findings, text: str, register: Register, day: str | None) -> Findings:
    """Return the findings with every party as a person decided it; ``day`` is the ISO date of the article."""
    return Findings(
        tuple(_statement(statement, text, register, day) for statement in findings.statements),
        _mentions(findings.parties, register),
    )


def _statement(statement: Statement, text: str, register: Register, day: str | None) -> Statement:
    party = _party(statement, text, register, day)
    targets = tuple(dict.fromkeys(register.merged.get(target.key, target) for target in statement.targets))
    if party == statement.party:
        return replace(statement, targets=targets)
    reasons = (*statement.reasons, Reason("register", party.name if party else ""))
    targets = tuple(target for target in targets if party is None or target.key != party.key)
    return replace(statement, party=party, targets=targets, reasons=reasons)


def _party(statement: Statement, text: str, register: Register, day: str | None) -> Party | None:
    person = statement.speaker_key
    if person is not None and (decided := register.affiliation(person, day)):
        return decided
    for words in (statement.source.of(text) if statement.source else "", statement.speaker or ""):
        if decided := register.aliases.get(words.casefold()):
            return decided
    return register.merged.get(statement.party.key, statement.party) if statement.party else None


def _mentions(found: Iterable[PartyMentions], register: Register) -> tuple[PartyMentions, ...]:
    places: dict[Party, set[Span]] = {}
    for each in found:
        party = register.merged.get(each.party.key, each.party)
        places.setdefault(party, set()).update(each.mentions)
    return tuple(PartyMentions(party, tuple(sorted(spans))) for party, spans in places.items())
