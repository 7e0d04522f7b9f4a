"""Word vectors that tagger, parser and finder of names share: taken over, or cut from navec's."""

from pathlib import Path

import numpy as np
import torch
from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
from stanza.models.common.vocab import VOCAB_PREFIX


def from_navec(path: Path, words: int, size: int, out: Path) -> None:
    """Save the ``words`` most frequent words of navec's vectors, brought to ``size`` numbers each, as Stanza's."""
    from navec import Navec

    navec = Navec.load(path)
    chosen = [word for word in navec.vocab.words if not word.startswith("<")][:words]
    matrix = project(np.stack([navec[word] for word in chosen]), size)
    save(chosen, matrix, out)


def project(matrix: np.ndarray, size: int) -> np.ndarray:
    """Return the rows in the ``size`` directions in which they differ most, with a variance of one on the whole."""
    centred = matrix - matrix.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    kept = centred @ directions[:, ::-1][:, :size]
    return (kept / kept.std()).astype(np.float32)


def save(words: list[str], matrix: np.ndarray, out: Path) -> None:
    """Save words and their vectors in Stanza's form."""
    vocab = PretrainedWordVocab(words, lang="")
    rows = np.concatenate([np.zeros((len(VOCAB_PREFIX), matrix.shape[1]), np.float32), matrix])
    torch.save({"vocab": vocab.state_dict(), "emb": torch.from_numpy(rows)}, out)
    assert len(Pretrain(str(out)).vocab) == len(rows)
