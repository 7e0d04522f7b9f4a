"""What a reader found in a file, before anything is cleaned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Raw:
    """The words of an article and whatever the file's own fields say about it.

    Paragraphs of ``text`` stand on lines of their own; blank lines between them are welcome. ``published`` may be
    in any form that ``dates`` reads.
    """

    text: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    external_id: str | None = None
