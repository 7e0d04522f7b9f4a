"""The parser: trained on predicted tags, with the features where Stanza's parser reads XPOS.

Stanza 1.15 looks up the embeddings of the features and then feeds those of the universal tag a second time. Of XPOS it
makes use; so the features stand there, in a vocabulary of features, in the training as at run time.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import fast
import torch
from data import Sentence, for_stanza
from stanza.models import parser
from stanza.models.common.doc import Document
from stanza.models.common.pretrain import Pretrain
from stanza.models.depparse.data import DataLoader
from stanza.models.depparse.trainer import GraphTrainer
from stanza.models.depparse.transition.model import SubtreeCombination
from stanza.models.pos.vocab import FeatureVocab, MultiVocab, XPOSVocab
from train import Training

_NO_FEATURES = [[("_",)]]


def train(
    settings: dict[str, Any], vectors: Path, sentences: Sequence[Sentence], start: Path | None, out: Path
) -> None:
    """Train a parser on the sentences, from the weights ``start`` if there are any, and save it as ``out``.

    The words of the sentences carry their predicted tags, and their predicted features as ``xpos``.
    """
    held = Pretrain(str(vectors))
    first = torch.load(start, weights_only=True) if start else None
    arguments = parser.parse_args([]) | (first["config"] if first else {}) | settings["stanza"]
    arguments |= {"shorthand": "mix", "use_ufeats": False, "device": "cpu"}
    arguments |= {"batch_size": settings["batch_words"], "second_stage": False, "second_optim": None}
    arguments["transition_subtree_combination"] = SubtreeCombination.NONE
    prepared = for_stanza(sentences, "text", "lemma", "upos", "xpos", "head", "deprel")
    vocab = MultiVocab.load_state_dict(first["vocab"]) if first else _vocab(prepared, arguments)
    prepared = [words for words in prepared if all(word["deprel"] in vocab["deprel"] for word in words)]
    features = [[(word.get("xpos", "_"),) for word in words] for words in prepared]
    vocab["xpos"] = XPOSVocab(features, "mix", idx=0, sep="|", keyed=True)
    vocab["feats"] = FeatureVocab(_NO_FEATURES, "mix", idx=0)

    trainer = GraphTrainer(args=arguments, vocab=vocab, pretrain=held, device="cpu")
    if first:
        _take_over(trainer.model, first)
    fast.speed_up_lstms()
    fast.speed_up_dropout(trainer.model)
    fast.speed_up_parser(trainer.model)
    loader = DataLoader(Document(prepared), settings["batch_words"], arguments, held, vocab=vocab, evaluation=False)

    def epoch() -> Iterator[Any]:
        loader.sampler.reshuffle()
        return (loader[number] for number in range(len(loader)))

    training = Training(trainer, lambda batch: trainer.update(batch)[0], epoch)
    training.run(settings["minutes"], settings["rate"], out.with_suffix(".checkpoint"))
    trainer.save(str(out))


def _vocab(prepared: list[Sentence], arguments: dict[str, Any]) -> Any:
    return DataLoader(Document(prepared), 1000, arguments, None, evaluation=False).vocab


def _take_over(model: torch.nn.Module, first: dict[str, Any]) -> None:
    """Give ``model`` the weights of a parser that read no features; those of the features start at zero.

    The two places in which it reads the universal tag are joined: their weights are added up.
    """
    state = first["model"]
    size = first["config"]["tag_emb_dim"]
    before = first["config"]["transformed_dim"] + 2 * first["config"]["word_emb_dim"]
    wide = state["drop_replacement"].shape[0]
    for name, values in state.items():
        if first["config"].get("use_ufeats", True) and values.shape[-1] == wide and _is_input(name):
            twice = values[..., before : before + size] + values[..., before + size : before + 2 * size]
            state[name] = torch.cat([values[..., :before], twice, values[..., before + 2 * size :]], -1)
    kept = {name: values for name, values in state.items() if not name.startswith(("xpos_emb", "ufeats_emb"))}
    model.load_state_dict(kept, strict=False)
    for embedding in model.xpos_emb:
        torch.nn.init.zeros_(embedding.weight)


def _is_input(name: str) -> bool:
    firsts = ("parserlstm.highway.0.weight", "parserlstm.gate.0.weight", "parserlstm.lstm.0.lstm.weight_ih")
    return name == "drop_replacement" or name.startswith(firsts)
