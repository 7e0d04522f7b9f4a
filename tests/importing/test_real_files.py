"""Files that other programs wrote: LibreOffice 7.4, Chromium 156, mutt 2.2, Info-ZIP 3.0.

All hold the same article of our own. Nexis and Factiva lend none of theirs: what stands here has the shape of their
exports, saved as Word and rich text by LibreOffice.
"""

from pathlib import Path

import pytest

from counterpoint.importing import recognition
from counterpoint.importing.read import outcomes, read_file
from counterpoint.records.article import Draft

FILES = Path(__file__).parent / "files"
TITLE = "Порт спорит с судовладельцами о том, кто заплатит за простой"
BODY = [
    "Капитан порта Семён Радлов заявил в пятницу, что судовладельцы сами виноваты в задержках и должны заплатить за "
    "простой. По его словам, юго-западный ветер был предсказан заранее, а пресс-служба порта разослала предупреждения.",
    "«Мы предупреждали их дважды», — сказал он журналистам. — «И оба раза нам отвечали, что всё под контролем» — "
    "добавил капитан.",
    "Владельцы судов это отрицают и готовят иск. Адвокат Анна Верес заявила, что порт нарушил договор, и назвала "
    "требования «невыполнимыми». В порту с этим не согласны и обвиняют во всём погоду, а министр транспорта призвал "
    "обе стороны к переговорам.",
]
LAST = "По словам аналитика Бориса Кима, спор может затянуться до весны, если стороны не договорятся о посреднике."


def read(name: str) -> list[Draft]:
    found = list(outcomes(FILES / name))
    assert all(isinstance(draft, Draft) for draft in found)
    return found


@pytest.mark.parametrize(
    "name",
    [*(f"article.{end}" for end in ("odt", "rtf", "docx", "epub", "pdf", "xhtml")), "libreoffice.html", "page.mhtml"],
)
def test_the_article_comes_whole_from_every_format(name, no_network):
    (draft,) = read(name)
    paragraphs = draft.text.split("\n\n")
    assert (draft.title, draft.language) == (TITLE, "ru")
    assert paragraphs[:4] == [TITLE, *BODY]
    assert paragraphs[-1].endswith(LAST)
    assert not any(mark in draft.text for mark in ("|", "port.example", "Главная", "©", "\N{REPLACEMENT CHARACTER}"))
    assert no_network == []


def test_a_page_that_chromium_saved_tells_its_facts():
    (draft,) = read("page.mhtml")
    assert (draft.source, draft.published) == ("Портовый вестник", "2016-02-03T21:45")
    assert draft.url == "http://localhost:8765/page.html"


def test_two_columns_are_read_one_after_the_other_and_paragraphs_run_on_over_them():
    (draft,) = read("columns.pdf")
    paragraphs = draft.text.split("\n\n")
    assert len(paragraphs) == 12
    for number, paragraph in enumerate(paragraphs, 1):
        assert f"({number}-й свидетель) с этим не согласна. " in paragraph
        assert paragraph.endswith(".")
    assert "Портовый вестник" not in draft.text and "стр." not in draft.text


@pytest.mark.skipif(not recognition.program(), reason="Tesseract is not installed")
class TestPictures:
    def test_a_screenshot_is_read_by_tesseract(self):
        (draft,) = read_file(FILES / "screenshot.png")
        words = set(draft.text.split())
        expected = set(" ".join([TITLE, *BODY]).split())
        assert len(expected & words) >= 0.95 * len(expected)
        assert draft.language == "ru"

    def test_a_scanned_pdf_is_read_page_by_page(self, tmp_path):
        from PIL import Image

        with Image.open(FILES / "screenshot.png") as page:
            picture = page.convert("L")
            picture.save(tmp_path / "scan.pdf", save_all=True, append_images=[picture], resolution=190)
        (draft,) = read_file(tmp_path / "scan.pdf")
        assert draft.text.count("невыполнимыми") == 2


def test_an_export_from_nexis():
    for name in ("nexis.docx", "nexis.rtf"):
        english, russian = read(name)
        assert english.text.split("\n\n") == [
            "Port and Owners Quarrel Over Delays",
            "NICOSIA — The captain of the port said on Friday that the owners of the ships had only themselves to "
            "blame for the delays.",
            "Section leaders of the union: all of them disagreed. The owners denied it and are preparing a suit, their "
            "lawyer, Anna Veres, said on Monday.",
        ]
        assert (english.source, english.published, english.author) == ("Island Post", "2019-03-04", "JANE ROE")
        assert (russian.title, russian.source) == ("Порт спорит с судовладельцами", "Портовый вестник")
        assert (russian.published, russian.language) == ("2019-03-04", "ru")
        assert russian.text.endswith("их адвокат Анна Верес.")


def test_an_export_from_factiva():
    for name in ("factiva.html", "factiva.rtf"):
        english, russian = read(name)
        assert english.title == "Port and Owners Quarrel Over Delays"
        assert english.text.endswith("their lawyer, Anna Veres, said on Monday.")
        assert (english.source, english.published, english.author) == ("Island Post", "2019-03-04T21:45", "Jane Roe")
        assert english.external_id == "ISLP000020190304ef340000b"
        assert russian.text.split("\n\n")[0] == "Порт спорит с судовладельцами"
        assert (russian.source, russian.published) == ("Портовый вестник", "2019-03-05")
        assert len(russian.text.split("\n\n")) == 3


def test_rows_of_a_table_are_articles():
    for name in ("table.xlsx", "table.csv"):
        russian, english = read(name)
        assert (russian.title, russian.source) == ("Порт спорит с судовладельцами", "Портовый вестник")
        assert (russian.published, russian.url) == ("2019-03-04T21:45", "https://port.example/1")
        assert len(russian.text.split("\n\n")) == 3
        assert (english.published, english.source) == ("2019-03-05", "Island Post")


def test_letters_of_a_mailbox_and_what_is_attached():
    first, second, attached = read("sent.mbox")
    assert (first.title, second.title) == ("Порт спорит с судовладельцами (1)", "Порт спорит с судовладельцами (2)")
    assert first.source == "Портовый вестник"
    assert "From the port office came the same answer" in first.text  # a line that begins like a new letter
    assert attached.title == TITLE
    assert attached.path == str(FILES / "sent.mbox/article.docx")


def test_a_letter_alone_in_an_old_encoding():
    (letter,) = read("koi8.eml")
    assert (letter.title, letter.source, letter.published) == (
        "Порт спорит, koi8",
        "Портовый вестник",
        "2026-11-25T03:27",
    )
    assert letter.text.split("\n\n")[1].startswith("Капитан порта Семён Радлов заявил в пятницу, что судовладельцы")


def test_archives_within_an_archive_and_names_in_russian():
    found = read("clippings.zip")
    assert [Path(draft.path).relative_to(FILES).as_posix() for draft in found] == [
        "clippings.zip/вырезки/март/порт.docx",
        "clippings.zip/inner.zip/port.rtf",
    ]
    assert {draft.title for draft in found} == {TITLE}
