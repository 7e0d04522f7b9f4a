"""What goes out to other programs: statements and pairs as rows, with the articles that they stand in."""

from dataclasses import dataclass

from counterpoint.records.text import Span


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement with all that is known of it. ``content`` are spans of its article's text, from 0."""

    id: int
    article: int
    title: str
    outlet: str
    published: str  # ISO 8601, empty where unknown
    language: str
    sentence: int  # from 1
    speaker: str
    role: str
    party: str
    party_key: str
    kind: str
    polarity: str
    targets: tuple[str, ...]
    words: str
    issue: str
    confidence: float
    state: str
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two statements that speak to each other."""

    claim: StatementRow
    counterclaim: StatementRow
    relation: str
    score: float
    state: str


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article as other programs take it."""

    id: int
    title: str
    outlet: str
    published: str
    language: str
    text: str
