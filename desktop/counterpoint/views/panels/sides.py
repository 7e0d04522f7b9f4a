"""Side by side: the claims of a party on the left, the answers of the others on the right."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from counterpoint.library import exchanges, parties
from counterpoint.records.exchange import Exchange, Quote
from counterpoint.records.party import PartyCard
from counterpoint.views import formats
from counterpoint.views.delegates.exchanges import EDGE, GAP, MIDDLE, ExchangeDelegate
from counterpoint.views.desk import Desk
from counterpoint.views.dialogs.pair import PairDialog
from counterpoint.views.models.exchanges import ExchangeModel
from counterpoint.views.operations import reviewing
from counterpoint.views.panels.panel import Panel
from counterpoint.views.widgets.empty import Empty
from counterpoint.views.widgets.exchange_list import ExchangeList
from counterpoint.views.widgets.sides_choices import SidesChoices


class SidesPanel(Panel):
    """Choices at the top, two column heads, and the list."""

    card_chosen = Signal()
    sentence_wanted = Signal(object)  # a Quote
    pairing_begun = Signal(bool)  # a statement waits for the other one of its pair, or no longer

    def __init__(self, desk: Desk, invitations: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._kept: int | None = None  # the claim to select again after a fresh look
        self.setAccessibleName(self.tr("Side by side"))
        self.model = ExchangeModel(self)
        self.model.loaded.connect(self._show_loaded)
        self._delegate = ExchangeDelegate(desk.look, self.model.tally, self)
        self.list = ExchangeList(self.model, self._delegate)
        self.list.setAccessibleName(self.tr("Claims and answers"))
        self.list.moved.connect(self.card_chosen)
        self.list.wanted.connect(self.sentence_wanted)
        self.list.paired.connect(self._ask_relation)
        self._first: Quote | None = None  # waits for the other one of its pair
        self._choices = SidesChoices(desk.look)
        self.claimant, self.answerer = self._choices.claimant, self._choices.answerer
        self.unanswered, self.search = self._choices.unanswered, self._choices.search
        self._choices.changed.connect(self._choose)
        self._choices.searched.connect(self._look_up)
        self.search.returnPressed.connect(self.list.setFocus)
        self._lay_out(invitations)
        self.setFocusProxy(self.list)
        desk.opened.connect(self._start_anew)
        if desk.is_open:
            self._start_anew()

    def refresh(self) -> None:
        """Look again at what is shown; place and choice are kept."""
        exchange = self.list.exchange
        self._kept = exchange.claim.statement_id if exchange else self._kept
        self._ask_counts()
        self.model.refresh()

    def choose(self, claimant: str, answerer: str, period: str = "") -> None:
        """Show the claims of one party beside the answers of another, empty for any, in a period ("2015-11")."""
        self._kept = None
        self.search.setText(f"date:{period}" if period else "")

        def begin(cards: list[PartyCard]) -> None:
            self._begin_with(cards, claimant, answerer)

        self._desk.ask(parties.cards, formats.language(), then=begin, key="sides begin")

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def confirm(self) -> None:
        """Confirm the pair of the current card and go on to the next row."""
        answer = self.list.answer
        if answer is not None and answer.state != "confirmed":
            reviewing.confirm(self._desk, answer.pair_id)
            self.list.step(1)

    def reject(self) -> None:
        """Reject the pair of the current card and go on to the next row."""
        answer = self.list.answer
        if answer is not None:
            reviewing.reject(self._desk, answer.pair_id)
            self.list.step(1)

    def pair(self) -> None:
        """Remember the current card, or put it together with the one that was remembered before."""
        quote, first = self.list.quote, self._first
        if quote is None:
            return
        if first is None or first == quote:
            self._first = None if first == quote else quote
            self.pairing_begun.emit(self._first is not None)
            return
        self._ask_relation(quote, first)

    def _ask_relation(self, answer: Quote, claim: Quote) -> None:
        """Ask how ``answer`` answers ``claim``, and keep the pair."""
        self._first = None
        self.pairing_begun.emit(False)
        dialog = PairDialog(answer, claim, self._desk.look, self)
        dialog.accepted.connect(
            lambda: reviewing.pair(
                self._desk, dialog.claim.statement_id, dialog.answer.statement_id, dialog.relation.currentData()
            )
        )
        dialog.open()

    def copied(self) -> str:
        """Return the current row as text."""
        exchange = self.list.exchange
        return self.model.words(exchange) if exchange else ""

    def _lay_out(self, invitations: list[QAction]) -> None:
        beside = self.list.verticalScrollBar().sizeHint().width()
        choices = QHBoxLayout()
        choices.setContentsMargins(int(EDGE), 14, int(EDGE) + beside, 8)
        choices.addWidget(self._choices)
        self._left_head, self._right_head = QLabel(), QLabel()
        heads = QHBoxLayout()
        heads.setContentsMargins(int(EDGE), 2, int(EDGE) + beside, 2)
        heads.setSpacing(int(MIDDLE + 2 * GAP))
        for head in (self._left_head, self._right_head):
            head.setTextFormat(Qt.TextFormat.RichText)
            heads.addWidget(head, stretch=1)
        shelf = QWidget()
        column = QVBoxLayout(shelf)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(choices)
        column.addLayout(heads)
        self._lists = QStackedLayout()
        column.addLayout(self._lists)  # first, or what it holds would be windows for a moment
        self._lists.addWidget(self.list)
        self._nothing = Empty(self.tr("No claim is like this."), [], self._desk.look)
        self._lists.addWidget(self._nothing)
        self.empty = Empty(
            self.tr("Here each claim will stand beside the answers of the other parties."), invitations, self._desk.look
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(shelf)
        self._stack.addWidget(self.empty)

    def _start_anew(self) -> None:
        self._kept = None
        self._desk.ask(parties.cards, formats.language(), then=self._begin, key="sides begin")

    def _begin(self, cards: list[PartyCard]) -> None:
        """Begin with the party that is answered most: there both sides are seen at once."""
        best = max(cards, key=lambda card: card.answered, default=None)
        self._begin_with(cards, best.key if best and best.answered else "", "")

    def _begin_with(self, cards: list[PartyCard], claimant: str, answerer: str) -> None:
        self.answerer.fill(cards)
        self.answerer.choose(answerer)
        self.claimant.fill(cards)
        self.claimant.choose(claimant)
        self._look_up()

    def _choose(self) -> None:
        self._kept = None
        self._look_up()

    def _look_up(self) -> None:
        self._ask_counts()
        question = self._choices.question() | {
            "unanswered_only": self.unanswered.isChecked(),
            "language": formats.language(),
        }
        self.model.look_up(self._desk, exchanges.exchanges, **question)

    def _ask_counts(self) -> None:
        question = self._choices.question()

        def look(db: Any) -> tuple[list[PartyCard], int, int]:
            everything = exchanges.count(db, **question)
            unanswered = exchanges.count(db, **question, unanswered_only=True)
            return parties.cards(db, formats.language()), everything, unanswered

        self._desk.ask(look, then=self._take_counts, key="sides counts")

    def _take_counts(self, found: tuple[list[PartyCard], int, int]) -> None:
        cards, everything, unanswered = found
        self._delegate.parties = {card.key: card for card in cards}
        self._delegate.name_claimant = not self.claimant.key
        self._delegate.name_answerer = not self.answerer.key
        self.claimant.fill([card for card in cards if card.key != self.answerer.key])
        self.answerer.fill([card for card in cards if card.key != self.claimant.key])
        claims, answers = self.tr("Claims"), self.tr("Answers")
        self._left_head.setText(self._head(claims, self.claimant.name, everything))
        self._right_head.setText(self._head(answers, self.answerer.name, everything - unanswered))
        self._stack.setCurrentIndex(0 if cards else 1)
        self.list.viewport().update()

    def _head(self, words: str, party: str, count: int) -> str:
        title = f"{words}: {party}" if party else words
        quiet = self._desk.look.tokens.quiet
        return f'<b>{title}</b> <span style="color:{quiet}">· {formats.number(count)}</span>'

    def _show_loaded(self) -> None:
        self._lists.setCurrentIndex(0 if self.model.rowCount() else 1)
        kept = self.model.row_of_claim(self._kept) if self._kept is not None else None
        if kept is not None and self.list.exchange is None:
            self.list.go_to(kept, self._delegate.slot)
        elif self.list.exchange is None and self.model.rowCount():
            self.list.go_to(next(i for i, row in enumerate(self.model.rows) if isinstance(row, Exchange)))
        else:
            self.card_chosen.emit()
