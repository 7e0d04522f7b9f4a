"""From texts to parses: Stanza's steps over many texts at once, with our own look at the sentences in between."""

from collections.abc import Sequence
from typing import Any

from counterpoint.errors import ModelsUnusableError
from counterpoint.language import choosing, names, pipeline, records, splitting, vetting
from counterpoint.language.splitting import Token, TokenizedSentence
from counterpoint.records.parse import Entity, Parse

_WHOLE = frozenset({"its"})
"""Words that a tokenizer may take for two, because of those that people write for "it's"."""

_LONGEST_WORD = 60
"""Characters of a token that the models look at; a longer one is a link or litter."""


class Parser:
    """Parses texts of one language. The models are loaded when they are first needed."""

    def __init__(self, language: str, *, threads: int = 1) -> None:
        """Take the models that are in use for ``language``; raise ModelsUnusableError when there are none."""
        self._set = choosing.chosen(language)
        self._threads = threads
        self._pipeline: Any = None

    @property
    def models(self) -> str:
        """The name of the set of models, as every parse records it."""
        return self._set.name

    def load(self) -> None:
        """Load the models, unless that is done; raise ModelsUnusableError when a file is missing or damaged."""
        if self._pipeline is None:
            self._set.check()
            try:
                self._pipeline = pipeline.load(self._set, self._threads)
            except vetting.BROKEN as error:
                cause = f"the models {self.models} cannot be loaded"
                raise ModelsUnusableError(language=self._set.language, cause=cause) from error

    def parse(self, texts: Sequence[str]) -> list[Parse]:
        """Return the parse of each text. Many texts at once take less time than one by one.

        Raises ModelsUnusableError when the models cannot be loaded.
        """
        import torch

        self.load()
        with torch.inference_mode():
            tokenized = self._tokenize(texts)
            documents = [_document(text, found) for text, found in zip(texts, tokenized, strict=True)]
            steps = [step for step in self._set.steps if step not in ("tokenize", "ner")]
            if any(tokenized):
                self._pipeline.bulk_process(documents, processors=steps)
            entities = [self._entities(text, document) for text, document in zip(texts, documents, strict=True)]
        pipeline.forget(self._pipeline)
        return [
            self._parse(text, found, document.sentences, named)
            for text, found, document, named in zip(texts, tokenized, documents, entities, strict=True)
        ]

    def _tokenize(self, texts: Sequence[str]) -> list[list[TokenizedSentence]]:
        from stanza import Document

        places = [
            (number, paragraph, chunk)
            for number, text in enumerate(texts)
            for paragraph, span in enumerate(splitting.paragraphs(text))
            for chunk in splitting.chunks(text, span)
        ]
        documents = [Document([], text=chunk.of(texts[number])) for number, _, chunk in places]
        if documents:
            self._pipeline.processors["tokenize"].bulk_process(documents)
        found: list[list[TokenizedSentence]] = [[] for _ in texts]
        for (number, paragraph, chunk), document in zip(places, documents, strict=True):
            for sentence in document.sentences:
                tokens = tuple(_tokens(texts[number], chunk.start, sentence))
                if tokens:
                    found[number].append(TokenizedSentence(paragraph, tokens))
        return [splitting.mend(text, sentences) for text, sentences in zip(texts, found, strict=True)]

    def _entities(self, text: str, document: Any) -> list[tuple[Entity, ...]]:
        """Return the names in each sentence of the document."""
        step = self._pipeline.processors.get("ner")
        if step is None:
            return [() for _ in document.sentences]
        return names.find(step, text, [records.pieces(found, text) for found in document.sentences])

    def _parse(
        self, text: str, tokenized: list[TokenizedSentence], sentences: list[Any], entities: list[tuple[Entity, ...]]
    ) -> Parse:
        found = enumerate(zip(tokenized, sentences, entities, strict=True))
        parsed = (records.sentence(each, text, n, draft.paragraph, named) for n, (draft, each, named) in found)
        return Parse(self._set.language, self._set.name, tuple(parsed))


def _tokens(text: str, offset: int, sentence: Any) -> list[Token]:
    """Return the tokens of a sentence of Stanza's tokenizer that hold more than white space."""
    tokens = []
    for token in sentence.tokens:
        span = splitting.trim(text, offset + token.start_char, offset + token.end_char)
        if span.start < span.end:
            is_multiword = token.misc == "MWT=Yes" and span.of(text).casefold() not in _WHOLE
            tokens.append(Token(span.start, span.end, is_multiword))
    return tokens


def _document(text: str, sentences: list[TokenizedSentence]) -> Any:
    """Return a Stanza document of these tokens, to be parsed."""
    from stanza import Document

    return Document([[_entry(text, n, token) for n, token in enumerate(s.tokens, 1)] for s in sentences], text)


def _entry(text: str, number: int, token: Token) -> dict[str, Any]:
    written = " ".join(text[token.start : token.end].split())[:_LONGEST_WORD]
    entry = {"id": (number,), "text": written, "start_char": token.start, "end_char": token.end}
    return entry | {"misc": "MWT=Yes"} if token.is_multiword else entry
