"""The measures count what they say, on articles small enough to count by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.records.analysis import Analysis
from counterpoint.records.article import Draft
from counterpoint.records.pair import Pair
from counterpoint.records.parse import Parse
from counterpoint.records.party import Party
from counterpoint.records.statement import Findings, Statement
from counterpoint.records.text import Span
from gold import baseline
from gold.corpus import Article, read
from gold.scoring import MEASURES, Tally, by_phenomenon, is_named, match, score, table, total

TOML = """
language = "en"
published = "2020-01-01"
text = '''
{1s The mayor} {1c said} {1 that the old bridge was safe}. {2s Ann Berg} {2c denied} {2 it}.
'''
[pairs]
"the bridge" = ["2 denies 1"]
[statements]
1 = { speaker = "John Lund", party = "Lund", targets = ["Ann Berg"], shows = "headline" }
2 = { speaker = "Ann Berg", polarity = "denial", targets = ["Lund"], shows = "pronoun" }
[parties]
"Lund" = ["The mayor"]
"Ann Berg" = ["Ann Berg"]
"""


@pytest.fixture
def article() -> Article:
    return read("bridge", TOML)


def found(article: Article, words: str, **differences) -> Statement:
    """Return a statement with these words as content, otherwise without a flaw for the first annotated one."""
    start = article.text.index(words)
    fields = {
        "source": Span(0, 9),
        "cue": Span(10, 14),
        "content": (Span(start, start + len(words)),),
        "kind": "indirect",
        "polarity": "claim",
        "cue_class": "say",
        "speaker": "Lund",
        "speaker_key": None,
        "party": Party("organisation:lund", "Lund", "organisation"),
        "targets": (),
        "confidence": 1.0,
    }
    return Statement(**fields | differences)


def analysis(article: Article, *statements: Statement, pairs: tuple[Pair, ...] = ()) -> Analysis:
    return Analysis(Draft("", "", article.text, "en"), Parse("en", "none", ()), Findings(statements, ()), pairs)


def test_words_of_the_roles_are_counted_over_the_article(article):
    counted = score(article, analysis(article, found(article, "the old bridge was safe. Ann")))
    assert counted["content"] == Tally(5, 6, 7)
    assert counted["source"] == Tally(2, 2, 4)
    assert counted["cue"] == Tally(1, 1, 2)
    assert counted["content"].f1 == pytest.approx(10 / 13)


def test_half_of_the_words_make_a_statement_the_same(article):
    assert match(article, [found(article, "old bridge was")]) == {0: 0}
    assert match(article, [found(article, "old bridge")]) == {}
    assert match(article, [found(article, "bridge was safe"), found(article, "that the old bridge was safe")]) == {0: 1}


def test_what_is_judged_is_judged_in_matched_statements_only(article):
    safe = "that the old bridge was safe"
    right = found(article, safe, targets=(Party("person:ann", "Ann Berg", "person"), Party("x", "Malmö", "place")))
    wrong = found(article, safe, speaker="Peter Holm", party=None, kind="mixed", polarity="denial")
    assert {name: score(article, analysis(article, right))[name] for name in ("speaker", "polarity", "targets")} == {
        "speaker": Tally(1, 1, 1),
        "polarity": Tally(1, 1, 1),
        "targets": Tally(1, 2, 1),
    }
    judged = score(article, analysis(article, wrong))
    assert [judged[name].right for name in ("speaker", "party", "kind", "polarity")] == [0, 0, 0, 0]
    assert judged["statements"] == Tally(1, 1, 2)


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("John Lund", True),
        ("Lund", True),
        ("J. Lund", True),
        ("Mary Lund", False),
        ("the mayor", False),  # another name of the party, not of its speaker
        ("", False),
        (None, False),
    ],
)
def test_names_of_a_speaker(article, name, right):
    assert is_named(name, "John Lund", article) == right


def test_a_party_goes_by_all_names_that_the_article_lists(article):
    assert is_named("the mayor", "Lund", article)
    assert is_named("США", "United States", article)
    assert not is_named("США", "Russia", article)


@pytest.mark.parametrize(
    ("ends", "relation", "tally"),
    [((0, 1), "denies", Tally(1, 1, 1)), ((1, 0), "opposes", Tally(1, 1, 1)), ((0, 1), "supports", Tally(0, 0, 1))],
)
def test_a_pair_joins_two_statements_whichever_comes_first(article, ends, relation, tally):
    both = (found(article, "that the old bridge was safe"), found(article, "it"))
    made = analysis(article, *both, pairs=(Pair(*ends, relation, 1.0, (), ""),))
    assert match(article, both) == {0: 0, 1: 1}
    assert score(article, made)["pairs"] == tally


def test_a_pair_with_a_spurious_statement_is_wrong(article):
    both = (found(article, "that the old bridge was safe"), found(article, "The mayor said"))
    made = analysis(article, *both, pairs=(Pair(0, 1, "denies", 1.0, (), ""),))
    assert score(article, made)["pairs"] == Tally(0, 1, 1)


def test_phenomena_are_counted_by_the_statements_that_show_them(article):
    assert by_phenomenon([(article, {0: 3})]) == {"headline": Tally(1, 1, 1), "pronoun": Tally(0, 1, 1)}


def test_the_table_has_a_line_for_each_score_and_no_figure_where_nothing_is_wanted(article):
    rows = table({"mine": score(article, analysis(article))}).splitlines()
    assert rows[0].split() == list(MEASURES)
    assert rows[1].split() == ["mine", "0.000", "0.000", "0.000", "0.000", "-", "-", "-", "-", "-", "0.000"]


def fixed(f1_of_cues: int) -> dict[str, Tally]:
    return dict.fromkeys(MEASURES, Tally(50, 100, 100)) | {"cue": Tally(f1_of_cues, 100, 100)}


def test_a_fall_is_told_with_the_articles_that_fell():
    before = {"a": fixed(80), "b": fixed(90), "c": fixed(10)}
    now = {"a": fixed(70), "b": fixed(91), "c": fixed(0)}
    parts = {"en, tuned": ["a", "b"], "en, held out": ["c"]}
    assert list(baseline.losses(parts, before, now)) == [
        "en, tuned: cue 0.850 -> 0.805, in a (0.80 -> 0.70)",
        "en, held out: cue 0.100 -> 0.000, in c (0.10 -> 0.00)",
    ]


def test_a_fall_within_the_slack_is_let_pass():
    assert not list(baseline.losses({"all": ["a"]}, {"a": fixed(80)}, {"a": fixed(78)}))


def test_a_baseline_is_read_as_it_was_kept(tmp_path):
    scores = {"b": fixed(3), "a": fixed(4)}
    baseline.save(scores, tmp_path / "kept.json")
    assert baseline.load(tmp_path / "kept.json") == scores


@given(st.lists(st.tuples(*[st.integers(0, 9)] * 3), min_size=1))
def test_a_total_adds_up(counts):
    scores = [dict.fromkeys(MEASURES, Tally(*each)) for each in counts]
    assert total(scores)["pairs"] == Tally(*map(sum, zip(*counts, strict=True)))
