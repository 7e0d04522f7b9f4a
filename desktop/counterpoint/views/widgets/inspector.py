"""The inspector: what is selected, who speaks and why the program thinks so, and what the user decides."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counterpoint.records.article import ArticleRow, Reprint
from counterpoint.records.exchange import Answer
from counterpoint.records.party import PartyCard
from counterpoint.records.statement import Reason
from counterpoint.views import formats, phrases
from counterpoint.views.detail import StatementDetail
from counterpoint.views.look import Look
from counterpoint.views.widgets.labels import heading, wrapped
from counterpoint.views.widgets.passage import Passage

WIDTH = 272
_WIDEST = 340


class Inspector(QFrame):
    """On the right of the window; can be folded away."""

    open_wanted = Signal(int, int)  # article, statement
    article_wanted = Signal(int)
    confirm_wanted = Signal()
    reject_wanted = Signal()
    correct_wanted = Signal()
    confirm_statement_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self.setFixedWidth(min(look.wide(WIDTH), _WIDEST))
        self._look = look
        self._detail: StatementDetail | None = None
        self._passage = Passage(look)
        self._passage.setAccessibleName(self.tr("Sentence"))
        self._open = QPushButton(self.tr("Open in the article ↗"))
        self._open.setProperty("role", "link")
        self._open.setToolTip(self.tr("Open in the article (Enter)"))
        self._open.setCursor(Qt.CursorShape.PointingHandCursor)
        self._open.clicked.connect(self._ask_to_open)
        self._correct = QPushButton(self.tr("Correct…"))
        self._correct.setProperty("role", "link")
        self._correct.setToolTip(self.tr("Correct who speaks (F4)"))
        self._correct.setCursor(Qt.CursorShape.PointingHandCursor)
        self._correct.clicked.connect(self.correct_wanted)
        self._chain = wrapped(look)
        self._who = _quiet(wrapped(look))
        self._why_who = wrapped(look)
        self._pair = wrapped(look)
        self._why_pair = wrapped(look)
        self._hint = _quiet(wrapped(look))
        self._title = wrapped(look)
        self._title.setFont(look.serif(2, bold=True))
        self._facts = _quiet(wrapped(look))
        self._voices = wrapped(look)
        self._also = wrapped(look)
        self._also.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._also.setAccessibleName(self.tr("Also in"))
        self._also.linkActivated.connect(lambda number: self.article_wanted.emit(int(number)))
        self._lay_out()
        self.show_nothing("")

    def show_nothing(self, hint: str) -> None:
        """Show only what this place is for."""
        self._detail = None
        self._hint.setText(hint)
        self._only(self._hint)

    def show_article(self, row: ArticleRow, parties: Sequence[PartyCard]) -> None:
        """Show an article of the list and who speaks in it."""
        self._detail = None
        self._title.setText(row.title)
        facts = [row.source, formats.date(row.published), phrases.language(row.language)]
        count = phrases.on_its_way(row.state, row.statements)
        self._facts.setText("<br>".join(_safe(fact) for fact in [*facts, count] if fact))
        self._voices.setText("".join(self._voice(card) for card in parties))
        self._also.setText("".join(self._link(each) for each in row.also))
        optional = ((self._voices_section, parties), (self._also_section, row.also))
        self._only(self._article, *(section for section, filled in optional if filled))

    def show_statement(self, detail: StatementDetail, answer: Answer | None = None) -> None:
        """Show a statement in its sentence, who speaks, and why; with ``answer`` also why the two are a pair."""
        self._detail = detail
        statement = detail.statement
        self._passage.set_text(detail.passage, detail.marks, size=2.5)
        self._chain.setText(self._chain_of(detail))
        self._who.setText(_safe(self._circumstances(detail)))
        self._why_who.setText(_list(statement.reasons))
        self._why_who.setVisible(bool(statement.reasons))
        self.confirm_statement.setEnabled(detail.state == "machine")
        shown = [self._sentence, self._who_section]
        if answer is not None:
            self._show_pair(answer)
            shown += [self._pair_section, self._decision]
        else:
            shown.append(self._statement_decision)
        self._only(*shown)

    def spoken(self) -> str:
        """Return all that is shown, as one text."""
        labels = [label.text() for label in self.findChildren(QLabel) if label.isVisibleTo(self)]
        return "\n".join([self._passage.toPlainText(), *labels] if self._detail else labels)

    def _show_pair(self, answer: Answer) -> None:
        relation = f"<b>{_safe(phrases.relation(answer.relation))}</b> · {formats.score(answer.score)}"
        self._pair.setText(f"{relation} · {_safe(phrases.state(answer.state))}")
        self._why_pair.setText(_list(answer.reasons))
        self.confirm.setEnabled(answer.state != "confirmed")

    def _chain_of(self, detail: StatementDetail) -> str:
        """Return the way from the words of the text over the speaker to the party."""
        statement = detail.statement
        steps = [
            mark.span.of(detail.passage) for mark in detail.marks if mark.role == "source" and mark.span.start >= 0
        ]
        if statement.speaker:
            steps.append(statement.speaker)
        if statement.party:
            steps.append(statement.party.name)
        steps = list({step.casefold(): step for step in steps}.values())
        if not steps:
            return _safe(self.tr("The article does not say who speaks."))
        colour = self._look.colour(detail.colour).name()
        last = f'<span style="color:{colour}">●</span> <b>{_safe(steps[-1])}</b>'
        return " → ".join([*(_safe(step) for step in steps[:-1]), last])

    def _circumstances(self, detail: StatementDetail) -> str:
        statement = detail.statement
        parts = [phrases.kind(statement.kind)]
        if statement.polarity == "denial":
            parts.append(self.tr("a denial"))
        if statement.targets:
            names = ", ".join(target.name for target in statement.targets)
            parts.append(self.tr("about: {names}").format(names=names))
        if detail.state == "machine":
            parts.append(self.tr("certainty {score}").format(score=formats.score(statement.confidence)))
        else:
            parts.append(phrases.state(detail.state))
        return " · ".join(parts)

    def _voice(self, card: PartyCard) -> str:
        colour = self._look.colour(card.colour).name()
        people = ", ".join(person for person in card.people[:3] if person != card.name)
        below = f'<br><span style="color:{self._look.tokens.quiet}">{_safe(people)}</span>' if people else ""
        return f'<p style="margin:0 0 6px 0"><span style="color:{colour}">●</span> {_safe(card.name)}{below}</p>'

    def _link(self, reprint: Reprint) -> str:
        colour = self._look.tokens.action
        name = _safe(reprint.source or reprint.title)
        below = f'<br><span style="color:{self._look.tokens.quiet}">{_safe(reprint.title)}</span>'
        link = f'<a href="{reprint.article_id}" style="color:{colour}; text-decoration:none">{name} ↗</a>'
        return f'<p style="margin:0 0 6px 0">{link}{below if reprint.source else ""}</p>'

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("inspectorBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(16, 14, 14, 14)
        self._column.setSpacing(0)
        self._sentence = self._section(self.tr("Sentence"), self._passage, self._open)
        self._who_section = self._section(self.tr("Who speaks"), self._chain, self._who, self._why_who, self._correct)
        self._pair_section = self._section(self.tr("Why these answer each other"), self._pair, self._why_pair)
        self._decision = self._section(self.tr("Decision"), self._pair_buttons())
        self._statement_decision = self._section(self.tr("Decision"), self._statement_buttons())
        self._article = self._section(self.tr("Article"), self._title, self._facts)
        self._voices_section = self._section(self.tr("Who speaks here"), self._voices)
        self._also_section = self._section(self.tr("Also in"), self._also)
        self._column.addWidget(self._hint)
        self._column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Inspector"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(scroll)

    def _section(self, title: str, *parts: QWidget) -> QWidget:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(6)
        column.addWidget(heading(title))
        for part in parts:
            column.addWidget(part)
        self._column.addWidget(section)
        return section

    def _pair_buttons(self) -> QWidget:
        about = self.tr("{action} the pair ({key})")
        self.confirm = _button(self.tr("Confirm"), "Y", about, self.confirm_wanted)
        self.confirm.setProperty("role", "main")
        self.reject = _button(self.tr("Reject"), "N", about, self.reject_wanted)
        return _row(self.confirm, self.reject)

    def _statement_buttons(self) -> QWidget:
        about = self.tr("{action} the statement ({key})")
        self.confirm_statement = _button(self.tr("Confirm"), "Shift+Y", about, self.confirm_statement_wanted)
        self.delete = _button(self.tr("Delete"), "Del", about, self.delete_wanted)
        return _row(self.confirm_statement, self.delete)

    def _only(self, *shown: QWidget) -> None:
        for part in (
            self._sentence,
            self._who_section,
            self._pair_section,
            self._decision,
            self._statement_decision,
            self._article,
            self._voices_section,
            self._also_section,
            self._hint,
        ):
            part.setVisible(part in shown)

    def _ask_to_open(self) -> None:
        if self._detail is not None:
            self.open_wanted.emit(self._detail.article.id, self._detail.statement_id)


def _button(words: str, key: str, about: str, wanted: object) -> QPushButton:
    button = QPushButton(f"{words}  {key}" if len(key) == 1 else words)
    button.setAccessibleName(words)
    button.setToolTip(about.format(action=words, key=key))
    button.clicked.connect(lambda: wanted.emit())  # type: ignore[attr-defined]
    return button


def _row(*buttons: QPushButton) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 2, 0, 0)
    row.setSpacing(6)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return holder


def _quiet(label: QLabel) -> QLabel:
    label.setProperty("role", "quiet")
    return label


def _safe(words: str) -> str:
    """Return ``words`` so that a label shows them and never reads them as tags."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _list(reasons: Sequence[Reason]) -> str:
    return "<br>".join(_safe(phrases.reason(reason)) for reason in reasons)
