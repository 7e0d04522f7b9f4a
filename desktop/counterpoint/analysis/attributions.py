"""Attributions: who-said-what, as the sentences of an article show it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from counterpoint.analysis import contents, sources, speech
from counterpoint.analysis.cues import NOUN, PHRASE, Cue
from counterpoint.analysis.lexicon import Entry, Lexicon
from counterpoint.analysis.reading import Reading
from counterpoint.analysis.sources import Source
from counterpoint.analysis.speech import Speech
from counterpoint.records.attribution import Attribution, WordAt
from counterpoint.records.parse import Parse
from counterpoint.records.statement import Reason
from counterpoint.records.text import Span


def find(text: str, parse: Parse, lexicon: Lexicon) -> list[Attribution]:
    """Return every attribution of the article in text order."""
    reading = Reading(text, parse, lexicon)
    spoken = speech.find(reading)
    found = [_of_speech(reading, each) for each in spoken]
    used = {(each.sentence, each.cue.word.id) for each in spoken if each.cue}
    for index in range(len(reading.trees)):
        found.extend(_of_sentence(reading, index, used))
    found = [each for each in found if each.content]
    return sorted(found, key=lambda each: each.start)


def _of_speech(reading: Reading, each: Speech) -> Attribution:
    pieces = tuple(span for span in (reading.trim(piece.start, piece.end) for piece in each.pieces) if span)
    reason = Reason(each.code)
    if each.cue is None:
        return Attribution(each.sentence, None, None, None, None, pieces, "direct", "", "claim", 0.7, (reason,))
    tree = reading.trees[each.sentence]
    source = sources.find(tree, each.cue, reading.lexicon)
    entry = next((entry for entry in each.cue.entries if entry.quote), each.cue.entries[0])
    return _attribution(reading, each.sentence, each.cue, source, pieces, entry, "direct", reason)


def _attribution(
    reading: Reading,
    sentence: int,
    cue: Cue,
    source: Source | None,
    pieces: tuple[Span, ...],
    entry: Entry,
    kind: str,
    reason: Reason,
) -> Attribution:
    tree = reading.trees[sentence]
    accused = contents.accused(tree, cue, entry)
    return Attribution(
        sentence=sentence,
        source=reading.trim(*_ends(tree.span(source.first, source.last))) if source else None,
        source_word=WordAt(sentence, source.word.id) if source else None,
        cue=tree.span(cue.first, cue.last),
        cue_word=WordAt(sentence, cue.word.id),
        content=pieces,
        kind=kind,
        cue_class=entry.cue_class,
        polarity=cue.polarity(entry),
        confidence=0.8,
        reasons=(reason,),
        accused=tree.span(tree.first(accused), tree.last(accused)) if accused else None,
    )


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _of_sentence(reading: Reading, index: int, used: set[tuple[int, int]]) -> Iterator[Attribution]:
    tree, lexicon = reading.trees[index], reading.lexicon
    found = reading.cues[index]
    for cue in found:
        if (index, cue.word.id) in used or (
            cue.word.feature("VerbForm") == "Inf" and not tree.kids(cue.word, "nsubj", "aux")
        ):
            continue
        source = sources.find(tree, cue, lexicon)
        if source is None and cue.form == NOUN:
            continue
        others = frozenset(other.word.id for other in found if other is not cue and other.is_verbal)
        content = contents.find(tree, cue, source, others, lexicon)
        if content is None or cue.is_untold(content.entry):
            continue
        pieces = tuple(span for first, last in content.runs if (span := reading.trim(*_ends(tree.span(first, last)))))
        if pieces:
            kind = _kind(reading, pieces)
            yield _attribution(reading, index, cue, source, pieces, content.entry, kind, Reason(content.code))


def _kind(reading: Reading, pieces: tuple[Span, ...]) -> str:
    quoted = [quote for piece in pieces for quote in reading.quotations_in(piece) if not quote.depth]
    return "mixed" if quoted else "indirect"
