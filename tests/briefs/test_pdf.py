"""The PDF itself, read back."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefs.reading import Readback, read, written
from briefs.samples import (
    DAY,
    ENGLISH_PARTIES,
    RUSSIAN_PARTIES,
    answer,
    large_sides,
    party_card,
    quote,
    sample_brief,
)
from counterpoint.briefs import styles
from counterpoint.briefs.compose import compose
from counterpoint.briefs.pdf import write
from counterpoint.errors import BriefNotWrittenError
from counterpoint.records.brief import Brief
from counterpoint.records.exchange import Exchange
from counterpoint.records.pair import RELATIONS
from counterpoint.records.party import Party

NORWAY, ICELAND, _ = RUSSIAN_PARTIES
REFERENCES = Path(__file__).parent / "reference"


def large_brief(language: str = "ru", pairs: int = 200) -> Brief:
    return compose(title="Рыба", language=language, library="", date=DAY, sides=large_sides(language, pairs))


def one_row(words: str = "Слова", **changes: object) -> Brief:
    claim = quote(words, party=NORWAY, **changes)  # type: ignore[arg-type]
    reply = quote("Ответ", statement=2, party=ICELAND)
    sides = [(party_card(NORWAY), [Exchange(1, "Тема", claim, (answer(reply),))])]
    return compose(title="Сводка", language="ru", library="б", date=DAY, sides=sides)


def within_the_margins(found: Readback) -> bool:
    left, bottom, right, top = found.bounds
    overhang = 4  # of slanted letters and of marks above nothing
    inside = left >= styles.MARGIN - overhang and right <= styles.PAGE_WIDTH - styles.MARGIN + overhang
    return inside and bottom >= styles.FOOTER_LINE - 3 and top <= styles.HEADER_LINE + 10


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_words_of_both_sides_can_be_found(language: str, tmp_path: Path) -> None:
    brief = sample_brief(language)
    text = written(brief, tmp_path).text
    passages = [row.claim for section in brief.sections for issue in section.issues for row in issue.rows]
    assert all(passage.words in text for passage in passages)
    assert all(reference.title in text for reference in brief.references)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_pages_and_outline_are_as_they_were_approved(language: str, tmp_path: Path) -> None:
    """After a change that was looked at and is meant, put the new ``structure`` into the reference file."""
    approved = (REFERENCES / f"{language}.txt").read_text(encoding="utf-8")
    assert written(sample_brief(language), tmp_path).structure == approved


def test_only_our_fonts_are_used_and_all_are_embedded_as_subsets(tmp_path: Path) -> None:
    fonts = written(sample_brief(), tmp_path).fonts
    assert all(fonts.values()), fonts
    expected = {"SourceSerif4-Regular", "SourceSerif4-Semibold", "SourceSerif4-It", "Roboto-Regular", "Roboto-Bold"}
    assert fonts.keys() == expected
    named = re.findall(rb"/BaseFont /(\S+)", (tmp_path / "brief.pdf").read_bytes())
    assert {name.decode() for name in named} == {f"AAAAAA+{font}" for font in expected}


def test_the_file_tells_what_it_is(tmp_path: Path) -> None:
    found = written(sample_brief("ru", title="Итоги & «встречи» <в Бергене>"), tmp_path)
    assert found.metadata["Title"] == "Итоги & «встречи» <в Бергене>"
    assert found.metadata["Author"] == "Counterpoint"
    assert found.metadata["Subject"] == "Утверждения и ответы сторон, 14 мая – 1 июня 2024 года"
    assert b"/Lang (ru)" in (tmp_path / "brief.pdf").read_bytes()


def test_every_reference_number_leads_to_its_source(tmp_path: Path) -> None:
    brief = sample_brief()
    rows = [row for section in brief.sections for issue in section.issues for row in issue.rows]
    assert written(brief, tmp_path).links == len(rows) + sum(len(row.answers) for row in rows)


def test_a_long_brief_has_contents_with_the_right_pages(tmp_path: Path) -> None:
    found = written(large_brief(), tmp_path)
    contents = [line for line in found.pages[1].splitlines() if line[:1].isdigit() and "вопрос" in line]
    issues = [(title, page) for level, title, page in found.outline if level == 1]
    assert contents == [f"{title} {page}" for title, page in issues]
    for level, title, page in found.outline:
        assert title in found.pages[page - 1], (level, title, page)
    for number, text in enumerate(found.pages, 1):
        assert f" {number} / {len(found.pages)}" in text


def test_a_short_brief_has_no_contents(tmp_path: Path) -> None:
    assert "Содержание" not in written(sample_brief(), tmp_path).text


def test_column_heads_come_back_on_every_page_of_a_table(tmp_path: Path) -> None:
    found = written(large_brief("en"), tmp_path)
    first = next(page for _, title, page in found.outline if title == "Norway")
    last = next(page for _, title, page in found.outline if title == "Iceland")
    assert last - first > 2
    for page in found.pages[first - 1 : last - 1]:
        assert "Norway Iceland\n" in page


def test_all_statements_of_a_large_brief_are_printed_inside_the_margins(tmp_path: Path) -> None:
    brief = large_brief(pairs=120)
    found = written(brief, tmp_path)
    assert within_the_margins(found)
    shown = sum(len(row.answers) for section in brief.sections for issue in section.issues for row in issue.rows)
    assert sum(found.text.count(f" {word} ← ") for word in ("отрицает", "возражает", "отвергает")) == shown == 120


def test_the_progress_grows_up_to_its_total(tmp_path: Path) -> None:
    steps = list(write(large_brief(pairs=40), tmp_path / "brief.pdf"))
    done = [step for step, _ in steps]
    assert done == sorted(done)
    assert len({total for _, total in steps}) == 1
    assert steps[-1][0] == steps[-1][1]
    assert len(set(done)) > 40


def test_nothing_is_there_before_the_end_and_nothing_is_left_beside(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_text("the old one", encoding="utf-8")
    steps = write(sample_brief(), path)
    next(steps)
    assert path.read_text(encoding="utf-8") == "the old one"
    steps.close()
    assert [file.name for file in tmp_path.iterdir()] == ["brief.pdf"]
    assert path.read_text(encoding="utf-8") == "the old one"
    assert written(sample_brief(), tmp_path).pages
    assert [file.name for file in tmp_path.iterdir()] == ["brief.pdf"]


@pytest.mark.parametrize("place", ["missing/brief.pdf", "file/brief.pdf", "folder", "file-name" * 40])
def test_a_place_that_cannot_be_written_is_named(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inside").write_text("", encoding="utf-8")
    with pytest.raises(BriefNotWrittenError, match="cannot be written to") as caught:
        list(write(sample_brief(), tmp_path / place))
    assert place in str(caught.value)
    assert {file.name for file in tmp_path.iterdir()} == {"file", "folder"}


def test_a_brief_of_nothing_is_one_page_that_says_so(tmp_path: Path) -> None:
    sides = [(party_card(party), []) for party in RUSSIAN_PARTIES[:2]]
    found = written(compose(title="", language="ru", library="", date=DAY, sides=sides), tmp_path)
    assert len(found.pages) == 1
    assert "В библиотеке пока нет утверждений" in found.text
    assert found.outline == ()


def test_a_party_without_claims_is_said_to_have_none(tmp_path: Path) -> None:
    sides = [(party_card(NORWAY), [Exchange(1, "Тема", quote("А", party=NORWAY), ())]), (party_card(ICELAND, 1), [])]
    found = written(compose(title="", language="ru", library="", date=DAY, sides=sides), tmp_path)
    assert "Утверждений этой стороны в библиотеке нет." in found.text


def test_signs_of_markup_are_ordinary_letters(tmp_path: Path) -> None:
    words = "<b>R&D</b> &amp; <a href='x'>AT&T</a> > 5"
    found = written(one_row(words, speaker="А & Б <в>", title="Т<1>&", source="<И>"), tmp_path)
    assert words in found.text
    assert "А & Б <в>" in found.text
    assert "Т<1>&" in found.text


def test_letters_that_no_font_has_become_a_sign(tmp_path: Path) -> None:
    found = written(one_row("Пожар 🔥🔥 в 東京, قال", speaker="王毅"), tmp_path)
    assert "Пожар \ufffd в \ufffd, \ufffd" in found.text
    assert all(found.fonts.values())


def test_stressed_and_composed_letters_stay_what_they_are(tmp_path: Path) -> None:
    assert "Йод и ёлка" in written(one_row("И\u0306од и е\u0308лка"), tmp_path).text


def test_a_claim_with_many_long_answers_goes_over_pages_and_loses_nothing(tmp_path: Path) -> None:
    claim = quote("Утверждение " * 40, party=NORWAY)
    replies = tuple(
        answer(quote(f"Начало{place} " + "слово за словом " * 34 + f"конец{place}", statement=place + 2, party=ICELAND))
        for place in range(9)
    )
    sides = [(party_card(NORWAY), [Exchange(1, "Тема", claim, replies)]), (party_card(ICELAND, 1), [])]
    found = written(compose(title="", language="ru", library="", date=DAY, sides=sides), tmp_path)
    assert within_the_margins(found)
    for place in range(9):
        assert f"Начало{place} " in found.text
        assert f"конец{place} " in found.text
    assert "продолжение …" in found.text


def test_thirty_parties_are_summed_up_and_the_contents_name_nothing_else(tmp_path: Path) -> None:
    parties = [Party(f"p{place}", f"Сторона с длинным именем {place}", "group") for place in range(30)]
    sides: list = []
    for place, party in enumerate(parties):
        others = [parties[(place + step) % 30] for step in range(1, 9)]
        replies = tuple(answer(quote("Нет", statement=100 + place, party=other)) for other in others)
        rows = [
            Exchange(1, "Тема", quote("Да", party=party), replies),
            Exchange(2, "Иное", quote("А", party=party), ()),
        ]
        sides.append((party_card(party, place), rows))
    found = written(compose(title="", language="ru", library="", date=DAY, sides=sides), tmp_path)
    assert within_the_margins(found)
    matrix, figures, contents = found.pages[:3]
    assert "Другие 3 4 5 6 7 8 159" in matrix
    assert "Другие (21) 42 21 21" in figures
    assert contents.count("Сторона с длинным именем") == 30
    assert "Тема" not in contents


TEXTS = st.text(max_size=80) | st.text(alphabet="абвГД &<>\"'«»…\u0301\u202e\ufe0f😀漢ا\x00\ud800", max_size=300)
QUOTES = st.builds(
    quote,
    TEXTS,
    statement=st.integers(1, 9),
    article=st.integers(1, 5),
    party=st.none() | st.builds(Party, TEXTS, TEXTS, st.just("state")),
    speaker=st.none() | TEXTS,
    role=st.none() | TEXTS,
    kind=st.sampled_from(["direct", "indirect", "mixed"]),
    targets=st.lists(TEXTS, max_size=2).map(tuple),
    title=TEXTS,
    source=st.none() | TEXTS,
    published=st.none() | st.sampled_from(["2024-05-14", "2024-05-14T10:00", "0001-01-01"]) | TEXTS,
    sentence=st.integers(1, 10**6),
)
STATES = st.sampled_from(["machine", "confirmed", "edited", "rejected"])
ANSWERS = st.lists(st.builds(answer, QUOTES, st.sampled_from(RELATIONS), STATES), max_size=3).map(tuple)
EXCHANGES = st.lists(st.builds(Exchange, st.integers(1, 3), TEXTS, QUOTES, ANSWERS), max_size=4)
SIDES = st.lists(
    st.tuples(st.builds(party_card, st.builds(Party, TEXTS, TEXTS, st.just("group")), st.integers(0, 99)), EXCHANGES),
    max_size=3,
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(sides=SIDES, title=TEXTS, library=TEXTS, language=st.sampled_from(["ru", "en"]))
def test_anything_can_be_printed_within_the_margins(
    sides: list, title: str, library: str, language: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    brief = compose(title=title, language=language, library=library, date=DAY, sides=sides)
    found = written(brief, tmp_path_factory.mktemp("brief"))
    assert found.pages
    assert within_the_margins(found)


def test_a_replaced_file_keeps_the_usual_permissions(tmp_path: Path) -> None:
    written(sample_brief(), tmp_path)
    plain = tmp_path / "plain"
    plain.touch()
    assert (tmp_path / "brief.pdf").stat().st_mode == plain.stat().st_mode


def test_a_brief_is_written_through_a_relative_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    list(write(replace(sample_brief("en"), library=""), Path("brief.pdf")))
    assert [file.name for file in tmp_path.iterdir()] == ["brief.pdf"]
    assert ENGLISH_PARTIES[0].name in read(tmp_path / "brief.pdf").text
