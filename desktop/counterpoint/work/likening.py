"""Which statements of the library say the like of a sentence, in whichever language."""

from collections.abc import Generator
from typing import Final

from counterpoint.language import encoder, meaning
from counterpoint.library.words import CYRILLIC
from counterpoint.work import protocol
from counterpoint.work.workshop import Workshop

MOST: Final = 200
LEAST: Final = 0.25  # unrelated statements are near 0, and few of them above 0.2


def find_like(workshop: Workshop, question: protocol.FindLike) -> Generator[protocol.Event]:
    """Answer a question by the meanings that the pairing compares."""
    language = "ru" if CYRILLIC.search(question.sentence.casefold()) else "en"
    encoded = encoder.encode([question.sentence])
    (vector,) = meaning.in_place(encoded, {}, [], language)
    near = workshop.neighbours.like(vector, MOST, LEAST)
    ids, likeness = tuple(number for number, _ in near), tuple(likeness for _, likeness in near)
    yield protocol.Found(question.sentence, ids, likeness)
