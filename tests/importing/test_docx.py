import pytest

from counterpoint.importing.read import read_file

TITLE = "Порт спорит с судовладельцами"
BODY = [
    "Капитан порта заявил в пятницу, что судовладельцы сами виноваты в задержках и должны заплатить за простой.",
    "«Мы предупреждали их дважды», — сказал он журналистам. Владельцы судов это отрицают и готовят иск.",
]


def test_title_body_and_metadata(make_docx):
    (draft,) = read_file(make_docx(["Портовый вестник, 4 марта 2019 года", *BODY], title=TITLE))
    assert draft.title == TITLE
    assert draft.text.split("\n\n") == [TITLE, *BODY]
    assert (draft.source, draft.published, draft.language) == ("Портовый вестник", "2019-03-04", "ru")


def test_the_first_paragraph_is_the_title_where_no_style_says_so(make_docx):
    (draft,) = read_file(make_docx([TITLE, *BODY]))
    assert (draft.title, draft.text.split("\n\n")) == (TITLE, [TITLE, *BODY])


@pytest.mark.parametrize("name", ["article.docx", "article.bin", "article"])
def test_content_counts_more_than_the_name(make_docx, name):
    assert read_file(make_docx([TITLE, *BODY], name=name))[0].title == TITLE


def test_tables_links_insertions_and_line_breaks_are_read_and_deletions_are_not(tmp_path):
    from docx import Document
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = Document()
    document.add_paragraph(TITLE)
    document.add_table(1, 1).cell(0, 0).text = BODY[0]
    paragraph = document.add_paragraph("Порт ")
    for tag, inner in (
        ("ins", "<w:r><w:t>открыт</w:t></w:r>"),
        ("del", "<w:r><w:delText>закрыт</w:delText></w:r>"),
        ("hyperlink", '<w:r><w:t xml:space="preserve"> снова.</w:t></w:r>'),
    ):
        paragraph._p.append(parse_xml(f"<w:{tag} {nsdecls('w')}>{inner}</w:{tag}>"))
    document.add_paragraph("Первая строка.\nВторая строка.")
    document.save(str(tmp_path / "a.docx"))
    (draft,) = read_file(tmp_path / "a.docx")
    assert draft.text.split("\n\n") == [TITLE, BODY[0], "Порт открыт снова.", "Первая строка.", "Вторая строка."]
