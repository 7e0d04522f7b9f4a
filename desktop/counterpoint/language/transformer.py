"""A small transformer (the architecture of BERT) that gives each piece of a word a vector in its context.

It is read once for each sentence, whichever of Stanza's steps asks first: the others get what is remembered. To Stanza
it looks like a model of the library transformers, which it is not: nothing of that library is needed.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from counterpoint.language.pieces import CASES, PADDING, Pieces

_BATCH = 1_024
"""Pieces that are read at once: more are pushed out of the processor's cache."""

_REMEMBERED = 50_000
"""Pieces whose vectors are kept for the next step: 77 megabytes."""


class Encoder(nn.Module):
    """The transformer. Its input are the ids of Pieces, one row a sentence."""

    _hf_peft_config_loaded = False  # Stanza asks for it

    def __init__(self, sizes: dict[str, int]) -> None:
        """Make an empty one; ``sizes``: pieces, positions, width, inner, layers, heads."""
        super().__init__()
        self.sizes = sizes
        self.config = SimpleNamespace(hidden_size=sizes["width"])
        self.words = _Rows(sizes["pieces"], sizes["width"])
        self.positions = nn.Embedding(sizes["positions"], sizes["width"])
        self.cases = nn.Embedding(CASES, sizes["width"])
        self.norm = nn.LayerNorm(sizes["width"], eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(
            _Layer(sizes["width"], sizes["inner"], sizes["heads"]) for _ in range(sizes["layers"])
        )
        self._read: dict[bytes, Tensor] = {}

    def forward(self, ids: Tensor, attention_mask: Tensor, **_: object) -> Any:
        """Return the vectors of all pieces as the one entry of ``hidden_states``, zero where a row is filled up."""
        if sum(map(len, self._read.values())) > _REMEMBERED:
            self.forget()
        lengths = attention_mask.sum(1).tolist()
        rows = [row[:length] for row, length in zip(ids, lengths, strict=True)]
        keys = [row.numpy().tobytes() for row in rows]
        new = {key: row for key, row in zip(keys, rows, strict=True) if key not in self._read}
        for batch in _batches(sorted(new, key=len, reverse=True), new):
            vectors = self._vectors([new[key] for key in batch])
            self._read.update({key: found[: len(new[key])] for key, found in zip(batch, vectors, strict=True)})
        read = nn.utils.rnn.pad_sequence([self._read[key] for key in keys], batch_first=True)
        return SimpleNamespace(hidden_states=(read,))

    def forget(self) -> None:
        """Give back the memory that the sentences read so far take."""
        self._read.clear()

    def _vectors(self, rows: Sequence[Tensor]) -> Tensor:
        ids = nn.utils.rnn.pad_sequence(list(rows), batch_first=True, padding_value=PADDING)
        mask = None
        if any(len(row) < ids.shape[1] for row in rows):
            lengths = torch.tensor([len(row) for row in rows])
            mask = (torch.arange(ids.shape[1]) < lengths[:, None])[:, None, None, :]
        places = torch.arange(ids.shape[1]).clamp(max=self.sizes["positions"] - 1)
        told = self.words(ids // CASES) + self.positions(places) + self.cases(ids % CASES)
        vectors: Tensor = self.drop(self.norm(told))
        for layer in self.layers:
            vectors = layer(vectors, mask)
        return vectors


class _Rows(nn.Module):
    """One vector for each piece, never trained, kept in whole numbers from -127 to 127 and a scale for each."""

    numbers: Tensor
    scales: Tensor

    def __init__(self, count: int, width: int) -> None:
        super().__init__()
        self.register_buffer("numbers", torch.zeros(count, width, dtype=torch.int8))
        self.register_buffer("scales", torch.zeros(count, 1))

    def forward(self, ids: Tensor) -> Tensor:
        return self.numbers[ids].float() * self.scales[ids]

    def take(self, vectors: Tensor) -> None:
        """Become ``vectors``, as nearly as the whole numbers allow."""
        scales = vectors.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.scales.copy_(scales)
        self.numbers.copy_((vectors / scales).round())


class _Layer(nn.Module):
    def __init__(self, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.mix = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.mix_norm = nn.LayerNorm(width, eps=1e-12)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, vectors: Tensor, mask: Tensor | None) -> Tensor:
        rows, length, width = vectors.shape
        mixed = self.mix(vectors).view(rows, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        seen = _attend(mixed[0], mixed[1], mixed[2], mask)
        vectors = self.mix_norm(vectors + self.drop(self.out(seen.transpose(1, 2).reshape(rows, length, width))))
        thought = self.narrow(functional.gelu(self.widen(vectors)))
        read: Tensor = self.norm(vectors + self.drop(thought))
        return read


def _attend(asked: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None) -> Tensor:
    """Return what torch's scaled_dot_product_attention does, whose way back is slow in half precision."""
    likings: Tensor = (asked * asked.shape[-1] ** -0.5) @ keys.transpose(-1, -2)
    if mask is not None:
        likings = likings.masked_fill(~mask, -torch.inf)
    return likings.softmax(-1) @ values


def load(path: Path) -> tuple[Encoder, Pieces]:
    """Return the transformer that ``save`` wrote to ``path``, ready to read, and its pieces.

    The file is read as plain numbers: no code that it may hold is run.
    """
    held = torch.load(path, map_location="cpu", weights_only=True)
    encoder = Encoder(held["sizes"])
    encoder.load_state_dict(held["weights"])
    encoder.eval()
    return encoder, Pieces(held["pieces"])


def save(encoder: Encoder, pieces: Sequence[str], path: Path) -> None:
    """Write the transformer and its pieces to ``path``, in half precision."""
    weights = {
        name: value.half() if value.is_floating_point() else value for name, value in encoder.state_dict().items()
    }
    torch.save({"sizes": encoder.sizes, "pieces": list(pieces), "weights": weights}, path)


def _batches(keys: Sequence[bytes], rows: dict[bytes, Tensor]) -> Iterator[list[bytes]]:
    """Yield the keys, longest row first, in batches that are no larger than _BATCH pieces when filled up."""
    batch: list[bytes] = []
    for key in keys:
        if batch and (len(batch) + 1) * len(rows[batch[0]]) > _BATCH:
            yield batch
            batch = []
        batch.append(key)
    if batch:
        yield batch
