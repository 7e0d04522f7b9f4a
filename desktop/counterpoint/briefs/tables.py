"""The two tables of figures: who answers whom, and the parties one by one."""

from reportlab.lib.colors import white
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from counterpoint.briefs import fonts, styles
from counterpoint.briefs.words import Words
from counterpoint.records.brief import BriefParty, Matrix, PartyFigures

MOST_PARTIES = 7  # in the matrix: what fits into the width of a page with readable names
MOST_LINES = 10  # in the table of parties
_NAME_COLUMN = 105
_WIDEST_COUNT_COLUMN = 82
_FIGURE_COLUMNS = (120, 70, 62, 66)


def condensed(matrix: Matrix, others: str) -> Matrix:
    """Return the matrix with at most ``MOST_PARTIES`` rows and columns: the largest, then the rest as one."""
    columns = _largest([sum(row[place] for row in matrix.counts) for place in range(len(matrix.answered))])
    rows = _largest([sum(row) for row in matrix.counts])
    rest = BriefParty("", others)
    return Matrix(
        answering=tuple(_named(group, matrix.answering, rest) for group in rows),
        answered=tuple(_named(group, matrix.answered, rest) for group in columns),
        counts=tuple(
            tuple(sum(matrix.counts[row][column] for row in group for column in across) for across in columns)
            for group in rows
        ),
    )


def _largest(totals: list[int]) -> list[list[int]]:
    """Return groups of places: one for each of the largest totals in their order, and one for all the others."""
    if len(totals) <= MOST_PARTIES:
        return [[place] for place in range(len(totals))]
    kept = sorted(sorted(range(len(totals)), key=lambda place: -totals[place])[: MOST_PARTIES - 1])
    return [*([place] for place in kept), [place for place in range(len(totals)) if place not in kept]]


def _named(group: list[int], parties: tuple[BriefParty, ...], rest: BriefParty) -> BriefParty:
    return parties[group[0]] if len(group) == 1 else rest


def matrix_table(matrix: Matrix, words: Words) -> Flowable:
    """Return the table of who answers whom; the more answers, the darker the cell."""
    shown = condensed(matrix, words.say("others"))
    head = [_corner(words), *(_name(party, styles.TABLE_HEAD) for party in shown.answered)]
    most = _most_between_named(shown)
    rows: list[list[object]] = [head]
    shades = []
    for across, party in enumerate(shown.answering, 1):
        cells: list[object] = [_name(party, styles.TABLE_CELL)]
        for down, other in enumerate(shown.answered, 1):
            count = shown.counts[across - 1][down - 1]
            itself = party.key == other.key and not count
            cells.append("–" if itself else words.number(count))
            shade = styles.tint(min(1, count / most)) if count else styles.NOTHING
            shades.append(("BACKGROUND", (down, across), (down, across), shade))
        rows.append(cells)
    width = min(_WIDEST_COUNT_COLUMN, (styles.WIDTH - _NAME_COLUMN) / len(shown.answered))
    widths = [_NAME_COLUMN, *[width] * len(shown.answered)]
    style = [
        ("FONT", (0, 0), (-1, -1), fonts.SANS, 9.5, 12),
        ("TEXTCOLOR", (0, 0), (-1, -1), styles.TEXT),
        ("ALIGN", (1, 1), (-1, -1), "CENTER"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("VALIGN", (0, 1), (-1, -1), "MIDDLE"),
        ("GRID", (1, 1), (-1, -1), 1.6, white),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("LEFTPADDING", (1, 0), (-1, 0), 2),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 1), (-1, -1), 6),
        ("BOTTOMPADDING", (0, 1), (-1, -1), 6),
        ("BOTTOMPADDING", (0, 0), (-1, 0), 4),
    ]
    return Table(rows, colWidths=widths, style=TableStyle([*style, *shades]), hAlign="LEFT", repeatRows=1)


def _most_between_named(matrix: Matrix) -> int:
    """Return the largest count between two parties; sums of the others would make every single party look pale."""
    counts = (
        matrix.counts[row][column]
        for row, answering in enumerate(matrix.answering)
        for column, answered in enumerate(matrix.answered)
        if answering.key and answered.key
    )
    return max([1, *counts])


def _corner(words: Words) -> Paragraph:
    """Return what tells the axes of the matrix apart."""
    arrow = f'<font name="{fonts.SERIF}">'
    text = f"{words.say('answers')} {arrow}↓</font>&nbsp; {words.say('is_answered')} {arrow}→</font>"
    return Paragraph(f'<font name="{fonts.SANS}">{text}</font>', styles.TABLE_HEAD)


def _name(party: BriefParty, style: object) -> Paragraph:
    return Paragraph(fonts.marked(party.name, style.fontName), style)  # type: ignore[attr-defined]


def parties_table(parties: tuple[PartyFigures, ...], words: Words) -> Flowable:
    """Return the table of the parties: statements, answered, unanswered, and who speaks most often."""
    heads = ("party", "statements", "answered", "unanswered", "speaker")
    rows = [[Paragraph(words.say(head), styles.TABLE_HEAD) for head in heads]]
    for figures in _shortened(parties, words):
        texts = (
            figures.party.name,
            words.number(figures.statements),
            words.number(figures.answered),
            words.number(figures.unanswered),
            ", ".join(part for part in (figures.speaker, figures.role) if part),
        )
        rows.append([Paragraph(fonts.marked(text, fonts.SANS), styles.TABLE_CELL) for text in texts])
    return _lined(rows)


def _shortened(parties: tuple[PartyFigures, ...], words: Words) -> tuple[PartyFigures, ...]:
    """Return the lines of the table: the parties with most statements, in their order, then the others as one."""
    if len(parties) <= MOST_LINES:
        return parties
    largest = sorted(parties, key=lambda figures: -figures.statements)[: MOST_LINES - 1]
    kept = tuple(figures for figures in parties if figures in largest)
    rest = [figures for figures in parties if figures not in largest]
    name = words.say("others_counted", n=words.number(len(rest)))
    statements, answered = (sum(figures.statements for figures in rest), sum(figures.answered for figures in rest))
    return (*kept, PartyFigures(BriefParty("", name), statements, answered, None))


def _lined(rows: list[list[Paragraph]]) -> Table:
    """Return a table with a line under its head."""
    widths = [*_FIGURE_COLUMNS, styles.WIDTH - sum(_FIGURE_COLUMNS)]
    style = [
        ("FONT", (0, 0), (-1, -1), fonts.SANS, 9.5, 12),  # else the table asks for Helvetica, which is not embedded
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4.5),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, styles.STRONG_LINE),
    ]
    return Table(rows, colWidths=widths, style=TableStyle(style), hAlign="LEFT", repeatRows=1)
