"""Exports from Factiva: many articles in one web page or rich text file.

Each article ends with "Document" and its number, in the language of whoever exported it. Before the text stand the
headline, the byline, the count of words, the day, the outlet, its code and the language, each on a line; or, "with
indexing", fields with two capital letters before them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from counterpoint.importing import dates, markup
from counterpoint.importing.raw import Raw

NUMBER = re.compile(r"^\(?[^\W\d]+\s+(?P<number>[A-Z][A-Z0-9]{3,}\d{8}[a-z0-9]{8,})\)?$")
WORDS = re.compile(r"^\d[\d.,\xa0 ]*\s[^\W\d]+$")
DAY = re.compile(r"^\d{1,2}\s[^\W\d]+\s\d{4}$")
TIME = re.compile(r"^\d{1,2}:\d\d(?::\d\d)?\b")
CODE = re.compile(r"^[A-Z0-9]{2,8}$")
RIGHTS = re.compile(r"^(?:copyright|©|\(c\)|авторск\w+ прав\w+)", re.IGNORECASE)
FIELD = re.compile(r"^(?P<field>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CO|IN|NS|RE|IPC|IPD|PUB|AN)(?:\s+|$)")
BYLINE = re.compile(r"^(?:by|von|par|por|автор)\b:?\s*", re.IGNORECASE)
ENDS = re.compile(r"[.!?…:;][\"'»”’)\]]*$")
HEAD = 12  # lines before the count of words, and after it, that can belong to the head


def of_page(tree: Any) -> list[Raw]:
    """Return the articles of a page, none when it is no export."""
    found = tree.xpath("//div[starts-with(@class, 'article ') and not(ancestor::div[starts-with(@class, 'article ')])]")
    blocks = [markup.paragraphs(article) for article in found]
    return of_lines([line for lines in blocks for line in lines])


def of_lines(lines: Sequence[str]) -> list[Raw]:
    """Return the articles of an export, none when the lines are none."""
    return [article for piece, number in _pieces(lines) if (article := _article(piece, number))]


def _pieces(lines: Sequence[str]) -> Iterator[tuple[list[str], str]]:
    """Yield the lines of each article, and its number."""
    piece: list[str] = []
    for line in lines:
        if match := NUMBER.match(line.strip()):
            yield piece, match["number"]
            piece = []
        elif line.strip():
            piece.append(line.strip())


def _article(lines: Sequence[str], number: str) -> Raw | None:
    if any(line == "HD" or line.startswith(("HD ", "HD\t", "HD|")) for line in lines[:HEAD]):
        return _indexed(lines, number)
    for count, line in enumerate(lines[: -1 or None]):
        if WORDS.match(line) and DAY.match(lines[count + 1]):
            return _plain(lines[max(0, count - HEAD) : count], lines[count + 1 :], number)
    return None


def _plain(head: Sequence[str], rest: Sequence[str], number: str) -> Raw | None:
    """Return an article with its facts on lines without names."""
    if not head:
        return None
    author = BYLINE.sub("", head[-1]) if len(head) > 1 and BYLINE.match(head[-1]) else None
    titles = head[:-1] if author else head
    day, *facts = rest
    time = facts.pop(0) if facts and TIME.match(facts[0]) else ""
    code = next((place for place, line in enumerate(facts[:3]) if CODE.match(line)), None)
    rights = [place for place, line in enumerate(facts[:HEAD]) if RIGHTS.match(line)]
    begins = rights[0] + 1 if rights else (code or 0) + 2
    text = facts[begins:]
    if len(text) > 1 and not ENDS.search(text[-1]):
        text.pop()  # whose article it is, once more
    return Raw(
        "\n\n".join(text),
        title=titles[-1],
        published=dates.to_iso(f"{day} {time}") or _day_of(number),
        source=facts[0] if code else None,
        author=author,
        external_id=number,
    )


def _indexed(lines: Sequence[str], number: str) -> Raw:
    """Return an article with a name before each of its facts."""
    fields: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines:
        if match := FIELD.match(line.replace("|", " ", 1)):
            current = fields.setdefault(match["field"], [])
            line = line[match.end() :]
        current.append(line.strip(" |\t"))
    values = {name: " ".join(filter(None, pieces)) for name, pieces in fields.items()}
    text = [line for name in ("LP", "TD") for line in fields.get(name, ()) if line]
    published = dates.to_iso(f"{values.get('PD', '')} {values.get('ET', '')}")
    return Raw(
        "\n\n".join(text),
        title=values.get("HD"),
        published=published or _day_of(number),
        source=values.get("SN"),
        author=BYLINE.sub("", values.get("BY", "")) or None,
        external_id=number,
    )


def _day_of(number: str) -> str | None:
    """Return the day within an article's number, for months in a language that we do not read."""
    match = re.search(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?=[a-z])", number)
    return dates.to_iso("-".join(match.groups())) if match else None
