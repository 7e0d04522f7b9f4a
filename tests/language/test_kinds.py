"""Models of other corpora name their kinds of names otherwise; the analysis knows five."""

import pytest

from counterpoint.language import kinds


@pytest.mark.parametrize(
    ("corpus", "found", "ours"),
    [
        ("OntoNotes", "PERSON GPE FAC LOC ORG NORP EVENT LAW DATE CARDINAL", "PER LOC LOC LOC ORG NORP MISC MISC - -"),
        ("Worldwide Newswire", "Person Facility Location Organization Money", "PER LOC LOC ORG -"),
        ("NKJP", "persName geogName placeName orgName date time", "PER LOC LOC ORG - -"),
        ("CoNLL", "PER LOC ORG MISC", "PER LOC ORG MISC"),
        ("GermEval", "PERpart LOCderiv OTH", "MISC MISC MISC"),
    ],
)
def test_every_kind_becomes_one_of_ours_or_is_no_name(corpus: str, found: str, ours: str) -> None:
    assert [kinds.ours(kind) or "-" for kind in found.split()] == ours.split(), corpus
