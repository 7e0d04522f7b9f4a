"""CoNLL-U that other programs read back: Stanza's reader, the evaluation of shared tasks, and the UD validator."""

import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.exports import conllu
from counterpoint.language.parser import Parser
from counterpoint.records.parse import Entity, MultiwordToken, Parse, Sentence, Word

TEXT = "He can't go to New  York.\nWhy?\n\nAn end"
PARSE = Parse(
    "en",
    "en-test",
    (
        Sentence(
            index=0,
            paragraph=0,
            start=0,
            end=25,
            words=(
                Word(1, "He", "he", "PRON", "Number=Sing|Case=Nom", 4, "nsubj", 0, 2),
                Word(2, "ca", "can", "AUX", "", 4, "aux", 3, 5),
                Word(3, "n't", "not", "PART", "", 4, "advmod", 5, 8),
                Word(4, "go", "go", "VERB", "VerbForm=Inf", 0, "root", 9, 11),
                Word(5, "to", "to", "ADP", "", 6, "case", 12, 14),
                Word(6, "New", "New", "PROPN", "Number=Sing", 4, "obl", 15, 18),
                Word(7, "York", "York", "PROPN", "Number=Sing", 6, "flat", 20, 24),
                Word(8, ".", ".", "PUNCT", "", 4, "punct", 24, 25),
            ),
            multiword_tokens=(MultiwordToken(2, 3, "can't", 3, 8),),
            entities=(Entity("New  York", "LOC", 15, 24),),
        ),
        Sentence(
            index=1,
            paragraph=0,
            start=26,
            end=30,
            words=(
                Word(1, "Why", "why", "ADV", "PronType=Int", 0, "root", 26, 29),
                Word(2, "?", "?", "PUNCT", "", 1, "punct", 29, 30),
            ),
        ),
        Sentence(
            index=2,
            paragraph=1,
            start=32,
            end=38,
            words=(
                Word(1, "An", "a", "DET", "", 2, "det", 32, 34),
                Word(2, "end", "end", "NOUN", "Number=Sing", 0, "root", 35, 38),
            ),
        ),
    ),
)
EXPECTED = """\
# newdoc id = two_words_a.txt
# newpar id = two_words_a.txt-p1
# sent_id = two_words_a.txt-s1
# text = He can't go to New York.
1|He|he|PRON|_|Case=Nom,Number=Sing|4|nsubj|_|start_char=0,end_char=2,ner=O
2-3|can't|_|_|_|_|_|_|_|start_char=3,end_char=8,ner=O
2|ca|can|AUX|_|_|4|aux|_|start_char=3,end_char=5
3|n't|not|PART|_|_|4|advmod|_|start_char=5,end_char=8
4|go|go|VERB|_|VerbForm=Inf|0|root|_|start_char=9,end_char=11,ner=O
5|to|to|ADP|_|_|6|case|_|start_char=12,end_char=14,ner=O
6|New|New|PROPN|_|Number=Sing|4|obl|_|SpacesAfter=\\s\\s,start_char=15,end_char=18,ner=B-LOC
7|York|York|PROPN|_|Number=Sing|6|flat|_|SpaceAfter=No,start_char=20,end_char=24,ner=E-LOC
8|.|.|PUNCT|_|_|4|punct|_|SpacesAfter=\\n,start_char=24,end_char=25,ner=O

# sent_id = two_words_a.txt-s2
# text = Why?
1|Why|why|ADV|_|PronType=Int|0|root|_|SpaceAfter=No,start_char=26,end_char=29,ner=O
2|?|?|PUNCT|_|_|1|punct|_|start_char=29,end_char=30,ner=O

# newpar id = two_words_a.txt-p2
# sent_id = two_words_a.txt-s3
# text = An end
1|An|a|DET|_|_|2|det|_|start_char=32,end_char=34,ner=O
2|end|end|NOUN|_|Number=Sing|0|root|_|start_char=35,end_char=38,ner=O

"""


def written(parse: Parse, text: str) -> str:
    return "".join(f"{line}\n" for line in conllu.lines(parse, text, "two words/a.txt"))


def test_the_whole_format():
    found = "".join(
        line if line.startswith("#") else "\t".join(column.replace("|", ",") for column in line.split("\t"))
        for line in written(PARSE, TEXT).splitlines(keepends=True)
    )
    assert found == EXPECTED.replace("|", "\t")


def test_nothing_has_no_lines():
    assert list(conllu.lines(Parse("en", "en-test", ()), "", "empty")) == []


def test_stanza_reads_back_what_was_written():
    from stanza.utils.conll import CoNLL

    document = CoNLL.conll2doc(input_str=written(PARSE, TEXT))
    words = [word for sentence in document.sentences for word in sentence.words]
    ours = [word for sentence in PARSE.sentences for word in sentence.words]
    assert [(word.text, word.lemma, word.upos, word.head, word.deprel) for word in words] == [
        (word.text, word.lemma, word.upos, word.head, word.deprel) for word in ours
    ]
    assert [(word.start_char, word.end_char) for word in words] == [(word.start, word.end) for word in ours]
    names = [([token.text for token in name.tokens], name.type) for name in document.build_ents()]
    assert names == [(["New", "York"], "LOC")]
    assert document.sentences[0].tokens[1].text == "can't"


@pytest.mark.models
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A title\n\nThey can't agree; Mr. O'Neil's “plan”  is dead,\nhe said.\n\nEurope isn't happy."),
        (
            "ru",
            "Заголовок\n\nВ 2015 году он заявил: «Это ложь»; США не согласны\u00a0— и\tждут.\n\n— Почему? — спросил я.",
        ),
    ],
)
def test_the_validator_and_the_evaluation_accept_real_parses(language, text, tmp_path):
    from udtools import udeval

    path = tmp_path / "parsed.conllu"
    path.write_text(written(Parser(language).parse([text])[0], text), encoding="utf-8")
    assert complaints(path) == ""
    loaded = udeval.load_conllu_file(str(path))
    assert "".join(loaded.characters) == re.sub(r"\s", "", text)
    assert udeval.evaluate(loaded, loaded)["LAS"].f1 == 1


def complaints(path: Path) -> str:
    """Return what the UD validator says against the form (not the language) of a file."""
    from udtools import Validator

    said = io.StringIO()
    validator = Validator(level=2, lang="ud", output=said)
    state = validator.validate_file(str(path))
    validator.validate_end(state)
    return "" if state.passed() else said.getvalue() or "not passed"


WRITTEN = st.text(
    alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp", "Zs"), blacklist_characters="\u2028"),
    min_size=1,
    max_size=8,
)


@given(st.lists(st.tuples(WRITTEN, st.sampled_from(["", " ", "  ", "\t", "\n", "\u00a0", "\u2028"])), min_size=1))
def test_any_words_and_spaces_are_ten_columns_that_add_up_to_the_text(pieces):
    text, words = "", []
    for number, (word, space) in enumerate(pieces, 1):
        head, relation = (0, "root") if number == 1 else (1, "dep")
        words.append(Word(number, word, word, "X", "", head, relation, len(text), len(text) + len(word)))
        text += word + space
    parse = Parse("en", "en-test", (Sentence(0, 0, 0, words[-1].end, tuple(words)),))
    lines = written(parse, text).split("\n")
    rows = [line.split("\t") for line in lines if line and not line.startswith("# ")]
    assert all(len(row) == 10 and all(row) for row in rows)
    spaced = "".join(row[1] + ("" if "SpaceAfter=No" in row[9].split("|") else " ") for row in rows)
    title = next(line.removeprefix("# text = ") for line in lines if line.startswith("# text = "))
    assert spaced.strip() == title
