"""Annotated articles of other formats are read with their offsets, and counted against nothing but themselves."""

import io
import json
import tarfile
from pathlib import Path

from counterpoint.records.text import Span
from gold import elsewhere
from gold.scoring import ROLES, compare, words_in, words_of

TEXT = "Ann said it rained."
BRAT = """T1	Source 0 3	Ann
T2	Cue 4 8	said
T3	Content 9 11;12 18	it rained
T4	Attribution 4 8	said
E1	Attribution:T4 Source:T1
"""


def test_an_article_in_json_keeps_its_spans(tmp_path: Path):
    statement = {
        "kind": "indirect",
        "speaker": "Ann Berg",
        "party": "Ann Berg",
        "targets": ["Bo"],
        "polarity": "claim",
        "span": {"source": [0, 3], "cue": None, "content": [[9, 18]]},
    }
    fields = {"id": "rain", "lang": "en", "text": TEXT, "parties": {"Ann Berg": ["Ann"]}}
    pair = {"a": 0, "b": 0, "relation": "denies", "issue": "rain"}
    path = tmp_path / "rain.json"
    path.write_text(json.dumps(fields | {"statements": [statement], "pairs": [pair]}), encoding="utf-8")

    article = elsewhere.from_json(path)

    assert (article.name, article.language, article.text) == ("rain", "en", TEXT)
    assert article.statements[0].source == Span(0, 3)
    assert article.statements[0].cue is None
    assert article.statements[0].content == (Span(9, 18),)
    assert article.statements[0].targets == ("Bo",)
    assert article.pairs[0].relation == "denies"
    assert article.parties == {"Ann Berg": ("Ann",)}


def test_polnear_is_read_out_of_its_archive_by_the_first_annotator(tmp_path: Path):
    files = {
        "dev/text/a_rain.txt": TEXT,
        "dev/attributions/a_rain_1111.ann": BRAT,
        "dev/attributions/a_rain_2222.ann": "T1\tCue 0 3\tAnn\n",
        "train/text/b.txt": TEXT,
        "train/attributions/b_1111.ann": BRAT,
    }
    with tarfile.open(tmp_path / "polnear.tar.xz", "w:xz") as archive:
        for name, words in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(words.encode())
            archive.addfile(member, io.BytesIO(words.encode()))

    ((name, text, spans),) = elsewhere.polnear(tmp_path / "polnear.tar.xz")

    assert (name, text) == ("a_rain", TEXT)
    assert spans == {"source": [Span(0, 3)], "cue": [Span(4, 8)], "content": [Span(9, 11), Span(12, 18)]}
    assert all(tally.f1 == 1 for tally in compare(text, spans, spans).values())
    assert [len(words_in(words_of(text), spans[role])) for role in ROLES] == [1, 1, 2]
