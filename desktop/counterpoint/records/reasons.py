"""The sentence for each code of a ``Reason``. ``{detail}`` stands for the words it rests on."""

from counterpoint.records.statement import Reason

SENTENCES: dict[str, str] = {
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
    "home-state": "“{detail}”, in the state that the article is about",
    "well-known": "{detail} is known to speak for that state",
    "for-themself": "{detail} speaks for nobody else here",
    "group": "a group with no other name: “{detail}”",
    # why two statements speak to each other
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
