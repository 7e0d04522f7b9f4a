"""How a quote begins on a card and in a brief."""

import pytest

from counterpoint.records.exchange import Quote
from counterpoint.records.text import Span


def quote(words: str, kind: str) -> Quote:
    return Quote(
        statement_id=1,
        article_id=1,
        words=words,
        speaker="Анна Бьёрк",
        party=None,
        targets=(),
        kind=kind,
        polarity="claim",
        state="machine",
        confidence=0.8,
        article_title="Рыба",
        source=None,
        published=None,
        sentence=1,
        span=Span(0, len(words)),
    )


@pytest.mark.parametrize(
    ("words", "kind", "opened"),
    [
        ("Квоты делят поровну", "direct", "Квоты делят поровну"),
        ("квоты делят поровну", "direct", "… квоты делят поровну"),
        ("что квоты делят поровну", "indirect", "… квоты делят поровну"),
        ("что «квоты делят поровну»", "mixed", "… «квоты делят поровну»"),
        ("что делать с квотами, решит суд", "direct", "… что делать с квотами, решит суд"),
        ("that Oslo will pay", "indirect", "… Oslo will pay"),
        ("that fish is ours", "direct", "… that fish is ours"),
        ("thatched roofs burn", "indirect", "… thatched roofs burn"),
        ("что", "indirect", "… что"),
        ("", "indirect", ""),
    ],
)
def test_a_quote_begins_with_an_ellipsis_in_the_middle_of_a_sentence(words: str, kind: str, opened: str) -> None:
    assert quote(words, kind).opened == opened
