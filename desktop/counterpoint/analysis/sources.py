"""Sources: the words that name who speaks."""

from dataclasses import dataclass
from typing import Final

from counterpoint.analysis.cues import LIGHT, NOUN, PHRASE, Cue
from counterpoint.analysis.lexicon import Lexicon
from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Word

_CLAUSAL: Final = frozenset(
    {"acl", "parataxis", "advcl", "ccomp", "discourse", "punct", "cc", "dep", "dislocated", "csubj", "orphan", "list"}
)
_OBLIQUE: Final = frozenset({"в", "во", "на", "у"})
_AGENT: Final = frozenset({"by"})


@dataclass(frozen=True, slots=True)
class Source:
    """The words from ``first`` to ``last`` with their head; ``code`` names the rule that found them."""

    word: Word
    first: int
    last: int
    code: str


def find(tree: Tree, cue: Cue, lexicon: Lexicon) -> Source | None:
    """Return who the cue attributes its content to; None when the sentence does not say so."""
    if cue.form == PHRASE:
        return _of_phrase(tree, cue, lexicon)
    if cue.form == NOUN:
        return _of_noun(tree, cue.word, lexicon)
    for verb in _sharing(tree, cue.word):
        found = _of_verb(tree, verb, cue, lexicon)
        if found:
            return found
    if cue.form == LIGHT and cue.noun:
        return _of_noun(tree, cue.noun, lexicon)
    return None


def noun_phrase(tree: Tree, head: Word, lexicon: Lexicon, code: str) -> Source:
    """Return the noun phrase of ``head``: titles and appositions, no relative clauses, no circumstances."""
    first = last = head.id
    kept = {head.id}
    for word in tree.below(head):
        if word.id != head.id and word.head in kept and not _is_outside(tree, word, head, lexicon):
            kept.add(word.id)
    # Words whose own head comes after them are reached in a second look.
    for word in reversed(tree.below(head)):
        if word.id not in kept and word.head in kept and not _is_outside(tree, word, head, lexicon):
            kept |= {each.id for each in tree.below(word) if not _is_outside(tree, each, head, lexicon)}
    while first - 1 in kept or (first - 2 in kept and is_punctuation(tree.word(first - 1))):
        first -= 1
    while last + 1 in kept or (last + 2 in kept and is_punctuation(tree.word(last + 1))):
        last += 1
    first, last = _with_neighbours(tree, head, first, last)
    return Source(head, first, last, code)


def _is_outside(tree: Tree, word: Word, head: Word, lexicon: Lexicon) -> bool:
    if word.relation in ("acl", "advcl"):
        return word.deprel == "acl:relcl" or _after_comma(tree, word) or word.id < head.id
    if word.relation in ("ccomp", "parataxis", "csubj", "discourse", "orphan", "dislocated"):
        return True
    if word.relation in ("nmod", "obl") and word.id > head.id:
        return normal(word.lemma) in lexicon.occasions and _has_preposition(tree, word)
    return False


def _after_comma(tree: Tree, word: Word) -> bool:
    first = tree.first(word)
    before = tree.between(first - 1, first - 1) if first > 1 else ()
    return tree.word(first).text == "," or any(each.text == "," for each in before)


def _has_preposition(tree: Tree, word: Word) -> bool:
    return any(kid.upos == "ADP" for kid in tree.kids(word, "case"))


def _with_neighbours(tree: Tree, head: Word, first: int, last: int) -> tuple[int, int]:
    """Take in names beside the phrase that the parser hung beside it: Mr and Pakornwut both as subjects."""
    while last < len(tree.words):
        word = tree.word(last + 1)
        if (
            word.upos != "PROPN"
            or word.head != head.head
            or word.relation not in (head.relation, "flat", "appos", "obj", "nsubj")
        ):
            break
        last = max(last + 1, tree.last(word)) if tree.first(word) == word.id else last + 1
    while first > 1:
        word = tree.word(first - 1)
        if word.upos not in ("PROPN", "ADJ", "NOUN") or word.head != head.head or word.relation != head.relation:
            break
        first = min(first - 1, tree.first(word))
    return first, last


def _sharing(tree: Tree, verb: Word) -> list[Word]:
    """Return ``verb`` and the verbs whose subject it may share, nearest first."""
    found = [verb]
    for head in tree.above(verb):
        below = found[-1]
        if below.relation == "conj" and head.upos in ("VERB", "AUX", "ADJ", "NOUN"):
            found.append(head)
        elif below.relation in ("xcomp", "advcl") or (below.relation in ("ccomp", "parataxis") and _is_converb(below)):
            found.append(head)
        elif below.relation == "acl" and below.deprel != "acl:relcl":
            found.append(head)
            break
        else:
            break
    return found


def _is_converb(word: Word) -> bool:
    return word.feature("VerbForm") in ("Conv", "Part", "Ger")


def _of_verb(tree: Tree, verb: Word, cue: Cue, lexicon: Lexicon) -> Source | None:
    own = verb.id == cue.word.id
    if own:
        agent = _agent(tree, verb)
        if agent:
            return noun_phrase(tree, agent, lexicon, "source-agent")
    if not own and verb.upos in ("NOUN", "PROPN", "PRON") and not tree.kids(verb, "nsubj"):
        is_noun_of = cue.word.relation == "acl"
        return _modified(tree, verb, cue, lexicon) if is_noun_of else None
    if own and _is_reflexive_report(verb, lexicon):
        return _place(tree, verb, lexicon)
    subject = _subject(tree, verb)
    if subject:
        return noun_phrase(tree, subject, lexicon, "source-subject" if own else "source-shared-subject")
    return _place(tree, verb, lexicon) if own else None


def _subject(tree: Tree, verb: Word) -> Word | None:
    subjects = [kid for kid in tree.kids(verb, "nsubj") if "pass" not in kid.deprel or verb.upos != "VERB"]
    return subjects[0] if subjects else None


def _agent(tree: Tree, verb: Word) -> Word | None:
    """Return the agent of a passive: by the minister, министром."""
    for kid in tree.kids(verb, "obl"):
        if kid.deprel == "obl:agent":
            return kid
        if verb.feature("Voice") == "Pass" and kid.feature("Case") == "Ins" and not _has_preposition(tree, kid):
            if kid.feature("Animacy") == "Anim" or kid.upos == "PROPN":
                return kid
    return None


def _modified(tree: Tree, noun: Word, cue: Cue, lexicon: Lexicon) -> Source | None:
    """Return the noun that a participle hangs on: a letter alleging that, критики, обвиняющие."""
    if cue.word.feature("Voice") == "Pass" or cue.word.feature("Tense") == "Past" and lexicon.language == "en":
        return None
    phrase = noun_phrase(tree, noun, lexicon, "source-modified")
    return phrase if phrase.last < cue.first else Source(noun, phrase.first, cue.first - 1, phrase.code)


def _is_reflexive_report(verb: Word, lexicon: Lexicon) -> bool:
    """Tell whether the subject of the verb is what is said: в докладе говорится, отмечается."""
    return (
        lexicon.language == "ru"
        and normal(verb.lemma).endswith("ся")
        and verb.feature("Voice") in ("Pass", "Mid", "Act")
        and verb.feature("Number") == "Sing"
        and normal(verb.lemma)[:-2] in lexicon.verbs
    )


def _place(tree: Tree, verb: Word, lexicon: Lexicon) -> Source | None:
    """Return a place that speaks: в Кремле считают, в заявлении говорится."""
    if lexicon.language != "ru":
        return None
    for kid in tree.kids(verb, "obl", "nmod"):
        preposition = next((normal(each.text) for each in tree.kids(kid, "case")), "")
        if (
            preposition in _OBLIQUE
            and kid.feature("Case") in ("Loc", "Gen", "")
            and kid.upos in ("NOUN", "PROPN", "PRON")
        ):
            if normal(kid.lemma) in lexicon.occasions - lexicon.documents:
                continue
            phrase = noun_phrase(tree, kid, lexicon, "source-place")
            return _without_preposition(tree, phrase)
    return None


def _without_preposition(tree: Tree, phrase: Source) -> Source:
    first = phrase.first
    while first < phrase.word.id and tree.word(first).upos == "ADP":
        first += 1
    return Source(phrase.word, first, phrase.last, phrase.code)


def _of_phrase(tree: Tree, cue: Cue, lexicon: Lexicon) -> Source | None:
    """Return whose words or opinion it is: по словам министра, according to the report."""
    if cue.noun is None:
        head = next((each for each in tree.above(cue.word)), None)
        if head is None or head.id < cue.last or head.id > cue.last + 12:
            head = next(
                (each for each in tree.between(cue.last + 1, cue.last + 12) if each.upos in ("NOUN", "PROPN", "PRON")),
                None,
            )
        if head is None:
            return None
        found = _without_preposition(tree, noun_phrase(tree, head, lexicon, "source-phrase"))
        return (
            Source(found.word, max(found.first, cue.last + 1), found.last, found.code)
            if found.last > cue.last
            else None
        )
    return _of_noun(tree, cue.noun, lexicon)


def _of_noun(tree: Tree, noun: Word, lexicon: Lexicon) -> Source | None:
    """Return whose noun it is: Sanders' accusations, обвинения Навального, his claim, the claim by Dr Forson."""
    for kid in tree.kids(noun):
        prepositions = [normal(each.text) for each in tree.kids(kid, "case") if each.upos == "ADP"]
        is_owner = kid.deprel in ("nmod:poss", "det:poss") or (kid.relation == "det" and kid.feature("Poss") == "Yes")
        is_genitive = kid.relation == "nmod" and not prepositions and kid.feature("Case") == "Gen" and kid.id > noun.id
        is_agent = kid.relation in ("nmod", "obl") and prepositions and prepositions[0] in _AGENT
        if (is_owner and normal(kid.lemma) != "свой") or is_genitive or is_agent:
            phrase = noun_phrase(tree, kid, lexicon, "source-owner")
            return _without_preposition(tree, _without_possessive(tree, phrase))
    for kid in tree.kids(noun, "acl"):
        agent = _agent(tree, kid)
        if agent:
            return _without_preposition(tree, noun_phrase(tree, agent, lexicon, "source-agent"))
    return None


def _without_possessive(tree: Tree, phrase: Source) -> Source:
    last = phrase.last
    while last > phrase.word.id and (tree.word(last).upos in ("PART", "ADP") or is_punctuation(tree.word(last))):
        last -= 1
    return Source(phrase.word, phrase.first, last, phrase.code)
