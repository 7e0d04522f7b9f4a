"""Cues in passing: «…, заявил министр», “…, he said, …”, «по словам министра, …»."""

from typing import Final

from counterpoint.analysis.attribution.clauses import SPEAKING, Run
from counterpoint.analysis.attribution.cues import LIGHT, PHRASE, VERB, Cue
from counterpoint.analysis.attribution.phrases import Source, description_after
from counterpoint.analysis.lexicon import Lexicon, is_relative
from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Word

_BREAKS: Final = frozenset({",", ";", ":", "—", "–", "-", "--", ".", "!", "?", "…", "...", ")", "("})
_AS: Final = frozenset({"как", "as"})
_PLAIN: Final = frozenset({"source-subject", "source-behind", "source-place", "source-ahead"})
_PASSING: Final = SPEAKING | {"hope", "fear", "promise", "ask", "propose"}


def around(tree: Tree, cue: Cue, source: Source | None, lexicon: Lexicon) -> tuple[Run, ...]:
    """Return what a cue in passing attributes: the clause around it, in one or two pieces; empty when it is none."""
    first, last = extent(tree, cue, source)
    if cue.form == PHRASE and not _is_set_off(tree, source, first, last):
        return ()
    if cue.form != PHRASE and not _is_in_passing(tree, cue, source, first, last, lexicon):
        return ()
    if cue.form == PHRASE and source and source.last == last:
        last = description_after(tree, last, lexicon)
    left, right = _bounds(tree, cue, first, last, lexicon)
    marks = [word.id for word in tree.between(left, right) if word.text == ";"]
    left = max([left, *(mark + 1 for mark in marks if mark < first)])
    right = min([right, *(mark - 1 for mark in marks if mark > last)])
    runs = [run for run in (_trimmed(tree, left, first - 1), _trimmed(tree, last + 1, right)) if run]
    runs = [run for run in runs if not _is_own_clause(tree, cue, run, lexicon)]
    if len(runs) == 2 and _has_verb(tree, runs[0]) and not _has_clause(tree, runs[1], lexicon):
        runs = runs[:1]
    runs = [run for run in runs if len(runs) == 1 or not _is_mere_link(tree, run, lexicon)]
    if not any(_has_verb(tree, run) for run in runs) and (cue.form != PHRASE or not runs):
        return ()
    return tuple(runs)


def _is_set_off(tree: Tree, source: Source | None, first: int, last: int) -> bool:
    """Tell whether a phrase stands at an edge or at a comma, or names somebody: not «ответил согласно инструкции»."""
    if first == 1 or tree.word(first - 1).upos == "PUNCT" or last >= len(tree.words) - 1:
        return True
    after = tree.word(last + 1)
    is_named = source is not None and any(
        each.upos in ("PROPN", "PRON") for each in tree.between(source.first, source.last)
    )
    return after.upos == "PUNCT" or is_named


def extent(tree: Tree, cue: Cue, source: Source | None) -> Run:
    """Return the first and last word of the cue with its source and circumstances, up to the next comma or dash."""
    first, last = cue.first, cue.last
    if source and source.last < first and not _has_break(tree, source.last + 1, first - 1):
        first = source.first
    if source and source.first > last and not _has_break(tree, last + 1, source.first - 1):
        last = source.last
    if cue.form == PHRASE:
        return first, last
    for word in tree.between(last + 1, len(tree.words)):
        if word.text in _BREAKS or word.text in '»”"' or _opens(tree, word):
            break
        last = word.id
    for word in reversed(tree.between(1, first - 1)):
        if word.text in _BREAKS or word.text in '»”"«“':
            break
        first = word.id
    return first, last


def _opens(tree: Tree, word: Word) -> bool:
    return word.text in "«“" and word.id == len(tree.words)


def _has_break(tree: Tree, first: int, last: int) -> bool:
    return any(word.text in _BREAKS for word in tree.between(first, last))


def _is_in_passing(tree: Tree, cue: Cue, source: Source | None, first: int, last: int, lexicon: Lexicon) -> bool:
    if (
        cue.form not in (VERB, LIGHT)
        or (source and source.code not in _PLAIN)
        or _is_published(cue)
        or not any(entry.cue_class in _PASSING for entry in cue.entries)
    ):
        return False
    if (
        source is None
        or cue.word.feature("VerbForm") in ("Inf", "Conv", "Ger")
        or cue.word.relation in ("xcomp", "amod")
    ):
        return False
    if (
        not first <= source.first <= last
        or cue.word.deprel in ("acl:relcl",)
        or _is_participle(tree, cue.word, lexicon)
    ):
        return False
    if cue.form == LIGHT and source.first < cue.first:
        return False
    if any(is_relative(word, lexicon) for word in tree.between(first, cue.first)):
        return False
    head = {normal(word.text) for word in tree.between(first, cue.first)}
    before = tree.word(first - 1) if first > 1 else None
    after = tree.word(last + 1) if last < len(tree.words) else None
    if after is not None and (after.text == ":" or not is_punctuation(after)):
        return False
    if before is None:
        return bool(head & _AS) and normal(tree.word(first).text) in _AS
    if not is_punctuation(before):
        return False
    marks = {normal(kid.text) for kid in tree.kids(cue.word, "mark")} - _AS
    return not marks and not _starts_with_link(tree, first)


def _is_published(cue: Cue) -> bool:
    """Tell whether a passive says where words were published instead of what they say: было опубликовано в блоге."""
    is_passive = cue.word.feature("Voice") == "Pass" and cue.word.feature("VerbForm") == "Part"
    return is_passive and cue.word.feature("Variant") == "Short" and cue.word.relation != "parataxis"


def _is_participle(tree: Tree, word: Word, lexicon: Lexicon) -> bool:
    """Tell whether the verb is a bare participle: no subject of its own, no auxiliary."""
    if lexicon.language == "ru":
        return word.feature("VerbForm") == "Part" and word.feature("Variant") != "Short"
    return lexicon.language == "en" and word.feature("VerbForm") == "Part" and not tree.kids(word, "nsubj", "aux")


def _starts_with_link(tree: Tree, first: int) -> bool:
    """Tell whether the clause of the cue is coordinated or subordinate, not in passing: «…, а Фейгин сообщил»."""
    word = tree.word(first)
    return word.upos in ("CCONJ", "SCONJ") and normal(word.text) not in _AS


def _is_end(tree: Tree, last: int) -> bool:
    return all(is_punctuation(each) for each in tree.between(last + 1, len(tree.words)))


def _is_subordinate(tree: Tree, cue: Cue) -> bool:
    """Tell whether the phrase stands in a clause that a complementiser opens: «сказал, что, по словам X, …»."""
    return any(each.upos == "SCONJ" and each.relation == "mark" for each in tree.between(1, cue.first - 1))


def _bounds(tree: Tree, cue: Cue, first: int, last: int, lexicon: Lexicon) -> Run:
    """Return the first and last word of the clause that the cue stands in."""
    link = tree.word(cue.first - 2) if cue.first > 2 and tree.word(cue.first - 1).text == "," else None
    if link is not None and (link.upos == "SCONJ" or is_relative(link, lexicon)):
        head = tree.head(link)
        if head is not None and head.id > cue.last:
            return link.id, _own_clause(tree, head)[1]
    if cue.form == PHRASE and (first == 1 or _is_end(tree, last)) and not _is_subordinate(tree, cue):
        return 1, len(tree.words)
    word = cue.noun if cue.form == PHRASE and cue.noun else cue.word
    for head in tree.above(word):
        is_clause = head.upos in ("VERB", "AUX") or head.head == 0 or bool(tree.kids(head, "nsubj", "cop"))
        if is_clause and head.id not in range(cue.first, cue.last + 1):
            if head.head == 0 or (cue.form != PHRASE and head.relation in ("parataxis", "conj", "ccomp")):
                break
            return _own_clause(tree, head)
    return 1, len(tree.words)


def _own_clause(tree: Tree, head: Word) -> Run:
    """Return the extent of a clause without the clauses that are coordinated with it by a subject of their own."""
    first, last = tree.first(head), tree.last(head)
    for kid in tree.kids(head, "conj"):
        if kid.deprel == "conj" and head.relation in ("acl", "advcl") and tree.first(kid) > head.id:
            last = min(last, tree.first(kid) - 1)
    return first, last


def _is_own_clause(tree: Tree, cue: Cue, run: Run, lexicon: Lexicon) -> bool:
    """Tell whether the run is what the cue, or another one, says with a complementiser of its own."""
    first = tree.word(run[0])
    return run[0] > cue.last and normal(first.text) in lexicon.clause_marks and cue.form != PHRASE


def _is_mere_link(tree: Tree, run: Run, lexicon: Lexicon) -> bool:
    """Tell whether the run is only «однако» or “in addition”."""
    words = " ".join(normal(word.text) for word in tree.between(*run))
    is_word = run[0] == run[1] and tree.word(run[0]).upos not in ("NOUN", "PROPN", "PRON")
    return words in lexicon.connectives or is_word


def _has_verb(tree: Tree, run: Run) -> bool:
    return any(
        word.upos in ("VERB", "AUX") or word.text in "—–" or _is_predicate(tree, word) for word in tree.between(*run)
    )


def _has_clause(tree: Tree, run: Run, lexicon: Lexicon) -> bool:
    """Tell whether the run goes on with the clause: it has a finite verb, or more than a participle beside it."""
    words = tree.between(*run)
    if any(is_relative(word, lexicon) for word in words[:3]):
        return False
    if words[0].upos in ("CCONJ", "ADV") and not any(
        word.feature("VerbForm") in ("Conv", "Part") for word in words[:4]
    ):
        return True
    head = next((word for word in words if word.relation in ("advcl", "acl", "conj", "parataxis")), None)
    first = next((word for word in words[:3] if word.upos == "VERB"), None)
    if first is not None and first.text.endswith("ing") and not tree.kids(first, "nsubj", "aux"):
        return False
    is_apart = head is not None and head.feature("VerbForm") in ("Conv", "Part", "Ger") and head.id - run[0] <= 2
    return not is_apart


def _is_predicate(tree: Tree, word: Word) -> bool:
    return bool(tree.kids(word, "nsubj"))


def _trimmed(tree: Tree, first: int, last: int) -> Run | None:
    while first <= last and is_punctuation(tree.word(first)) and tree.word(first).text not in '«“"„‘':
        first += 1
    while first <= last and is_punctuation(tree.word(last)) and tree.word(last).text not in '»”"’':
        last -= 1
    return (first, last) if any(not is_punctuation(each) for each in tree.between(first, last)) else None
