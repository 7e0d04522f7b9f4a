"""Every bad file gives one clear sentence that names it, and costs neither memory nor a stack trace."""

import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterpoint import errors, paths
from counterpoint.errors import InputError
from counterpoint.importing import recognition
from counterpoint.importing.read import read_file
from counterpoint.importing.readers.registry import SUFFIXES

SEEDS = sorted(path for path in paths.seeds().iterdir() if path.suffix in SUFFIXES and path.suffix != ".md")
REAL = sorted(path for path in (Path(__file__).parent / "files").iterdir() if path.suffix != ".png")
BEGINNINGS = (
    *(b"%PDF-1.7\n", b"PK\x03\x04", b"<!doctype html>", b"<html", b'{"text": "', b"\xff\xfe", b"bplist00", b"{\\rtf1 "),
    *(b"<?xml version='1.0'?><nitf>", b"<newsItem>", b"From a@b.example Sat Nov 14 22:54:00 2015\nFrom: a\n\n", b"# "),
    *(
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n",
        b"text,title\n",
    ),
)
FEW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def refusal(path: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        read_file(path)
    sentence = str(caught.value)
    assert path.name in sentence
    assert sentence.endswith(".") and "\n" not in sentence and len(sentence) < 250
    return caught.value


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_an_empty_file(tmp_path, suffix):
    assert isinstance(refusal(write(tmp_path / f"empty{suffix}", b"")), errors.EmptyFileError)


@pytest.mark.parametrize("name", ["blank.txt", "blank.html", "blank.text"])
def test_a_file_of_spaces(tmp_path, name):
    assert isinstance(refusal(write(tmp_path / name, b" \n\n \t\n")), errors.NoTextError)


@pytest.mark.parametrize(
    ("data", "content"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "a picture"),
        (b"\x7fELF\2\1\1\0\0\0", "a program"),
        (b"PK\x03\x04\x14\0\0\0\x08\0" + bytes(40), "a packed file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Office document"),
        (bytes(range(256)) * 20, "binary data"),
    ],
)
def test_a_binary_renamed_txt(tmp_path, data, content):
    error = refusal(write(tmp_path / "letter.txt", data))
    assert isinstance(error, errors.NotTextError)
    assert content in str(error)


def test_a_word_or_pdf_document_renamed_txt(tmp_path, make_docx, make_pdf):
    for made, content in ((make_docx(["Слова."]), "a Word document"), (make_pdf(["Слова."]), "a PDF document")):
        error = refusal(write(tmp_path / "renamed.txt", made.read_bytes()))
        assert isinstance(error, errors.NotTextError) and content in str(error)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95, 0.999])
def test_a_truncated_word_document(tmp_path, make_docx, share):
    whole = make_docx(["Министр заявил, что не согласен."] * 50).read_bytes()
    error = refusal(write(tmp_path / "cut.docx", whole[: int(len(whole) * share)]))
    assert isinstance(error, errors.DamagedFileError)


def test_a_word_document_that_is_only_a_zip(tmp_path):
    with zipfile.ZipFile(tmp_path / "other.docx", "w") as package:
        package.writestr("word/document.xml", "<w:document/>")
    assert isinstance(refusal(tmp_path / "other.docx"), errors.DamagedFileError)


def test_a_protected_word_document(tmp_path):
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    assert isinstance(refusal(write(tmp_path / "secret.docx", data)), errors.EncryptedFileError)


def test_a_zip_bomb(tmp_path, make_docx):
    path = make_docx(["Слова."], name="bomb.docx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package, package.open("word/media/a.xml", "w") as part:
        for _ in range(100):
            part.write(bytes(1_000_000))
    assert path.stat().st_size < 300_000
    tracemalloc.start()
    error = refusal(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(error, errors.PackedTooTightError)
    assert peak < 10_000_000


def test_a_text_of_200_megabytes_is_refused_unread(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)  # sparse: takes no room on the disk
    tracemalloc.start()
    error = refusal(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(error, errors.TooLargeError)
    assert "200 MB" in str(error)
    assert peak < 1_000_000


def test_a_text_longer_than_an_article(tmp_path):
    path = write(tmp_path / "long.txt", "слово ".encode() * 1_000_000)
    error = refusal(path)
    assert isinstance(error, errors.TooLargeError)
    assert "6.0 million characters" in str(error)


def test_an_encrypted_pdf(make_pdf):
    assert isinstance(refusal(make_pdf(["Слова."], password="secret")), errors.EncryptedFileError)


def test_a_pdf_without_text_where_tesseract_is_not_installed(tmp_path, monkeypatch):
    from reportlab.pdfgen.canvas import Canvas

    monkeypatch.setattr(recognition, "program", lambda: None)

    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.rect(50, 50, 300, 300, fill=1)
    canvas.save()
    assert isinstance(refusal(tmp_path / "scan.pdf"), errors.RecognitionMissingError)


def test_a_truncated_pdf(tmp_path, make_pdf):
    whole = make_pdf(["Министр заявил."] * 20).read_bytes()
    assert isinstance(refusal(write(tmp_path / "cut.pdf", whole[:400])), errors.DamagedFileError)


def test_a_file_that_vanished(tmp_path):
    assert isinstance(refusal(tmp_path / "gone.txt"), errors.FileVanishedError)


def test_a_file_that_vanishes_while_it_is_looked_at(tmp_path, monkeypatch):
    path = write(tmp_path / "going.txt", b"words")
    size = Path.stat

    def stat_then_remove(self, **options):
        status = size(self, **options)
        if self == path:
            path.unlink(missing_ok=True)
        return status

    monkeypatch.setattr(Path, "stat", stat_then_remove)
    assert isinstance(refusal(path), errors.FileVanishedError)


def test_a_file_that_the_system_does_not_open(tmp_path, monkeypatch):
    path = write(tmp_path / "closed.txt", b"words")

    def refuse(self, *_, **__):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    error = refusal(path)
    assert isinstance(error, errors.FileUnreadableError)
    assert "permission denied" in str(error)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_named_like_a_text_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert isinstance(refusal(tmp_path / "pipe.txt"), errors.NotAFileError)


def test_a_folder_named_like_a_text(tmp_path):
    (tmp_path / "folder.txt").mkdir()
    assert isinstance(refusal(tmp_path / "folder.txt"), errors.NotAFileError)


@pytest.mark.parametrize(
    ("name", "data", "content"),
    [
        ("song.mp3", b"ID3\4\0\0\0\0\0", "a recording"),
        ("photo.gif", b"GIF89a\0\0\0\0", "a picture"),
        ("table.xyz", b"1;2;3", "a .xyz file"),
        ("letter.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "an old Office document"),
        ("noname", b"\x7fELF\0\0", "a program"),
    ],
)
def test_a_format_that_we_do_not_read(tmp_path, name, data, content):
    error = refusal(write(tmp_path / name, data))
    assert isinstance(error, errors.UnsupportedFormatError)
    assert content in str(error) and ".docx" in str(error)


def test_errors_travel_between_processes(tmp_path):
    import pickle

    error = refusal(tmp_path / "gone.txt")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.parametrize("suffix", ["", *sorted(SUFFIXES)])
@FEW
@given(
    data=st.one_of(
        st.binary(min_size=1, max_size=400),
        st.builds(
            lambda mark, rest: mark + rest,
            st.sampled_from(BEGINNINGS),
            st.binary(max_size=300),
        ),
    )
)
def test_random_bytes_are_an_article_or_an_input_error(tmp_path, monkeypatch, suffix, data):
    monkeypatch.setattr(recognition, "program", lambda: None)
    path = write(tmp_path / f"random{suffix}", data)
    try:
        drafts = read_file(path)
    except InputError as error:
        assert path.name in str(error)
    else:
        assert all(draft.text and draft.title for draft in drafts)


@pytest.mark.parametrize("seed", [*SEEDS, *REAL], ids=lambda path: path.name)
@FEW
@given(data=st.data())
def test_a_damaged_article_is_read_or_refused(tmp_path, seed, data):
    whole = bytearray(seed.read_bytes())
    where = st.integers(0, len(whole) - 1)
    for place, byte in data.draw(st.lists(st.tuples(where, st.integers(0, 255)), max_size=20)):
        whole[place] = byte
    path = write(tmp_path / seed.name, bytes(whole[: data.draw(where) + 1]))
    try:
        drafts = read_file(path)
    except InputError as error:
        assert path.name in str(error)
    else:
        assert all(draft.text and draft.title for draft in drafts)
