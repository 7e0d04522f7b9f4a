from dataclasses import replace

from counterpoint.importing.duplicates import digest
from counterpoint.importing.read import read_file
from counterpoint.records.article import Draft

DRAFT = Draft("a.txt", "Ёлки", "Ёлки\n\nСтороны не договорились, — сказал он.", "ru")
PARAGRAPHS = [
    "Северо-западный ветер усилился, и переговоры о судоходстве перенесли на следующую неделю, сообщили в порту.",
    "«Это не наша вина», — заявил капитан порта. Владельцы судов с ним не согласились и требуют возмещения.",
]


def test_case_spaces_and_punctuation_do_not_count():
    same = replace(DRAFT, path="b.pdf", text="ЕЛКИ\n\nСтороны не  договорились - сказал он", title="x", source="y")
    assert digest(same) == digest(DRAFT)


def test_a_word_or_a_figure_counts():
    assert digest(replace(DRAFT, text=DRAFT.text.replace(" не ", " "))) != digest(DRAFT)
    assert digest(replace(DRAFT, text=DRAFT.text + " 5")) != digest(DRAFT)


def test_one_article_in_four_formats_is_one(tmp_path, make_docx, make_pdf):
    title = "Порт спорит с судовладельцами"
    txt, html = tmp_path / "a.txt", tmp_path / "a.html"
    txt.write_text("\n\n".join([title, *PARAGRAPHS]), encoding="cp1251")
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    html.write_text(f"<html><body><article><h1>{title}</h1>{body}</article></body></html>", encoding="utf-8")
    files = [txt, html, make_docx(PARAGRAPHS, title=title), make_pdf(PARAGRAPHS, title=title)]
    assert len({digest(read_file(file)[0]) for file in files}) == 1
