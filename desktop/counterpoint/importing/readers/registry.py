"""The formats that we read: the one list that detection, folders and the words of errors are made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from counterpoint.errors import InputError
from counterpoint.importing.raw import Raw
from counterpoint.importing.readers import docx, html, jsonl, pdf, txt


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name in an English sentence, the ends of its file names, and its reader."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path], Iterable[Raw | InputError]]


TEXT = Format("plain text", (".txt", ".text"), txt.read)
HTML = Format("a web page", (".html", ".htm", ".xhtml"), html.read)
DOCX = Format("a Word document", (".docx",), docx.read)
PDF = Format("a PDF document", (".pdf",), pdf.read)
JSONL = Format("JSON Lines", (".jsonl", ".ndjson"), jsonl.read)

FORMATS = (TEXT, HTML, DOCX, PDF, JSONL)
BY_SUFFIX = {suffix: format_ for format_ in FORMATS for suffix in format_.suffixes}
SUFFIXES = frozenset(BY_SUFFIX)


def in_words() -> str:
    """Return the suffixes of all formats as a sentence lists them: ``.txt, .html and .pdf``."""
    first = [format_.suffixes[0] for format_ in FORMATS]
    return f"{', '.join(first[:-1])} and {first[-1]}"
