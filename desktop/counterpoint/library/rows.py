"""Statements and pairs with all that is known of them, for other programs."""

from collections.abc import Iterator

from sqlite_utils import Database

from counterpoint.library import access, articles, issues, statements
from counterpoint.records.export import ArticleText, PairRow, StatementRow


def all_statements(db: Database, language: str) -> list[StatementRow]:
    """Return every statement of the library in the order of its articles, parties named in ``language``."""
    with access.reading(db):
        ids = access.column(db, "SELECT id FROM statements ORDER BY article, number, id")
        quotes = statements.quotes(db, ids, language)
        content = dict(access.rows(db, "SELECT id, content FROM statements"))
        sql = f"SELECT s.id, {issues.NAME} FROM statements s JOIN issues i ON i.id = s.issue"
        about = dict(access.rows(db, sql, {"language": language}))
        languages = dict(access.rows(db, "SELECT id, language FROM articles"))
    return [
        StatementRow(
            id=quote.statement_id,
            article=quote.article_id,
            title=quote.article_title,
            outlet=quote.source or "",
            published=quote.published or "",
            language=languages[quote.article_id],
            sentence=quote.sentence,
            speaker=quote.speaker or "",
            role=quote.role or "",
            party=quote.party.name if quote.party else "",
            party_key=quote.party.key if quote.party else "",
            kind=quote.kind,
            polarity=quote.polarity,
            targets=quote.targets,
            words=quote.words,
            issue=about.get(quote.statement_id, ""),
            confidence=quote.confidence,
            state=quote.state,
            content=statements.spans(content[quote.statement_id]),
        )
        for quote in quotes
    ]


def all_pairs(db: Database, said: list[StatementRow]) -> list[PairRow]:
    """Return every pair of these statements that is not rejected, in the order of the claims."""
    rows = {row.id: row for row in said}
    sql = "SELECT claim, counterclaim, relation, score, state FROM pairs WHERE state <> 'rejected'"
    found = [
        PairRow(rows[claim], rows[counterclaim], relation, score, state)
        for claim, counterclaim, relation, score, state in access.rows(db, sql)
        if claim in rows and counterclaim in rows
    ]
    place = {row.id: number for number, row in enumerate(said)}
    return sorted(found, key=lambda pair: (place[pair.claim.id], place[pair.counterclaim.id]))


def all_articles(db: Database) -> Iterator[ArticleText]:
    """Yield every article with its text, in the order of their import."""
    for number in access.column(db, "SELECT id FROM articles ORDER BY id"):
        article = articles.get(db, number)
        yield ArticleText(
            article.id, article.title, article.source or "", article.published or "", article.language, article.text
        )
