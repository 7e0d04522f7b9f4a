"""Exports from Nexis: many articles in one Word, rich text or plain text file.

Nexis Uni ends each article with "End of Document"; the older LexisNexis begins each with "3 of 10 DOCUMENTS". In
both, facts stand on labelled lines around the text ("Length: 355 words", "Load-Date: ..."), outlet and day on bare
lines of their own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from counterpoint.importing import dates
from counterpoint.importing.raw import Raw

END = re.compile(r"^End of Document$", re.IGNORECASE)
BEGINNING = re.compile(r"^\d+ of \d+ DOCUMENTS?$", re.IGNORECASE)
LABEL = re.compile(
    r"^(?P<label>byline|section|length|dateline|highlight|headline|body|graphic|load-date|language|publication-type"
    r"|journal-code|classification|subject|series|url)"
    r"(?::\s*|\s*$)(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)
BEFORE_TEXT = frozenset(("byline", "section", "length", "dateline", "highlight", "headline", "series", "url"))
RIGHTS = re.compile(r"^(?:copyright|©|all rights reserved)", re.IGNORECASE)
LANGUAGES = {"english": "en", "russian": "ru"}


def articles(blocks: Sequence[str]) -> list[Raw]:
    """Return the articles of an export, none when the paragraphs are none."""
    blocks = [block.strip() for block in blocks if block.strip()]
    found = [_modern(piece) for piece in _until_end(blocks)] or [_older(piece) for piece in _from_beginning(blocks)]
    return [article for article in found if article]


def _until_end(blocks: Sequence[str]) -> Iterator[list[str]]:
    piece: list[str] = []
    for block in blocks:
        if END.match(block):
            yield piece
            piece = []
        else:
            piece.append(block)


def _from_beginning(blocks: Sequence[str]) -> Iterator[list[str]]:
    starts = [place for place, block in enumerate(blocks) if BEGINNING.match(block)]
    for start, end in pairwise([*starts, len(blocks)]):
        yield list(blocks[start + 1 : end])


def _modern(blocks: Sequence[str]) -> Raw | None:
    """Return an article of Nexis Uni: title, outlet, day, labels, "Body", text, labels."""
    labels, first = _labels(blocks)
    if "body" not in labels and "length" not in labels:
        return None
    # Before the first article there may be a cover page with a list of titles: the day nearest to the labels counts.
    day = next((place for place in range(first - 1, 1, -1) if _is_day(blocks[place])), None)
    if day is None:
        return None
    return _raw(labels, title=blocks[day - 2], source=blocks[day - 1], day=blocks[day])


def _older(blocks: Sequence[str]) -> Raw | None:
    """Return an article of LexisNexis: outlet, day, title, labels, text, labels."""
    labels, first = _labels(blocks)
    day = next((place for place in range(1, first) if _is_day(blocks[place])), None)
    if day is None or "length" not in labels:
        return None
    title = labels.get("headline") or (blocks[first - 1] if first - 1 > day else None)
    return _raw(labels, title=title, source=blocks[day - 1], day=blocks[day])


def _raw(labels: dict[str, str], *, title: str | None, source: str, day: str) -> Raw:
    return Raw(
        labels.get("body", ""),
        title=title,
        published=dates.to_iso(day),
        source=" ".join(source.split()),
        author=re.sub(r"^by\s+", "", labels.get("byline", ""), flags=re.IGNORECASE) or None,
        url=labels.get("url"),
        dateline=labels.get("dateline"),
        language=LANGUAGES.get(labels.get("language", "").split(";")[0].strip().casefold()),
    )


def _labels(blocks: Sequence[str]) -> tuple[dict[str, str], int]:
    """Return what is labelled, the text as "body", and the place of the first label."""
    labels: dict[str, str] = {}
    text: list[str] = []
    first, begun, over = len(blocks), False, False
    for place, block in enumerate(blocks):
        match = LABEL.match(block)
        label = match["label"].casefold() if match else ""
        if match and not (text and label in BEFORE_TEXT):
            first = min(first, place)
            labels.setdefault(label, " ".join(match["value"].split()))
            begun, over = begun or label in ("body", "length"), bool(text)
        elif begun and not over and not RIGHTS.match(block):
            text.append(block)
    return (labels | {"body": "\n\n".join(text)} if text else labels), first


def _is_day(block: str) -> bool:
    found = dates.find(block)
    return found is not None and found.start == 0
