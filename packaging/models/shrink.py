"""Weights as the program ships them: in half precision, without what only training needs, read as plain numbers."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import torch
from stanza.models.common.vocab import VOCAB_PREFIX

_TRAINING = ("optimizer_state_dict", "scheduler_state_dict")


def shrink(path: Path, out: Path, unread: Iterable[str] = ()) -> None:
    """Write the model of Stanza at ``path`` to ``out``; of the vocabularies ``unread``, the words are dropped."""
    held = torch.load(path, map_location="cpu", weights_only=True)
    held = {name: part for name, part in held.items() if name not in _TRAINING}
    held["model"] = {name: _half(values) for name, values in held["model"].items()}
    for name in unread:
        if name in held.get("vocab", {}):
            _empty(held["vocab"][name])
    config = held.get("config", {})
    config.update({name: None for name in config if name.endswith(("_file", "_dir"))})  # where it was trained
    torch.save(held, out)


def _half(values: Any) -> Any:
    is_real = isinstance(values, torch.Tensor) and values.is_floating_point()
    return values.half() if is_real else values


def _empty(vocabulary: dict[str, Any]) -> None:
    vocabulary["_id2unit"] = list(VOCAB_PREFIX)
    vocabulary["_unit2id"] = {unit: number for number, unit in enumerate(VOCAB_PREFIX)}
