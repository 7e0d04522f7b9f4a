"""What a reader found becomes a draft: furniture and metadata off, title on, offsets final."""

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from counterpoint.errors import NoTextError
from counterpoint.importing import clean, dates, furniture
from counterpoint.importing import language as languages
from counterpoint.importing.metadata import Facts, of_dateline, of_line, without_date
from counterpoint.importing.raw import Raw
from counterpoint.importing.repeats import Outlet
from counterpoint.records.article import Draft

HEADLINE = 200  # characters; a longer first paragraph is the beginning of the article
SENTENCE = 120  # a first paragraph that ends like a sentence is a headline only up to here
LABEL = 100  # characters of a title that had to be made of the first sentence
EDGE = 60  # paragraphs at either end that are looked at, at most
HEAD = 8  # paragraphs before the article proper, at most
DATELINE = 3  # paragraphs of the text that may have a dateline
GIVEN = ("source", "author", "url", "agency", "dateline")  # what readers may have found in fields of their own
TAIL_LIST = 12  # headlines of other articles at the end, at most

_SENTENCE_END = re.compile(r"[.!?…][\"'»”’)\]]*$")
_NOT_LETTERS = re.compile(r"[\W_]+")


def make(raw: Raw, path: Path, language: str | None = None, outlet: Outlet | None = None) -> Draft:
    """Return the draft of an article. ``language`` is the user's word, which counts more than ours.

    ``outlet`` knows which lines come back around its articles, and learns from this one. Raises NoTextError when no
    text is left.
    """
    paragraphs = _with_dateline(clean.paragraphs(raw.text), raw.dateline)
    title = clean.squeeze(clean.characters(raw.title or "").replace("\n", " "))
    if not any(character.isalnum() for paragraph in paragraphs for character in paragraph):
        raise NoTextError(name=path.name, path=path)
    tongue = language or raw.language or languages.detect(f"{title}\n{raw.text}")
    day_first = tongue != "en"
    facts = _given(raw, title, day_first=day_first)
    if outlet is not None:
        outlet.note(paragraphs)
        paragraphs = _without_repeats(paragraphs, title, outlet)
    body, facts = _strip(paragraphs, facts, day_first=day_first)
    title, pieces = _entitle(facts.title, body)
    for paragraph in pieces[:DATELINE]:
        facts = facts.filled(**_as_dict(of_dateline(paragraph, day_first=day_first)))
    return Draft(
        path=str(path),
        title=title,
        text=clean.join(pieces),
        language=tongue,
        published=_absolute(facts.published, path),
        source=facts.source or facts.agency,
        author=facts.author,
        url=facts.url,
        external_id=raw.external_id,
        agency=facts.agency,
        dateline=facts.dateline,
    )


def _given(raw: Raw, title: str, *, day_first: bool) -> Facts:
    fields = {name: clean.squeeze(clean.characters(getattr(raw, name) or "")) for name in GIVEN}
    published = dates.to_iso(raw.published, day_first=day_first)
    if not published and raw.published and dates.is_relative(raw.published):
        published = raw.published
    return Facts(title=title or None, published=published).filled(**fields)


def _absolute(published: str | None, path: Path) -> str | None:
    """Return a date that does not depend on the day: relative ones are told from when the file was written."""
    if published is None or not dates.is_relative(published):
        return published
    try:
        return dates.against(published, datetime.fromtimestamp(path.stat().st_mtime))
    except (OSError, OverflowError, ValueError):
        return None


def _with_dateline(paragraphs: list[str], dateline: str | None) -> list[str]:
    """Return the paragraphs with place and day at the head of the first, where newspapers have them."""
    line = clean.squeeze(clean.characters(dateline or "").replace("\n", " ")).rstrip(" —–-")
    if not line or not paragraphs or line.casefold() in paragraphs[0][: len(line) + 20].casefold():
        return paragraphs
    return [f"{line} — {paragraphs[0]}", *paragraphs[1:]]


def _without_repeats(paragraphs: list[str], title: str, outlet: Outlet) -> list[str]:
    """Return the paragraphs without those that the outlet has around its articles; what says something is kept."""
    repeated = {line for line in outlet.repeated(paragraphs) if fold(line) != fold(title) and not of_line(line)}
    return [line for line in paragraphs if line not in repeated] or paragraphs


def _strip(paragraphs: Sequence[str], facts: Facts, *, day_first: bool) -> tuple[list[str], Facts]:
    """Take furniture and metadata off both ends, and pointers to other articles from between."""
    kept, facts = _strip_head(paragraphs, facts, day_first=day_first)
    kept, facts = _strip_tail(kept, facts, day_first=day_first)
    body = [paragraph for paragraph in kept if not furniture.is_insertion(paragraph)]
    return (body, facts) if body else (list(paragraphs), facts)


def _strip_head(paragraphs: Sequence[str], facts: Facts, *, day_first: bool) -> tuple[list[str], Facts]:
    kept: list[str] = []
    for number, paragraph in enumerate(paragraphs[:EDGE]):
        title = facts.title or (kept[0] if kept else None)
        begun = bool(kept) and not is_headline(kept[0])
        if begun or len(kept) == HEAD or (title and fold(title) != fold(paragraph) and is_body(paragraph)):
            return [*kept, *paragraphs[number:]], facts
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        found = _metadata(paragraph, title, following, day_first=day_first)
        if found:
            facts = facts.filled(**_as_dict(found))
        elif not furniture.is_furniture(paragraph):
            kept.append(paragraph)
    return [*kept, *paragraphs[EDGE:]], facts


def _metadata(paragraph: str, title: str | None, following: str | None, *, day_first: bool) -> Facts | None:
    if title and (repeated := _repeated(paragraph, title, day_first=day_first)):
        return repeated
    found = of_line(paragraph, day_first=day_first)
    if found and found.source and not title and (following is None or is_body(following)):
        return None  # «Источник: Москва готовит ответ» is a headline, not a label, when none follows
    return found


def _repeated(paragraph: str, title: str, *, day_first: bool) -> Facts | None:
    """Return the facts of a headline that comes once more, with or without its date."""
    if fold(paragraph) == fold(title):
        return Facts(title=title)
    dated = without_date(paragraph, day_first=day_first)
    if dated and fold(dated[1]) == fold(title):
        return Facts(published=dated[0])
    return None


def _strip_tail(paragraphs: Sequence[str], facts: Facts, *, day_first: bool) -> tuple[list[str], Facts]:
    kept = list(paragraphs)
    found: list[Facts] = []
    while len(kept) > max(1, len(paragraphs) - EDGE):
        said = of_line(kept[-1], day_first=day_first)
        if said:
            found.append(said)
        if said or furniture.is_furniture(kept[-1]):
            kept.pop()
        elif others := _pointers(kept):
            del kept[-others:]
        else:
            break
    for said in reversed(found):
        facts = facts.filled(**(_as_dict(said) | {"title": None}))
    return kept, facts


def _pointers(kept: Sequence[str]) -> int:
    """Return how many paragraphs at the end are «Читайте также» and the headlines under it."""
    for back in range(1, min(TAIL_LIST, len(kept) - 1)):
        line = kept[-back]
        if furniture.opens_list(line):
            return back
        if _SENTENCE_END.search(line) or len(line) > HEADLINE:
            return 0
    return 0


def _entitle(title: str | None, body: list[str]) -> tuple[str, list[str]]:
    """Return the title and all paragraphs of the text, the title first wherever there is a headline."""
    if title:
        return title, body if body[0].startswith(title) else [title, *body]
    if len(body) > 1 and is_headline(body[0]):
        return body[0], body
    return _label(body[0]), body


def is_headline(paragraph: str) -> bool:
    """Tell whether a first paragraph can be a headline."""
    longest = SENTENCE if re.search(r"[.…:;][\"'»”’)\]]*$", paragraph) else HEADLINE
    return len(paragraph) <= longest and not re.search(r"[.!?…] [A-ZА-ЯЁ].*[.!?…]$", paragraph)


def is_body(paragraph: str) -> bool:
    """Tell whether a paragraph is surely one of the article itself."""
    return len(paragraph) > HEADLINE or (len(paragraph) > 60 and bool(_SENTENCE_END.search(paragraph)))


def fold(line: str) -> str:
    """Return the letters and digits of ``line``, lower case, for comparing headlines."""
    return _NOT_LETTERS.sub("", line.casefold().replace("ё", "е"))


def _label(paragraph: str) -> str:
    if len(paragraph) <= LABEL:
        return paragraph
    return paragraph[:LABEL].rsplit(" ", 1)[0].rstrip(" ,;:—–-") + "…"


def _as_dict(facts: Facts) -> dict[str, str | None]:
    return {name: getattr(facts, name) for name in Facts.__dataclass_fields__}
