"""What the user decides about issues."""

from collections.abc import Sequence

from counterpoint.library import issues
from counterpoint.views.desk import Desk


def rename(desk: Desk, issue: int, name: str) -> None:
    """Give an issue another name, in every language."""
    desk.steps.do("rename_issue", issues.rename, issue, name)


def merge(desk: Desk, issue: int, into: int) -> None:
    """Put all that is said on one issue under another."""
    desk.steps.do("merge_issues", issues.merge, issue, into)


def move(desk: Desk, statements: Sequence[int], issue: int | None, name: str) -> None:
    """Put statements under another issue, or under a new one."""
    desk.steps.do("move_to_issue", issues.place, statements, issue, name)
