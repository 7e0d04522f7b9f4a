"""Small articles and analyses for the tests of the library."""

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from counterpoint.library import access, analyses, articles
from counterpoint.records.article import Draft
from counterpoint.records.parse import Parse, Sentence, Word
from counterpoint.records.party import Party, PartyMentions
from counterpoint.records.statement import Findings, Reason, Statement
from counterpoint.records.text import Span

RUSSIA = Party("state:RU", "Россия", "state")
AMERICA = Party("state:US", "США", "state")
SYRIA = Party("state:SY", "Сирия", "state")
RUSSIA_IN_ENGLISH = Party("state:RU", "Russia", "state")

TEXT = "О санкциях\n\nВстреча была полезной. Мы не покупаем нефть. Санкции не помогут."


def draft(text: str = TEXT, **fields: object) -> Draft:
    """Return a Russian draft of ``text``."""
    values: dict[str, object] = {"path": "/in/a.txt", "title": text.partition("\n")[0], "language": "ru"}
    return Draft(text=text, **{**values, **fields})  # type: ignore[arg-type]


def digest(text: str) -> str:
    """Return a digest, as the importing room would."""
    return hashlib.sha256(text.encode()).hexdigest()


def add(db: Database, text: str = TEXT, **fields: object) -> int:
    """Add an article; return its id."""
    return articles.add(db, draft(text, **fields), digest(text))[0]


def parse_of(text: str) -> Parse:
    """Return a parse with a sentence for each full stop, each of one word."""
    sentences, start = [], 0
    for index, piece in enumerate(text.split(".")[:-1]):
        end = start + len(piece) + 1
        word = Word(1, text[start:end], piece, "NOUN", "_", 0, "root", start, end)
        sentences.append(Sentence(index, 0, start, end, (word,)))
        start = end
    return Parse("ru", "ru-test", tuple(sentences))


def statement(text: str, words: str, party: Party | None = RUSSIA, **fields: object) -> Statement:
    """Return a statement whose content is ``words`` of ``text``."""
    start = text.index(words)
    values: dict[str, object] = {
        "source": None,
        "cue": None,
        "content": (Span(start, start + len(words)),),
        "kind": "direct",
        "polarity": "claim",
        "cue_class": "say",
        "speaker": "Сергей Лавров" if party else None,
        "speaker_key": "person:lavrov" if party else None,
        "party": party,
        "targets": (),
        "confidence": 0.9,
        "reasons": (Reason("cue", "сказал"),),
    }
    return Statement(**{**values, **fields})  # type: ignore[arg-type]


def findings(*statements: Statement, mentions: Sequence[PartyMentions] = ()) -> Findings:
    """Return findings with these statements."""
    return Findings(statements, tuple(mentions))


def vectors(count: int, seed: int = 0) -> NDArray[np.float32]:
    """Return so many unit vectors, the same for the same seed."""
    drawn = np.random.default_rng(seed).normal(size=(count, 512)).astype(np.float32)
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True) if count else drawn


def analyse(db: Database, article: int, *statements: Statement, seed: int = 0) -> list[int]:
    """Store an analysis of an article that is in the library; return the ids of its statements."""
    text = articles.get(db, article).text
    return analyses.save(db, article, parse_of(text), findings(*statements), vectors(len(statements), seed))


def said(db: Database, words: str, party: Party | None = RUSSIA, published: str | None = None, **fields: object) -> int:
    """Add an article of its own for one statement; return the id of the statement."""
    text = f"Заголовок {words}\n\n{words}."
    article = add(db, text, published=published)
    return analyse(db, article, statement(text, words, party, **fields), seed=article)[0]


def contents(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of all tables but for the inside of the indexes: what must be equal for nothing to be doubled."""
    names = access.column(
        db, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%' ORDER BY name"
    )
    return {name: access.rows(db, f'SELECT * FROM "{name}" ORDER BY 1, 2') for name in names}
