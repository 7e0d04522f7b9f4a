"""The user's decisions about issues in the window: which row they are about, and what is asked before."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counterpoint.library import issues
from counterpoint.records.exchange import Answer, Exchange
from counterpoint.views import formats
from counterpoint.views.desk import Desk
from counterpoint.views.dialogs.issue import IssueDialog
from counterpoint.views.dialogs.party import NameDialog
from counterpoint.views.operations import issues as operations

Row = tuple[Exchange, Answer | None]


class Issuing(QObject):
    """Renames and merges the issue of the row that is shown, and moves its claim and answer to another."""

    def __init__(self, desk: Desk, shown: Callable[[], Row | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = shown
        self._over = parent

    def rename(self) -> None:
        """Ask for another name of the issue."""
        row = self._shown()
        if row is None or not row[0].issue_id:
            return
        issue, name = row[0].issue_id, row[0].issue
        sentence = self.tr("What is the issue called?")
        dialog = NameDialog(self.tr("Rename issue"), sentence, name, self._desk.look, self._over)
        dialog.accepted.connect(lambda: operations.rename(self._desk, issue, dialog.name))
        dialog.open()

    def merge(self) -> None:
        """Ask into which other issue this one goes."""
        row = self._shown()
        if row is None or not row[0].issue_id:
            return
        issue, name = row[0].issue_id, row[0].issue

        def asked(choices: list[tuple[int, str]]) -> None:
            sentence = self.tr("All that is said on “{name}” comes under the other issue.").format(name=name)
            others = [choice for choice in choices if choice[0] != issue]
            dialog = IssueDialog(self.tr("Merge issues"), sentence, others, self._desk.look, self._over)
            dialog.accepted.connect(lambda: operations.merge(self._desk, issue, dialog.issue or issue))
            dialog.open()

        self._desk.ask(issues.choices, formats.language(), then=asked)

    def move(self) -> None:
        """Ask under which other issue, or which new one, the claim and its answer belong."""
        row = self._shown()
        if row is None:
            return
        exchange, answer = row
        statements = [exchange.claim.statement_id, *([answer.quote.statement_id] if answer else [])]

        def asked(choices: list[tuple[int, str]]) -> None:
            sentence = self.tr("Choose an issue, or type the name of a new one.")
            title, look = self.tr("Move to another issue"), self._desk.look
            dialog = IssueDialog(title, sentence, choices, look, self._over, new=True)
            dialog.accepted.connect(lambda: operations.move(self._desk, statements, dialog.issue, dialog.name))
            dialog.open()

        self._desk.ask(issues.choices, formats.language(), then=asked)
