"""Direct speech: which quotations somebody says, and the cue that says who."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterpoint.analysis.attribution import cues, utterers
from counterpoint.analysis.attribution.clauses import SPEAKING
from counterpoint.analysis.attribution.cues import Cue
from counterpoint.analysis.attribution.phrases import Source
from counterpoint.analysis.attribution.quotations import Quotation, outermost
from counterpoint.analysis.attribution.reading import Reading
from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Word
from counterpoint.records.text import Span

_AFTER: Final = re.compile(r"\s*[.,:]?\s*[—–-]?\s*")
_SENTENCE_END: Final = ".!?…"
_CLOSERS: Final = "’”»'\""
_INNER_SPLIT: Final = re.compile(r"[,.!?…]\s+[—–-]\s+(?=[a-zа-яё])")
_INNER_RESUME: Final = re.compile(r"[,.]\s+[—–-]\s+")
_WINDOW: Final = 30
_LONGEST: Final = 300
"""Characters of the longest attribution inside quotation marks."""

_ORPHAN: Final = 5
"""Words that a quotation without a cue needs to be taken for speech that goes on."""

_SIGNED: Final = 3
"""Words of the shortest quotation that a name below it signs."""

_SIGNATURE: Final = re.compile(r"[.,]?\s*\n?\s*[—–-]{1,2}\s*([^\n—–]{3,80}?)\s*\.?\s*$", re.MULTILINE)
_BREAKS: Final = ".,;:!?—–-()\n "
_SUBORDINATE: Final = frozenset({"acl", "advcl", "amod", "xcomp", "csubj"})


@dataclass(frozen=True, slots=True)
class Speech:
    """Quoted words with the sentence and cue that attribute them.

    Without a cue they are signed with the name ``signed``, a phrase of the sentence, or go on with the speech before.
    """

    pieces: tuple[Span, ...]
    sentence: int
    cue: Cue | None
    code: str
    signed: Source | None = None


def find(reading: Reading) -> list[Speech]:
    """Return the direct speech of the article in text order."""
    quotes = outermost(reading.quotations)
    found: list[Speech] = []
    place = 0
    while place < len(quotes):
        taken, speech = _from(reading, quotes, place)
        if speech:
            found.append(speech)
        place += taken
    return found


def _from(reading: Reading, quotes: list[Quotation], place: int) -> tuple[int, Speech | None]:
    """Return how many quotations the speech that begins at ``place`` takes, and the speech, if it is one."""
    quote = quotes[place]
    broken = _broken_inside(reading, quote)
    if broken:
        return 1, broken
    attributed = _attribution(reading, quote)
    if attributed:
        sentence, cue, code, end = attributed
        more = list(_continued(reading, quotes, place + 1, end)) if code != "speech-before" else []
        pieces = (quote.span, *(each.span for each in more))
        return 1 + len(more), Speech(pieces, sentence, cue, code)
    signed = _signed(reading, quote)
    if signed:
        return 1, signed
    sentence_at = reading.sentence_at(quote.start)
    if sentence_at is not None and _stands_alone(reading, quote):
        return 1, Speech((quote.span,), sentence_at, None, "speech-goes-on")
    return 1, None


def _attribution(reading: Reading, quote: Quotation) -> tuple[int, Cue, str, int] | None:
    """Return the sentence, cue and rule that attribute the quotation, and where the attribution ends."""
    if len(quote.span.of(reading.text).split()) < 2:
        return None
    if not _begins_like_speech(reading, quote):
        return _right_before(reading, quote)
    leading = _before(reading, quote)
    if leading and reading.text[max(0, quote.outer.start - 9) : quote.outer.start].rstrip().endswith(":"):
        return leading
    return _after(reading, quote) or leading


def _begins_like_speech(reading: Reading, quote: Quotation) -> bool:
    before = reading.text[max(0, quote.outer.start - 40) : quote.outer.start].rstrip(" \t\u00a0")
    if quote.is_dialogue or not before or before[-1] in "\n\r" or before[-1] in _SENTENCE_END + ":,—–()[":
        return True
    return before[-1] in '»”"’'


def _after(reading: Reading, quote: Quotation) -> tuple[int, Cue, str, int] | None:
    """Return the cue that follows the quotation: «…», — сказал он; “…,” he said."""
    text, end = reading.text, quote.outer.end
    line_end = reading.line_end(end)
    gap = _AFTER.match(text, end, line_end)
    start = gap.end() if gap else end
    last = quote.span.of(text).rstrip(_CLOSERS)[-1:]
    is_joined = last in ",!?…" or "," in text[end:start] or any(dash in text[end:start] for dash in "—–-")
    is_lead = ":" in text[end:start]  # a headline: «…»: врачи рассказали о нехватке
    is_new_sentence = last == "." or "." in text[end:start]
    if start >= line_end or not (is_joined or is_new_sentence or is_lead):
        return None
    sentence = reading.sentence_at(start)
    if sentence is None or reading.sentences[sentence].start >= line_end:
        return None
    limit = min(line_end, _next_quote(reading, start))
    words = reading.words(sentence, start, limit)[:_WINDOW]
    words = words[: next((n for n, word in enumerate(words) if n and word.text in (";", ":")), len(words))]
    cue = _chosen(reading, sentence, words, need_known=not is_joined or len(quote.span.of(text).split()) < 4)
    if cue is None or (not is_joined and not is_lead and _has_own_content(reading, sentence, cue)):
        return None
    return sentence, cue, "speech-after", min(reading.sentences[sentence].end, limit)


def _next_quote(reading: Reading, start: int) -> int:
    following = next(reading.quotations_in(Span(start, len(reading.text))), None)
    return following.outer.start if following else len(reading.text)


def _chosen(reading: Reading, sentence: int, words: list[Word], *, need_known: bool) -> Cue | None:
    """Return the cue among ``words``: a verb of the lexicon, or any verb with a subject right beside the speech."""
    tree = reading.trees[sentence]
    known = {cue.word.id: cue for cue in reading.cues[sentence] if cue.is_verbal or cue.form == cues.PHRASE}
    for number, word in enumerate(words):
        cue = known.get(word.id)
        if cue and _may_lead(cue) and not _is_subordinate(tree, word, words):
            return cue
        is_finite = word.upos == "VERB" and word.feature("VerbForm") in ("Fin", "")
        if (
            is_finite
            and word.deprel not in ("acl:relcl", "advcl", "acl", "ccomp")
            and not need_known
            and number < 8
            and _has_subject(tree, word, words)
        ):
            return cues.unknown_verb(tree, word, reading.lexicon)
    return None


def _may_lead(cue: Cue) -> bool:
    """Tell whether the cue can stand beside direct speech."""
    is_speaking = cue.form in (cues.VERB, cues.LIGHT) and any(entry.quote for entry in cue.entries)
    return is_speaking or cue.form == cues.PHRASE


def _is_subordinate(tree: Tree, word: Word, words: list[Word]) -> bool:
    """Tell whether the verb stands in a clause that only describes something in the attribution."""
    if word.deprel == "acl:relcl":
        return True
    if word.relation not in _SUBORDINATE:
        return False
    head = tree.head(word)
    return head is not None and any(each.id == head.id for each in words)


def _has_subject(tree: Tree, word: Word, words: list[Word]) -> bool:
    allowed = {each.id for each in words}
    return any(kid.id in allowed and kid.upos in ("PROPN", "NOUN", "PRON") for kid in tree.kids(word, "nsubj"))


def _has_own_content(reading: Reading, sentence: int, cue: Cue) -> bool:
    tree = reading.trees[sentence]
    return any(kid.id > cue.word.id and kid.relation in ("ccomp", "xcomp", "obj") for kid in tree.kids(cue.word))


def _before(reading: Reading, quote: Quotation) -> tuple[int, Cue, str, int] | None:
    """Return the cue that leads up to the quotation: он сказал: «…»; he said, “…”."""
    text = reading.text
    before = quote.outer.start
    while before and text[before - 1].isspace():
        before -= 1
    if not before or text[before - 1] not in ":,":
        return None
    sentence = reading.sentence_at(before - 1)
    if sentence is None:
        return None
    words = reading.words(sentence, 0, before)
    is_colon = text[before - 1] == ":"
    cue = _nearest(reading, sentence, words, is_colon=is_colon) or _any_verb(
        reading, sentence, words, is_colon=is_colon
    )
    return (sentence, cue, "speech-before", quote.outer.end) if cue else None


def _any_verb(reading: Reading, sentence: int, words: list[Word], *, is_colon: bool) -> Cue | None:
    """Return the verb of a clause with a speaker that leads up to speech with a colon: she put it this way: “…”."""
    tree = reading.trees[sentence]
    verb = next((word for word in words if word.upos == "VERB" and word.head == 0), None)
    if verb is None or not is_colon:
        return None
    subjects = [kid for kid in tree.kids(verb, "nsubj") if kid.id < verb.id and kid.upos in ("PROPN", "PRON", "NOUN")]
    is_spoken = bool(subjects) and utterers.can_speak(tree, subjects[0], reading.lexicon)
    return cues.unknown_verb(tree, verb, reading.lexicon) if is_spoken else None


def _right_before(reading: Reading, quote: Quotation) -> tuple[int, Cue, str, int] | None:
    """Return the cue that leads up to a whole clause in marks without comma or colon: he said “it will never work.”"""
    text, after = reading.text, quote.outer.end
    is_whole = text[quote.end - 1] in _SENTENCE_END + "," or not text[after : after + 1].strip(_BREAKS)
    sentence = reading.sentence_at(quote.outer.start - 1)
    if sentence is None or not is_whole:
        return None
    words = reading.words(sentence, 0, quote.outer.start)
    quoted = reading.words(sentence, quote.start, quote.end)
    if not words or not any(word.feature("VerbForm") == "Fin" for word in quoted):
        return None
    cue = next((cue for cue in reading.cues[sentence] if cue.last == words[-1].id and cue.form == cues.VERB), None)
    is_speaking = cue is not None and any(entry.quote and entry.cue_class in SPEAKING for entry in cue.entries)
    return (sentence, cue, "speech-before", after) if cue and is_speaking else None


def _nearest(reading: Reading, sentence: int, words: list[Word], *, is_colon: bool) -> Cue | None:
    """Return the last cue of ``words`` that can lead up to a quotation."""
    ids = {word.id for word in words}
    for cue in reversed(reading.cues[sentence]):
        if cue.word.id not in ids or cue.form not in (cues.VERB, cues.LIGHT) or not any(e.quote for e in cue.entries):
            continue
        if is_colon or words[-1].id - cue.word.id <= 2:
            return cue
    return None


def _broken_inside(reading: Reading, quote: Quotation) -> Speech | None:
    """Return speech whose attribution stands inside the marks: «…, — заявил он. — …»."""
    text = reading.text
    split = _INNER_SPLIT.search(text, quote.start, quote.end)
    while split:
        resume = _INNER_RESUME.search(text, split.end(), min(quote.end, split.end() + _LONGEST))
        sentence = reading.sentence_at(split.end())
        if sentence is not None and not quote.is_dialogue:
            limit = resume.start() if resume else quote.end
            words = reading.words(sentence, split.end(), limit)
            cue = _chosen(reading, sentence, words[:6], need_known=True)
            if cue:
                pieces = [Span(quote.start, split.start())]
                if resume:
                    pieces.append(Span(resume.end(), quote.end))
                return Speech(tuple(pieces), sentence, cue, "speech-around")
        split = _INNER_SPLIT.search(text, split.end(), quote.end)
    return None


def _continued(reading: Reading, quotes: list[Quotation], place: int, end: int) -> Iterator[Quotation]:
    """Yield the quotations right after an attribution that go on with the same speech."""
    for number in range(place, len(quotes)):
        quote = quotes[number]
        between = reading.text[end : quote.outer.start] if end <= quote.outer.start else ""
        before = reading.text[max(0, quote.outer.start - 9) : quote.outer.start]
        if "\n" in between or any(character.isalnum() for character in between) or quote.outer.start - end > 8:
            return
        if "\n" in before or before.rstrip()[-1:] not in tuple(".,:!?—–-"):
            return
        if _after(reading, quote) and not quote.is_dialogue:
            return
        yield quote
        end = quote.outer.end


def _signed(reading: Reading, quote: Quotation) -> Speech | None:
    """Return the speech when a dash and nothing but a name follow it: «…» — Чингиз Айтматов."""
    signature = _SIGNATURE.match(reading.text, quote.outer.end)
    sentence = reading.sentence_at(signature.start(1)) if signature else None
    if signature is None or sentence is None or len(quote.span.of(reading.text).split()) < _SIGNED:
        return None
    words = [word for word in reading.words(sentence, *signature.span(1)) if not is_punctuation(word)]
    names = [word for word in words if word.upos == "PROPN"]
    if not names or any(word.upos in ("VERB", "AUX", "SCONJ", "PRON") for word in words) or words[0].text[:1].islower():
        return None
    signed = Source(names[0], words[0].id, words[-1].id, "speech-signed")
    return Speech((quote.span,), sentence, None, "speech-signed", signed)


def _stands_alone(reading: Reading, quote: Quotation) -> bool:
    """Tell whether the quotation is a line of its own, long enough to be speech that goes on."""
    text = reading.text
    start, end = reading.line_start(quote.outer.start), reading.line_end(quote.outer.end)
    outside = text[start : quote.outer.start] + text[quote.outer.end : end]
    is_long = len(quote.span.of(text).split()) >= _ORPHAN or quote.is_open
    if not is_long or quote.is_dialogue:
        return False
    return not any(character.isalnum() for character in outside) and not normal(outside).strip().endswith(":")
