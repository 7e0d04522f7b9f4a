"""Dates as newspapers write them, in Russian, English and figures, become ISO 8601.

Dates such as «вчера, 14:05» or "2 hours ago" are known by their form, and mean something only against a day.
"""

import re
from dataclasses import dataclass
from datetime import datetime

RUSSIAN_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

RUSSIAN_MONTH = (
    r"(?P<month>(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[яь]|марта?|августа?|ма[йя]"
    r"|(?:янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек)\b\.?)"
)
ENGLISH_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
DAY = r"(?<!\d)(?P<day>\d{1,2})"

FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){YEAR}[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)(?!\d)",
        rf"(?<![\d.]){DAY}(?P<mark>[./-])(?P<month>\d{{1,2}})(?P=mark){YEAR}(?!\.\d)",
        rf"{DAY}\s+{RUSSIAN_MONTH},?\s+{YEAR}(?:\s*(?:года|г\.|г\b))?",
        rf"{DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?{ENGLISH_MONTH},?\s+{YEAR}",
        rf"\b{ENGLISH_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{YEAR}",
    )
)
CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?(?:\s*(?P<half>[ap])\.?m\b\.?)?"
ZONE = r"(?:\s*(?:\(?(?:мск|msk|gmt|utc|[ceb]e?[sd]?t)\)?(?!\w)|z\b|[+-]\d\d:?\d\d(?!\d)))?"
AFTER = re.compile(rf"(?:T|[\s,|/•·—–-]*(?:\b(?:в|at)\s+)?){CLOCK}{ZONE}(?!\d)", re.IGNORECASE)
BEFORE = re.compile(rf"(?<!\d){CLOCK}{ZONE}[\s,|/•·—–-]*$", re.IGNORECASE)

RELATIVE = re.compile(
    r"(?:(?:сегодня|вчера|позавчера|today|yesterday)"
    r"|(?:(?:около|about)\s+)?(?:(?:\d{1,3}|an?|one|полтора|пару|несколько)\s+)?"
    r"(?:секунд[уы]?|минут[уы]?|час(?:а|ов)?|день|дн(?:я|ей)|сут(?:ки|ок)|недел[юиь]|месяц(?:а|ев)?"
    r"|seconds?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?)\s+(?:назад|ago))"
    rf"(?:\s*,?\s*(?:(?:в|at)\s+)?{CLOCK})?\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date in ISO 8601, with the time of day where there is one, and its place in the line."""

    iso: str
    start: int
    end: int


def find(line: str, *, day_first: bool = True) -> Found | None:
    """Return the first full date of ``line``.

    ``day_first`` False leaves out dates such as 05/08/2008, which mean two different days in English.
    """
    matches = (match for form in FORMS for match in form.finditer(line))
    for match in sorted(matches, key=lambda match: match.start()):
        day = _day(match, day_first=day_first)
        if day:
            return _with_time(line, match, day)
    return None


def to_iso(value: str | None, *, day_first: bool = True) -> str | None:
    """Return the date that a field holds, None when there is none to be read."""
    found = find(value, day_first=day_first) if value else None
    return found.iso if found else None


def is_relative(words: str) -> bool:
    """Tell whether the words are a date that is told from the day of writing, and nothing else."""
    return RELATIVE.fullmatch(words.strip()) is not None


def against(words: str, day: datetime) -> str | None:
    """Return what a relative date means on a day, to the minute where it says so much; None where it makes no sense."""
    from dateparser import parse

    settings = {"RELATIVE_BASE": day, "PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False}
    found: datetime | None = parse(words.strip(" ."), languages=["ru", "en"], settings=settings)
    if found is None:
        return None
    exact = re.search(r"\d:\d|минут|час|min|hour|hr|секунд|second", words, re.IGNORECASE)
    return found.strftime("%Y-%m-%dT%H:%M" if exact else "%Y-%m-%d")


def _day(match: re.Match[str], *, day_first: bool) -> datetime | None:
    month, day = _month(match["month"]), int(match["day"])
    if match.groupdict().get("mark") == "/" and not day_first:
        if month > 12 >= day:
            month, day = day, month
        elif day <= 12 and day != month:
            return None
    try:
        return datetime(int(match["year"]), month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    low = word.casefold()
    for number, stem in enumerate(RUSSIAN_MONTHS, 1):
        if low.startswith(stem) and (stem != "ма" or not low.startswith("мар")):
            return number
    return ENGLISH_MONTHS.index(low[:3]) + 1


def _with_time(line: str, match: re.Match[str], day: datetime) -> Found:
    date = day.strftime("%Y-%m-%d")
    after = AFTER.match(line, match.end())
    if after and (time := _time(after)):
        return Found(f"{date}T{time}", match.start(), after.end())
    before = BEFORE.search(line[: match.start()])
    if before and (time := _time(before)):
        return Found(f"{date}T{time}", before.start(), match.end())
    return Found(date, match.start(), match.end())


def _time(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    if half := match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.casefold() == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
