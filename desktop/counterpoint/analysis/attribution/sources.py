"""Sources: the words that name who speaks."""

from dataclasses import replace
from typing import Final

from counterpoint.analysis.attribution import owners, phrases, subjects, utterers
from counterpoint.analysis.attribution.cues import LIGHT, NOUN, PHRASE, Cue
from counterpoint.analysis.attribution.phrases import Source, noun_phrase
from counterpoint.analysis.lexicon import Argument, Lexicon, is_relative
from counterpoint.analysis.trees import Tree, is_punctuation, normal
from counterpoint.records.parse import Word

__all__ = ["Source", "beside", "find", "is_outlet", "noun_phrase", "quotes_another"]

_PLACES: Final = frozenset({"в", "во", "на", "у", "из"})
_PURPOSE: Final = frozenset({"с", "по", "with"})
_OPENING: Final = frozenset('«“„"')
_SHARING: Final = frozenset({"xcomp", "advcl", "conj"})


def beside(tree: Tree, cue: Cue, spoken: int, lexicon: Lexicon) -> Source | None:
    """Return the source of a cue beside direct speech by its place alone.

    ``spoken`` is the last word of the speech ahead of the cue. All that stands between the speech and the cue is the
    source if it can be; else the noun phrase right behind the cue.
    """
    takes_object = any(Argument("object") in entry.accused for entry in cue.entries)
    between = [word for word in tree.between(spoken + 1, cue.first - 1) if spoken]
    while between and is_punctuation(between[0]):
        between.pop(0)
    while between and (is_punctuation(between[-1]) or between[-1].upos == "ADV"):
        between.pop()
    nouns = [word for word in between if word.upos in ("PROPN", "NOUN", "PRON")]
    if nouns and between[0].upos != "ADP" and not any(word.upos in ("VERB", "SCONJ", "AUX") for word in between):
        return Source(nouns[0], between[0].id, between[-1].id, "source-ahead")
    behind = None if takes_object else phrases.behind(tree, cue.last, lexicon, "source-behind")
    return behind or phrases.ahead(tree, cue.first, lexicon, "source-ahead")


def find(tree: Tree, cue: Cue, lexicon: Lexicon) -> Source | None:
    """Return who the cue attributes its content to; None when the sentence does not say so."""
    if cue.form == PHRASE:
        return owners.of_phrase(tree, cue, lexicon)
    if cue.form == NOUN:
        return owners.of_noun(tree, cue.word, lexicon) or _of_purpose(tree, cue.word, lexicon)
    own = _cited(tree, cue, lexicon) or _own(tree, cue, lexicon)
    if own and utterers.can_speak(tree, own.word, lexicon):
        return _with_names(tree, cue, own, lexicon)
    ahead = _speaking_ahead(tree, cue, lexicon) if own is None else None
    if ahead:
        return ahead
    thing = own
    for verb in _sharing(tree, cue.word)[1:]:
        found = _shared(tree, verb, cue, lexicon)
        if found and utterers.can_speak(tree, found.word, lexicon):
            return found
        thing = thing or found
    if thing:
        return (_outer(tree, cue, lexicon) if own is None else None) or thing
    if cue.form == LIGHT and cue.noun and cue.word.feature("Voice") == "Pass":
        return owners.of_noun(tree, cue.noun, lexicon)
    return _ahead(tree, cue, lexicon)


def quotes_another(tree: Tree, verb: Word, lexicon: Lexicon) -> bool:
    """Tell whether the verb only says where somebody else's words come from: cited the minister as saying."""
    behind = [*tree.kids(verb), *(deep for kid in tree.kids(verb, "obj") for deep in tree.kids(kid))]
    is_quoting = lexicon.forms.get(normal(verb.text), normal(verb.lemma)) in lexicon.outlets.quoting
    return is_quoting and any(each.upos == "VERB" and _is_as(tree, each) for each in behind)


def _is_as(tree: Tree, verb: Word) -> bool:
    return any(normal(kid.text) == "as" and kid.id == verb.id - 1 for kid in tree.kids(verb, "mark", "case"))


def _cited(tree: Tree, cue: Cue, lexicon: Lexicon) -> Source | None:
    """Return who is quoted as saying something: the object of the quoting verb, its subject in the passive."""
    if not _is_as(tree, cue.word):
        return None
    verb = next((head for head in tree.above(cue.word) if head.upos == "VERB"), None)
    if verb is None or not quotes_another(tree, verb, lexicon):
        return None
    quoted = [*tree.kids(verb, "obj", "iobj"), *(kid for kid in tree.kids(verb, "nsubj") if "pass" in kid.deprel)]
    return noun_phrase(tree, quoted[0], lexicon, "source-owner", limits=(1, cue.first - 2)) if quoted else None


def is_outlet(tree: Tree, source: Source, lexicon: Lexicon) -> bool:
    """Tell whether the source is a news outlet: ТАСС, газета «Труд», NEWSru.com, Reuters."""
    if normal(source.word.lemma) in lexicon.outlets.nouns or normal(source.word.text) in lexicon.outlets.nouns:
        return True
    joined = ""
    for each in tree.between(source.first, source.last):
        gap = " " if joined and each.start > tree.word(each.id - 1).end else ""
        joined += gap + normal(each.text)
    joined = joined.strip('.,«»"“”() ')
    is_address = " " not in joined and "." in joined
    lemmas = " ".join(
        normal(each.lemma) for each in tree.between(source.first, source.last) if not is_punctuation(each)
    )
    return is_address or joined in lexicon.outlets.names or lemmas in lexicon.outlets.names


def _own(tree: Tree, cue: Cue, lexicon: Lexicon) -> Source | None:
    """Return the source that the verb has itself: agent, place, subject, or the noun right behind it."""
    verb = cue.word
    quoted = _quoted(tree, verb, lexicon)
    if quoted:
        mark = next((word.id for word in tree.between(quoted.id, len(tree.words)) if word.text in _OPENING), None)
        return noun_phrase(tree, quoted, lexicon, "source-owner", limits=(1, (mark or len(tree.words) + 1) - 1))
    agent = subjects.agent(tree, verb, lexicon)
    if agent:
        return noun_phrase(tree, agent, lexicon, "source-agent", limits=(1, subjects.end_of_agent(tree, verb, agent)))
    place = _place(tree, verb, lexicon)
    if place and _is_impersonal(verb, lexicon):
        return place
    subject = subjects.subject(tree, verb, after=cue.first > 1 and is_punctuation(tree.word(cue.first - 1)))
    if subject and normal(subject.lemma) == "что" and subject.id < verb.id:
        return phrases.behind(tree, cue.last, lexicon, "source-behind")  # «Вот что ответила редакции пресс-служба»
    subject = subjects.themself(tree, subject) if subject else None
    if subject and not (place and not utterers.can_speak(tree, subject, lexicon)):
        limits = (1, cue.first - 1) if subject.id < cue.first else None
        found = noun_phrase(tree, subject, lexicon, "source-subject", limits=limits)
        is_object = verb.feature("Number") == "Plur" and subject.feature("Number") == "Sing" and not tree.kids(subject)
        return place if place and (is_object or is_outlet(tree, found, lexicon)) else found
    if place:
        return place
    before = tree.word(cue.first - 1) if cue.first > 1 else None
    takes_object = any(Argument("object") in entry.accused for entry in cue.entries)
    if (
        (before is None or is_punctuation(before))
        and not takes_object
        and verb.relation not in ("xcomp", "amod")
        and verb.feature("VerbForm") != "Part"
        and not _is_converb(verb)
    ):
        return phrases.behind(tree, cue.last, lexicon, "source-behind")
    return None


def _with_names(tree: Tree, cue: Cue, source: Source, lexicon: Lexicon) -> Source:
    """Return the source with the names that stand between it and the cue, wherever the parser hung them."""
    if source.last < cue.first:
        source = phrases.with_apposition(tree, source, cue.first, lexicon)
    elif cue.last < source.first:
        source = phrases.with_title_behind(tree, source, lexicon)
    between = tree.between(source.last + 1, cue.first - 1)
    if between and len(between) <= 3 and all(each.upos == "PROPN" for each in between):
        return replace(source, last=cue.first - 1)
    return source


def _ahead(tree: Tree, cue: Cue, lexicon: Lexicon) -> Source | None:
    """Return the noun right ahead of a verb for which the tree shows no subject."""
    if cue.word.relation in ("xcomp", "amod", "acl", "csubj") or _is_converb(cue.word):
        return None
    if cue.word.feature("VerbForm") in ("Inf", "Part") and not tree.kids(cue.word, "aux"):
        return None
    return phrases.ahead(tree, cue.first, lexicon, "source-ahead")


def _sharing(tree: Tree, verb: Word) -> list[Word]:
    """Return ``verb`` and the words whose subject it may share, nearest first."""
    found = [verb]
    for head in tree.above(verb):
        below = found[-1]
        is_shared = (
            below.relation in _SHARING
            or _is_joined(tree, below, head)
            or (below.relation in ("ccomp", "parataxis") and _is_converb(below))
        )
        if below.deprel == "acl:relcl" and not tree.kids(below, "nsubj"):
            found.extend([each for each in tree.above(head) if each.upos == "VERB"][:1])
            break
        is_slip = (
            len(found) == 2 and below.upos == "NOUN" and below.relation in ("obj", "obl") and verb.relation == "conj"
        )
        if not is_shared and not is_slip and (below.relation != "acl" or below.deprel == "acl:relcl"):
            break
        found.append(head)
        if below.relation == "acl":
            break
    return found


def _is_joined(tree: Tree, verb: Word, head: Word) -> bool:
    """Tell whether a verb that was hung on another like a clause has its subject: указал, что …, и попросил."""
    names = ("Tense", "Number", "Gender", "VerbForm")
    is_alike = all(verb.feature(name) == head.feature(name) for name in names) and verb.feature("VerbForm") == "Fin"
    is_clause = verb.relation in ("ccomp", "parataxis") and verb.id > head.id
    return is_clause and is_alike and bool(verb.feature("Aspect")) and not tree.kids(verb, "nsubj", "mark")


def _is_converb(word: Word) -> bool:
    return word.feature("VerbForm") in ("Conv", "Ger") or (
        word.feature("VerbForm") == "Part" and word.text.endswith("ing")
    )


def _shared(tree: Tree, verb: Word, cue: Cue, lexicon: Lexicon) -> Source | None:
    if cue.word.relation == "acl" and verb.id == cue.word.head:
        return _modified(tree, verb, cue, lexicon)
    agent = subjects.agent(tree, verb, lexicon) if _is_converb(cue.word) else None
    subject = agent or subjects.subject(tree, verb) or _place_word(tree, verb, lexicon)
    if subject is None or cue.first <= subject.id <= cue.last:
        return None
    if cue.word.deprel == "acl:relcl" and subject.feature("Number") != cue.word.feature("Number"):
        return None
    return noun_phrase(tree, subject, lexicon, "source-shared")


def _speaking_ahead(tree: Tree, cue: Cue, lexicon: Lexicon) -> Source | None:
    """Return who speaks in the clause before a gerund that the parser hung on what they say: «…», сказал он, добавив …

    None where the gerund hangs on the verb of the speaker anyway.
    """
    if not _is_converb(cue.word) or cue.word.relation not in ("advcl", "parataxis") or cue.first < 3:
        return None
    inside = tree.head(cue.word)
    for verb in reversed(tree.between(1, cue.first - 1)):
        if verb.upos != "VERB" or _is_converb(verb) or verb.feature("VerbForm") == "Inf":
            continue
        subject = subjects.subject(tree, verb) if normal(verb.lemma) in lexicon.verbs else None
        if verb == inside and subject is None:
            return None
        is_speaker = subject is not None and not is_relative(subject, lexicon)
        if subject and is_speaker and subject.feature("Person") not in ("1", "2") and subject.id < cue.first:
            is_own = verb == inside or not utterers.can_speak(tree, subject, lexicon)
            return None if is_own else noun_phrase(tree, subject, lexicon, "source-shared", limits=(1, cue.first - 1))
    return None


def _outer(tree: Tree, cue: Cue, lexicon: Lexicon) -> Source | None:
    """Return the subject of what the cue hangs in where its own would be a thing: said the dam is full and insisted."""
    for verb in tree.above(cue.word):
        subject = subjects.subject(tree, verb) if verb.upos == "VERB" else None
        if subject and utterers.can_speak(tree, subject, lexicon):
            return noun_phrase(tree, subject, lexicon, "source-shared")
    return None


def _quoted(tree: Tree, verb: Word, lexicon: Lexicon) -> Word | None:
    """Return who is quoted by another: «ТАСС цитирует министра», «передаёт слова министра пресс-служба»."""
    if normal(verb.lemma) not in lexicon.outlets.relay | lexicon.outlets.quoting:
        return None
    for kid in tree.kids(verb, "obj", "nsubj"):
        named = [each for each in tree.kids(kid, "nmod") if owners.is_genitive(each)]
        if normal(kid.lemma) in lexicon.outlets.words and named:
            return named[0]
        is_name = kid.id > 1 and tree.word(kid.id - 1).text in _OPENING
        people = [each for each in named if each.feature("Animacy") == "Anim"]
        if normal(verb.lemma) in lexicon.outlets.quoting and is_name and people:
            return people[0]  # цитирует «Коммерсант» министра
        if normal(verb.lemma) in lexicon.outlets.quoting and kid.relation == "obj" and kid.upos in ("NOUN", "PROPN"):
            return kid if kid.upos == "PROPN" or kid.feature("Animacy") != "Inan" else None
    return None


def _modified(tree: Tree, noun: Word, cue: Cue, lexicon: Lexicon) -> Source | None:
    """Return the noun that a participle hangs on: a letter alleging that, критики, обвиняющие."""
    verb = cue.word
    if verb.feature("Voice") == "Pass" or (lexicon.language == "en" and not verb.text.endswith("ing")):
        return None
    return noun_phrase(tree, noun, lexicon, "source-modified", limits=(1, cue.first - 1))


def _is_impersonal(verb: Word, lexicon: Lexicon) -> bool:
    """Tell whether the verb has what is said for its subject: в докладе говорится, отмечается, сказано."""
    text = normal(verb.lemma)
    is_reflexive = text.endswith("ся") and (text[:-2] in lexicon.verbs or text in lexicon.verbs)
    is_passive = verb.feature("Voice") == "Pass" and verb.feature("VerbForm") == "Part"
    return (is_reflexive and verb.feature("Person") in ("3", "")) or is_passive


def _place(tree: Tree, verb: Word, lexicon: Lexicon) -> Source | None:
    """Return a place that speaks: в Кремле считают, в заявлении говорится."""
    is_finite = verb.feature("VerbForm") in ("Fin", "")
    if not _is_impersonal(verb, lexicon) and (verb.feature("Number") == "Sing" or not is_finite):
        return None
    word = _place_word(tree, verb, lexicon) or _document_ahead(tree, verb, lexicon)
    if word is None:
        return None
    return noun_phrase(tree, word, lexicon, "source-place")


def _place_word(tree: Tree, verb: Word, lexicon: Lexicon) -> Word | None:
    if lexicon.language != "ru":
        return None
    # what stands before the verb is the likelier place: в Киеве обвиняют соседей в шпионаже
    for kid in sorted(tree.kids(verb, "obl", "nmod"), key=lambda each: each.id > verb.id):
        prepositions = [normal(each.text) for each in tree.kids(kid, "case")]
        if not prepositions or prepositions[0] not in _PLACES or kid.feature("Case") not in ("Loc", ""):
            continue
        if kid.upos not in ("NOUN", "PROPN", "PRON") or len(prepositions) > 1:
            continue
        if normal(kid.lemma) in lexicon.occasions - lexicon.documents:
            continue
        return kid
    return None


def _document_ahead(tree: Tree, verb: Word, lexicon: Lexicon) -> Word | None:
    """Return the document at the head of the sentence where the parser hung it elsewhere: в новом докладе …"""
    if lexicon.language != "ru" or not _is_impersonal(verb, lexicon) or normal(tree.word(1).text) not in _PLACES:
        return None
    for word in tree.between(2, min(verb.id - 1, 9)):
        if normal(word.lemma) in lexicon.documents:
            return word
        if is_punctuation(word):
            return None
    return None


def _of_purpose(tree: Tree, noun: Word, lexicon: Lexicon) -> Source | None:
    """Return who acts with the noun as means: вышли с требованием вернуть острова."""
    prepositions = [normal(each.text) for each in tree.kids(noun, "case")]
    if not prepositions or prepositions[0] not in _PURPOSE:
        return None
    for head in tree.above(noun):
        if head.upos == "VERB":
            for verb in _sharing(tree, head):
                subject = subjects.subject(tree, verb)
                if subject and subject.upos != "PRON":
                    return noun_phrase(tree, subject, lexicon, "source-shared")
            return None
    return None
