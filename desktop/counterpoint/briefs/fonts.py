"""The two typefaces of a brief, and how any text is made fit for them.

Source Serif 4 carries what people said, Roboto the rest. A letter that neither has is shown as a replacement sign:
a PDF that asks the reader's machine for a font is not a document to hand over.
"""

import unicodedata
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from counterpoint import paths
from counterpoint.errors import PartMissingError

SERIF = "SourceSerif4"
SERIF_SEMIBOLD = "SourceSerif4-Semibold"
SERIF_ITALIC = "SourceSerif4-Italic"
SERIF_SEMIBOLD_ITALIC = "SourceSerif4-SemiboldItalic"
SANS = "Roboto"
SANS_BOLD = "Roboto-Bold"
SANS_ITALIC = "Roboto-Italic"
SANS_BOLD_ITALIC = "Roboto-BoldItalic"

REPLACEMENT = "\ufffd"  # Roboto has it


def _files() -> dict[str, Path]:
    from font_roboto import font_files

    serif = paths.resources() / "fonts"
    return {
        SERIF: serif / "SourceSerif4-Regular.ttf",
        SERIF_SEMIBOLD: serif / "SourceSerif4-Semibold.ttf",
        SERIF_ITALIC: serif / "SourceSerif4-It.ttf",
        SERIF_SEMIBOLD_ITALIC: serif / "SourceSerif4-SemiboldIt.ttf",
        SANS: Path(font_files["Roboto"]),
        SANS_BOLD: Path(font_files["RobotoBold"]),
        SANS_ITALIC: Path(font_files["RobotoItalic"]),
        SANS_BOLD_ITALIC: Path(font_files["RobotoBoldItalic"]),
    }


@cache
def register() -> None:
    """Make the fonts known to ReportLab, once.

    Raises PartMissingError when a font file is not there or cannot be read.
    """
    for name, file in _files().items():
        try:
            pdfmetrics.registerFont(TTFont(name, str(file)))
        except (OSError, TTFError) as error:
            raise PartMissingError(name=file.name, cause=error) from error
    pdfmetrics.registerFontFamily(SERIF, SERIF, SERIF_SEMIBOLD, SERIF_ITALIC, SERIF_SEMIBOLD_ITALIC)
    pdfmetrics.registerFontFamily(SANS, SANS, SANS_BOLD, SANS_ITALIC, SANS_BOLD_ITALIC)


@cache
def _letters(font: str) -> frozenset[int]:
    return frozenset(pdfmetrics.getFont(font).face.charToGlyph)


def clean(text: str) -> str:
    """Return ``text`` in one line, composed, without invisible signs and halves of letters."""
    composed = unicodedata.normalize("NFC", text)
    line = "".join(" " if letter.isspace() and letter != "\xa0" else letter for letter in composed)
    kept = (_printable(letter) for letter in line)
    return " ".join("".join(kept).split(" ")).strip()


def _printable(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in ("Cc", "Cf") or unicodedata.name(letter, "").startswith("VARIATION SELECTOR"):
        return ""
    return REPLACEMENT if category in ("Cs", "Co", "Cn") else letter


def plain(text: str, font: str) -> str:
    """Return ``text`` for a string drawn in one font; what the font lacks becomes a replacement sign."""
    letters = _letters(font)
    return "".join(letter if ord(letter) in letters else REPLACEMENT for letter in clean(text))


def marked(text: str, font: str) -> str:
    """Return ``text`` as ReportLab's markup in ``font``, with Roboto where only it has the letter."""
    pieces = []
    for used, run in groupby(clean(text), key=lambda letter: _font_for(letter, font)):
        words = escape("".join(run)) if used else REPLACEMENT
        pieces.append(words if used == font else f'<font name="{used or SANS}">{words}</font>')
    return "".join(pieces)


def _font_for(letter: str, font: str) -> str:
    if letter == " " or ord(letter) in _letters(font):
        return font
    return SANS if ord(letter) in _letters(SANS) else ""


def fitted(text: str, font: str, size: float, width: float) -> str:
    """Return ``text`` for one font, cut with an ellipsis so that it is no wider than ``width`` points."""
    whole = plain(text, font)
    if pdfmetrics.stringWidth(whole, font, size) <= width:
        return whole
    low, high = 0, len(whole)
    while low < high:
        middle = (low + high + 1) // 2
        fits = pdfmetrics.stringWidth(whole[:middle].rstrip() + " …", font, size) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    head, _, _ = whole[:low].rpartition(" ")
    return (head if len(head) > low // 2 else whole[:low]).rstrip(" ,;:–—-") + " …"
