"""Counting: the figures of a brief, from nothing but what it shows."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from counterpoint.records.brief import BriefParty, BriefSection, Matrix, PartyFigures, Summary
from counterpoint.records.exchange import Exchange, Quote
from counterpoint.records.pair import SUPPORTS
from counterpoint.records.party import PartyCard

Side = tuple[PartyCard, Sequence[Exchange]]


def day_of(published: str | None) -> date | None:
    """Return the day of an ISO 8601 date or time; None where there is none that can be read."""
    if not published:
        return None
    try:
        return datetime.fromisoformat(published).date()
    except ValueError:
        return None


def summary(sides: Sequence[Side]) -> Summary:
    """Return the figures of the whole brief."""
    exchanges = [exchange for _, rows in sides for exchange in rows]
    answers = [answer for exchange in exchanges for answer in exchange.answers]
    quotes = [exchange.claim for exchange in exchanges] + [answer.quote for answer in answers]
    days = sorted(day for day in (day_of(quote.published) for quote in quotes) if day)
    return Summary(
        articles=len({quote.article_id for quote in quotes}),
        outlets=len({quote.source for quote in quotes if quote.source}),
        statements=len(exchanges),
        parties=sum(1 for _, rows in sides if rows),
        answered=sum(1 for exchange in exchanges if exchange.answers),
        pairs=len(answers),
        confirmed=sum(1 for answer in answers if answer.state != "machine"),
        left_out=sum(max(0, card.statements - len(rows)) for card, rows in sides),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        contested=_contested(exchanges),
    )


def _contested(exchanges: Iterable[Exchange]) -> tuple[str, ...]:
    """Return the names of the two issues with most answers that do not simply agree."""
    answers: Counter[str] = Counter()
    for exchange in exchanges:
        disputes = sum(1 for answer in exchange.answers if answer.relation != SUPPORTS)
        if disputes and exchange.issue.strip():
            answers[exchange.issue.strip()] += disputes
    return tuple(name for name, _ in answers.most_common(2))


def matrix(sections: Sequence[BriefSection]) -> Matrix:
    """Return who answers whom: a row for each party that answers, a column for each party that claims."""
    counts: Counter[tuple[str, str]] = Counter()
    parties = {section.party.key: section.party for section in sections}
    for section in sections:
        for issue in section.issues:
            for answer in (answer for row in issue.rows for answer in row.answers):
                party = answer.passage.party
                if party and party.key != section.party.key:
                    parties.setdefault(party.key, party)
                    counts[party.key, section.party.key] += 1
    answering = [key for key in parties if any(counts[key, section.party.key] for section in sections)]
    answering.sort(key=lambda key: -sum(counts[key, section.party.key] for section in sections))
    columns = tuple(section.party for section in sections)
    return Matrix(
        answering=tuple(parties[key] for key in answering),
        answered=columns,
        counts=tuple(tuple(counts[key, column.key] for column in columns) for key in answering),
    )


def of_party(party: BriefParty, card: PartyCard, exchanges: Sequence[Exchange]) -> PartyFigures:
    """Return the figures of one party; its speaker is the person heard most often, none where only the party speaks."""
    claims = [exchange.claim for exchange in exchanges]
    speaker = most_frequent_speaker([claim for claim in claims if claim.speaker not in (None, "", card.name)])
    return PartyFigures(
        party=party,
        statements=len(exchanges),
        answered=sum(1 for exchange in exchanges if exchange.answers),
        speaker=speaker.speaker if speaker else next((name for name in card.people if name != card.name), None),
        role=speaker.role if speaker else None,
    )


def most_frequent_speaker(quotes: Sequence[Quote]) -> Quote | None:
    """Return a quote of the speaker who is heard most often, one with the speaker's role if there is any."""
    if not quotes:
        return None
    name, _ = Counter(quote.speaker for quote in quotes).most_common(1)[0]
    own = [quote for quote in quotes if quote.speaker == name]
    return next((quote for quote in own if quote.role), own[0])
