# ruff: noqa: E501 - prose has long lines
"""A filled library for the tests of the window: articles in our own words, statements and pairs set by hand."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from counterpoint.library import access, analyses, articles, issues, jobs, opening, pairs
from counterpoint.records.article import Draft
from counterpoint.records.pair import Pair
from counterpoint.records.parse import Parse, Sentence, Word
from counterpoint.records.party import Party, PartyMentions
from counterpoint.records.statement import Findings, Reason, Statement
from counterpoint.records.text import Span

PARTIES = {
    "ru": {
        "us": Party("state:US", "США", "state"),
        "ru": Party("state:RU", "Россия", "state"),
        "sy": Party("state:SY", "Сирия", "state"),
        "eu": Party("org:eu", "Евросоюз", "organisation"),
    },
    "en": {
        "us": Party("state:US", "United States", "state"),
        "ru": Party("state:RU", "Russia", "state"),
        "sy": Party("state:SY", "Syria", "state"),
        "eu": Party("org:eu", "European Union", "organisation"),
    },
}


@dataclass(frozen=True)
class Said:
    """A statement by the words of the article: source, cue, content."""

    name: str
    source: str
    cue: str
    content: str
    speaker: str
    party: str
    kind: str = "direct"
    polarity: str = "claim"


@dataclass(frozen=True)
class Sample:
    """An article with what is said in it."""

    file: str
    language: str
    published: str
    source: str
    text: str
    said: tuple[Said, ...]


VIENNA = Sample(
    "вена.txt",
    "ru",
    "2015-11-14T22:54",
    "Вестник",
    """Керри и Лавров по-разному рассказали о встрече в Вене

Главы дипломатий двух стран встретились в субботу в Вене, чтобы обсудить урегулирование в Сирии, и вышли к журналистам порознь.

«Да, мы обсудили, как наши лётчики могут работать вместе», — сказал госсекретарь США Джон Керри, отвечая на вопрос о координации ударов.

«Такого разговора у нас пока не было», — заявил глава МИД РФ Сергей Лавров. По его словам, Москва не раз предлагала партнёрам сесть за карты и назвать цели, но ответа не получила.

Керри добавил, что правительство Асада продаёт нефть и само же покупает её у террористов. Он уверен, что сотрудничество имеет смысл, но стороны должны понимать, в каком направлении оно пойдёт.

Лавров возразил: «У нас есть вопросы к тому, как сама коалиция ведёт борьбу с террором». Он подчеркнул, что российская операция идёт по просьбе законного правительства.
""",
    (
        Said("talked", "госсекретарь США Джон Керри", "сказал", "Да, мы обсудили, как наши лётчики могут работать вместе", "Джон Керри", "us"),
        Said("not talked", "глава МИД РФ Сергей Лавров", "заявил", "Такого разговора у нас пока не было", "Сергей Лавров", "ru", polarity="denial"),
        Said("maps", "", "По его словам", "Москва не раз предлагала партнёрам сесть за карты и назвать цели, но ответа не получила", "Сергей Лавров", "ru", "indirect"),
        Said("oil", "Керри", "добавил", "что правительство Асада продаёт нефть и само же покупает её у террористов", "Джон Керри", "us", "indirect"),
        Said("sense", "Он", "уверен", "что сотрудничество имеет смысл, но стороны должны понимать, в каком направлении оно пойдёт", "Джон Керри", "us", "indirect"),
        Said("coalition", "Лавров", "возразил", "У нас есть вопросы к тому, как сама коалиция ведёт борьбу с террором", "Сергей Лавров", "ru"),
        Said("asked", "Он", "подчеркнул", "что российская операция идёт по просьбе законного правительства", "Сергей Лавров", "ru", "indirect"),
    ),
)  # fmt: skip
DAMASCUS = Sample(
    "дамаск.txt",
    "ru",
    "2015-11-15",
    "Новости Леванта",
    """Дамаск отверг обвинения в торговле нефтью

В сирийском министерстве иностранных дел назвали слова американского госсекретаря выдумкой.

«Мы не купили у бандитов ни одной бочки», — сообщил представитель МИД Сирии. Он добавил, что нефть с захваченных полей уходит за северную границу.

В Евросоюзе, напротив, напомнили, что под санкциями уже стоят посредники, которые возили топливо в обе стороны.
""",
    (
        Said("no oil", "представитель МИД Сирии", "сообщил", "Мы не купили у бандитов ни одной бочки", "МИД Сирии", "sy", polarity="denial"),
        Said("north", "Он", "добавил", "что нефть с захваченных полей уходит за северную границу", "МИД Сирии", "sy", "indirect"),
        Said("middlemen", "В Евросоюзе", "напомнили", "что под санкциями уже стоят посредники, которые возили топливо в обе стороны", "Евросоюз", "eu", "indirect"),
    ),
)  # fmt: skip
STRIKES = Sample(
    "strikes.html",
    "en",
    "2015-10-14",
    "The Levant Courier",
    """Washington and Moscow trade blame over strikes in Syria

The White House accused Russia on Wednesday of aiming at the wrong targets.

"Most of their bombs fall on people who fight the terrorists," White House spokesman Josh Earnest told reporters.

The Russian Defence Ministry rejected this. "We hit only terrorists, and we show every strike on film," said ministry spokesman Igor Konashenkov. He said the coalition had refused to share what it knew about the targets.

The European Union called on both sides to keep their aircraft apart.
""",
    (
        Said("wrong targets", "White House spokesman Josh Earnest", "told reporters", "Most of their bombs fall on people who fight the terrorists", "Josh Earnest", "us"),
        Said("only terrorists", "ministry spokesman Igor Konashenkov", "said", "We hit only terrorists, and we show every strike on film", "Igor Konashenkov", "ru", polarity="denial"),
        Said("refused", "He", "said", "the coalition had refused to share what it knew about the targets", "Igor Konashenkov", "ru", "indirect"),
        Said("apart", "The European Union", "called on", "both sides to keep their aircraft apart", "European Union", "eu", "indirect"),
    ),
)  # fmt: skip
ALL = (VIENNA, DAMASCUS, STRIKES)

ISSUES = {
    "Координация ударов": ("talked", "not talked", "maps", "sense"),
    "Торговля нефтью": ("oil", "no oil", "north", "middlemen"),
    "Цели в Сирии": ("coalition", "asked", "wrong targets", "only terrorists", "refused", "apart"),
}
PAIRS = (
    ("talked", "not talked", "opposes", 0.81),
    ("sense", "maps", "opposes", 0.58),
    ("oil", "no oil", "denies", 0.87),
    ("oil", "north", "counter-accuses", 0.55),
    ("wrong targets", "only terrorists", "rejects", 0.84),
    ("wrong targets", "coalition", "counter-accuses", 0.62),
    ("maps", "refused", "supports", 0.41),
)


def fill(path: Path, *, more: int = 0) -> dict[str, int]:
    """Make a library with the samples, and ``more`` plain articles; return the ids of the statements by name."""
    db = opening.open_library(path)
    ids: dict[str, int] = {}
    for sample in ALL:
        ids.update(add(db, sample))
    for name, members in ISSUES.items():
        issues.assign(db, [ids[member] for member in members], name=name)
    made = [Pair(ids[a], ids[b], relation, score, (Reason("test", "Сирия"),), "") for a, b, relation, score in PAIRS]
    with access.writing(db):
        pairs.add(db, made)
        for number in range(more):
            add_plain(db, number)
    opening.close(db)
    return ids


def leave_work(path: Path) -> None:
    """Leave an article in the queue of a library, as a killed program does."""
    db = opening.open_library(path)
    add_plain(db, 0)
    jobs.enqueue_analysis(db, articles.waiting(db))
    opening.close(db)


def add(db: Any, sample: Sample) -> dict[str, int]:
    """Add one analysed article; return the ids of its statements by name."""
    title, _, _ = sample.text.partition("\n")
    draft = Draft(sample.file, title, sample.text, sample.language, sample.published, sample.source)
    article, _ = articles.add(db, draft, hashlib.sha256(sample.text.encode()).hexdigest())
    found = tuple(_statement(sample, said) for said in sample.said)
    named = {statement.party for statement in found if statement.party}
    mentions = tuple(PartyMentions(party, (Span(0, 5),)) for party in sorted(named, key=lambda party: party.key))
    vectors = np.zeros((len(found), 512), dtype=np.float32)
    vectors[:, 0] = 1
    kept = analyses.save(db, article, _parse(sample), Findings(found, mentions), vectors)
    return dict(zip((said.name for said in sample.said), kept, strict=True))


def add_plain(db: Any, number: int) -> None:
    """Add an article that waits for analysis."""
    title = f"Заметка номер {number}"
    draft = Draft(
        f"{number}.txt", title, f"{title}\n\nТекст заметки {number} о переговорах.", "ru", "2014-05-01", "Архив"
    )
    articles.add(db, draft, f"plain {number}")


def _statement(sample: Sample, said: Said) -> Statement:
    content = _find(sample.text, said.content, 0)
    near = max(0, content.start - 90)
    source = _find(sample.text, said.source, near) if said.source else None
    party = PARTIES[sample.language][said.party]
    reasons = (Reason("test", said.speaker),)
    return Statement(
        source,
        _find(sample.text, said.cue, near),
        (content,),
        said.kind,
        said.polarity,
        "say",
        said.speaker,
        "person:" + said.speaker,
        party,
        (),
        0.9,
        reasons,
    )


def _find(text: str, words: str, near: int) -> Span:
    start = text.index(words, near)
    return Span(start, start + len(words))


def _parse(sample: Sample) -> Parse:
    sentences = []
    for number, match in enumerate(re.finditer(r"[^\n.!?]+[.!?»\"]*", sample.text)):
        word = Word(1, match.group(), match.group(), "X", "", 0, "root", match.start(), match.end())
        sentences.append(Sentence(number, 0, match.start(), match.end(), (word,)))
    return Parse(sample.language, "test", tuple(sentences))
