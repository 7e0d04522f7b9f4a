"""What the lines around an article say about it: date, outlet, author, address, headline."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from counterpoint.importing import dates

LABELS = {
    "title": "заголовок|название|title|headline",
    "source": "источник|источник публикации|издание|сми|source|outlet|publication|publisher|newspaper|agency",
    "published": "дата|дата публикации|опубликовано|время публикации|дата и время|date|published|published on"
    "|publication date|posted|posted on|first published",
    "updated": "обновлено|изменено|updated|last updated|last modified|modified",
    "author": "автор|авторы|текст|корреспондент|author|authors|byline|written by|reporter",
    "url": "ссылка|адрес|адрес статьи|url|link|permalink|original url",
    "placed": "размещено|разместил|разместила|размещена|добавлено|добавил|добавила|posted by|uploaded by|added by",
}
FIELDS = tuple(
    (field, re.compile(rf"^(?:{labels})\s*:\s*(?P<value>\S.*)$", re.IGNORECASE)) for field, labels in LABELS.items()
)
# "Опубликовано 14 ноября 2015": without a colon it is a label only when a date follows and nothing else.
DATE_WORDS = re.compile(
    r"\b(?:опубликовано|обновлено|размещено|добавлено|дата публикации|дата|в"
    r"|published|updated|posted|last|first|date|on|at"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс)\b",
    re.IGNORECASE,
)
DATE_LABEL = re.compile(r"^(?:опубликовано|размещено|добавлено|published|posted)\s*:?\s+", re.IGNORECASE)
URL = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)
BYLINE = re.compile(r"^By (?P<who>[A-Z][\w.'’-]+(?:,? (?:and )?[A-Z][\w.'’-]*){1,6})$")

_PLACE = r"[A-ZА-ЯЁ][A-ZА-ЯЁ.'’-]+(?:[ ,/-]+[A-ZА-ЯЁ][A-ZА-ЯЁ.'’-]+){0,3}"
_DAY = (
    r"(?:\d{1,2}\s+[а-яё]{3,9}\.?|[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)"
    r"(?:,?\s+\d{4}(?:\s*(?:г\.|года))?)?"
)
_AGENCY = r"(?P<agency>[A-ZА-ЯЁ«\"][^.,;:()/]{1,38}?)"
DATELINES = tuple(
    re.compile(form)
    for form in (
        rf"^(?P<place>{_PLACE}(?:, [А-ЯЁA-Z][\w .-]{{2,30}})?,? {_DAY})[.,]? [—–-] {_AGENCY}[.,](?: |$)",
        rf"^(?P<place>{_PLACE}(?:,? {_DAY})?)[.,]? ?/{_AGENCY}/",
        rf"^(?:(?P<place>{_PLACE}(?:, [A-Z][\w .-]{{2,30}})?(?:,? {_DAY})?) )?\({_AGENCY}\) ?[—–-]",
        rf"^(?P<place>{_PLACE}(?:, [А-ЯЁA-Z][\w .-]{{2,30}})?,? {_DAY})[.,]? [—–-] (?P<agency>)",
    )
)
CAPITAL_NAMES = """
москва киев минск сухум тбилиси ереван баку анкара афины никосия берлин париж лондон вашингтон брюссель женева вена
пекин токио каир хартум дамаск тегеран moscow kyiv kiev minsk washington london paris berlin brussels geneva vienna
beijing tokyo manila cairo khartoum ankara athens nicosia damascus tehran jerusalem
"""
CAPITALS = frozenset(CAPITAL_NAMES.split())
LONGEST = 100  # characters of a field's value
SEPARATORS = ("|", "•", "·", "/", ",", "—", "–", "-")
EDGE = " \t,.;:|/•·()[]—–-"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article beside its text. Earlier knowledge is never replaced by later.

    ``published`` may be a relative date, as the article has it.
    """

    title: str | None = None
    published: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    agency: str | None = None
    dateline: str | None = None

    def filled(self, **facts: str | None) -> "Facts":
        """Return the facts with those of ``facts`` that were not known yet."""
        new = {name: value for name, value in facts.items() if value and not getattr(self, name)}
        return replace(self, **new)


def of_line(line: str, *, day_first: bool = True) -> Facts | None:
    """Return what a metadata line says, None for a line that is something else.

    A line that is metadata but says nothing that we keep gives empty facts.
    """
    if len(line) > LONGEST + 30:
        return None
    if URL.match(line):
        return Facts(url=line)
    for field, form in FIELDS:
        match = form.match(line)
        if match:
            return _labelled(field, match["value"], day_first=day_first)
    if match := BYLINE.match(line):
        return Facts(author=match["who"])
    return _dated(line, day_first=day_first)


def of_dateline(paragraph: str, *, day_first: bool = True) -> Facts:
    """Return agency, place and day, and the date if it is a full one, of «СУХУМ, 14 ноя — Sputnik.», "CAIRO (AP) -"."""
    for form in DATELINES:
        match = form.match(paragraph)
        if match:
            published = dates.to_iso(match[0], day_first=day_first)
            agency = match["agency"].strip(' «»"') or None
            place = (match["place"] or "").rstrip(".") or None
            return Facts(published=published, source=agency, agency=agency, dateline=place)
    return Facts()


def without_date(line: str, *, day_first: bool = True) -> tuple[str, str] | None:
    """Return the date in ``line`` and the rest of the line, None where there is no date."""
    found = dates.find(line, day_first=day_first)
    if not found:
        return None
    rest = f"{line[: found.start]} {line[found.end :]}"
    return found.iso, " ".join(rest.split()).strip(EDGE)


def _labelled(field: str, value: str, *, day_first: bool) -> Facts | None:
    if len(value) > LONGEST and field != "title":
        return None
    if field == "placed":
        return Facts(published=dates.to_iso(value, day_first=day_first))
    if field in ("published", "updated"):
        iso = dates.to_iso(value, day_first=day_first) or (value if dates.is_relative(value) else None)
        return Facts(published=iso if field == "published" else None) if iso else None
    if field == "source":
        return _source(value, day_first=day_first)
    if field == "url":
        return Facts(url=value) if URL.match(value) else None
    if field == "author" and value.endswith((".", "!", "?")) and len(value.split()) > 4:
        return None
    return Facts(**{field: value.rstrip(".") if field == "author" else value})


def _source(value: str, day_first: bool) -> Facts | None:
    published = None
    if dated := without_date(value, day_first=day_first):
        published, value = dated
    if URL.match(value):
        address = value if "://" in value else f"https://{value}"
        return Facts(url=value, source=_host(address), published=published)
    if value.endswith((".", "!", "?", ",")) and len(value.split()) > 4:
        return None
    return Facts(source=value.strip(' «»"“”') or None, published=published)


def _host(address: str) -> str | None:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _dated(line: str, *, day_first: bool) -> Facts | None:
    """Return the facts of a line that is a date, alone or beside the name of an outlet."""
    found = dates.find(line, day_first=day_first)
    if not found and dates.is_relative(words := DATE_LABEL.sub("", line)):
        return Facts(published=words)
    if not found or len(line) > 80 or line.endswith(("!", "?", "…")):
        return None
    before, after = line[: found.start].strip(), line[found.end :].strip()
    name = " ".join(DATE_WORDS.sub(" ", f"{before} {after}").split()).strip(EDGE)
    if not name or name.casefold() in CAPITALS:
        return Facts(published=found.iso)
    separated = before.endswith(SEPARATORS) or (not before and after.startswith(SEPARATORS))
    if separated and name == f"{before} {after}".strip(EDGE) and len(name.split()) <= 4 and name[0].isupper():
        return Facts(published=found.iso, source=name)
    return None
