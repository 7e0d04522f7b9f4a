"""The text around a statement: a few words can belong to many disputes, their neighbourhood belongs to one."""

from counterpoint.analysis import wording
from counterpoint.records.parse import Parse
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span


def sentence(text: str, parse: Parse, statement: Statement) -> str:
    """Return the sentences that hold the statement's content."""
    return _sentences(text, parse, statement, 0)


def neighbourhood(text: str, parse: Parse, statement: Statement) -> str:
    """Return the sentences that hold the statement's content, with the ones before and after them."""
    return _sentences(text, parse, statement, 1)


def _sentences(text: str, parse: Parse, statement: Statement, more: int) -> str:
    content = Span(statement.content[0].start, statement.content[-1].end)
    found = [each.index for each in wording.sentences_in(parse, content)]
    if not found:
        return content.of(text)
    first, last = max(0, found[0] - more), min(len(parse.sentences) - 1, found[-1] + more)
    return text[parse.sentences[first].start : parse.sentences[last].end]
