"""Days, months and years on an axis."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from counterpoint.views import formats

_LONGEST = 400  # periods on one axis; more come only from a wrong date


def between(first: str, last: str) -> list[str]:
    """Return every period from the first to the last, both of one kind: "2015-11-14", "2015-11" or "2015"."""
    if len(first) == 10:
        begin, days = date.fromisoformat(first), (date.fromisoformat(last) - date.fromisoformat(first)).days
        return [(begin + timedelta(day)).isoformat() for day in range(min(days, _LONGEST) + 1)]
    if len(first) == 7:
        month, end = _months(first), _months(last)
        return [f"{each // 12:04}-{each % 12 + 1:02}" for each in range(month, min(end, month + _LONGEST) + 1)]
    return [f"{year:04}" for year in range(int(first), min(int(last), int(first) + _LONGEST) + 1)]


def words(period: str) -> str:
    """Return the period in words: a date, a month with its year, or a year."""
    if len(period) == 10:
        return formats.date(period)
    if len(period) == 7:
        return QLocale().toString(QDate(int(period[:4]), int(period[5:]), 1), "LLLL yyyy")
    return period


def short(period: str) -> str:
    """Return the period for an axis."""
    if len(period) == 10:
        return QLocale().toString(QDate.fromString(period, "yyyy-MM-dd"), "d.MM")
    if len(period) == 7:
        return QLocale().toString(QDate(int(period[:4]), int(period[5:]), 1), "LLL yy")
    return period


def _months(period: str) -> int:
    return int(period[:4]) * 12 + int(period[5:]) - 1
