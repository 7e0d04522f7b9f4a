"""Weights as the program ships them: in half precision, without what only training needs, read as plain numbers."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import torch
from stanza.models.common.vocab import VOCAB_PREFIX

_TRAINING = ("optimizer_state_dict", "scheduler_state_dict")


def shrink(path: Path, out: Path, unread: Iterable[str] = ()) -> None:
    """Write the model of Stanza at ``path`` to ``out``, without the words of the vocabularies ``unread``."""
    held = torch.load(path, map_location="cpu", weights_only=True)
    held = {name: part for name, part in held.items() if name not in _TRAINING}
    held |= {part: _halved(held[part]) for part in ("model", "emb") if held.get(part) is not None}
    for name in unread:
        if name in held.get("vocab", {}):
            _empty(held["vocab"][name])
        weight = f"{name}_emb.weight"
        if weight in held.get("model", {}):
            held["model"][weight] = held["model"][weight][: len(VOCAB_PREFIX)].clone()
    config = held.get("config", {})
    config.update({name: None for name in config if name.endswith(("_file", "_dir"))})  # where it was trained
    torch.save(held, out)


def _halved(part: Any) -> Any:
    if isinstance(part, dict):
        return {name: _halved(values) for name, values in part.items()}
    is_real = isinstance(part, torch.Tensor) and part.is_floating_point()
    return part.half() if is_real else part


def _empty(vocabulary: dict[str, Any]) -> None:
    vocabulary["_id2unit"] = list(VOCAB_PREFIX)
    vocabulary["_unit2id"] = {unit: number for number, unit in enumerate(VOCAB_PREFIX)}
