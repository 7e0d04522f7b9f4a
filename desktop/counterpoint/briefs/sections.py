"""The sections of a brief: a party's claims, issue by issue, with the answers beside them."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Paragraph

from counterpoint.briefs import fonts, styles
from counterpoint.briefs.headings import Heading
from counterpoint.briefs.pages import Item
from counterpoint.briefs.rows import Absence, AnswerCell, Cell, Row
from counterpoint.briefs.words import Words
from counterpoint.records.brief import BriefAnswer, BriefIssue, BriefParty, BriefRow, BriefSection, Passage

_ROOM = styles.HEIGHT * 0.35  # a party begins on a new page when less than this is left
_NAMES_SHOWN = 3  # in the running header


class _ColumnHeads(Flowable):  # type: ignore[misc]
    """The names of the parties above the columns of claims and answers."""

    def __init__(self, claims: str, answers: str) -> None:
        super().__init__()
        texts = (claims, answers)
        self._heads = [Paragraph(fonts.marked(text, fonts.SANS_BOLD), styles.COLUMN_HEAD) for text in texts]

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self._height = max(head.wrap(styles.CELL, available_height)[1] for head in self._heads)
        return styles.WIDTH, self._height + 6

    def draw(self) -> None:
        for x, head in zip((0, styles.CELL + styles.BETWEEN), self._heads, strict=True):
            head.drawOn(self.canv, x, self._height + 6 - head.height)


class SectionMaker:
    """Makes the blocks of one section; ``number`` counts the sections from 1."""

    def __init__(self, section: BriefSection, number: int, words: Words) -> None:
        self._section = section
        self._number = number
        self._words = words
        self._several = len(section.opponents) > 1
        self._continued = Paragraph(f"{words.say('continued')} …", styles.ABSENT)
        self._introduced: set[tuple[str, str]] = set()

    def items(self) -> Iterator[Item]:
        """Yield the party's heading, then each issue with its rows."""
        words, section, party = self._words, self._section, self._section.party
        note = self._counted(section.issues)
        heading = Heading(party.name, f"party-{self._number}", 0, note=note, bar=party.colour)
        room = _ROOM if section.issues else 0
        yield Item(heading, before=36, keep=True, running=self._running(), room=room)
        if not section.issues:
            yield Item(Paragraph(words.say("no_claims"), styles.ABSENT), before=6)
        heads = _ColumnHeads(party.name, self._answers_head())
        for place, issue in enumerate(section.issues, 1):
            name = f"{place}. {issue.name or words.say('no_issue')}"
            note = self._counted([issue]) if len(section.issues) > 1 else ""
            heading = Heading(name, f"issue-{self._number}-{place}", 1, note=note)
            yield Item(heading, before=12 if place == 1 else 26, keep=True)
            for row_place, row in enumerate(issue.rows):
                yield Item(self._row(row), before=0 if row_place else 7, heads=heads)

    def _counted(self, issues: Sequence[BriefIssue]) -> str:
        """Return how many claims there are, and how many of them have an answer."""
        claims = sum(len(issue.rows) for issue in issues)
        answered = sum(issue.answered for issue in issues)
        parts = [self._words.count("counted_claims", claims)] if claims else []
        if answered:
            parts.append(self._words.say("counted_answered", n=self._words.number(answered)))
        return ", ".join(parts)

    def _running(self) -> str:
        """Return what the running header says on this section's pages."""
        names = [self._section.party.name, *(party.name for party in self._section.opponents)]
        if len(names) <= _NAMES_SHOWN:
            return self._words.listed(names)
        return self._words.say("and_others", names=", ".join(names[: _NAMES_SHOWN - 1]))

    def _answers_head(self) -> str:
        opponents = self._section.opponents
        if not opponents:
            return ""
        return self._words.say("other_parties") if self._several else opponents[0].name

    def _row(self, row: BriefRow) -> Row:
        claim = self._cell(row.claim, targets=not row.answers, head=self._section.party)
        answers = [self._answer(answer) for answer in row.answers]
        return Row(claim, answers, None if answers else self._absence(row), self._continued)

    def _absence(self, row: BriefRow) -> Absence:
        text = self._words.say("no_answer")
        if row.answers_to:
            text = self._words.say("itself_an_answer", names=self._words.listed(row.answers_to))
        return Absence(Paragraph(fonts.marked(text, fonts.SERIF_ITALIC), styles.ABSENT))

    def _answer(self, answer: BriefAnswer) -> AnswerCell:
        relation = Paragraph(self._words.say(answer.relation), styles.RELATION)
        head = None if self._several else answer.passage.party
        return AnswerCell(self._cell(answer.passage, targets=False, head=head), relation, answer.confirmed)

    def _cell(self, passage: Passage, *, targets: bool, head: BriefParty | None) -> Cell:
        """Return the cell of a passage; ``head`` is the party that the column's head names already."""
        links = "".join(
            f'<a href="#source-{number}" color="{styles.ACTION.hexval()}">[{number}]</a>'
            for number in passage.references
        )
        markup = f'{fonts.marked(passage.words, fonts.SERIF)}\xa0<super rise="4" size="7">{links}</super>'
        meta = " · ".join([self._who(passage, head), *self._circumstances(passage, targets)])
        colour = passage.party.colour if passage.party else None
        return Cell(Paragraph(markup, styles.WORDS), Paragraph(meta, styles.META), colour)

    def _who(self, passage: Passage, head: BriefParty | None) -> str:
        """Return the speaker in bold; the role at the first time in the section, the party where no head names it."""
        party = passage.party.name if passage.party else ""
        speaker = passage.speaker or party or self._words.say("nobody")
        name = fonts.marked(speaker, fonts.SANS_BOLD)
        parts = [f'<font name="{fonts.SANS_BOLD}" color="{styles.TEXT.hexval()}">{name}</font>']
        if passage.role and (speaker, passage.role) not in self._introduced:
            self._introduced.add((speaker, passage.role))
            parts.append(fonts.marked(passage.role, fonts.SANS))
        if party and party != speaker and passage.party != head:
            parts.append(fonts.marked(party, fonts.SANS))
        return ", ".join(parts)

    def _circumstances(self, passage: Passage, targets: bool) -> list[str]:
        """Return in what way it was said, about whom, and when."""
        parts = [self._words.say("reported")] if passage.reported else []
        if targets and passage.targets:
            parts.append(self._words.say("concerns", names=self._words.listed(passage.targets)))
        parts.append(self._words.short_date(passage.published))
        return [fonts.marked(part, fonts.SANS) for part in parts if part]
