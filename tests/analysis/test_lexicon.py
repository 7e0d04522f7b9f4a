"""The shipped lexicons, and what a mistake in one is answered with."""

from pathlib import Path

import pytest

from counterpoint.analysis import lexicon
from counterpoint.analysis.lexicon import Argument
from counterpoint.errors import LexiconUnusableError

SMALLEST = """
language = "xx"
clause_marks = ["that"]
relatives = ["who"]
backward = ["this"]
negations = ["not"]
connectives = ["however"]
auxiliaries = ["be"]
occasions = ["day"]
denials = ["nonsense"]

[[verbs]]
class = "say"
polarity = "claim"
content = ["clause", "prep:about:Loc"]
lemmas = ["say", "Утвёрждать"]

[documents]
nouns = ["report"]

[outlets]
nouns = ["paper"]
names = ["reuters"]
relay = ["report"]
quoting = ["quote"]
words = ["word"]
"""


def read(folder: Path, text: str) -> lexicon.Lexicon:
    path = folder / "xx.toml"
    path.write_text(text, "utf-8")
    return lexicon.read(path)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_shipped_lexicons_know_enough_verbs_of_every_class(language: str) -> None:
    shipped = lexicon.load(language)
    assert len(shipped.verbs) >= 150
    classes = {entry.cue_class for entries in shipped.verbs.values() for entry in entries}
    assert classes >= {
        "say", "claim", "deny", "reject", "accuse", "demand", "promise", "refuse", "confirm", "agree", "warn", "think",
        "hope", "fear", "intend", "ask", "propose", "support", "criticise", "answer", "call", "order", "threaten",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("perfective", "imperfective"),
    [("сказать", "говорить"), ("обвинить", "обвинять"), ("опровергнуть", "опровергать"), ("пообещать", "обещать")],
)
def test_russian_has_both_aspects(perfective: str, imperfective: str) -> None:
    verbs = lexicon.load("ru").verbs
    assert verbs[perfective][0].cue_class == verbs[imperfective][0].cue_class


def test_english_forms_lead_to_their_lemma() -> None:
    forms = lexicon.load("en").forms
    assert (forms["said"], forms["denies"], forms["insisted"], forms["pointed"]) == ("say", "deny", "insist", "point")


def test_reads_a_lexicon(tmp_path: Path) -> None:
    found = read(tmp_path, SMALLEST)
    (entry,) = found.verbs["утверждать"]
    assert entry.content == (Argument("clause"), Argument("prep", "about", "Loc"))
    assert (entry.polarity, entry.quote, entry.accused) == ("claim", True, ())


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ('polarity = "claim"', 'polarity = "maybe"', "needs a polarity"),
        ('polarity = "claim"', 'polarity = "claim"\nquote = "yes"', "needs a polarity"),
        ('class = "say"', "", "has no class"),
        ('"clause", ', '"klause", ', "'klause' is no argument"),
        ('"clause", ', '"prep", ', "'prep' names no preposition"),
        ('lemmas = ["say", "Утвёрждать"]', "lemmas = []", "needs a list of words 'lemmas'"),
        ('lemmas = ["say", "Утвёрждать"]', "lemma = 1", "unknown key 'lemma'"),
        ('negations = ["not"]', "negations = 5", "needs a list of words 'negations'"),
        ('language = "xx"', 'language = "yy"', "does not say for which language"),
        ("[documents]", "[papers]", "unknown key 'papers'"),
        ("[[verbs]]", "[verbs]", "[[verbs]] is not a list of tables"),
        ("[[verbs]]", "[[verbs", "cannot be read"),
        ("[outlets]", "[[phrases]]\n[outlets]", "has no preposition"),
    ],
)
def test_names_the_mistake(tmp_path: Path, old: str, new: str, cause: str) -> None:
    with pytest.raises(LexiconUnusableError, match="language xx") as caught:
        read(tmp_path, SMALLEST.replace(old, new, 1))
    assert cause in str(caught.value)


@pytest.mark.parametrize("language", ["zz", "../ru", ""])
def test_says_that_a_language_has_no_lexicon(language: str) -> None:
    with pytest.raises(LexiconUnusableError, match="there is no lexicon for it"):
        lexicon.load(language)
