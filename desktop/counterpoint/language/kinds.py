"""Kinds of names: every corpus has its own, the program has five."""

from typing import Final

_OURS: Final = frozenset({"PER", "ORG", "LOC", "NORP", "MISC"})
_CALLED_SO: Final = {
    "PERSON": "PER", "PERSNAME": "PER", "ORGANIZATION": "ORG", "ORGNAME": "ORG", "GPE": "LOC", "FAC": "LOC",
    "FACILITY": "LOC", "LOCATION": "LOC", "PLACENAME": "LOC", "GEOGNAME": "LOC", "NATIONALITY": "NORP",
}  # fmt: skip
_NO_NAMES: Final = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "NUM", "NUMBER"})


def ours(kind: str) -> str | None:
    """Return our kind for that of a model of Stanza's; None for numbers and times, which are no names.

    The kinds are those of OntoNotes, Worldwide Newswire, CoNLL, WikiNER and NKJP.
    """
    wanted = kind.upper()
    if wanted in _NO_NAMES:
        return None
    return wanted if wanted in _OURS else _CALLED_SO.get(wanted, "MISC")
