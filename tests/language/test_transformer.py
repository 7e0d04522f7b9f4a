"""The transformer reads each sentence once, gives the same whatever else it reads, and survives being stored."""

import pytest
import torch

from counterpoint.language import transformer
from counterpoint.language.pieces import CASES, SPECIAL, Pieces

KNOWN = (*SPECIAL, "he", "left", "she", "stay", "##ed", ".")
SIZES = {"pieces": len(KNOWN), "positions": 8, "width": 12, "inner": 20, "layers": 2, "heads": 3}
SENTENCES = [["He", "left", "."], ["She", "stayed", ",", "he", "left", "."], ["He", "left", "."]]


@pytest.fixture
def encoder():
    torch.manual_seed(1)
    made = transformer.Encoder(SIZES)
    made.words.take(torch.randn(len(KNOWN), SIZES["width"]))
    return made.eval()


def read(encoder, sentences):
    ids = Pieces(KNOWN)(sentences)
    with torch.inference_mode():
        found = encoder(torch.tensor(ids["input_ids"]), attention_mask=torch.tensor(ids["attention_mask"]))
    return found.hidden_states[0]


def test_a_sentence_is_read_the_same_alone_and_among_others(encoder):
    together = read(encoder, SENTENCES)
    encoder.forget()
    alone = read(encoder, SENTENCES[:1])
    assert together.shape == (3, 9, 12)
    torch.testing.assert_close(together[0, :5], alone[0])
    assert not together[0, 5:].any()
    torch.testing.assert_close(together[0], together[2])


def test_a_sentence_is_read_once(encoder, monkeypatch):
    rows = []
    inner = encoder._vectors
    monkeypatch.setattr(encoder, "_vectors", lambda batch: rows.extend(batch) or inner(batch))
    first = read(encoder, SENTENCES)
    assert len(rows) == 2
    torch.testing.assert_close(read(encoder, SENTENCES), first)
    assert len(rows) == 2
    encoder.forget()
    read(encoder, SENTENCES)
    assert len(rows) == 4


def test_what_is_remembered_has_a_bound(encoder, monkeypatch):
    monkeypatch.setattr(transformer, "_REMEMBERED", 20)
    for _ in range(3):
        for length in range(1, 9):
            read(encoder, [["he"] * length])
            assert sum(map(len, encoder._read.values())) <= 20 + length + 2


def test_sentences_longer_than_its_positions_are_read(encoder):
    assert read(encoder, [["he"] * 50]).shape == (1, 52, 12)


def test_the_case_of_a_word_counts(encoder):
    assert not torch.allclose(read(encoder, [["he"]]), read(encoder, [["HE"]]))
    assert len(encoder.cases.weight) == CASES


def test_it_is_stored_in_half_precision_and_read_as_plain_numbers(encoder, tmp_path):
    path = tmp_path / "transformer.pt"
    transformer.save(encoder, KNOWN, path)
    weights = torch.load(path, weights_only=True)["weights"]
    assert {value.dtype for value in weights.values()} == {torch.half, torch.int8}
    stored, pieces = transformer.load(path)
    assert pieces(SENTENCES)["input_ids"] == Pieces(KNOWN)(SENTENCES)["input_ids"]
    torch.testing.assert_close(read(stored, SENTENCES), read(encoder, SENTENCES), atol=0.02, rtol=0)
