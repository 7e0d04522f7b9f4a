"""What statements are about: a short name for an issue, and the issue nearest to a new statement."""

import math
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np

from counterpoint import paths
from counterpoint.analysis import wording
from counterpoint.analysis.speakers import gazetteer, names
from counterpoint.records.parse import Parse, Sentence, Word
from counterpoint.records.text import Span

THRESHOLD = 0.45
"""How near a statement must be to the middle of an issue to belong to it."""

_KEPT = frozenset({"amod", "compound", "flat", "nmod", "case", "nummod"})
_LONGEST = 5
_NO_BEGINNING = frozenset({"ADP", "PUNCT", "CCONJ", "SCONJ", "DET", "NUM", "ADV", "PART"})
_GOOD = 0.5  # worth below which a phrase is a poor name
_UNSHARED = 0.4  # what a word that the other statements do not have takes from the worth of a phrase


@lru_cache(maxsize=1)
def _vague() -> frozenset[str]:
    with (paths.resources() / "answers.toml").open("rb") as file:
        lists = tomllib.load(file)
    return frozenset(lists["vague"]) | frozenset(lists["pointing"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as an issue could be called: ``text`` in the nominative, the stems of its content words and of
    its head.

    ``is_side`` tells that it only names a state or an organisation, which is who speaks and not what about.
    """

    text: str
    stems: frozenset[str]
    is_name: bool
    words: int
    is_side: bool = False
    head: frozenset[str] = frozenset()


def _describes(word: Word, sentence: Sentence) -> bool:
    """Tell whether a word belongs to the name of what its head names; participles tell more than a name should."""
    if word.relation not in _KEPT or word.upos in ("VERB", "PRON", "AUX"):
        return False
    head = sentence.word(word.head)
    cases = {word.feature("Case"), head.feature("Case")}
    return word.relation != "amod" or len(cases) == 1


def _kept(sentence: Sentence, head: Word, ids: frozenset[int]) -> list[Word]:
    """Return the head with its adjectives, compounds and complements, as far as they stand together."""
    found, waiting = {head.id}, [head.id]
    while waiting:
        parent = waiting.pop(0)
        for word in sentence.words:
            if word.head == parent and word.id in ids and word.id not in found and _describes(word, sentence):
                found.add(word.id)
                waiting.append(word.id)
    run = [head.id]
    for step in (-1, 1):
        at = head.id + step
        while at in found and len(run) < _LONGEST + (step > 0):
            run.append(at)
            at += step
    words = [sentence.word(i) for i in sorted(run)]
    while len(words) > 1 and words[-1].upos in ("ADP", "PUNCT", "CCONJ", "DET", "ADJ") and words[-1].id != head.id:
        words.pop()
    while len(words) > 1 and words[0].upos in _NO_BEGINNING and words[0].id != head.id:
        words.pop(0)
    return words


def phrases(parse: Parse, content: Iterable[Span]) -> tuple[Phrase, ...]:
    """Return the noun phrases of the content spans, in text order."""
    found = []
    for span in content:
        for sentence in wording.sentences_in(parse, span):
            ids = frozenset(sentence.words[i].id for i in wording.indexes_of(sentence, span))
            for head in (sentence.word(i) for i in sorted(ids)):
                nominal = head.upos in ("NOUN", "PROPN", "X") and "Animacy=Anim|" not in head.feats
                if nominal and head.relation not in ("compound", "flat") and names.fold(head.lemma) not in _vague():
                    found.append(_phrase(_kept(sentence, head, ids), head, parse.language))
    return tuple(found)


def _phrase(words: Sequence[Word], head: Word, language: str) -> Phrase:
    text = wording.nominative(words, head, language)
    is_name = all(word.text[:1].isupper() for word in words)
    is_side = bool(gazetteer.matches([head], language)) or (is_name and bool(gazetteer.matches(words, language)))
    return Phrase(text, wording.content_stems(words), is_name, len(words), is_side, wording.content_stems([head]))


def name(
    statements: Sequence[Sequence[Phrase]],
    shared: Iterable[str] = (),
    title: Sequence[Phrase] = (),
    taken: Iterable[str] = (),
) -> str:
    """Return a short name for what the statements, each given by its noun phrases, are about.

    The phrase wins whose words the other statements share most; ``shared`` are further stems that they share, and
    ``title`` the noun phrases of their article's title, which are asked when they have no good one themselves.
    Names that are ``taken`` are not given again. Empty when there is no noun phrase to give.
    """
    counts: Counter[str] = Counter()
    for found in statements:
        counts.update(set().union(*(phrase.stems for phrase in found)) if found else set())
    counts.update(shared)
    count, used = max(2, len(statements)), set(taken)
    own, others = ([each for each in found if _titled(each) not in used] for found in (chain(*statements), title))
    best = max(own, key=lambda phrase: _worth(phrase, counts, count), default=None)
    if others and (best is None or _worth(best, counts, count)[0] < _GOOD):
        best = max([*others, *own], key=lambda phrase: _worth(phrase, counts, count))
    return _titled(best) if best else ""


def _titled(phrase: Phrase) -> str:
    return phrase.text[:1].upper() + phrase.text[1:]


def _worth(phrase: Phrase, counts: Counter[str], count: int) -> tuple[float, int]:
    """Return how good a name the phrase is for ``count`` statements, of which ``counts`` tells how many have a stem."""
    common = sum(
        math.sqrt((counts[stem] - 1) / (count - 1)) if counts[stem] > 1 else -_UNSHARED for stem in phrase.stems
    )
    length = {1: 0.0, 2: 1.0, 3: 1.4, 4: 1.2, 5: 0.8}.get(phrase.words, 0.4)
    worse = 2.0 * phrase.is_side + 0.5 * (phrase.is_name and phrase.words == 1)
    if count > 2 and not any(counts[stem] > 1 for stem in phrase.head):
        worse += 1.0  # of many statements, one alone speaks of it
    return (common + length - worse, -len(phrase.text))


def nearest(vector: np.ndarray, centroids: np.ndarray, threshold: float = THRESHOLD) -> int | None:
    """Return the index of the centroid nearest in meaning to a unit vector, None when none is near enough."""
    if not len(centroids):
        return None
    norms = np.maximum(np.linalg.norm(centroids, axis=1), 1e-9)
    near = (centroids @ vector) / norms
    best = int(near.argmax())
    return best if near[best] >= threshold else None
