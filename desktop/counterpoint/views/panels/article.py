"""An article to read, with every statement marked."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QWidget

from counterpoint.errors import ArticleGoneError
from counterpoint.records.statement import Statement
from counterpoint.views import formats, phrases
from counterpoint.views.correcting import Selection
from counterpoint.views.desk import Desk
from counterpoint.views.detail import ArticlePage, article_page
from counterpoint.views.panels.panel import Panel
from counterpoint.views.widgets.empty import Empty
from counterpoint.views.widgets.page import Note, Page


class ArticlePanel(Panel):
    """The page of one article."""

    statement_chosen = Signal(int, int)  # article, statement
    article_shown = Signal(str)  # its title

    def __init__(self, desk: Desk, invitations: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown: ArticlePage | None = None
        self._wanted_statement: int | None = None
        self.setAccessibleName(self.tr("Article"))
        self.page = Page(desk.look)
        self.page.setAccessibleName(self.tr("Article"))
        self.page.clicked.connect(self._choose)
        self.empty = Empty(
            self.tr("Choose an article in the library to read it here, with every statement in its party's colour."),
            invitations,
            desk.look,
        )
        self.setFocusProxy(self.page)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.page)
        desk.opened.connect(self.forget)
        desk.look.changed.connect(self._set)

    @property
    def article_id(self) -> int | None:
        """The article that is shown."""
        return self._shown.article.id if self._shown else None

    def show_article(self, article_id: int, statement_id: int | None = None) -> None:
        """Show an article; with ``statement_id`` scroll to its sentence and flash it."""
        self._wanted_statement = statement_id
        if self._shown is not None and self._shown.article.id == article_id:
            self._go_to_wanted()
            return
        self._desk.ask(_page_or_none, article_id, formats.language(), then=self._take, key="article page")

    def refresh(self) -> None:
        """Look again at the article that is shown."""
        if self._shown is not None:
            self._desk.ask(
                _page_or_none, self._shown.article.id, formats.language(), then=self._take_again, key="article again"
            )

    def forget(self) -> None:
        """Show no article."""
        self._shown = None
        self._stack.setCurrentWidget(self.empty)

    def step(self, by: int) -> None:
        """Choose the next or the previous statement of the article."""
        if self._shown is None or not self._shown.statements:
            return
        numbers = [number for number, _ in self._shown.statements]
        chosen = self.page.chosen
        if chosen in numbers:
            at = min(max(numbers.index(chosen) + by, 0), len(numbers) - 1)
        else:
            at = 0 if by > 0 else len(numbers) - 1
        self.page.show_statement(numbers[at], flash=False)
        self.statement_chosen.emit(self._shown.article.id, numbers[at])

    def selection(self) -> Selection | None:
        """Return the selected words of the article, None without any."""
        span = self.page.selection()
        if self._shown is None or span is None:
            return None
        return Selection(self._shown.article.id, span, span.of(self._shown.article.text))

    def copy(self) -> None:
        """Copy what is selected."""
        self.page.copy()

    def _take(self, shown: ArticlePage | None) -> None:
        self._shown = shown
        if shown is None:
            self.forget()
            return
        self._set()
        self._stack.setCurrentWidget(self.page)
        self.article_shown.emit(shown.article.title)
        self._go_to_wanted()

    def _take_again(self, shown: ArticlePage | None) -> None:
        if shown != self._shown and self._shown is not None:
            place, chosen = self.page.verticalScrollBar().value(), self.page.chosen
            wanted = self._wanted_statement
            self._take(shown)
            if wanted is None:
                self.page.choose(chosen)
                self.page.verticalScrollBar().setValue(place)

    def _set(self) -> None:
        if self._shown is None:
            return
        article = self._shown.article
        count = phrases.on_its_way(article.state, len(self._shown.statements))
        facts = (article.source, formats.date(article.published), article.author, count)
        notes = [
            Note(number, _speaker(statement) or self.tr("not named"), _party(statement), self._colour(statement))
            for number, statement in self._shown.statements
        ]
        self.page.set_article(
            article.text, article.title, " · ".join(fact for fact in facts if fact), self._shown.marks, notes
        )
        self.page.tooltips = {number: self._tooltip(statement) for number, statement in self._shown.statements}

    def _colour(self, statement: Statement) -> int | None:
        assert self._shown is not None
        return self._shown.colours.get(statement.party.key) if statement.party else None

    def _tooltip(self, statement: Statement) -> str:
        who = [_speaker(statement) or self.tr("not named"), _party(statement), phrases.kind(statement.kind)]
        lines = [" · ".join(dict.fromkeys(part for part in who if part))]
        lines += [phrases.reason(reason) for reason in statement.reasons]
        return "\n".join(lines)

    def _go_to_wanted(self) -> None:
        """Show the statement that was asked for; one that is too new to be on the page comes with the next look."""
        if self._wanted_statement is not None and self.page.span_of(self._wanted_statement) is not None:
            self.page.show_statement(self._wanted_statement)
            self._wanted_statement = None

    def _choose(self, statement_id: int) -> None:
        self.page.choose(statement_id)
        if self._shown is not None:
            self.statement_chosen.emit(self._shown.article.id, statement_id)


def _page_or_none(db: Any, article_id: int, language: str) -> ArticlePage | None:
    """Return the page, None when the article has gone since it was listed."""
    try:
        return article_page(db, article_id, language)
    except ArticleGoneError:
        return None


def _speaker(statement: Statement) -> str:
    return statement.speaker or (statement.party.name if statement.party else "")


def _party(statement: Statement) -> str:
    return statement.party.name if statement.party else ""
