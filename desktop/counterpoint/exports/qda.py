"""A project in the REFI-QDA format 1.5 (.qdpx), which programs for qualitative analysis exchange.

Articles are its sources; parties, kinds and polarities are its codes; each piece of a statement's content is a coded
span, with speaker and issue as its note. The standard: https://www.qdasoftware.org.
"""

import uuid
import xml.etree.ElementTree as ET
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from counterpoint.records.export import ArticleText, StatementRow
from counterpoint.records.party import COLOURS

NAMESPACE = "urn:QDA-XML:project:1.0"
_OURS = uuid.UUID("6f0f6d1e-55b1-4b0e-9f5d-1b8f7c1d2a34")  # names below it are ours: the same thing, the same GUID
KINDS = ("direct", "indirect", "mixed")
POLARITIES = ("claim", "denial")


def write(
    path: Path,
    name: str,
    origin: str,
    written: str,
    articles: Iterable[ArticleText],
    said: Sequence[StatementRow],
) -> None:
    """Write the project; ``written`` is the ISO time of writing, ``origin`` the program. Raises OSError."""
    by_article: dict[int, list[StatementRow]] = defaultdict(list)
    for row in said:
        by_article[row.article].append(row)
    project = ET.Element("Project", {"xmlns": NAMESPACE, "name": name, "origin": origin, "creationDateTime": written})
    user = _guid("user")
    project.set("creatingUserGUID", user)
    ET.SubElement(ET.SubElement(project, "Users"), "User", {"guid": user, "name": "Counterpoint"})
    codes = _codes(project, said)
    sources = ET.SubElement(project, "Sources")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for article in articles:
            source = _source(sources, article, user, written)
            archive.writestr(f"sources/{source.get('guid')}.txt", article.text)
            for row in by_article[article.id]:
                _code_spans(source, row, codes, user, written)
        content = ET.tostring(project, encoding="unicode")
        archive.writestr("project.qde", '<?xml version="1.0" encoding="utf-8"?>\n' + content)


def _codes(project: ET.Element, said: Sequence[StatementRow]) -> Mapping[str, str]:
    """Add the codes; return their GUIDs by what they stand for."""
    codes = ET.SubElement(ET.SubElement(project, "CodeBook"), "Codes")
    guids: dict[str, str] = {}
    parties = dict(sorted({(row.party_key, row.party) for row in said if row.party_key}))
    colours = {key: COLOURS[number % len(COLOURS)] for number, key in enumerate(parties)}
    for group, members in (
        ("Party", parties),
        ("Kind", dict(zip(KINDS, KINDS, strict=True))),
        ("Polarity", dict(zip(POLARITIES, POLARITIES, strict=True))),
    ):
        parent = ET.SubElement(codes, "Code", {"guid": _guid(group), "name": group, "isCodable": "false"})
        for key, name in members.items():
            guids[key] = _guid(f"{group}/{key}")
            made = {"guid": guids[key], "name": name, "isCodable": "true"}
            ET.SubElement(parent, "Code", made | ({"color": colours[key]} if key in colours else {}))
    return guids


def _source(sources: ET.Element, article: ArticleText, user: str, written: str) -> ET.Element:
    guid = _guid(f"article/{article.id}")
    source = ET.SubElement(
        sources,
        "TextSource",
        {
            "guid": guid,
            "name": f"{article.title} [{article.id}]",  # programs want names that differ
            "plainTextPath": f"internal://{guid}.txt",
            "creatingUser": user,
            "creationDateTime": written,
        },
    )
    known = " · ".join(part for part in (article.outlet, article.published, article.language) if part)
    if known:
        ET.SubElement(source, "Description").text = known
    return source


def _code_spans(source: ET.Element, row: StatementRow, codes: Mapping[str, str], user: str, written: str) -> None:
    note = " · ".join(part for part in (row.speaker or row.party, row.role, row.issue) if part)
    wanted = [codes[key] for key in (row.party_key, row.kind, row.polarity) if key in codes]
    for number, span in enumerate(row.content):
        guid = _guid(f"statement/{row.id}/{number}")
        made = {"guid": guid, "name": note or row.kind, "creatingUser": user, "creationDateTime": written}
        place = {"startPosition": str(span.start), "endPosition": str(span.end)}
        selection = ET.SubElement(source, "PlainTextSelection", made | place)
        if note:
            ET.SubElement(selection, "Description").text = note
        for code in wanted:
            coding = {"guid": _guid(f"{guid}/{code}"), "creatingUser": user, "creationDateTime": written}
            ET.SubElement(ET.SubElement(selection, "Coding", coding), "CodeRef", {"targetGUID": code})


def _guid(name: str) -> str:
    return str(uuid.uuid5(_OURS, name))
