"""The card of one statement: its words like a book, below them who said it, where and when."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from counterpoint.records.exchange import Quote
from counterpoint.records.party import PartyCard
from counterpoint.views import formats, phrases
from counterpoint.views.look import LEADING, Look
from counterpoint.views.painting import Lines, Piece, card

_LEFT, _RIGHT, _TOP, _BOTTOM = 18.0, 14.0, 11.0, 11.0
_BETWEEN = 7.0
_MOST_LINES = 8
_MOST_LINES_BELOW = 4
_SEPARATOR = "\xa0· "  # never first in its line


class QuoteCard:
    """Measured when made, painted where wanted."""

    def __init__(
        self,
        quote: Quote,
        state: str,
        width: float,
        look: Look,
        parties: Mapping[str, PartyCard],
        *,
        name_party: bool,
    ) -> None:
        self._look = look
        tokens = look.tokens
        known = parties.get(quote.party.key) if quote.party else None
        self._bar = look.colour(known.colour if known else None)
        room = width - _LEFT - _RIGHT
        words = [Piece(quote.opened, QColor(tokens.text))]
        self._words = Lines(words, look.serif(), room, leading=LEADING, most=_MOST_LINES)
        small = look.font(-0.5)
        self._state = phrases.state(state)
        self._state_width = QFontMetricsF(small).horizontalAdvance(self._state) + 4
        party = known.name if known else ""
        for role in (quote.role, None):  # whole or not at all: where and when it was said must have room on any card
            below = _below(quote, role, party, look, name_party)
            self._below = Lines(below, small, room - self._state_width - 14, leading=1.35, most=_MOST_LINES_BELOW)
            if not self._below.cut:
                break
        self._state_line = Lines([Piece(self._state, QColor(tokens.quiet))], small, self._state_width, leading=1.35)
        self.height = _TOP + self._words.height + _BETWEEN + self._below.height + _BOTTOM

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Draw the card; what is left of the place stays empty paper."""
        tokens = self._look.tokens
        card(painter, place, QColor(tokens.card), QColor(tokens.line), self._bar)
        self._words.draw(painter, place.left() + _LEFT, place.top() + _TOP)
        foot = place.top() + _TOP + self._words.height + _BETWEEN
        self._below.draw(painter, place.left() + _LEFT, foot)
        self._state_line.draw(painter, place.right() - _RIGHT - self._state_width + 4, foot)


def _below(quote: Quote, role: str | None, party: str, look: Look, name_party: bool) -> list[Piece]:
    quiet = QColor(look.tokens.quiet)
    speaker = quote.speaker or party
    office = f", {role}" if role and speaker else ""
    where = ", ".join(part for part in (quote.source, formats.date(quote.published)) if part)
    pieces = [Piece(speaker, QColor(look.tokens.text), bold=True)] if speaker else []
    rest = [party] if name_party and party and party != speaker else []
    rest += [where or quote.article_title, phrases.also_in_more(quote.also)]
    separator = _SEPARATOR if pieces else ""
    return [*pieces, Piece(office + separator + _SEPARATOR.join(part for part in rest if part), quiet)]
