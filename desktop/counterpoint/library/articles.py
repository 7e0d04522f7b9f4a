"""The articles of the library."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from sqlite_utils import Database

from counterpoint.errors import ArticleGoneError
from counterpoint.library import access, fields, parties, reprints, statements, storable, words
from counterpoint.library.search import Parameters, Question, ask, condition, snippet
from counterpoint.records.article import Article, ArticleRow, Draft, Reprint

INDEX: Final = "article_words"
FIELDS: Final = "id, path, title, text, language, published, source, author, url, imported, state, agency, dateline"
RANKED: Final = 2000  # finds that are put in order by how well they answer; of more, the newest come first
ORDERS: Final = {
    "newest": "published DESC, id DESC",
    "oldest": "published NULLS LAST, id",
    "title": "title, id",
    "source": "source NULLS LAST, published DESC, id DESC",
    "statements": "(SELECT count(*) FROM statements s WHERE s.article = articles.id) DESC, published DESC, id DESC",
}
"""How a list can be sorted."""


def add(db: Database, draft: Draft, digest: str) -> tuple[int, bool]:
    """Keep ``draft`` and return its id, and whether it is new: an article with this digest is kept only once."""
    with access.writing(db):
        known = access.row(db, "SELECT id FROM articles WHERE digest = ?", (digest,))
        if known:
            return int(known[0]), False
        values = {
            "digest": digest,
            "path": storable.path(draft.path),
            "title": storable.text(draft.title),
            "language": draft.language,
            "published": draft.published,
            "source": _storable(draft.source),
            "author": _storable(draft.author),
            "url": _storable(draft.url),
            "external_id": _storable(draft.external_id),
            "agency": _storable(draft.agency),
            "dateline": _storable(draft.dateline),
            "imported": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        article = access.insert(db, "articles", values)
        text = storable.text(draft.text)
        access.insert(db, "texts", {"article": article, "text": text})
        words.index(db, INDEX, article, text)
    return article, True


def get(db: Database, article: int) -> Article:
    """Return one article. Raises ArticleGoneError when it is not there."""
    sql = f"SELECT {FIELDS} FROM articles JOIN texts ON article = id WHERE id = ?"
    found = access.row(db, sql, (article,))
    if found is None:
        raise ArticleGoneError(article=article)
    number, path, *fields = found
    return Article(number, storable.path_of(path), *fields)


def external_id(db: Database, article: int) -> str | None:
    """Return the id that a JSON Lines input gave the article, None without one."""
    found = access.row(db, "SELECT external_id FROM articles WHERE id = ?", (article,))
    return found[0] if found else None


def count(db: Database, search: str = "", *, most: int = -1) -> int:
    """Return how many articles there are, or how many a search finds; it counts no further than ``most``."""
    where, parameters = _condition(db, ask(search))
    sql = f"SELECT count(*) FROM (SELECT 1 FROM articles WHERE {where} LIMIT :most)"
    if not search:
        return access.number(db, "SELECT count(*) FROM articles")
    return access.number(db, sql, {**parameters, "most": most})


def ids(db: Database, search: str = "", order: str = "") -> list[int]:
    """Return the ids of all articles, or of those that a search finds, in the order of ``rows``."""
    return _found(db, ask(search), order)


def rows(
    db: Database,
    *,
    search: str = "",
    order: str = "",
    limit: int,
    offset: int = 0,
    among: Sequence[int] | None = None,
) -> list[ArticleRow]:
    """Return one page of the library view; with a search, only what it finds.

    ``order`` is one of ``ORDERS``. Without it, what answers the words of a search best comes first; without words,
    or where they are so common that they tell nothing, the newest. ``among`` gives the ids of the page instead, in
    their order, when the caller holds the answer of ``ids``.
    """
    question = ask(search)
    with access.reading(db):
        if among is None:
            among = _found(db, question, order, limit, offset)
        return _rows(db, among[:limit], question)


def titles(db: Database, article_ids: Sequence[int]) -> list[str]:
    """Return the titles of articles, in the order of their ids."""
    sql = "SELECT title FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return access.column(db, sql, (access.listed(article_ids),))


def waiting(db: Database) -> list[int]:
    """Return the ids of the articles that wait for analysis, in the order of their import."""
    return access.column(db, "SELECT id FROM articles WHERE state = 'waiting' ORDER BY id")


def delete(db: Database, article_ids: Sequence[int]) -> list[int]:
    """Delete articles with all that hangs on them; return the ids of other articles that lost a pair by it."""
    with access.writing(db):
        touched = _paired_with(db, article_ids)
        for article in article_ids:
            _delete(db, article)
    return touched


def _condition(db: Database, question: Question) -> tuple[str, Parameters]:
    return condition(question, INDEX, "articles.id", fields.of_articles(db))


def _found(db: Database, question: Question, order: str, limit: int = -1, offset: int = 0) -> list[int]:
    where, parameters = _condition(db, question)
    page = {**parameters, "limit": limit, "offset": offset, "ranked": RANKED}
    if not order and question.wanted and _are_few(db, page):
        sql = f"""
            SELECT articles.id FROM {INDEX} JOIN articles ON articles.id = {INDEX}.rowid
            WHERE {INDEX} MATCH :wanted AND {where}
            ORDER BY bm25({INDEX}), published DESC, articles.id DESC LIMIT :limit OFFSET :offset
        """
    else:
        sql = f"SELECT id FROM articles WHERE {where} ORDER BY {ORDERS[order or 'newest']} LIMIT :limit OFFSET :offset"
    return access.column(db, sql, page)


def _are_few(db: Database, parameters: Parameters) -> bool:
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {INDEX} WHERE {INDEX} MATCH :wanted LIMIT :ranked + 1)"
    return access.number(db, sql, parameters) <= RANKED


def _storable(text: str | None) -> str | None:
    return None if text is None else storable.text(text)


def _delete(db: Database, article: int) -> None:
    found = access.row(db, "SELECT text FROM texts WHERE article = ?", (article,))
    if found is None:
        return
    named = parties.named_in(db, article)
    statements.forget(db, access.column(db, "SELECT id FROM statements WHERE article = ?", (article,)))
    words.forget(db, INDEX, article, found[0])
    reprints.forget(db, article)
    access.change(db, "DELETE FROM articles WHERE id = ?", (article,))
    parties.prune(db, named)


def _paired_with(db: Database, article_ids: Sequence[int]) -> list[int]:
    sql = """
        WITH gone AS (SELECT id FROM statements WHERE article IN (SELECT value FROM json_each(:ids))),
             beside AS (SELECT counterclaim AS id FROM pairs WHERE claim IN gone
                        UNION SELECT claim FROM pairs WHERE counterclaim IN gone)
        SELECT DISTINCT article FROM statements JOIN beside USING (id)
        WHERE article NOT IN (SELECT value FROM json_each(:ids)) ORDER BY article
    """
    return access.column(db, sql, {"ids": access.listed(article_ids)})


def _rows(db: Database, among: Sequence[int], question: Question) -> list[ArticleRow]:
    these = (access.listed(among),)
    sql = """
        SELECT id, title, language, published, source, state FROM articles
        WHERE id IN (SELECT value FROM json_each(?))
    """
    heads = {values[0]: values for values in access.rows(db, sql, these)}
    speakers = _speakers(db, these)
    found = _snippets(db, these, question)
    also = reprints.beside(db, among)
    return [
        _row(heads[article], speakers[article], found.get(article, ""), also.get(article, ()))
        for article in among
        if article in heads
    ]


def _row(
    head: tuple[Any, ...], speakers: Sequence[tuple[str | None, int]], found: str, also: tuple[Reprint, ...]
) -> ArticleRow:
    article, title, language, published, source, state = head
    statements_made = sum(often for _, often in speakers)
    keys = tuple(key for key, _ in speakers if key)
    return ArticleRow(article, title, language, published, source, state, statements_made, keys, found, also)


def _speakers(db: Database, these: tuple[str]) -> dict[int, list[tuple[str | None, int]]]:
    """Return for each article its parties (None for statements of nobody known) and how often they speak."""
    sql = """
        SELECT article, party, count(*) AS n FROM statements
        WHERE article IN (SELECT value FROM json_each(?)) GROUP BY article, party ORDER BY n DESC, party
    """
    speakers: dict[int, list[tuple[str | None, int]]] = defaultdict(list)
    for article, party, often in access.rows(db, sql, these):
        speakers[article].append((party, often))
    return speakers


def _snippets(db: Database, these: tuple[Any], question: Question) -> dict[int, str]:
    if not question.terms:
        return {}
    sql = "SELECT article, text FROM texts WHERE article IN (SELECT value FROM json_each(?))"
    return {article: snippet(question, text) for article, text in access.rows(db, sql, these)}
