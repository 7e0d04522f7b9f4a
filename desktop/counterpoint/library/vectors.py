"""Vectors as blobs. Meanings are stored in two bytes a number: half the disk, and the third decimal is still right."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

SIZE: Final = 512  # numbers of a meaning

Kind = type[np.float16] | type[np.float32]


def pack(vector: NDArray[np.float32], kind: Kind) -> bytes:
    """Return one vector as bytes, lowest byte first on every machine."""
    return np.asarray(vector, dtype=np.dtype(kind).newbyteorder("<")).tobytes()


def unpack(blob: bytes, kind: Kind) -> NDArray[np.float32]:
    """Return the vector that ``pack`` made into ``blob``."""
    return np.frombuffer(blob, dtype=np.dtype(kind).newbyteorder("<")).astype(np.float32)


def stack(blobs: Sequence[bytes], kind: Kind) -> NDArray[np.float32]:
    """Return vectors of one size as the rows of a matrix; without any, a matrix of no rows."""
    return unpack(b"".join(blobs), kind).reshape(len(blobs), -1 if blobs else SIZE)
