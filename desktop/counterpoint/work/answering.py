"""What a new article changes in the library: who answers whom over all articles, and what each statement is about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterpoint.analysis.pairs import issues as naming
from counterpoint.analysis.pairs import pairing
from counterpoint.analysis.pairs.candidates import Candidate, candidate
from counterpoint.analysis.pairs.issues import Phrase
from counterpoint.library import analyses, articles, corrections, pairs, parties, statements
from counterpoint.library.access import writing
from counterpoint.library.opening import Database
from counterpoint.records.pair import Pair
from counterpoint.records.text import Span
from counterpoint.work import correcting, grouping
from counterpoint.work.analysing import Analysed
from counterpoint.work.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Kept:
    """The ids of an article's statements, and the other articles that its new pairs reach into."""

    statements: list[int]
    reached: list[int]


def keep(workshop: Workshop, article: int, analysed: Analysed) -> Kept:
    """Save an analysis with the pairs and issues that it brings, all or nothing; what a person did to it stays.

    Raises ArticleGoneError when the article was deleted meanwhile.
    """
    with writing(workshop.db):
        analysed = correcting.without_deleted(workshop.db, article, analysed)
        made = analysed.analysis
        ids = analyses.save(workshop.db, article, made.parse, made.findings, analysed.meanings)
        if corrections.any_in(workshop.db, article):
            return reconsider(workshop, article)
        return Kept(ids, _answer(workshop, article, ids, analysed))


def reconsider(workshop: Workshop, article: int) -> Kept:
    """Pair the statements of an article anew, as a person left them; decided pairs stay as they are.

    Raises ArticleGoneError.
    """
    with writing(workshop.db):
        corrected = correcting.as_corrected(workshop.db, article)
        if corrected is None:
            return Kept([], [])
        pairs.forget_suggestions(workshop.db, article)
        ids, analysed = corrected
        return Kept(ids, _answer(workshop, article, ids, analysed))


def _answer(workshop: Workshop, article: int, ids: Sequence[int], analysed: Analysed) -> list[int]:
    """Keep the new statements' pairs and issues; return the other articles that a pair reaches into."""
    db, neighbours = workshop.db, workshop.neighbours
    within = [_in_library(pair, ids) for pair in analysed.analysis.pairs]
    new = [replace(found, id=ids[found.id], article=article) for found in analysed.candidates]
    near = neighbours.near(analysed.meanings, without=ids)
    old = _candidates(db, near)
    across = pairing.pair_across(new, analysed.meanings, old, neighbours.vectors([found.id for found in old]))
    pairs.add(db, [*within, *across])
    neighbours.add(ids, analysed.meanings)
    grouping.put_under_issues(db, new, analysed.meanings, near, [*within, *across], _title(analysed))
    reached = {statement for pair in across for statement in (pair.claim, pair.counterclaim)}
    return sorted(set(statements.articles_of(db, reached).values()) - {article})


def _title(analysed: Analysed) -> tuple[Phrase, ...]:
    made = analysed.analysis
    return naming.phrases(made.parse, [Span(0, len(made.draft.text.split("\n", 1)[0]))])


def _in_library(pair: Pair, ids: Sequence[int]) -> Pair:
    return replace(pair, claim=ids[pair.claim], counterclaim=ids[pair.counterclaim])


def _candidates(db: Database, ids: Sequence[int]) -> list[Candidate]:
    """Return stored statements as the pairing compares them; those that have been deleted are left out."""
    stored = statements.load(db, ids)
    homes = statements.articles_of(db, stored)
    texts = {article: articles.get(db, article) for article in set(homes.values())}
    named = parties.mentioned(db, texts)
    return [
        candidate(
            number,
            statement,
            texts[homes[number]].text,
            language=texts[homes[number]].language,
            article=homes[number],
            order=statement.start,
            published=texts[homes[number]].published,
            mentioned=named[homes[number]],
        )
        for number, statement in stored.items()
    ]
