"""No tree, name or number of statements makes the naming of speakers fail or slow down out of proportion."""

from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.analysis import lexicon
from counterpoint.analysis.speakers import resolving, scene
from counterpoint.analysis.speakers.parties import Sides
from counterpoint.analysis.speakers.pronouns import Salience
from counterpoint.records.attribution import Attribution, WordAt
from counterpoint.records.parse import Entity, Parse, Sentence, Word
from counterpoint.records.text import Span

TAGS = ["NOUN", "PROPN", "VERB", "ADJ", "PRON", "DET", "ADP", "PUNCT", "X", "NUM"]
RELATIONS = ["nsubj", "obj", "nmod", "appos", "flat", "amod", "case", "acl:relcl", "conj", "punct", "compound"]
WORDS = st.one_of(
    st.sampled_from(
        ["Он", "она", "they", "who", "который", "президент", "министр", "Россия", "Москва", "США", "Лавров"]
    ),
    st.sampled_from(["the", "minister", "report", "заявление", "адвокат", "её", "'s", ",", "(", ")", "«", "власти"]),
    st.text(min_size=1, max_size=12).filter(lambda text: text.strip() == text),
)
FEATS = st.sampled_from(["", "Case=Nom", "Case=Gen|Gender=Masc|Number=Sing", "Gender=Fem|Number=Plur", "junk"])


@st.composite
def parses(draw: st.DrawFn) -> tuple[str, Parse]:
    """A text of random words under random trees, with random names in it."""
    sentences, at, texts = [], 0, []
    for index in range(draw(st.integers(1, 4))):
        tokens = draw(st.lists(WORDS, min_size=1, max_size=9))
        words, start = [], at
        for i, token in enumerate(tokens):
            head = draw(st.integers(0, len(tokens)))
            tag, relation = draw(st.sampled_from(TAGS)), draw(st.sampled_from(RELATIONS))
            words.append(Word(i + 1, token, token.lower(), tag, draw(FEATS), head, relation, at, at + len(token)))
            at += len(token) + 1
        first, last = sorted(draw(st.tuples(*[st.integers(0, len(words) - 1)] * 2)))
        kind = draw(st.sampled_from(["PER", "ORG", "LOC"]))
        entity = Entity("", kind, words[first].start, words[last].end)
        sentences.append(Sentence(index, index, start, at - 1, tuple(words), (), (entity,)))
        texts.append(" ".join(tokens))
    return " ".join(texts), Parse(draw(st.sampled_from(["ru", "en"])), "none", tuple(sentences))


def saying(sentence: int, source: Span | None, word: WordAt | None, content: Span) -> Attribution:
    return Attribution(sentence, source, word, None, None, (content,), "direct", "say", "claim", 1.0)


@st.composite
def attributed(draw: st.DrawFn) -> tuple[str, Parse, list[Attribution]]:
    """A random parse with random attributions in it."""
    text, parse = draw(parses())
    found = []
    for i in range(draw(st.integers(0, 5))):
        sentence = parse.sentences[draw(st.integers(0, len(parse.sentences) - 1))]
        first, last = sorted(draw(st.tuples(*[st.integers(1, len(sentence.words))] * 2)))
        source = Span(sentence.word(first).start, sentence.word(last).end) if draw(st.booleans()) else None
        word = WordAt(sentence.index, draw(st.integers(first, last))) if source else None
        content = Span(sentence.start, sentence.end)
        inside = draw(st.one_of(st.none(), st.integers(0, i - 1))) if i else None
        inherits = draw(st.integers(0, i - 1)) if i and source is None else None
        found.append(
            Attribution(
                sentence.index,
                source,
                word,
                None,
                None,
                (content,),
                "direct",
                "say",
                "claim",
                1.0,
                (),
                inherits,
                inside,
            )
        )
    return text, parse, found


@given(attributed())
@settings(max_examples=150, deadline=None)
def test_no_tree_breaks_the_naming_of_speakers(case: tuple[str, Parse, list[Attribution]]) -> None:
    text, parse, attributions = case
    findings = resolving.resolve(text, parse, attributions, lexicon.load(parse.language))
    assert len(findings.statements) <= len(attributions)
    for statement in findings.statements:
        assert (statement.speaker is None) == (statement.party is None)
        own = statement.party.key if statement.party else None
        assert own not in {target.key for target in statement.targets}


def long_article(size: int) -> tuple[str, Parse, list[Attribution]]:
    """An article in which ever more people speak, by name and by pronoun in turn."""
    sentences, texts, attributions, at = [], [], [], 0
    for i in range(size):
        name = f"Nov{'abcdefghij'[i % 10]}k{'lmnopqrst'[i // 10 % 9]}a"
        tokens = [name, "said", "so", "."] if i % 2 else ["He", "said", "so", "."]
        words = []
        for j, (token, tag) in enumerate(zip(tokens, ("PROPN", "VERB", "ADV", "PUNCT"), strict=True)):
            words.append(
                Word(j + 1, token, token, tag, "", 0 if j == 1 else 2, "nsubj" if j == 0 else "x", at, at + len(token))
            )
            at += len(token) + 1
        entities = (Entity(name, "PER", words[0].start, words[0].end),) if i % 2 else ()
        sentences.append(Sentence(i, i, words[0].start, words[-1].end, tuple(words), (), entities))
        texts.append(" ".join(tokens))
        attributions.append(
            Attribution(
                i,
                words[0].span,
                WordAt(i, 1),
                words[1].span,
                WordAt(i, 2),
                (words[2].span,),
                "direct",
                "say",
                "claim",
                1.0,
            )
        )
    return " ".join(texts), Parse("en", "none", tuple(sentences)), attributions


def test_thousands_of_statements_are_named() -> None:
    text, parse, attributions = long_article(5000)
    findings = resolving.resolve(text, parse, attributions, lexicon.load("en"))
    assert len(findings.statements) == 5000
    assert all(statement.speaker for statement in findings.statements[1:])


def test_a_pronoun_looks_back_a_few_sentences_however_long_the_article_is(monkeypatch) -> None:
    looked: list[int] = []
    weigh = Salience._weight

    def weighed(self: Salience, *args: object) -> float:
        looked[-1] += 1
        return weigh(self, *args)

    monkeypatch.setattr(Salience, "_weight", weighed)
    for size in (400, 1600):
        looked.append(0)
        resolving.resolve(*long_article(size), lexicon.load("en"))
    assert 0 < looked[1] < 5 * looked[0]


def test_each_person_is_looked_at_once(monkeypatch) -> None:
    text, parse, attributions = long_article(600)
    found = []
    find = Sides._find
    monkeypatch.setattr(
        Sides, "_find", lambda self, person, steps: found.append(person.key) or find(self, person, steps)
    )
    resolving.resolve(text, parse, attributions, lexicon.load("en"))
    assert len(found) == len(set(found)) == len(scene.build(text, parse).people.everyone)
