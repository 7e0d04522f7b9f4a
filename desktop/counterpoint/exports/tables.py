"""Statements and pairs as tables: CSV, Excel, JSON Lines."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from counterpoint.records.export import PairRow, StatementRow

STATEMENT_COLUMNS = (
    *("statement", "article", "title", "outlet", "published", "language", "sentence", "speaker", "role", "party"),
    *("kind", "polarity", "targets", "words", "issue", "confidence", "state"),
)
PAIR_COLUMNS = (
    *("issue", "relation", "score", "state"),
    *("claim", "claim_party", "claim_speaker", "claim_words", "claim_outlet", "claim_published", "claim_title"),
    *("answer", "answer_party", "answer_speaker", "answer_words", "answer_outlet", "answer_published", "answer_title"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Cell = str | int | float


def statement_rows(said: Iterable[StatementRow]) -> Iterable[Sequence[Cell]]:
    """Yield statements as rows of ``STATEMENT_COLUMNS``."""
    for row in said:
        yield (
            *(row.id, row.article, row.title, row.outlet, row.published, row.language, row.sentence, row.speaker),
            *(row.role, row.party, row.kind, row.polarity, "; ".join(row.targets), row.words, row.issue),
            *(round(row.confidence, 3), row.state),
        )


def pair_rows(pairs: Iterable[PairRow]) -> Iterable[Sequence[Cell]]:
    """Yield pairs as rows of ``PAIR_COLUMNS``."""
    for pair in pairs:
        issue = pair.claim.issue or pair.counterclaim.issue
        yield (issue, pair.relation, round(pair.score, 3), pair.state, *_side(pair.claim), *_side(pair.counterclaim))


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table as CSV in UTF-8 with the mark by which spreadsheets know it. Raises OSError."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_harmless(cell) for cell in row])


def write_jsonl(path: Path, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table as one JSON object a line. Raises OSError."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) + "\n")


def write_xlsx(path: Path, sheets: dict[str, tuple[Sequence[str], Iterable[Sequence[Cell]]]]) -> None:
    """Write tables as the sheets of one Excel file. Raises OSError."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    for name, (columns, rows) in sheets.items():
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        head = [WriteOnlyCell(sheet, column) for column in columns]
        for cell in head:
            cell.font = Font(bold=True)
        sheet.append(head)
        for row in rows:
            sheet.append([_as_text(sheet, cell) for cell in row])
    book.save(path)


def _as_text(sheet: Any, cell: Cell) -> Any:
    """Return the cell so that Excel shows it and never computes it."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if not isinstance(cell, str):
        return cell
    made = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("\ufffd", cell)[:32_767])
    made.data_type = "s"
    return made


def _harmless(cell: Cell) -> Cell:
    """Return the cell so that a spreadsheet takes it for words: the text of an article is not to be computed."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _side(row: StatementRow) -> Sequence[Cell]:
    return (row.id, row.party, row.speaker, row.words, row.outlet, row.published, row.title)
