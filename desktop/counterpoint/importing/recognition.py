"""Letters in pictures, read by Tesseract where that program is installed. It runs as a process of its own."""

import csv
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from counterpoint.errors import DamagedFileError, RecognitionMissingError, TooLargeError
from counterpoint.importing.readers.pdf_layout import Line

LANGUAGES = ("rus", "eng")
PATIENCE = 25  # seconds for one page
SURE = 30  # per cent; what Tesseract is less sure of are specks and lines
SIDE = 32_000  # pixels: more than Tesseract takes
USUAL_PLACES = (Path(r"C:\Program Files\Tesseract-OCR\tesseract.exe"), Path("/opt/homebrew/bin/tesseract"))


@cache
def program() -> str | None:
    """Return where Tesseract is installed, None where it is not."""
    found = shutil.which("tesseract")
    return found or next((str(place) for place in USUAL_PLACES if place.is_file()), None)


def lines_of(picture: Path, path: Path) -> list[Line]:
    """Return the lines of print in a picture, with their places in pixels from the bottom left.

    Errors name the file at ``path``, which the picture comes from. Raises RecognitionMissingError where Tesseract is
    not installed, DamagedFileError for what it cannot open, TooLargeError for what takes it too long.
    """
    tesseract = program()
    if tesseract is None:
        raise RecognitionMissingError(name=path.name, path=path)
    languages = "+".join(language for language in LANGUAGES if language in _installed(tesseract)) or "eng"
    command = [tesseract, str(picture), "stdout", "-l", languages, "--psm", "3", "tsv"]
    one_thread = os.environ | {"OMP_THREAD_LIMIT": "1"}  # quicker than several, says its own manual
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, env=one_thread, check=True)
    except subprocess.TimeoutExpired as error:
        limit = f"{PATIENCE} seconds a page"
        raise TooLargeError(name=path.name, path=path, size="a page that takes longer to read", limit=limit) from error
    except (subprocess.CalledProcessError, OSError) as error:
        raise DamagedFileError(name=path.name, path=path, format="picture") from error
    return list(_lines(done.stdout.decode("utf-8", errors="replace")))


@cache
def _installed(tesseract: str) -> frozenset[str]:
    listed = subprocess.run([tesseract, "--list-langs"], capture_output=True, timeout=PATIENCE, check=False)
    return frozenset(listed.stdout.decode("utf-8", errors="replace").split())


def _lines(table: str) -> Iterator[Line]:
    """Yield the lines of Tesseract's table of words."""
    rows = list(csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    height = max((int(row["height"]) for row in rows if row["level"] == "1"), default=0)
    words = [row for row in rows if row["level"] == "5" and row["text"].strip() and float(row["conf"]) >= SURE]
    for _, line in groupby(words, key=lambda row: (row["block_num"], row["par_num"], row["line_num"])):
        yield _line(list(line), height)


def _line(words: list[dict[str, str]], height: int) -> Line:
    lefts, tops, widths, heights = ([int(word[name]) for word in words] for name in ("left", "top", "width", "height"))
    bottom = height - max(_sums(tops, heights))
    text = " ".join(word["text"] for word in words)
    return Line(text, min(lefts), max(_sums(lefts, widths)), bottom, _size(heights))


def _sums(one: Iterable[int], other: Iterable[int]) -> list[int]:
    return [first + second for first, second in zip(one, other, strict=True)]


def _size(heights: list[int]) -> float:
    """Return the size of a line's letters: the height of its tall words, for small ones may be all dots and dashes."""
    return float(sorted(heights)[-1 - len(heights) // 4])
