"""Numbers, dates and sizes by the rules of the interface's language."""

from datetime import datetime
from math import ceil

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate


def language() -> str:
    """Return the two letters of the interface's language, in which the library shall name the parties."""
    return QLocale().name()[:2]


def date(published: str | None) -> str:
    """Return the day of an ISO date, short ("14.11.2015", "14 Nov 2015"); empty for None; as it is when it is none."""
    if not published:
        return ""
    try:
        day = datetime.fromisoformat(published)
    except ValueError:
        return published
    pattern = translate("formats", "d MMM yyyy", "a short date, in Qt's letters")
    words = QLocale().toString(QDate(day.year, day.month, day.day), pattern)
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def score(value: float) -> str:
    """Return a number between 0 and 1 with two decimals."""
    return QLocale().toString(value, "f", 2)


def number(value: int) -> str:
    """Return a whole number with the language's separators."""
    return QLocale().toString(value)


def size(count: int) -> str:
    """Return a file's size ("12.4 MB")."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def time_left(seconds: float | None) -> str:
    """Return how long something still takes, in whole minutes or in steps of five seconds; empty for None."""
    if seconds is None:
        return ""
    if seconds < 60:
        return translate("formats", "about %Ln s left", None, max(5, ceil(seconds / 5) * 5))
    return translate("formats", "about %Ln min left", None, ceil(seconds / 60))
