"""The register of parties as a table that spreadsheets open: one party a line, several things in a cell by bars."""

import csv
import io
from collections.abc import Iterable

from counterpoint.records.register import Decision, Period

BETWEEN = " | "
COLUMNS = ("party", "kind", "name_en", "name_ru", "also_called", "people", "stands_for")
"""The columns; a person's period stands behind the name: Rex Tillerson [2017-02-01..2018-04-01]."""


def table(decisions: Iterable[Decision]) -> str:
    """Return the table as CSV (RFC 4180)."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for each in decisions:
        writer.writerow(
            (
                each.key,
                each.kind,
                each.names.get("en", ""),
                each.names.get("ru", ""),
                BETWEEN.join(each.aliases),
                BETWEEN.join(map(_period, each.people)),
                BETWEEN.join(each.stands_for),
            )
        )
    return out.getvalue()


def _period(each: Period) -> str:
    if each.since is None and each.until is None:
        return each.person
    return f"{each.person} [{each.since or ''}..{each.until or ''}]"
