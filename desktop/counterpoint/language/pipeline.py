"""Stanza, told where our models lie and kept away from the network."""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from counterpoint import paths
from counterpoint.language import faster
from counterpoint.language.models import ModelSet


def load(model_set: ModelSet, threads: int) -> Any:
    """Return Stanza's pipeline with the models of the set, on ``threads`` threads of the processor.

    The weights are read as plain numbers: Stanza runs no code that a model file may hold.
    """
    import stanza
    import torch

    torch.set_num_threads(threads)
    logging.getLogger("stanza").setLevel(logging.ERROR)
    with _no_training():
        pipeline = stanza.Pipeline(
            model_set.language,
            dir=str(model_set.folder),
            # An empty list: nothing that Stanza could wish to fetch.
            resources_filepath=str(paths.resources() / "models" / "resources.json"),
            package=None,
            allow_unknown_language=True,
            download_method=None,
            logging_level="ERROR",
            use_gpu=False,
            depparse_batch_size=faster.BATCH_WORDS,
            **model_set.settings(),
        )
    faster.speed_up(pipeline.processors["depparse"].trainer.model)
    gc.freeze()  # vocabularies of half a million words are here to stay: no garbage is to be looked for in them
    return pipeline


@contextmanager
def _no_training() -> Iterator[None]:
    """Keep Stanza from making optimizers: parsing needs none, and they bring in the whole of PyTorch's compiler."""
    from stanza.models.common import utils

    make = utils.dispatch_optimizer
    utils.dispatch_optimizer = lambda *_, **__: SimpleNamespace(param_groups=[])
    try:
        yield
    finally:
        utils.dispatch_optimizer = make
