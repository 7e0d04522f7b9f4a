"""A look at model files before they are used: are they plain weights, and is all there that they need?"""

import warnings
from pickle import UnpicklingError
from typing import Any, Final

from counterpoint.errors import ModelsUntrustedError
from counterpoint.language.models import ModelSet

BROKEN: Final = (
    UnpicklingError,
    RuntimeError,
    EOFError,
    OSError,
    ImportError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
)
"""What PyTorch and Stanza raise for files that are no models, or of models that do not go together."""


def vet(model_set: ModelSet) -> None:
    """Raise ModelsUntrustedError unless each file holds plain weights and asks for no transformer from elsewhere.

    PyTorch reads numbers, texts and lists only: it refuses a file that would run code. Stanza reads them the same way.
    """
    for file in model_set.files:
        if file.name.endswith(".pt") and not _is_plain(_read(model_set, file.name)):
            raise ModelsUntrustedError(name=model_set.name, file=file.name)


def _read(model_set: ModelSet, name: str) -> Any:
    import torch

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a file that is not as it should be; it is refused or it is not
            return torch.load(model_set.folder / name, map_location="cpu", weights_only=True)
    except BROKEN as error:
        raise ModelsUntrustedError(name=model_set.name, file=name) from error


def _is_plain(content: Any) -> bool:
    """Tell whether the file has the form of Stanza's, with all of its weights inside."""
    if not isinstance(content, dict):
        return False
    config = content.get("config", content.get("args"))
    return not (isinstance(config, dict) and config.get("bert_model"))
