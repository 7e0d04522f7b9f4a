"""What the articles say that their speakers are, in small articles of our own."""

import pytest

from counterpoint.analysis import findings

ROLES = {
    "ru": {
        "Министр рыболовства Норвегии Ингрид Сольберг заявила, что квоты не изменятся.": "министр рыболовства Норвегии",
        "По словам главы МИД РФ Олега Травина, встреча была полезной.": "глава МИД РФ",
        "Договор подписан министром обороны Латвии Илзе Озола. Озола отметила, что он готов.": "министр обороны Латвии",
        "Траулер задержан, сообщила Вера Линник, официальный представитель МИД России.": (
            "официальный представитель МИД России"
        ),
        "Травин заявил, что уходит. Губернатора Олега Травина проводили. Глава области Олег Травин уехал.": (
            "глава области"
        ),
        "Писатель Олег Котов написал книгу. Мэр Олег Котов заявил, что она о городе.": "мэр",
        "Посол Японии Кэндзи Мори заявил, что поставки начнутся весной.": "посол Японии",
        "Министры иностранных дел Олег Травин и Жан Дюран приехали. Травин заявил, что мир близок.": None,
        "Иванов, президент Олег Травин и Котов вошли. Иванов заявил, что всё готово.": None,
        "Москва заявила, что условия выполнены.": None,
        "Представитель посольства сообщил, что визы выдают.": None,
    },
    "en": {
        "U.S. Secretary of State Paul Greaves said that peace was near.": "U.S. secretary of state",
        '"We will not pay," said Paul Greaves, the White House spokesman.': "White House spokesman",
        "Prime Minister Anna Holm said that it was late.": "prime minister",
        "Senate Majority Leader Carl Reed said that no vote was planned.": "Senate Majority Leader",
        "Ruth Adler, deputy security adviser to President Vogt, said that it worked.": (
            "deputy security adviser to President Vogt"
        ),
        "Under-Secretary-General Ruth Adler told the council that talks went on.": "Under-Secretary-General",
        "On Monday President Karl Vogt said that he was ill.": "president",
        "A spokesman for Karl Vogt was asked. Vogt said that he was ill.": None,
        "Holm met her German counterpart, Karl Vogt. Vogt said that it went well.": None,
        "Senators Tom Birch and Carl Reed left. Birch said that the plan was bad.": None,
        "Tom Birch, French Foreign Minister Jean Durand and others met. Birch said that it went well.": None,
        "Washington said that the talks had failed.": None,
    },
}


@pytest.fixture(scope="module")
def roles(parse) -> dict[str, str | None]:
    """The role in the last statement of each article."""
    found = {}
    for language, articles in ROLES.items():
        for text, parsed in zip(articles, parse(language, list(articles)), strict=True):
            found[text] = findings.find(text, parsed).statements[-1].role
    return found


@pytest.mark.models
@pytest.mark.parametrize(("text", "role"), [case for articles in ROLES.values() for case in articles.items()])
def test_a_speaker_has_the_fullest_office_of_the_article(
    text: str, role: str | None, roles: dict[str, str | None]
) -> None:
    assert roles[text] == role


@pytest.mark.models
def test_what_is_too_long_for_a_line_is_cut_before_its_complement(parse) -> None:
    text = (
        "Ruth Adler, head of the northern delegation for fisheries, ports, shipping and trade, left. "
        "Karl Vogt, deputy chairman of the standing northern committee on the protection of whales and seals, "
        "said that whales were counted."
    )
    statements = findings.find(text, parse("en", [text])[0]).statements
    assert [statement.role for statement in statements] == ["deputy chairman"]
