import pytest

from counterpoint.errors import NoTextError
from counterpoint.importing.read import read_file

TITLE = "Порт спорит с судовладельцами"
BODY = [
    "Капитан порта заявил в пятницу, что судовладельцы сами виноваты в задержках и должны заплатить за простой.",
    "«Мы предупреждали их дважды», — сказал он журналистам. Владельцы судов это отрицают и готовят иск.",
    "По словам адвоката, порт нарушил договор. В порту с этим не согласны и обвиняют во всём погоду.",
]


def page(head: str = "", before: str = "", after: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    return (
        f"<!DOCTYPE html><html lang='ru'><head><title>{TITLE} | Порт</title>{head}</head><body>{before}"
        f"<article><h1>{TITLE}</h1>{body}</article>{after}</body></html>"
    )


def read(tmp_path, text: str, encoding: str = "utf-8", name: str = "page.html"):
    (tmp_path / name).write_bytes(text.encode(encoding))
    return read_file(tmp_path / name)[0]


def test_scripts_pictures_and_the_page_around_are_ignored_without_a_network(tmp_path, no_network):
    hostile = (
        "<script>document.body.innerHTML = 'changed'; fetch('https://tracker.example/')</script>"
        "<img src='https://pictures.example/1.png' onerror=alert(1)><link rel=stylesheet href='//css.example/a.css'>"
        "<iframe src='https://frames.example/'></iframe><object data='file:///etc/passwd'></object>"
    )
    nav = "<nav><a href='/'>Главная</a><a href='/n'>Новости</a></nav>"
    foot = "<footer>© 2020 Порт</footer>"
    draft = read(tmp_path, page(before=nav + hostile, after=hostile + foot))
    assert draft.text.split("\n\n") == [TITLE, *BODY]
    assert no_network == []


def test_external_entities_stay_outside(tmp_path, no_network):
    secret = tmp_path / "secret.txt"
    secret.write_text("тайные слова")
    text = page().replace(
        "<!DOCTYPE html>",
        f'<!DOCTYPE html [<!ENTITY a SYSTEM "file://{secret}"><!ENTITY b SYSTEM "http://x.example/">]>',
    )
    draft = read(tmp_path, text.replace("</article>", "<p>Вот: &a; и &b; здесь.</p></article>"))
    assert "тайные" not in draft.text
    assert no_network == []


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2019-03-04T05:06:07+03:00">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2019-03-04T05:06:07Z"}</script>',
        '<meta itemprop="datePublished" content="2019-03-04T05:06">',
    ],
)
def test_date_and_time_of_the_page(tmp_path, head):
    assert read(tmp_path, page(head)).published == "2019-03-04T05:06"


def test_a_date_in_another_mark_is_found(tmp_path):
    assert read(tmp_path, page('<meta name="date" content="2019-03-04">')).published == "2019-03-04"


def test_a_page_without_a_date_has_none(tmp_path):
    assert read(tmp_path, page()).published is None


def test_outlet_author_and_address(tmp_path):
    draft = read(
        tmp_path,
        page(
            '<meta property="og:site_name" content="Портовый вестник"><meta name="author" content="Анна Ким">'
            '<link rel="canonical" href="https://port.example/news/1">'
        ),
    )
    assert (draft.source, draft.author, draft.url) == ("Портовый вестник", "Анна Ким", "https://port.example/news/1")


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-8", "utf-16"])
@pytest.mark.parametrize("declared", [True, False])
def test_encodings_declared_or_not(tmp_path, encoding, declared):
    text = page(f'<meta charset="{encoding}">' if declared and encoding != "utf-16" else "")
    plain = text.replace("«", '"').replace("»", '"').replace("—", "-")
    assert read(tmp_path, plain, encoding).title == TITLE


def test_a_page_that_lies_about_its_encoding(tmp_path):
    assert read(tmp_path, page('<meta charset="windows-1251">'), "utf-8").title == TITLE
    assert read(tmp_path, page('<meta charset="no-such-thing">'), "utf-8").title == TITLE


def test_a_page_saved_as_txt_is_a_page(tmp_path):
    assert read(tmp_path, page(), name="page.txt").text.split("\n\n") == [TITLE, *BODY]


def test_a_page_too_small_for_an_article_keeps_its_words(tmp_path):
    draft = read(tmp_path, "<html><body><p>Порт открыт.</p><script>x()</script></body></html>")
    assert draft.text == "Порт открыт."


def test_a_page_nested_deeper_than_a_parser_goes_is_refused(tmp_path):
    assert read(tmp_path, "<html><body>" + "<div>" * 150 + "<p>Порт открыт.</p>").text == "Порт открыт."
    with pytest.raises(NoTextError, match=r"page\.html"):
        read(tmp_path, "<html><body>" + "<div>" * 10_000 + "<p>Порт открыт.</p>")
