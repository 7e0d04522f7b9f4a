"""The numbered references at the end of a brief."""

from collections.abc import Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from counterpoint.briefs import fonts, styles
from counterpoint.briefs.headings import Heading
from counterpoint.briefs.pages import Item
from counterpoint.briefs.words import Words
from counterpoint.records.brief import Reference

_ROOM = 90


def sources(references: Sequence[Reference], words: Words) -> Iterator[Item]:
    """Yield the references under their heading; nothing when there are none."""
    if not references:
        return
    yield Item(Heading(words.say("sources"), "sources", 0), before=36, keep=True, running=" ", room=_ROOM)
    style = styles.reference(len(references))
    for reference in references:
        yield Item(_reference(reference, words, style), before=8)


def _reference(reference: Reference, words: Words, style: ParagraphStyle) -> Paragraph:
    title = fonts.clean(reference.title) or words.say("untitled")
    end = "" if title[-1] in ".!?…" else "."
    known = [reference.source or "", words.moment(reference.published)]
    where = ", ".join(part for part in known if part)
    italic = f'<font name="{fonts.SERIF_ITALIC}" size="10">{fonts.marked(title, fonts.SERIF_ITALIC)}{end}</font>'
    rest = " ".join([f"{where}."] * bool(where) + [words.sentences(reference)])
    markup = f'<a name="source-{reference.number}"/>{italic} {fonts.marked(rest, fonts.SANS)}'
    return Paragraph(markup, style, bulletText=f"{reference.number}.")
