"""The sentence for each code of a ``Reason``. ``{detail}`` stands for the words it rests on."""

from counterpoint.records.statement import Reason

SENTENCES: dict[str, str] = {}


def in_english(reason: Reason) -> str:
    """Return the reason in English words."""
    return SENTENCES[reason.code].format(detail=reason.detail)
