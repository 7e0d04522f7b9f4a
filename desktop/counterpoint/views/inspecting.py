"""What the inspector shows, wherever the user is."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from counterpoint.errors import ArticleGoneError
from counterpoint.library import parties
from counterpoint.records.article import ArticleRow
from counterpoint.records.exchange import Answer
from counterpoint.records.party import PartyCard
from counterpoint.views import formats
from counterpoint.views.detail import StatementDetail, statement_detail

if TYPE_CHECKING:
    from counterpoint.views.window import Window

_LIBRARY, _ARTICLE, _SIDES = range(3)


class Inspecting(QObject):
    """Asks the library about what is chosen in a panel and hands the answer to the inspector."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._row: ArticleRow | None = None
        self._statement: tuple[int, int] | None = None
        self._answer: Answer | None = None
        window.desk.edited.connect(self._renew)

    def follow(self, place: int) -> None:
        """Show what is chosen in the place that is shown now."""
        if place == _LIBRARY:
            self.choose_article(self._row)
        elif place == _SIDES:
            self.choose_card()
        elif place == _ARTICLE:
            self._statement = None
            self._window.inspector.show_nothing(self.tr("Click a marked sentence to see who speaks, and why."))
        self._enable()

    def choose_article(self, row: ArticleRow | None) -> None:
        """Show an article of the list."""
        self._row = row
        if self._window.place != _LIBRARY:
            return
        self._statement = self._answer = None
        if row is None:
            self._window.inspector.show_nothing(self.tr("What you choose is shown here in detail."))
        else:
            self._window.desk.ask(parties.cards, formats.language(), then=self._take_cards, key="inspector article")
        self._enable()

    def choose_card(self) -> None:
        """Show the current card of the side by side view."""
        if self._window.place != _SIDES:
            return
        quote, answer = self._window.sides.list.quote, self._window.sides.list.answer
        self._answer = answer
        if quote is None:
            self._statement = None
            self._window.inspector.show_nothing(
                self.tr("Choose a claim to see its sentence, and why it has its answer.")
            )
            self._enable()
        else:
            self._ask(quote.article_id, quote.statement_id)

    def show_statement(self, article_id: int, statement_id: int) -> None:
        """Show a statement of an article."""
        self._answer = None
        self._ask(article_id, statement_id)

    @property
    def shown(self) -> tuple[int, int] | None:
        """The article and the statement that are shown, None without one."""
        return self._statement

    def open_shown(self) -> None:
        """Open the statement or article that is shown."""
        if self._statement is not None:
            self._window.open_article(*self._statement)
        elif self._row is not None and self._window.place == _LIBRARY:
            self._window.open_article(self._row.id)

    def _renew(self) -> None:
        """Show the statement of the article as it is now; the other places tell by themselves what they show."""
        if self._window.place == _ARTICLE and self._statement is not None:
            self._ask(*self._statement)

    def _ask(self, article_id: int, statement_id: int) -> None:
        self._statement = (article_id, statement_id)
        self._window.desk.ask(
            _detail_or_none,
            article_id,
            statement_id,
            formats.language(),
            then=self._take_detail,
            key="inspector statement",
        )
        self._enable()

    def _take_detail(self, detail: StatementDetail | None) -> None:
        if detail is None:  # it was deleted
            self.follow(self._window.place)
        elif self._statement == (detail.article.id, detail.statement_id):
            self._window.inspector.show_statement(detail, self._answer)

    def _take_cards(self, cards: list[PartyCard]) -> None:
        row = self._row
        if row is None or self._window.place != _LIBRARY:
            return
        by_key = {card.key: card for card in cards}
        self._window.inspector.show_article(row, [by_key[key] for key in row.parties if key in by_key])

    def _enable(self) -> None:
        menus = self._window.menus
        statement = self._statement is not None and self._window.place in (_ARTICLE, _SIDES)
        deciding = self._answer is not None and self._window.place == _SIDES
        menus.confirm.setEnabled(deciding)
        menus.reject.setEnabled(deciding)
        menus.pair.setEnabled(statement and self._window.place == _SIDES)
        in_library = self._window.place == _LIBRARY
        menus.name_deletion(articles=in_library)
        menus.delete.setEnabled(self._row is not None if in_library else statement)
        for action in (menus.tell_who, menus.confirm_statement):
            action.setEnabled(statement)
        menus.open_article.setEnabled(statement or in_library)
        stepping = self._window.place in (_ARTICLE, _SIDES)
        menus.next.setEnabled(stepping)
        menus.previous.setEnabled(stepping)


def _detail_or_none(db: Any, article_id: int, statement_id: int, language: str) -> StatementDetail | None:
    """Return the detail, None when the article has gone since it was listed."""
    try:
        return statement_detail(db, article_id, statement_id, language)
    except ArticleGoneError:
        return None
