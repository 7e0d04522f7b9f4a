"""Which column of a table holds what: by its header in Russian or English, by its cells, or by the user's word."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from counterpoint.errors import BadLineError, ColumnsUnknownError, InputError
from counterpoint.importing.limits import check_article
from counterpoint.importing.raw import Raw, Table

ROLES = ("text", "title", "published", "source", "author", "url", "language", "external_id")
NAMES = {
    "text": "text|body|content|article|full text|fulltext|article text|article body|maintext|текст|текст статьи"
    "|полный текст|содержание|тело|статья|текст публикации|текст сообщения|текст новости",
    "title": "title|headline|heading|subject|name|hd|заголовок|название|тема|заглавие",
    "published": "date|published|publication date|pubdate|pub date|published at|datetime|date time|timestamp|time"
    "|date published|дата|дата публикации|опубликовано|дата и время|время|дата выхода",
    "source": "source|outlet|publication|publisher|newspaper|media|site|domain|agency|source name|источник|издание|сми"
    "|сайт|агентство|название сми",
    "author": "author|authors|byline|writer|journalist|автор|авторы|журналист|корреспондент",
    "url": "url|link|address|permalink|web|href|ссылка|адрес|адрес страницы|урл",
    "language": "language|lang|язык",
    "external_id": "id|identifier|number|article id|doc id|ид|идентификатор|номер|код",
}
ROLE_OF = {name: role for role, names in NAMES.items() for name in names.split("|")}
SEEN = 20  # rows that are looked at
LONG = 200  # characters in a cell of a column that can be nothing but the text
SAMPLE = 120  # characters of a cell that is shown to the user


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of all tables with this header hold: the number of the column for each role."""

    header: tuple[str, ...]
    roles: tuple[tuple[str, int], ...]


def articles(table: Table, path: Path, known: Iterable[Columns] = ()) -> Iterator[Raw | InputError]:
    """Yield an article, or an error that names the line, for each row that has words in it.

    Raises ColumnsUnknownError where neither ``known`` nor the table itself tells which column holds the text.
    """
    rows = iter(table.rows)
    seen = list(islice(rows, SEEN))
    roles = _known(table.header, known) or guess(table.header, seen)
    if "text" not in roles:
        raise _unknown(table.header, seen, path)
    for number, row in enumerate(chain(seen, rows), 2):
        if any(cell.strip() for cell in row):
            yield _article(row, roles, number, path)


def guess(header: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return the columns that can be told; "text" is not among them where that would be a mere guess."""
    roles: dict[str, int] = {}
    for place, name in enumerate(header):
        role = ROLE_OF.get(" ".join(re.sub(r"[\W_]+", " ", name).casefold().split()))
        if role:
            roles.setdefault(role, place)
    if "text" not in roles:
        lengths = sorted(((_length(rows, place), place) for place in range(len(header))), reverse=True)
        second = lengths[1][0] if len(lengths) > 1 else 0.0
        if lengths and lengths[0][0] >= max(LONG, 3 * second) and lengths[0][1] not in roles.values():
            roles["text"] = lengths[0][1]
    return roles


def _known(header: tuple[str, ...], known: Iterable[Columns]) -> dict[str, int]:
    """Return what the user has said of tables with this header; an empty header stands for any."""
    for columns in known:
        if columns.header in (header, ()):
            return {role: place for role, place in columns.roles if role in ROLES}
    return {}


def _length(rows: Sequence[Sequence[str]], place: int) -> float:
    return sum(len(row[place]) for row in rows if place < len(row)) / max(1, len(rows))


def _unknown(header: tuple[str, ...], rows: Sequence[Sequence[str]], path: Path) -> ColumnsUnknownError:
    """Return the error, with everything that a dialog needs to ask the user."""
    sample = [[cell[:SAMPLE] for cell in row] for row in rows[:3]]
    guessed = guess(header, rows)
    values = {"header": header, "sample": sample, "guess": guessed}
    as_json = {name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}
    return ColumnsUnknownError(name=path.name, path=path, **as_json)


def _article(row: Sequence[str], roles: dict[str, int], number: int, path: Path) -> Raw | InputError:
    fields = {role: row[place].strip() for role, place in roles.items() if place < len(row)}
    text = fields.pop("text", "")
    if not text:
        return BadLineError(name=path.name, path=path, line=number, cause="it has no words in the column of the text")
    try:
        check_article(text, path)
    except InputError as error:
        return error
    language = fields.pop("language", "")[:2].casefold()
    fields |= {"language": language} if language in ("ru", "en") else {}
    return Raw(text, **{role: value for role, value in fields.items() if value})


def to_json(columns: Columns) -> str:
    """Return what the user has said of tables as a line to be kept."""
    return json.dumps({"header": columns.header, "roles": dict(columns.roles)}, ensure_ascii=False)


def from_json(line: str) -> Columns | None:
    """Return what was kept by ``to_json``, None for anything else."""
    try:
        kept = json.loads(line)
        header = tuple(str(name) for name in kept["header"])
        return Columns(header, tuple((str(role), int(place)) for role, place in kept["roles"].items()))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
