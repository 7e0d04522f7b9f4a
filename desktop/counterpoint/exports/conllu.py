"""Parsed articles as CoNLL-U, with names and offsets in MISC under the keys that Stanza gives them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from counterpoint.records.parse import MultiwordToken, Parse, Sentence, Word

_NOT_IN_IDS = re.compile(r"[\s/]+")


@dataclass(frozen=True, slots=True)
class _Token:
    """A written token: one word, or the words of a multi-word token."""

    start: int
    end: int
    words: tuple[Word, ...]
    multiword: MultiwordToken | None = None


def lines(parse: Parse, text: str, document_id: str) -> Iterator[str]:
    """Yield the CoNLL-U lines of a parsed article, without line ends; an empty line closes each sentence."""
    stem = _NOT_IN_IDS.sub("_", document_id.strip())
    paragraph = -1
    for number, sentence in enumerate(parse.sentences):
        if number == 0:
            yield f"# newdoc id = {stem}"
        if sentence.paragraph != paragraph:
            yield f"# newpar id = {stem}-p{sentence.paragraph + 1}"
            paragraph = sentence.paragraph
        yield f"# sent_id = {stem}-s{sentence.index + 1}"
        yield f"# text = {_one_line(text[sentence.start : sentence.end])}"
        after = parse.sentences[number + 1] if number + 1 < len(parse.sentences) else None
        yield from _tokens(sentence, text, _end_of_gap(sentence, after))
        yield ""


def _tokens(sentence: Sentence, text: str, end: int | None) -> Iterator[str]:
    tokens = list(_written(sentence))
    names = _names(sentence, tokens)
    starts = [token.start for token in tokens[1:]]
    for token, name, following in zip(tokens, names, [*starts, end], strict=True):
        gap = " " if following is None else text[token.end : following]
        misc = [*_spacing(gap), f"start_char={token.start}", f"end_char={token.end}", f"ner={name}"]
        if token.multiword is None:
            yield _word(token.words[0], misc)
            continue
        ids = f"{token.multiword.first}-{token.multiword.last}"
        yield "\t".join([ids, _one_line(token.multiword.text), *"_" * 7, "|".join(misc)])
        for word in token.words:
            is_piece = (word.start, word.end) != (token.start, token.end)
            yield _word(word, [f"start_char={word.start}", f"end_char={word.end}"] if is_piece else [])


def _word(word: Word, misc: list[str]) -> str:
    feats = "|".join(sorted(word.feats.split("|"), key=str.casefold)) or "_"
    lemma = _one_line(word.lemma) or "_"
    named = [str(word.id), _one_line(word.text), lemma, word.upos, "_", feats, str(word.head), word.deprel, "_"]
    return "\t".join([*named, "|".join(misc) or "_"])


def _written(sentence: Sentence) -> Iterator[_Token]:
    multiwords = {token.first: token for token in sentence.multiword_tokens}
    place = 0
    while place < len(sentence.words):
        word = sentence.words[place]
        multiword = multiwords.get(word.id)
        last = multiword.last if multiword else word.id
        words = sentence.words[place:last]
        if multiword:
            yield _Token(multiword.start, multiword.end, words, multiword)
        else:
            yield _Token(word.start, word.end, words)
        place = last


def _names(sentence: Sentence, tokens: list[_Token]) -> list[str]:
    """Return a tag for each token: O, or the type of its name after S-, or B-, I- and E- for its first to last."""
    tags = ["O"] * len(tokens)
    for entity in sentence.entities:
        inside = [n for n, token in enumerate(tokens) if entity.start <= token.start and token.end <= entity.end]
        for n in inside:
            tags[n] = f"I-{entity.type}"
        if inside:
            tags[inside[0]] = f"B-{entity.type}"
            tags[inside[-1]] = f"E-{entity.type}" if len(inside) > 1 else f"S-{entity.type}"
    return tags


def _end_of_gap(sentence: Sentence, after: Sentence | None) -> int | None:
    """Return where the next sentence begins; None at a paragraph's end, which is a gap in itself."""
    return after.start if after and after.paragraph == sentence.paragraph else None


def _spacing(gap: str) -> list[str]:
    if gap == "":
        return ["SpaceAfter=No"]
    return [] if gap == " " else [f"SpacesAfter={_escaped(gap)}"]


def _escaped(gap: str) -> str:
    named = {"\n": r"\n", "\r": r"\r", "\t": r"\t", "\u00a0": r"\u00A0"}
    return "".join(named.get(sign, r"\s") for sign in gap)


def _one_line(text: str) -> str:
    return " ".join(text.split())
