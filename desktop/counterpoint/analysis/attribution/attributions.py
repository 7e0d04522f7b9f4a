"""Attributions: who-said-what, as the sentences of an article show it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from counterpoint.analysis.attribution import contents, cues, datelines, headlines, nesting, sources, speech, utterers
from counterpoint.analysis.attribution.clauses import SPEAKING
from counterpoint.analysis.attribution.contents import Content
from counterpoint.analysis.attribution.cues import LIGHT, NOUN, PHRASE, PREDICATE, VERB, Cue
from counterpoint.analysis.attribution.phrases import Source
from counterpoint.analysis.attribution.quotations import Quotation
from counterpoint.analysis.attribution.reading import Reading
from counterpoint.analysis.attribution.speech import Speech
from counterpoint.analysis.lexicon import Entry, Lexicon, is_relative
from counterpoint.analysis.speakers import pronouns
from counterpoint.analysis.trees import Tree, normal
from counterpoint.records.attribution import Attribution, WordAt
from counterpoint.records.parse import Parse, Word
from counterpoint.records.statement import Reason
from counterpoint.records.text import Span

_STOPS: Final = frozenset('.!?…:;"”»)')
_NAME_WORDS: Final = 6
"""Words of the longest name or title in quotation marks."""

_INNER: Final = frozenset({"think", "intend", "hope", "fear", "ask", "urge", "order"})
"""Classes that say nothing when nobody is named: states of mind, and orders of nobody."""

_ECHOING: Final = frozenset({"confirm", "agree"})
"""Classes that, like denials, repeat the words that “it” points at."""

_SURE: Final = {"content-clause": 0.9, "content-around": 0.85, "speech-after": 0.95, "speech-before": 0.95}


def find(text: str, parse: Parse, lexicon: Lexicon) -> list[Attribution]:
    """Return every attribution of the article in text order.

    An attribution ``inside`` another one stands for a statement only if its speaker is another party.
    """
    reading = Reading(text, parse, lexicon)
    spoken = speech.find(reading)
    found = [each for each in (_of_speech(reading, words) for words in spoken) if each.content]
    used = {(each.sentence, each.cue.word.id) for each in spoken if each.cue}
    for index in range(len(reading.trees)):
        for each in _of_sentence(reading, index, used):
            pointed = _pointed_at(reading, each, found)
            if pointed.content:
                found.append(pointed)
    found.extend(headlines.find(reading))
    found = [_with_block(reading, each) for each in found]
    found.extend(_blocks(reading, found))
    found.sort(key=lambda each: (each.start, each.content[0].start))
    return nesting.arrange(reading, found)


def _with_block(reading: Reading, each: Attribution) -> Attribution:
    """Return the attribution with the line after it, when its sentence ends with a colon and its line as well."""
    end = reading.sentences[each.sentence].end
    block = reading.block_after(end)
    is_last = each.cue is not None and each.content and each.content[-1].end >= end - 1
    if block is None or not is_last or each.cue_class not in SPEAKING:
        return each
    return replace(each, content=(*each.content, block), kind="mixed" if each.kind == "indirect" else each.kind)


def _blocks(reading: Reading, found: list[Attribution]) -> Iterator[Attribution]:
    """Yield the lines that a cue without other content leads up to: «Лебедев сказал:» and a line of speech."""
    taken = {
        each.sentence for each in found if each.content and each.content[-1].end > reading.sentences[each.sentence].end
    }
    for index, sentence in enumerate(reading.sentences):
        block = None if index in taken else reading.block_after(sentence.end)
        leading = [
            cue for cue in reading.cues[index] if cue.form in (VERB, LIGHT) and any(e.quote for e in cue.entries)
        ]
        if block and leading:
            yield _of_speech(reading, Speech((block,), index, leading[-1], "speech-block"))


def _of_speech(reading: Reading, words: Speech) -> Attribution:
    pieces = tuple(span for span in (reading.trim(piece.start, piece.end) for piece in words.pieces) if span)
    tree = reading.trees[words.sentence]
    if words.cue is None:
        signed = words.signed
        span = tree.span(signed.first, signed.last) if signed else None
        word = WordAt(words.sentence, signed.word.id) if signed else None
        reasons = (Reason(words.code, span.of(reading.text) if span else ""),)
        return Attribution(words.sentence, span, word, None, None, pieces, "direct", "", "claim", 0.7, reasons)
    source = sources.find(tree, words.cue, reading.lexicon)
    if source is None or any(piece.overlaps(tree.span(source.first, source.last)) for piece in pieces):
        source = sources.beside(tree, words.cue, _last_spoken(tree, words.cue, pieces), reading.lexicon)
    entry = next((entry for entry in words.cue.entries if entry.quote), words.cue.entries[0])
    return _attribution(reading, words.sentence, words.cue, source, pieces, entry, "direct", words.code)


def _last_spoken(tree: Tree, cue: Cue, pieces: tuple[Span, ...]) -> int:
    """Return the last word ahead of the cue that belongs to the speech, 0 if there is none."""
    spoken = (word.id for word in tree.between(1, cue.first - 1) if any(piece.overlaps(word.span) for piece in pieces))
    return max(spoken, default=0)


def _of_sentence(reading: Reading, index: int, used: set[tuple[int, int]]) -> Iterator[Attribution]:
    tree, lexicon = reading.trees[index], reading.lexicon
    for cue in reading.cues[index]:
        if (index, cue.word.id) in used or not cues.may_attribute(tree, cue):
            continue
        if cue.form == VERB and sources.quotes_another(tree, cue.word, lexicon):
            continue
        source = sources.find(tree, cue, lexicon)
        if not _may_speak(tree, cue, source, lexicon):
            continue
        others = [other for other in reading.cues[index] if other.word.id != cue.word.id]
        content = contents.find(tree, cue, source, others, lexicon)
        if content is None or cue.is_untold(content.entry) or _is_credit_line(reading, tree, cue, source, content):
            continue
        if (
            source
            and is_relative(source.word, lexicon)
            and not _stands_for_speaker(tree, source.word, content, lexicon)
        ):
            continue  # a thing that does something
        if all(first == last and is_relative(tree.word(first), lexicon) for first, last in content.runs):
            continue  # the guarantees that they offer
        pieces = _within_marks(reading, cue.word, _pieces(reading, tree, content))
        if pieces and (source is not None or _may_lack_source(tree, cue, content)):
            kind = _kind(reading, pieces)
            yield _attribution(reading, index, cue, source, pieces, content.entry, kind, content.code)


def _may_speak(tree: Tree, cue: Cue, source: Source | None, lexicon: Lexicon) -> bool:
    """Tell whether the source can be the speaker of the cue, or none is needed."""
    if source is None:
        return cue.form not in (NOUN, PREDICATE, PHRASE)
    if source.word.upos == "PRON" and source.word.feature("Person") in ("1", "2"):
        return False  # the author, or an interviewer and a guest
    is_named = cue.form == PHRASE and lexicon.language == "ru"  # «согласно снимкам»
    return is_named or utterers.can_speak(tree, source.word, lexicon)


def _stands_for_speaker(tree: Tree, pronoun: Word, content: Content, lexicon: Lexicon) -> bool:
    """Tell whether a relative pronoun stands for somebody: "which" does so only where a clause follows."""
    if not is_relative(pronoun, lexicon):
        return True
    if pronoun.text == "which" and content.code != "content-clause":
        return False
    found = None if pronoun.text.casefold() == "who" else pronouns.antecedent(tree.sentence, pronoun)
    return found is None or utterers.can_speak(tree, found[1], lexicon)


def _may_lack_source(tree: Tree, cue: Cue, content: Content) -> bool:
    """Tell whether the cue may stand without its subject: «Также сообщил, что…», not «ему предложили работу»."""
    is_first = cue.first == 1 and bool(cue.word.feature("Aspect"))  # Russian drops the subject: «Собирается уйти»
    is_clause = content.code in ("content-clause", "content-infinitive") and (
        is_first or content.entry.cue_class not in _INNER
    )
    is_impersonal = cue.word.feature("Voice") == "Pass" or (
        normal(cue.word.lemma).endswith("ся") and cue.word.feature("Gender") == "Neut"
    )
    is_there = any(normal(kid.text) == "там" for kid in tree.kids(cue.word, "advmod"))
    return is_clause and (cue.word.feature("Number") != "Plur" or is_there) and not is_impersonal


def _pieces(reading: Reading, tree: Tree, content: Content) -> tuple[Span, ...]:
    start = datelines.end_of(tree.sentence) + 1
    runs = ((max(first, start), last) for first, last in content.runs if last >= start)
    spans = (_over_the_edge(reading, tree.sentence.index, tree.span(*run)) for run in runs)
    trimmed = (reading.trim(span.start, span.end) for span in spans)
    return tuple(_without_lead(reading, span) for span in trimmed if span)


def _within_marks(reading: Reading, cue: Word, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the pieces as far as they stand in the same direct speech as the cue; all if the cue stands in none."""
    speech = reading.speech_around(cue.span)
    if speech is None:
        return pieces
    clipped = ((max(each.start, speech.start), min(each.end, speech.end)) for each in pieces)
    trimmed = (reading.trim(start, end) for start, end in clipped if start < end)
    return tuple(span for span in trimmed if span)


def _points_back(reading: Reading, pieces: tuple[Span, ...]) -> bool:
    """Tell whether the content only points to the sentence before: «Об этом заявил министр»."""
    return len(pieces) == 1 and normal(pieces[0].of(reading.text)) in reading.lexicon.backward


def _pointed_at(reading: Reading, each: Attribution, found: Sequence[Attribution]) -> Attribution:
    """Return the attribution with what its content points at: what was attributed last, else the sentence before.

    Empty content comes back where an outlet only signs, or where “it” is no words of anybody.
    """
    if not _points_back(reading, each.content):
        return each
    if each.cue_class in SPEAKING:
        tree, word = reading.trees[each.sentence], each.source_word
        is_credit = each.source is not None and word is not None and _is_outlet(reading, tree, each, word.word)
        return replace(each, content=() if is_credit else _sentence_before(reading, each.sentence))
    if each.polarity != "denial" and each.cue_class not in _ECHOING:
        return replace(each, content=())  # the minister welcomed it: not what was said, but what it was about
    near = [other for other in found if other.sentence in (each.sentence - 1, each.sentence) and other.cue]
    whole = [other for other in near if not any(_lies_in(other, around) for around in near)]
    latest = max(whole, key=lambda other: other.content[0].start, default=None)
    if latest is None:
        return replace(each, content=_sentence_before(reading, each.sentence))
    ahead = (reading.trim(piece.start, min(piece.end, each.start)) for piece in latest.content)
    return replace(each, content=tuple(span for span in ahead if span))


def _lies_in(each: Attribution, around: Attribution) -> bool:
    return each is not around and any(piece.contains(each.cue) for piece in around.content if each.cue)


def _is_outlet(reading: Reading, tree: Tree, each: Attribution, word: int) -> bool:
    words = [other.id for other in tree.words if each.source and each.source.contains(other.span)]
    return bool(words) and sources.is_outlet(tree, Source(tree.word(word), words[0], words[-1], ""), reading.lexicon)


def _sentence_before(reading: Reading, index: int) -> tuple[Span, ...]:
    before = reading.sentences[index - 1] if index else None
    span = reading.trim(before.start, before.end) if before else None
    return (span,) if span else ()


def _over_the_edge(reading: Reading, index: int, span: Span) -> Span:
    """Return the span with the rest of a sentence that the tokenizer broke in two: it ends without a full stop."""
    sentence = reading.sentences[index]
    if span.end < sentence.end or reading.text[sentence.end - 1] in _STOPS or index + 1 >= len(reading.sentences):
        return span
    following = reading.sentences[index + 1]
    is_same_line = "\n" not in reading.text[sentence.end : following.start]
    return Span(span.start, following.end) if is_same_line else span


def _without_lead(reading: Reading, span: Span) -> Span:
    """Return the span without «однако,» or “however,” at its head."""
    words = normal(span.of(reading.text))
    for link in reading.lexicon.connectives:
        if words.startswith(f"{link},"):
            return reading.trim(span.start + len(link) + 1, span.end) or span
    return span


def _is_credit_line(reading: Reading, tree: Tree, cue: Cue, source: Source | None, content: Content) -> bool:
    """Tell whether the outlet only signs what it reports: «…, передает РИА Новости» at the end of the sentence."""
    if source is None or cue.form not in (VERB, LIGHT) or content.code != "content-around":
        return False
    is_last = max(cue.last, source.last) > max(last for _, last in content.runs)
    is_relayed = normal(cue.word.lemma) in reading.lexicon.outlets.relay
    return is_last and is_relayed and sources.is_outlet(tree, source, reading.lexicon)


def _attribution(
    reading: Reading,
    sentence: int,
    cue: Cue,
    source: Source | None,
    pieces: tuple[Span, ...],
    entry: Entry,
    kind: str,
    code: str,
) -> Attribution:
    tree = reading.trees[sentence]
    accused = contents.accused(tree, cue, entry)
    span = _source_span(reading, tree, source) if source else None
    reasons = [Reason(code, tree.span(cue.first, cue.last).of(reading.text))]
    if source and span:
        reasons.append(Reason(source.code, span.of(reading.text)))
    polarity = cue.polarity(entry)
    if polarity == "claim" and code == "content-infinitive" and _is_denying_verb(reading, tree, pieces):
        polarity = "denial"
    denial = _denying(reading, pieces) if polarity == "claim" and entry.cue_class not in ("accuse", "criticise") else ""
    if denial:
        polarity = "denial"
        reasons.append(Reason("denied-in-words", denial))
    return Attribution(
        sentence=sentence,
        source=span,
        source_word=WordAt(sentence, source.word.id) if source else None,
        cue=tree.span(cue.first, cue.last),
        cue_word=WordAt(sentence, cue.word.id),
        content=pieces,
        kind=kind,
        cue_class=entry.cue_class,
        polarity=polarity,
        confidence=_SURE.get(code, 0.7) - (0.2 if source is None else 0.0),
        reasons=tuple(reasons),
        accused=_before(tree.span(tree.first(accused), tree.last(accused)), pieces) if accused else None,
    )


def _is_denying_verb(reading: Reading, tree: Tree, pieces: tuple[Span, ...]) -> bool:
    """Tell whether what somebody promises or urges is itself a denial: vowed to ignore, призвал отклонить."""
    inside = (word for word in tree.words if pieces[0].start <= word.start and word.end <= pieces[0].end)
    verb = next((word for word in inside if word.upos == "VERB"), None)
    entries = reading.lexicon.verbs.get(normal(verb.lemma), ()) if verb else ()
    return bool(entries) and all(entry.polarity == "denial" for entry in entries)


def _before(span: Span, pieces: tuple[Span, ...]) -> Span:
    """Return the span up to a piece of content that begins in it."""
    begun = [piece.start for piece in pieces if span.start < piece.start < span.end]
    return Span(span.start, min(begun)) if begun else span


def _source_span(reading: Reading, tree: Tree, source: Source) -> Span:
    span = tree.span(source.first, source.last)
    is_possessive = span.of(reading.text)[-1] in "’'" and source.code == "source-owner"
    return Span(span.start, span.end - 1) if is_possessive else span


def _denying(reading: Reading, pieces: tuple[Span, ...]) -> str:
    """Return the wording by which the content denies something, empty if it does not."""
    for piece in pieces:
        words = f" {normal(piece.of(reading.text))}"
        for denial in reading.lexicon.denials:
            if f" {denial}" in words:
                return denial
    return ""


def _kind(reading: Reading, pieces: tuple[Span, ...]) -> str:
    quoted = [quote for piece in pieces for quote in reading.quotations_in(piece) if quote.outer.end <= piece.end]
    return "mixed" if any(not _is_name(reading, quote) for quote in quoted) else "indirect"


def _is_name(reading: Reading, quote: Quotation) -> bool:
    """Tell whether the marks hold a name or title: a few words that begin with a capital letter in mid-sentence."""
    words = quote.span.of(reading.text)
    later = words.split()[1:]
    if reading.lexicon.language == "en" and 2 * sum(word[:1].islower() for word in later) > len(later) + 1:
        return False
    before = reading.text[max(0, quote.outer.start - 9) : quote.outer.start].rstrip()[-1:]
    return words[:1].isupper() and len(words.split()) <= _NAME_WORDS and before not in (":", ".", "")
