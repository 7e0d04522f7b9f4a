"""Names of people, places and organisations, found in the words of a text instead of its tokens.

The models have learned from texts in which “'s” stands apart, as it does among the words of a tree.
"""

from collections.abc import Sequence
from typing import Any

from counterpoint.language import kinds
from counterpoint.records.parse import Entity
from counterpoint.records.text import Span

Piece = tuple[str, Span]
"""What the model reads at one place, and where that stands in the text."""


def find(step: Any, text: str, sentences: Sequence[Sequence[Piece]]) -> list[tuple[Entity, ...]]:
    """Return the names in each of the sentences of ``text``; ``step`` is Stanza's own for names, with its model."""
    from stanza import Document
    from stanza.models.ner.utils import decode_from_bioes

    if not sentences:
        return []
    read = [[{"id": (n,), "text": written} for n, (written, _) in enumerate(pieces, 1)] for pieces in sentences]
    marked = step.process(Document(read)).sentences
    return [
        tuple(
            _entity(text, pieces[name["start"]][1].start, pieces[name["end"]][1].end, kind)
            for name in decode_from_bioes([token.ner for token in sentence.tokens])
            if (kind := kinds.ours(name["type"])) is not None
        )
        for sentence, pieces in zip(marked, sentences, strict=True)
    ]


def _entity(text: str, start: int, end: int, kind: str) -> Entity:
    return Entity(text[start:end], kind, start, end)
