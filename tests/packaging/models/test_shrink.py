"""Weights lose half of their digits, and what only training needed; nothing else."""

import shrink
import torch


def test_what_is_shipped_is_half_as_large_and_says_the_same(tmp_path):
    words = {"_id2unit": ["<PAD>", "<UNK>", "<EMPTY>", "<ROOT>", "moscow"], "_unit2id": {"moscow": 4}, "lang": "en"}
    held = {
        "model": {"weight": torch.tensor([0.5, 1.25]), "places": torch.tensor([3])},
        "vocab": {"word": dict(words), "char": dict(words)},
        "config": {"hidden_dim": 2, "train_file": "/somewhere/train.conllu", "save_dir": "/somewhere"},
        "optimizer_state_dict": {"moments": torch.ones(2)},
    }
    torch.save(held, tmp_path / "before.pt")

    shrink.shrink(tmp_path / "before.pt", tmp_path / "after.pt", ["word"])

    after = torch.load(tmp_path / "after.pt", weights_only=True)
    assert after["model"]["weight"].dtype == torch.half
    assert after["model"]["weight"].tolist() == [0.5, 1.25]
    assert after["model"]["places"].tolist() == [3]
    assert after["vocab"]["char"] == words
    assert after["vocab"]["word"]["_id2unit"] == words["_id2unit"][:4]
    assert after["config"] == {"hidden_dim": 2, "train_file": None, "save_dir": None}
    assert "optimizer_state_dict" not in after


def test_word_vectors_are_halved_and_other_files_kept(tmp_path):
    torch.save({"emb": torch.ones(2, 3), "vocab": {}}, tmp_path / "pretrain.pt")
    torch.save({"weights": {"a": torch.ones(1, dtype=torch.int8)}, "pieces": ["a"]}, tmp_path / "transformer.pt")
    for name in ("pretrain.pt", "transformer.pt"):
        shrink.shrink(tmp_path / name, tmp_path / f"small-{name}")
    assert torch.load(tmp_path / "small-pretrain.pt", weights_only=True)["emb"].dtype == torch.half
    kept = torch.load(tmp_path / "small-transformer.pt", weights_only=True)
    assert kept["pieces"] == ["a"]
    assert kept["weights"]["a"].dtype == torch.int8
