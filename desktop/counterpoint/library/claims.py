"""Who may do what with a library: one worker at a time, and one window that may change it."""

from pathlib import Path

from filelock import FileLock, Timeout

from counterpoint.errors import LibraryAtWorkError, LibraryError, LibraryInUseError, LibraryReadOnlyError


def claim(path: Path) -> FileLock:
    """Return the right to work on the library at ``path``, held until ``release()`` or the end of the process.

    The system takes it back from a process that was killed. Raises LibraryAtWorkError while another one has it,
    LibraryReadOnlyError where nothing can be written.
    """
    return _lock(path, "worker", LibraryAtWorkError)


def hold(path: Path) -> FileLock:
    """Return the right to change the library in a window, held as ``claim`` says.

    Raises LibraryInUseError while another window has it, LibraryReadOnlyError where nothing can be written.
    """
    return _lock(path, "window", LibraryInUseError)


def _lock(path: Path, name: str, taken: type[LibraryError]) -> FileLock:
    lock = FileLock(path.with_name(f"{path.name}-{name}"), thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        raise taken(name=path.name) from None
    except OSError as error:
        raise LibraryReadOnlyError(name=path.name) from error
    return lock
