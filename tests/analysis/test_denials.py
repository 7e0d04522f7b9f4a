"""Denials that the words themselves make, and negations that deny nothing."""

from collections.abc import Callable

import pytest

from counterpoint.analysis import findings
from counterpoint.records.parse import Parse
from counterpoint.records.reasons import in_english

pytestmark = pytest.mark.models

CLAIMS = {
    "ru": "Профсоюз обвинил завод «Маяк» в том, что рабочих заставляют трудиться по выходным. ",
    "en": "The union accused the Maltby plant of forcing workers to come in on Sundays. ",
}
DENIALS = {
    "ru": [
        "«Никого не заставляли», — заявил директор завода «Маяк» Игорь Лунёв.",
        "«Не было никакого принуждения», — сказал директор завода «Маяк» Игорь Лунёв.",
        "«Мы никогда не нарушали закон», — ответил директор завода «Маяк» Игорь Лунёв.",
        "Директор завода «Маяк» Игорь Лунёв назвал обвинения вымыслом.",
        "Директор завода «Маяк» Игорь Лунёв счёл эти упрёки несправедливыми.",
        "«Это чистая выдумка», — сказал директор завода «Маяк» Игорь Лунёв.",
    ],
    "en": [
        "“There has been no pressure,” said the plant's director, Ian Lunn.",
        "“Not one worker has been forced,” the plant's director, Ian Lunn, said.",
        "“I have never broken the law,” the plant's director, Ian Lunn, said.",
        "“Nobody was made to work,” said the plant's director, Ian Lunn.",
        "The plant's director, Ian Lunn, called the claims absurd.",
        "The plant's director, Ian Lunn, said the allegations were pure fiction.",
    ],
}
NEWS = {
    "ru": [
        "Ведомство сообщило, что паводок затронул не менее десяти деревень.",
        "Мэр Олег Травин рассказал, что переговоры пока не состоялись.",
        "Олег Травин призвал не покупать билеты.",
        "Олег Травин отметил, что старый мост не только красив, но и полезен.",
        "«Я вырос в доме, где никогда не было книг», — вспоминает Олег Травин.",
    ],
    "en": [
        "The agency said that the flood reached no fewer than ten villages.",
        "The mayor, Oliver Trave, said the talks had not yet begun.",
        "Oliver Trave urged people not to buy tickets.",
        "The bridge is not only handsome but useful, Oliver Trave said.",
        "Oliver Trave recalled a house in which nobody ever read.",
    ],
}


def both(texts: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, listed in texts.items() for text in listed]


@pytest.mark.parametrize(("language", "answer"), both(DENIALS))
def test_what_answers_an_accusation_with_a_no_denies(
    parse: Callable[..., list[Parse]], language: str, answer: str
) -> None:
    text = CLAIMS[language] + answer
    accusation, denial = findings.find(text, *parse(language, [text])).statements
    assert (accusation.polarity, denial.polarity) == ("claim", "denial")
    assert "denied-in-words" in [reason.code for reason in denial.reasons]
    assert all(in_english(reason) for reason in denial.reasons)


@pytest.mark.parametrize(("language", "text"), both(NEWS))
def test_ordinary_negative_news_denies_nothing(parse: Callable[..., list[Parse]], language: str, text: str) -> None:
    found = findings.find(text, *parse(language, [text])).statements
    assert [each.polarity for each in found] == ["claim"]
