"""A guard around a fault of PySide6 6.12.0, to be removed with a release that has mended it.

It hands out None, True and False without counting the reference. Since Python 3.12 these are immortal and nothing
happens; on 3.11 their counts sink with every call until the interpreter aborts ("deallocating None").
"""

import ctypes
import sys
from typing import Final

_ENOUGH: Final = sys.maxsize // 4


def keep_constants() -> None:
    """Make None, True and False as good as immortal where the interpreter does not do so itself."""
    if sys.version_info >= (3, 12):
        return
    for constant in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(constant))  # the first field of every object of CPython
        if count.value < _ENOUGH:
            count.value += _ENOUGH
