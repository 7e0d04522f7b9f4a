"""What goes into a brief, and what its figures count."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefs.samples import DAY, RUSSIAN_PARTIES, answer, party_card, quote, sample_brief, sides
from counterpoint.briefs.compose import compose
from counterpoint.briefs.cutting import LONGEST_PASSAGE, cut
from counterpoint.records.brief import Brief, BriefParty, PartyFigures, Reference
from counterpoint.records.exchange import Exchange
from counterpoint.records.party import Party, PartyCard

NORWAY, ICELAND, FISHERS = RUSSIAN_PARTIES


def made(*parts: tuple[PartyCard, list[Exchange]], title: str = "Сводка", others: tuple[PartyCard, ...] = ()) -> Brief:
    return compose(title=title, language="ru", library="", date=DAY, sides=parts, others=others)


def test_claims_stand_by_party_and_issue_with_their_answers() -> None:
    norway, iceland, fishers = sample_brief().sections
    assert [section.party.name for section in (norway, iceland, fishers)] == [party.name for party in RUSSIAN_PARTIES]
    (quotas,) = norway.issues
    assert quotas.name == "Квоты на скумбрию"
    assert [len(row.answers) for row in quotas.rows] == [2, 0]
    assert [answer.relation for answer in quotas.rows[0].answers] == ["denies", "counter-accuses"]
    assert [answer.confirmed for answer in quotas.rows[0].answers] == [True, False]
    assert [party.name for party in fishers.opponents] == ["Норвегия", "Исландия"]


def test_the_matrix_counts_who_answers_whom() -> None:
    matrix = sample_brief().matrix
    assert [party.name for party in matrix.answering] == ["Исландия", "Норвегия"]
    assert [party.name for party in matrix.answered] == ["Норвегия", "Исландия", "Союз рыбаков Севера"]
    assert matrix.counts == ((2, 0, 1), (0, 1, 1))


def test_figures_of_a_party_come_from_what_is_shown() -> None:
    norway = sample_brief().parties[0]
    assert norway == PartyFigures(
        BriefParty("state:NO", "Норвегия", 0), 2, 1, "Ингрид Халворсен", "министр рыболовства"
    )
    assert norway.unanswered == 1


def test_the_summary_counts_everything_once() -> None:
    summary = sample_brief().summary
    assert (summary.articles, summary.outlets, summary.statements, summary.parties) == (3, 2, 5, 3)
    assert (summary.answered, summary.unanswered, summary.pairs, summary.confirmed) == (3, 2, 5, 2)
    assert (summary.first, summary.last) == (date(2024, 5, 14), date(2024, 6, 1))
    assert summary.contested == ("Квоты на скумбрию", "Помощь рыбакам")


def test_articles_are_numbered_in_the_order_they_are_quoted() -> None:
    references = sample_brief().references
    assert references[0] == Reference(
        1, "Осло и Рейкьявик не поделили квоты на скумбрию", "Северный вестник", "2024-05-14T22:54", (3, 5, 6)
    )
    assert [reference.number for reference in references] == [1, 2, 3]
    norway = sample_brief().sections[0].issues[0].rows
    assert norway[0].claim.references == (1,)
    assert norway[1].claim.references == (2,)


def test_a_claim_that_is_itself_an_answer_says_so() -> None:
    iceland = sample_brief().sections[1].issues[0].rows
    assert [row.answers_to for row in iceland] == [("Норвегия",), ("Норвегия",)]
    assert sample_brief().sections[2].issues[0].rows[0].answers_to == ()


def test_rejected_answers_are_gone() -> None:
    claim, denial = quote("а", party=NORWAY), quote("б", statement=2, party=ICELAND)
    brief = made((party_card(NORWAY), [Exchange(1, "Квоты", claim, (answer(denial, state="rejected"),))]))
    assert brief.sections[0].issues[0].rows[0].answers == ()
    assert brief.summary.answered == brief.summary.pairs == 0
    assert brief.matrix.answering == ()


def test_what_the_library_holds_and_the_brief_does_not_show_is_counted() -> None:
    brief = made((party_card(NORWAY, statements=12), [Exchange(1, "Квоты", quote("а", party=NORWAY), ())]))
    assert brief.summary.left_out == 11


def test_parties_that_only_answer_get_their_colour_from_their_card() -> None:
    exchange = Exchange(1, "Квоты", quote("А", party=NORWAY), (answer(quote("Б", statement=2, party=ICELAND)),))
    known = made((party_card(NORWAY), [exchange]), others=(party_card(ICELAND, colour=5),))
    unknown = made((party_card(NORWAY), [exchange]))
    assert known.sections[0].opponents == (BriefParty("state:IS", "Исландия", 5),)
    assert unknown.sections[0].opponents == (BriefParty("state:IS", "Исландия", None),)


def test_words_from_the_middle_of_a_sentence_begin_with_an_ellipsis() -> None:
    exchanges = [Exchange(1, "Квоты", quote(words, party=NORWAY), ()) for words in ("вопросов нет", "Вопросов нет")]
    first, second = made((party_card(NORWAY), exchanges)).sections[0].issues[0].rows
    assert (first.claim.words, second.claim.words) == ("… вопросов нет", "Вопросов нет")


def test_long_statements_are_cut_between_words() -> None:
    words = "Слово " * 600
    brief = made((party_card(NORWAY), [Exchange(1, "", quote(words, party=NORWAY), ())]))
    shown = brief.sections[0].issues[0].rows[0].claim.words
    assert len(shown) <= LONGEST_PASSAGE + 2
    assert shown.endswith("Слово …")


def test_a_person_without_speaker_falls_back_to_the_people_of_the_card() -> None:
    said = quote("А", party=NORWAY, speaker=None)
    brief = made((party_card(NORWAY, people=("Ингрид Халворсен",)), [Exchange(1, "", said, ())]))
    assert brief.parties[0].speaker == "Ингрид Халворсен"


def test_a_party_that_speaks_itself_has_no_most_frequent_speaker() -> None:
    said = quote("А", party=NORWAY, speaker="Норвегия")
    brief = made((party_card(NORWAY, people=("Норвегия",)), [Exchange(1, "", said, ())]))
    assert brief.parties[0].speaker is None


def test_an_empty_title_is_made_of_the_parties() -> None:
    assert sample_brief().title == "Норвегия, Исландия и Союз рыбаков Севера: что сказано и кто ответил"
    assert sample_brief(title=" Итоги\nвстречи ").title == "Итоги встречи"


def test_answers_without_a_party_are_kept_and_not_in_the_matrix() -> None:
    exchange = Exchange(1, "", quote("А", party=NORWAY), (answer(quote("Б", statement=2, party=None)),))
    brief = made((party_card(NORWAY), [exchange]))
    assert brief.sections[0].issues[0].rows[0].answers[0].passage.party is None
    assert brief.matrix.answering == ()


def test_every_statement_is_shown_once_in_its_party() -> None:
    parts = sides("en")
    brief = compose(title="", language="en", library="", date=DAY, sides=parts)
    shown = [row.claim.words for section in brief.sections for issue in section.issues for row in issue.rows]
    assert len(shown) == len(set(shown)) == sum(len(rows) for _, rows in parts)


def test_an_issue_that_comes_back_is_still_one() -> None:
    exchanges = [Exchange(issue, f"Тема {issue}", quote("А", party=NORWAY), ()) for issue in (7, 8, 7)]
    issues = made((party_card(NORWAY), exchanges)).sections[0].issues
    assert [(issue.name, len(issue.rows)) for issue in issues] == [("Тема 7", 2), ("Тема 8", 1)]


def test_a_party_is_one_record_whoever_names_it() -> None:
    other_name = Party("state:IS", "Рейкьявик", "state")
    exchange = Exchange(1, "", quote("А", party=NORWAY), (answer(quote("Б", statement=2, party=other_name)),))
    brief = made((party_card(NORWAY), [exchange]), (party_card(ICELAND, 1), []))
    assert brief.sections[0].opponents == (BriefParty("state:IS", "Исландия", 1),)


@given(st.text(max_size=300), st.integers(min_value=2, max_value=120))
def test_cutting_keeps_the_beginning_and_the_length(text: str, longest: int) -> None:
    line = " ".join(text.split())
    short = cut(text, longest)
    assert len(short) <= longest + 2
    assert short == line or (short.endswith(" …") and line.startswith(short[:-2]))
