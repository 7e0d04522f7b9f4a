"""Stanza's models, made to train in less than half the time on a processor, with the same results but for rounding.

- An LSTM over packed sequences is computed step by step, and its backward pass fills zeros for the square of the
  length. Padded sequences of like length go to oneDNN as a whole.
- The parser scores the relation of every pair of words, but learns from the pairs of the tree alone: only these are
  scored here, in half precision.
- PyTorch draws the masks of dropout one number at a time; numpy draws them four times as fast.
"""

import types
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import torch
from stanza.models.common import packed_lstm
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from torch.nn import functional
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence

_WEIGHTS = ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")


def speed_up_lstms() -> None:
    """Replace the forward pass of every LSTM of Stanza's, in this process."""
    packed_lstm.PackedLSTM.forward = _forward


def speed_up_dropout(model: torch.nn.Module) -> None:
    """Replace every dropout within ``model``."""
    for module in list(model.modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, torch.nn.Dropout):
                setattr(module, name, Dropout(child.p))


def speed_up_parser(parser: torch.nn.Module) -> None:
    """Replace the loss of a graph parser with ``parser_loss``."""
    parser.loss = types.MethodType(parser_loss, parser)


class Dropout(torch.nn.Module):
    """Dropout with a rate that is a multiple of 1/256."""

    _random = np.random.Generator(np.random.SFC64(1))

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.p = rate

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        """Return the values, while training with some of them gone and the rest scaled up."""
        dropped = round(self.p * 256)
        if not self.training or not dropped:
            return values
        drawn = self._random.integers(0, 256, values.numel(), dtype=np.uint8)
        kept = torch.from_numpy(drawn).view(values.shape) >= dropped
        return values * (kept * (256 / (256 - dropped)))


def _forward(module: Any, packed: Any, lengths: Any, hx: Any = None) -> Any:
    """Stand in for PackedLSTM.forward."""
    if not isinstance(packed, PackedSequence):
        packed = pack_padded_sequence(packed, lengths, batch_first=module.batch_first)
    if module.lstm.num_layers > 1:
        found, ends = module.lstm(packed, hx)
    else:
        found, ends = lstm(module.lstm, packed, hx)
    return (pad_packed_sequence(found, batch_first=module.batch_first)[0] if module.pad else found), ends


def lstm(layer: torch.nn.LSTM, packed: PackedSequence, start: Any) -> tuple[PackedSequence, Any]:
    """Return what a layer, one- or two-way, makes of packed sequences, and its last hidden states (in both places)."""
    padded, lengths = pad_packed_sequence(packed, batch_first=True)
    size, ways = layer.hidden_size, 2 if layer.bidirectional else 1
    zeros = padded.new_zeros(ways, len(lengths), size)
    hidden, cell = start if start is not None else (zeros, zeros)
    parts = []
    for rows in _alike(lengths.tolist()):
        longest = int(lengths[rows.start])
        part = padded[rows, :longest]
        out = _one_way(layer, part, hidden[:1, rows], cell[:1, rows], "")
        if ways == 2:
            turned = _turn(part, lengths[rows])
            back = _one_way(layer, turned, hidden[1:, rows], cell[1:, rows], "_reverse")
            out = torch.cat([out, _turn(back, lengths[rows])], 2)
        parts.append(functional.pad(out, (0, 0, 0, padded.shape[1] - longest)))
    found = torch.cat(parts)
    last = [found[torch.arange(len(lengths)), lengths - 1, :size]] + ([found[:, 0, size:]] if ways == 2 else [])
    ends = torch.stack(last)
    return PackedSequence(pack_padded_sequence(found, lengths, batch_first=True).data, packed.batch_sizes), (ends, ends)


def _alike(lengths: Sequence[int]) -> Iterator[slice]:
    """Yield slices of falling ``lengths`` in which little room is padded."""
    start = 0
    for place, length in enumerate(lengths):
        if 1.25 * length + 1 < lengths[start]:
            yield slice(start, place)
            start = place
    yield slice(start, len(lengths))


def _turn(values: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
    """Return padded sequences with each one's own items in reverse order."""
    places = torch.arange(values.shape[1]).unsqueeze(0)
    ends = lengths.unsqueeze(1)
    order = torch.where(places < ends, ends - 1 - places, places).unsqueeze(2)
    return values.gather(1, order.expand(-1, -1, values.shape[2]))


def _one_way(layer: Any, values: torch.Tensor, hidden: torch.Tensor, cell: torch.Tensor, way: str) -> torch.Tensor:
    weights = [getattr(layer, name + way) for name in _WEIGHTS]
    states = (hidden.contiguous(), cell.contiguous())
    return torch._VF.lstm(values, states, weights, True, 1, 0.0, layer.training, False, True)[0]


def parser_loss(model: Any, *inputs: Any) -> tuple[torch.Tensor, None]:
    """Stand in for GraphParser.loss: the same sum, but that padding is not learned from."""
    word, word_mask, wordchars = inputs[0], inputs[1], inputs[2]
    head, deprel = inputs[9], inputs[10]
    found, length = model.embed(*inputs), word.size(1)
    places = torch.arange(length, device=word.device)
    offset = (places.view(1, 1, -1) - places.view(1, -1, 1)).expand(word.size(0), -1, -1)
    arcs = _pairs(model.unlabeled, model.drop(found), model.drop(found))
    if model.args["linearization"]:
        order = _pairs(model.linearization, model.drop(found), model.drop(found))
        arcs = arcs + functional.logsigmoid(order * torch.sign(offset).float()).detach()
    if model.args["distance"]:
        gap = 1 + functional.softplus(_pairs(model.distance, model.drop(found), model.drop(found)))
        nearness = -torch.log((torch.abs(offset).float() - gap) ** 2 / 2 + 1)
        arcs = arcs + nearness.detach()
    itself = torch.eye(length, dtype=torch.bool, device=word.device).unsqueeze(0)
    arcs = arcs.masked_fill(itself, -torch.inf)[:, 1:].masked_fill(word_mask.unsqueeze(1), -torch.inf)

    padding, at = word_mask[:, 1:], head.unsqueeze(2)
    total = model.crit(arcs.reshape(-1, length), head.masked_fill(padding, -1).view(-1))
    relations = _relations(model.deprel, model.drop(found)[:, 1:], model.drop(found), head)
    total += model.crit(relations, (deprel - VOCAB_PREFIX_SIZE).masked_fill(padding, -1).view(-1))
    if model.args["linearization"]:
        after = torch.gather((offset[:, 1:] > 0).long(), 2, at).masked_fill(padding.unsqueeze(2), -1)
        order = torch.gather(order[:, 1:], 2, at).view(-1)
        total += model.crit(torch.stack([-order / 2, order / 2], 1), after.view(-1))
    if model.args["distance"]:
        total -= torch.gather(nearness[:, 1:], 2, at).masked_fill(padding.unsqueeze(2), 0).sum()
    return total / wordchars.size(0), None


def _pairs(scorer: Any, left: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    """Return the scores of every pair of words by a scorer with one output."""
    left, right = _hidden(scorer, left, right)
    bilinear = scorer.scorer.W_bilin
    return (left @ bilinear.weight.squeeze(2)) @ right.transpose(1, 2) + bilinear.bias


def _relations(scorer: Any, words: torch.Tensor, all_words: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
    """Return the scores of the relations between each word and its head."""
    words, all_words = _hidden(scorer, words, all_words)
    bilinear = scorer.scorer.W_bilin
    rows, columns, outputs = bilinear.weight.shape
    chosen = all_words.gather(1, heads.unsqueeze(2).expand(-1, -1, columns)).reshape(-1, columns, 1).bfloat16()
    weight = bilinear.weight.permute(0, 2, 1).reshape(rows, outputs * columns).bfloat16()
    half = (words.reshape(-1, rows).bfloat16() @ weight).view(-1, outputs, columns)
    return torch.bmm(half, chosen).squeeze(2).float() + bilinear.bias


def _hidden(scorer: Any, left: torch.Tensor, right: torch.Tensor) -> list[torch.Tensor]:
    sides = ((scorer.W1, left), (scorer.W2, right))
    hidden = [scorer.dropout(functional.relu(layer(side))) for layer, side in sides]
    return [torch.cat([values, values.new_ones(*values.shape[:-1], 1)], -1) for values in hidden]
