"""The manifest of a set of models: its name, its files with size and checksum, what it was made of and with."""

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

_MADE_WITH = ("stanza", "torch")
_MANIFEST = "manifest.json"


def write_manifest(folder: Path, recipe: Mapping[str, Any], language: str) -> None:
    """Write the manifest of the models in ``folder`` as the recipe of their language describes them."""
    manifest = {
        "name": recipe["name"],
        "language": language,
        "licence": recipe["licence_of_weights"],
        "made_with": {package: version(package).split("+")[0] for package in _MADE_WITH},
        "made_of": sorted({*_treebanks(recipe), *recipe.get("other_data", [])}),
        "files": {path.name: described(path) for path in sorted(folder.glob("*.pt"))},
    }
    if "needs" in recipe:
        manifest["needs"] = recipe["needs"]
    (folder / _MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def _treebanks(recipe: Mapping[str, Any]) -> list[str]:
    return [name for part in ("gold", "silver") for name in recipe["data"].get(part, [])]


def described(path: Path) -> dict[str, int | str]:
    """Return the size of a file in bytes and its checksum."""
    return {"size": path.stat().st_size, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
