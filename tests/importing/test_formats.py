"""Formats of which no program on hand writes samples: made by their specifications."""

import plistlib
import zipfile
from pathlib import Path

import pytest

from counterpoint.errors import NoTextError, UnsupportedFormatError
from counterpoint.importing.files import expand
from counterpoint.importing.read import outcomes
from counterpoint.importing.readers import factiva, markdown
from counterpoint.records.article import Draft

TITLE = "Порт спорит с судовладельцами"
BODY = [
    "Капитан порта заявил в пятницу, что судовладельцы сами виноваты в задержках и должны заплатить за простой.",
    "Владельцы судов это отрицают и готовят иск, сообщила в понедельник их адвокат Анна Верес.",
]
TEXT = [TITLE, *BODY]
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY)


def read(path: Path, data: str | bytes) -> list[Draft]:
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return list(outcomes(path))


def paragraphs(draft: Draft) -> list[str]:
    return draft.text.split("\n\n")


NEWSML_G2 = f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:xhtml="http://www.w3.org/1999/xhtml">
 <header><sent>2019-03-04T21:46:00+03:00</sent></header>
 <itemSet>
  <newsItem guid="urn:newsml:port.example:20190304:1" version="2" standard="NewsML-G2" xml:lang="ru">
   <rightsInfo><copyrightHolder literal="Вымпел"/></rightsInfo>
   <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:VMP"><name>Вымпел</name></provider>
    <versionCreated>2019-03-04T21:50:00+03:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
   <contentMeta><contentCreated>2019-03-04T21:45:00+03:00</contentCreated>
    <headline>{TITLE}</headline><by>Иван Ким</by><dateline>НИКОСИЯ, 4 мар</dateline>
    <creditline>Вымпел-Кипр</creditline><language tag="ru"/></contentMeta>
   <contentSet><inlineXML contenttype="application/xhtml+xml"><xhtml:html><xhtml:head><xhtml:title>x</xhtml:title>
    </xhtml:head><xhtml:body>{PARAGRAPHS.replace("<p>", "<xhtml:p>").replace("</p>", "</xhtml:p>")}</xhtml:body>
    </xhtml:html></inlineXML></contentSet>
  </newsItem>
  <newsItem guid="urn:newsml:port.example:20190304:2" standard="NewsML-G2"><itemMeta><itemClass qcode="ninat:picture"/>
   </itemMeta><contentMeta><headline>Порт, вид сверху</headline></contentMeta>
   <contentSet><remoteContent href="port.jpg"/></contentSet></newsItem>
 </itemSet>
</newsMessage>"""
NITF = f"""<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf xml:lang="ru"><head><title>слаг-порт</title><docdata>
<doc-id id-string="VMP-17"/><date.issue norm="20190304T214500"/>
<doc.copyright holder="Вымпел"/></docdata></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline>
<byline>By <person>Иван Ким</person></byline><dateline><location>НИКОСИЯ</location></dateline></body.head>
<body.content><block>{PARAGRAPHS}<media media-type="image"><media-caption>Порт ночью</media-caption></media></block>
</body.content><body.end><tagline>Подписывайтесь</tagline></body.end></body></nitf>"""
NEWSML_1 = f"""<?xml version="1.0"?><NewsML><NewsEnvelope><DateAndTime>20190304T214600</DateAndTime></NewsEnvelope>
<NewsItem><Identification><NewsIdentifier><NewsItemId>17</NewsItemId></NewsIdentifier></Identification><NewsManagement>
<FirstCreated>20190304T214500+0300</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>{TITLE}</HeadLine>
<ByLine>Иван Ким</ByLine><DateLine>НИКОСИЯ</DateLine><CreditLine>Вымпел</CreditLine></NewsLines><DescriptiveMetadata>
<Language FormalName="ru"/></DescriptiveMetadata><ContentItem><DataContent>{PARAGRAPHS}</DataContent></ContentItem>
</NewsComponent></NewsItem></NewsML>"""


@pytest.mark.parametrize(
    ("data", "dateline", "identity"),
    [
        (NEWSML_G2, "НИКОСИЯ, 4 мар", "urn:newsml:port.example:20190304:1"),
        (NITF, "НИКОСИЯ", "VMP-17"),
        (NEWSML_1, "НИКОСИЯ", "17"),
    ],
    ids=["NewsML-G2", "NITF", "NewsML 1"],
)
def test_news_in_xml(tmp_path, no_network, data, dateline, identity):
    (draft,) = read(tmp_path / "news.xml", data)
    assert paragraphs(draft) == [TITLE, f"{dateline} — {BODY[0]}", BODY[1]]
    assert (draft.published, draft.source, draft.author) == ("2019-03-04T21:45", "Вымпел", "Иван Ким")
    assert (draft.language, draft.external_id, draft.dateline) == ("ru", identity, dateline)
    assert no_network == []


def test_other_xml_is_named_for_what_it_is(tmp_path):
    with pytest.raises(UnsupportedFormatError, match=r"an XML document of another kind \(<svg>\)"):
        read(tmp_path / "a.xml", "<svg><text>Слова</text></svg>")
    with pytest.raises(NoTextError):
        read(tmp_path / "b.xml", "<nitf><body/></nitf>")


PAGE = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{PARAGRAPHS}</article></body></html>"


@pytest.mark.parametrize("kind", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_page_that_safari_saved(tmp_path, kind):
    page = {
        "WebResourceData": PAGE.encode("cp1251"),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "windows-1251",
        "WebResourceURL": "https://port.example/1",
    }
    saved = plistlib.dumps({"WebMainResource": page, "WebSubresources": []}, fmt=kind)
    (draft,) = read(tmp_path / "page.webarchive", saved)
    assert (paragraphs(draft), draft.url) == (TEXT, "https://port.example/1")


def test_a_page_of_an_older_browser(tmp_path):
    page = PAGE.replace("=", "=3D").encode("cp1251")
    saved = (
        b"From: <Saved by Windows Internet Explorer 7>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html;'
        b' charset="windows-1251"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location:'
        b" https://port.example/1\r\n\r\n" + page + b"\r\n--b--\r\n"
    )
    (draft,) = read(tmp_path / "page.mht", saved)
    assert (paragraphs(draft), draft.url) == (TEXT, "https://port.example/1")


def epub(path: Path, *pages: str) -> Path:
    items = "".join(
        f"<item id='p{n}' href='p%20{n}.xhtml' media-type='application/xhtml+xml'/>" for n in range(len(pages))
    )
    spine = "".join(f"<itemref idref='p{n}'/>" for n in range(len(pages)))
    book = (
        "<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>"
        "<dc:title>Портовый вестник</dc:title><dc:date>2019-03-04</dc:date><dc:creator>Unknown</dc:creator></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = "<container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/epub+zip")
        package.writestr("META-INF/container.xml", container)
        package.writestr("OEBPS/book.opf", book)
        for number, page in enumerate(pages):
            package.writestr(
                f"OEBPS/p {number}.xhtml", f"<html><head><title>x</title></head><body>{page}</body></html>"
            )
    return path


def test_a_magazine_is_many_articles_and_what_has_no_heading_goes_on(tmp_path):
    more = "<p>Министр транспорта призвал обе стороны к переговорам, но никого не убедил, сказал он сам.</p>"
    pages = (f"<h1>{TITLE}</h1>{PARAGRAPHS}{more}", more * 2, f"<h2>Мост</h2>{PARAGRAPHS}{more}", "<h1>Обложка</h1>")
    first, second = outcomes(epub(tmp_path / "issue.epub", *pages))
    assert (first.title, len(paragraphs(first)), second.title) == (TITLE, 6, "Мост")
    assert {(draft.source, draft.published, draft.author) for draft in (first, second)} == {
        ("Портовый вестник", "2019-03-04", None)
    }


def test_a_book_of_one_article_has_the_title_of_the_book(tmp_path):
    (draft,) = outcomes(epub(tmp_path / "one.epub", f"<p>Обложка</p>{PARAGRAPHS}", PARAGRAPHS))
    assert (draft.title, draft.source) == ("Портовый вестник", None)


def test_markdown_without_its_marks(tmp_path):
    data = (
        '---\ntitle: Порт спорит\ndate: 2019-03-04\nauthor: "Иван Ким"\n---\n\n# Порт *спорит*\n\n'
        "Капитан **порта** заявил в [пятницу](https://port.example/a_(b)), что\nсудовладельцы `сами` _виноваты_.\n\n"
        "> «Мы предупреждали», — сказал он.\n> И повторил.\n\n* первое\n* второе 2 * 3 * 4\n\n1. snake_case_name\n\n"
        "Итоги\n-----\n\n![порт](port.png) Всё\\* <b>ясно</b>, см. <https://port.example>.\n\n[1]: https://x.example\n"
    )
    (draft,) = read(tmp_path / "article.md", data)
    assert (draft.title, draft.published, draft.author) == ("Порт спорит", "2019-03-04", "Иван Ким")
    assert paragraphs(draft) == [
        "Порт спорит",
        "Капитан порта заявил в пятницу), что судовладельцы сами виноваты.",
        "«Мы предупреждали», — сказал он. И повторил.",
        "первое",
        "второе 2 * 3 * 4",
        "snake_case_name",
        "Итоги",
        "Всё* ясно, см. https://port.example.",
    ]


def test_markdown_needs_no_front_matter():
    raw = markdown.plain("Порт спорит\n===\n\nКапитан *не* согласен.")
    assert (raw.title, raw.text) == ("Порт спорит", "Порт спорит\nКапитан не согласен.")


def test_an_older_export_from_lexisnexis_as_plain_text(tmp_path):
    data = """

                               1 of 2 DOCUMENTS



                                  Island Post

                            March 4, 2019 Monday
                               Late Edition;
                                 Final

Port and Owners Quarrel
Over Delays

BYLINE: By Jane Roe

SECTION: NEWS; Pg. 3

LENGTH: 84 words

The captain of the port said on Friday that the owners of the ships had only
themselves to blame for the delays.

The owners denied it and are preparing a suit, their lawyer, Anna Veres, said on
Monday.

LOAD-DATE: March 5, 2019

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2019 Island Post
                              All Rights Reserved

                               2 of 2 DOCUMENTS



                                  Island Post

                            March 5, 2019 Tuesday

The Bridge

LENGTH: 12 words

Nobody will pay for the bridge, the mayor said.

LOAD-DATE: March 6, 2019
"""
    first, second = read(tmp_path / "export.txt", data)
    assert paragraphs(first) == [
        "Port and Owners Quarrel Over Delays",
        "The captain of the port said on Friday that the owners of the ships had only themselves to blame for the "
        "delays.",
        "The owners denied it and are preparing a suit, their lawyer, Anna Veres, said on Monday.",
    ]
    assert (first.source, first.published, first.author) == ("Island Post", "2019-03-04", "Jane Roe")
    assert paragraphs(second) == ["The Bridge", "Nobody will pay for the bridge, the mayor said."]


def test_factiva_with_indexing():
    lines = [
        *(
            "SE Foreign",
            "HD",
            "Port and Owners Quarrel",
            "BY By Jane Roe",
            "WC 84 words",
            "PD 4 March 2019",
            "ET 21:45",
        ),
        *("SN Island Post", "SC ISLP", "LA English", "CY Copyright 2019", "LP", "The captain said so.", "TD"),
        *(
            "The owners denied it.",
            "They are preparing a suit.",
            "NS gcat : News",
            "AN",
            "Document ISLP000020190304ef340000b",
        ),
    ]
    (raw,) = factiva.of_lines(lines)
    assert (raw.title, raw.author, raw.source) == ("Port and Owners Quarrel", "Jane Roe", "Island Post")
    assert (raw.published, raw.external_id) == ("2019-03-04T21:45", "ISLP000020190304ef340000b")
    assert raw.text.split("\n\n") == ["The captain said so.", "The owners denied it.", "They are preparing a suit."]


def test_an_export_in_a_language_whose_months_we_do_not_read_has_the_day_of_its_number():
    lines = [
        "Порт и владельцы",
        "84 Wörter",
        "4 März 2019",
        "Island Post",
        "ISLP",
        "Deutsch",
        "Слова.",
        "Dokument ISLP000020190304ef340000b",
    ]
    (raw,) = factiva.of_lines(lines)
    assert (raw.published, raw.source, raw.text) == ("2019-03-04", "Island Post", "Слова.")


def test_what_a_browser_saves_beside_a_page_is_no_article(tmp_path):
    for name in ("page.html", "page_files/frame.html", "page_files/dot.png", "other_files/b.txt", "README.md", "a.zip"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [path.name for path in expand([tmp_path])[0]] == ["a.zip", "page.html", "b.txt"]
