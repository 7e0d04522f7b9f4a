"""Where a statement stands: a few words can belong to many disputes, their neighbourhood belongs to one."""

from collections.abc import Iterable

from counterpoint.analysis import wording
from counterpoint.records.parse import Parse
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span


def places(parse: Parse, statements: Iterable[Statement]) -> list[range]:
    """Return for each statement the indexes of the sentences that hold its content; none without a parse."""
    return [_place(parse, Span(each.content[0].start, each.content[-1].end)) for each in statements]


def _place(parse: Parse, content: Span) -> range:
    found = [sentence.index for sentence in wording.sentences_in(parse, content)]
    return range(found[0], found[-1] + 1) if found else range(0)


def neighbourhood(parse: Parse, place: range) -> range:
    """Return the indexes of the sentences of a place, with the ones before and after them."""
    if not place:
        return place
    return range(max(0, place.start - 1), min(len(parse.sentences), place.stop + 1))
