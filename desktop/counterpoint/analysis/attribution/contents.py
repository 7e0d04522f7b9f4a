"""Contents: the words that a cue attributes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from counterpoint.analysis.attribution import predicates
from counterpoint.analysis.attribution.clauses import SPEAKING, Run, clause, cut
from counterpoint.analysis.attribution.cues import LIGHT, PHRASE, VERB, Cue
from counterpoint.analysis.attribution.parentheses import around
from counterpoint.analysis.attribution.phrases import Source, noun_phrase
from counterpoint.analysis.lexicon import Argument, Entry, Lexicon, is_relative
from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Word

_NO_PREPOSITION: Final = frozenset({"of", "including"})
"""Prepositions that stay out of the content: accused of hiding assets."""

_STRONG: Final = frozenset({"clause", "that", "infinitive", "gerund"})
_FREE: Final = frozenset({"say", "claim", "think", "answer", "announce", "hope"})
"""Classes whose English verbs take a clause without “that”."""

_INWARD: Final = frozenset({"intend", "promise", "refuse", "hope", "fear"})
"""Classes whose infinitive takes in what stands between it and the cue: готов вместе с союзниками бороться."""


@dataclass(frozen=True, slots=True)
class Content:
    """Runs of words in the use of the cue that ``entry`` describes; ``code`` names the rule."""

    runs: tuple[Run, ...]
    entry: Entry
    code: str


def find(tree: Tree, cue: Cue, source: Source | None, others: Sequence[Cue], lexicon: Lexicon) -> Content | None:
    """Return what the cue attributes, by the first of its uses that fits; None when nothing does.

    ``others`` are the other cues of the sentence, at which the content may end.
    """
    if cue.form == PHRASE:
        runs = around(tree, cue, source, lexicon)
        return Content(runs, cue.entries[0], "content-around") if runs else None
    modified = _modified(tree, cue, source, lexicon) or _between_commas(tree, cue, source, lexicon)
    if modified:
        return modified
    for entry, argument in _uses(cue):
        if entry.written and not _is_document(source, lexicon):
            continue
        runs = _argument(tree, cue, source, entry, argument, others, lexicon)
        if runs:
            return Content(runs, entry, f"content-{argument.kind}")
    for entry in cue.entries:
        if cue.is_verbal and any(argument.kind == "clause" for argument in entry.content):
            runs = around(tree, cue, source, lexicon)
            if runs:
                return Content(runs, entry, "content-around")
    return None


def _is_document(source: Source | None, lexicon: Lexicon) -> bool:
    return source is not None and normal(source.word.lemma) in lexicon.documents


def _uses(cue: Cue) -> list[tuple[Entry, Argument]]:
    """Return every entry with every argument, clauses and infinitives first."""
    uses = [(entry, argument) for entry in cue.entries for argument in entry.content]
    return sorted(uses, key=lambda use: use[1].kind not in _STRONG)


def _modified(tree: Tree, cue: Cue, source: Source | None, lexicon: Lexicon) -> Content | None:
    """Return the noun that a passive participle with its agent hangs on: policies expounded by the candidate."""
    noun = tree.head(cue.word)
    is_agent = source is not None and source.code == "source-agent"
    if not is_agent or noun is None or cue.word.deprel != "acl" or not cue.first > noun.id or cue.noun:
        return None
    entry = next((entry for entry in cue.entries if Argument("object") in entry.content), None)
    if entry is None or noun.upos not in ("NOUN", "PROPN"):
        return None
    phrase = noun_phrase(tree, noun, lexicon, "", limits=(1, cue.first - 1))
    return Content(((phrase.first, phrase.last),), entry, "content-modified")


def _between_commas(tree: Tree, cue: Cue, source: Source | None, lexicon: Lexicon) -> Content | None:
    """Return the clause around a cue that stands with its source between two commas."""
    if source is None or cue.form != VERB:
        return None
    first, last = min(cue.first, source.first), max(cue.last, source.last)
    is_between = first > 2 and last < len(tree.words) and tree.word(first - 1).text == tree.word(last + 1).text == ","
    entry = next((entry for entry in cue.entries if entry.cue_class in SPEAKING), None)
    is_marked = is_between and normal(tree.word(min(last + 2, len(tree.words))).text) in lexicon.clause_marks
    runs = around(tree, cue, source, lexicon) if is_between and entry and not is_marked else ()
    return Content(runs, entry, "content-around") if entry and runs else None


def accused(tree: Tree, cue: Cue, entry: Entry) -> Word | None:
    """Return the head of the argument that the words are directed at."""
    for argument in entry.accused:
        for kid in _dependents(tree, cue, entry):
            if _fits(tree, kid, argument):
                return kid
    return None


def _dependents(tree: Tree, cue: Cue, entry: Entry) -> list[Word]:
    """Return what hangs on the noun of a light verb, on the cue, and one step deeper on the objects of the cue."""
    heads = [cue.noun, cue.word] if cue.noun else [cue.word]
    found = [kid for head in heads if head for kid in tree.kids(head) if kid is not cue.noun]
    if cue.is_verbal and (entry.accused or cue.noun):
        objects = [kid for kid in found if kid.relation in ("obj", "iobj", "obl") or kid.feature("Case") == "Acc"]
        found += [deep for kid in objects for deep in tree.kids(kid, "nmod", "acl", "obl")]
    return found


def _argument(
    tree: Tree,
    cue: Cue,
    source: Source | None,
    entry: Entry,
    argument: Argument,
    others: Sequence[Cue],
    lexicon: Lexicon,
) -> tuple[Run, ...]:
    if argument.kind == "clause":
        found = clause(tree, cue, source, others, lexicon, is_free=cue.form == VERB and entry.cue_class in _FREE)
        found = found or (_after_colon(tree, cue, source) if cue.is_verbal else None)
        if found and cue.form != LIGHT and cue.polarity(entry) == "denial" and tree.word(found[0] - 1).text == ":":
            found = None  # «отрицает: …»: what follows is no longer what is denied
        return (found,) if found else ()
    if argument.kind == "that":
        found = clause(tree, cue, source, others, lexicon, is_free=False)
        is_marked = found is not None and normal(tree.word(found[0]).text) in lexicon.clause_marks
        return (found,) if found and is_marked else ()
    if argument.kind in ("infinitive", "gerund"):
        return _verbal(tree, cue, source, entry, argument.kind, others, lexicon)
    if argument.kind == "predicate":
        return predicates.find(tree, cue, source, lexicon)
    taken = range(source.first, source.last + 1) if source else range(0)
    for kid in _dependents(tree, cue, entry):
        is_swapped = (
            argument.kind == "object" and kid.relation == "nsubj" and any(n in taken for n in _objects(tree, cue))
        )
        is_passive = argument.kind == "object" and source is not None and source.code == "source-agent"
        is_swapped = is_swapped or (is_passive and kid.deprel == "nsubj:pass")
        is_said = normal(kid.lemma) not in entry.never and not _is_occasion(kid, argument, lexicon)
        if (is_swapped or _fits(tree, kid, argument)) and kid.id not in taken and is_said:
            return _phrase(tree, cue, kid, source, others, lexicon)
    return ()


def _is_occasion(word: Word, argument: Argument, lexicon: Lexicon) -> bool:
    """Tell whether a phrase says when or where: echoed on Saturday."""
    return argument.kind == "prep" and normal(word.lemma) in lexicon.occasions - lexicon.documents


def _after_colon(tree: Tree, cue: Cue, source: Source | None) -> Run | None:
    """Return what follows a colon right behind the cue: «Он заявил: выборы состоятся»."""
    last = max(cue.last, source.last) if source else cue.last
    for word in tree.between(last + 1, last + 6):
        if word.text == ":":
            rest = tree.between(word.id + 1, len(tree.words))
            return (
                (word.id + 1, len(tree.words)) if any(each.upos in ("VERB", "AUX", "NOUN") for each in rest) else None
            )
        if is_punctuation(word) or word.upos == "VERB":
            return None
    return None


def _objects(tree: Tree, cue: Cue) -> list[int]:
    return [kid.id for kid in tree.kids(cue.word, "obj")]


def _fits(tree: Tree, word: Word, argument: Argument) -> bool:
    prepositions = [normal(kid.text) for kid in tree.kids(word, "case", "mark") if kid.upos in ("ADP", "SCONJ", "VERB")]
    if argument.kind == "object":
        is_participle = word.relation == "xcomp" and word.feature("Case") in ("Acc", "Gen")
        return (word.relation == "obj" or is_participle) and not prepositions
    case = word.feature("Case")
    if argument.kind == "case":
        is_nominal = word.relation in ("obl", "iobj", "obj", "nmod", "xcomp") and not prepositions
        return is_nominal and case == argument.case
    if not prepositions or word.relation not in ("obl", "nmod", "advcl", "acl", "xcomp", "ccomp"):
        return False
    wanted = {argument.preposition, f"{argument.preposition}о", f"{argument.preposition}б"}
    is_case_known = len(prepositions) == 1 and not any(tree.kids(kid, "fixed") for kid in tree.kids(word, "case"))
    fits = not argument.case or not case or case == argument.case or not is_case_known
    return prepositions[0] in wanted and fits


def _verbal(
    tree: Tree,
    cue: Cue,
    source: Source | None,
    entry: Entry,
    kind: str,
    others: Sequence[Cue],
    lexicon: Lexicon,
) -> tuple[Run, ...]:
    """Return an infinitive or a gerund that depends on the cue."""
    ahead = _infinitive_ahead(tree, cue, source, lexicon) if kind == "infinitive" else None
    if ahead:
        return (ahead,)
    for kid in _dependents(tree, cue, entry):
        if kid.id < cue.word.id or kid.relation in ("nsubj", "punct", "conj"):
            continue
        if _is_infinitive(tree, kid, lexicon) if kind == "infinitive" else _is_gerund(kid):
            first = _infinitive_start(tree, cue, source, entry, kid, lexicon)
            last = predicates.with_adjacent(tree, cue, _with_purpose(tree, cue, tree.last(kid)), lexicon)
            last = cut(tree, cue, first, last, others, lexicon)
            return ((first, last),)
    return ()


def _infinitive_ahead(tree: Tree, cue: Cue, source: Source | None, lexicon: Lexicon) -> Run | None:
    """Return a Russian infinitive right before the cue: министр / отвечать / отказался."""
    if lexicon.language == "en":
        return None
    for kid in tree.kids(cue.word, "xcomp"):
        if kid.feature("VerbForm") == "Inf" and tree.last(kid) == cue.first - 1:
            first = max(tree.first(kid), source.last + 1) if source and source.last < kid.id else tree.first(kid)
            return first, cue.first - 1
    return None


def _infinitive_start(tree: Tree, cue: Cue, source: Source | None, entry: Entry, verb: Word, lexicon: Lexicon) -> int:
    first = max(tree.first(verb), cue.last + 1)
    to = [each.id for each in tree.kids(verb, "mark") if normal(each.text) == "to"]
    if to:
        is_negated = to[0] > 1 and normal(tree.word(to[0] - 1).text) in lexicon.negations
        return to[0] - 1 if is_negated and to[0] - 1 > cue.last else to[0]
    between = tree.between(cue.last + 1, first - 1)
    is_inward = entry.cue_class in _INWARD and lexicon.language == "ru"
    if is_inward and not any(is_punctuation(each) for each in between) and not (source and source.first > cue.last):
        return cue.last + 1
    return first


def _with_purpose(tree: Tree, cue: Cue, last: int) -> int:
    """Return the last word of a purpose that follows an infinitive: «…, чтобы он предстал перед судом»."""
    for kid in tree.kids(cue.word, "advcl", "ccomp"):
        follows = tree.first(kid) in (last + 1, last + 2)
        if follows and any(normal(mark.text) in ("чтобы", "to") for mark in tree.kids(kid, "mark")):
            last = tree.last(kid)
    return last


def _is_infinitive(tree: Tree, word: Word, lexicon: Lexicon) -> bool:
    if lexicon.language == "en":
        has_to = any(normal(kid.text) == "to" for kid in tree.kids(word, "mark"))
        return word.relation in ("xcomp", "advcl", "ccomp", "acl") and has_to
    if word.relation not in ("xcomp", "ccomp", "csubj", "nmod", "acl", "obj", "obl", "advcl"):
        return False
    is_marked = word.relation == "advcl" and tree.kids(word, "mark")
    is_infinitive = word.feature("VerbForm") == "Inf" or any(
        kid.feature("VerbForm") == "Inf" for kid in tree.kids(word, "cop", "aux")
    )
    return is_infinitive and not is_marked


def _is_gerund(word: Word) -> bool:
    return word.relation in ("xcomp", "ccomp", "obj") and word.upos == "VERB" and word.text.endswith("ing")


def _phrase(
    tree: Tree, cue: Cue, word: Word, source: Source | None, others: Sequence[Cue], lexicon: Lexicon
) -> tuple[Run, ...]:
    """Return a noun phrase as content, without a relative clause after a comma at its end."""
    outside = range(source.first, source.last + 1) if source else ()
    first, last = predicates.extent(tree, word, cue, outside)
    if normal(tree.word(first).text) in _NO_PREPOSITION and first < last:
        first += 1
    last = _without_relative(tree, first, last, lexicon)
    last = next((word.id - 1 for word in tree.between(first + 1, last) if word.text == ";"), last)
    last = cut(tree, cue, first, last, others, lexicon) if first > cue.last else last
    last = _with_noun_clause(tree, cue, last, others, lexicon)
    if first > cue.last:
        last = predicates.with_adjacent(tree, cue, last, lexicon)
    for kid in tree.kids(cue.word, "conj"):
        # accused of hiding assets and using a nominee: the second gerund hangs on the cue by mistake
        if tree.first(kid) == last + 1 and kid.text.endswith("ing") and tree.word(first).text.endswith("ing"):
            last = tree.last(kid)
    return ((first, last),) if first <= last else ()


def _with_noun_clause(tree: Tree, cue: Cue, last: int, others: Sequence[Cue], lexicon: Lexicon) -> int:
    """Return the end of the clause that follows a noun of saying in the content: rejected the claim / that …"""
    for other in others:
        if not other.is_verbal and other.form != PHRASE and cue.last < other.word.id <= last:
            rest = [each for each in others if each is not other]
            found = clause(tree, other, None, rest, lexicon, is_free=False)
            if found and found[0] <= last + 2:
                last = max(last, found[1])
    return last


def _without_relative(tree: Tree, first: int, last: int, lexicon: Lexicon) -> int:
    """Return the last word before «, который …», «, называемых …», “, which …”."""
    for comma in tree.between(first + 1, last):
        if comma.text != ",":
            continue
        for word in tree.between(comma.id + 1, comma.id + 4):
            head = tree.head(word)
            describes = word.relation == "acl" or (
                head is not None and head.deprel == "acl:relcl" and is_relative(word, lexicon)
            )
            if (
                describes
                and comma.id - first > 2
                and tree.last(word if word.relation == "acl" else head or word) >= last - 1
            ):
                return comma.id - 1
    return last
