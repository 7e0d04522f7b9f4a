"""The user's corrections in the window: which statement they are about, and what is asked before."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counterpoint.errors import ArticleGoneError
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span
from counterpoint.views import formats
from counterpoint.views.desk import Desk
from counterpoint.views.detail import StatementDetail, statement_detail
from counterpoint.views.dialogs.statement import StatementDialog
from counterpoint.views.operations import correcting
from counterpoint.views.operations.correcting import Choices, Who


@dataclass(frozen=True, slots=True)
class Selection:
    """Words that are selected on the page of an article."""

    article_id: int
    span: Span
    words: str


class Correcting(QObject):
    """Corrects what is shown: ``shown`` tells the article and the statement, ``selected`` the selected words."""

    def __init__(
        self,
        desk: Desk,
        shown: Callable[[], tuple[int, int] | None],
        selected: Callable[[], Selection | None],
        open_article: Callable[[int, int], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = shown
        self._selected = selected
        self._open_article = open_article
        self._over = parent

    def confirm(self) -> None:
        """Confirm the statement that is shown."""
        shown = self._shown()
        if shown is not None:
            correcting.confirm(self._desk, shown[1])

    def delete(self) -> None:
        """Delete the statement that is shown; undo brings it back."""
        shown = self._shown()
        if shown is not None:
            correcting.delete(self._desk, *shown)

    def tell_who(self) -> None:
        """Ask who makes the statement that is shown."""
        shown = self._shown()
        if shown is None:
            return

        def look(db: Any) -> tuple[StatementDetail | None, Choices]:
            try:
                detail = statement_detail(db, *shown, language="")
            except ArticleGoneError:
                detail = None
            return detail, correcting.choices(db, formats.language())

        self._desk.ask(look, then=self._ask_who, key="correct")

    def mark(self, role: str) -> None:
        """Let the selected words be the source, cue or content of the statement that is shown."""
        shown, selected = self._shown(), self._selected()
        if shown is not None and selected is not None and shown[0] == selected.article_id:
            correcting.mark(self._desk, *shown, role, selected.span)

    def add(self) -> None:
        """Ask who says the selected words, and add them as a statement."""
        selected = self._selected()
        if selected is None:
            return

        def ask(choices: Choices) -> None:
            who = Who("", "", "direct" if _in_marks(selected.words) else "indirect", "claim")
            dialog = StatementDialog(
                self.tr("New statement"), selected.words, who, choices, self._desk.look, self._over
            )
            dialog.accepted.connect(lambda: self._add(selected, dialog.who))
            dialog.open()

        self._desk.ask(correcting.choices, formats.language(), then=ask, key="correct")

    def _add(self, selected: Selection, who: Who) -> None:
        article = selected.article_id
        correcting.add(self._desk, article, selected.span, who, lambda added: self._open_article(article, added))

    def _ask_who(self, found: tuple[StatementDetail | None, Choices]) -> None:
        detail, choices = found
        if detail is None:
            return
        article, statement = detail.article, detail.statement
        dialog = StatementDialog(
            self.tr("Correct statement"),
            statement.words(article.text),
            _who(statement),
            choices,
            self._desk.look,
            self._over,
        )
        number = detail.statement_id
        dialog.accepted.connect(lambda: correcting.tell_who(self._desk, article.id, number, dialog.who))
        dialog.open()


def _who(statement: Statement) -> Who:
    party = statement.party.name if statement.party else ""
    return Who(statement.speaker or "", party, statement.kind, statement.polarity)


def _in_marks(words: str) -> bool:
    return words[:1] in "«“„\"'‘"
