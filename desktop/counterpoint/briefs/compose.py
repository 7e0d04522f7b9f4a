"""From exchanges to a brief: what goes on paper, in which order, with which numbers. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from counterpoint.briefs import figures
from counterpoint.briefs.cutting import LONGEST_NAME, LONGEST_PASSAGE, LONGEST_TITLE, cut
from counterpoint.briefs.figures import Side
from counterpoint.briefs.references import References
from counterpoint.briefs.words import Words
from counterpoint.records.brief import (
    Accuracy,
    Brief,
    BriefAnswer,
    BriefIssue,
    BriefParty,
    BriefRow,
    BriefSection,
    Passage,
)
from counterpoint.records.exchange import Answer, Exchange, Quote
from counterpoint.records.party import Party, PartyCard


def compose(
    *,
    title: str,
    language: str,
    library: str,
    date: date,
    sides: Sequence[Side],
    others: Iterable[PartyCard] = (),
    accuracy: Accuracy | None = None,
) -> Brief:
    """Return the brief of these sides: each a party's card and its exchanges, in the order to be printed.

    ``others`` are cards of parties that only answer, for their names and colours. An empty ``title`` is replaced by
    one made of the parties' names. Rejected answers are left out.
    """
    words = Words(language)
    kept = [(card, [_without_rejected(exchange) for exchange in rows]) for card, rows in sides]
    parties = _Parties([*(card for card, _ in kept), *others])
    references = References()
    answers_to = _answers_to(kept)
    sections = tuple(_section(card, rows, parties, references, answers_to) for card, rows in kept)
    summary = figures.summary(kept)
    return Brief(
        title=cut(title, LONGEST_TITLE) or words.default_title([section.party.name for section in sections]),
        subtitle=words.subtitle(summary.first, summary.last),
        language=language,
        library=cut(library, LONGEST_NAME),
        date=date,
        summary=summary,
        matrix=figures.matrix(sections),
        parties=tuple(figures.of_party(parties.of_card(card), card, rows) for card, rows in kept),
        sections=sections,
        references=tuple(references.listed()),
        accuracy=accuracy,
    )


class _Parties:
    """The parties as the brief shows them, one record for each key."""

    def __init__(self, cards: Iterable[PartyCard]) -> None:
        self._known: dict[str, BriefParty] = {}
        for card in cards:
            self._known.setdefault(card.key, BriefParty(card.key, cut(card.name, LONGEST_NAME), card.colour))

    def of_card(self, card: PartyCard) -> BriefParty:
        return self._known[card.key]

    def of(self, party: Party | None) -> BriefParty | None:
        if party is None:
            return None
        return self._known.setdefault(party.key, BriefParty(party.key, cut(party.name, LONGEST_NAME)))


def _without_rejected(exchange: Exchange) -> Exchange:
    return replace(exchange, answers=tuple(answer for answer in exchange.answers if answer.state != "rejected"))


def _answers_to(sides: Sequence[Side]) -> dict[int, tuple[str, ...]]:
    """Return, for each statement that is an answer in this brief, the names of the parties it answers."""
    names: dict[int, dict[str, None]] = {}
    for card, exchanges in sides:
        for exchange in exchanges:
            for answer in exchange.answers:
                names.setdefault(answer.quote.statement_id, {})[cut(card.name, LONGEST_NAME)] = None
    return {statement: tuple(found) for statement, found in names.items()}


def _section(
    card: PartyCard,
    exchanges: Sequence[Exchange],
    parties: _Parties,
    references: References,
    answers_to: dict[int, tuple[str, ...]],
) -> BriefSection:
    by_issue: dict[int, list[BriefRow]] = {}
    names: dict[int, str] = {}
    for exchange in exchanges:
        names.setdefault(exchange.issue_id, cut(exchange.issue, LONGEST_TITLE))
        row = BriefRow(
            claim=_passage(exchange.claim, parties, references),
            answers=tuple(_answer(answer, parties, references) for answer in exchange.answers),
            answers_to=answers_to.get(exchange.claim.statement_id, ()),
        )
        by_issue.setdefault(exchange.issue_id, []).append(row)
    issues = tuple(BriefIssue(names[issue], tuple(rows)) for issue, rows in by_issue.items())
    return BriefSection(parties.of_card(card), _opponents(issues), issues)


def _opponents(issues: Iterable[BriefIssue]) -> tuple[BriefParty, ...]:
    answers = (answer for issue in issues for row in issue.rows for answer in row.answers)
    counted = Counter(answer.passage.party for answer in answers if answer.passage.party)
    return tuple(party for party, _ in counted.most_common())


def _answer(answer: Answer, parties: _Parties, references: References) -> BriefAnswer:
    return BriefAnswer(answer.relation, answer.state != "machine", _passage(answer.quote, parties, references))


def _passage(quote: Quote, parties: _Parties, references: References) -> Passage:
    return Passage(
        words=cut(quote.opened, LONGEST_PASSAGE),
        speaker=cut(quote.speaker or "", LONGEST_NAME) or None,
        role=cut(quote.role or "", LONGEST_NAME) or None,
        party=parties.of(quote.party),
        reported=quote.kind == "indirect",
        targets=tuple(cut(target, LONGEST_NAME) for target in quote.targets),
        published=quote.published,
        references=references.cite(quote),
    )
