"""Predicates as contents: what somebody calls something, with the thing itself: назвал визит ошибкой."""

from collections.abc import Iterable
from typing import Final

from counterpoint.analysis.attribution.clauses import Run
from counterpoint.analysis.attribution.cues import Cue
from counterpoint.analysis.attribution.phrases import Source
from counterpoint.analysis.lexicon import Lexicon, is_relative
from counterpoint.analysis.trees import Tree, normal
from counterpoint.records.parse import Word

_OPENING: Final = frozenset('«“„"')
_CLOSING: Final = frozenset('»”“"')
_NAMED: Final = 10
"""Words behind a cue among which the quotation begins that says what something is called."""

_QUOTED: Final = 30
_THEM: Final = frozenset({"его", "ее", "их"})
_INSTRUMENTAL: Final = ("ей", "ой", "ом", "ем", "ами", "ями", "ью", "им", "ым")


def find(tree: Tree, cue: Cue, source: Source | None, lexicon: Lexicon) -> tuple[Run, ...]:
    """Return the object of the cue with what is said of it: назвал визит ошибкой, called it a mistake."""
    outside = set(range(source.first, source.last + 1)) if source else set()
    kids = [kid for kid in tree.kids(cue.word, "obj", "iobj", "xcomp", "obl", "ccomp") if kid.id not in outside]
    kids += [kid for kid in tree.kids(cue.word, "nsubj") if source and kid.id not in outside]
    objects = [kid for kid in kids if kid.relation in ("obj", "iobj", "nsubj") and not _preposition(tree, kid)]
    objects = [kid for kid in objects if not is_relative(kid, lexicon)]  # a pledge that his rival called nostalgia
    said = [kid for kid in kids if kid.id > cue.word.id and kid not in objects and _is_said_of(tree, kid)]
    if not said and len(objects) == 2:
        objects, said = objects[:1], objects[1:]
    if not said and not any(_has_predicate(tree, each) for each in objects[:1]):
        return _with_quotation(tree, cue, source)
    pieces = [extent(tree, kid, cue, outside) for kid in (*objects[:1], *said[:1])]
    ids = sorted({each for first, last in pieces for each in range(first, last + 1)} - outside)
    before = [each for each in ids if each < cue.first]
    after = [each for each in ids if each > cue.last]
    if after:
        after.append(with_adjacent(tree, cue, after[-1], lexicon))
    return tuple((piece[0], piece[-1]) for piece in (before, after) if piece)


def _is_said_of(tree: Tree, word: Word) -> bool:
    preposition = _preposition(tree, word)
    is_bare = not preposition and word.feature("Case") == "Ins"
    return (word.relation == "xcomp" and preposition != "to") or is_bare or preposition in ("as", "как")


def _has_predicate(tree: Tree, word: Word) -> bool:
    """Tell whether what is said of the object hangs on it: объявила недействительным соглашение; её заложницей."""
    kids = [kid for kid in tree.kids(word, "amod", "nmod", "appos", "acl", "obl") if kid.id > word.id]
    behind = [kid for kid in kids if kid.id == word.id + 1 and kid.upos in ("ADJ", "VERB")]
    behind += [kid for kid in kids if _preposition(tree, kid) in ("as", "как")]
    behind += [kid for kid in kids if kid.feature("Case") == "Ins" and not _preposition(tree, kid)]
    ahead = [kid for kid in tree.kids(word, "amod") if kid.id < word.id and kid.feature("Case") == "Ins"]
    is_odd = bool(ahead) and word.feature("Case") != "Ins"
    is_far = any(_is_apart(tree, each) for each in tree.below(word) if each.id > word.id)
    is_pronoun = any(normal(kid.text) in _THEM for kid in tree.kids(word, "det")) and normal(word.text).endswith(
        _INSTRUMENTAL
    )
    return is_odd or is_pronoun or is_far or bool(behind)


def _is_apart(tree: Tree, word: Word) -> bool:
    """Tell whether an adjective cannot belong to the noun that it hangs on: обвинения соседей / безосновательными."""
    head = tree.head(word)
    is_instrumental = word.upos == "ADJ" and word.feature("Case") == "Ins" and not tree.kids(word, "case")
    return is_instrumental and head is not None and head.feature("Case") != "Ins"


def _with_quotation(tree: Tree, cue: Cue, source: Source | None) -> tuple[Run, ...]:
    """Return what follows the cue as far as a quotation that says what something is called: the ban “a mistake”."""
    is_participle = bool(cue.word.feature("Case")) or cue.word.feature("Voice") == "Pass"
    if (source and source.first > cue.last) or is_participle:
        return ()
    behind = tree.between(cue.last + 1, cue.last + _NAMED)
    opening = next((word.id for word in behind if _has_mark(word.text[:1], word.text[:2], _OPENING)), None)
    if opening is None or any(
        word.upos in ("VERB", "AUX", "PUNCT") for word in tree.between(cue.last + 1, opening - 1)
    ):
        return ()
    rest = tree.between(opening + 1, opening + _QUOTED)
    closing = next((word.id for word in rest if _has_mark(word.text[-1:], word.text[-2:], _CLOSING)), None)
    letters = "".join(word.text for word in tree.between(opening, opening + 1)).lstrip("«“„\"`'")
    return ((cue.last + 1, closing),) if closing and letters[:1].islower() else ()


def _has_mark(one: str, two: str, marks: frozenset[str]) -> bool:
    return one in marks or two in ("``", "''")


def _preposition(tree: Tree, word: Word) -> str:
    return next((normal(kid.text) for kid in tree.kids(word, "case", "mark") if kid.text.isalpha()), "")


def extent(tree: Tree, word: Word, cue: Cue, outside: Iterable[int]) -> Run:
    first, last = tree.first(word), tree.last(word)
    if first <= cue.last and word.id > cue.last:
        first = cue.last + 1
    if last >= cue.first and word.id < cue.first:
        last = cue.first - 1
    later = [each - 1 for each in outside if each > word.id]
    earlier = [each + 1 for each in outside if each < word.id]
    return max([first, *earlier]), min([last, *later])


def with_adjacent(tree: Tree, cue: Cue, last: int, lexicon: Lexicon) -> int:
    """Return the last word of circumstances that stand right behind the content: осудил визит / в ноябре."""
    for kid in tree.kids(cue.word, "obl", "advcl", "nmod"):
        if tree.first(kid) != last + 1 or tree.word(last + 1).upos not in ("ADP", "SCONJ"):
            continue
        if normal(kid.lemma) in lexicon.occasions and kid.relation == "obl" and lexicon.language == "en":
            continue
        last = (
            tree.last(kid)
            if not any(each.text == "," for each in tree.between(tree.first(kid), tree.last(kid)))
            else last
        )
    return last
