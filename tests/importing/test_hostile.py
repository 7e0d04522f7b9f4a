"""Files made to do harm: each is read or refused with a sentence, in bounded time and memory, and nothing leaks."""

import contextlib
import io
import json
import time
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from counterpoint import errors
from counterpoint.errors import InputError
from counterpoint.importing.reader import Reader
from counterpoint.records.article import Draft
from hostile import drawings_that_draw_each_other, one_page, stream

pytestmark = pytest.mark.process
SECONDS = 10.0  # less than in life, so that a test of a file that hangs does not take half a minute
MEMORY = 1_000_000_000
SECRET = "тайные слова"
WORDS = "Капитан порта заявил, что судовладельцы сами виноваты."


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with contextlib.closing(Reader(seconds=SECONDS, memory=MEMORY)) as made:
        list_of(made, Path(__file__).parent / "files" / "article.odt")  # the process and its libraries are there now
        yield made


def list_of(reader: Reader, path: Path) -> list[Draft | InputError]:
    try:
        return [found for found in reader.outcomes(path) if isinstance(found, Draft | InputError)]
    except InputError as error:
        return [error]


def read(reader: Reader, path: Path) -> list[Draft | InputError]:
    """Return what comes of the file; its time is bounded, and every error is one sentence that names it."""
    began = time.monotonic()
    found = list_of(reader, path)
    assert time.monotonic() - began < 4 * SECONDS
    assert all(path.name in str(error) for error in found if isinstance(error, InputError))
    return found


def errors_of(reader: Reader, path: Path) -> set[type]:
    found = read(reader, path)
    assert all(isinstance(error, InputError) for error in found)
    return {type(error) for error in found}


def packed(path: Path, members: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return path


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ха">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)
QUADRATIC = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "{"ха" * 100_000}">]>'
NITF = "<nitf><body><body.content><p>{}</p></body.content></body></nitf>"
CONTENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>{}</text:p>'
    "</office:text></office:body></office:document-content>"
)
WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{}</w:t>'
    "</w:r></w:p></w:body></w:document>"
)


def xml_file(path: Path, head: str, words: str) -> Path:
    path.write_text(head + NITF.format(words), encoding="utf-8")
    return path


def odt_file(path: Path, head: str, words: str) -> Path:
    return packed(path, {"META-INF/manifest.xml": "<m/>", "content.xml": head + CONTENT.format(words)})


def docx_file(path: Path, head: str, words: str) -> Path:
    from docx import Document

    Document().save(str(path))
    with zipfile.ZipFile(path) as package:
        members = {name: package.read(name) for name in package.namelist()}
    return packed(path, members | {"word/document.xml": (head + WORD.format(words)).encode()})


def epub_file(path: Path, head: str, words: str) -> Path:
    container = '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
    book = (
        "<package><metadata><title>{}</title></metadata><manifest><item id='a' href='a.xhtml'"
        " media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>"
    )
    page = f"<html><body><h1>Порт</h1><p>{WORDS}</p></body></html>"
    return packed(path, {"META-INF/container.xml": container, "a.opf": head + book.format(words), "a.xhtml": page})


XML_FILES = [("a.xml", xml_file), ("a.odt", odt_file), ("a.docx", docx_file), ("a.epub", epub_file)]


@pytest.mark.parametrize(("name", "make"), XML_FILES)
@pytest.mark.parametrize(("head", "words"), [(LAUGHS, "&a11;"), (QUADRATIC, "&a;" * 5_000)])
def test_entities_that_multiply(reader, tmp_path, name, make, head, words):
    for outcome in read(reader, make(tmp_path / name, head, words)):
        assert isinstance(outcome, errors.DamagedFileError) or len(outcome.text) < 10_000


@pytest.mark.parametrize(("name", "make"), XML_FILES)
def test_entities_from_outside(reader, tmp_path, name, make):
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file://{secret}">]>'
    for outcome in read(reader, make(tmp_path / name, head, f"{WORDS} &a;")):
        assert SECRET not in (outcome.text if isinstance(outcome, Draft) else str(outcome))


def test_a_sheet_with_entities(reader, tmp_path):
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["Текст"])
    book.save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        members = {name: package.read(name) for name in package.namelist()}
    sheet = members["xl/worksheets/sheet1.xml"].decode()
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>&a11;</t></is></c></row>'
    hostile = LAUGHS + sheet[: sheet.index("<sheetData>")] + f"<sheetData>{rows}</sheetData></worksheet>"
    path = packed(tmp_path / "b.xlsx", members | {"xl/worksheets/sheet1.xml": hostile})
    assert errors_of(reader, path) <= {errors.DamagedFileError, errors.EmptyFileError}


def test_a_sheet_that_claims_a_million_rows(reader, tmp_path):
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["Заголовок", "Текст"])
    book.active["XFD1048576"] = "конец"
    book.active["B2"] = WORDS
    book.save(tmp_path / "wide.xlsx")
    assert [draft.text for draft in read(reader, tmp_path / "wide.xlsx") if isinstance(draft, Draft)] == [WORDS]


@pytest.mark.parametrize("name", ["../../evil.txt", "/tmp/evil-counterpoint.txt", "..\\..\\evil.txt", "C:\\evil.txt"])
def test_members_that_point_outside_of_their_archive(reader, tmp_path, name):
    inside = tmp_path / "deep" / "down"
    inside.mkdir(parents=True)
    (outcome,) = read(reader, packed(inside / "a.zip", {name: WORDS}))
    assert outcome.text == WORDS
    assert outcome.path.startswith(str(inside / "a.zip") + "/")
    written = [path.name for path in tmp_path.rglob("*") if path.is_file()]
    assert written == ["a.zip"] and not Path("/tmp/evil-counterpoint.txt").exists()


def test_a_link_in_an_archive_is_only_its_words(reader, tmp_path):
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as package:
        package.writestr(link, "/etc/passwd")
    (outcome,) = read(reader, tmp_path / "a.zip")
    assert outcome.text == "/etc/passwd"


def test_archives_that_unpack_to_more_than_they_should(reader, tmp_path):
    assert errors_of(reader, packed(tmp_path / "flat.zip", {"a.txt": bytes(100_000_000)})) == {
        errors.PackedTooTightError
    }
    inner = b"words"
    for depth in range(6):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            for number in range(3):
                package.writestr(f"{depth}{number}.zip" if depth else f"{number}.txt", inner)
        inner = buffer.getvalue()
    (tmp_path / "nested.zip").write_bytes(inner)
    assert errors_of(reader, tmp_path / "nested.zip") == {errors.NestedTooDeepError}


def test_a_member_larger_than_it_says(reader, tmp_path):
    path = packed(tmp_path / "a.zip", {"a.txt": b"x" * 5_000_000})
    lying = path.read_bytes().replace((5_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path.write_bytes(lying)
    outcomes = read(reader, path)
    assert all(isinstance(found, InputError) or len(found.text) <= 10 for found in outcomes)


def test_a_pdf_of_ten_thousand_pages(reader, tmp_path):
    from pypdfium2 import PdfDocument

    document = PdfDocument.new()
    for _ in range(10_000):
        document.new_page(100, 100)
    document.save(tmp_path / "long.pdf")
    document.close()
    assert errors_of(reader, tmp_path / "long.pdf") == {errors.TooLargeError}


def test_a_pdf_whose_drawings_draw_each_other(reader, tmp_path):
    (tmp_path / "forms.pdf").write_bytes(drawings_that_draw_each_other())
    assert errors_of(reader, tmp_path / "forms.pdf") <= {
        *(errors.ReadingTooLongError, errors.ReadingTooMuchError, errors.ReadingBrokenError),
        *(errors.NoTextError, errors.RecognitionMissingError, errors.DamagedFileError),
    }


def test_a_pdf_with_a_broken_font(reader, tmp_path, make_pdf):
    whole = make_pdf([WORDS], name="font.pdf").read_bytes()
    # The program of the font is a stream: its bytes are changed, its length is not.
    start = whole.index(b"/Length1")
    start = whole.index(b"stream", start) + 20
    for shift in range(0, 200, 40):
        data = bytearray(whole)
        data[start + shift : start + shift + 30] = bytes(
            255 - byte for byte in data[start + shift : start + shift + 30]
        )
        (tmp_path / "broken.pdf").write_bytes(bytes(data))
        for outcome in read(reader, tmp_path / "broken.pdf"):
            assert isinstance(outcome, Draft | InputError)


def test_a_font_whose_table_of_letters_is_endless(reader, tmp_path):
    table = stream(
        "begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange "
        + ("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange " * 50)
        + "endcmap"
    )
    font = (
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</Type/Font"
        "/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>>>]>>"
    )
    data = one_page("BT /F 9 Tf <0041004200430044> Tj ET", "/Font<</F 5 0 R>>", font, table)
    (tmp_path / "table.pdf").write_bytes(data)
    assert len(read(reader, tmp_path / "table.pdf")) == 1


DEEP = 200_000


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("deep.html", "<html><body>" + "<div>" * DEEP + WORDS),
        ("deep.xml", "<nitf>" * DEEP + WORDS),
        ("deep.jsonl", '{"text": ' + "[" * DEEP),
        ("deep.rtf", "{\\rtf1 " + "{" * DEEP + "words" + "}" * DEEP + "}"),
        ("deep.md", "> " * DEEP + WORDS),
        ("marks.md", "*" * DEEP + "[" * DEEP + "<" * DEEP + "`" * DEEP),
        ("quotes.csv", '"' * DEEP + "\n" + "a,b\n" * 10),
        ("headers.eml", "From: a@b.example\nSubject: " + "=?utf-8?q?" * DEEP + "\n\n" + WORDS),
        ("lines.txt", "a\n" * DEEP),
    ],
)
def test_nesting_without_end(reader, tmp_path, name, data):
    (tmp_path / name).write_text(data, encoding="utf-8")
    for outcome in read(reader, tmp_path / name):
        assert isinstance(outcome, Draft | InputError)


def test_letters_within_letters(reader, tmp_path):
    letter = EmailMessage()
    letter["Subject"] = "Порт"
    letter.set_content(WORDS)
    data = letter.as_bytes()
    for _ in range(80):
        data = b"Content-Type: message/rfc822\n\n" + data
    (tmp_path / "deep.eml").write_bytes(data)
    parts = b"--b\nContent-Type: text/plain\n\nx\n" * 100_000
    (tmp_path / "wide.eml").write_bytes(b'Subject: x\nContent-Type: multipart/mixed; boundary="b"\n\n' + parts)
    for name in ("deep.eml", "wide.eml"):
        for outcome in read(reader, tmp_path / name):
            assert isinstance(outcome, Draft | InputError)


def test_a_property_list_that_holds_itself(reader, tmp_path):
    laughs = (
        LAUGHS.replace("DOCTYPE x", "DOCTYPE plist") + "<plist><dict><key>&a11;</key><string>x</string></dict></plist>"
    )
    (tmp_path / "a.webarchive").write_text(laughs, encoding="utf-8")
    assert errors_of(reader, tmp_path / "a.webarchive") == {errors.DamagedFileError}
    # An array whose only member is itself: object 0 refers to object 0.
    itself = (
        b"bplist00" + b"\xa1\x00" + b"\x08" + bytes(6) + b"\x01\x01" + (1).to_bytes(8) + bytes(8) + (10).to_bytes(8)
    )
    (tmp_path / "b.webarchive").write_bytes(itself)
    assert errors_of(reader, tmp_path / "b.webarchive") == {errors.DamagedFileError}


def test_a_table_with_an_endless_row(reader, tmp_path):
    (tmp_path / "a.csv").write_text("Текст," * 300_000 + "\n" + f'"{WORDS}",' * 100_000, encoding="utf-8")
    assert [draft.text for draft in read(reader, tmp_path / "a.csv")] == [WORDS]


def test_an_article_of_many_in_a_bad_file_is_not_lost(reader, tmp_path):
    lines = [json.dumps({"text": WORDS}), "{", json.dumps({"text": WORDS + " Да."})]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    first, second, third = read(reader, tmp_path / "a.jsonl")
    assert (first.text, third.text) == (WORDS, WORDS + " Да.")
    assert isinstance(second, errors.BadLineError)
