"""Who speaks, and for whom, in small articles of our own."""

import pytest

from counterpoint.analysis import findings
from counterpoint.records.reasons import in_english
from counterpoint.records.statement import Statement

from . import speakers_en, speakers_ru

ARTICLES = {"ru": speakers_ru.ARTICLES, "en": speakers_en.ARTICLES}
CASES = [pytest.param(language, name, id=f"{language}: {name}") for language in ARTICLES for name in ARTICLES[language]]


@pytest.fixture(scope="module")
def found(parse) -> dict[tuple[str, str], list[Statement]]:
    """Every article's statements."""
    everything = {}
    for language, articles in ARTICLES.items():
        texts = [text for text, _ in articles.values()]
        for name, text, parsed in zip(articles, texts, parse(language, texts), strict=True):
            everything[language, name] = list(findings.find(text, parsed).statements)
    return everything


@pytest.mark.models
@pytest.mark.parametrize(("language", "name"), CASES)
def test_speaker_and_party(language: str, name: str, found: dict[tuple[str, str], list[Statement]]) -> None:
    text, expected = ARTICLES[language][name]
    seen = [
        f"{s.source.of(text) if s.source else '-'} | {s.speaker} | {s.party.name if s.party else None}"
        for s in found[language, name]
    ]
    assert set(expected) <= set(seen)


@pytest.mark.models
def test_every_reason_has_its_sentence(found: dict[tuple[str, str], list[Statement]]) -> None:
    reasons = [reason for statements in found.values() for s in statements for reason in s.reasons]
    assert reasons
    assert all(in_english(reason) for reason in reasons)


@pytest.mark.models
def test_one_person_has_one_key_in_both_scripts(parse) -> None:
    texts = {"ru": "Госсекретарь США Джон Керри заявил, что мир близок.", "en": "John Kerry said that peace was near."}
    keys = {
        findings.find(text, parse(language, [text])[0]).statements[0].speaker_key for language, text in texts.items()
    }
    assert keys == {"person:kerri"}


@pytest.mark.models
def test_a_party_is_named_wherever_it_stands(parse) -> None:
    text = "Москва отвергла обвинения. Россия заявила, что Вашингтон ошибается. Американцы ждут ответа от РФ."
    parties = {p.party.key: p.mentions for p in findings.find(text, parse("ru", [text])[0]).parties}
    assert [span.of(text) for span in parties["state:RU"]] == ["Москва", "Россия", "РФ"]
    assert [span.of(text) for span in parties["state:US"]] == ["Вашингтон", "Американцы"]


@pytest.mark.models
def test_what_a_party_says_of_itself_within_its_own_words_is_no_statement(parse) -> None:
    text = "Премьер-министр Дании Ларс Нильсен заявил, что он обещал достроить мост."
    statements = findings.find(text, parse("ru", [text])[0]).statements
    assert len(statements) == 1
