import pytest

from counterpoint.importing.read import read_file
from counterpoint.importing.readers.pdf_layout import Line, compose, without_furniture

TITLE = "Порт спорит с судовладельцами о том, кто заплатит за простой"
BODY = [
    "Капитан порта заявил в пятницу, что судовладельцы сами виноваты в задержках и должны заплатить за простой. "
    "По его словам, юго-западный ветер был предсказан заранее, а пресс-служба порта разослала предупреждения.",
    "«Мы предупреждали их дважды», — сказал он журналистам.",
    "Владельцы судов это отрицают и готовят иск. Адвокат заявил, что порт нарушил договор. В порту с этим не "
    "согласны и обвиняют во всём погоду, а министр транспорта призвал обе стороны к переговорам.",
]


@pytest.mark.parametrize("width", [220, 300, 500])
def test_lines_become_paragraphs_again(make_pdf, width):
    (draft,) = read_file(make_pdf(BODY, title=TITLE, width=width))
    assert draft.title == TITLE
    assert draft.text.split("\n\n") == [TITLE, *BODY]
    assert draft.language == "ru"


def test_headers_and_page_numbers_of_many_pages_go(make_pdf):
    names = ["Анна", "Борис", "Вера", "Глеб", "Дина", "Егор", "Жанна", "Захар", "Ирина", "Кирилл", "Лидия", "Максим"]
    paragraphs = [
        f"{name} не согласилась бы. {BODY[number % 3]} Так считает {name}." for number, name in enumerate(names)
    ]
    (draft,) = read_file(make_pdf(paragraphs, title=TITLE, header="Портовый вестник, 4 марта 2019"))
    assert "Портовый вестник" not in draft.text
    # A paragraph that runs over the end of a page may be cut there, but no word is lost and none is added.
    assert draft.text.replace("\n\n", " ") == " ".join([TITLE, *paragraphs])


def lines(*texts: str, right: float = 300) -> list[Line]:
    return [Line(text, 30, right, 700 - 13 * number, 10) for number, text in enumerate(texts)]


def test_words_split_at_the_end_of_a_line_are_mended():
    _, paragraphs = compose(
        [
            lines(
                "Начались перего-",
                "воры о северо-",
                "западной границе, но северо-западной",
                "её не на\u0002",
                "зывают.",
            )
        ]
    )
    assert paragraphs == ["Начались переговоры о северо-западной границе, но северо-западной её не называют."]


def test_a_hyphen_before_a_capital_stays():
    assert compose([lines("Встреча в Нью-", "Йорке")])[1] == ["Встреча в Нью-Йорке"]


def test_lines_that_come_back_within_the_article_are_kept():
    one = lines("Вестник порта", "один", "Капитан:", "два", "три", "четыре", "пять")
    two = lines("Вестник порта", "шесть", "Капитан:", "семь", "восемь", "девять", "десять")
    kept = without_furniture([one, two])
    assert [line.text for line in kept[0]] == ["один", "Капитан:", "два", "три", "четыре", "пять"]
    assert [line.text for line in kept[1]][1] == "Капитан:"


def test_two_pages_without_anything_in_common_keep_everything():
    pages = [lines("Первая страница", "кончается так"), lines("Вторая страница", "кончается иначе")]
    assert without_furniture(pages) == pages
