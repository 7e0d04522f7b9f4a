"""How an answer relates to a claim, and why a reader should believe that they speak to each other."""

from counterpoint.analysis.pairs import comparing
from counterpoint.analysis.pairs.candidates import Candidate, content_words, stem
from counterpoint.analysis.speakers import names
from counterpoint.records import pair as relations
from counterpoint.records.statement import Reason

_WISH = frozenset({"demand", "propose", "urge", "order", "ask", "call-for", "intend", "promise", "call"})
_OPPOSING = frozenset({"disagree", "oppose"})
_AGREEMENT = frozenset({"agree", "support", "confirm"})
_MOST_WORDS = 4
_SIMILAR = 0.35


def relation(claim: Candidate, answer: Candidate, evidence: dict[str, float]) -> str:
    """Return denies, rejects, opposes, counter-accuses or supports."""
    reply, kind = answer.statement.cue_class, claim.statement.cue_class
    if answer.denies:
        if kind in _WISH or reply == "refuse":
            return relations.REJECTS
        return relations.OPPOSES if reply in _OPPOSING else relations.DENIES
    agrees = reply in _AGREEMENT and not evidence["targeted"]
    if not claim.denies and (agrees or (evidence["same-claim"] and not evidence["blame"])):
        return relations.SUPPORTS
    if evidence["blame-back"]:
        return relations.COUNTER_ACCUSES
    contrast = claim.negated != answer.negated and evidence["similarity"] > _SIMILAR
    return relations.DENIES if contrast and kind not in _WISH else relations.OPPOSES


def reasons(claim: Candidate, answer: Candidate, evidence: dict[str, float]) -> tuple[Reason, ...]:
    """Return what speaks for the pair, the strongest first, in codes with the words they rest on."""
    found = []
    party = claim.statement.party.name if claim.statement.party else ""
    if evidence["inside-denial"]:
        found.append(Reason("quotes-claim"))
    if answer.denies:
        found.append(Reason("denial"))
    elif claim.negated != answer.negated and evidence["similarity"] > _SIMILAR:
        found.append(Reason("negation-contrast"))
    if evidence["answers-target"]:
        found.append(Reason("aimed-at", party))
    if shared := shared_words(claim, answer):
        found.append(Reason("shared-words", ", ".join(shared)))
    if evidence["similarity"] > _SIMILAR:
        found.append(Reason("similar-meaning", f"{evidence['similarity']:.2f}"))
    if evidence["answer-form"]:
        found.append(Reason("answer-form"))
    if evidence["same-sentence"]:
        found.append(Reason("same-sentence"))
    elif evidence["near"] > 0.7:
        found.append(Reason("next-to-it"))
    return tuple(found)


def shared_words(claim: Candidate, answer: Candidate) -> list[str]:
    """Return the content words and names of the claim that the answer has too, names first."""
    words: dict[str, str] = {}
    for word in content_words(claim.words):
        key = stem(names.fold(word), claim.language)
        if key in answer.stems and claim.language == answer.language:
            words.setdefault(key, word.strip("."))
    ranked = sorted(words.values(), key=lambda word: (not word[:1].isupper(), -len(word)))
    if not ranked and comparing.shared_names(claim, answer):
        ranked = [word for word in content_words(claim.words) if word[:1].isupper()]
    return ranked[:_MOST_WORDS]
