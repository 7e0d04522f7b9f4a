"""The stored parse: our own record as compressed JSON, so that rules can run again without a parser."""

import json
import zlib
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import Any, Final

from sqlite_utils import Database

from counterpoint.library import access
from counterpoint.records.parse import Entity, MultiwordToken, Parse, Sentence, Word

FORMAT: Final = 1


def put(db: Database, article: int, parse: Parse) -> None:
    """Keep ``parse`` as the parse of ``article``, with its sentences; inside ``writing``."""
    sql = "INSERT OR REPLACE INTO parses (article, models, language, format, content) VALUES (?, ?, ?, ?, ?)"
    access.change(db, sql, (article, parse.models, parse.language, FORMAT, encode(parse)))
    access.change(db, "DELETE FROM sentences WHERE article = ?", (article,))
    sql = 'INSERT INTO sentences (article, number, paragraph, start, "end") VALUES (?, ?, ?, ?, ?)'
    places = ((article, number, s.paragraph, s.start, s.end) for number, s in enumerate(parse.sentences))
    access.change_many(db, sql, places)


def get(db: Database, article: int) -> Parse | None:
    """Return the parse of ``article``, None when it has not been parsed. Raises LibraryError."""
    found = access.row(db, "SELECT language, models, content FROM parses WHERE article = ?", (article,))
    return decode(*found) if found else None


def outdated(db: Database, in_use: Mapping[str, str]) -> list[int]:
    """Return the analysed articles whose parse is not by the models in use, by language, oldest first.

    With them come the articles that could not be analysed for want of models of a language that has some now.
    """
    sql = """
        SELECT p.article FROM json_each(:in_use) u
        JOIN parses p ON p.language = u.key AND p.models <> u.value
        JOIN articles a ON a.id = p.article WHERE a.state = 'analysed'
        UNION
        SELECT j.article FROM jobs j JOIN articles a ON a.id = j.article
        JOIN json_each(:in_use) u ON u.key = a.language
        WHERE j.state = 'failed' AND json_extract(j.error, '$.error') = 'LanguageUnreadableError'
        ORDER BY 1
    """
    return access.column(db, sql, {"in_use": json.dumps(dict(in_use))})


def encode(parse: Parse) -> bytes:
    """Return the sentences of ``parse`` as bytes: one list per field, because like compresses best beside like."""
    columns = [_columns(sentence) for sentence in parse.sentences]
    plain = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(plain.encode("utf-8", "surrogatepass"))


def decode(language: str, models: str, content: bytes) -> Parse:
    """Return the parse that ``encode`` made into ``content``."""
    columns = json.loads(zlib.decompress(content).decode("utf-8", "surrogatepass"))
    return Parse(language, models, tuple(_sentence(*fields) for fields in columns))


def _columns(sentence: Sentence) -> list[Any]:
    words = sentence.words
    return [
        [sentence.index, sentence.paragraph, sentence.start, sentence.end],
        [
            [word.id for word in words],
            [word.text for word in words],
            # Most lemmas are the word itself, and most words end where their letters do: 0 stands for that.
            [0 if word.lemma == word.text else word.lemma for word in words],
            [word.upos for word in words],
            [word.feats for word in words],
            [word.head for word in words],
            [word.deprel for word in words],
            _differences([word.start for word in words]),
            [word.end - word.start - len(word.text) for word in words],
        ],
        [[token.first, token.last, token.text, token.start, token.end] for token in sentence.multiword_tokens],
        [[entity.text, entity.type, entity.start, entity.end] for entity in sentence.entities],
    ]


def _sentence(place: list[int], words: list[Any], tokens: list[Any], entities: list[Any]) -> Sentence:
    index, paragraph, start, end = place
    return Sentence(
        index,
        paragraph,
        start,
        end,
        words=tuple(map(_word, *words[:7], accumulate(words[7]), words[8])),
        multiword_tokens=tuple(MultiwordToken(*fields) for fields in tokens),
        entities=tuple(Entity(*fields) for fields in entities),
    )


def _word(
    number: int, text: str, lemma: str | int, upos: str, feats: str, head: int, deprel: str, start: int, more: int
) -> Word:
    return Word(
        number,
        text,
        lemma if isinstance(lemma, str) else text,
        upos,
        feats,
        head,
        deprel,
        start,
        start + len(text) + more,
    )


def _differences(numbers: Iterable[int]) -> list[int]:
    before, differences = 0, []
    for number in numbers:
        differences.append(number - before)
        before = number
    return differences
