"""Training one model: a rate that falls in a line to zero over the time given, and checkpoints to resume from."""

import itertools
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

_WARM_UP = 60
"""Steps over which the rate rises at the start."""
_SAVE_EVERY = 240.0
_SAY_EVERY = 50


@dataclass
class Training:
    """A model of Stanza's in training. ``trainer`` is Stanza's; ``update`` takes a batch and returns its loss.

    A group of an optimizer's parameters that has a ``scale`` learns at a rate so many times as high.
    """

    trainer: Any
    update: Callable[[Any], float]
    epoch: Callable[[], Iterable[Any]]

    @property
    def optimizers(self) -> list[Any]:
        """Stanza's trainers have one optimizer, or several by name."""
        held = getattr(self.trainer, "optimizers", None) or self.trainer.optimizer
        return list(held.values()) if isinstance(held, dict) else [held]

    def run(self, minutes: float, rate: float, checkpoint: Path) -> None:
        """Train for so many minutes in all, those before an interruption counted; ``rate`` is the highest."""
        before, step = self._resume(checkpoint)
        began = saved = time.monotonic()
        losses: list[float] = []
        for batch in self._batches():
            now = time.monotonic()
            done = (before + now - began) / (60 * minutes)
            if done >= 1:
                break
            self._set_rate(rate * min(1, (step + 1) / _WARM_UP) * (1 - done))
            losses.append(self.update(batch))
            step += 1
            if step % _SAY_EVERY == 0:
                print(f"{checkpoint.stem}: step {step}, {done:.0%}, loss {sum(losses) / len(losses):.3f}", flush=True)
                losses = []
            if now - saved > _SAVE_EVERY:
                saved = now
                self._save(checkpoint, before + now - began, step)
        checkpoint.unlink(missing_ok=True)

    def _batches(self) -> Iterator[Any]:
        for _ in itertools.count():
            yield from self.epoch()

    def _set_rate(self, rate: float) -> None:
        for optimizer in self.optimizers:
            for group in optimizer.param_groups:
                group["lr"] = rate * group.get("scale", 1.0)

    def _save(self, checkpoint: Path, seconds: float, step: int) -> None:
        state = {
            "model": self.trainer.model.state_dict(),
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
            "seconds": seconds,
            "step": step,
        }
        partial = checkpoint.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(checkpoint)

    def _resume(self, checkpoint: Path) -> tuple[float, int]:
        if not checkpoint.exists():
            return 0.0, 0
        state = torch.load(checkpoint, weights_only=True)
        self.trainer.model.load_state_dict(state["model"])
        for optimizer, held in zip(self.optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(held)
        return state["seconds"], state["step"]
