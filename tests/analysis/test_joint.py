"""Two who speak together, each with a statement of their own where their parties differ."""

from collections.abc import Callable

import pytest

from counterpoint.analysis import findings
from counterpoint.analysis.pairs import candidates, pairing
from counterpoint.records.parse import Parse

pytestmark = pytest.mark.models

JOINT = [
    ("ru", "Сергей Лавров и Джон Керри заявили, что переговоры продолжатся.", {"Россия", "США"}),
    ("ru", "Россия и Китай заявили, что не признают санкций.", {"Россия", "Китай"}),
    (
        "ru",
        "«Мы готовы к миру», — заявили президент Перу Луис Кастильо и премьер-министр Чили Хуан Рохас.",
        {"Перу", "Чили"},
    ),
    ("ru", "И профсоюз, и компания «Маяк» считают, что закон плох.", {"профсоюз", "Маяк"}),
    ("en", "Sergey Lavrov and John Kerry said that the talks would go on.", {"Russia", "United States"}),
    ("en", "Both Poland and Hungary rejected the plan.", {"Poland", "Hungary"}),
    ("en", "According to Kiev and Warsaw, the border will open in spring.", {"Ukraine", "Poland"}),
    ("en", "The union and the company both said the law was bad.", {"union", "company"}),
]
ALONE = [
    ("ru", "Министерство обороны и МИД России заявили, что договор выполнен."),
    ("ru", "Жители и активисты считают, что парк нужно сохранить."),
    ("ru", "Президент Перу Луис Кастильо заявил, что договор готов."),
    ("ru", "Министр культуры и спорта Олег Травин сообщил, что музей закрыт."),
    ("en", "Residents and activists said that the park should be kept."),
    ("en", "The secretary of health and education, Ann Berg, said the school was open."),
]


@pytest.mark.parametrize(("language", "text", "expected"), JOINT)
def test_each_has_a_statement_with_the_words_of_both(
    parse: Callable[..., list[Parse]], language: str, text: str, expected: set[str]
) -> None:
    one, other = findings.find(text, *parse(language, [text])).statements
    assert {each.party.name for each in (one, other) if each.party} == expected
    assert (one.content, one.cue, one.polarity) == (other.content, other.cue, other.polarity)
    assert one.source and other.source and not one.source.overlaps(other.source)
    among = candidates.of_article([one, other], text, language=language)
    assert not pairing.shortlist(among, [[1], [0]])


@pytest.mark.parametrize(("language", "text"), ALONE)
def test_one_speaker_has_one_statement(parse: Callable[..., list[Parse]], language: str, text: str) -> None:
    assert len(findings.find(text, *parse(language, [text])).statements) == 1


def test_the_words_of_the_source_keep_their_marks(parse: Callable[..., list[Parse]]) -> None:
    text = "Профсоюз и компания «Маяк» сообщили, что спор окончен."
    found = findings.find(text, *parse("ru", [text])).statements
    assert [each.source.of(text) for each in found if each.source] == ["Профсоюз", "компания «Маяк»"]
