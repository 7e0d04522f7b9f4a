"""Annotated articles that lie outside of this repository, in the two formats that we meet."""

import json
import tarfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from counterpoint.records.text import Span
from gold.corpus import Annotated, Answer, Article

# The labels of PolNeAR, and the roles that they stand for here.
_POLNEAR = {"SOURCE": "source", "CUE": "cue", "CONTENT": "content"}


def from_json(path: Path) -> Article:
    """Return an article with offsets: ``id``, ``lang``, ``text``, ``statements``, ``pairs``, ``parties``."""
    told = json.loads(path.read_text(encoding="utf-8"))
    return Article(
        told["id"],
        told["lang"],
        told.get("published"),
        told["text"],
        tuple(map(_statement, told["statements"])),
        tuple(Answer(pair["a"], pair["b"], pair["relation"], pair["issue"]) for pair in told["pairs"]),
        {party: tuple(names) for party, names in told["parties"].items()},
    )


def _statement(told: dict[str, Any]) -> Annotated:
    source, cue = (Span(*told["span"][role]) if told["span"][role] else None for role in ("source", "cue"))
    content = tuple(Span(*piece) for piece in told["span"]["content"])
    fields = (told[name] for name in ("kind", "speaker", "party"))
    return Annotated(source, cue, content, *fields, tuple(told["targets"]), told["polarity"])


def polnear(archive: Path, part: str = "dev") -> Iterator[tuple[str, str, dict[str, list[Span]]]]:
    """Yield name, text and the spans of source, cue and content of each article of PolNeAR.

    Where several people annotated an article, the first file by name counts.
    """
    with tarfile.open(archive) as packed:
        files = {member.name: member for member in packed.getmembers() if member.isfile()}
        seen = set()
        for name in sorted(files):
            path = PurePosixPath(name)
            article = path.stem.rpartition("_")[0]
            if path.parts[0] != part or path.suffix != ".ann" or article in seen:
                continue
            seen.add(article)
            text = _text(packed, files[f"{part}/text/{article}.txt"])
            yield article, text, _brat(_text(packed, files[name]))


def _text(packed: tarfile.TarFile, member: tarfile.TarInfo) -> str:
    file = packed.extractfile(member)
    assert file
    return file.read().decode("utf-8")


def _brat(lines: str) -> dict[str, list[Span]]:
    """Return the spans of each role in a file of brat's standoff format: ``T1<tab>Cue 10 14;20 25<tab>words``."""
    spans: dict[str, list[Span]] = {role: [] for role in _POLNEAR.values()}
    for line in lines.splitlines():
        if line.startswith("T"):
            label, _, places = line.split("\t")[1].partition(" ")
            if label.upper() in _POLNEAR:
                spans[_POLNEAR[label.upper()]] += [Span(*map(int, place.split())) for place in places.split(";")]
    return spans
