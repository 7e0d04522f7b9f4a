"""An analysis and what a person made of the one before it: the person's word goes into the pairing."""

from dataclasses import replace

from counterpoint.library import analyses, articles, corrections, parties, statements
from counterpoint.library.opening import Database
from counterpoint.records.article import Draft
from counterpoint.records.pair import Pair
from counterpoint.records.statement import Findings
from counterpoint.work import analysing
from counterpoint.work.analysing import Analysed


def without_deleted(db: Database, article: int, analysed: Analysed) -> Analysed:
    """Return the analysis without the statements that a person has deleted from the article before."""
    made = analysed.analysis
    kept = corrections.kept(db, article, made.findings.statements)
    if len(kept) == len(made.findings.statements):
        return analysed
    places = {number: place for place, number in enumerate(kept)}
    return Analysed(
        replace(
            made,
            findings=replace(made.findings, statements=tuple(made.findings.statements[number] for number in kept)),
            pairs=tuple(_moved(pair, places) for pair in made.pairs if {pair.claim, pair.counterclaim} <= set(places)),
        ),
        tuple(replace(analysed.candidates[number], id=place) for number, place in places.items()),
        analysed.vectors[kept],
        analysed.meanings[kept],
    )


def as_corrected(db: Database, article: int) -> tuple[list[int], Analysed] | None:
    """Return the statements of an article as a person left them, their ids and what pairing compares of them.

    None for an article without a parse. Keeps the meanings of statements that have none yet; inside ``writing``.
    Raises ArticleGoneError.
    """
    made = articles.get(db, article)
    parse = analyses.parse_of(db, article)
    if parse is None:
        return None
    stored = statements.of_article(db, article)
    ids = [number for number, _ in stored]
    found = Findings(tuple(statement for _, statement in stored), tuple(parties.mentions(db, article, parse.language)))
    draft = Draft(made.path, made.title, made.text, made.language, made.published, made.source)
    analysed = analysing.again(draft, parse, found)
    corrections.keep_meanings(db, ids, analysed.meanings)
    return ids, analysed


def _moved(pair: Pair, places: dict[int, int]) -> Pair:
    return replace(pair, claim=places[int(pair.claim)], counterclaim=places[int(pair.counterclaim)])
