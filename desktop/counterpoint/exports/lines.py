"""The public line format: one JSON object per article, or per pair over several articles.

It is a stable interface, described in the README: other programs read it.
"""

from typing import Any

from counterpoint.records.analysis import Analysis
from counterpoint.records.article import Draft
from counterpoint.records.pair import Pair
from counterpoint.records.party import PartyMentions
from counterpoint.records.reasons import in_english
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span


def article_line(analysis: Analysis) -> dict[str, Any]:
    """Return the JSON object of one analysed article; offsets are into its ``text``."""
    draft = analysis.draft
    return {
        "path": draft.path,
        "id": draft.external_id,
        "title": draft.title,
        "language": draft.language,
        "published": draft.published,
        "text": draft.text,
        "parties": [_party(mentions) for mentions in analysis.findings.parties],
        "statements": [_statement(statement, draft.text) for statement in analysis.findings.statements],
        "pairs": [_pair(pair) for pair in analysis.pairs],
    }


def pair_line(pair: Pair, claim: dict[str, Any], counterclaim: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON object of a pair whose two sides were made by ``side``."""
    return {"claim": claim, "counterclaim": counterclaim, **_judgement(pair)}


def side(draft: Draft, index: int, statement: Statement) -> dict[str, Any]:
    """Return one side of a pair: the statement's article, its index there, and its words."""
    return {
        "id": draft.external_id,
        "path": draft.path,
        "statement": index,
        "content": [_span(span, draft.text) for span in statement.content],
        "speaker": statement.speaker,
        "party": statement.party.name if statement.party else None,
    }


def _party(mentions: PartyMentions) -> dict[str, Any]:
    return {
        "name": mentions.party.name,
        "kind": mentions.party.kind,
        "mentions": [{"start": span.start, "end": span.end} for span in mentions.mentions],
    }


def _statement(statement: Statement, text: str) -> dict[str, Any]:
    return {
        "source": _span(statement.source, text),
        "cue": _span(statement.cue, text),
        "content": [_span(span, text) for span in statement.content],
        "kind": statement.kind,
        "speaker": statement.speaker,
        "party": statement.party.name if statement.party else None,
        "targets": [party.name for party in statement.targets],
        "polarity": statement.polarity,
        "confidence": round(statement.confidence, 3),
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {"claim": pair.claim, "counterclaim": pair.counterclaim, **_judgement(pair)}


def _judgement(pair: Pair) -> dict[str, Any]:
    return {
        "relation": pair.relation,
        "score": round(pair.score, 3),
        "reasons": [in_english(reason) for reason in pair.reasons],
        "issue": pair.issue,
    }


def _span(span: Span | None, text: str) -> dict[str, Any] | None:
    return {"start": span.start, "end": span.end, "text": span.of(text)} if span else None
