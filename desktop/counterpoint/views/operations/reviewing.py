"""What the user decides about pairs."""

from counterpoint.library import pairs
from counterpoint.views.desk import Desk


def confirm(desk: Desk, pair_id: int) -> None:
    """Confirm a pair."""
    desk.steps.do("confirm_pair", pairs.set_state, pair_id, "confirmed")


def pair(desk: Desk, claim: int, counterclaim: int, relation: str) -> None:
    """Put two statements together by hand."""
    desk.steps.do("pair_by_hand", pairs.add_by_hand, claim, counterclaim, relation)


def reject(desk: Desk, pair_id: int) -> None:
    """Reject a pair."""
    desk.steps.do("reject_pair", pairs.set_state, pair_id, "rejected")
