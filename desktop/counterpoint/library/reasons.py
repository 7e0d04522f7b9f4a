"""Reasons as JSON."""

import json
from collections.abc import Iterable

from counterpoint.records.statement import Reason


def to_json(reasons: Iterable[Reason]) -> str:
    """Return reasons as a JSON list of pairs."""
    return json.dumps([[reason.code, reason.detail] for reason in reasons], ensure_ascii=False)


def from_json(stored: str) -> tuple[Reason, ...]:
    """Return the reasons that ``to_json`` wrote."""
    return tuple(Reason(code, detail) for code, detail in json.loads(stored))
