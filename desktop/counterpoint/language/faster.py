"""Stanza's graph parser, made to give the same answers in half the time on a processor without a graphics card.

The answers are those that it gives with ``resolve_head_constraints``: no verb has two subjects or two objects.

Two things take its time. Its scores of relations are laid out so that a product of matrices becomes a copy and a
product; and its search for the best tree begins by hiding the root, which makes a circle of nearly every sentence.
"""

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np

BATCH_WORDS = 400
"""Words that are parsed at once: fewer cost calls, more push the scores of relations out of the processor's cache."""

_SCORERS = ("unlabeled", "deprel", "linearization", "distance")


def speed_up(model: Any) -> None:
    """Change ``model``, a loaded parser of Stanza, so that it scores and decodes faster, if it is a graph parser."""
    from stanza.models.depparse import head_constraints
    from stanza.models.depparse.model import GraphParser

    if not isinstance(model, GraphParser):
        return
    for name in _SCORERS:
        if hasattr(model, name):  # which ones there are depends on how the model was trained
            scorer = getattr(model, name).scorer
            scorer.W_bilin = _bilinear(scorer.W_bilin)
    model.decode_graph_predictions = _decode
    # The repair of second subjects searches for trees too, with a function that it looks up here.
    head_constraints.chuliu_edmonds_one_root = best_tree


def best_tree(scores: np.ndarray) -> np.ndarray:
    """Return the head of every word in the best tree with one root; ``scores`` as for ``quick_tree``."""
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds, chuliu_edmonds_one_root

    tree = quick_tree(scores)
    if tree is None:
        tree = chuliu_edmonds(scores.astype(np.float64))
        if np.count_nonzero(tree[1:] == 0) != 1:
            tree = chuliu_edmonds_one_root(scores)
    return tree


def quick_tree(scores: np.ndarray) -> np.ndarray | None:
    """Return the best tree with one root where it can be had without a search, else None.

    ``scores[word, head]`` are logarithms of probabilities, 0 is the root. Every word takes the head it likes best but
    the root, then the word that gains most by it becomes the root. No tree with one root can have a higher score, so
    that only its circles, if it has any, must be searched for a better one.
    """
    likings = scores.astype(np.float64)
    np.fill_diagonal(likings, -np.inf)
    words = np.arange(len(likings))
    heads = likings[:, 1:].argmax(axis=1) + 1
    gains = likings[:, 0] - likings[words, heads]
    heads[gains[1:].argmax() + 1] = 0
    heads[0] = 0
    return heads if _leads_to_root(heads) else None


def _leads_to_root(heads: np.ndarray) -> bool:
    ancestors = heads
    for _ in range(len(heads).bit_length()):  # each step doubles the height that is climbed
        ancestors = ancestors[ancestors]
    return not ancestors.any()


def _decode(
    vocab: Any, batch_size: int, preds: Sequence[np.ndarray], sentlens: Sequence[int], **_: bool
) -> list[list[list[Any]]]:
    """Return head and relation of each word; stands in for the method of the same name on the model."""
    from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
    from stanza.models.depparse.head_constraints import resolve_head_constraint_violations

    found = []
    for number, length in zip(range(batch_size), sentlens, strict=True):
        scores = preds[0][number][:length, :length]
        relations = preds[2][number][:length, :length]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # a tree with a subject too many is still a tree
            tree, labels = resolve_head_constraint_violations(scores, relations, best_tree(scores), vocab)
        names = vocab.unmap([label + VOCAB_PREFIX_SIZE for label in labels])
        found.append([[head, name] for head, name in zip(tree[1:], names, strict=True)])
    return found


def _bilinear(slow: Any) -> Any:
    """Return a module that computes what ``slow``, a PairwiseBilinear of Stanza, does, as two plain products."""
    import torch

    rows, columns, outputs = slow.weight.shape
    weight = slow.weight.detach().permute(0, 2, 1).reshape(rows, outputs * columns).contiguous()
    bias = slow.bias.detach()

    class Bilinear(torch.nn.Module):
        def forward(self, left: Any, right: Any) -> Any:
            batch, length, _ = left.shape
            half = (left.reshape(batch * length, rows) @ weight).view(batch, length * outputs, columns)
            scores = torch.bmm(half, right.transpose(1, 2)).view(batch, length, outputs, right.shape[1])
            return scores.transpose(2, 3) + bias

    return Bilinear()
