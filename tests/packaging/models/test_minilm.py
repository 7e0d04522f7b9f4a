"""A transformer of another library is taken over number by number."""

import json
import struct

import minilm
import numpy as np
import torch

SIZES = {"positions": 6, "width": 8, "inner": 12, "layers": 1, "heads": 2}
VOCABULARY = {
    "[PAD]": 0,
    "[unused0]": 1,
    "[UNK]": 2,
    "[CLS]": 3,
    "[SEP]": 4,
    "he": 5,
    "##ed": 6,
    "й": 7,
    "[": 8,
    "—": 9,
}


def stored(parts: dict[str, np.ndarray]) -> bytes:
    """Return what a file of the safetensors format holds."""
    header: dict[str, object] = {"__metadata__": {"format": "pt"}}
    numbers = b""
    for name, part in parts.items():
        kind = {"float32": "F32", "int64": "I64"}[str(part.dtype)]
        ends = [len(numbers), len(numbers) + part.nbytes]
        header[name] = {"dtype": kind, "shape": part.shape, "data_offsets": ends}
        numbers += part.tobytes()
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + numbers


def test_numbers_are_read_from_their_places():
    first, second = np.arange(6, dtype=np.float32).reshape(2, 3), np.ones(2, np.float32)
    read = minilm.weights(stored({"ids": np.arange(3), "a": first, "b": second}))
    assert {name: values.tolist() for name, values in read.items()} == {"a": first.tolist(), "b": second.tolist()}


def test_pieces_of_other_scripts_and_reserved_ones_are_left_out():
    assert minilm.kept(VOCABULARY) == ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "he", "##ed", "[", "—"]


def test_each_part_finds_its_place():
    random = np.random.default_rng(1)
    width, inner = SIZES["width"], SIZES["inner"]
    shapes = {"embeddings.word_embeddings.weight": (10, width), "embeddings.position_embeddings.weight": (6, width)}
    shapes |= {"embeddings.token_type_embeddings.weight": (2, width)}
    squares = ["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"]
    for name, shape in [*((name, (width, width)) for name in squares), ("intermediate.dense", (inner, width))]:
        shapes |= {f"encoder.layer.0.{name}.weight": shape, f"encoder.layer.0.{name}.bias": shape[:1]}
    shapes |= {"encoder.layer.0.output.dense.weight": (width, inner), "encoder.layer.0.output.dense.bias": (width,)}
    for name in ("embeddings", "encoder.layer.0.attention.output", "encoder.layer.0.output"):
        shapes |= {f"{name}.LayerNorm.{kind}": (width,) for kind in ("weight", "bias")}
    held = {name: torch.tensor(random.normal(size=shape), dtype=torch.float32) for name, shape in shapes.items()}

    encoder, pieces = minilm.made(VOCABULARY, held, SIZES)

    state = encoder.state_dict()
    he = held["embeddings.word_embeddings.weight"][5]
    torch.testing.assert_close(encoder.words(torch.tensor(pieces.index("he"))), he, atol=0.02, rtol=0)
    keys = held["encoder.layer.0.attention.self.key.weight"]
    assert torch.equal(state["layers.0.mix.weight"][width : 2 * width], keys)
    assert torch.equal(state["layers.0.narrow.bias"], held["encoder.layer.0.output.dense.bias"])
    assert torch.equal(state["layers.0.mix_norm.bias"], held["encoder.layer.0.attention.output.LayerNorm.bias"])
    assert torch.equal(state["cases.weight"][3], held["embeddings.token_type_embeddings.weight"][0])
