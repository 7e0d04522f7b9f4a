"""The blocks of a brief in their order: cover, sections, sources."""

from collections.abc import Iterator, Sequence

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Spacer

from counterpoint.briefs import fonts, styles
from counterpoint.briefs.headings import Heading
from counterpoint.briefs.pages import Item
from counterpoint.briefs.rows import Absence, AnswerCell, Cell, Row, draw_circle
from counterpoint.briefs.tables import matrix_table, parties_table
from counterpoint.briefs.words import Words
from counterpoint.records.brief import (
    Brief,
    BriefAnswer,
    BriefIssue,
    BriefParty,
    BriefRow,
    BriefSection,
    Passage,
    Reference,
)

_CIRCLE_MARK = '<onDraw name="circle"/>\xa0\xa0\xa0'
_SECTION_ROOM = styles.HEIGHT * 0.35  # a party begins on a new page when less than this is left
_SOURCES_ROOM = 90


def draw_inline_circle(canvas: Canvas, kind: str, label: str) -> None:
    """Draw the circle of unconfirmed pairs in the middle of a text; ReportLab calls it by its name."""
    draw_circle(canvas, canvas._curr_tx_info["cur_x"] + 3, canvas._curr_tx_info["cur_y"] + 3.3)


class _Rule(Flowable):  # type: ignore[misc]
    """The short, strong rule above the title."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return 78, 2.5

    def draw(self) -> None:
        self.canv.setFillColor(styles.TEXT)
        self.canv.rect(0, 0, 78, 2.5, stroke=0, fill=1)


class _ColumnHeads(Flowable):  # type: ignore[misc]
    """The names of the parties above the columns of claims and answers."""

    def __init__(self, claims: str, answers: str) -> None:
        super().__init__()
        self._heads = [Paragraph(fonts.marked(text, fonts.SANS_BOLD), styles.COLUMN_HEAD) for text in (claims, answers)]

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self._height = max(head.wrap(styles.CELL, available_height)[1] for head in self._heads)
        return styles.WIDTH, self._height + 6

    def draw(self) -> None:
        for x, head in zip((0, styles.CELL + styles.BETWEEN), self._heads, strict=True):
            head.drawOn(self.canv, x, self._height + 6 - head.height)


def _title_markup(title: str) -> str:
    """Return the title, broken after a colon where it does not fit into one line but its two parts do."""
    parts = [fonts.clean(part) for part in title.replace(": ", ":\n", 1).split("\n", 1)]
    font, size = styles.TITLE.fontName, styles.TITLE.fontSize
    widths = [stringWidth(part, font, size) for part in parts]
    if len(parts) == 2 and max(widths) < styles.WIDTH < sum(widths):
        return "<br/>".join(fonts.marked(part, font) for part in parts)
    return fonts.marked(title, font)


class Story:
    """Makes the blocks of one brief."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._words = Words(brief.language)
        self._continued = Paragraph(f"{self._words.say('continued')} …", styles.ABSENT)

    def cover(self) -> Iterator[Item]:
        """Yield the first page: title, summary, figures, method."""
        brief, words = self._brief, self._words
        title = brief.title or words.say("untitled")
        yield Item(Spacer(0, 31))
        yield Item(_Rule())
        yield Item(Paragraph(_title_markup(title), styles.TITLE), before=20)
        yield Item(Paragraph(fonts.marked(brief.subtitle, fonts.SERIF_ITALIC), styles.SUBTITLE), before=10)
        yield Item(self._heading("in_brief"), before=34, keep=True)
        yield Item(Paragraph(fonts.marked(words.summary(brief.summary), fonts.SERIF), styles.BODY), before=8)
        if brief.matrix.answering:
            yield Item(self._heading("who_answers_whom"), before=24, keep=True)
            yield Item(matrix_table(brief.matrix, words), before=10)
        if brief.summary.statements:
            yield Item(self._heading("by_party"), before=24, keep=True)
            yield Item(parties_table(brief.parties, words), before=8)
            yield Item(self._heading("method"), before=24, keep=True)
            yield Item(self._method(), before=8)

    def _heading(self, key: str) -> Paragraph:
        return Paragraph(fonts.marked(self._words.say(key), fonts.SERIF_SEMIBOLD), styles.HEADING)

    def _method(self) -> Paragraph:
        before, circle, after = self._words.method(self._brief, circle="\0").partition("\0")
        markup = fonts.marked(before, fonts.SANS)
        if circle:
            markup += f" {_CIRCLE_MARK}" + fonts.marked(after, fonts.SANS)
        return Paragraph(markup, styles.NOTE)

    def sections(self) -> Iterator[Item]:
        """Yield each party's claims with their answers beside them."""
        for number, section in enumerate(self._brief.sections, 1):
            yield from self._section(section, number)

    def _section(self, section: BriefSection, number: int) -> Iterator[Item]:
        words, party = self._words, section.party
        heading = Heading(party.name, f"party-{number}", 0, note=self._counted(section.issues), bar=party.colour)
        running = self._running(section)
        if not section.issues:
            yield Item(heading, before=30, keep=True, running=running)
            yield Item(Paragraph(words.say("no_claims"), styles.ABSENT), before=6)
            return
        yield Item(heading, before=36, keep=True, running=running, room=_SECTION_ROOM)
        heads = _ColumnHeads(party.name, self._answers_head(section.opponents))
        for place, issue in enumerate(section.issues, 1):
            name = f"{place}. {issue.name or words.say('no_issue')}"
            key = f"issue-{number}-{place}"
            note = self._counted([issue]) if len(section.issues) > 1 else ""
            yield Item(Heading(name, key, 1, note=note), before=12 if place == 1 else 26, keep=True)
            for row_place, row in enumerate(issue.rows):
                block = self._row(row, section)
                yield Item(block, before=0 if row_place else 7, heads=heads, running=running)

    def _counted(self, issues: Sequence[BriefIssue]) -> str:
        """Return how many claims there are, and how many of them have an answer."""
        claims = sum(len(issue.rows) for issue in issues)
        answered = sum(issue.answered for issue in issues)
        parts = [self._words.count("counted_claims", claims)] if claims else []
        if answered:
            parts.append(self._words.say("counted_answered", n=self._words.number(answered)))
        return ", ".join(parts)

    def _running(self, section: BriefSection) -> str:
        names = [section.party.name, *(party.name for party in section.opponents)]
        if len(names) <= 3:
            return self._words.listed(names)
        return self._words.say("and_others", names=", ".join(names[:2]))

    def _answers_head(self, opponents: Sequence[BriefParty]) -> str:
        if not opponents:
            return ""
        return opponents[0].name if len(opponents) == 1 else self._words.say("other_parties")

    def _row(self, row: BriefRow, section: BriefSection) -> Row:
        several = len(section.opponents) > 1
        claim = self._cell(row.claim, targets=not row.answers, party=section.party)
        answers = [self._answer(answer, None if several else answer.passage.party) for answer in row.answers]
        return Row(claim, answers, None if answers else self._absence(row), self._continued)

    def _absence(self, row: BriefRow) -> Absence:
        text = self._words.say("no_answer")
        if row.answers_to:
            text = self._words.say("itself_an_answer", names=self._words.listed(row.answers_to))
        return Absence(Paragraph(fonts.marked(text, fonts.SERIF_ITALIC), styles.ABSENT))

    def _answer(self, answer: BriefAnswer, party: BriefParty | None) -> AnswerCell:
        relation = Paragraph(self._words.relation(answer.relation), styles.RELATION)
        cell = self._cell(answer.passage, targets=False, party=party)
        return AnswerCell(cell, relation, answer.confirmed)

    def _cell(self, passage: Passage, *, targets: bool, party: BriefParty | None) -> Cell:
        """Return the cell of a passage; ``party`` is the one that the column's head names already."""
        links = "".join(
            f'<a href="#source-{number}" color="{styles.ACTION.hexval()}">[{number}]</a>'
            for number in passage.references
        )
        words = fonts.marked(passage.words, fonts.SERIF)
        markup = f'{words}\xa0<super rise="4" size="7">{links}</super>'
        colour = passage.party.colour if passage.party else None
        meta = Paragraph(self._meta(passage, targets, party), styles.META)
        return Cell(Paragraph(markup, styles.WORDS), meta, colour)

    def _meta(self, passage: Passage, targets: bool, party: BriefParty | None) -> str:
        """Return who said it: speaker, role, party, in what way, about whom, when."""
        words = self._words
        own = passage.party.name if passage.party else ""
        speaker = passage.speaker or own or words.say("nobody")
        name = fonts.marked(speaker, fonts.SANS_BOLD)
        who = f'<font name="{fonts.SANS_BOLD}" color="{styles.TEXT.hexval()}">{name}</font>'
        shows_party = own and own != speaker and passage.party != party
        who = ", ".join(
            [who, *(fonts.marked(part, fonts.SANS) for part in (passage.role, shows_party and own) if part)]
        )
        parts = [words.say("reported")] if passage.reported else []
        if targets and passage.targets:
            parts.append(words.say("concerns", names=words.listed(passage.targets)))
        parts.append(words.short_date(passage.published))
        return " · ".join([who, *(fonts.marked(part, fonts.SANS) for part in parts if part)])

    def sources(self) -> Iterator[Item]:
        """Yield the numbered references."""
        references = self._brief.references
        if not references:
            return
        heading = Heading(self._words.say("sources"), "sources", 0)
        yield Item(heading, before=36, keep=True, running=" ", room=_SOURCES_ROOM)
        for reference in references:
            yield Item(self._reference(reference), before=8)

    def _reference(self, reference: Reference) -> Paragraph:
        words = self._words
        title = fonts.marked(reference.title or words.say("untitled"), fonts.SERIF_ITALIC)
        known = [reference.source or "", words.moment(reference.published)]
        where = ", ".join(fonts.marked(part, fonts.SANS) for part in known if part)
        parts = [f'<a name="source-{reference.number}"/><font name="{fonts.SERIF_ITALIC}" size="10">{title}</font>.']
        parts += [f"{where}."] if where else []
        parts.append(words.sentences(reference))
        return Paragraph(
            " ".join(parts), styles.reference(len(self._brief.references)), bulletText=f"{reference.number}."
        )
