"""Cues: the words by which a sentence attributes something to somebody."""

from dataclasses import dataclass
from typing import Final

from counterpoint.analysis.lexicon import Entry, Lexicon
from counterpoint.analysis.trees import Tree, normal
from counterpoint.records.parse import Word

VERB: Final = "verb"
ADJECTIVE: Final = "adjective"
PREDICATE: Final = "predicate"
NOUN: Final = "noun"
PHRASE: Final = "phrase"
LIGHT: Final = "light"

_REACH: Final = 5
"""How many words may lie between the parts of one cue."""

_WITH: Final = frozenset({"с", "со", "к", "ко", "with", "to"})
"""Prepositions that may stand between a light verb and its noun: выступил с обвинением."""

_FLIPPED: Final = frozenset({"confirm", "agree", "support", "intend", "think", "hope", "promise", "call-for", "claim"})
"""Classes whose negation denies: did not confirm, не согласен, не хочет."""

_UNTOLD: Final = frozenset(
    {
        "say",
        "announce",
        "answer",
        "emphasise",
        "ask",
        "order",
        "accuse",
        "criticise",
        "warn",
        "urge",
        "demand",
        "propose",
        "threaten",
        "complain",
    }
)
"""Classes whose negation says that nothing was said."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word with what the lexicon says of it.

    ``first`` and ``last`` are the words that the cue covers, auxiliaries and negation included. ``noun`` is the noun
    that gives a light verb its meaning. ``negated`` tells whether the cue is under a negation.
    """

    form: str
    word: Word
    entries: tuple[Entry, ...]
    first: int
    last: int
    noun: Word | None = None
    negated: bool = False

    @property
    def is_verbal(self) -> bool:
        """Tell whether the cue has a subject: it is a verb, or an adjective or preposition as predicate."""
        return self.form not in (NOUN, PHRASE)

    def polarity(self, entry: Entry) -> str:
        """Return the polarity of this cue in the use that ``entry`` describes."""
        if not self.negated:
            return entry.polarity
        if entry.polarity == "denial":
            return "claim"
        return "denial" if entry.cue_class in _FLIPPED else entry.polarity

    def is_untold(self, entry: Entry) -> bool:
        """Tell whether the negation says that there was no statement at all."""
        return self.negated and entry.cue_class in _UNTOLD


def lemma(word: Word, lexicon: Lexicon) -> str:
    """Return the lemma of ``word`` by its form where the lexicon knows the form, else as the parse has it."""
    return lexicon.forms.get(normal(word.text), normal(word.lemma))


def find(tree: Tree, lexicon: Lexicon) -> list[Cue]:
    """Return every cue of the sentence in text order; whether it attributes anything is for others to find."""
    found = []
    for word in tree.words:
        cue = _phrase(tree, word, lexicon) or _verbal(tree, word, lexicon) or _noun(tree, word, lexicon)
        if cue:
            found.append(cue)
    taken = {cue.noun.id for cue in found if cue.noun}
    return [cue for cue in found if cue.word.id not in taken]


def may_attribute(tree: Tree, cue: Cue) -> bool:
    """Tell whether the form of the cue lets somebody say something: no bare infinitive, no order to the reader."""
    if not cue.is_verbal:
        return True
    word = cue.word
    is_order = word.feature("Mood") == "Imp" or (word.feature("Person") == "1" and word.head == 0)
    if is_order and not tree.kids(word, "nsubj"):
        return False
    is_aside = word.relation == "advcl" and word.text.endswith("ed") and not tree.kids(word, "nsubj", "aux")
    if is_aside:
        return False  # asked about the report, she declined
    if word.feature("VerbForm") == "Inf" and not tree.kids(word, "nsubj", "aux"):
        return False
    is_participle = word.feature("VerbForm") == "Part" and not word.text.endswith("ing")
    is_bare = (
        is_participle and word.relation in ("acl", "advcl", "amod", "xcomp") and not tree.kids(word, "aux", "nsubj")
    )
    auxiliaries = tree.kids(word, "aux")
    is_passive = any(kid.deprel == "aux:pass" for kid in auxiliaries) or (
        word.feature("Voice") == "Pass" and not auxiliaries
    )
    if _is_joined_past(tree, word):
        return True
    if cue.form == VERB and ((is_participle and is_passive) or (is_bare and word.feature("Voice") != "Act")):
        has_agent = any(kid.deprel == "obl:agent" for kid in tree.kids(word))
        has_clause = bool(tree.kids(word, "ccomp", "csubj")) and not tree.kids(word, "nsubj")
        return has_agent or has_clause or (word.feature("Variant") == "Short" and bool(tree.kids(word, "obl")))
    return not (is_participle and word.relation == "amod")


def _is_joined_past(tree: Tree, word: Word) -> bool:
    """Tell whether an English participle goes on with the finite verb before it: the port closed and threatened …"""
    head = tree.head(word)
    if word.relation != "conj" or not word.text.endswith("ed") or head is None or tree.kids(word, "aux", "nsubj"):
        return False
    is_passive = any(kid.deprel == "aux:pass" for kid in tree.kids(head)) or head.feature("Voice") == "Pass"
    return head.upos == "VERB" and not is_passive and head.relation not in ("acl", "amod", "advcl")


def unknown_verb(tree: Tree, word: Word, lexicon: Lexicon) -> Cue:
    """Return a cue for a verb that is in no list but stands beside direct speech."""
    entry = Entry("say", "claim", ())
    first, last, negated = _reach(tree, word, lexicon)
    return Cue(VERB, word, (entry,), first, last, negated=negated)


def _verbal(tree: Tree, word: Word, lexicon: Lexicon) -> Cue | None:
    state = _state(tree, word, lexicon)
    if state:
        return _cue(ADJECTIVE, tree, word, state, lexicon)
    if word.upos in ("VERB", "AUX") or (
        word.upos in ("ADJ", "NOUN", "PROPN", "ADP") and _is_odd_verb(tree, word, lexicon)
    ):
        if word.relation in ("amod", "compound", "case") or (word.upos == "AUX" and word.relation in ("aux", "cop")):
            return None
        light = _light(tree, word, lexicon)
        if light:
            return light
        entries, last = _verb_entries(tree, word, lexicon)
        return _cue(VERB, tree, word, entries, lexicon, last) if entries else None
    entries = lexicon.adjectives.get(normal(word.lemma), ()) or lexicon.adjectives.get(normal(word.text), ())
    if entries and word.upos in ("ADJ", "VERB", "ADV") and word.relation != "amod" and word.feature("Degree") != "Cmp":
        return _cue(ADJECTIVE, tree, word, entries, lexicon)
    entries = lexicon.predicates.get(normal(word.text), ())
    if entries and word.relation not in ("case", "mark", "fixed") and not tree.kids(word, "obj", "obl"):
        return _cue(PREDICATE, tree, word, entries, lexicon)
    return None


def _state(tree: Tree, word: Word, lexicon: Lexicon) -> tuple[Entry, ...]:
    """Return the entries of a participle that stands for a state of mind: is convinced, убеждены."""
    if (
        word.upos != "VERB"
        or word.feature("Voice") != "Pass"
        or any(kid.deprel == "obl:agent" for kid in tree.kids(word))
    ):
        return ()
    text = normal(word.text)
    if lexicon.language == "en":
        return lexicon.adjectives.get(text, ()) if any(kid.deprel == "aux:pass" for kid in tree.kids(word)) else ()
    return lexicon.adjectives.get(text.rstrip("аоы"), ()) if word.feature("Variant") == "Short" else ()


def _is_odd_verb(tree: Tree, word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word that the tagger takes for something else must be a verb.

    It has a subject of its own, or it makes a known verb with the particle behind it and a clause follows.
    """
    known = lexicon.forms.get(normal(word.text))
    if known is None or normal(word.text) == known:
        return False
    if tree.kids(word, "nsubj", "ccomp"):
        return True
    behind = [normal(each.text) for each in tree.between(word.id + 1, word.id + 2)]
    return len(behind) == 2 and f"{known} {behind[0]}" in lexicon.verbs and behind[1] in lexicon.clause_marks


def _verb_entries(tree: Tree, word: Word, lexicon: Lexicon) -> tuple[tuple[Entry, ...], int]:
    """Return the entries of the verb, of verb and particle first, and the last word that it takes in."""
    head = lemma(word, lexicon)
    for follower in tree.between(word.id + 1, word.id + 1):
        entries = lexicon.verbs.get(f"{head} {normal(follower.text)}")
        if entries and follower.upos in ("ADP", "ADV", "PART", "ADJ", "VERB"):
            return entries, follower.id
    particles = tree.kids(word, "compound")
    for particle in particles:
        entries = lexicon.verbs.get(f"{head} {normal(particle.text)}")
        if entries:
            return entries, particle.id if particle.id - word.id <= 2 else word.id
    return lexicon.verbs.get(head, ()), word.id


def _light(tree: Tree, word: Word, lexicon: Lexicon) -> Cue | None:
    head, behind = lemma(word, lexicon), tree.between(word.id + 1, word.id + 1)
    if head not in lexicon.light and (not behind or f"{head} {normal(behind[0].text)}" not in lexicon.light):
        return None
    for noun in tree.kids(word, "obj", "obl", "nsubj", "xcomp"):
        prepositions = {normal(kid.text) for kid in tree.kids(noun, "case") if kid.upos == "ADP"}
        if (noun.relation == "nsubj" and "pass" not in noun.deprel) or prepositions - _WITH:
            continue
        entries = lexicon.nouns.get(normal(noun.lemma), ())
        near = noun.id - word.id if noun.id > word.id else word.id - noun.id
        is_noun = noun.upos == "NOUN" or (noun.relation == "xcomp" and noun.id == word.id + 1)
        if entries and is_noun and near <= _REACH and not _has_owner(tree, noun):
            first, last, negated = _reach(tree, word, lexicon)
            if noun.id > word.id:
                last = max(last, noun.id)
            return Cue(LIGHT, word, entries, first, last, noun, negated)
    return None


def _has_owner(tree: Tree, noun: Word) -> bool:
    """Tell whether the noun is somebody else's: made X's claim public."""
    return any(kid.deprel in ("nmod:poss", "det:poss") and kid.upos != "PRON" for kid in tree.kids(noun))


def _noun(tree: Tree, word: Word, lexicon: Lexicon) -> Cue | None:
    if word.upos not in ("NOUN", "VERB") or word.relation in ("compound", "flat"):
        return None
    entries = lexicon.nouns.get(normal(word.lemma), ()) or lexicon.nouns.get(normal(word.text), ())
    if word.upos == "VERB" and normal(word.lemma) in lexicon.verbs:
        return None
    entries = tuple(entry for entry in entries if entry.alone)
    return Cue(NOUN, word, entries, word.id, word.id) if entries else None


def _phrase(tree: Tree, word: Word, lexicon: Lexicon) -> Cue | None:
    """Return the cue that begins at the preposition ``word``: по словам, согласно, according to."""
    for phrase in lexicon.phrases:
        size = len(phrase.preposition)
        words = tree.between(word.id, word.id + size - 1)
        if tuple(normal(each.text) for each in words) != phrase.preposition:
            continue
        last = word.id + size - 1
        if not phrase.nouns:
            return Cue(PHRASE, word, (Entry("say", "claim", ()),), word.id, last)
        noun = _phrase_noun(tree, last, phrase.nouns)
        if noun:
            return Cue(PHRASE, word, (Entry("say", "claim", ()),), word.id, noun.id, noun)
    return None


def _phrase_noun(tree: Tree, preposition: int, nouns: frozenset[str]) -> Word | None:
    for each in tree.between(preposition + 1, preposition + _REACH):
        if normal(each.lemma) in nouns or normal(each.text) in nouns:
            return each if each.upos in ("NOUN", "ADJ", "PROPN") else None
        if each.upos in ("VERB", "PUNCT", "ADP", "SCONJ", "CCONJ", "NOUN"):
            return None
    return None


def _cue(form: str, tree: Tree, word: Word, entries: tuple[Entry, ...], lexicon: Lexicon, last: int = 0) -> Cue:
    first, reach, negated = _reach(tree, word, lexicon)
    return Cue(form, word, entries, first, max(last, reach), negated=negated)


def _reach(tree: Tree, word: Word, lexicon: Lexicon) -> tuple[int, int, bool]:
    """Return the first and last word of a verb with its auxiliaries and negation, and whether it is negated."""
    first = word.id
    negated = False
    for kid in sorted(tree.kids(word), key=lambda each: -each.id):
        is_auxiliary = kid.relation in ("aux", "cop") or (
            normal(kid.lemma) in lexicon.auxiliaries and kid.upos == "AUX"
        )
        is_negation = normal(kid.text) in lexicon.negations and kid.id < word.id
        if (is_auxiliary or is_negation) and word.id - _REACH <= kid.id < word.id and _is_open(tree, kid.id, first):
            first = kid.id
            negated = negated or is_negation
    conditional = any(each.lemma == "бы" for each in tree.between(word.id + 1, word.id + 1))
    return first, word.id + conditional, negated


def _is_open(tree: Tree, first: int, last: int) -> bool:
    """Tell whether only particles and adverbs stand between two words of a cue."""
    return all(each.upos in ("ADV", "PART", "AUX") for each in tree.between(first + 1, last - 1))
