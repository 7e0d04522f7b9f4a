"""The short cuts of the parser change nothing but its speed."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.language import models, morphology, pipeline
from counterpoint.language.faster import best_tree, quick_tree


def searched(scores):
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

    return chuliu_edmonds_one_root(scores)


@settings(deadline=None)  # the first example imports torch
@given(st.integers(2, 12), st.integers(0, 10_000), st.floats(0, 8))
def test_the_best_tree_is_the_one_that_stanza_finds(size, seed, sharpness):
    random = np.random.default_rng(seed)
    scores = random.normal(size=(size, size)) * sharpness
    scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
    words = np.arange(1, size)
    tree, expected = best_tree(scores.copy()), searched(scores.copy())
    assert scores[words, tree[1:]].sum() == pytest.approx(scores[words, expected[1:]].sum())
    assert np.count_nonzero(tree[1:] == 0) == 1


def test_a_sentence_that_looks_like_a_tree_needs_no_search():
    scores = np.full((4, 4), -5.0)
    scores[1, 2] = scores[2, 0] = scores[3, 2] = -0.1
    assert list(quick_tree(scores)) == [0, 2, 0, 2]


def test_a_circle_is_left_to_the_search():
    scores = np.full((4, 4), -9.0)
    scores[1, 2] = scores[2, 1] = scores[3, 0] = -0.1
    assert quick_tree(scores) is None
    assert list(best_tree(scores)[1:]).count(0) == 1


TEXTS = {
    "ru": "Министр иностранных дел заявил, что страна не согласна с обвинениями, которые прозвучали в четверг. "
    "«Мы никому не угрожали», — подчеркнул он; послы уехали. Кто виноват? Переговоры, по его словам, начнутся "
    "после того, как стороны отведут войска, а наблюдатели это подтвердят.",
    "en": "The ministry said on Thursday that it didn't accept the charges, which the envoy had repeated. "
    "“We've threatened nobody,” he told reporters; others weren't so sure. Who is to blame? Talks will begin, he "
    "added, after both sides withdraw their troops and observers confirm it.",
}


@pytest.mark.models
@pytest.mark.parametrize("language", ["ru", "en"])
def test_trees_are_those_of_stanza_alone(language, request):
    import stanza

    parser = request.getfixturevalue({"ru": "russian", "en": "english"}[language])
    text = TEXTS[language]
    parsed = parser.parse([text])[0]
    model_set = models.bundled(language)
    alone = stanza.Pipeline(
        language,
        dir=str(model_set.folder.parent),
        package=None,
        allow_unknown_language=True,
        download_method=None,
        logging_level="ERROR",
        tokenize_pretokenized=True,
        depparse_resolve_head_constraints=True,
        foundation_cache=pipeline.foundation(model_set),
        **{key: value for key, value in model_set.settings().items() if not key.startswith(("mwt", "ner"))},
    )
    morphology.put_before(alone.processors["depparse"], language)
    words = [[word.text for word in sentence.words] for sentence in parsed.sentences]
    expected = [[(word.head, word.deprel) for word in sentence.words] for sentence in alone(words).sentences]
    assert [[(word.head, word.deprel) for word in sentence.words] for sentence in parsed.sentences] == expected
