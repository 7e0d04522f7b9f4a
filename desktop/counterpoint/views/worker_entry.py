"""Where the worker process begins. The window imports only this, never what a worker needs; so no Qt here either."""

from multiprocessing.connection import Connection


def run(connection: Connection, library_path: str) -> None:
    """Serve the window at the other end of ``connection``."""
    from counterpoint.work import worker

    worker.run(connection, library_path)


def run_to_read(connection: Connection, library_path: str) -> None:
    """Serve the window at the other end of ``connection`` with what needs no change of the library."""
    from counterpoint.work import worker

    worker.run(connection, library_path, read_only=True)


def run_for_models(connection: Connection, library_path: str) -> None:
    """Serve the window at the other end of ``connection`` with models."""
    from counterpoint.work import worker

    worker.run_for_models(connection, library_path)
