"""Documents as sources: who issued the statement, the letter or the report that says something."""

from collections.abc import Sequence

from counterpoint.analysis.speakers import pronouns
from counterpoint.records.parse import Sentence, Word

_ABOUT = frozenset({"о", "об", "про", "about", "on", "against", "по", "to", "for", "в", "на"})
_NOUNS = ("NOUN", "PROPN", "X")


def issuer(sentence: Sentence, words: Sequence[Word], head: Word) -> Word | None:
    """Return the head of the phrase that names who issued a document, None where the words do not say.

    It is a complement («сообщение МВД», "FEC report", "his letter"), the agent of a clause about the document ("a case
    filed by the Philippines") or its subject ("a letter the campaign sent").
    """
    ids = {word.id for word in words}
    children = [word for word in sentence.words if word.head == head.id]
    for child in children:
        if child.id in ids and _owns(child) and not _is_topic(child, words):
            return child
    end = words[-1].end
    for clause in (child for child in children if child.relation == "acl"):
        for child in (word for word in sentence.words if word.head == clause.id):
            if _acts(child, sentence) and child.upos in _NOUNS and child.start <= end:
                return child
    return next((w for w in words if w.id > head.id and w.relation == "nsubj" and w.upos in _NOUNS), None)


def _owns(child: Word) -> bool:
    if child.upos in ("DET", "PRON"):
        return pronouns.read(child) is not None
    return child.upos in _NOUNS and child.relation in ("nmod", "compound", "flat", "appos", "obl")


def _is_topic(child: Word, words: Sequence[Word]) -> bool:
    return any(word.head == child.id and word.relation == "case" and word.lemma in _ABOUT for word in words)


def _acts(child: Word, sentence: Sentence) -> bool:
    if child.deprel in ("obl:agent", "nsubj"):
        return True
    return child.relation == "obl" and any(w.head == child.id and w.text == "by" for w in sentence.words)
