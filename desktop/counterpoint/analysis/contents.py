"""Contents: the words that a cue attributes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from counterpoint.analysis.cues import LIGHT, NOUN, PHRASE, VERB, Cue
from counterpoint.analysis.lexicon import Argument, Entry, Lexicon
from counterpoint.analysis.sources import Source
from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Word

_NO_PREPOSITION: Final = frozenset({"of"})
"""Prepositions that stay out of the content: accused of hiding assets."""

_STRONG: Final = frozenset({"clause", "infinitive", "gerund"})


@dataclass(frozen=True, slots=True)
class Content:
    """Runs of words, first and last of each, in the use that ``entry`` describes; ``code`` names the rule."""

    runs: tuple[tuple[int, int], ...]
    entry: Entry
    code: str


def find(tree: Tree, cue: Cue, source: Source | None, others: frozenset[int], lexicon: Lexicon) -> Content | None:
    """Return what the cue attributes, by the first of its uses that fits; None when nothing does.

    ``others`` are the ids of the other cue words of the sentence, where a clause of its own may begin.
    """
    if cue.form == PHRASE:
        return _around(tree, cue, source, cue.entries[0], lexicon)
    for wanted in (True, False):
        for entry in cue.entries:
            for argument in entry.content:
                if (argument.kind in _STRONG) is wanted:
                    runs = _argument(tree, cue, source, argument, others, lexicon)
                    if runs:
                        return Content(runs, entry, f"content-{argument.kind}")
    for entry in cue.entries:
        if cue.is_verbal and any(argument.kind == "clause" for argument in entry.content):
            found = _around(tree, cue, source, entry, lexicon)
            if found:
                return found
    return None


def accused(tree: Tree, cue: Cue, entry: Entry) -> Word | None:
    """Return the head of the argument that the words are directed at."""
    for argument in entry.accused:
        for kid in _dependents(tree, cue):
            if _fits(tree, kid, argument):
                return kid
    return None


def _dependents(tree: Tree, cue: Cue) -> list[Word]:
    """Return what hangs on the cue, on the noun of a light verb first, then one step deeper on its objects."""
    heads = [cue.noun, cue.word] if cue.noun else [cue.word]
    found = [kid for head in heads if head for kid in tree.kids(head) if kid is not cue.noun]
    if cue.is_verbal:
        found += [
            deep
            for kid in list(found)
            if kid.relation in ("obj", "iobj", "obl")
            for deep in tree.kids(kid, "nmod", "acl")
        ]
    return found


def _argument(
    tree: Tree, cue: Cue, source: Source | None, argument: Argument, others: frozenset[int], lexicon: Lexicon
) -> tuple[tuple[int, int], ...]:
    if argument.kind == "clause":
        return _clause(tree, cue, source, others, lexicon)
    if argument.kind in ("infinitive", "gerund"):
        return _verbal(tree, cue, argument.kind, lexicon)
    if argument.kind == "predicate":
        return _predicate(tree, cue, source)
    for kid in _dependents(tree, cue):
        if _fits(tree, kid, argument) and not (source and source.first <= kid.id <= source.last):
            return _phrase(tree, cue, kid, source)
    return ()


def _fits(tree: Tree, word: Word, argument: Argument) -> bool:
    prepositions = [normal(kid.text) for kid in tree.kids(word, "case", "mark") if kid.upos in ("ADP", "SCONJ", "VERB")]
    if argument.kind == "object":
        return word.relation == "obj" and not prepositions
    if argument.kind == "case":
        is_nominal = word.relation in ("obl", "iobj", "obj", "nmod") and not prepositions
        return is_nominal and word.feature("Case") == argument.case
    if not prepositions or word.relation not in ("obl", "nmod", "advcl", "acl", "xcomp", "ccomp"):
        return False
    wanted = {
        argument.preposition,
        f"{argument.preposition}о",
        "об" if argument.preposition == "о" else argument.preposition,
    }
    case = word.feature("Case")
    return prepositions[0] in wanted and (not argument.case or not case or case == argument.case)


def _clause(
    tree: Tree, cue: Cue, source: Source | None, others: frozenset[int], lexicon: Lexicon
) -> tuple[tuple[int, int], ...]:
    """Return the subordinate clauses of the cue that follow it, with what is joined to them."""
    heads = [cue.noun, cue.word] if cue.noun else [cue.word]
    clauses = [kid for head in heads if head for kid in tree.kids(head) if _is_clause(tree, cue, kid, lexicon)]
    clauses = [kid for kid in clauses if tree.first(kid) > cue.last or kid.id > cue.last]
    if not clauses:
        clauses = _marked(tree, cue, others, lexicon)
    if not clauses:
        return ()
    first = max(min(tree.first(kid) for kid in clauses), cue.last + 1)
    if source and source.first <= first <= source.last:
        first = source.last + 1
    last = max(tree.last(kid) for kid in clauses)
    last = _with_joined(tree, cue, clauses, last, others)
    return ((first, last),) if first <= last else ()


def _is_clause(tree: Tree, cue: Cue, word: Word, lexicon: Lexicon) -> bool:
    if word.relation in ("ccomp", "csubj"):
        return not _is_converb(word)
    has_mark = any(normal(kid.lemma) in lexicon.complementisers for kid in tree.kids(word, "mark"))
    if word.relation in ("advcl", "acl") and (has_mark and word.deprel != "acl:relcl"):
        return (
            not any(normal(kid.text) in ("if", "when", "как", "чтобы") for kid in tree.kids(word, "mark"))
            or word.relation == "acl"
        )
    return False


def _is_converb(word: Word) -> bool:
    return word.feature("VerbForm") in ("Conv", "Inf") or (
        word.text.endswith("ing") and word.feature("VerbForm") in ("Part", "Ger")
    )


def _marked(tree: Tree, cue: Cue, others: frozenset[int], lexicon: Lexicon) -> list[Word]:
    """Return a clause whose complementiser follows the cue, wherever the parser hung the clause."""
    for word in tree.between(cue.last + 1, cue.last + 12):
        if word.id in others:
            return []
        if normal(word.text) in ("что", "that", "чтобы") and word.relation == "mark":
            head = tree.head(word)
            before = tree.word(word.id - 1)
            if (
                head
                and head.id > word.id
                and (before.text == "," or before.id <= cue.last or normal(word.text) == "that")
            ):
                return [head] if tree.is_below(head, cue.word) else []
            return []
    return []


def _with_joined(tree: Tree, cue: Cue, clauses: list[Word], last: int, others: frozenset[int]) -> int:
    """Return the last word of clauses that go on after ``last``: joined by the parser to the cue instead."""
    for kid in tree.kids(cue.word):
        if kid.id <= last or tree.first(kid) <= cue.last:
            continue
        if kid.relation == "conj" and kid.id not in others and tree.kids(kid, "nsubj") and cue.word.relation != "conj":
            last = max(last, tree.last(kid))
        elif kid.relation in ("ccomp",) and not _is_converb(kid):
            last = max(last, tree.last(kid))
    return last


def _verbal(tree: Tree, cue: Cue, kind: str, lexicon: Lexicon) -> tuple[tuple[int, int], ...]:
    """Return an infinitive or a gerund that depends on the cue."""
    for kid in _dependents(tree, cue):
        if kid.id < cue.word.id or kid.relation in ("nsubj", "punct", "conj"):
            continue
        is_wanted = _is_infinitive(tree, kid, lexicon) if kind == "infinitive" else _is_gerund(kid)
        if is_wanted:
            first = max(tree.first(kid), cue.last + 1)
            to = [each.id for each in tree.kids(kid, "mark") if normal(each.text) == "to"]
            negation = [each.id for each in tree.kids(kid, "advmod") if normal(each.text) in lexicon.negations]
            if to:
                first = min([*to, *(each for each in negation if each == to[0] - 1)])
            return ((first, tree.last(kid)),)
    return ()


def _is_infinitive(tree: Tree, word: Word, lexicon: Lexicon) -> bool:
    if lexicon.language == "en":
        return word.relation in ("xcomp", "advcl", "ccomp", "acl") and any(
            normal(kid.text) == "to" for kid in tree.kids(word, "mark")
        )
    if word.relation not in ("xcomp", "ccomp", "csubj", "nmod", "acl", "obj", "obl", "advcl"):
        return False
    return word.feature("VerbForm") == "Inf" or any(
        kid.feature("VerbForm") == "Inf" for kid in tree.kids(word, "cop", "aux")
    )


def _is_gerund(word: Word) -> bool:
    return word.relation in ("xcomp", "ccomp", "obj") and word.upos == "VERB" and word.text.endswith("ing")


def _predicate(tree: Tree, cue: Cue, source: Source | None) -> tuple[tuple[int, int], ...]:
    """Return the object of the cue with what is said of it: назвал визит ошибкой, called it a mistake."""
    outside = set(range(source.first, source.last + 1)) if source else set()
    kids = [kid for kid in tree.kids(cue.word, "obj", "iobj", "xcomp", "obl", "ccomp") if kid.id not in outside]
    objects = [kid for kid in kids if kid.relation in ("obj", "iobj") and not _preposition(tree, kid)]
    said = [kid for kid in kids if kid.id > cue.word.id and kid not in objects and _is_said_of(tree, kid)]
    if not said and len(objects) == 2:
        objects, said = objects[:1], objects[1:]
    if not said:
        return ()
    pieces = [_extent(tree, kid, cue, outside) for kid in (*objects[:1], *said[:1])]
    ids = sorted({each for first, last in pieces for each in range(first, last + 1)} - outside)
    before = [each for each in ids if each < cue.first]
    after = [each for each in ids if each > cue.last]
    runs = [(piece[0], piece[-1]) for piece in (before, after) if piece]
    return tuple(runs)


def _is_said_of(tree: Tree, word: Word) -> bool:
    preposition = _preposition(tree, word)
    return (
        word.relation == "xcomp"
        or preposition == "as"
        or (not preposition and word.feature("Case") == "Ins")
        or preposition == "как"
    )


def _preposition(tree: Tree, word: Word) -> str:
    return next((normal(kid.text) for kid in tree.kids(word, "case", "mark")), "")


def _extent(tree: Tree, word: Word, cue: Cue, outside: Iterable[int]) -> tuple[int, int]:
    first, last = tree.first(word), tree.last(word)
    if first <= cue.last and word.id > cue.last:
        first = cue.last + 1
    if last >= cue.first and word.id < cue.first:
        last = cue.first - 1
    later = [each for each in outside if each > word.id]
    earlier = [each for each in outside if each < word.id]
    return max([first, *(each + 1 for each in earlier)]), min([last, *(each - 1 for each in later)])


def _phrase(tree: Tree, cue: Cue, word: Word, source: Source | None) -> tuple[tuple[int, int], ...]:
    """Return a noun phrase as content, with a following «as ...» and a joined phrase of the same kind."""
    outside = range(source.first, source.last + 1) if source else ()
    first, last = _extent(tree, word, cue, outside)
    preposition = tree.word(first)
    if normal(preposition.text) in _NO_PREPOSITION and first < last:
        first += 1
    for kid in tree.kids(cue.word, "obl", "advcl"):
        if tree.first(kid) == last + 1 and normal(tree.word(last + 1).text) == "as":
            last = tree.last(kid)
    for kid in tree.kids(cue.word, "conj"):
        # accused of hiding assets and using a nominee: the second gerund hangs on the cue by mistake
        if tree.first(kid) == last + 1 and kid.text.endswith("ing") and tree.word(first).text.endswith("ing"):
            last = tree.last(kid)
    return ((first, last),) if first <= last else ()


def _around(tree: Tree, cue: Cue, source: Source | None, entry: Entry, lexicon: Lexicon) -> Content | None:
    """Return the clause that a parenthetical cue attributes: «…, заявил министр», «…, he said, …»."""
    first, last = _parenthesis(tree, cue, source)
    if cue.form != PHRASE and not _is_parenthetical(tree, cue, first, last, lexicon):
        return None
    host = _host(tree, cue)
    left, right = (tree.first(host), tree.last(host)) if host else (1, len(tree.words))
    if cue.form != PHRASE and (host is None or host.head == 0):
        left, right = 1, len(tree.words)
    pieces = [(left, first - 1), (last + 1, right)]
    runs = tuple(run for run in (_trimmed(tree, *piece) for piece in pieces) if run)
    kept = tuple(run for run in runs if run[1] - run[0] >= 1 or len(runs) == 1)
    return Content(kept, entry, "content-around") if kept else None


def _host(tree: Tree, cue: Cue) -> Word | None:
    """Return the head of the clause that a parenthetical cue stands in."""
    word = cue.noun if cue.form == PHRASE and cue.noun else cue.word
    for head in tree.above(word):
        if cue.form != PHRASE and cue.word.relation not in ("parataxis", "advcl", "ccomp", "conj", "acl", "discourse"):
            return None
        if head.upos in ("VERB", "AUX", "ADJ") or head.head == 0 or tree.kids(head, "nsubj"):
            return head
    return None


def _parenthesis(tree: Tree, cue: Cue, source: Source | None) -> tuple[int, int]:
    """Return the first and last word of the cue with its source and circumstances."""
    first, last = cue.first, cue.last
    if source and not any(is_comma(each) for each in tree.between(source.last + 1, first - 1)) and source.last < first:
        first = source.first
    if source and source.first > last:
        last = max(last, source.last)
    if cue.form == PHRASE:
        return first, last
    for word in tree.between(last + 1, len(tree.words)):
        if is_break(word) and not _comma_inside(tree, word, cue):
            break
        last = word.id
    for word in reversed(tree.between(1, first - 1)):
        if is_break(word):
            break
        first = word.id
    return first, last


def _comma_inside(tree: Tree, comma: Word, cue: Cue) -> bool:
    """Tell whether the comma belongs to something that hangs on the cue, such as an apposition to its subject."""
    head = tree.head(comma)
    if head is None or comma.text != ",":
        return False
    chain = [head, *tree.above(head)]
    below_cue = any(each.id == cue.word.id for each in chain) and head.id != cue.word.id
    return below_cue and all(
        each.relation not in ("ccomp", "parataxis", "conj") for each in chain[: chain.index(cue.word)]
    )


def is_break(word: Word) -> bool:
    """Tell whether ``word`` is punctuation that ends a parenthesis."""
    return word.text in {",", ";", ":", "—", "–", "-", ".", "!", "?", "…", "...", ")", "("} or word.text in '"“”«»'


def is_comma(word: Word) -> bool:
    """Tell whether ``word`` is a comma."""
    return word.text == ","


def _is_parenthetical(tree: Tree, cue: Cue, first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether the cue stands between commas, at the end after one, or at the head with «как»."""
    if cue.form not in (VERB, LIGHT) or cue.word.feature("VerbForm") == "Inf":
        return False
    marks = {normal(each.text) for each in tree.between(first, cue.first)}
    has_as = bool(marks & {"как", "as"})
    before = tree.word(first - 1) if first > 1 else None
    after = tree.word(last + 1) if last < len(tree.words) else None
    ends = after is None or is_break(after)
    if before is None:
        return has_as and ends
    if not is_break(before) or not ends:
        return False
    if any(normal(kid.text) in lexicon.complementisers - {"как"} for kid in tree.kids(cue.word, "mark")):
        return False
    return (
        cue.word.relation in ("parataxis", "root", "conj", "ccomp", "advcl", "discourse")
        and cue.word.deprel != "acl:relcl"
    )


def _trimmed(tree: Tree, first: int, last: int) -> tuple[int, int] | None:
    while first <= last and is_punctuation(tree.word(first)) and tree.word(first).text not in '«“"„‘':
        first += 1
    while first <= last and is_punctuation(tree.word(last)) and tree.word(last).text not in '»”"’':
        last -= 1
    return (first, last) if any(not is_punctuation(each) for each in tree.between(first, last)) else None
