"""The work of the whole analysis grows with the text and no faster, counted in calls: nothing is timed."""

import cProfile
import pstats

import pytest

from counterpoint.analysis import findings
from counterpoint.records.parse import Parse, Sentence, Word

SENTENCE = 60
LITTER = {
    "cues": ("said that “ he ” ,", "VERB SCONJ PUNCT PRON PUNCT PUNCT", "ccomp mark punct nsubj punct punct"),
    "open marks": ("“ he said", "PUNCT PRON VERB", "punct nsubj root"),
    "names": ("Smith Ltd , Jones", "PROPN PROPN PUNCT PROPN", "flat conj punct appos"),
    "semicolons": ("he says ; a claim", "PRON VERB PUNCT DET NOUN", "nsubj conj punct det obj"),
    "colons": ("Smith : he denied it -", "PROPN PUNCT PRON VERB PRON PUNCT", "nsubj punct nsubj conj obj punct"),
}


def litter(name: str, size: int, language: str, gap: str) -> tuple[str, Parse]:
    """Return ``size`` words of a kind of litter, ``gap`` after each sentence, every word hung on the one before."""
    forms, tags, relations = (part.split() for part in LITTER[name])
    text, sentences = "", []
    for index in range(size // SENTENCE):
        words = []
        for number in range(SENTENCE):
            place = (index * SENTENCE + number) % len(forms)
            start, form = len(text), forms[place]
            text += f"{form} "
            relation = relations[place] if number else "root"
            words.append(Word(number + 1, form, form, tags[place], "", number, relation, start, start + len(form)))
        text = text[:-1] + gap
        sentences.append(Sentence(index, index if gap == "\n" else 0, words[0].start, words[-1].end, tuple(words)))
    return text, Parse(language, "none", tuple(sentences))


def calls(text: str, parse: Parse) -> int:
    """Return how many calls the analysis makes."""
    profile = cProfile.Profile()
    profile.runcall(findings.find, text, parse)
    stats = pstats.Stats(profile)
    return int(stats.total_calls)  # type: ignore[attr-defined]


@pytest.mark.parametrize("gap", [" ", "\n"])
@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", LITTER)
def test_twice_the_text_is_twice_the_work(name: str, language: str, gap: str) -> None:
    findings.find(*litter(name, SENTENCE, language, gap))  # what is loaded once
    assert calls(*litter(name, 2400, language, gap)) < 2.6 * calls(*litter(name, 1200, language, gap))
