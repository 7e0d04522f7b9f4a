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


def test_the_sentence_of_a_statement() -> None:
    assert surroundings.sentence(TEXT, parse(), saying("stayed")) == "Two stayed there."
    assert surroundings.sentence(TEXT, parse(), saying("there. Three")) == "Two stayed there. Three sang a song."


def test_the_neighbourhood_ends_where_the_text_ends() -> None:
    assert (
        surroundings.neighbourhood(TEXT, parse(), saying("sang")) == "Two stayed there. Three sang a song. Four slept."
    )
    assert surroundings.neighbourhood(TEXT, parse(), saying("went")) == "One went home. Two stayed there."
    assert surroundings.neighbourhood(TEXT, parse(), saying("slept")) == "Three sang a song. Four slept."


def test_without_sentences_there_is_the_content() -> None:
    assert surroundings.neighbourhood(TEXT, Parse("en", "none", ()), saying("sang")) == "sang"
