"""What a person has deleted stays away, also when other models cut it a little otherwise."""

import dataclasses

from sqlite_utils import Database

from counterpoint.library import corrections
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span
from library import making

OIL = making.statement(making.TEXT, "Мы не покупаем нефть", making.SYRIA)
SANCTIONS = making.statement(making.TEXT, "Санкции не помогут")


def shifted(statement: Statement, by: int) -> Statement:
    """Return the statement as other models would cut it: it begins a little later."""
    (span,) = statement.content
    return dataclasses.replace(statement, content=(Span(span.start + by, span.end),))


def test_what_was_deleted_stays_away_however_it_is_cut(db: Database) -> None:
    article = making.add(db)
    oil, _ = making.analyse(db, article, OIL, SANCTIONS)
    assert corrections.kept(db, article, [OIL, SANCTIONS]) == [0, 1]
    corrections.delete(db, oil)
    assert corrections.kept(db, article, [OIL, SANCTIONS]) == [1]
    assert corrections.kept(db, article, [shifted(OIL, 3), SANCTIONS]) == [1]
    assert corrections.kept(db, article, [SANCTIONS]) == [0]


def test_a_statement_that_is_like_a_deleted_one_but_stays_is_not_taken_for_it(db: Database) -> None:
    article = making.add(db)
    oil, _ = making.analyse(db, article, OIL, shifted(OIL, 3))
    corrections.delete(db, oil)
    assert corrections.kept(db, article, [OIL, shifted(OIL, 3)]) == [1]
    assert corrections.kept(db, article, [shifted(OIL, 3)]) == [0]


def test_both_of_two_with_one_content_can_be_deleted(db: Database) -> None:
    article = making.add(db)
    other = dataclasses.replace(OIL, party=making.AMERICA, source=Span(0, 1))
    first, second = making.analyse(db, article, OIL, other)
    corrections.delete(db, first)
    assert len(corrections.kept(db, article, [OIL, other])) == 1
    corrections.delete(db, second)
    assert corrections.kept(db, article, [OIL, other]) == []
