"""Reading a table of parties, as ``exports/register.py`` writes it or a spreadsheet saves it."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from counterpoint.errors import RegisterUnreadableError
from counterpoint.importing import decode
from counterpoint.records.register import Decision, Period

KINDS = ("state", "organisation", "movement", "group", "person")
LARGEST = 20_000_000  # bytes; a register of every party of a large library has less than one
_PERIOD = re.compile(r"(?P<person>[^\[\]]+?)\s*(?:\[(?P<since>[\d-]*)\.\.(?P<until>[\d-]*)\])?")


def read(path: Path) -> list[Decision]:
    """Return the parties of the table. Raises RegisterUnreadableError, which names the line that is not understood."""
    try:
        if path.stat().st_size > LARGEST:
            raise RegisterUnreadableError(name=path.name, cause="it is too large")
        text = decode.decode(path.read_bytes()).removeprefix("\ufeff")
    except OSError as error:
        raise RegisterUnreadableError(name=path.name, cause=error.strerror or str(error)) from error
    except (decode.BinaryError, decode.EncodingError) as error:
        raise RegisterUnreadableError(name=path.name, cause="it is no text") from error
    return list(_decisions(text, path.name))


def _decisions(text: str, name: str) -> Iterator[Decision]:
    first = text.split("\n", 1)[0]
    rows = csv.DictReader(text.splitlines(), delimiter=";" if first.count(";") > first.count(",") else ",")
    if not {"party", "kind"} <= set(rows.fieldnames or ()):
        raise RegisterUnreadableError(name=name, cause="it has no columns “party” and “kind”")
    try:
        for row in rows:
            yield _decision({key: (value or "").strip() for key, value in row.items() if isinstance(key, str)})
    except (ValueError, csv.Error) as error:
        raise RegisterUnreadableError(name=name, cause=f"line {rows.line_num}: {error}") from error


def _decision(row: dict[str, str]) -> Decision:
    names = {code: row[f"name_{code}"] for code in ("en", "ru") if row.get(f"name_{code}")}
    if not row["party"] and not names:
        raise ValueError("a party without a name")
    if row["kind"] not in KINDS:
        raise ValueError(f"“{row['kind']}” is none of {', '.join(KINDS)}")
    return Decision(
        row["party"],
        row["kind"],
        names,
        _split(row.get("also_called", "")),
        tuple(map(_period, _split(row.get("people", "")))),
        _split(row.get("stands_for", "")),
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in (" ".join(part.split()) for part in cell.split("|")) if part)


def _period(words: str) -> Period:
    match = _PERIOD.fullmatch(words)
    if match is None:
        raise ValueError(f"“{words}” is no name with a period")
    return Period(match["person"], _day(match["since"]), _day(match["until"]))


def _day(words: str | None) -> str | None:
    return date.fromisoformat(words).isoformat() if words else None
