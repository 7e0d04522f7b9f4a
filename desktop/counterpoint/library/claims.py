"""One worker at a time for each library."""

from pathlib import Path

from filelock import FileLock, Timeout

from counterpoint.errors import LibraryAtWorkError


def claim(path: Path) -> FileLock:
    """Return the right to work on the library at ``path``, held until ``release()`` or the end of the process.

    The system takes it back from a process that was killed. Raises LibraryAtWorkError while another one has it.
    """
    lock = FileLock(path.with_name(path.name + "-worker"))
    try:
        lock.acquire(blocking=False)
    except Timeout:
        raise LibraryAtWorkError(name=path.name) from None
    return lock
