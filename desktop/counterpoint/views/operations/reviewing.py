"""What the user decides about pairs."""

from counterpoint.library import pairs
from counterpoint.views.desk import Desk


def confirm(desk: Desk, pair_id: int) -> None:
    """Confirm a pair."""
    desk.steps.do("confirm_pair", pairs.set_state, pair_id, "confirmed")


def reject(desk: Desk, pair_id: int) -> None:
    """Reject a pair."""
    desk.steps.do("reject_pair", pairs.set_state, pair_id, "rejected")
