"""The splitter of multi-word tokens ("don't", "Russia's") into words that are pieces of them."""

import lzma
from pathlib import Path
from typing import Any

from stanza.models import mwt_expander


def train(settings: dict[str, Any], treebanks: list[Path], held_out: Path, out: Path) -> None:
    """Train a splitter on the treebanks (.conllu.xz) and save what does best on the one held out as ``out``."""
    learned, checked = out.with_suffix(".train.conllu"), out.with_suffix(".dev.conllu")
    learned.write_bytes(b"".join(lzma.decompress(path.read_bytes()) for path in treebanks))
    checked.write_bytes(lzma.decompress(held_out.read_bytes()))
    arguments = mwt_expander.parse_args(["--shorthand", "mix", "--force_exact_pieces"])
    files = {"train_file": learned, "eval_file": checked, "gold_file": checked, "save_dir": out.parent}
    arguments = vars(arguments) | {name: str(path) for name, path in files.items()}
    mwt_expander.train(arguments | {"save_name": out.name, "device": "cpu"} | settings["stanza"])
