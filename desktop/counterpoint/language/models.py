"""Sets of model files: which there are, what they are called, and whether they are whole."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from counterpoint import paths
from counterpoint.errors import ModelsUnusableError

MANIFEST = "manifest.json"
STEPS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
TRANSFORMER = "transformer.pt"
_PRETRAIN = "pretrain.pt"
_NEED_VECTORS = ("pos", "depparse", "ner")


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file of a set, as its manifest describes it."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ModelSet:
    """The models of one language: a folder with a file for each step and the word vectors they share.

    ``needs`` names for each step the further files that it reads, by what they are: "pretrain", "forward_charlm".
    """

    name: str
    language: str
    folder: Path
    files: tuple[ModelFile, ...]
    needs: Mapping[str, Mapping[str, str]]

    @property
    def version(self) -> str:
        """The last part of the name: of a shipped set its number, of an installed one the version of Stanza."""
        return self.name.rpartition("-")[2]

    @property
    def package(self) -> str:
        """The part of the name between language and version: "bundled", or Stanza's package."""
        return self.name.removeprefix(f"{self.language}-").rpartition("-")[0]

    @property
    def size(self) -> int:
        """How many bytes the files take on the disk."""
        return sum(file.size for file in self.files)

    @property
    def is_complete(self) -> bool:
        """Whether every file is there with its size; ``check`` also reads what is in them."""
        places = ((self.folder / file.name, file.size) for file in self.files)
        return all(place.is_file() and place.stat().st_size == size for place, size in places)

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps that this set has a model for, in the order in which they run."""
        held = {file.name for file in self.files}
        return tuple(step for step in STEPS if f"{step}.pt" in held)

    @property
    def transformer(self) -> Path | None:
        """The file of the transformer that the steps share; None for a set that has none."""
        return self.folder / TRANSFORMER if any(file.name == TRANSFORMER for file in self.files) else None

    def settings(self) -> dict[str, str]:
        """Return Stanza's settings that point to the files of this set."""
        models = {f"{step}_model_path": str(self.folder / f"{step}.pt") for step in self.steps}
        needed = {
            f"{step}_{kind}_path": str(self.folder / name)
            for step, files in self.needs.items()
            for kind, name in files.items()
        }
        return models | needed

    def check(self) -> None:
        """Raise ModelsUnusableError unless every file is there, byte for byte as the manifest has it."""
        for file in self.files:
            path = self.folder / file.name
            if not path.is_file():
                raise ModelsUnusableError(language=self.language, cause=f"{path} is missing")
            if path.stat().st_size != file.size:
                raise ModelsUnusableError(language=self.language, cause=f"{path} has the wrong size")
            with path.open("rb") as stream:
                if hashlib.file_digest(stream, "sha256").hexdigest() != file.sha256:
                    raise ModelsUnusableError(language=self.language, cause=f"{path} is damaged")


def languages() -> tuple[str, ...]:
    """Return the codes of the languages whose models are shipped with the program."""
    return tuple(sorted(manifest.parent.name for manifest in _shipped().glob(f"*/{MANIFEST}")))


def bundled(language: str) -> ModelSet:
    """Return the shipped set of ``language``; raise ModelsUnusableError when there is none."""
    return read(_shipped() / language, language)


def read(folder: Path, language: str) -> ModelSet:
    """Return the set that the manifest in ``folder`` describes; raise ModelsUnusableError when that cannot be read."""
    path = folder / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        files = tuple(ModelFile(name, file["size"], file["sha256"]) for name, file in manifest["files"].items())
        needs = manifest.get("needs", {step: {"pretrain": _PRETRAIN} for step in _NEED_VECTORS})
        return ModelSet(manifest["name"], language, folder, files, {step: dict(needs[step]) for step in needs})
    except FileNotFoundError as error:
        raise ModelsUnusableError(language=language, cause=f"{path} is missing") from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelsUnusableError(language=language, cause=f"{path} cannot be read") from error


def _shipped() -> Path:
    return paths.resources() / "models"
