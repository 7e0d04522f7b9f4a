"""The library's exchanges on paper, or as plain lines of text."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

from counterpoint.briefs import compose
from counterpoint.briefs.cutting import cut
from counterpoint.errors import PartyUnknownError
from counterpoint.library import exchanges, parties
from counterpoint.library.faults import name_of
from counterpoint.library.opening import Database
from counterpoint.records.brief import Brief
from counterpoint.records.exchange import Exchange, Quote
from counterpoint.records.party import PartyCard
from counterpoint.work import protocol

MOST: Final = 200  # claims of one party in a brief; what is left out is told on its first page


def make_brief(db: Database, command: protocol.MakeBrief) -> Generator[protocol.Event]:
    """Write the brief of the chosen parties, or of all, as PDF. Raises BriefNotWrittenError."""
    from counterpoint.briefs import pdf  # loads ReportLab

    brief = _compose(db, command)
    for done, total in pdf.write(brief, Path(command.output)):
        yield protocol.Progress("brief", done, total)
    yield protocol.BriefReady(command.output)


def party_key(db: Database, name: str) -> str:
    """Return the key of the party called ``name`` in any language. Raises PartyUnknownError when none is."""
    for language in ("en", "ru"):
        for card in parties.cards(db, language):
            if card.name.casefold() == name.casefold():
                return card.key
    raise PartyUnknownError(name=name)


def both_sides(db: Database, language: str) -> Iterator[str]:
    """Yield each party's claims with the answers under them, as lines of text."""
    for card in parties.cards(db, language):
        yield f"\n{card.name} ({card.statements})"
        for exchange in _exchanges(db, card, language):
            yield f"  {_said(exchange.claim)}"
            yield from (f"    {answer.relation}: {_said(answer.quote)}" for answer in exchange.answers)


def _said(quote: Quote) -> str:
    speaker = quote.speaker or "?"
    party = f" ({quote.party.name})" if quote.party and quote.party.name != speaker else ""
    return f"{speaker}{party}: {cut(quote.words, 160)}"


def _compose(db: Database, command: protocol.MakeBrief) -> Brief:
    cards = parties.cards(db, command.language)
    chosen = [card for card in cards if card.key in command.parties] if command.parties else _in_dispute(cards)
    return compose.compose(
        title=command.title,
        language=command.language,
        library=name_of(db),
        date=date.today(),
        sides=[(card, _wanted(db, card, command)) for card in chosen],
        others=cards,
    )


def _in_dispute(cards: list[PartyCard]) -> list[PartyCard]:
    """Return the parties that somebody answers, or all when nobody answers anybody."""
    return [card for card in cards if card.answered] or cards


def _wanted(db: Database, card: PartyCard, command: protocol.MakeBrief) -> list[Exchange]:
    """Return the exchanges of a party that the brief is to show, as many as it shows at most."""
    found: list[Exchange] = []
    period = f"date:{command.since or ''}..{command.until or ''}" if command.since or command.until else ""
    for offset in count(0, MOST):
        page = exchanges.exchanges(db, card.key, limit=MOST, offset=offset, language=command.language, search=period)
        found += (kept for kept in map(partial(_kept, command), page) if kept is not None)
        if len(page) < MOST or len(found) >= MOST:
            return found[:MOST]
    raise AssertionError("a library has an end")


def _kept(command: protocol.MakeBrief, exchange: Exchange) -> Exchange | None:
    """Return what of an exchange the brief is to show, None for nothing."""
    if command.confirmed:
        exchange = replace(exchange, answers=tuple(each for each in exchange.answers if each.state != "machine"))
        if exchange.claim.state == "machine" and not exchange.answers:
            return None
    return None if command.answered and not exchange.answers else exchange


def _exchanges(db: Database, card: PartyCard, language: str) -> list[Exchange]:
    return exchanges.exchanges(db, card.key, limit=MOST, offset=0, language=language)
