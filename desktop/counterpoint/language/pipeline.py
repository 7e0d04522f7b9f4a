"""Stanza, told where our models lie and kept away from the network."""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from counterpoint import paths
from counterpoint.language import faster, morphology
from counterpoint.language.models import ModelSet

TRANSFORMER = "counterpoint"
"""What the models of a shipped set call the transformer that they share."""


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
            foundation_cache=foundation(model_set),
            depparse_batch_size=faster.BATCH_WORDS,
            **model_set.settings(),
        )
    parser = pipeline.processors["depparse"]
    faster.speed_up(parser.trainer.model)
    morphology.put_before(parser, model_set.language)
    gc.freeze()  # vocabularies of half a million words are here to stay: no garbage is to be looked for in them
    return pipeline


def foundation(model_set: ModelSet) -> Any:
    """Return what the steps of the set share: Stanza's cache, with the word vectors and the transformer in it, if any.

    Vectors may lie on the disk in half precision; the models reckon in single. The models ask for the transformer by
    the name TRANSFORMER, wherever the set lies.
    """
    from stanza.models.common.foundation_cache import BertRecord, FoundationCache
    from stanza.models.common.pretrain import Pretrain

    cache = FoundationCache(local_files_only=True)
    for path in {place for name, place in model_set.settings().items() if name.endswith("_pretrain_path")}:
        cache.pretrains[path] = vectors = Pretrain(path)
        vectors._emb = vectors.emb.float()
    if model_set.transformer:
        from counterpoint.language import transformer

        cache.bert[TRANSFORMER] = BertRecord(*transformer.load(model_set.transformer), {})
    return cache


def make_room() -> None:
    """Give back the memory of models that nobody holds any more: ``load`` has hidden them from the collector."""
    gc.unfreeze()
    gc.collect()


def forget(pipeline: Any) -> None:
    """Give back the memory that the transformer of the pipeline keeps for sentences that it has read."""
    shared = pipeline.foundation_cache.bert.get(TRANSFORMER)
    if shared:
        shared.model.forget()


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
