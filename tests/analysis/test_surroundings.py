"""What stands around a statement."""

from counterpoint.analysis.pairs import surroundings
from counterpoint.records.parse import Parse, Sentence, Word
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span

TEXT = "One went home. Two stayed there. Three sang a song. Four slept."


def parse() -> Parse:
    """A parse with one word for each sentence."""
    found, start = [], 0
    for index, piece in enumerate(TEXT.split(". ")):
        end = start + len(piece.rstrip(".")) + 1
        found.append(Sentence(index, 0, start, end, (Word(1, piece, piece, "X", "", 0, "root", start, end),)))
        start = end + 1
    return Parse("en", "none", tuple(found))


def saying(words: str) -> Statement:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Statement(None, None, (span,), "indirect", "claim", "say", None, None, None, (), 1.0)


def place(words: str) -> range:
    return surroundings.places(parse(), [saying(words)])[0]


def test_the_sentences_of_a_statement() -> None:
    assert place("stayed") == range(1, 2)
    assert place("there. Three") == range(1, 3)


def test_the_neighbourhood_ends_where_the_text_ends() -> None:
    assert surroundings.neighbourhood(parse(), place("sang")) == range(1, 4)
    assert surroundings.neighbourhood(parse(), place("went")) == range(2)
    assert surroundings.neighbourhood(parse(), place("slept")) == range(2, 4)


def test_without_sentences_there_is_no_neighbourhood() -> None:
    nothing = Parse("en", "none", ())
    (nowhere,) = surroundings.places(nothing, [saying("sang")])
    assert not surroundings.neighbourhood(nothing, nowhere)
