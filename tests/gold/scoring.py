"""How much of an annotated article the program finds: every measure is a count of what is right, found and wanted.

Source, cue and content are compared word by word, punctuation aside, over the whole article. Two statements are the
same when half of the words in either content are in both; a statement is matched with one other at most, the best
first, and of equals the last. Speaker, party, kind and polarity are then judged in the matched statements, and a pair
is right when both of its statements are matched and an annotated pair joins them, in either direction; who supports
whom is left aside.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from counterpoint.records.analysis import Analysis
from counterpoint.records.pair import SUPPORTS
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span
from gold.corpus import Annotated, Article

ROLES = ("source", "cue", "content")
JUDGED = ("speaker", "party", "kind", "polarity")
MEASURES = (*ROLES, "statements", *JUDGED, "targets", "pairs")
SAME_STATEMENT = 0.5  # of the words of two contents must be in both

_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_NO_LETTERS = re.compile(r"[^\w ]")
_ONE_STATE = [
    frozenset(names.split(", "))
    for names in (
        "россия, рф, российская федерация, russia, russian federation",
        "сша, соединенные штаты, соединенные штаты америки, usa, us, united states, united states of america",
        "великобритания, united kingdom, uk, britain",
        "китай, кнр, china",
        "кндр, северная корея, north korea",
        "евросоюз, ес, европейский союз, european union, eu",
        "оон, united nations, un",
    )
]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many are right, among those that were found and those that were wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return self.right / max(1, self.wanted)

    @property
    def f1(self) -> float:
        """Both shares in one: their harmonic mean. For a judgement on matched statements, the share that is right."""
        return 2 * self.right / max(1, self.found + self.wanted)


Score = dict[str, Tally]


def score(article: Article, analysis: Analysis) -> Score:
    """Return the tally of each measure for one article."""
    found = analysis.findings.statements
    matched = match(article, found)
    both = [(article.statements[wanted], found[i]) for wanted, i in matched.items()]
    return {
        **compare(article.text, spans_of_roles(found), spans_of_roles(article.statements)),
        "statements": Tally(len(matched), len(found), len(article.statements)),
        **{name: Tally(sum(is_right(article, *each, name) for each in both), len(both), len(both)) for name in JUDGED},
        "targets": sum((_targets(article, *each) for each in both), Tally()),
        "pairs": _pairs(article, analysis, matched),
    }


def total(scores: Iterable[Score]) -> Score:
    """Return the sum of several scores."""
    result: Score = {}
    for each in scores:
        result |= {name: result.get(name, Tally()) + tally for name, tally in each.items()}
    return result


def parts(all_articles: Iterable[Article]) -> dict[str, list[Article]]:
    """Return the articles by language, and within each those that were held out apart."""
    result: dict[str, list[Article]] = {}
    for article in all_articles:
        result.setdefault(f"{article.language}, {'held out' if article.held_out else 'tuned'}", []).append(article)
    return result


def table(rows: Mapping[str, Score]) -> str:
    """Return the figures of scores with the same measures: F1, and the share that is right of what is judged."""
    lines = [" " * 18 + "".join(f"{name:>11}" for name in next(iter(rows.values())))]
    for title, row in rows.items():
        figures = (f"{tally.f1:11.3f}" if tally.wanted else f"{'-':>11}" for tally in row.values())
        lines.append(f"{title:18}" + "".join(figures))
    return "\n".join(lines)


Spans = Mapping[str, Iterable[Span]]


def compare(text: str, found: Spans, wanted: Spans) -> Score:
    """Return the tally of each role: which words of the text are in its spans, and which should be."""
    words = words_of(text)
    result = {}
    for role in ROLES:
        made, right = words_in(words, found[role]), words_in(words, wanted[role])
        result[role] = Tally(len(made & right), len(made), len(right))
    return result


def spans_of_roles(statements: Collection[Statement | Annotated]) -> Spans:
    """Return the spans of all sources, all cues and all contents."""
    return {
        "source": [each.source for each in statements if each.source],
        "cue": [each.cue for each in statements if each.cue],
        "content": [span for each in statements for span in each.content],
    }


def words_of(text: str) -> list[Span]:
    """Return the words of a text, without punctuation."""
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def words_in(words: Sequence[Span], spans: Iterable[Span]) -> set[int]:
    """Return the numbers of the words that touch a span."""
    return {n for span in spans for n, word in enumerate(words) if word.start < span.end and word.end > span.start}


def match(article: Article, found: Sequence[Statement]) -> dict[int, int]:
    """Return which found statement stands for which annotated one, by their numbers."""
    words = words_of(article.text)
    wanted = [words_in(words, each.content) for each in article.statements]
    made = [words_in(words, each.content) for each in found]
    shared = {(i, j): len(a & b) / max(1, len(a | b)) for (i, a), (j, b) in product(enumerate(wanted), enumerate(made))}
    matched: dict[int, int] = {}
    for i, j in sorted(shared, key=lambda pair: (shared[pair], pair), reverse=True):
        if shared[i, j] >= SAME_STATEMENT and i not in matched and j not in matched.values():
            matched[i] = j
    return matched


def is_right(article: Article, wanted: Annotated, found: Statement, name: str) -> bool:
    """Tell whether the program says of a matched statement what the annotation says."""
    if name == "speaker":
        return is_named(found.speaker, wanted.speaker, article)
    if name == "party":
        return is_named(found.party.name if found.party else None, wanted.party, article)
    same: bool = getattr(found, name) == getattr(wanted, name)
    return same


def is_named(found: str | None, wanted: str, article: Article) -> bool:
    """Tell whether a name is that of the wanted speaker or party, or one of the article's other names for it."""
    name, right = _fold(found or ""), _fold(wanted)
    if not name:
        return False
    return (
        name in {right, *map(_fold, article.parties.get(wanted, ()))}
        or any({name, right} <= names for names in _ONE_STATE)
        or _same_surname(name.split(), right.split())
    )


def _fold(name: str) -> str:
    return _NO_LETTERS.sub("", name.casefold().replace("ё", "е")).strip()


def _same_surname(one: list[str], other: list[str]) -> bool:
    """Tell whether two names end in one surname of four letters or more, and do not differ in their initials."""
    surname = one[-1]
    return surname == other[-1] and len(surname) > 3 and (len(one) == 1 or len(other) == 1 or one[0][0] == other[0][0])


def _targets(article: Article, wanted: Annotated, found: Statement) -> Tally:
    names = [party.name for party in found.targets]
    right = sum(any(is_named(name, target, article) for name in names) for target in wanted.targets)
    return Tally(right, len(names), len(wanted.targets))


def _pairs(article: Article, analysis: Analysis, matched: dict[int, int]) -> Tally:
    wanted = {frozenset((pair.a, pair.b)) for pair in article.pairs if pair.relation != SUPPORTS}
    number = {j: i for i, j in matched.items()}
    made = [(pair.claim, pair.counterclaim) for pair in analysis.pairs if pair.relation != SUPPORTS]
    joined = {frozenset((number[a], number[b])) for a, b in made if a in number and b in number}
    return Tally(len(wanted & joined), len(made), len(wanted))


def by_phenomenon(matched: Iterable[tuple[Article, dict[int, int]]]) -> dict[str, Tally]:
    """Return how many of the statements that show each phenomenon were found."""
    wanted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for article, pairs in matched:
        for number, each in enumerate(article.statements):
            wanted.update(each.shows)
            right.update(each.shows if number in pairs else ())
    return {name: Tally(right[name], wanted[name], wanted[name]) for name in sorted(wanted)}
