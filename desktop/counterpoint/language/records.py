"""From a Stanza document to our own records. Every offset is checked against the text itself."""

from collections.abc import Iterable, Iterator
from typing import Any

from counterpoint.language.trees import as_tree
from counterpoint.records.parse import Entity, MultiwordToken, Sentence, Word
from counterpoint.records.text import Span


def sentence(found: Any, text: str, index: int, paragraph: int, entities: tuple[Entity, ...]) -> Sentence:
    """Return the record of ``found``, a parsed sentence of Stanza with these names in it."""
    tokens = found.tokens
    arcs = as_tree([(word.head, word.deprel) for word in found.words])
    spans = [span for token in tokens for span in _word_spans(token, text)]
    words = tuple(_word(word, arc, span, text) for word, arc, span in zip(found.words, arcs, spans, strict=True))
    return Sentence(
        index=index,
        paragraph=paragraph,
        start=tokens[0].start_char,
        end=tokens[-1].end_char,
        words=words,
        multiword_tokens=tuple(_multiword_tokens(tokens, text)),
        entities=entities,
    )


def pieces(found: Any, text: str) -> list[tuple[str, Span]]:
    """Return what ``found`` is made of and where: its words, but a whole token where its words do not add up to it."""
    parts: list[tuple[str, Span]] = []
    for token in found.tokens:
        spans = _word_spans(token, text)
        if len(set(spans)) == len(token.words):
            parts.extend((word.text, span) for word, span in zip(token.words, spans, strict=True))
        else:
            parts.append((token.text, spans[0]))
    return parts


def _word(word: Any, arc: tuple[int, str], span: Span, text: str) -> Word:
    # The models saw a tidied or shortened form of a strange token; the record has what is written.
    written = span.of(text) if len(word.parent.words) == 1 else word.text
    return Word(
        id=word.id,
        text=written,
        lemma=written if word.lemma in (None, "_", "<UNK>") else word.lemma,
        upos=word.upos or "X",
        feats=word.feats or "",
        head=arc[0],
        deprel=arc[1],
        start=span.start,
        end=span.end,
    )


def _word_spans(token: Any, text: str) -> list[Span]:
    """Return the places of a token's words: their own pieces where they add up to it, else the token's for each."""
    whole = Span(token.start_char, token.end_char)
    if "".join(word.text for word in token.words) != whole.of(text):
        return [whole] * len(token.words)
    spans = []
    start = whole.start
    for word in token.words:
        spans.append(Span(start, start + len(word.text)))
        start += len(word.text)
    return spans


def _multiword_tokens(tokens: Iterable[Any], text: str) -> Iterator[MultiwordToken]:
    for token in tokens:
        if len(token.words) > 1:
            start, end = token.start_char, token.end_char
            yield MultiwordToken(token.words[0].id, token.words[-1].id, text[start:end], start, end)
