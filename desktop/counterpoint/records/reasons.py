"""The sentence for each code of a ``Reason``. ``{detail}`` stands for the words it rests on."""

from counterpoint.records.statement import Reason

SENTENCES: dict[str, str] = {
    # what is attributed
    "content-clause": "the clause that depends on “{detail}”",
    "content-that": "the clause that depends on “{detail}”",
    "content-around": "the clause around “{detail}”",
    "content-infinitive": "the infinitive that depends on “{detail}”",
    "content-gerund": "the gerund that depends on “{detail}”",
    "content-object": "the object of “{detail}”",
    "content-predicate": "what “{detail}” says of its object",
    "content-prep": "the phrase that “{detail}” governs",
    "content-case": "the noun that “{detail}” governs",
    "content-modified": "the noun that “{detail}” describes",
    "speech-after": "direct speech before “{detail}”",
    "speech-before": "direct speech after “{detail}”",
    "speech-around": "direct speech around “{detail}”",
    "speech-block": "the lines that “{detail}” leads up to",
    "speech-signed": "direct speech signed with the name {detail}",
    "speech-goes-on": "direct speech that goes on",
    "headline-colon": "{detail}, with a colon, at the head of the article",
    "denied-in-words": "the words “{detail}” deny it",
    # by whom
    "source-subject": "{detail}: the subject",
    "source-shared": "{detail}: a subject shared with another verb",
    "source-behind": "{detail}: right behind the verb",
    "source-ahead": "{detail}: right before the verb",
    "source-place": "{detail}: a place or a document that speaks",
    "source-agent": "{detail}: the one by whom",
    "source-modified": "{detail}: the noun that the participle describes",
    "source-owner": "{detail}: whose words they are",
    "source-phrase": "{detail}: according to whom",
    # who speaks
    "name": "named as {detail}",
    "title": "by the title “{detail}”",
    "pronoun": "“{detail}” stands for the one spoken of last",
    "continued": "goes on from the speaker before",
    "metonymy": "“{detail}” stands for the state",
    "document": "whose document it is: “{detail}”",
    "organisation": "the organisation {detail}",
    "short-form": "“{detail}” is short for the fuller name before",
    "description": "described as “{detail}”",
    "introduced": "the same one as “{detail}”, named a moment later",
    "as-written": "as the article puts it: “{detail}”",
    # for whom
    "speaks-for": "speaks for {detail}",
    "affiliation": "belongs to it: “{detail}”",
    "home-state": "“{detail}”, of the state that the article speaks of",
    "well-known": "{detail} is known to speak for that state",
    "register": "the register says so: {detail}",
    "for-themself": "{detail} speaks for nobody else here",
    "group": "a group with no other name: “{detail}”",
    # why two statements speak to each other
    "by-hand": "put together by a person",
    "quotes-claim": "quotes the claim that it answers",
    "denial": "denies, rejects or refuses",
    "negation-contrast": "one says yes where the other says no",
    "aimed-at": "aimed at {detail}",
    "shared-words": "both speak of: {detail}",
    "similar-meaning": "alike in meaning ({detail})",
    "answer-form": "put as an answer",
    "same-sentence": "set against each other in one sentence",
    "next-to-it": "comes right after it in the article",
}


def in_english(reason: Reason) -> str:
    """Return the reason in English words."""
    return SENTENCES[reason.code].format(detail=reason.detail)
