"""The formats that we read: the one list that detection, folders, dialogs and the words of errors are made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from counterpoint.importing.raw import Found
from counterpoint.importing.readers import (
    archive,
    docx,
    epub,
    html,
    jsonl,
    mail,
    markdown,
    mhtml,
    newsml,
    odt,
    pdf,
    pictures,
    rtf,
    tables,
    txt,
    webarchive,
)


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name in an English sentence, the ends of its file names, and its reader.

    Articles in ``records`` stand in fields of their own, with nothing of a page around them.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path], Iterable[Found]]
    records: bool = False


TEXT = Format("plain text", (".txt", ".text"), txt.read)
MARKDOWN = Format("Markdown", (".md", ".markdown"), markdown.read)
HTML = Format("a web page", (".html", ".htm", ".xhtml", ".xht", ".shtml"), html.read)
MHTML = Format("a saved web page", (".mhtml", ".mht"), mhtml.read)
WEBARCHIVE = Format("a web archive", (".webarchive",), webarchive.read)
DOCX = Format("a Word document", (".docx", ".docm"), docx.read)
ODT = Format("an OpenDocument text", (".odt", ".ott"), odt.read)
RTF = Format("a rich text document", (".rtf",), rtf.read)
PDF = Format("a PDF document", (".pdf",), pdf.read)
EPUB = Format("an electronic book", (".epub",), epub.read)
LETTER = Format("a letter", (".eml",), mail.read)
MAILBOX = Format("a mailbox", (".mbox", ".mbx"), mail.read_mailbox)
NEWS = Format("news in XML", (".xml", ".nitf", ".newsml"), newsml.read, records=True)
JSONL = Format("JSON Lines", (".jsonl", ".ndjson"), jsonl.read, records=True)
CSV = Format("a table", (".csv", ".tsv"), tables.read_csv, records=True)
XLSX = Format("an Excel workbook", (".xlsx", ".xlsm"), tables.read_xlsx, records=True)
ARCHIVE = Format("a zip archive", (".zip",), lambda path: archive.read(path, SUFFIXES - PICTURE_SUFFIXES))
PICTURE = Format("a picture", (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"), pictures.read)

FORMATS = (
    *(TEXT, MARKDOWN, HTML, MHTML, WEBARCHIVE, DOCX, ODT, RTF, PDF, EPUB, LETTER, MAILBOX, NEWS, JSONL, CSV, XLSX),
    *(ARCHIVE, PICTURE),
)
PLAIN = (TEXT, MARKDOWN, JSONL, CSV)  # nothing in them but letters
BY_SUFFIX = {suffix: format_ for format_ in FORMATS for suffix in format_.suffixes}
SUFFIXES: frozenset[str] = frozenset(BY_SUFFIX)
PICTURE_SUFFIXES: frozenset[str] = frozenset(PICTURE.suffixes)


def in_words() -> str:
    """Return the suffixes of all formats as a sentence lists them: ``.txt, .html and .pdf``."""
    first = [format_.suffixes[0] for format_ in FORMATS]
    return f"{', '.join(first[:-1])} and {first[-1]}"
