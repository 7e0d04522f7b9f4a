import json

import pytest

from counterpoint.errors import BadLineError
from counterpoint.importing.read import read_file

LEAD = "The ministers of both countries met at the border on Wednesday and said that they were content."
FULL = {
    "id": "a1",
    "text": LEAD,
    "title": "Ministers meet",
    "published": "2016-02-03T21:45:00Z",
    "source": "Island Post",
    "author": "Jane Roe",
    "url": "https://island-post.example/1",
    "language": "en",
}


def write(tmp_path, *lines):
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), "utf-8")
    return path


def test_all_fields_come_through(tmp_path):
    (draft,) = read_file(write(tmp_path, FULL))
    assert draft.text == f"Ministers meet\n\n{LEAD}"
    assert (draft.title, draft.external_id, draft.published) == ("Ministers meet", "a1", "2016-02-03T21:45")
    assert (draft.source, draft.author, draft.url) == ("Island Post", "Jane Roe", "https://island-post.example/1")


def test_one_article_a_line_and_blank_lines_between(tmp_path):
    drafts = read_file(write(tmp_path, {"id": 7, "text": LEAD}, "", {"text": LEAD + " More."}, ""))
    assert [draft.external_id for draft in drafts] == ["7", None]
    assert [draft.text for draft in drafts] == [LEAD, LEAD + " More."]


def test_a_text_that_begins_with_its_title_gets_no_second_one(tmp_path):
    for text in (f"Ministers meet\n\n{LEAD}", f"Ministers meet. {LEAD}"):
        (draft,) = read_file(write(tmp_path, FULL | {"text": text}))
        assert draft.text == text


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[1, 2]",
        "5",
        '"text"',
        "{}",
        '{"text": ""}',
        '{"text": 5}',
        '{"text": null}',
        "[" * 100_000,
        '{"text": NaN}',
    ],
)
def test_a_bad_line_is_named(tmp_path, line):
    path = write(tmp_path, FULL, line, FULL)
    with pytest.raises(BadLineError, match=r"Line 2 of articles\.jsonl"):
        read_file(path)


def test_good_lines_survive_bad_ones_when_somebody_listens(tmp_path):
    heard = []
    drafts = read_file(write(tmp_path, FULL, "{", FULL | {"id": "a2"}, '{"text": "—"}'), on_error=heard.append)
    assert [draft.external_id for draft in drafts] == ["a1", "a2"]
    assert len(heard) == 2


@pytest.mark.parametrize(
    "odd", [{"title": 5}, {"published": "soon"}, {"language": "klingon-1"}, {"url": None}, {"id": {}}]
)
def test_odd_fields_are_left_out(tmp_path, odd):
    (draft,) = read_file(write(tmp_path, {"text": LEAD} | odd))
    assert (draft.text, draft.published, draft.url, draft.external_id) == (LEAD, None, None, None)


def test_lone_surrogates_do_not_get_in(tmp_path):
    (draft,) = read_file(write(tmp_path, '{"text": "The minister said \\ud800 that he was well."}'))
    assert draft.text == "The minister said that he was well."


def test_a_line_in_another_encoding_is_told_and_a_mark_at_the_beginning_is_not_minded(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(FULL).encode() + b"\n" + '{"text": "Слова."}'.encode("cp1251"))
    heard = []
    assert len(read_file(path, on_error=heard.append)) == 1
    assert str(heard[0]) == "Line 2 of articles.jsonl cannot be imported: it is not UTF-8."
