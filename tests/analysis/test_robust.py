"""No text and no parse makes the finding of attributions fail, and its work grows no faster than the text."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterpoint.analysis.attribution import attributions
from counterpoint.analysis.lexicon import load
from counterpoint.records.attribution import Attribution
from counterpoint.records.parse import Parse, Sentence, Word

FORMS = {
    "ru": [
        "заявил",
        "что",
        "обвинил",
        "Лавров",
        "в",
        "по",
        "словам",
        "который",
        "не",
        "и",
        "сказал",
        "надежду",
        "согласно",
    ],
    "en": ["said", "that", "accused", "Smith", "of", "according", "to", "who", "not", "and", "told", "claims", "hope"],
}
PUNCTUATION = [",", ".", ":", "«", "»", "“", "”", '"', "—", "\n", "’", "(", "!"]
TAGS = ["VERB", "NOUN", "PROPN", "ADP", "PUNCT", "SCONJ", "CCONJ", "PRON", "ADJ", "AUX", "DET", "ADV", "PART", "NUM"]
RELATIONS = [
    "root", "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "nmod:poss", "ccomp", "xcomp", "advcl", "acl",
    "acl:relcl", "parataxis", "conj", "cc", "case", "mark", "punct", "aux", "aux:pass", "appos", "flat", "amod", "iobj",
]  # fmt: skip
FEATS = [
    "", "Case=Nom", "Case=Gen|Number=Sing", "Case=Ins|Animacy=Anim", "Case=Loc", "VerbForm=Inf", "VerbForm=Conv",
    "VerbForm=Part|Voice=Pass", "Number=Plur", "Person=3|Tense=Past", "PronType=Rel", "VerbForm=Fin", "Mood=Imp",
]  # fmt: skip


@st.composite
def parsed(draw: st.DrawFn) -> tuple[str, Parse]:
    """Return a text of familiar words with trees that no parser would make."""
    language = draw(st.sampled_from(["ru", "en"]))
    text, sentences = "", []
    for index in range(draw(st.integers(0, 3))):
        size = draw(st.integers(1, 14))
        words = []
        for _ in range(size):
            form = draw(st.sampled_from(FORMS[language] + PUNCTUATION))
            tag, relation = draw(st.sampled_from(TAGS)), draw(st.sampled_from(RELATIONS))
            head = draw(st.integers(0, size))
            start = len(text)
            text += form + " "
            if form != "\n":
                words.append((form, tag, draw(st.sampled_from(FEATS)), head, relation, start, start + len(form)))
        made = tuple(
            Word(n, form, form, tag, feats, min(head, len(words)), relation, start, end)
            for n, (form, tag, feats, head, relation, start, end) in enumerate(words, 1)
        )
        if made:
            sentences.append(Sentence(len(sentences), index, made[0].start, made[-1].end, made))
    return text, Parse(language, "none", tuple(sentences))


def check(text: str, parse: Parse, found: list[Attribution]) -> None:
    """Assert what every list of attributions promises."""
    assert [each.start for each in found] == sorted(each.start for each in found)
    for place, each in enumerate(found):
        assert each.content
        assert 0 <= each.sentence < len(parse.sentences)
        assert 0 <= each.confidence <= 1
        for span in (each.source, each.cue, each.accused, *each.content):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert each.inherits is None or (each.inherits < place and each.source is None)
        assert each.inside is None or 0 <= each.inside < len(found)
        for at in (each.source_word, each.cue_word):
            assert at is None or 1 <= at.word <= len(parse.sentences[at.sentence].words)


@given(parsed())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_tree_is_too_odd(case: tuple[str, Parse]) -> None:
    text, parse = case
    check(text, parse, attributions.find(text, parse, load(parse.language)))


@pytest.mark.models
@given(
    st.lists(
        st.text(max_size=60) | st.sampled_from(["он сказал", "«Да", "said", "“No", "что", "—", "\n\n"]), max_size=8
    )
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_too_odd(parse: Callable[..., list[Parse]], pieces: list[str]) -> None:
    text = " ".join(pieces)
    for language in ("ru", "en"):
        (made,) = parse(language, [text])
        check(text, made, attributions.find(text, made, load(language)))


def long_sentence(count: int) -> tuple[str, Parse]:
    """Return a sentence of ``count`` words that is all cues and quotation marks."""
    forms = ["said", "that", "“", "he", "”", ","] * (count // 6)
    tags = ["VERB", "SCONJ", "PUNCT", "PRON", "PUNCT", "PUNCT"] * (count // 6)
    text, words = "", []
    for n, (form, tag) in enumerate(zip(forms, tags, strict=True), 1):
        words.append(
            Word(n, form, form, tag, "", n - 1, "ccomp" if n > 1 else "root", len(text), len(text) + len(form))
        )
        text += form + " "
    return text, Parse("en", "none", (Sentence(0, 0, 0, words[-1].end, tuple(words)),))


def test_litter_is_passed_over() -> None:
    text, parse = long_sentence(60_000)
    check(text, parse, attributions.find(text, parse, load("en")))


@pytest.mark.models
@pytest.mark.parametrize("language", ["ru", "en"])
def test_capitals_and_no_punctuation_are_read(parse: Callable[..., list[Parse]], language: str) -> None:
    texts = [
        "МИНИСТР ЗАЯВИЛ ЧТО МОСТ ОТКРОЮТ В СЕНТЯБРЕ " * 40,
        "the minister said the bridge will open he said he was sure he said " * 40,
        "«“„\"'" * 200,
        "министр said что the bridge “откроют» в сентябре",
        "",
        "\n\n\n",
    ]
    for text, made in zip(texts, parse(language, texts), strict=True):
        check(text, made, attributions.find(text, made, load(language)))
