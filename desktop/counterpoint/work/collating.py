"""Articles analysed together, as a library of their own that is gone afterwards."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from counterpoint.exports import lines
from counterpoint.importing import duplicates
from counterpoint.library import articles, pairs
from counterpoint.records.article import Draft
from counterpoint.work import answering
from counterpoint.work.workshop import Workshop


def pair_lines(drafts: Iterable[Draft]) -> Iterator[dict[str, Any]]:
    """Yield a line of the public format for each pair within and across the articles; each article counts once."""
    sides: dict[int, dict[str, Any]] = {}
    with TemporaryDirectory() as folder, closing(Workshop.open(Path(folder) / "pairs.counterpoint")) as workshop:
        for analysed in workshop.analyser.analyse(drafts):
            made = analysed.analysis
            article, is_new = articles.add(workshop.db, made.draft, duplicates.digest(made.draft))
            if is_new:
                ids = answering.keep(workshop, article, analysed).statements
                for index, (number, statement) in enumerate(zip(ids, made.findings.statements, strict=True)):
                    sides[number] = lines.side(made.draft, index, statement)
        for stored in pairs.everything(workshop.db):
            yield lines.pair_line(stored.pair, sides[stored.pair.claim], sides[stored.pair.counterclaim])
