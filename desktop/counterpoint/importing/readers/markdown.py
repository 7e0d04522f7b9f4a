"""Markdown: plain text whose marks are taken off."""

import re
from collections.abc import Iterator
from pathlib import Path

from counterpoint.importing.raw import Raw
from counterpoint.importing.readers import txt

FRONT = re.compile(r"\A---\n(?P<fields>.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
FIELD = re.compile(r"^(?P<name>\w+):[ \t]*(?P<value>\S.*)$", re.MULTILINE)
NAMES = {
    "title": "title",
    "author": "author",
    "date": "published",
    "source": "source",
    "url": "url",
    "lang": "language",
}
HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<words>.*?)[ \t#]*$")
UNDERLINE = re.compile(r"^ {0,3}(?:=+|-{2,})[ \t]*$")
FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:\s")
QUOTE_OR_ITEM = re.compile(r"^[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+(?=\S))?(?=.*\S)")
LONGEST = 20_000  # characters of a paragraph whose marks are looked for
INLINE = (
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,2000})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])"), r"\1"),
    (re.compile(r"<((?:https?://|mailto:)[^>\s]{1,2000})>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>"), ""),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,5000}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=\S)([^_\n]{1,5000}?)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"`([^`\n]{1,2000})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)


def read(path: Path) -> Iterator[Raw]:
    """Yield the article. Raises an InputError."""
    for raw in txt.read(path):
        yield plain(raw.text)


def plain(text: str) -> Raw:
    """Return the article that ``text`` holds, with the facts of its front matter and the first heading as title."""
    front = FRONT.match(text)
    facts = _facts(front["fields"]) if front else {}
    lines, title = _without_marks(text[front.end() :] if front else text)
    return Raw("\n".join(lines), **({"title": title} | facts))


def _facts(fields: str) -> dict[str, str]:
    values = ((NAMES.get(name.casefold()), value.strip(" \"'")) for name, value in FIELD.findall(fields))
    return {name: value for name, value in values if name and value}


def _without_marks(text: str) -> tuple[list[str], str | None]:
    """Return the lines of paragraphs, each paragraph on one, and the first heading."""
    lines: list[str] = []
    title: str | None = None
    going_on = False  # whether the next line belongs to the paragraph before
    for line in text.split("\n"):
        heading = HEADING.match(line)
        if UNDERLINE.match(line) and going_on and lines:
            title = title or lines[-1]
        if not line.strip() or UNDERLINE.match(line) or FENCE.match(line) or DEFINITION.match(line):
            going_on = False
            continue
        words = _bare(heading["words"] if heading else line)
        title = title or (words if heading else None)
        if going_on and not heading and not _begins_item(line):
            lines[-1] += " " + words
        else:
            lines.append(words)
        going_on = not heading and not line.endswith(("  ", "\\"))
    return lines, title


def _begins_item(line: str) -> bool:
    return bool(re.match(r"[ \t]*(?:[-*+][ \t]|\d{1,3}[.)][ \t])", line))


def _bare(line: str) -> str:
    line = QUOTE_OR_ITEM.sub("", line, count=1)
    for form, words in INLINE if len(line) < LONGEST else ():
        line = form.sub(words, line)
    return line.strip()
