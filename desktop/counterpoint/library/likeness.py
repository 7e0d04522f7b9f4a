"""Statements that were found by what they mean, narrowed by what is known of them."""

from collections.abc import Sequence
from dataclasses import replace

from sqlite_utils import Database

from counterpoint.library import access, fields, reprints, statements
from counterpoint.library.query import Field, parse
from counterpoint.library.search import Question, condition
from counterpoint.records.exchange import Quote


def quotes(db: Database, ids: Sequence[int], search: str = "", language: str = "en") -> list[Quote]:
    """Return statements as cards show them, in the order of ``ids``; ids that are not there are left out.

    Only those are kept that answer the fields of ``search``; its words do not count. What reprints of one story
    repeat is shown once.
    """
    groups = [tuple(item for item in group if isinstance(item, Field)) for group in parse(search)]
    asked = tuple(group for group in groups if group)
    question = Question(asked, None, None, asked)
    where, parameters = condition(question, statements.INDEX, "s.id", fields.of_statements(db, "s.id"))
    sql = f"""
        SELECT s.id FROM statements s
        WHERE s.id IN (SELECT value FROM json_each(:ids)) AND NOT {reprints.repeats("s")} AND {where}
    """
    with access.reading(db):
        kept = set(access.column(db, sql, {**parameters, "ids": access.listed(ids)}))
        these = [statement for statement in ids if statement in kept]
        repeated = reprints.copies(db, these)
        found = statements.quotes(db, these, language)
    return [replace(quote, also=len(repeated.get(quote.statement_id, ()))) for quote in found]
