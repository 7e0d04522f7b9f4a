"""Tables with an article in each row: comma-separated values, and sheets of Excel."""

import csv
import warnings
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, time
from pathlib import Path
from typing import Any

from counterpoint.errors import DamagedFileError, EmptyFileError
from counterpoint.importing import packages
from counterpoint.importing.limits import ARTICLE, MEGABYTE, read_bytes
from counterpoint.importing.raw import Table
from counterpoint.importing.readers.txt import text_of

LIMIT = 200 * MEGABYTE
COLUMNS = 200
MARKS = ",;\t|"
SAMPLE = 65_536  # characters by which the mark between cells is told
SHEETS = 50
GAP = 1_000  # blank rows after which nothing more is looked for: a sheet may claim a million
WORKBOOK = "Excel workbook"


def read_csv(path: Path) -> Iterator[Table]:
    """Yield the table. Raises an InputError."""
    text = text_of(path, read_bytes(path, LIMIT))
    rows = _csv_rows(text, path)
    header = next(rows, None)
    if header is None:
        raise EmptyFileError(name=path.name, path=path)
    yield Table(header, rows)


def read_xlsx(path: Path) -> Iterator[Table]:
    """Yield a table for each sheet that has rows. Raises an InputError."""
    from openpyxl import load_workbook

    with packages.opened(path, WORKBOOK), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles and the like, which are nothing to us
        book = load_workbook(path, read_only=True, data_only=True)
    found = False
    with closing(book):
        for sheet in book.worksheets[:SHEETS]:
            rows = _sheet_rows(sheet, path)
            header = next(rows, None)
            if header is not None:
                found = True
                yield Table(header, rows)
    if not found:
        raise EmptyFileError(name=path.name, path=path)


def _csv_rows(text: str, path: Path) -> Iterator[tuple[str, ...]]:
    csv.field_size_limit(2 * ARTICLE)
    # strict=False: a stray quotation mark spoils one cell, not the table.
    reader = csv.reader(text.removeprefix("\ufeff").splitlines(keepends=True), delimiter=_mark(text))
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield tuple(row[:COLUMNS])
    except csv.Error as error:
        raise DamagedFileError(name=path.name, path=path, format="table") from error


def _mark(text: str) -> str:
    """Return the mark between cells: the one that cuts the header into most cells, and most rows into as many."""
    sample = text[:SAMPLE].splitlines(keepends=True)[:50]
    sizes = {mark: _sizes(sample, mark) for mark in MARKS}
    return max(MARKS, key=lambda mark: (sizes[mark][0], sizes[mark].count(sizes[mark][0])))


def _sizes(lines: list[str], mark: str) -> list[int]:
    """Return how many cells each row has with this mark between them."""
    try:
        return [len(row) for row in csv.reader(lines, delimiter=mark) if row] or [0]
    except csv.Error:
        return [0]


def _sheet_rows(sheet: Any, path: Path) -> Iterator[tuple[str, ...]]:
    blank = 0
    try:
        for row in sheet.iter_rows(max_col=COLUMNS, values_only=True):
            cells = tuple(map(_words, row))
            last = max((place for place, cell in enumerate(cells, 1) if cell.strip()), default=0)
            blank = 0 if last else blank + 1
            if last:
                yield cells[:last]
            elif blank > GAP:
                return
    except packages.DAMAGE as error:
        raise DamagedFileError(name=path.name, path=path, format=WORKBOOK) from error


def _words(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes") if value.time() != time() else value.date().isoformat()
    return "" if value is None else str(value)
