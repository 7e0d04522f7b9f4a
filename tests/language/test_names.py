"""Names are looked for in the words of a text."""

import pytest

from counterpoint.records.parse import Entity

pytestmark = pytest.mark.models

TEXT = "Washington's envoy didn't meet Sergei Lavrov's deputy in Moscow. Beijing’s ministry agreed."


def test_a_name_ends_before_its_possessive(english):
    names = [entity for sentence in english.parse([TEXT])[0].sentences for entity in sentence.entities]
    assert [(name.text, name.type) for name in names] == [
        ("Washington", "LOC"),
        ("Sergei Lavrov", "PER"),
        ("Moscow", "LOC"),
        ("Beijing", "LOC"),
    ]
    assert all(isinstance(name, Entity) and name.text == TEXT[name.start : name.end] for name in names)


def test_names_belong_to_their_sentences_and_texts(english):
    parses = english.parse(["He left. Moscow waited.", "", "London did not."])
    found = [[[name.text for name in sentence.entities] for sentence in parse.sentences] for parse in parses]
    assert found == [[[], ["Moscow"]], [], [["London"]]]
